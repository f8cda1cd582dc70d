// Pours a vertical list into pages. Greedy, first fit, under these rules:
//
// - What is kept together stands on one page, unless it is higher than a page.
// - A panel stays whole when it fits on a page, unless it may part; otherwise its ground is drawn on
//   each page it takes, as far as what it holds there.
// - Parallel lists begin at one height; what follows them stands below the longest.
// - A list that is dealt into columns is dealt anew on each page.
// - No space is left above the first item of a page.
// - A part that wants the front of a sheet leaves a back empty rather than begin on it.
// - Bad breaks are forced only at the top of a page, where going on would never end.

import type { Pt } from '../type/metrics.ts'
import { dealEntries, dealPage } from './deal.ts'
import {
  type Dealt,
  type Eject,
  type Ink,
  type Item,
  itemHeight,
  type Panel,
  type Parallel,
  type Space,
} from './item.ts'
import { type Bookmark, type Mark, moveDown } from './page.ts'

/** The part of a page that text may fill, y down from the top of the page. */
export interface Frame {
  readonly top: Pt
  readonly bottom: Pt
}

export interface Paginated {
  readonly pages: readonly (readonly Mark[])[]
  readonly bookmarks: readonly Bookmark[]
  /** Where the text ends on the last page. */
  readonly end: Pt
  /** How far down something stands on each page. */
  readonly filled: readonly Pt[]
  /** What stands between the page breaks that were asked for; one part where there are none. */
  readonly parts: readonly Part[]
}

/** A run of pages, counted from 0, and where the text ends on the last of them. */
export interface Part {
  readonly first: number
  readonly last: number
  readonly end: Pt
}

/** Where the next item would stand; `after` is the space that the last one wants below it. */
interface Cursor {
  readonly page: number
  readonly y: Pt
  readonly after: Pt
  /** Nothing stands above it in its own list on this page: no space is left there. */
  readonly atTop: boolean
  /** Nothing but grounds stands above it on this page: going on to the next would not help. */
  readonly isPageTop: boolean
}

/** Coordinates are compared with this much grace, so that sums of roundings do not turn a page. */
const GRACE: Pt = 0.01

/** Of a page: a panel that is no higher is not worth to be parted. */
const LEAST_PARTED = 0.3

type Placeable = Exclude<Item, Eject>

/** @param move left out where only the room is of interest: then marks stay where they are */
export function paginate(
  items: readonly Item[],
  frame: Frame,
  move: typeof moveDown = moveDown,
): Paginated {
  const pages: Mark[][] = [[]]
  const bookmarks: Bookmark[] = []
  const parts: Part[] = []
  const frameHeight = frame.bottom - frame.top
  /** Page → how far down something stands on it, of the panel that is being placed. */
  let reached = new Map<number, Pt>()

  const filled = new Map<number, Pt>()

  const reach = (page: number, y: Pt): void => {
    for (const map of [reached, filled]) map.set(page, Math.max(y, map.get(page) ?? 0))
  }

  const pageMarks = (page: number): Mark[] => {
    while (pages.length <= page) pages.push([])
    return pages[page] ?? []
  }

  const nextPage = ({ page }: Cursor): Cursor => {
    pageMarks(page + 1)
    return { page: page + 1, y: frame.top, after: 0, atTop: true, isPageTop: true }
  }

  /** Each part begins a page; what ends on the page of the last one is that one again. */
  const endPart = ({ page, y }: Cursor): void => {
    const before = parts.at(-1)?.last ?? -1
    if (before !== page) parts.push({ first: before + 1, last: page, end: y })
  }

  /** The next page that will be a front, where this one is not or has something on it already. */
  const nextFront = (cursor: Cursor): Cursor => {
    const next = cursor.isPageTop ? cursor : nextPage(cursor)
    return next.page % 2 === 0 ? next : nextPage(next)
  }

  const placeList = (list: readonly Item[], start: Cursor): Cursor => {
    let cursor = start
    let ejected = false
    for (const [index, item] of list.entries()) {
      if (item.kind === 'eject') {
        if (item.endsPart && !cursor.isPageTop) endPart(cursor)
        ejected = true
        if (item.toFront) cursor = nextFront(cursor)
        continue
      }
      const room = frame.bottom - cursor.y - gapBefore(item, cursor)
      const need = leastHeight(list, index)
      if ((ejected || need > room + GRACE) && !cursor.isPageTop) {
        cursor = nextPage(cursor)
        if (item.kind === 'ink' && item.repeat && need + item.repeat.height <= frameHeight)
          cursor = placeInk(item.repeat, cursor)
      }
      ejected = false
      cursor = place(item, cursor)
    }
    return cursor
  }

  const place = (item: Placeable, cursor: Cursor): Cursor => {
    switch (item.kind) {
      case 'ink':
        return placeInk(item, cursor)
      case 'parallel':
        return placeParallel(item, cursor)
      case 'dealt':
        return placeDealt(item, cursor)
      case 'panel':
        return placePanel(item, cursor)
      default:
        return item satisfies never
    }
  }

  const placeInk = (ink: Ink, cursor: Cursor): Cursor => {
    const y = cursor.y + gapBefore(ink, cursor)
    const marks = pageMarks(cursor.page)
    for (const mark of ink.marks) marks.push(move(mark, y))
    reach(cursor.page, y + ink.height)
    if (ink.bookmark) bookmarks.push({ ...ink.bookmark, page: cursor.page, y })
    return {
      page: cursor.page,
      y: y + ink.height,
      after: ink.after,
      atTop: false,
      isPageTop: false,
    }
  }

  const placeParallel = ({ streams, ...parallel }: Parallel, cursor: Cursor): Cursor => {
    const start = { ...cursor, y: cursor.y + gapBefore(parallel, cursor), after: 0 }
    const end = placeBeside(streams, start)
    return { ...end, after: parallel.after, atTop: false, isPageTop: false }
  }

  /** @returns where the longest of them ends */
  const placeBeside = (streams: readonly (readonly Item[])[], start: Cursor): Cursor =>
    streams
      .map((stream) => placeList(stream, { ...start, atTop: true }))
      .reduce((last, each) =>
        each.page > last.page || (each.page === last.page && each.y > last.y) ? each : last,
      )

  const placeDealt = (dealt: Dealt, cursor: Cursor): Cursor => {
    const start = { ...cursor, y: cursor.y + gapBefore(dealt, cursor), after: 0 }
    const { columns, rest } = dealPage(dealt, frame.bottom - start.y + GRACE)
    const [first = []] = dealt.entries
    if (columns[0].length > 0) {
      const end = { ...placeBeside(columns, start), after: dealt.after, atTop: false }
      if (rest.length === 0) return { ...end, isPageTop: false }
      return placeDealt(dealEntries(rest, dealt.shift, dealt.after), nextPage(end))
    }
    if (first.length === 0) return start
    if (!cursor.isPageTop) return placeDealt(dealt, nextPage(cursor))
    // An entry that is higher than a page parts as it would in a single column.
    const end = { ...placeList(first, { ...start, atTop: true }), atTop: false, isPageTop: false }
    const others = dealt.entries.slice(1)
    if (others.length === 0) return { ...end, after: dealt.after }
    return placeDealt(dealEntries(others, dealt.shift, dealt.after), end)
  }

  const placePanel = (panel: Panel, cursor: Cursor): Cursor => {
    const top = cursor.y + gapBefore(panel, cursor)
    const below = pageMarks(cursor.page).length
    const inner = { ...cursor, y: top + panel.paddingTop, after: 0, atTop: true }
    const around = reached
    reached = new Map()
    const end = placeList(panel.items, inner)
    const inside = reached
    reached = around
    const isWhole = end.page === cursor.page
    // A neighbour that is higher than the page must not draw this one out below the page.
    const least = Math.min(top + panel.minHeight, frame.bottom + panel.paddingBottom)
    const bottom = isWhole
      ? Math.max(end.y + panel.paddingBottom, least)
      : end.y + panel.paddingBottom
    for (let page = cursor.page; page <= end.page; page++) {
      const from = page === cursor.page ? top : frame.top - panel.paddingTop
      const lowest = inside.get(page) ?? frame.bottom
      const to = page === end.page ? bottom : lowest + panel.paddingBottom
      reach(page, to)
      const ground = panel.ground(to - from, page === cursor.page, page === end.page)
      // Under what the panel holds, above what stood there before.
      const index = page === cursor.page ? below : 0
      pageMarks(page).splice(index, 0, ...ground.map((mark) => move(mark, from)))
    }
    return { page: end.page, y: bottom, after: panel.after, atTop: false, isPageTop: false }
  }

  /** What must stand on the page together with the item at `index`, from its top. */
  const leastHeight = (list: readonly Item[], index: number): Pt => {
    const first = list[index]
    if (!first || first.kind === 'eject') return 0
    const chain = chainHeight(list, index)
    // What is higher than a page cannot be kept together: it is parted, but not near the foot.
    return chain <= frameHeight ? chain : Math.max(leastOf(first), frameHeight / 3)
  }

  /** Of an item and all that it must stay with, as far as that matters: to more than a page. */
  const chainHeight = (list: readonly Item[], index: number): Pt => {
    let height = 0
    for (let at = index; height <= frameHeight; at++) {
      const item = list[at]
      const next = list[at + 1]
      if (!item || item.kind === 'eject') return height
      if (!item.keep || !next || next.kind === 'eject') return height + leastOf(item)
      height += itemHeight(item) + Math.max(item.after, next.before)
    }
    return height
  }

  const leastOf = (item: Placeable): Pt => {
    const height = itemHeight(item)
    switch (item.kind) {
      case 'ink':
        return height
      case 'parallel':
        return Math.max(0, ...item.streams.map((stream) => leastHeight(stream, 0)))
      case 'dealt':
        return leastHeight(item.entries.slice(0, item.split).flat(), 0)
      case 'panel':
        return height <= (item.mayPart ? LEAST_PARTED : 1) * frameHeight
          ? height
          : item.paddingTop + leastHeight(item.items, 0)
      default:
        return item satisfies never
    }
  }

  const end = placeList(items, { page: 0, y: frame.top, after: 0, atTop: true, isPageTop: true })
  endPart(end)
  return {
    pages,
    bookmarks,
    end: end.y,
    filled: pages.map((_, page) => filled.get(page) ?? frame.top),
    parts,
  }
}

function gapBefore(item: Space, cursor: Cursor): Pt {
  return cursor.atTop ? 0 : Math.max(cursor.after, item.before)
}
