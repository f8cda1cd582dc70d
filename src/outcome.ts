// What the command line says of a build: what was made, what was wrong, and the sum of it.

import type { BuildResult } from './build/build.ts'
import type { ContactSheet } from './build/contact-sheet.ts'
import type { Drawn } from './build/draw.ts'
import type { Forgotten } from './build/personal/folder.ts'
import type { PersonalResult } from './build/personal/personal.ts'
import type { Tried } from './build/try.ts'
import { collectDiagnostics, formatDiagnostic, sortDiagnostics } from './diagnostic.ts'

export interface Io {
  readonly cwd: string
  /** Progress is shown only to somebody who is watching. */
  readonly isTerminal: boolean
  readonly out: (text: string) => void
  readonly error: (text: string) => void
}

export function showProgress(io: Io): (done: number, total: number, path: string) => void {
  if (!io.isTerminal) return () => {}
  return (done, total, path) =>
    io.out(done === total ? '\r\u001b[K' : `\r\u001b[K${done + 1} of ${total}  ${path}`)
}

const BAR = 24

/** As `showProgress`, for work of which each step takes seconds. */
export function showBar(io: Io): (done: number, total: number, path: string) => void {
  if (!io.isTerminal) return () => {}
  return (done, total, path) => {
    const full = Math.round((BAR * done) / Math.max(1, total))
    const bar = '█'.repeat(full) + '░'.repeat(BAR - full)
    io.out(done === total ? '\r\u001b[K' : `\r\u001b[K${bar} ${done + 1} of ${total}  ${path}`)
  }
}

/** Tells what happened; gives whether all of it was well. */
export function tell(result: BuildResult, asJson: boolean, command: string, io: Io): boolean {
  const diagnostics = sortDiagnostics(result.diagnostics)
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length
  if (asJson) {
    io.out(`${JSON.stringify({ ...result, diagnostics }, null, 2)}\n`)
    return errors === 0
  }
  for (const diagnostic of diagnostics) io.error(`${formatDiagnostic(diagnostic)}\n`)
  for (const path of result.written) io.out(`made ${path}\n`)
  for (const path of result.removed) io.out(`removed ${path}\n`)
  if (result.skipped.length > 0) io.error(`left out: ${result.skipped.join(', ')}\n`)
  io.out(`${summary(result, command, errors, diagnostics.length - errors)}\n`)
  return errors === 0
}

/** Tells what was drawn, each plate of which was told when it was; gives whether all was well. */
export function tellDrawn(drawn: Drawn, sheet: ContactSheet, asJson: boolean, io: Io): boolean {
  // Both have read the content, and tell the same of it.
  const { all, report } = collectDiagnostics()
  for (const diagnostic of [...drawn.diagnostics, ...sheet.diagnostics]) report(diagnostic)
  const diagnostics = sortDiagnostics(all)
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length
  if (asJson) {
    const made = { ...drawn, diagnostics, sheets: sheet.written }
    io.out(`${JSON.stringify(made, null, 2)}\n`)
    return errors === 0
  }
  for (const diagnostic of diagnostics) io.error(`${formatDiagnostic(diagnostic)}\n`)
  for (const path of drawn.removed) io.out(`removed ${path}\n`)
  for (const path of sheet.written) io.out(`made ${path}\n`)
  const { written, unchanged, removed } = drawn
  const parts = [
    `${written.length} drawn`,
    `${unchanged} unchanged`,
    ...(removed.length > 0 ? [`${removed.length} removed`] : []),
    counted(errors, 'error'),
    counted(diagnostics.length - errors, 'warning'),
  ]
  io.out(`${parts.join(', ')}\n`)
  return errors === 0
}

/**
 * Tells what was drawn to be looked at, and what is wrong with it.
 *
 * @returns whether there was no mistake in the data; what is measured only advises
 */
export function tellTried(
  tried: Tried,
  milliseconds: number | undefined,
  asJson: boolean,
  io: Io,
): boolean {
  const diagnostics = sortDiagnostics(tried.diagnostics)
  if (asJson) io.out(`${JSON.stringify({ ...tried, diagnostics }, null, 2)}\n`)
  else {
    for (const diagnostic of diagnostics) io.error(`${formatDiagnostic(diagnostic)}\n`)
    const told = new Set(diagnostics.map(formatDiagnostic))
    for (const { problems } of tried.pages)
      for (const problem of problems.filter((each) => !told.has(each))) io.out(`  ${problem}\n`)
    const time = milliseconds === undefined ? '' : ` in ${(milliseconds / 1000).toFixed(1)} s`
    for (const { path } of tried.pages.filter(({ isWritten }) => isWritten))
      io.out(`drew ${path}${time}\n`)
  }
  return diagnostics.every(({ severity }) => severity !== 'error')
}

/** Tells of sheets for clients, by their numbers; gives whether every row was made. */
export function tellPersonal(result: PersonalResult, asJson: boolean, io: Io): boolean {
  const diagnostics = sortDiagnostics(result.diagnostics)
  const { made, leftOut, older } = result
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length
  if (asJson) {
    io.out(`${JSON.stringify({ ...result, diagnostics }, null, 2)}\n`)
    return errors === 0
  }
  for (const diagnostic of diagnostics) io.error(`${formatDiagnostic(diagnostic)}\n`)
  if (made.length === 1) io.out(`made ${made[0]}\n`)
  if (older > 0)
    io.out(
      `${counted(older, 'sheet')} of an earlier table ${older === 1 ? 'is' : 'are'} still there; \`fascicle personal --forget\` removes all\n`,
    )
  const warnings = diagnostics.length - errors
  const parts = [
    `${made.length} made`,
    ...(leftOut > 0 ? [`${counted(leftOut, 'row')} left out`] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ]
  io.out(`${parts.join(', ')}\n`)
  return errors === 0
}

/** Tells how many sheets for clients were removed; gives whether all were. */
export function tellForgotten(forgotten: Forgotten, asJson: boolean, io: Io): boolean {
  const { removed, diagnostics } = forgotten
  if (asJson) io.out(`${JSON.stringify(forgotten, null, 2)}\n`)
  else {
    for (const diagnostic of diagnostics) io.error(`${formatDiagnostic(diagnostic)}\n`)
    io.out(`${counted(removed, 'personal sheet')} removed\n`)
  }
  return diagnostics.length === 0
}

function summary(result: BuildResult, command: string, errors: number, warnings: number): string {
  const parts =
    command === 'check'
      ? []
      : [
          `${result.written.length} made`,
          `${result.unchanged.length} unchanged`,
          ...(result.removed.length > 0 ? [`${result.removed.length} removed`] : []),
        ]
  return [...parts, counted(errors, 'error'), counted(warnings, 'warning')].join(', ')
}

function counted(count: number, noun: string): string {
  return count === 0 ? `no ${noun}s` : count === 1 ? `1 ${noun}` : `${count} ${noun}s`
}
