package anatomy_test

import "testing"

func TestFixture(t *testing.T) { atlas(t) }
