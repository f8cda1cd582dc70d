// The colours and strokes of a figure: on paper, on paper that saves ink, and on a screen. All come
// from the theme's six tones, whose order of lightness tells the same story in grey; a line is the
// darkened tone of its form, dark enough to stay a line in pure black.

import type { Screen, ScreenColours } from '../theme/screen.ts'
import { type Colour, resolveLength, type Theme, TONES, type Tone } from '../theme/theme.ts'
import type { FaceName, Pt } from '../type/metrics.ts'
import { faceOf } from '../type/style.ts'
import type { Shade, StrokeRole } from './scene.ts'
import { mix, type Surroundings, TONE_COLOURS, type ToneColours, toneColours } from './shades.ts'

export interface StrokeStyle {
  readonly colour: Colour
  readonly width: Pt
  readonly dash?: readonly Pt[]
}

/** Parallel lines in place of a ground. */
export interface Hatch {
  readonly colour: Colour
  readonly width: Pt
  /** From line to line. */
  readonly spacing: Pt
}

export type ToneStrokes = Readonly<Record<StrokeRole, StrokeStyle | undefined>>

/** Colours are any that the printer knows: `#rrggbb`, or `var(--tone-bone-shade)` in a deck. */
export interface Palette {
  readonly fills: Readonly<Record<Tone, Readonly<Record<Shade, Colour>>>>
  /** A line that has no style is not drawn. */
  readonly strokes: Readonly<Record<Tone, ToneStrokes>>
  readonly hatches: Readonly<Partial<Record<Tone, Hatch>>>
  /** Where a muscle starts and ends; `behind`: where that lies behind what is drawn. */
  readonly mark: { readonly colour: Colour; readonly behind: Colour; readonly width: Pt }
  readonly arrow: StrokeStyle
  readonly leader: { readonly colour: Colour; readonly soft: Colour; readonly width: Pt }
  /** The ground on which the figure stands: it parts marks, arrows and leaders from what they cross. */
  readonly halo: Colour
  readonly label: {
    readonly face: FaceName
    readonly strong: FaceName
    readonly size: Pt
    /** Of a number in its ring, which on a screen may be a little smaller. */
    readonly number: Pt
    readonly colour: Colour
    /** Of what is not the muscle itself. */
    readonly soft: Colour
  }
  /** A figure that is narrower has numbers with a key in place of words. */
  readonly leastForWords: Pt
}

/** 70 mm: narrower, two columns of words leave no room for what they name. */
const LEAST_FOR_WORDS: Pt = 198

/** @param size of the body's text, on which the size of labels may hang */
export function paperPalette(theme: Theme, size: Pt): Palette {
  const colours = toned((tone) =>
    toneColours(tone, theme.figures.tones[tone], surroundingsOnPaper(theme)),
  )
  const stroke = theme.figures.stroke
  return {
    ...paperCommon(theme, size),
    fills: colours,
    strokes: toned((tone) => strokesOf(tone, colours[tone], stroke)),
    hatches: {},
  }
}

/** White forms with their lines; the muscle itself is hatched, and one that helps is so sparsely. */
export function inkSaverPalette(theme: Theme, size: Pt): Palette {
  const { stroke } = theme.figures
  const surroundings = surroundingsOnPaper(theme)
  const { ground } = surroundings
  const lines = toned((tone) => toneColours(tone, theme.figures.tones[tone], surroundings))
  const white: Readonly<Record<Shade, Colour>> = {
    light: ground,
    base: ground,
    shade: ground,
    dark: ground,
  }
  const hatch = (tone: Tone, spacing: number): Hatch => ({
    colour: lines[tone].outline,
    width: Math.max(LEAST_STROKE, stroke * 0.66),
    spacing: stroke * spacing,
  })
  return {
    ...paperCommon(theme, size),
    fills: toned(() => white),
    // Lines of pull would be lost among those of a hatch, and forms that stay back need none.
    strokes: toned((tone) => ({
      ...strokesOf(tone, lines[tone], stroke),
      ...(tone !== 'tendon' && { fibre: undefined }),
    })),
    hatches: { target: hatch('target', 5), helper: hatch('helper', 11) },
  }
}

/** Colours are custom properties, which `figureColours` gives, so that a key may change the theme. */
export function screenPalette({ figures: { stroke, label } }: Screen): Palette {
  const colours = toned(
    (tone) =>
      Object.fromEntries(
        TONE_COLOURS.map((name) => [name, `var(--${propertyOf(tone, name)})`]),
      ) as ToneColours,
  )
  return {
    fills: colours,
    strokes: toned((tone) => strokesOf(tone, colours[tone], stroke)),
    hatches: {},
    mark: { colour: 'var(--stroke)', behind: 'var(--soft)', width: stroke * 1.25 },
    arrow: { colour: 'var(--accent)', width: stroke * 2.4 },
    leader: { colour: 'var(--ink)', soft: 'var(--soft)', width: stroke * 0.7 },
    halo: 'var(--panel)',
    label: {
      face: 'text',
      strong: 'bold',
      size: label,
      number: label,
      colour: 'var(--ink)',
      soft: 'var(--soft)',
    },
    leastForWords: label * 9,
  }
}

/** Name of a custom property, without its hyphens → its colour on a dark or a light screen. */
export function figureColours({ tones, panel, stroke }: ScreenColours): Record<string, Colour> {
  const all = TONES.flatMap((tone) => {
    const colours = toneColours(tone, tones[tone], { ground: panel, ink: stroke })
    return TONE_COLOURS.map((name) => [propertyOf(tone, name), colours[name]])
  })
  return Object.fromEntries(all)
}

function propertyOf(tone: Tone, name: Shade | StrokeRole): string {
  return `tone-${tone}-${name}`
}

function surroundingsOnPaper(theme: Theme): Surroundings {
  return { ground: WHITE, ink: theme.figures['stroke-colour'] }
}

const WHITE: Colour = '#ffffff'

/** Thinner lines break up on an office printer. */
const LEAST_STROKE: Pt = 0.5

function paperCommon(theme: Theme, bodySize: Pt) {
  const { stroke, label, arrow } = theme.figures
  const ink = theme.figures['stroke-colour']
  const size = resolveLength(label.size, bodySize)
  return {
    mark: { colour: ink, behind: mix(ink, WHITE, 0.4), width: stroke },
    arrow: { colour: arrow, width: stroke * 2.8 },
    leader: { colour: ink, soft: ink, width: LEAST_STROKE },
    halo: WHITE,
    label: {
      face: label.face,
      strong: faceOf(label.face, { bold: true }),
      size,
      number: size,
      // Letters in grey are letters in dots: on paper, weight alone tells what matters more.
      colour: ink,
      soft: ink,
    },
    leastForWords: LEAST_FOR_WORDS,
  }
}

/** The muscle itself has the strongest line; what stays back has the finest. */
const OUTLINE: Readonly<Record<Tone, number>> = {
  target: 1.3,
  helper: 0.95,
  tendon: 0.9,
  ghost: 0.75,
  bone: 1,
  skin: 0.8,
}

function strokesOf(
  tone: Tone,
  colours: ToneColours,
  stroke: Pt,
): Readonly<Record<StrokeRole, StrokeStyle>> {
  const width = (factor: number): Pt => Math.max(LEAST_STROKE, stroke * factor)
  const outline = width(OUTLINE[tone])
  return {
    outline: { colour: colours.outline, width: outline },
    crease: { colour: colours.crease, width: width(0.7) },
    fibre: { colour: colours.fibre, width: width(0.67) },
    hidden: { colour: colours.hidden, width: width(0.85), dash: [stroke * 3.2, stroke * 2.4] },
  }
}

function toned<T>(value: (tone: Tone) => T): Record<Tone, T> {
  return Object.fromEntries(TONES.map((tone) => [tone, value(tone)])) as Record<Tone, T>
}
