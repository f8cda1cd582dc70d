// Tables whose words do not fit side by side: each row as a small block, its first cell as the
// heading, and below it the other cells, each behind the words at the head of its column.

import type { Run, Table, TableCell } from '../document/block.ts'
import { plainText } from '../document/walk.ts'
import type { Ink } from './item.ts'
import type { Element, Mark } from './page.ts'
import { addElement, type Column, lengthOf, measured, type Setting, styleOf } from './setting.ts'
import { setText } from './text.ts'

/** A row of more lines than this may be parted between pages. */
const WHOLE_ROW_LINES = 12

/** Read aloud as a list: without columns, cells have no place in a table. */
export function stackTable(table: Table, column: Column, parent: Element, setting: Setting): Ink[] {
  const list = addElement(parent, 'L', { numbering: 'Disc' })
  const after = styleOf(setting.theme.styles.body, setting).after
  const rows = table.rows.map((cells) => {
    const body = addElement(addElement(list, 'LI'), 'LBody')
    return stackRow(cells, table.header, column, body, setting)
  })
  return rows.flatMap((row, index) => {
    const isLast = index === rows.length - 1
    return row.map((ink, line) => ({
      ...ink,
      ...(index === 0 && line === 0 && { before: after }),
      ...(isLast && line === row.length - 1 && { after }),
    }))
  })
}

function stackRow(
  [first, ...others]: readonly TableCell[],
  [, ...heads]: readonly TableCell[],
  column: Column,
  parent: Element,
  setting: Setting,
): Ink[] {
  const { theme } = setting
  const body = { ...styleOf(theme.tables.text, setting), before: 0, after: 0 }
  const head = { ...styleOf(theme.tables.header, setting), before: 0, after: 0 }
  const padding = lengthOf(theme.tables.padding, setting)
  const set = (runs: readonly Run[], style: typeof body): Ink[] =>
    runs.length === 0
      ? []
      : setText(runs, style, measured(column, style, setting), addElement(parent, 'P'), setting)
  const inks = [
    ...set(first?.runs ?? [], head),
    ...others.flatMap(({ runs }, index) => set(withHead(runs, heads[index]), body)),
  ]
  const isWhole = inks.length <= WHOLE_ROW_LINES
  return inks.map((ink, index): Ink => {
    const isLast = index === inks.length - 1
    return {
      ...ink,
      height: ink.height + (isLast ? padding : 0),
      marks: isLast ? [...ink.marks, ruleBelow(ink.height + padding, column, setting)] : ink.marks,
      before: index === 0 ? padding : 0,
      keep: !isLast && (isWhole || index === 0 || ink.keep),
    }
  })
}

/** `**Motion:** plantarflexion` */
function withHead(runs: readonly Run[], head: TableCell | undefined): Run[] {
  const [first] = runs
  if (!first || plainText(runs).trim() === '') return []
  const title = plainText(head?.runs ?? [])
  if (title === '') return [...runs]
  return [{ text: `${title}:`, bold: true, at: first.at }, { text: ' ', at: first.at }, ...runs]
}

function ruleBelow(y: number, { x, width }: Column, { theme }: Setting): Mark {
  return {
    kind: 'rule',
    from: [x, y],
    to: [x + width, y],
    colour: theme.tables.rule,
    width: 0.5,
    belongsTo: 'layout',
  }
}
