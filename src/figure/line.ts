// One line of words on a figure.

import type { FaceName, Metrics, Pt } from '../type/metrics.ts'
import type { DrawnLabel } from './drawing.ts'
import type { Palette } from './palette.ts'

/** From line to line, times the size. */
export const LEADING = 1.17

/** From the middle of lower-case letters down to their baseline, times the size. */
const HALF_LETTER = 0.33

export interface LineStyle {
  readonly face: FaceName
  readonly size: Pt
  readonly colour: string
}

export function lineStyle(strong: boolean, { label }: Palette): LineStyle {
  return {
    face: strong ? label.strong : label.face,
    size: label.size,
    colour: strong ? label.colour : label.soft,
  }
}

/** Words are measured one by one: they do not kern across a space. */
export function widthOf(text: string, { face, size }: LineStyle, metrics: Metrics): Pt {
  const words = text.split(' ')
  const space = metrics.width(' ', face, size) * (words.length - 1)
  return words.reduce((sum, word) => sum + metrics.width(word, face, size), space)
}

/** @param middle the height at which the line's letters have their middle */
export function lineAt(text: string, x: Pt, middle: Pt, style: LineStyle): DrawnLabel {
  return { text, x, y: middle + style.size * HALF_LETTER, ...style }
}
