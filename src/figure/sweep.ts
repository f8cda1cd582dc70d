// Arrangements of labels whose leaders cannot cross. What lies left of an upright line gets its
// label at the left, the rest at the right. In a column, from the top down, each label goes to the
// anchor for which all others lie below its leader; so do all labels that are still to come.

import type { Bounds, Item, Placed, Side } from './labels.ts'
import type { Point } from './scene.ts'

/** One arrangement for each place of the upright line. */
export function* sweep(items: readonly Item[], bounds: Bounds): Generator<Placed[]> {
  const order = items
    .map((item, index) => ({ item, index, at: item.ends.left.at(-1) ?? ([0, 0] as const) }))
    .sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1])
  for (let count = 0; count <= order.length; count++) {
    const labels: Placed[] = []
    const sides = [
      ['left', order.slice(0, count)],
      ['right', order.slice(count)],
    ] as const
    for (const [side, entries] of sides)
      for (const [index, placed] of column(side, entries, bounds)) labels[index] = placed
    yield labels
  }
}

interface Entry {
  readonly item: Item
  readonly index: number
}

function column(side: Side, entries: readonly Entry[], bounds: Bounds): Map<number, Placed> {
  const placed = new Map<number, Placed>()
  const heights = entries.reduce((sum, { item }) => sum + item.height, 0)
  const free = bounds.bottom[side] - bounds.top - heights
  // The same gap between all, and half of it above the first.
  const gap = Math.max(bounds.gap, free / Math.max(1, entries.length))
  let y = bounds.top + Math.max(0, (free - gap * (entries.length - 1)) / 2)
  const left = [...entries]
  while (left.length > 0) {
    let first: { entry: Entry; port: Point; end: Point; steepness: number } | undefined
    for (const entry of left) {
      const port: Point = [bounds[side], y + entry.item.height / 2]
      const end = entry.item.ends[side].at(-1) ?? port
      const steepness = (end[1] - port[1]) / Math.max(1e-6, Math.abs(end[0] - port[0]))
      if (!first || steepness < first.steepness) first = { entry, port, end, steepness }
    }
    if (!first) break
    const { entry, port, end } = first
    placed.set(entry.index, { side, top: y, port, end })
    y += entry.item.height + gap
    left.splice(left.indexOf(entry), 1)
  }
  return placed
}
