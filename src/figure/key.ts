// The key below a figure with numbers: each number with its words, in one column or two.

import type { Metrics, Pt } from '../type/metrics.ts'
import type { Extent } from './arrange.ts'
import { LEADING, lineAt, lineStyle, widthOf } from './line.ts'
import type { Named } from './named.ts'
import type { Palette } from './palette.ts'
import type { Drawn } from './tags.ts'
import { wrapLabel } from './wrap.ts'

export interface Key extends Extent {
  /** The entry of the label with this number, counted from 1. */
  draw(number: number, left: Pt, top: Pt): Drawn
}

/** As shares of a label's size. */
const ABOVE = 0.7
const NUMBER_GAP = 0.5
const COLUMN_GAP = 1.6
const ENTRY_GAP = 0.25

interface Row {
  readonly left: Pt
  readonly top: Pt
  readonly lines: readonly string[]
}

/** @param named in the order of their numbers */
export function setKey(
  named: readonly Named[],
  width: Pt,
  palette: Palette,
  metrics: Metrics,
): Key {
  const { size } = palette.label
  const numbers = lineStyle(true, palette)
  const pitch = size * LEADING
  const numberWidth = widthOf(String(named.length), numbers, metrics)
  const lead = numberWidth + NUMBER_GAP * size
  const column = (width - COLUMN_GAP * size) / 2
  const inColumns = named.length > 2 && linesOf(named, column - lead, 2, palette, metrics)
  const count = inColumns ? 2 : 1
  const all = inColumns || linesOf(named, width - lead, undefined, palette, metrics) || []

  const rows: Row[] = []
  const perColumn = Math.ceil(all.length / count)
  const widths = all.map((lines, index) =>
    Math.max(...lines.map((line) => widthOf(line, styleOf(named, index, palette), metrics))),
  )
  let bottom = 0
  let left = 0
  let right = 0
  for (let first = 0; first < all.length; first += perColumn) {
    let top = ABOVE * size
    left = first === 0 ? 0 : right + COLUMN_GAP * size
    for (const lines of all.slice(first, first + perColumn)) {
      rows.push({ left, top, lines })
      top += lines.length * pitch + ENTRY_GAP * size
    }
    bottom = Math.max(bottom, top - ENTRY_GAP * size)
    right = left + lead + Math.max(0, ...widths.slice(first, first + perColumn))
  }
  return {
    width: right,
    height: bottom,
    draw: (number, x, y) => {
      const row = rows[number - 1]
      if (!row) return { paths: [], labels: [] }
      const style = styleOf(named, number - 1, palette)
      const middle = y + row.top + pitch / 2
      const text = String(number)
      const from = x + row.left + numberWidth - widthOf(text, numbers, metrics)
      const words = row.lines.map((line, index) =>
        lineAt(line, x + row.left + lead, middle + index * pitch, style),
      )
      return { paths: [], labels: [lineAt(text, from, middle, numbers), ...words] }
    },
  }
}

function styleOf(named: readonly Named[], index: number, palette: Palette) {
  return lineStyle(named[index]?.words.strong ?? false, palette)
}

/** Undefined when one of them does not fit; without a most, what does not is left on one line. */
function linesOf(
  named: readonly Named[],
  width: Pt,
  most: number | undefined,
  palette: Palette,
  metrics: Metrics,
): (readonly string[])[] | undefined {
  const all = named.map(({ words }) => {
    const { face, size } = lineStyle(words.strong, palette)
    const lines = wrapLabel(words.text, width, face, size, metrics)?.lines
    if (most === undefined) return lines ?? [words.text]
    return lines && lines.length <= most ? lines : undefined
  })
  return all.every((lines) => lines !== undefined) ? all : undefined
}
