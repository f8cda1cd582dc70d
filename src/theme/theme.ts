// The look of paper and slides, as templates/theme.yaml states it. There are no defaults in code.

import type { FaceName, Pt } from '../type/metrics.ts'
import type { Screen } from './screen.ts'

/** A length that may hang on the body's size: `points + em × size`. */
export interface Length {
  readonly points: Pt
  readonly em: number
}

/** `#rrggbb` */
export type Colour = string

export type PaperName = 'letter' | 'a4'

export interface TextStyle {
  readonly face: FaceName
  readonly size: Length
  /** From baseline to baseline, times the size; `body` is fitted together with the body's size. */
  readonly leading: number | 'body'
  readonly colour: Colour
  readonly before: Length
  readonly after: Length
}

/** Where a box stands: in a rail beside the text, in its flow, or over the whole page. */
export const BOX_PLACES = ['rail', 'wide-rail', 'column', 'wide'] as const

export interface BoxStyle {
  readonly place: (typeof BOX_PLACES)[number]
  readonly text: TextStyle
  readonly title: TextStyle
  readonly 'title-colour': Colour
  readonly 'title-level': number
  readonly ground: Colour | undefined
  readonly frame: Colour | undefined
  readonly bar: Colour | undefined
  readonly padding: Length
  readonly before: Length
  readonly after: Length
}

export const TONES = ['target', 'helper', 'tendon', 'ghost', 'bone', 'skin'] as const

/** What part a surface plays in a figure. */
export type Tone = (typeof TONES)[number]

export const STYLE_NAMES = [
  'heading-1',
  'heading-2',
  'heading-3',
  'heading-4',
  'body',
  'lead',
  'message',
  'alert',
  'small',
  'aside',
  'card',
  'caption',
  'foot',
] as const

export type StyleName = (typeof STYLE_NAMES)[number]

/** What has a size of its own in large print, where all else has the body's. */
export const ENLARGED = ['heading-1', 'heading-2', 'heading-3', 'heading-4', 'message'] as const

export interface Margins {
  readonly top: Pt
  readonly right: Pt
  readonly bottom: Pt
  readonly left: Pt
}

export interface Grid {
  readonly across: number
  readonly down: number
}

export const FACE_NAMES = ['text', 'italic', 'bold', 'bold-italic', 'heading'] as const

export interface Theme {
  readonly paper: Readonly<Record<PaperName, { readonly width: Pt; readonly height: Pt }>>
  readonly margins: Margins
  /** Face name → font file: a path in an installed package, or a name in templates/fonts/. */
  readonly faces: Readonly<Record<(typeof FACE_NAMES)[number], string>>
  readonly body: {
    readonly least: Pt
    readonly most: Pt
    readonly step: Pt
    /** Of a sheet without a number of pages; the least where left out. */
    readonly preferred?: Pt
    readonly tightest: number
    readonly loosest: number
  }
  readonly colours: Readonly<Record<string, Colour>>
  readonly styles: Readonly<Record<StyleName, TextStyle>>
  readonly lists: {
    readonly indent: Length
    readonly gap: Length
    readonly marker: Colour
    readonly 'marker-face': FaceName
  }
  readonly tables: {
    readonly padding: Length
    readonly rule: Colour
    readonly 'header-ground': Colour | undefined
    readonly text: TextStyle
    readonly header: TextStyle
  }
  readonly figures: {
    readonly caption: TextStyle
    readonly gap: Length
    readonly 'most-height': Pt
    /** Of a whole body. */
    readonly 'locator-height': Pt
    /** Of plates that ask for `size=small`. */
    readonly 'small-height': Pt
    readonly 'large-height': Pt
    /** Of the outline of a bone; other lines are finer or stronger by their role. */
    readonly stroke: Pt
    /** Of marks, leaders and labels. */
    readonly 'stroke-colour': Colour
    /** Which way a part moves. */
    readonly arrow: Colour
    readonly tones: Readonly<Record<Tone, Colour>>
    readonly label: TextStyle
  }
  readonly links: { readonly colour: Colour; readonly underline: Pt }
  /** The most that a line may measure, times the size of its text. */
  readonly measure: number
  /** `least` and `picture` are multiples of the text's size. */
  readonly columns: { readonly gap: Pt; readonly least: number; readonly picture: number }
  /** `most` and `least`: what a picture takes of the height of a page’s text. */
  readonly cover: { readonly title: Length; readonly most: number; readonly least: number }
  readonly rail: { readonly width: Pt; readonly wide: Pt; readonly gap: Pt }
  readonly log: {
    readonly weeks: number
    readonly day: Pt
    readonly row: Pt
    readonly text: TextStyle
    readonly title: TextStyle
    readonly rule: Colour
    /** Behind the names of the days. */
    readonly ground: Colour | undefined
    readonly frame: Colour | undefined
    readonly padding: Length
  }
  readonly cards: Grid & {
    readonly padding: Pt
    readonly front: TextStyle
    readonly back: TextStyle
    /** Where to cut. */
    readonly rule: Colour
  }
  readonly boxes: Readonly<Record<string, BoxStyle>>
  readonly 'large-print': {
    readonly margins: Margins
    readonly body: { readonly size: Pt; readonly leading: number }
    readonly headings: Readonly<Record<(typeof ENLARGED)[number], Pt>>
    readonly figures: {
      readonly 'most-height': Pt
      readonly 'locator-height': Pt
      readonly 'large-height': Pt
      readonly stroke: Pt
    }
    readonly log: { readonly day: Pt; readonly row: Pt }
    readonly cards: Grid
  }
  /** For templates that ask for small text. */
  readonly dense: {
    readonly body: { readonly least: Pt; readonly most: Pt; readonly leading: number }
  }
  readonly booklet: {
    readonly margins: Margins
    readonly body: { readonly size: Pt; readonly leading: number }
  }
  readonly screen: Screen
}

/** @param em the body's size */
export function resolveLength({ points, em }: Length, size: Pt): Pt {
  return points + em * size
}

/** Box names that code gives a meaning; the theme describes all others. */
const BUILT_IN_BOXES = ['columns', 'log', 'notes', 'cards', 'card', 'contents'] as const

export function boxNames(theme: Theme): ReadonlySet<string> {
  return new Set([...BUILT_IN_BOXES, ...Object.keys(theme.boxes)])
}
