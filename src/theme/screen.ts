// The look of slides: the part `screen` of templates/theme.yaml. Its numbers are pixels of a stage
// that the screen enlarges as a whole, or, where it says so, multiples of the text's size.

import type { z } from 'zod'
import type { Text } from '../yaml/located.ts'
import { list, mapping, number, text } from '../yaml/shape.ts'
import { type Colour, TONES, type Tone } from './theme.ts'
import { readableTone } from './tone.ts'

export interface Screen {
  readonly stage: { readonly width: number; readonly height: number }
  readonly margins: {
    readonly top: number
    readonly right: number
    readonly bottom: number
    readonly left: number
  }
  /** Sizes from large to small; the leading and the gap between blocks are multiples of them. */
  readonly text: {
    readonly sizes: readonly number[]
    readonly leading: number
    readonly gap: number
  }
  readonly headlines: TitleLook
  readonly titles: TitleLook
  /** Multiples of the text's size. */
  readonly lists: { readonly indent: number; readonly gap: number }
  /** Multiples of the text's size. */
  readonly panels: { readonly across: number; readonly down: number }
  /** `across` and `down` are multiples of the text's size; the rule is in pixels. */
  readonly tables: { readonly across: number; readonly down: number; readonly rule: number }
  readonly columns: { readonly gap: number }
  /** `share` is the part of the width that a picture takes beside text. */
  readonly figures: {
    readonly share: number
    readonly padding: number
    readonly caption: number
    readonly credit: number
    readonly label: number
    readonly stroke: number
  }
  readonly foot: number
  /** The most of one slide: words of its headline and below it, items of a list, labels. */
  readonly limits: {
    readonly headline: number
    readonly words: number
    readonly items: number
    readonly labels: number
  }
  readonly dark: ScreenColours
  readonly light: ScreenColours
}

export interface TitleLook {
  /** From large to small. */
  readonly sizes: readonly number[]
  readonly leading: number
  /** The most that it may take. */
  readonly lines: number
  /** Below it. */
  readonly gap: number
}

const COLOUR_NAMES = [
  'ground',
  'ink',
  'soft',
  'accent',
  'panel',
  'line',
  'warning',
  'warning-panel',
  'stroke',
] as const

export type ScreenColours = Readonly<Record<(typeof COLOUR_NAMES)[number], Colour>> & {
  readonly tones: Readonly<Record<Tone, Colour>>
}

const pixels = number({ min: 0, max: 4000 })
const factor = number({ min: 0, max: 10 })
const count = number({ min: 1, max: 1000, integer: true })
const leading = number({ min: 0.8, max: 3 })
/** Smaller words cannot be read across a room, so no theme may ask for them. */
const sizes = list(number({ min: 40, max: 400 }), { min: 1 })
const words = text()

const titleShape = mapping({
  sizes,
  leading,
  lines: number({ min: 1, max: 9, integer: true }),
  gap: pixels,
})

const coloursShape = mapping({
  ...record(COLOUR_NAMES, words),
  tones: mapping(record(TONES, words)),
})

export const screenShape = mapping({
  stage: mapping({ width: pixels, height: pixels }),
  margins: mapping({ top: pixels, right: pixels, bottom: pixels, left: pixels }),
  text: mapping({ sizes, leading, gap: factor }),
  headlines: titleShape,
  titles: titleShape,
  lists: mapping({ indent: factor, gap: factor }),
  panels: mapping({ across: factor, down: factor }),
  tables: mapping({ across: factor, down: factor, rule: pixels }),
  columns: mapping({ gap: pixels }),
  figures: mapping({
    share: number({ min: 0.1, max: 0.9 }),
    padding: pixels,
    caption: pixels,
    credit: pixels,
    label: pixels,
    stroke: pixels,
  }),
  foot: pixels,
  limits: mapping({ headline: count, words: count, items: count, labels: count }),
  dark: coloursShape,
  light: coloursShape,
})

/** What WCAG 2.2 asks for at its strictest (1.4.6): a room is seldom dark, and a projector is pale. */
const LEAST_CONTRAST = 7

/**
 * @param colour resolves a colour or the name of one, and tells what is neither
 * @param brand the colour whose nearest tones take the place of `accent`
 */
export function resolveScreen(
  source: z.output<typeof screenShape>,
  colour: (written: Text) => Colour,
  brand?: Colour,
): Screen {
  const { text: body, headlines, titles, dark, light } = source
  return {
    stage: numbers(source.stage),
    margins: numbers(source.margins),
    text: { sizes: descending(body.sizes), leading: body.leading.value, gap: body.gap.value },
    headlines: titleLook(headlines),
    titles: titleLook(titles),
    lists: numbers(source.lists),
    panels: numbers(source.panels),
    tables: numbers(source.tables),
    columns: numbers(source.columns),
    figures: numbers(source.figures),
    foot: source.foot.value,
    limits: numbers(source.limits),
    dark: branded(coloursOf(dark, colour), brand),
    light: branded(coloursOf(light, colour), brand),
  }
}

type Colours = z.output<typeof coloursShape>

function coloursOf(source: Colours, colour: (written: Text) => Colour): ScreenColours {
  const { tones, ...rest } = source
  return { ...mapValues(rest, colour), tones: mapValues(tones, colour) }
}

/** Of the studio's hue, as near to its own colour as can be read on both grounds. */
function branded(colours: ScreenColours, brand: Colour | undefined): ScreenColours {
  if (brand === undefined) return colours
  const { ground, panel } = colours
  return { ...colours, accent: readableTone(brand, [ground, panel], LEAST_CONTRAST) }
}

function titleLook(source: z.output<typeof titleShape>): TitleLook {
  const { sizes: all, ...rest } = source
  return { sizes: descending(all), ...numbers(rest) }
}

function descending(all: readonly { readonly value: number }[]): number[] {
  return all.map(({ value }) => value).toSorted((a, b) => b - a)
}

function numbers<K extends string>(
  source: Readonly<Record<K, { readonly value: number }>>,
): Record<K, number> {
  return mapValues(source, ({ value }) => value)
}

function mapValues<K extends string, A, B>(
  source: Readonly<Record<K, A>>,
  change: (value: A) => B,
): Record<K, B> {
  const entries = Object.entries(source) as [K, A][]
  return Object.fromEntries(entries.map(([key, value]) => [key, change(value)])) as Record<K, B>
}

function record<const K extends string, T>(keys: readonly K[], shape: T): Record<K, T> {
  return Object.fromEntries(keys.map((key) => [key, shape])) as Record<K, T>
}
