// Where labels stand: in a column at the left and one at the right of the drawing, each joined to
// what it names by one straight leader. Leaders cross neither each other nor a mark. A first
// arrangement is improved by small changes, as long as one makes it better; where that leaves a
// crossing, an arrangement that cannot have one takes its place.

import type { Pt } from '../type/metrics.ts'
import { faultsOf } from './faults.ts'
import type { Point } from './scene.ts'
import { lengthOf, type Segment } from './segment.ts'
import { stack } from './stack.ts'
import { sweep } from './sweep.ts'

export type Side = 'left' | 'right'

export interface Item {
  readonly height: Pt
  /** Where its leader may end, for a label on either side; the best first, never none. */
  readonly ends: Readonly<Record<Side, readonly Point[]>>
  /** Leaders of others keep away from these, because it is a mark. */
  readonly marks: readonly Segment[]
}

/** Between the columns stands the drawing; leaders begin at its left and right edge. */
export interface Bounds {
  readonly left: Pt
  readonly right: Pt
  readonly top: Pt
  /** Of each column: something else may stand below one. */
  readonly bottom: Readonly<Record<Side, Pt>>
  /** The least from label to label. */
  readonly gap: Pt
  /** The least from a leader to a mark that is not its own. */
  readonly clearance: Pt
  /** Marks that have no label. */
  readonly obstacles: readonly Segment[]
}

export interface Placed {
  readonly side: Side
  readonly top: Pt
  /** Where the leader begins, at the middle of the label. */
  readonly port: Point
  readonly end: Point
}

export interface Placement {
  /** One for each item, in their order. */
  readonly labels: readonly Placed[]
  /** Crossings, touched marks, and labels beyond the bounds. */
  readonly faults: number
  /** How far leaders go and climb; a fault costs more than all of that. */
  readonly cost: number
}

/** How an arrangement may be told: positions follow from it. */
interface Arrangement {
  /** Indices of items, from top to bottom. */
  readonly left: readonly number[]
  readonly right: readonly number[]
  /** Which of its ends each item uses. */
  readonly choice: readonly number[]
}

/** More changes than this are never needed for a dozen labels. */
const MOST_TRIALS = 6000

export function placeLabels(items: readonly Item[], bounds: Bounds): Placement {
  const first = naturalArrangement(items, bounds)
  let best = { arrangement: first, ...judge(items, first, bounds) }
  if (isTooTall(items, bounds)) return { ...best, faults: Math.max(1, best.faults) }
  let trials = 0
  for (let improved = true; improved && trials < MOST_TRIALS; ) {
    improved = false
    for (const change of changes(items)) {
      const arrangement = change(best.arrangement)
      if (!arrangement) continue
      trials++
      const judged = judge(items, arrangement, bounds, best.cost)
      if (judged.cost < best.cost - 1e-6) {
        best = { arrangement, ...judged }
        improved = true
      }
    }
  }
  if (best.faults === 0) return best
  for (const labels of sweep(items, bounds)) {
    const judged = judgePlaced(items, labels, bounds)
    if (judged.cost < best.cost) best = { ...best, ...judged }
  }
  return best
}

/** Whether no arrangement can hold them all. */
function isTooTall(items: readonly Item[], { top, bottom, gap }: Bounds): boolean {
  const needed = items.reduce((sum, { height }) => sum + height + gap, 0)
  return needed > bottom.left - top + gap + bottom.right - top + gap + 1e-6
}

/** Each at the nearer side, in the order of what they name. */
function naturalArrangement(items: readonly Item[], { left, right }: Bounds): Arrangement {
  const order = items
    .map((item, index) => ({ index, at: item.ends.left.at(-1) ?? ORIGIN }))
    .sort((a, b) => a.at[1] - b.at[1] || a.at[0] - b.at[0])
  const isLeft = ({ at }: { readonly at: Point }): boolean => at[0] < (left + right) / 2
  const indices = (list: typeof order): number[] => list.map(({ index }) => index)
  return {
    left: indices(order.filter(isLeft)),
    right: indices(order.filter((entry) => !isLeft(entry))),
    choice: items.map(() => 0),
  }
}

const ORIGIN: Point = [0, 0]

type Change = (arrangement: Arrangement) => Arrangement | undefined

/** All small changes that can be made to an arrangement of these items. */
function* changes(items: readonly Item[]): Generator<Change> {
  for (const [index, item] of items.entries()) {
    yield (arrangement) => toOtherSide(arrangement, index, items)
    for (const side of ['left', 'right'] as const)
      for (const choice of item.ends[side].keys())
        yield (arrangement) =>
          arrangement[side].includes(index) && arrangement.choice[index] !== choice
            ? { ...arrangement, choice: arrangement.choice.with(index, choice) }
            : undefined
    for (const step of [1, 2])
      yield (arrangement) => {
        const side = arrangement.left.includes(index) ? 'left' : 'right'
        return lower(arrangement, side, index, step)
      }
  }
}

function toOtherSide(arrangement: Arrangement, index: number, items: readonly Item[]): Arrangement {
  const from = arrangement.left.includes(index) ? 'left' : 'right'
  const to = from === 'left' ? 'right' : 'left'
  const heightOf = (of: number): number => items[of]?.ends[to].at(-1)?.[1] ?? 0
  const others = arrangement[to]
  const at = others.filter((other) => heightOf(other) <= heightOf(index)).length
  return {
    ...arrangement,
    [from]: arrangement[from].filter((other) => other !== index),
    [to]: others.toSpliced(at, 0, index),
    choice: arrangement.choice.with(index, 0),
  }
}

function lower(
  arrangement: Arrangement,
  side: Side,
  index: number,
  step: number,
): Arrangement | undefined {
  const column = arrangement[side]
  const at = column.indexOf(index)
  if (at + step >= column.length) return undefined
  return { ...arrangement, [side]: column.toSpliced(at, 1).toSpliced(at + step, 0, index) }
}

/** @param most above this cost nobody asks how high it is */
function judge(
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

function judgePlaced(
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
    faults += faultsOf(label, index, items, labels, bounds)
  }
  return { labels, faults, cost: cost + faults * FAULT }
}
