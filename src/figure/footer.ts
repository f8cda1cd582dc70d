// Which limb is seen from where, and what the marks mean: in a row below the drawing, or stacked in
// a corner beside it.

import type { Metrics, Pt } from '../type/metrics.ts'
import type { DrawnLabel, DrawnPath } from './drawing.ts'
import { LEADING, lineAt, lineStyle, widthOf } from './line.ts'
import { drawSymbol, inkReach } from './marks.ts'
import type { Palette } from './palette.ts'
import type { Mark, Point, Scene } from './scene.ts'
import type { Drawn } from './tags.ts'
import type { FigureWords } from './words.ts'
import { wrapLabel } from './wrap.ts'

export interface Footer {
  readonly width: Pt
  readonly height: Pt
  draw(left: Pt, top: Pt): Drawn
}

/** Sets it for a place of this width; undefined where a word is wider. */
export type SetFooter = (width: Pt) => Footer | undefined

/** Words, with the marks that they explain to their left. */
interface Entry {
  readonly text: string
  readonly width: Pt
  readonly symbols: readonly Pick<Mark, 'end' | 'along'>[]
}

/** All are shares of a label's size. */
const ABOVE = 0.7
const ENTRY_GAP = 1.8
const SYMBOL_GAP = 0.45
const LINE_MARK = 1.6

/** On one line, or, where that is too long, on several, each in the middle. */
export function setBelow(
  scene: Scene,
  words: FigureWords,
  width: Pt,
  palette: Palette,
  metrics: Metrics,
): Footer {
  const { size } = palette.label
  const { seen, legend } = entriesOf(scene, words, width, palette, metrics)
  const fits = (row: readonly Entry[]): boolean => rowWidth(row, size) <= width
  const all = [...seen, ...legend]
  const apart = fits(legend) ? [legend] : legend.map((one) => [one])
  const rows =
    seen.length === 1 && fits(all)
      ? [all]
      : [...seen.map((one) => [one]), ...(legend.length > 0 ? apart : [])]
  return layRows(rows, { above: ABOVE * size, align: 0.5 }, palette)
}

/** A corner is as wide as its column: what marks mean stands below the view, flush left. */
export function setBeside(
  scene: Scene,
  words: FigureWords,
  palette: Palette,
  metrics: Metrics,
): SetFooter {
  const { size, face } = palette.label
  return (width) => {
    if (!wrapLabel(words.view, width, face, size, metrics)) return undefined
    const { seen, legend } = entriesOf(scene, words, width, palette, metrics)
    if (legend.some((one) => one.width > width)) return undefined
    // In one row only where that makes the corner no wider than the view does.
    const widest = Math.max(0, ...seen.map((one) => one.width))
    const inRow = rowWidth(legend, size) <= widest
    const rows = [...seen.map((one) => [one]), ...(inRow ? [legend] : legend.map((one) => [one]))]
    const filled = rows.filter((row) => row.length > 0)
    return layRows(filled, { above: 0, align: 0 }, palette)
  }
}

interface Entries {
  /** The lines of the view. */
  readonly seen: readonly Entry[]
  readonly legend: readonly Entry[]
}

function entriesOf(
  scene: Scene,
  words: FigureWords,
  width: Pt,
  palette: Palette,
  metrics: Metrics,
): Entries {
  const { size } = palette.label
  const style = lineStyle(false, palette)
  const entry = (text: string, symbols: Entry['symbols'] = []): Entry => ({
    text,
    symbols,
    width:
      widthOf(text, style, metrics) +
      symbols.reduce((sum, symbol) => sum + symbolWidth(symbol, palette) + SYMBOL_GAP * size, 0),
  })
  const view = wrapLabel(words.view, width, style.face, size, metrics)?.lines ?? [words.view]
  return {
    seen: view.map((line) => entry(line)),
    legend: (['start', 'end'] as const).flatMap((end) => {
      const symbols = symbolsOf(end, scene.marks, palette)
      return symbols.length === 0 ? [] : [entry(words[end], symbols)]
    }),
  }
}

interface Look {
  /** Free space over the first row. */
  readonly above: Pt
  /** 0: rows begin at the left edge; 0.5: they stand in the middle. */
  readonly align: number
}

function layRows(
  rows: readonly (readonly Entry[])[],
  { above, align }: Look,
  palette: Palette,
): Footer {
  const { size } = palette.label
  const style = lineStyle(false, palette)
  const pitch = size * LEADING * 1.1
  const width = Math.max(0, ...rows.map((row) => rowWidth(row, size)))
  return {
    width,
    height: above + rows.length * pitch,
    draw: (left, top) => {
      const paths: DrawnPath[] = []
      const labels: DrawnLabel[] = []
      rows.forEach((row, index) => {
        const y = top + above + (index + 0.5) * pitch
        let x = left + (width - rowWidth(row, size)) * align
        for (const { text, symbols, width: own } of row) {
          let at = x
          for (const symbol of symbols) {
            const place = ([px, py]: Point): Point => [at + px, y + py]
            paths.push(...drawSymbol(symbol, place, palette))
            at += symbolWidth(symbol, palette) + SYMBOL_GAP * size
          }
          labels.push(lineAt(text, at, y, style))
          x += own + ENTRY_GAP * size
        }
      })
      return { paths, labels }
    },
  }
}

function rowWidth(row: readonly Entry[], size: Pt): Pt {
  return row.reduce((sum, { width }) => sum + width, ENTRY_GAP * size * (row.length - 1))
}

/** A dot or ring, a line, or both: as the figure has them, each beginning at the left. */
function symbolsOf(end: Mark['end'], marks: readonly Mark[], palette: Palette): Entry['symbols'] {
  const own = marks.filter((mark) => mark.end === end)
  const symbol = (...along: Point[]): Entry['symbols'][number] => {
    const reach = inkReach({ end, along }, palette)
    return { end, along: along.map(([x, y], index) => [index === 0 ? x + reach : x - reach, y]) }
  }
  return [
    ...(own.some(({ along }) => along.length === 1) ? [symbol([0, 0])] : []),
    ...(own.some(({ along }) => along.length > 1)
      ? [symbol([0, 0], [LINE_MARK * palette.label.size, 0])]
      : []),
  ]
}

function symbolWidth(symbol: Pick<Mark, 'end' | 'along'>, palette: Palette): Pt {
  const [last = 0] = symbol.along.at(-1) ?? []
  return last + inkReach(symbol, palette)
}
