// The rectangles of a slide: how wide things are inside others. The measurer and the writer of HTML
// both ask here, and the style sheet gets the same numbers as custom properties.

import type { List, Run, Table } from '../document/block.ts'
import type { Screen } from '../theme/screen.ts'
import type { Frame, Picture } from './gallery.ts'
import { naturalWidth, widestWord } from './measure.ts'
import type { Setting } from './setting.ts'

/** Where text is set: how wide, and how large. */
export interface Area {
  readonly width: number
  readonly size: number
}

export function insideList(area: Area, { lists }: Screen): Area {
  return { ...area, width: area.width - lists.indent * area.size }
}

export function insidePanel(area: Area, { panels }: Screen): Area {
  return { ...area, width: area.width - 2 * panels.across * area.size }
}

export function insideColumn(area: Area, parts: number, { columns }: Screen): Area {
  return { ...area, width: (area.width - columns.gap * (parts - 1)) / parts }
}

/** A picture in a box or beside one takes what it needs, but never more than this of the stage. */
const MOST_OF_STAGE = 0.3

export function frameInside({ ratio }: Picture, area: Area, { stage }: Screen): Frame {
  const height = Math.min(area.width / ratio(), stage.height * MOST_OF_STAGE)
  return { width: area.width, height }
}

/**
 * The widths of a table's columns: each has room for its longest word, and what is left goes where
 * text is long.
 */
export function columnWidths(table: Table, area: Area, setting: Setting): number[] {
  const { screen, metrics } = setting
  const padding = 2 * screen.tables.across * area.size
  const rows = [...(table.header.length > 0 ? [table.header] : []), ...table.rows]
  const columns = table.align.map((_, index) => {
    const cells = rows.map((row) => row[index]?.runs ?? [])
    const most = (measure: (runs: readonly Run[]) => number): number =>
      Math.max(0, ...cells.map(measure)) + padding
    const type = { face: 'bold', size: area.size }
    return {
      least: most((runs) => widestWord(runs, type, metrics)),
      wanted: most((runs) => naturalWidth(runs, type, metrics)),
    }
  })
  const least = columns.reduce((sum, column) => sum + column.least, 0)
  const wish = columns.reduce((sum, column) => sum + column.wanted - column.least, 0)
  const spare = area.width - least
  if (spare <= 0) return columns.map((column) => (column.least / least) * area.width)
  return columns.map(
    (column) =>
      column.least +
      spare * (wish > 0 ? (column.wanted - column.least) / wish : 1 / columns.length),
  )
}

/** One list in two columns, the first at least as long as the second; numbers run on. */
export function dealList(list: List): readonly [List, List] {
  const half = Math.ceil(list.items.length / 2)
  return [
    { ...list, items: list.items.slice(0, half) },
    { ...list, items: list.items.slice(half), start: list.start + half },
  ]
}
