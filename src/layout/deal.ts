// One list in two columns. It is dealt where the room on the page is known: on every page the first
// column is read to its foot before the second.

import type { Pt } from '../type/metrics.ts'
import { type Dealt, heightOf, type Item, moveItem } from './item.ts'

type Entry = readonly Item[]

/**
 * @param entries as they stand in the first column
 * @param shift from the first column to the second
 */
export function dealEntries(entries: readonly Entry[], shift: Pt, after: Pt): Dealt {
  return {
    kind: 'dealt',
    entries,
    shift,
    split: balance(entries),
    before: 0,
    after,
    keep: false,
  }
}

export interface DealtPage {
  readonly columns: readonly [first: Item[], second: Item[]]
  /** What goes on to the next page. */
  readonly rest: readonly Entry[]
}

/** Both columns even where all has room; else both as full as may be. */
export function dealPage({ entries, shift, split }: Dealt, room: Pt): DealtPage {
  const even = [entries.slice(0, split), entries.slice(split)]
  const hasRoom = even.every((column) => heightOf(column.flat()) <= room)
  const first = hasRoom ? split : countFitting(entries, room)
  const behind = entries.slice(first)
  const second = hasRoom ? behind.length : countFitting(behind, room)
  return {
    columns: [
      entries.slice(0, first).flat(),
      behind
        .slice(0, second)
        .flat()
        .map((item) => moveItem(item, shift)),
    ],
    rest: behind.slice(second),
  }
}

/** The most entries that have room and need not stay with the next one. */
function countFitting(entries: readonly Entry[], room: Pt): number {
  for (let count = entries.length; count > 0; count--) {
    const last = entries[count - 1]?.at(-1)
    const isKept = count < entries.length && last?.kind !== 'eject' && last?.keep === true
    if (!isKept && heightOf(entries.slice(0, count).flat()) <= room) return count
  }
  return 0
}

/** The number of entries for the first of two columns that leaves them most even. */
function balance(entries: readonly Entry[]): number {
  const difference = (split: number): number =>
    heightOf(entries.slice(0, split).flat()) - heightOf(entries.slice(split).flat())
  let best = entries.length
  for (let split = entries.length; split > 0; split--)
    if (Math.abs(difference(split)) < Math.abs(difference(best))) best = split
  return best
}
