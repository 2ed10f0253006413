package data

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"github.com/pelletier/go-toml/v2"
)

// SchemaVersion is the version of the file format that this program reads.
const SchemaVersion = 1

const editionFile = "atlas.toml"

// Edition tells which data these are: version and date as their authors give them, and a hash of the files.
type Edition struct {
	SchemaVersion int            `toml:"schema_version" json:"schema_version"`
	Version       string         `toml:"version" json:"version"`
	Date          toml.LocalDate `toml:"date" json:"-"`
	Hash          string         `toml:"-" json:"hash"` // first 8 hexadecimal digits, see [Hash]
}

// ReadEdition reads atlas.toml at the root of files. Hash is left empty. The error is a [Problem].
func ReadEdition(files fs.FS) (Edition, error) {
	text, err := fs.ReadFile(files, editionFile)
	if err != nil {
		return Edition{}, Problem{File: editionFile, Message: "cannot be read: " + reason(err)}
	}
	var e Edition
	if err := toml.Unmarshal(bytes.TrimPrefix(text, byteOrderMark), &e); err != nil {
		line, message := plain(err)
		return Edition{}, Problem{File: editionFile, Line: line, Message: message}
	}
	if e.SchemaVersion < 1 || e.Version == "" || e.Date == (toml.LocalDate{}) {
		return Edition{}, Problem{File: editionFile, Message: "schema_version, version and date must all be given"}
	}
	return e, nil
}

// Hash is the first 8 hexadecimal digits of the SHA-256 over the paths and contents of all data files, in path order.
func Hash(files fs.FS) (string, error) {
	sum := sha256.New()
	err := fs.WalkDir(files, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if _, known := folders[name]; !known && name != "." {
				return fs.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(name, ".toml") || path.Dir(name) == "." && name != editionFile {
			return nil
		}
		text, err := fs.ReadFile(files, name)
		if err != nil {
			return err
		}
		fmt.Fprintf(sum, "%s\n%d\n", name, len(text))
		sum.Write(text)
		return nil
	})
	if err != nil {
		return "", fmt.Errorf("hash data: %w", err)
	}
	return hex.EncodeToString(sum.Sum(nil))[:8], nil
}

func newerSchema(version int) string {
	return fmt.Sprintf("schema_version %d is newer than %d, the newest this program reads: update the program", version, SchemaVersion)
}
