// The colours that one tone becomes where light falls on it, where it turns away, and where it ends.

import type { Colour, Tone } from '../theme/theme.ts'
import { SHADES, type Shade, STROKE_ROLES, type StrokeRole } from './scene.ts'

/** What a tone stands on and is drawn with. */
export interface Surroundings {
  readonly ground: Colour
  readonly ink: Colour
}

/** A colour of each shade, and of each line on or around it. */
export type ToneColours = Readonly<Record<Shade | StrokeRole, Colour>>

export const TONE_COLOURS = [...SHADES, ...STROKE_ROLES] as const

type Channels = readonly [red: number, green: number, blue: number]

/** What is left of each channel: a shadow on a body is warm, so blue goes first. */
const SHADE: Channels = [0.93, 0.885, 0.84]
const DARK: Channels = [0.83, 0.765, 0.7]
const LINE: Channels = [0.48, 0.37, 0.33]

/** The share of light: L* below 20, of which even a printer that knows black only makes a line. */
const DARKEST_LINE = 0.03

const WARM_WHITE: Colour = '#fffaf2'

/** Forms with a colour of their own; the others stay back: less shadow, and lighter lines. */
const BODIES: ReadonlySet<Tone> = new Set(['target', 'helper', 'tendon', 'bone'])
const RED: ReadonlySet<Tone> = new Set(['target', 'helper'])

/** How much ink is in the line of a form that stays back. */
const FAINT_LINE = 0.12
const FAINT_LINE_OF_DARK = 0.35

/** The share of light of a form that is dark itself. */
const DARK_FORM = 0.2

export function toneColours(tone: Tone, base: Colour, { ground, ink }: Surroundings): ToneColours {
  const isBody = BODIES.has(tone)
  const depth = isBody ? 1 : 0.6
  const shadow = (factors: Channels): Colour => mix(base, multiply(base, factors), depth)
  const dark = shadow(DARK)
  const line = isBody ? darkLine(base) : faintLine(base, ink)
  return {
    light: mix(base, WARM_WHITE, RED.has(tone) ? 0.18 : 0.35),
    base,
    shade: shadow(SHADE),
    dark,
    outline: line,
    crease: mix(line, base, 0.4),
    fibre: RED.has(tone) ? mix(base, WARM_WHITE, 0.5) : mix(base, dark, 0.8),
    // Seen through what lies before it: between its own line and the ground.
    hidden: mix(line, ground, 0.2),
  }
}

function darkLine(base: Colour): Colour {
  let line = multiply(base, LINE)
  while (lightOf(line) > DARKEST_LINE) line = multiply(line, [0.95, 0.95, 0.95])
  return line
}

/** A dark form gets a light line: on a dark ground a darker one would be lost. */
function faintLine(base: Colour, ink: Colour): Colour {
  return lightOf(base) < DARK_FORM
    ? mix(base, ink, FAINT_LINE_OF_DARK)
    : mix(multiply(base, DARK), ink, FAINT_LINE)
}

/** The share of light that a colour returns, from 0 to 1; a screen's gamma taken as 2. */
function lightOf(colour: Colour): number {
  const [red, green, blue] = channels(colour).map((value) => (value / 255) * (value / 255))
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}

/** @param share of the second colour */
export function mix(first: Colour, second: Colour, share: number): Colour {
  const other = channels(second)
  return hex(channels(first).map((value, index) => value + ((other[index] ?? 0) - value) * share))
}

function multiply(colour: Colour, factors: Channels): Colour {
  return hex(channels(colour).map((value, index) => value * (factors[index] ?? 1)))
}

function channels(colour: Colour): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
}

function hex(values: readonly number[]): Colour {
  return `#${values.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`
}
