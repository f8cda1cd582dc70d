// Tables: columns as wide as their content asks, rows that part only when they are very high, and
// a header row that comes again on the next page.

import type { Table, TableCell } from '../document/block.ts'
import type { Pt } from '../type/metrics.ts'
import type { Ink } from './item.ts'
import { type Element, type Mark, moveDown } from './page.ts'
import { addElement, type Column, lengthOf, type Setting, type Style, styleOf } from './setting.ts'
import { stackTable } from './table-stack.ts'
import { type Line, setLines, widthsOf } from './text.ts'

/** Text of more lines than this wants a column of about twenty letters, times their size. */
const MOST_LINES = 4
const LEAST_WIDTH = 9

/** A row of more lines than this may be parted between pages. */
const WHOLE_ROW_LINES = 12

export function setTable(table: Table, column: Column, parent: Element, setting: Setting): Ink[] {
  const { theme } = setting
  const body = styleOf(theme.tables.text, setting)
  const head = styleOf(theme.tables.header, setting)
  const columns = columnsOf(table, column, body, head, setting)
  if (!columns) return stackTable(table, column, parent, setting)
  const element = addElement(parent, 'Table')
  const after = styleOf(theme.styles.body, setting).after

  const header: Ink[] = []
  if (table.header.length > 0) {
    const row = addElement(addElement(element, 'THead'), 'TR')
    header.push(
      ...setRow(table.header, {
        columns,
        style: head,
        row,
        column,
        setting,
        table,
        isHeader: true,
      }),
    )
  }
  const rows = addElement(element, 'TBody')
  const inks = table.rows.map((cells) => {
    const row = addElement(rows, 'TR')
    return setRow(cells, { columns, style: body, row, column, setting, table, isHeader: false })
  })
  const repeat = header.length === 1 && header[0] ? asArtifact(header[0]) : undefined
  const all = [...header.map((ink) => ({ ...ink, keep: true })), ...inks.flat()]
  return all.map((ink, index): Ink => {
    const isFirst = index === 0
    const isLast = index === all.length - 1
    return {
      ...ink,
      before: isFirst ? after : 0,
      after: isLast ? after : 0,
      ...(repeat && index > header.length && { repeat }),
    }
  })
}

interface RowContext {
  readonly columns: readonly Column[]
  readonly style: Style
  readonly row: Element
  readonly column: Column
  readonly setting: Setting
  readonly table: Table
  readonly isHeader: boolean
}

/** One ink per line across all cells, so that a very high row can be parted. */
function setRow(cells: readonly TableCell[], context: RowContext): Ink[] {
  const { columns, style, row, column, setting, table, isHeader } = context
  const { theme } = setting
  const padding = lengthOf(theme.tables.padding, setting)
  const set = columns.map((place, index): Line[] => {
    const cell = addElement(row, isHeader ? 'TH' : 'TD', isHeader ? { scope: 'Column' } : {})
    const runs = cells[index]?.runs ?? []
    return setLines(runs, style, place, cell, setting, table.align[index] ?? 'left')
  })
  const count = Math.max(1, ...set.map((lines) => lines.length))
  return Array.from({ length: count }, (_, line): Ink => {
    const isFirst = line === 0
    const isLast = line === count - 1
    const top = isFirst ? padding : 0
    const height = top + style.leading + (isLast ? padding : 0)
    const marks: Mark[] = []
    const ground = isHeader ? theme.tables['header-ground'] : undefined
    if (ground)
      marks.push({
        kind: 'rect',
        x: column.x,
        y: 0,
        width: column.width,
        height,
        fill: ground,
        belongsTo: 'layout',
      })
    if (isLast)
      marks.push({
        kind: 'rule',
        from: [column.x, height],
        to: [column.x + column.width, height],
        colour: theme.tables.rule,
        width: 0.5,
        belongsTo: 'layout',
      })
    for (const lines of set)
      for (const mark of lines[line]?.marks ?? []) marks.push(moveDown(mark, top))
    return {
      kind: 'ink',
      height,
      marks,
      before: 0,
      after: 0,
      keep: !isLast && count <= WHOLE_ROW_LINES,
    }
  })
}

/** The header row again: seen, but read aloud only once. */
function asArtifact(ink: Ink): Ink {
  return { ...ink, keep: true, marks: ink.marks.map((mark) => ({ ...mark, belongsTo: 'layout' })) }
}

/**
 * Each column gets the width of its longest line when all fit; else its widest word, and a share
 * of the rest by how much more it wants. Undefined where not even the words fit beside each other,
 * or where much text would stand in a narrow column.
 */
function columnsOf(
  table: Table,
  column: Column,
  body: Style,
  head: Style,
  setting: Setting,
): Column[] | undefined {
  const padding = lengthOf(setting.theme.tables.padding, setting)
  const count = Math.max(table.header.length, ...table.rows.map((row) => row.length))
  const wants = Array.from({ length: count }, (_, index) => {
    const measured = [
      ...(table.header[index] ? [widthsOf(table.header[index].runs, head, setting)] : []),
      ...table.rows.map((row) => widthsOf(row[index]?.runs ?? [], body, setting)),
    ]
    return {
      all: Math.max(0, ...measured.map(({ all }) => all)),
      most: Math.max(0, ...measured.map(({ most }) => most)),
    }
  })
  const room = column.width - 2 * padding * count
  const wanted = wants.reduce((sum, { all }) => sum + all, 0)
  const needed = wants.reduce((sum, { most }) => sum + most, 0)
  if (needed > room && count > 1) return undefined
  const widths = wants.map((want) => columnWidth(want, { room, wanted, needed, count }))
  const isNarrow = wants.some(({ all }, index) => {
    const width = widths[index] ?? 0
    return width < LEAST_WIDTH * body.size && all > MOST_LINES * width
  })
  if (isNarrow && count > 2) return undefined
  let x = column.x
  return widths.map((width): Column => {
    const place = { x: x + padding, width }
    x += width + 2 * padding
    return place
  })
}

interface Totals {
  readonly room: Pt
  /** The sums of what the columns want for their longest lines, and need for their widest words. */
  readonly wanted: Pt
  readonly needed: Pt
  readonly count: number
}

function columnWidth(
  { all, most }: { readonly all: Pt; readonly most: Pt },
  { room, wanted, needed, count }: Totals,
): Pt {
  if (wanted === 0) return room / count
  if (wanted <= room) return (all * room) / wanted
  // A single column whose words do not fit: they are broken, and told.
  if (needed >= room) return (most * room) / needed
  return most + ((room - needed) * (all - most)) / (wanted - needed)
}
