// The phone's address as a QR code: for the start page as one path, for the terminal as letters.

import { squaresOf } from '../figure/code.ts'

export interface CodePath {
  /** Its side in squares, the quiet zone included. */
  readonly side: number
  /** The `d` of an SVG path, one unit to a square. */
  readonly path: string
}

export function codePath(address: string): CodePath {
  const rows = rowsOf(address)
  const path = rows.flatMap((row, y) =>
    runsOf(row).map(({ start, length }) => `M${start} ${y}h${length}v1h-${length}z`),
  )
  return { side: rows.length, path: path.join('') }
}

/** Black on white whatever the terminal's own colours are: many cameras read no other. */
const COLOURS = '\u001b[30;107m'
const PLAIN = '\u001b[0m'

/** Upper and lower half → the letter that looks so. */
const HALVES = [
  [' ', '▄'],
  ['▀', '█'],
] as const

/** Two rows of squares to a line of letters, which are twice as high as wide. */
export function codeText(address: string): string {
  const rows = rowsOf(address)
  const lines: string[] = []
  for (let y = 0; y < rows.length; y += 2) {
    const letters = rows[y]?.map(
      (isDark, x) => HALVES[isDark ? 1 : 0][rows[y + 1]?.[x] === true ? 1 : 0],
    )
    lines.push(`  ${COLOURS}${letters?.join('')}${PLAIN}\n`)
  }
  return lines.join('')
}

function rowsOf(address: string): readonly (readonly boolean[])[] {
  const rows = squaresOf(address)
  if (!rows) throw new Error(`no code can be made of ${address}`)
  return rows
}

/** Dark squares that touch are one stretch. */
function runsOf(row: readonly boolean[]): { start: number; length: number }[] {
  const runs: { start: number; length: number }[] = []
  for (const [x, isDark] of row.entries()) {
    if (!isDark) continue
    const last = runs.at(-1)
    if (last && last.start + last.length === x) last.length++
    else runs.push({ start: x, length: 1 })
  }
  return runs
}
