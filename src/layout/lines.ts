// Breaks a paragraph into ragged lines by total fit: of all ways to break it, the one with the
// least sum of cubed slack (after Knuth and Plass, 1981, without their stretching: ragged text has
// no glue to stretch). It looks calmer than filling line after line, and costs microseconds.

import type { Pt } from '../type/metrics.ts'

/** What cannot be broken: a word, or the part of one up to a hyphen or dash. */
export interface Unit {
  readonly width: Pt
  /** The space before it when it does not begin a line; 0 inside a word. */
  readonly space: Pt
  /** How many it has; none are counted where it is left out. */
  readonly characters?: number
  /** The line must end after this unit. */
  readonly endsLine?: boolean
}

/** However narrow its letters are, a longer line loses the eye on the way back to the next. */
const MOST_CHARACTERS = 75

/** Each line costs a little, so that of two equal ways the one with fewer lines wins. */
const LINE_COST = 0.002
/** A last line shorter than this part of the width, or of one word, looks left behind … */
const SHORT_LAST_LINE = 0.15
/** … and costs as much as one line with 43 % slack. */
const SHORT_LAST_LINE_COST = 0.08
/** A unit wider than the column: only when nothing else is left. */
const OVERFULL_COST = 10

/**
 * The index behind the last unit of each line.
 * @param width of the column, in the same unit as the units' widths
 */
export function breakLines(units: readonly Unit[], width: Pt): number[] {
  const most = isOneLine(units, width) ? Number.POSITIVE_INFINITY : MOST_CHARACTERS
  const cost = [0, ...units.map(() => Number.POSITIVE_INFINITY)]
  const lineStart = [0, ...units.map(() => 0)]
  for (let start = 0; start < units.length; start++) {
    let filled = 0
    let characters = 0
    for (let end = start; end < units.length; end++) {
      const unit = units[end]
      if (!unit) break
      filled += unit.width + (end > start ? unit.space : 0)
      characters += (unit.characters ?? 0) + (end > start && unit.space > 0 ? 1 : 0)
      if ((filled > width || characters > most) && end > start) break
      const isLast = end + 1 === units.length || unit.endsLine === true
      const isLoneWord = start === end && start > 0
      const total = (cost[start] ?? 0) + lineCost(filled / width, isLast, isLoneWord)
      // Rounded, so that the choice between equals does not hang on the last bit of a sum.
      if (total < (cost[end + 1] ?? 0) - 1e-9) {
        cost[end + 1] = total
        lineStart[end + 1] = start
      }
      if (unit.endsLine) break
    }
  }
  const ends: number[] = []
  for (let end = units.length; end > 0; end = lineStart[end] ?? 0) ends.push(end)
  return ends.reverse()
}

function isOneLine(units: readonly Unit[], width: Pt): boolean {
  const whole = units.reduce(
    (sum, { width: own, space }, index) => sum + own + (index > 0 ? space : 0),
    0,
  )
  return whole <= width && units.slice(0, -1).every(({ endsLine }) => !endsLine)
}

function lineCost(fullness: number, isLast: boolean, isLoneWord: boolean): number {
  if (fullness > 1) return OVERFULL_COST
  if (isLast)
    return LINE_COST + (isLoneWord || fullness < SHORT_LAST_LINE ? SHORT_LAST_LINE_COST : 0)
  return LINE_COST + (1 - fullness) ** 3
}
