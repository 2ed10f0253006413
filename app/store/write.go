// Package store reads and writes the user's own files. It knows nothing of windows.
package store

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/natefinch/atomic"
)

// WriteFile writes a file whole or not at all, with the rights that the system gives to new files, or those of the file
// that it replaces. An error names the file, unless it is that of write, which is given back as it is.
func WriteFile(name string, write func(io.Writer) error) error {
	var content bytes.Buffer
	if err := write(&content); err != nil {
		return err
	}
	if err := replaceFile(name, content.Bytes()); err != nil {
		return fmt.Errorf("file %s cannot be written: %w", name, Cause(err))
	}
	return nil
}

var errNoFile = errors.New("it is not a file: give the name of one")

func replaceFile(name string, content []byte) error {
	if target, err := filepath.EvalSymlinks(name); err == nil {
		name = target
	}
	rights := fs.FileMode(0)
	switch info, err := os.Stat(name); {
	case err == nil && !info.Mode().IsRegular():
		return errNoFile
	case err == nil:
		rights = info.Mode().Perm()
	case !errors.Is(err, fs.ErrNotExist):
		return err
	}
	beside, err := newBeside(name)
	if err != nil {
		return err
	}
	err = fill(beside, content, rights)
	if err == nil {
		err = atomic.ReplaceFile(beside.Name(), name)
	}
	if err != nil {
		_ = os.Remove(beside.Name()) // the first error is the one to tell
	}
	return err
}

// newBeside makes a file of another name in the folder of a file. Unlike os.CreateTemp it lets the system choose the
// rights.
func newBeside(name string) (*os.File, error) {
	for i := 0; ; i++ {
		other := filepath.Join(filepath.Dir(name), fmt.Sprintf(".%s.%d-%d.new", filepath.Base(name), os.Getpid(), i))
		f, err := os.OpenFile(other, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if !errors.Is(err, fs.ErrExist) {
			return f, err
		}
	}
}

// fill writes and closes a file; rights of 0 are left as they are.
func fill(f *os.File, content []byte, rights fs.FileMode) error {
	_, err := f.Write(content)
	if err == nil && rights != 0 {
		err = f.Chmod(rights)
	}
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}

// Cause is the reason of a file error without the operation and path around it.
func Cause(err error) error {
	if p := (*fs.PathError)(nil); errors.As(err, &p) {
		return p.Err
	}
	return err
}
