// The folder of personal sheets, and the plain list of those that we made. Only what is on the list
// is ever written over or removed.

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { compare, type Diagnostic } from '../../diagnostic.ts'
import { isFile, readIfThere, removeFile, shownPath, writeWhole } from '../files.ts'

export const LIST = 'sheets.txt'

/** Marks those that were made one by one, which a table never writes over. */
const SINGLE = ' (single)'

/** No folder, and nothing that somebody else would have called so. */
const OURS = /^\d+-[a-z0-9]+(?:[.-][a-z0-9]+)*\.pdf$/

export type Origin = 'single' | 'table'

/** Names of files in the folder. */
export type Sheets = ReadonlyMap<string, Origin>

/** Undefined when there is a file of this name that somebody else has written. */
export function readSheets(folder: string): Sheets | undefined {
  const lines = readIfThere(join(folder, LIST))?.toString('utf8').split(/\r?\n/) ?? []
  const sheets = new Map<string, Origin>()
  for (const line of lines) {
    const isSingle = line.endsWith(SINGLE)
    const name = isSingle ? line.slice(0, -SINGLE.length) : line
    if (OURS.test(name)) sheets.set(name, isSingle ? 'single' : 'table')
  }
  const isForeign = sheets.size === 0 && lines.some((line) => line.trim() !== '')
  return isForeign ? undefined : sheets
}

/**
 * A list of nothing is no file.
 *
 * @returns why it failed, or undefined when all went well
 */
export function writeSheets(folder: string, sheets: Sheets): string | undefined {
  if (sheets.size === 0) return removeFile(join(folder, LIST))
  const lines = [...sheets]
    .toSorted(([a], [b]) => compare(a, b))
    .map(([name, origin]) => `${name}${origin === 'single' ? SINGLE : ''}\n`)
  return writeWhole(join(folder, LIST), lines.join(''))
}

/** Above all numbers that are in use. */
export function nextNumber(folder: string, sheets: Sheets): number {
  const numbers = [...sheets.keys(), ...namesIn(folder)].map((name) =>
    Number(/^(\d{1,9})-/.exec(name)?.[1] ?? 0),
  )
  return Math.max(0, ...numbers) + 1
}

/** Whether a file of this name is not ours to write over. */
export function isTaken(folder: string, name: string, sheets: Sheets): boolean {
  return sheets.get(name) === 'single' || (!sheets.has(name) && isFile(join(folder, name)))
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

export interface Forgotten {
  readonly kind: 'forgotten'
  readonly removed: number
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Removes the sheets that we made; what cannot be removed stays on the list.
 *
 * @param remove gives why it failed, or undefined when all went well
 */
export function forgetSheets(folder: string, cwd: string, remove = removeFile): Forgotten {
  const sheets = readSheets(folder)
  const list = shownPath(join(folder, LIST), cwd)
  if (!sheets) return { kind: 'forgotten', removed: 0, diagnostics: [foreignList(list)] }
  if (sheets.size === 0) return { kind: 'forgotten', removed: 0, diagnostics: [] }
  const left = new Map<string, Origin>()
  const diagnostics: Diagnostic[] = []
  let removed = 0
  for (const half of halvesIn(folder, sheets)) remove(join(folder, half))
  for (const [name, origin] of sheets) {
    const file = join(folder, name)
    if (!isFile(file)) continue
    const problem = remove(file)
    if (problem === undefined) removed++
    else {
      left.set(name, origin)
      diagnostics.push(lockedSheet('remove', problem, shownPath(file, cwd)))
    }
  }
  const problem = writeSheets(folder, left)
  if (problem !== undefined) diagnostics.push(lockedSheet('remove', problem, list))
  return { kind: 'forgotten', removed, diagnostics }
}

/** What is left of a sheet whose writing was broken off: it has the client's name on it too. */
function halvesIn(folder: string, sheets: Sheets): string[] {
  return namesIn(folder)
    .filter((name) => sheets.has(name.replace(/\.\d+\.tmp$/, '')))
    .filter((name) => !sheets.has(name))
}

/** @param file the list, as seen from here */
export function foreignList(file: string): Diagnostic {
  return {
    severity: 'error',
    rule: 'list-foreign',
    message: 'this file is not the list of personal sheets, and so nothing here is touched',
    at: { file, line: 1 },
    hint: 'choose another folder with --out',
  }
}

/** @param problem in the words of the system */
export function lockedSheet(deed: 'write' | 'remove', problem: string, file: string): Diagnostic {
  const done = deed === 'write' ? 'written' : 'removed'
  return {
    severity: 'error',
    rule: `file-${deed}`,
    message: `the file cannot be ${done} (${problem})`,
    at: { file, line: 1 },
    hint: 'is it open in another program? close it there, and try again',
  }
}
