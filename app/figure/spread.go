package figure

import "math"

// spread moves the middles of boxes from where they wish to be until neighbours are a gap apart and all lie between top
// and bottom, with the least sum of squared moves, in the order given: pooling adjacent violators. There must be room.
func spread(wishes, heights []float64, gap, top, bottom float64) []float64 {
	type pool struct {
		sum float64
		n   int
	}
	if len(wishes) == 0 {
		return nil
	}
	offsets := make([]float64, len(wishes)) // of the middles when all boxes touch but for the gaps
	for i := 1; i < len(wishes); i++ {
		offsets[i] = offsets[i-1] + heights[i-1]/2 + gap + heights[i]/2
	}
	var pools []pool
	for i, w := range wishes {
		pools = append(pools, pool{w - offsets[i], 1})
		for len(pools) > 1 {
			a, b := pools[len(pools)-2], pools[len(pools)-1]
			if a.sum/float64(a.n) <= b.sum/float64(b.n) {
				break
			}
			pools = append(pools[:len(pools)-2], pool{a.sum + b.sum, a.n + b.n})
		}
	}
	last := len(wishes) - 1
	low, high := top+heights[0]/2, bottom-heights[last]/2-offsets[last]
	var middles []float64
	for _, p := range pools {
		base := math.Max(math.Min(p.sum/float64(p.n), high), low)
		for range p.n {
			middles = append(middles, base+offsets[len(middles)])
		}
	}
	return middles
}
