// Where the reader of tokens has come to, and the mistakes it tells there.

import type { Place, Report } from '../diagnostic.ts'
import { firstMark, type Places } from './places.ts'

/** The place that the reader of tokens has come to: the last mark seen. */
export interface Cursor {
  at: Place
  readonly places: Places
  readonly report: Report
}

export function advance(cursor: Cursor, markedText: string): Place {
  const mark = firstMark(markedText)
  const place = mark && cursor.places.find(mark)
  if (place) cursor.at = place
  return cursor.at
}

export function fail(cursor: Cursor, rule: string, message: string, hint?: string): void {
  cursor.report({ severity: 'error', rule, message, at: cursor.at, ...(hint && { hint }) })
}
