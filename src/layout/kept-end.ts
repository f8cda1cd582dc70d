// The end of a handout kept in one piece: so many of its last items stay together that the page they
// stand on does not look left over.

import type { Pt } from '../type/metrics.ts'
import { heightOf, type Item } from './item.ts'

/**
 * The same items, each of the last ones kept with the next, until they are as high as this together.
 * Where the author begins a page, what stands before it is left as it is.
 */
export function keepEnd(items: readonly Item[], least: Pt): Item[] {
  let first = items.length - 1
  while (first > 0 && items[first - 1]?.kind !== 'eject' && heightOf(items.slice(first)) < least)
    first--
  return items.map((item, index) =>
    index < first || index === items.length - 1 || item.kind === 'eject'
      ? item
      : { ...item, keep: true },
  )
}
