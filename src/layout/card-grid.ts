// Where cards lie on their pages. The grid is symmetric about the middle of the page, also where the
// margins differ, so that the back of a card is found by counting its row from the other end.

import type { Pt } from '../type/metrics.ts'
import type { Mark } from './page.ts'
import type { Setting } from './setting.ts'

export interface CardGrid {
  readonly across: number
  readonly down: number
  /** Its top left corner, from the left edge of the page and the top of its text. */
  readonly x: Pt
  /** Of one cell. */
  readonly width: Pt
  readonly height: Pt
  readonly padding: Pt
}

export interface Cell {
  readonly x: Pt
  readonly y: Pt
  readonly width: Pt
  readonly height: Pt
}

export function gridOf({ theme, pageWidth, room }: Setting): CardGrid {
  const { across, down, padding } = theme.cards
  const margin = Math.max(theme.margins.left, theme.margins.right)
  return {
    across,
    down,
    x: margin,
    width: (pageWidth - 2 * margin) / across,
    height: room / down,
    padding,
  }
}

/** The room for a card's words, y from the top of the page's text. */
export function cellOf(grid: CardGrid, index: number, side: 'front' | 'back'): Cell {
  const { across, x, width, height, padding } = grid
  const column = index % across
  const shown = side === 'front' ? column : across - 1 - column
  return {
    x: x + shown * width + padding,
    y: Math.floor(index / across) * height + padding,
    width: width - 2 * padding,
    height: height - 2 * padding,
  }
}

const CUT: Pt = 0.5
const DASH: readonly Pt[] = [3, 3]

/** Around every cell of the rows that hold cards; the same on both sides. */
export function cutLines(grid: CardGrid, count: number, { theme }: Setting): Mark[] {
  const { across, x, width, height } = grid
  const rows = Math.ceil(count / across)
  const line = (from: readonly [Pt, Pt], to: readonly [Pt, Pt]): Mark => ({
    kind: 'rule',
    from,
    to,
    colour: theme.cards.rule,
    width: CUT,
    dash: DASH,
    belongsTo: 'layout',
  })
  return [
    ...steps(across, width).map((step) => line([x + step, 0], [x + step, rows * height])),
    ...steps(rows, height).map((step) => line([x, step], [x + across * width, step])),
  ]
}

function steps(count: number, length: Pt): Pt[] {
  return Array.from({ length: count + 1 }, (_, index) => index * length)
}
