// The words of the command: of the one sheet that it asks for, or of all rows of a table.

import { collectDiagnostics, didYouMean } from '../../diagnostic.ts'
import type { UnknownWord } from '../orders.ts'
import type { Workshop } from '../workshop.ts'
import { type Cell, COLUMNS, type ColumnName, type Row } from './row.ts'
import { readWish } from './wish.ts'

export type CommandWords = ReadonlyMap<ColumnName, string>

/** A word of the command that no row could be made with is told once, not of every row. */
export function wrongForAll(words: CommandWords, workshop: Workshop): UnknownWord | undefined {
  const { all, report } = collectDiagnostics()
  const row: Row = { at: { file: COMMAND, line: 1 }, cells: commandCells(words) }
  readWish(row, workshop, report)
  const mistake = all.find(({ severity, rule }) => severity === 'error' && rule !== 'cell-missing')
  if (mistake) return { kind: 'unknown', problem: mistake.message, hint: mistake.hint }
  const edition = words.get('edition')
  const names = new Set(
    workshop.editions.filter(({ kind }) => kind === 'handout').map(({ name }) => name),
  )
  if (edition === undefined || names.has(edition.trim().toLowerCase())) return undefined
  const hint = didYouMean(edition, [...names])
  return { kind: 'unknown', problem: '`--edition` names no handout', hint }
}

/** What the command says holds for each row that says nothing itself. */
export function withUsual(
  cells: ReadonlyMap<ColumnName, Cell>,
  words: CommandWords,
): ReadonlyMap<ColumnName, Cell> {
  return new Map([...commandCells(words), ...cells])
}

export const COMMAND = 'fascicle personal'

/** Words of a command have a place too, by which the pages tell them from the record’s. */
export function commandCells(words: CommandWords): Map<ColumnName, Cell> {
  const cells = new Map<ColumnName, Cell>()
  for (const [index, column] of COLUMNS.entries()) {
    const text = words.get(column)?.trim().normalize('NFC')
    if (text) cells.set(column, { text, at: { file: COMMAND, line: 1, column: index + 1 } })
  }
  return cells
}
