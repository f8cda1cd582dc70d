// What an arrangement of labels costs: long and steep leaders a little, crossings and touched marks
// more than all of that.

import { flawsOf } from './faults.ts'
import type { Bounds, Item, Placed, Placement } from './labels.ts'
import type { Point } from './scene.ts'
import { lengthOf } from './segment.ts'
import { stack } from './stack.ts'

/** How an arrangement may be told: positions follow from it. */
export interface Arrangement {
  /** Indices of items, from top to bottom. */
  readonly left: readonly number[]
  readonly right: readonly number[]
  /** Which of its ends each item uses. */
  readonly choice: readonly number[]
}

export const ORIGIN: Point = [0, 0]

/** @param most above this cost nobody asks how high it is */
export function judge(
  items: readonly Item[],
  arrangement: Arrangement,
  bounds: Bounds,
  most = Number.POSITIVE_INFINITY,
): Placement {
  const labels: Placed[] = []
  for (const side of ['left', 'right'] as const) {
    const column = arrangement[side]
    const ends = column.map((index) => {
      const all = items[index]?.ends[side] ?? []
      return all[arrangement.choice[index] ?? 0] ?? all[0] ?? ORIGIN
    })
    const tops = stack(
      column.map((index, order) => ({
        height: items[index]?.height ?? 0,
        middle: ends[order]?.[1] ?? 0,
      })),
      { ...bounds, bottom: bounds.bottom[side] },
    )
    column.forEach((index, order) => {
      const top = tops[order] ?? 0
      const middle = top + (items[index]?.height ?? 0) / 2
      labels[index] = {
        side,
        top,
        port: [bounds[side], middle],
        end: ends[order] ?? ORIGIN,
      }
    })
  }
  return judgePlaced(items, labels, bounds, most)
}

const FAULT = 100_000

/** A crossed line costs as much as a long way round. */
const CROSSED = 60

export function judgePlaced(
  items: readonly Item[],
  labels: readonly Placed[],
  bounds: Bounds,
  most = Number.POSITIVE_INFINITY,
): Placement {
  let faults = 0
  let cost = 0
  const middle = (bounds.left + bounds.right) / 2
  for (const [index, { side, top, port, end }] of labels.entries()) {
    // A slope costs more than a way: level leaders are read at a glance.
    cost += lengthOf([port, end]) + Math.abs(port[1] - end[1]) * 1.5
    // Past the middle it leads over forms that it does not name.
    const past = side === 'left' ? end[0] - middle : middle - end[0]
    cost += Math.max(0, past) * 4
    const height = items[index]?.height ?? 0
    if (top < bounds.top - 1e-6 || top + height > bounds.bottom[side] + 1e-6) faults++
  }
  for (const [index, label] of labels.entries()) {
    if (cost + faults * FAULT > most) break
    const flaws = flawsOf(label, index, items, labels, bounds)
    faults += flaws.faults
    cost += flaws.crossed * CROSSED
  }
  return { labels, faults, cost: cost + faults * FAULT }
}
