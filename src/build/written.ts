// What a build leaves on the disk: a file, and where it is a folder's page, the files that belong to
// it. What is there already is left alone; what was ours and is no more, is removed.

import { dirname, join } from 'node:path'
import type { Diagnostic, Report } from '../diagnostic.ts'
import { readIfThere, removeFile, shownPath, writeWhole } from './files.ts'
import { fingerprint } from './fingerprint.ts'
import type { ManifestEntry } from './manifest.ts'
import type { Product } from './product.ts'

/** Absolute: where outputs go, and from where they are seen. */
interface Place {
  readonly out: string
  readonly cwd: string
}

/** `failed`: it is not on the disk as it should be. */
type Written = 'written' | 'unchanged' | 'failed'

type Remembered = Pick<ManifestEntry, 'digest' | 'parts'>

export function isAsWritten(file: string, { digest, parts = {} }: Remembered): boolean {
  const isSame = (path: string, known: string): boolean => {
    const bytes = readIfThere(path)
    return bytes !== undefined && fingerprint([bytes]) === known
  }
  return (
    isSame(file, digest) &&
    Object.entries(parts).every(([path, known]) => isSame(beside(file, path), known))
  )
}

/** The page last: whoever opens it finds everything there. */
export function writeProduct(
  file: string,
  { bytes, parts = new Map() }: Product,
  place: Pick<Place, 'cwd'>,
  report: Report,
): Written {
  const kinds = [...parts].map(([path, part]) =>
    writeIfNew(beside(file, path), part, place, report),
  )
  if (kinds.includes('failed')) return 'failed'
  const kind = writeIfNew(file, bytes, place, report)
  return kind === 'unchanged' && kinds.includes('written') ? 'written' : kind
}

/** Parts that it had before, and has no more. */
export function removeParts(file: string, { parts = {} }: Remembered, now: Product): void {
  for (const path of Object.keys(parts)) if (!now.parts?.has(path)) removeFile(beside(file, path))
}

/** @returns whether it is gone; if not, why has been told */
export function removeProduct(
  path: string,
  { parts = {} }: Remembered,
  { out, cwd }: Place,
  report: Report,
): boolean {
  const file = join(out, path)
  for (const part of Object.keys(parts)) removeFile(beside(file, part))
  const problem = removeFile(file, path.split('/').length - 1)
  if (problem === undefined) return true
  report(lockedDiagnostic('file-remove', `the file cannot be removed (${problem})`, file, cwd))
  return false
}

function beside(file: string, path: string): string {
  return join(dirname(file), ...path.split('/'))
}

/**
 * Bytes that are there already are left alone, and so is the file's time. A file that cannot be
 * written, most often because a viewer has it open, is told, and the others are still made.
 */
export function writeIfNew(
  file: string,
  content: Uint8Array | string,
  { cwd }: Pick<Place, 'cwd'>,
  report: Report,
): Written {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
  const there = readIfThere(file)
  if (there && Buffer.compare(there, bytes) === 0) return 'unchanged'
  const problem = writeWhole(file, bytes)
  if (problem === undefined) return 'written'
  report(lockedDiagnostic('file-write', `the file cannot be written (${problem})`, file, cwd))
  return 'failed'
}

function lockedDiagnostic(rule: string, message: string, file: string, cwd: string): Diagnostic {
  return {
    severity: 'error',
    rule,
    message,
    at: { file: shownPath(file, cwd), line: 1 },
    hint: 'is it open in another program? close it there, and build again',
  }
}
