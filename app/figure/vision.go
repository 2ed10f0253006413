package figure

import (
	"image/color"
	"math"
)

// Vision is a kind of colour vision.
type Vision string

// The kinds of vision that colours are checked for: full, and the three kinds of dichromacy.
const (
	Normal Vision = "normal"
	Deutan Vision = "deutan"
	Protan Vision = "protan"
	Tritan Vision = "tritan"
)

// Visions lists the kinds.
func Visions() []Vision { return []Vision{Normal, Deutan, Protan, Tritan} }

// Contrast is the contrast ratio of two opaque colours after WCAG 2.2, from 1 to 21. Text needs 4.5, lines and icons 3.
func Contrast(a, b color.NRGBA) float64 {
	la, lb := luminance(a), luminance(b)
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

func luminance(c color.NRGBA) float64 {
	rgb := linear(c)
	return 0.2126*rgb[0] + 0.7152*rgb[1] + 0.0722*rgb[2]
}

// linear is the colour without gamma, each part from 0 to 1.
func linear(c color.NRGBA) [3]float64 {
	part := func(v uint8) float64 {
		x := float64(v) / 255
		if x <= 0.04045 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return [3]float64{part(c.R), part(c.G), part(c.B)}
}

// seen is a linear colour as a kind of vision sees it: Machado, Oliveira and Fernandes 2009, severity 1.0, kept inside
// what a screen can show.
func (v Vision) seen(rgb [3]float64) [3]float64 {
	var m [3][3]float64
	switch v {
	case Protan:
		m = [3][3]float64{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}
	case Deutan:
		m = [3][3]float64{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}
	case Tritan:
		m = [3][3]float64{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}
	default:
		return rgb
	}
	var out [3]float64
	for i, row := range m {
		out[i] = min(max(row[0]*rgb[0]+row[1]*rgb[1]+row[2]*rgb[2], 0), 1)
	}
	return out
}

// Distance is how far two opaque colours lie apart for a kind of vision, as CIEDE2000: 1 is just noticeable side by side,
// 10 is plainly different.
func Distance(a, b color.NRGBA, v Vision) float64 {
	return ciede2000(lab(v.seen(linear(a))), lab(v.seen(linear(b))))
}

// WorstDistance is the smallest Distance over all kinds of vision.
func WorstDistance(a, b color.NRGBA) float64 {
	worst := math.Inf(1)
	for _, v := range Visions() {
		worst = min(worst, Distance(a, b, v))
	}
	return worst
}

// lab is a linear colour as CIE L*a*b* under D65.
func lab(rgb [3]float64) [3]float64 {
	x := (0.4124564*rgb[0] + 0.3575761*rgb[1] + 0.1804375*rgb[2]) / 0.95047
	y := 0.2126729*rgb[0] + 0.7151522*rgb[1] + 0.0721750*rgb[2]
	z := (0.0193339*rgb[0] + 0.1191920*rgb[1] + 0.9503041*rgb[2]) / 1.08883
	f := func(t float64) float64 {
		if t > 216.0/24389 {
			return math.Cbrt(t)
		}
		return (24389.0/27*t + 16) / 116
	}
	return [3]float64{116*f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))}
}

// ciede2000 follows Sharma, Wu and Dalal 2005.
func ciede2000(p, q [3]float64) float64 {
	const pow25 = 6103515625 // 25 to the seventh
	mean := (math.Hypot(p[1], p[2]) + math.Hypot(q[1], q[2])) / 2
	g := 0.5 * (1 - math.Sqrt(math.Pow(mean, 7)/(math.Pow(mean, 7)+pow25)))
	ap, aq := (1+g)*p[1], (1+g)*q[1]
	cp, cq := math.Hypot(ap, p[2]), math.Hypot(aq, q[2])
	hp, hq := hue(ap, p[2]), hue(aq, q[2])

	dl, dc, dh, hm := q[0]-p[0], cq-cp, 0.0, hp+hq
	if cp*cq != 0 {
		dh = hq - hp
		switch {
		case dh > 180:
			dh -= 360
		case dh < -180:
			dh += 360
		}
		hm = meanHue(hp, hq)
	}
	bigH := 2 * math.Sqrt(cp*cq) * sine(dh/2)

	lm, cm := (p[0]+q[0])/2, (cp+cq)/2
	t := 1 - 0.17*cosine(hm-30) + 0.24*cosine(2*hm) + 0.32*cosine(3*hm+6) - 0.20*cosine(4*hm-63)
	theta := 30 * math.Exp(-math.Pow((hm-275)/25, 2))
	rc := 2 * math.Sqrt(math.Pow(cm, 7)/(math.Pow(cm, 7)+pow25))
	sl := 1 + 0.015*(lm-50)*(lm-50)/math.Sqrt(20+(lm-50)*(lm-50))
	sc, sh := 1+0.045*cm, 1+0.015*cm*t
	rt := -sine(2*theta) * rc
	l, c, h := dl/sl, dc/sc, bigH/sh
	return math.Sqrt(l*l + c*c + h*h + rt*c*h)
}

func meanHue(p, q float64) float64 {
	if math.Abs(p-q) <= 180 {
		return (p + q) / 2
	}
	if p+q < 360 {
		return (p + q + 360) / 2
	}
	return (p + q - 360) / 2
}

func hue(a, b float64) float64 {
	if a == 0 && b == 0 {
		return 0
	}
	h := math.Atan2(b, a) * 180 / math.Pi
	if h < 0 {
		h += 360
	}
	return h
}

func sine(degrees float64) float64   { return math.Sin(degrees * math.Pi / 180) }
func cosine(degrees float64) float64 { return math.Cos(degrees * math.Pi / 180) }
