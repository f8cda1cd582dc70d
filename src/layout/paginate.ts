// Pours a vertical list into pages. Greedy, first fit, under these rules:
//
// - What is kept together stands on one page, unless it is higher than a page.
// - A panel stays whole when it fits on a page; otherwise its ground is drawn on each page it takes.
// - Parallel lists begin at one height; what follows them stands below the longest.
// - No space is left above the first item of a page.
// - Bad breaks are forced only at the top of a page, where going on would never end.

import type { Pt } from '../type/metrics.ts'
import { type Eject, type Ink, type Item, itemHeight, type Panel, type Parallel } from './item.ts'
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

type Placeable = Exclude<Item, Eject>

export function paginate(items: readonly Item[], frame: Frame): Paginated {
  const pages: Mark[][] = [[]]
  const bookmarks: Bookmark[] = []
  const frameHeight = frame.bottom - frame.top

  const pageMarks = (page: number): Mark[] => {
    while (pages.length <= page) pages.push([])
    return pages[page] ?? []
  }

  const nextPage = ({ page }: Cursor): Cursor => {
    pageMarks(page + 1)
    return { page: page + 1, y: frame.top, after: 0, atTop: true, isPageTop: true }
  }

  const placeList = (list: readonly Item[], start: Cursor): Cursor => {
    let cursor = start
    let ejected = false
    for (const [index, item] of list.entries()) {
      if (item.kind === 'eject') {
        ejected = true
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
      case 'panel':
        return placePanel(item, cursor)
      default:
        return item satisfies never
    }
  }

  const placeInk = (ink: Ink, cursor: Cursor): Cursor => {
    const y = cursor.y + gapBefore(ink, cursor)
    const marks = pageMarks(cursor.page)
    for (const mark of ink.marks) marks.push(moveDown(mark, y))
    if (ink.bookmark) bookmarks.push({ ...ink.bookmark, page: cursor.page, y })
    return {
      page: cursor.page,
      y: y + ink.height,
      after: ink.after,
      atTop: false,
      isPageTop: false,
    }
  }

  const placeParallel = (parallel: Parallel, cursor: Cursor): Cursor => {
    const start = { ...cursor, y: cursor.y + gapBefore(parallel, cursor), after: 0 }
    const ends = parallel.streams.map((stream) => placeList(stream, { ...start, atTop: true }))
    const end = ends.reduce((last, each) =>
      each.page > last.page || (each.page === last.page && each.y > last.y) ? each : last,
    )
    return { ...end, after: parallel.after, atTop: false, isPageTop: false }
  }

  const placePanel = (panel: Panel, cursor: Cursor): Cursor => {
    const top = cursor.y + gapBefore(panel, cursor)
    const below = pageMarks(cursor.page).length
    const inner = { ...cursor, y: top + panel.paddingTop, after: 0, atTop: true }
    const end = placeList(panel.items, inner)
    const isWhole = end.page === cursor.page
    // A neighbour that is higher than the page must not draw this one out below the page.
    const least = Math.min(top + panel.minHeight, frame.bottom + panel.paddingBottom)
    const bottom = isWhole
      ? Math.max(end.y + panel.paddingBottom, least)
      : end.y + panel.paddingBottom
    for (let page = cursor.page; page <= end.page; page++) {
      const from = page === cursor.page ? top : frame.top - panel.paddingTop
      const to = page === end.page ? bottom : frame.bottom + panel.paddingBottom
      const ground = panel.ground(to - from, page === cursor.page, page === end.page)
      // Under what the panel holds, above what stood there before.
      const index = page === cursor.page ? below : 0
      pageMarks(page).splice(index, 0, ...ground.map((mark) => moveDown(mark, from)))
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
      case 'panel':
        return height <= frameHeight ? height : item.paddingTop + leastHeight(item.items, 0)
      default:
        return item satisfies never
    }
  }

  const end = placeList(items, { page: 0, y: frame.top, after: 0, atTop: true, isPageTop: true })
  return { pages, bookmarks, end: end.y }
}

function gapBefore(item: Placeable, cursor: Cursor): Pt {
  return cursor.atTop ? 0 : Math.max(cursor.after, item.before)
}
