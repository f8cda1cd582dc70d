// One client's wish as it was typed: a row of a table, or the words of a command. A message about it
// names its place and never quotes it, because what is wrong may be a name.

import type { Place, Report } from '../../diagnostic.ts'
import { PERSONAL_NAMES } from '../../template/vocabulary.ts'

export const COLUMNS = [
  'muscle',
  'name',
  'exercises',
  'note',
  'next',
  'prepared-by',
  'edition',
  'paper',
  'large-print',
  'ink-saver',
  'booklet',
  'country',
] as const

export type ColumnName = (typeof COLUMNS)[number]

/** Without these there is no sheet. */
export const NEEDED: readonly ColumnName[] = ['muscle', 'name']

/** What is printed on the page and told nowhere else. */
export const PRIVATE: readonly ColumnName[] = PERSONAL_NAMES

export interface Cell {
  readonly text: string
  readonly at: Place
}

/** Cells that hold nothing are left out. */
export type Cells = ReadonlyMap<ColumnName, Cell>

export interface Row {
  /** Of the rows below the header, from 1; undefined for the words of a command. */
  readonly number?: number
  readonly at: Place
  readonly cells: Cells
}

export interface Problem {
  readonly rule: string
  /** What is to be said of the column, for example `holds no day`. */
  readonly message: string
  readonly hint?: string | undefined
  readonly severity?: 'error' | 'warning'
}

/** Tells a problem of a column at its place, or at the row's when it holds nothing. */
export function tellOf(row: Row, column: ColumnName, problem: Problem, report: Report): void {
  const { rule, message, hint, severity = 'error' } = problem
  report({
    severity,
    rule,
    message: `${subjectOf(row, column)} ${message}`,
    at: row.cells.get(column)?.at ?? row.at,
    ...(hint !== undefined && { hint }),
  })
}

/** How a message calls a column: ``row 13: `next` ``, or `` `--next` ``. */
function subjectOf({ number }: Row, column: ColumnName): string {
  if (number !== undefined) return `row ${number}: \`${column}\``
  return column === 'muscle' ? 'the name of the muscle' : `\`--${column}\``
}

/** A message about the row as a whole, for example `row 13: a sheet …`. */
export function saidOf({ number }: Row, message: string): string {
  return number === undefined ? message : `row ${number}: ${message}`
}
