// QR codes: an address as squares that a telephone's camera reads (ISO/IEC 18004).

import { encode } from 'uqr'
import type { PathStep } from './scene.ts'

/** The least margin of white around a code, in modules. */
export const QUIET_ZONE = 4

/** The squares of a code, y down, in modules. */
export interface Code {
  /** Its side, the quiet zone included. */
  readonly side: number
  /** Its dark squares; those of one row that touch are one. */
  readonly steps: readonly PathStep[]
}

/** More makes squares that no camera can tell apart at the size of a thumb. */
const MOST_CHARACTERS = 300

/** Undefined for what is no address of a page, or a longer one than a small code can hold. */
export function readCode(address: string): Code | undefined {
  const squares = squaresOf(address)
  return squares && { side: squares.length, steps: squares.flatMap(rowSteps) }
}

/** Rows of squares, true where they are dark, the quiet zone included; undefined as `readCode`. */
export function squaresOf(address: string): readonly (readonly boolean[])[] | undefined {
  if (address.length > MOST_CHARACTERS || !isWebAddress(address)) return undefined
  const text = /^[!-~]+$/.test(address) ? address : new URL(address).href
  return encode(text, { ecc: 'M', border: QUIET_ZONE }).data
}

function isWebAddress(address: string): boolean {
  return /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(address) && URL.canParse(address)
}

function rowSteps(row: readonly boolean[], y: number): PathStep[] {
  const steps: PathStep[] = []
  for (let start = 0; start < row.length; start++) {
    if (!row[start]) continue
    let end = start
    while (row[end]) end++
    steps.push(
      { kind: 'move', to: [start, y] },
      { kind: 'line', to: [end, y] },
      { kind: 'line', to: [end, y + 1] },
      { kind: 'line', to: [start, y + 1] },
      { kind: 'close' },
    )
    start = end
  }
  return steps
}
