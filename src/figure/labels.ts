// Where labels stand: in a column at the left and one at the right of the drawing, each joined to
// what it names by one straight leader. Leaders cross neither each other nor a mark. A first
// arrangement is improved by small changes, as long as one makes it better; where that leaves a
// crossing, an arrangement that cannot have one takes its place.

import type { Pt } from '../type/metrics.ts'
import { type Arrangement, judge, judgePlaced, ORIGIN } from './judge.ts'
import type { Point } from './scene.ts'
import type { Segment } from './segment.ts'
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
  /** Leaders may pass under lines that they do not speak of; never under dots and rings. */
  readonly mayCrossLines?: boolean | undefined
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
