// Command imports checks the arrows between the packages: who may import whom, that only main.go opens the
// door to Fyne's window system, and that only one file of the window starts goroutines.
//
// Run it from the top of the repository: go run .ci/imports.go.
package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

const (
	module  = "tmratlas"
	toml    = "github.com/pelletier/go-toml/v2"
	fyneApp = "fyne.io/fyne/v2/app"
)

var (
	// pages are the folders of app/ that a user can name; only app itself imports them.
	pages = []string{"explore", "plan", "explain", "learn", "library"}
	// toolkitFree are the folders of app/ that do their work without a window.
	toolkitFree = []string{"figure", "sheet", "study", "store", "search", "cli"}
	// parts are the folders of app/ that several pages share.
	parts = []string{"background", "look"}
	// toolkit are the modules that make a package need the window's toolkit.
	toolkit = []string{"fyne.io/", "github.com/dweymouth/fyne-tooltip"}
)

func main() {
	problems, err := check(".")
	if err != nil {
		fmt.Fprintln(os.Stderr, "imports:", err)
		os.Exit(1)
	}
	for _, p := range problems {
		fmt.Println(p)
	}
	if len(problems) > 0 {
		os.Exit(1)
	}
}

// check reads every Go file under root, whatever its build tags, and returns what breaks a rule.
func check(root string) ([]string, error) {
	var problems, starters []string
	files := token.NewFileSet()
	err := filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if name != root && (strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata") {
				return filepath.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(name, ".go") {
			return nil
		}
		tree, err := parser.ParseFile(files, name, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		file := filepath.ToSlash(name)
		test := strings.HasSuffix(file, "_test.go")
		for _, spec := range tree.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			if reason := forbidden(file, imported, test); reason != "" {
				problems = append(problems, fmt.Sprintf("%s: imports %s: %s", files.Position(spec.Pos()), imported, reason))
			}
		}
		if strings.HasPrefix(file, "app/") && !test {
			if reason := unknown(file); reason != "" {
				problems = append(problems, reason)
			}
			// what is free of the toolkit cannot touch a widget, whichever goroutine it runs on
			if pos := goroutine(tree); pos.IsValid() && !slices.Contains(toolkitFree, appFolder(path.Dir(file))) {
				starters = append(starters, files.Position(pos).String())
			}
		}
		return nil
	})
	if len(starters) > 1 {
		problems = append(problems, "the window starts goroutines in more than one file, only app/background does: "+strings.Join(starters, ", "))
	}
	slices.Sort(problems)
	return slices.Compact(problems), err
}

// forbidden says why the file may not import the package, or "" when it may.
func forbidden(file, imported string, test bool) string {
	folder := path.Dir(file)
	if imported == fyneApp {
		if file != "main.go" {
			return "only main.go does, so that all else builds and tests without a window system"
		}
		return ""
	}
	ours := strings.TrimPrefix(imported, module+"/")
	local := ours != imported
	page := local && slices.Contains(pages, appFolder(ours))

	switch {
	case page && appFolder(folder) != appFolder(ours) && folder != "app":
		return "only app imports a page; others ask for a route"
	case folder == "anatomy" && !test && !standard(imported):
		return "anatomy imports the standard library only"
	case folder == "assets" && !test && !standard(imported):
		return "assets imports the standard library only"
	case folder == "data" && !test && !standard(imported) && imported != toml && imported != module+"/anatomy":
		return "data imports anatomy and the TOML library only"
	case slices.Contains(toolkitFree, appFolder(folder)) && needsToolkit(imported):
		return "app/" + appFolder(folder) + " is free of the window's toolkit"
	case slices.Contains(toolkitFree, appFolder(folder)) && local && !below(ours):
		return "app/" + appFolder(folder) + " imports only anatomy, data, assets and others free of the window's toolkit"
	case strings.HasPrefix(folder, "app") && imported == module:
		return "arrows run from main to app"
	}
	return ""
}

// below tells whether one of our packages is below the window: usable without its toolkit.
func below(ours string) bool {
	top, _, _ := strings.Cut(ours, "/")
	return slices.Contains([]string{"anatomy", "data", "assets"}, top) || slices.Contains(toolkitFree, appFolder(ours))
}

// unknown says that the file lies in a folder of app/ that no list above names.
func unknown(file string) string {
	name := appFolder(path.Dir(file))
	if name == "" || slices.Contains(pages, name) || slices.Contains(toolkitFree, name) || slices.Contains(parts, name) {
		return ""
	}
	return fmt.Sprintf("app/%s: say in .ci/imports.go whether it is a page, free of the toolkit or a part shared by pages", name)
}

// appFolder is the name of the folder directly in app/ that a folder is or lies in, "" elsewhere.
func appFolder(folder string) string {
	rest, ok := strings.CutPrefix(folder, "app/")
	if !ok {
		return ""
	}
	name, _, _ := strings.Cut(rest, "/")
	return name
}

func needsToolkit(imported string) bool {
	return slices.ContainsFunc(toolkit, func(prefix string) bool { return strings.HasPrefix(imported, prefix) })
}

// standard tells a package of the standard library by the missing dot in its first element.
func standard(imported string) bool {
	first, _, _ := strings.Cut(imported, "/")
	return first != module && !strings.Contains(first, ".")
}

// goroutine is the place where a file first starts a goroutine, if any: by a go statement, a method Go such as that of a
// wait group, or a timer.
func goroutine(tree *ast.File) token.Pos {
	found := token.NoPos
	ast.Inspect(tree, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.GoStmt:
			found = n.Pos()
		case *ast.CallExpr:
			if s, ok := n.Fun.(*ast.SelectorExpr); ok && (s.Sel.Name == "Go" || s.Sel.Name == "AfterFunc") {
				found = n.Pos()
			}
		}
		return !found.IsValid()
	})
	return found
}
