// What blocks are set with: the theme at one size of the body, the faces' measures, and where on
// the page a column stands.

import type { Place, Report } from '../diagnostic.ts'
import type { Figure, FigureSource } from '../document/block.ts'
import type { FigureContent } from '../figure/content.ts'
import type { Drawing } from '../figure/drawing.ts'
import { type Length, resolveLength, type TextStyle, type Theme } from '../theme/theme.ts'
import type { FaceName, Metrics, Pt } from '../type/metrics.ts'
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
}

export interface Setting {
  readonly theme: Theme
  readonly metrics: Metrics
  readonly words: LayoutWords
  /** The body's size, and its leading as a multiple of it. */
  readonly size: Pt
  readonly leading: number
  readonly report: Report
  /** Undefined when the picture is missing, which its finder has reported. */
  readonly figures: (source: FigureSource, at: Place) => FigureContent | undefined
  /** What was composed when the sheet was set in another size: composing takes time. */
  readonly drawings: Map<Figure, Composed>
}

/** A drawing, and the width and size of labels it was composed for. */
export interface Composed {
  readonly width: Pt
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

export function lengthOf(length: Length, setting: Setting): Pt {
  return resolveLength(length, setting.size)
}

export function styleOf(style: TextStyle, setting: Setting): Style {
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
