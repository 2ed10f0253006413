package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// freeName is a name in a folder that no file has: the name itself, or with a number before its ending.
func freeName(folder, base, ending string) string {
	name := filepath.Join(folder, base+ending)
	for i := 2; ; i++ {
		if _, err := os.Lstat(name); errors.Is(err, fs.ErrNotExist) {
			return name
		} else if err != nil {
			return name // writing it tells what is wrong
		}
		name = filepath.Join(folder, fmt.Sprintf("%s-%d%s", base, i, ending))
	}
}
