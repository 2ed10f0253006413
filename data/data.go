// Package data holds the content of the atlas as TOML files that a clinician can review, and reads such files, built in
// or from a folder, into an [anatomy.Atlas]. README.md in its folder describes the files.
package data

import (
	"embed"
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"

	"tmratlas/anatomy"
)

//go:embed atlas.toml branches facts glossary levels muscles nerves outcomes references segments transfers treatments variations
var builtIn embed.FS

// BuiltIn gives the files that come with the program.
func BuiltIn() fs.FS { return builtIn }

// folders lists the folders of a data set and the kinds of record each may hold.
var folders = map[string][]anatomy.RecordKind{
	"segments":   {anatomy.SegmentRecord, anatomy.JointRecord, anatomy.LandmarkRecord, anatomy.MeasurementRecord},
	"levels":     {anatomy.LevelRecord},
	"nerves":     {anatomy.NerveRecord, anatomy.PlexusRecord},
	"muscles":    {anatomy.MuscleRecord},
	"branches":   {anatomy.BranchRecord},
	"variations": {anatomy.VariationRecord},
	"transfers":  {anatomy.TransferRecord},
	"treatments": {anatomy.TreatmentRecord},
	"facts":      {anatomy.FactRecord},
	"outcomes":   {anatomy.OutcomeRecord},
	"glossary":   {anatomy.TermRecord},
	"references": {anatomy.ReferenceRecord},
}

// Load reads every record below the root of files and makes an atlas of them. The error is a [Problems] that lists
// everything wrong with the files, in the order of file and line; the atlas is nil then. Nothing is written.
func Load(files fs.FS) (*anatomy.Atlas, error) {
	r := &reader{sources: map[anatomy.RecordKind][]source{}}
	edition, err := ReadEdition(files)
	var problem Problem
	if errors.As(err, &problem) {
		r.problems = append(r.problems, problem)
	} else if edition.SchemaVersion > SchemaVersion {
		r.problems = append(r.problems, Problem{File: editionFile, Message: newerSchema(edition.SchemaVersion)})
		return nil, r.problems
	}
	r.readFolders(files)
	atlas, err := anatomy.NewAtlas(r.content)
	r.addContentProblems(err)
	if len(r.problems) > 0 {
		r.problems.sort()
		return nil, r.problems
	}
	return atlas, nil
}

func (r *reader) readFolders(files fs.FS) {
	r.findStray(files)
	for _, folder := range folderNames() {
		entries, err := fs.ReadDir(files, folder)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			r.unread(folder, "cannot be read: %s", reason(err))
			continue
		}
		for _, e := range entries {
			if e.Type().IsRegular() && strings.HasSuffix(e.Name(), ".toml") {
				r.readFile(files, path.Join(folder, e.Name()), folders[folder])
			}
		}
	}
}

func folderNames() []string {
	names := make([]string, 0, len(folders))
	for name := range folders {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// findStray reports TOML files that would not be read because they are in no folder of a data set: the name of the
// folder is wrong, or they are beside the folders. Hidden folders are left alone.
func (r *reader) findStray(files fs.FS) {
	for _, pattern := range []string{"*.toml", "*/*.toml"} {
		found, err := fs.Glob(files, pattern)
		if err != nil {
			r.unread(".", "cannot be read: %s", reason(err))
		}
		for _, name := range found {
			folder := path.Dir(name)
			if _, known := folders[folder]; known || name == editionFile || strings.HasPrefix(name, ".") {
				continue
			}
			r.report(name, 0, "", "is in no folder of the data: move it to one of %s", strings.Join(folderNames(), ", "))
		}
	}
}

// reason is the cause of a file error without the operation and path around it.
func reason(err error) string {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err.Error()
	}
	return err.Error()
}
