package cli

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/alecthomas/kong"

	"tmratlas/anatomy"
	"tmratlas/app/search"
)

// useError marks an error of the person at the keyboard, so that [Run] returns [WrongUse].
type useError struct{ error }

func (e useError) Unwrap() error { return e.error }

// misuse says in our words what the command-line library could not make out, and where to read on.
func misuse(err error, app *kong.Application) string {
	var parse *kong.ParseError
	if !errors.As(err, &parse) {
		return err.Error()
	}
	text := err.Error()
	command := parse.Context.Selected()
	if command == nil {
		command = app.Node
	}
	names := make([]string, 0, len(command.Children))
	for _, child := range command.Children {
		names = append(names, child.Name)
	}
	called := strings.TrimPrefix(command.FullPath(), app.Name+" ")
	word, unexpected := strings.CutPrefix(text, "unexpected argument ")
	// The library may add a suggestion of its own.
	word, _, _ = strings.Cut(word, ", did you mean")
	switch {
	case strings.Contains(text, `but got "EOL"`):
		option, _, _ := strings.Cut(text, ":")
		text = option + " needs a value"
	case len(names) > 0 && unexpected:
		text = fmt.Sprintf("%s %q is not known", kindOfCommand(command, app), word)
		if near := anatomy.Nearest(strings.ToLower(word), names, 3); len(near) > 0 {
			text += "; did you mean " + choice(near) + "?"
		} else {
			text += "; known are " + strings.Join(names, ", ")
		}
	case len(names) > 0 && strings.HasPrefix(text, "expected one of"):
		text = fmt.Sprintf("no %s is given; known are %s", kindOfCommand(command, app), strings.Join(names, ", "))
	case unexpected:
		text = fmt.Sprintf("%q is one word too many for %s", word, called)
	case strings.HasPrefix(text, "expected "):
		text = called + " needs " + strings.Trim(strings.TrimPrefix(text, "expected "), `"`)
	}
	return text + "\nHow it is used: " + command.FullPath() + " --help"
}

// kindOfCommand is what the commands below one are called.
func kindOfCommand(command *kong.Node, app *kong.Application) string {
	if command == app.Node {
		return "command"
	}
	return command.Name
}

// joinNegative joins an option and a negative number after it, which the command-line library would take for an option
// of its own, so that the number is refused with the range that is possible.
func joinNegative(args []string) []string {
	var joined []string
	for i := 0; i < len(args); i++ {
		arg := args[i]
		if strings.HasPrefix(arg, "--") && !strings.Contains(arg, "=") && i+1 < len(args) {
			if next := args[i+1]; len(next) > 1 && next[0] == '-' && strings.ContainsRune(".0123456789", rune(next[1])) {
				arg += "=" + next
				i++
			}
		}
		joined = append(joined, arg)
	}
	return joined
}

// message is the error in words, with the nearest known names after an unknown one.
func (s *session) message(err error) string {
	var unknown *anatomy.UnknownNameError
	if !errors.As(err, &unknown) {
		return err.Error()
	}
	near := anatomy.Nearest(strings.ToLower(unknown.Name), unknown.Known, 3)
	if len(near) == 0 && s.atlas != nil {
		near = s.named(unknown)
	}
	switch {
	case len(near) > 0:
		return fmt.Sprintf("%v; did you mean %s?", err, choice(near))
	case unknown.Kind == "level":
		return err.Error() + "; tmratlas levels lists them"
	case unknown.Kind == "segment":
		return fmt.Sprintf("%v; known are %s", err, strings.Join(unknown.Known, ", "))
	}
	return fmt.Sprintf("%v; tmratlas search finds records by any name", err)
}

// named lists the records that go by an unknown slug as a synonym or in another way, at most three.
func (s *session) named(unknown *anatomy.UnknownNameError) []string {
	var near []string
	for _, h := range s.find(unknown.Name, anatomy.RecordKind(unknown.Kind)) {
		if len(near) < 3 && slices.Contains(unknown.Known, h.Slug) {
			near = append(near, h.Slug)
		}
	}
	return near
}

// ofKinds keeps the hits of some kinds of record, all when none is given.
func ofKinds(hits []search.Hit, kinds []anatomy.RecordKind) []search.Hit {
	if len(kinds) == 0 {
		return hits
	}
	return slices.DeleteFunc(hits, func(h search.Hit) bool { return !slices.Contains(kinds, h.Kind) })
}

// choice joins names as a question does: "a", "a or b", "a, b or c".
func choice(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:len(names)-1], ", ") + " or " + names[len(names)-1]
}
