// Parts that stand side by side.

import type { Pt } from '../type/metrics.ts'
import { heightOf, type Item, moveItem, type Parallel } from './item.ts'
import type { Column } from './setting.ts'

export function divideColumn({ x, width }: Column, count: number, gap: Pt): Column[] {
  const each = (width - gap * (count - 1)) / count
  return Array.from({ length: count }, (_, index) => ({ x: x + index * (each + gap), width: each }))
}

/** The number of entries for the first of two columns that leaves them most even. */
function balance(entries: readonly Item[][]): number {
  const difference = (split: number): number =>
    heightOf(entries.slice(0, split).flat()) - heightOf(entries.slice(split).flat())
  let best = entries.length
  for (let split = entries.length; split > 0; split--)
    if (Math.abs(difference(split)) < Math.abs(difference(best))) best = split
  return best
}

/** Parts that begin at one height. */
export function sideBySide(streams: readonly (readonly Item[])[]): Parallel {
  return { kind: 'parallel', ...edges(streams), keep: false, streams }
}

/**
 * The entries of one list dealt into two columns, so that both are as even as may be.
 * @param shift from the first column, where the entries are set, to the second
 */
export function dealEntries(entries: readonly Item[][], shift: Pt, after: Pt): Parallel {
  const split = balance(entries)
  const second = entries.slice(split).flat()
  const streams = [entries.slice(0, split).flat(), second.map((item) => moveItem(item, shift))]
  return { kind: 'parallel', before: 0, after, keep: false, streams }
}

/** The space that the most demanding of the parts wants above and below. */
function edges(streams: readonly (readonly Item[])[]): { before: number; after: number } {
  const want = (side: 'before' | 'after', item: Item | undefined): number =>
    item && item.kind !== 'eject' ? item[side] : 0
  return {
    before: Math.max(0, ...streams.map((stream) => want('before', stream[0]))),
    after: Math.max(0, ...streams.map((stream) => want('after', stream.at(-1)))),
  }
}

/** Boxes beside each other end at one height. */
export function endLevel(streams: readonly (readonly Item[])[]): Item[][] {
  const height = Math.max(0, ...streams.map(heightOf))
  return streams.map(([first, ...rest]) =>
    first?.kind === 'panel' && rest.length === 0
      ? [{ ...first, minHeight: height }]
      : first
        ? [first, ...rest]
        : [],
  )
}
