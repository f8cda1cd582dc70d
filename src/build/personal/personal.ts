// Sheets for single clients: from the words of a command, or from a table with a row for each. The
// project is opened once. What is private goes into the page and nowhere else.

import { join } from 'node:path'
import { collectDiagnostics, type Diagnostic, type Report } from '../../diagnostic.ts'
import { toId } from '../../yaml/shape.ts'
import { isFile, readIfThere, readProject, shownPath, writeWhole } from '../files.ts'
import { formatSuffix } from '../format-name.ts'
import { noFolder, type UnknownWord } from '../orders.ts'
import { openWorkshop, type Workshop } from '../workshop.ts'
import { COMMAND, commandCells, withUsual, wrongForAll } from './command.ts'
import {
  foreignList,
  isTaken,
  LIST,
  lockedSheet,
  nextNumber,
  type Origin,
  readSheets,
  type Sheets,
  writeSheets,
} from './folder.ts'
import { type ColumnName, type Row, saidOf } from './row.ts'
import { makePersonal } from './sheet.ts'
import { readTable } from './table.ts'
import { readWish, type Wish } from './wish.ts'

export interface PersonalOptions {
  /** Absolute: where the program and its content are, from where, and to where. */
  readonly root: string
  readonly cwd: string
  readonly out: string
  readonly studio?: string
  /** The words of the command; with a table, what holds where a row leaves its cell empty. */
  readonly words: ReadonlyMap<ColumnName, string>
  /** A table of clients, as it was named, and where it is. */
  readonly table?: { readonly shown: string; readonly file: string }
  readonly nameInFile: boolean
  readonly progress: (done: number, total: number, path: string) => void
}

export interface PersonalResult {
  readonly kind: 'personal'
  readonly diagnostics: readonly Diagnostic[]
  /** Paths as seen from here. */
  readonly made: readonly string[]
  /** How many rows were left out, each of which was told. */
  readonly leftOut: number
  /** Sheets of an earlier table that are still in the folder. */
  readonly older: number
}

export async function personal(options: PersonalOptions): Promise<PersonalResult | UnknownWord> {
  const { root, studio, cwd, table } = options
  const lost = noFolder(studio, cwd)
  if (lost) return lost
  const bytes = table && readIfThere(table.file)
  if (table && !bytes)
    return { kind: 'unknown', problem: `there is no file \`${table.shown}\``, hint: undefined }
  const { all: diagnostics, report } = collectDiagnostics()
  const opening = collectDiagnostics()
  const workshop = openWorkshop(readProject(root, studio, cwd), root, opening.report)
  // Warnings of records are for those who build them; a client's sheet tells its own.
  if (!workshop || !(await workshop.faces()))
    return { kind: 'personal', diagnostics: opening.all, made: [], leftOut: 0, older: 0 }
  if (!table || !bytes) return makeOne(options, workshop)
  const misuse = wrongForAll(options.words, workshop)
  if (misuse) return misuse
  const read = readTable(bytes, table.shown, report)
  if (!read) return { kind: 'personal', diagnostics, made: [], leftOut: 0, older: 0 }
  const rows = read.rows.map((row) => ({ ...row, cells: withUsual(row.cells, options.words) }))
  const total = read.rows.length + read.unread
  const wishes = rows.flatMap((row) => readWish(row, workshop, report) ?? [])
  const made = await makeAll(wishes, total, workshop, options, report)
  return { kind: 'personal', diagnostics, ...made, leftOut: total - made.made.length }
}

async function makeOne(
  options: PersonalOptions,
  workshop: Workshop,
): Promise<PersonalResult | UnknownWord> {
  const { all: diagnostics, report } = collectDiagnostics()
  const row: Row = { at: { file: COMMAND, line: 1 }, cells: commandCells(options.words) }
  const wish = readWish(row, workshop, report)
  const [mistake] = diagnostics.filter(({ severity }) => severity === 'error')
  if (!wish && mistake) return { kind: 'unknown', problem: mistake.message, hint: mistake.hint }
  const made = await makeAll(wish ? [wish] : [], 1, workshop, options, report)
  return { kind: 'personal', diagnostics, ...made, leftOut: 1 - made.made.length, older: 0 }
}

/** @param total rows of the table: all numbers are as wide as the last, so that names sort */
async function makeAll(
  wishes: readonly Wish[],
  total: number,
  workshop: Workshop,
  options: PersonalOptions,
  report: Report,
): Promise<{ readonly made: readonly string[]; readonly older: number }> {
  const { out, cwd } = options
  const before = readSheets(out)
  if (!before) {
    report(foreignList(shownPath(join(out, LIST), cwd)))
    return { made: [], older: 0 }
  }
  const number = nextNumber(out, before)
  const named = wishes.flatMap((wish): [string, Wish][] => {
    const name = nameOf(wish, { number, total, workshop, options })
    if (!isTaken(out, name, before)) return [[name, wish]]
    report(taken(wish, name))
    return []
  })
  const origin: Origin = options.table ? 'table' : 'single'
  // On the list before they are made: whatever happens, `--forget` finds them.
  const sheets: Sheets = new Map([
    ...before,
    ...named.map(([name]): [string, Origin] => [name, origin]),
  ])
  const unlisted = named.length > 0 && writeSheets(out, sheets)
  if (unlisted) {
    report(lockedSheet('write', unlisted, shownPath(join(out, LIST), cwd)))
    return { made: [], older: 0 }
  }
  const made: string[] = []
  for (const [index, [name, wish]] of named.entries()) {
    const path = shownPath(join(out, name), cwd)
    options.progress(index, named.length, path)
    const bytes = await makePersonal(wish, workshop, report)
    const problem = bytes && writeWhole(join(out, name), bytes)
    if (problem !== undefined) report(lockedSheet('write', problem, path))
    else if (bytes) made.push(path)
    // Lets the event loop breathe, or a long batch keeps every finished document in memory.
    await new Promise((resolve) => setImmediate(resolve))
  }
  options.progress(named.length, named.length, '')
  const isThere = ([name]: [string, Origin]): boolean => isFile(join(out, name))
  if (made.length < named.length) writeSheets(out, new Map([...sheets].filter(isThere)))
  const now = new Set(named.map(([name]) => name))
  const older = [...before].filter(([name, from]) => from === 'table' && !now.has(name))
  return { made, older: older.length }
}

interface Naming {
  /** The next one that is free, for a sheet of its own. */
  readonly number: number
  readonly total: number
  readonly workshop: Workshop
  readonly options: PersonalOptions
}

const LEAST_DIGITS = 3

function nameOf(wish: Wish, { number, total, workshop, options }: Naming): string {
  const { row, edition, format } = wish
  const digits = Math.max(LEAST_DIGITS, String(total).length)
  const start = row.number === undefined ? number : String(row.number).padStart(digits, '0')
  const name = options.nameInFile ? toId(row.cells.get('name')?.text ?? '') : ''
  const suffix = formatSuffix(format, workshop.studio.paper.value)
  return `${[start, name, edition.name].filter((part) => part !== '').join('-')}${suffix}.pdf`
}

function taken({ row }: Wish, name: string): Diagnostic {
  return {
    severity: 'error',
    rule: 'file-taken',
    message: saidOf(row, `there is a file of its number already, which is not from a table`),
    at: row.at,
    hint: `move \`${name.replace(/^(\d+)-.*$/, '$1-…')}\` to another folder, or choose another with --out`,
  }
}
