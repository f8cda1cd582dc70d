// The vertical list that blocks become, and what pagination sees: ink that cannot be parted, with
// the space around it and whether it must stay with what follows; and four ways to nest it.

import type { Pt } from '../type/metrics.ts'
import { type Bookmark, type Mark, moveMark } from './page.ts'

export interface Space {
  /** Wanted above and below; between two items the larger of the two wants is left. */
  readonly before: Pt
  readonly after: Pt
}

/** Something of a fixed height. Its marks lie at their final x and count y from its top. */
export interface Ink extends Space {
  readonly kind: 'ink'
  readonly height: Pt
  readonly marks: readonly Mark[]
  /** Stands on the same page as the next item. */
  readonly keep: boolean
  /** Set again above this item when a page begins with it: a table's header row. */
  readonly repeat?: Ink
  readonly bookmark?: Pick<Bookmark, 'title' | 'level' | 'id'>
}

/** Lists that begin at the same height and flow beside each other. */
export interface Parallel extends Space {
  readonly kind: 'parallel'
  readonly streams: readonly (readonly Item[])[]
  readonly keep: boolean
}

/** The entries of one list in two columns; each page is read down the first, then the second. */
export interface Dealt extends Space {
  readonly kind: 'dealt'
  /** As they stand in the first column. */
  readonly entries: readonly (readonly Item[])[]
  /** From the first column to the second. */
  readonly shift: Pt
  /** How many stand in the first column where all have room on one page. */
  readonly split: number
  readonly keep: boolean
}

/** A list on a ground of its own. */
export interface Panel extends Space {
  readonly kind: 'panel'
  readonly paddingTop: Pt
  readonly paddingBottom: Pt
  readonly items: readonly Item[]
  /** At least as high as this, ground included: boxes beside each other end level. */
  readonly minHeight: Pt
  readonly keep: boolean
  /** Parts between pages even where one page could hold all of it. */
  readonly mayPart?: boolean
  /** Draws the ground of the part of the panel that stands on one page, y counted from its top. */
  readonly ground: (height: Pt, isFirst: boolean, isLast: boolean) => readonly Mark[]
}

/** The next item begins a page. */
export interface Eject {
  readonly kind: 'eject'
  /** The front side of a sheet that is printed on both: an odd page. */
  readonly toFront?: true
  /** Asked for by the author: what stands before it is a part of the handout. */
  readonly endsPart?: true
}

export type Item = Ink | Parallel | Dealt | Panel | Eject

export const NO_SPACE: Space = { before: 0, after: 0 }

/** The height of a list that is not parted. */
export function heightOf(items: readonly Item[]): Pt {
  let height = 0
  let after: Pt | undefined
  for (const item of items) {
    if (item.kind === 'eject') continue
    height += after === undefined ? 0 : Math.max(after, item.before)
    height += itemHeight(item)
    after = item.after
  }
  return height
}

export function itemHeight(item: Exclude<Item, Eject>): Pt {
  switch (item.kind) {
    case 'ink':
      return item.height
    case 'parallel':
      return Math.max(0, ...item.streams.map(heightOf))
    case 'dealt':
      return Math.max(
        heightOf(item.entries.slice(0, item.split).flat()),
        heightOf(item.entries.slice(item.split).flat()),
      )
    case 'panel':
      return Math.max(item.minHeight, item.paddingTop + heightOf(item.items) + item.paddingBottom)
    default:
      return item satisfies never
  }
}

/** The same item further right, as one of two columns that are equally wide. */
export function moveItem(item: Item, right: Pt): Item {
  const move = (mark: Mark): Mark => moveMark(mark, right, 0)
  switch (item.kind) {
    case 'ink':
      return { ...item, marks: item.marks.map(move) }
    case 'parallel':
      return {
        ...item,
        streams: item.streams.map((stream) => stream.map((inner) => moveItem(inner, right))),
      }
    case 'dealt':
      return {
        ...item,
        entries: item.entries.map((entry) => entry.map((inner) => moveItem(inner, right))),
      }
    case 'panel':
      return {
        ...item,
        items: item.items.map((inner) => moveItem(inner, right)),
        ground: (...part) => item.ground(...part).map(move),
      }
    case 'eject':
      return item
    default:
      return item satisfies never
  }
}
