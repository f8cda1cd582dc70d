// How well a colour can be read on another, and the nearest one of its hue that can. Colours are
// compared in OKLab (B. Ottosson, 2020), where equal distances look about equally far apart, and
// contrasts are those of WCAG 2.2 (1.4.3).

import type { Colour } from './theme.ts'

/** From 1, for two alike, to 21, for black on white. */
export function contrastOf(a: Colour, b: Colour): number {
  return contrastBetween(luminance(a), luminance(b))
}

function contrastBetween(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/** Rounded down, so that 4.48 is not told as 4.5. */
export function contrastInWords(contrast: number): string {
  return (Math.floor(contrast * 100) / 100).toFixed(2)
}

/** Smaller distances are not seen. */
const STEP = 0.004

/**
 * The colour itself when it has that contrast with each of the grounds; otherwise, of those of its
 * hue that have, the one that looks nearest. Where none has, black or white, whichever is read better.
 */
export function readableTone(colour: Colour, grounds: readonly Colour[], contrast: number): Colour {
  const lights = grounds.map(luminance)
  const least = (tried: Colour): number => {
    const light = luminance(tried)
    return Math.min(...lights.map((ground) => contrastBetween(light, ground)))
  }
  if (least(colour) >= contrast) return colour
  const own = polarOf(colour)
  let nearest: Colour = least('#000000') > least('#ffffff') ? '#000000' : '#ffffff'
  let distance = Number.POSITIVE_INFINITY
  for (let away = STEP; away < Math.min(1, distance); away += STEP)
    for (const light of [own.light - away, own.light + away]) {
      if (light <= 0 || light >= 1) continue
      for (let lost = 0; lost <= own.chroma; lost += STEP) {
        const far = Math.hypot(away, lost)
        if (far >= distance) break
        const tried = hexOf({ light, chroma: own.chroma - lost, hue: own.hue })
        if (tried === undefined || least(tried) < contrast) continue
        nearest = tried
        distance = far
        break
      }
    }
  return nearest
}

/** OKLab in polar form: lightness and chroma from 0, hue in radians. */
interface Polar {
  readonly light: number
  readonly chroma: number
  readonly hue: number
}

export function polarOf(colour: Colour): Polar {
  const [red = 0, green = 0, blue = 0] = channels(colour).map(linear)
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s
  const b = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
  const light = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s
  return { light, chroma: Math.hypot(a, b), hue: Math.atan2(b, a) }
}

/** Undefined when no screen can show it. */
function hexOf({ light, chroma, hue }: Polar): Colour | undefined {
  const a = chroma * Math.cos(hue)
  const b = chroma * Math.sin(hue)
  const l = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (light - 0.0894841775 * a - 1.291485548 * b) ** 3
  const parts = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
  if (parts.some((part) => part < -0.0001 || part > 1.0001)) return undefined
  const bytes = parts.map((part) => Math.round(curved(Math.min(1, Math.max(0, part))) * 255))
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map(linear)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Red, green and blue, each from 0 to 1. */
function channels(colour: Colour): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}

function curved(part: number): number {
  return part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055
}
