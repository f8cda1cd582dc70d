// What blocks are set with: the theme at one size of the body, the faces' measures, and where on
// the page a column stands.

import type { Place, Report } from '../diagnostic.ts'
import type { Contents, Figure, FigureSource, Heading, Run } from '../document/block.ts'
import type { FigureContent } from '../figure/content.ts'
import type { Drawing } from '../figure/drawing.ts'
import type { KnownDrawings } from '../figure/known.ts'
import type { Format } from '../theme/format.ts'
import { type Length, resolveLength, type TextStyle, type Theme } from '../theme/theme.ts'
import type { FaceName, Metrics, Pt } from '../type/metrics.ts'
import type { Beside } from './logo.ts'
import type { Element, Role } from './page.ts'

/** Every word that layout prints by itself, from templates/words.yaml. */
export interface LayoutWords {
  /** With `{page}` and `{pages}`. */
  readonly page: string
  /** With `{week}`. */
  readonly week: string
  /** One short name for each day, Monday first. */
  readonly days: readonly string[]
  /** With `{credit}`. */
  readonly credit: string
  /** What is read aloud in place of a line to write on. */
  readonly blank: string
  /** The title of an empty page of a booklet. */
  readonly notes: string
}

/** The headings that tables of contents list. */
export interface Outline {
  /** Heading → the id of its bookmark. */
  readonly ids: ReadonlyMap<Heading, string>
  readonly listed: ReadonlyMap<Contents, readonly Heading[]>
  /** Id → page, counted from 0: known when the handout was set before in the same sizes. */
  readonly pages: ReadonlyMap<string, number>
}

export interface Setting {
  /** Of the handout. */
  readonly title: string
  readonly outline: Outline
  /** As the format has it. */
  readonly theme: Theme
  readonly format: Format
  /** The height of a page's text. */
  readonly room: Pt
  readonly pageWidth: Pt
  readonly metrics: Metrics
  readonly words: LayoutWords
  /** The body's size, and its leading as a multiple of it. */
  readonly size: Pt
  readonly leading: number
  readonly report: Report
  /** A title that ends before the logo. */
  readonly beside?: Beside
  /** Undefined when the picture is missing, which its finder has reported. */
  readonly figures: (source: FigureSource, at: Place) => FigureContent | undefined
  /** What was composed when the sheet was set in another size: composing takes time. */
  readonly drawings: Map<Figure, readonly Composed[]>
  /** The parts of words, found when the sheet was set in another size. */
  readonly parted: WeakMap<Run, PartedRun>
  /** What was composed for other sheets. */
  readonly known: KnownDrawings
}

/** What a run is made of, which does not hang on its size. */
export interface PartedRun {
  readonly words: readonly (readonly string[])[]
  /** The characters that a face lacks. */
  readonly missing: Map<FaceName, readonly string[]>
}

/** A drawing, and the room and size of labels it was composed for. */
export interface Composed {
  readonly width: Pt
  readonly height: Pt
  readonly size: Pt
  readonly drawing: Drawing
}

export interface Column {
  readonly x: Pt
  readonly width: Pt
}

/** A text style in points. */
export interface Style {
  readonly face: FaceName
  readonly size: Pt
  /** From baseline to baseline. */
  readonly leading: Pt
  readonly colour: string
  readonly before: Pt
  readonly after: Pt
}

/** What lengths and leadings hang on. */
type BodySize = Pick<Setting, 'size' | 'leading'>

export function lengthOf(length: Length, setting: Pick<Setting, 'size'>): Pt {
  return resolveLength(length, setting.size)
}

export function styleOf(style: TextStyle, setting: BodySize): Style {
  const size = lengthOf(style.size, setting)
  const factor = style.leading === 'body' ? setting.leading : style.leading
  return {
    face: style.face,
    size,
    leading: size * factor,
    colour: style.colour,
    before: lengthOf(style.before, setting),
    after: lengthOf(style.after, setting),
  }
}

/** The part of a column that lines of this style may fill: longer ones lose the eye. */
export function measured(column: Column, { size }: Style, { theme }: Setting): Column {
  return { ...column, width: Math.min(column.width, theme.measure * size) }
}

/** Adds a node to the structure tree, in reading order. */
export function addElement(
  parent: Element,
  role: Role,
  attributes: Omit<Element, 'role' | 'children'> = {},
): Element {
  const element: Element = { role, children: [], ...attributes }
  parent.children.push(element)
  return element
}
