// A line that YAML stumbles over: where, what is wrong in an author's words, and how it would be
// right. Where the intention is plain the line is also mended, so that reading can go on.

import { cured, type Row, splitRow } from './row.ts'

export interface Mistake {
  /** From 0. */
  readonly row: number
  /** From 1. */
  readonly column?: number
  readonly rule: string
  readonly message: string
  readonly hint?: string
  readonly mended?: { readonly row: number; readonly text: string }
}

/** Where the parser stopped. */
export interface Spot {
  readonly rows: readonly string[]
  readonly row: number
  readonly column: number
}

export function rowAt({ rows, row }: Spot): Row {
  return splitRow(rows[row] ?? '')
}

export function textAt({ rows, row }: Spot): string {
  return rows[row] ?? ''
}

export function quotesRound(row: Row): string {
  return `put quotes round the whole value: ${cured(row)}`
}
