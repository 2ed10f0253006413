package sheet

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"tmratlas/anatomy"
	"tmratlas/data"
)

func TestScratch(t *testing.T) {
	a, err := data.Load(data.BuiltIn())
	if err != nil {
		t.Fatal(err)
	}
	os.MkdirAll("/tmp/sheets", 0o755)
	for _, spec := range strings.Fields(os.Getenv("SPECS")) {
		f := strings.Split(spec, "/")
		cut, err := a.ParseCut(f[0], 0)
		if err != nil {
			t.Fatal(err)
		}
		s := Sheet{Atlas: a, Cut: cut, Side: anatomy.Side(f[1]), Program: "0.1.0", Edition: Edition{"0.1", "2026-11-24", "4f7c19e2"}, Made: time.Date(2026, 11, 25, 10, 0, 0, 0, time.UTC)}
		if f[2] == "letter" {
			s.Paper = Letter
		}
		if len(f) > 3 {
			s.Nerve = f[3]
		}
		t0 := time.Now()
		out, _ := os.Create("/tmp/sheets/" + f[0] + "-" + f[1] + ".pdf")
		err = Write(out, s)
		st, _ := out.Stat()
		fmt.Println(spec, time.Since(t0), st.Size(), err)
		out.Close()
	}
}
