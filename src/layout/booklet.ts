// A booklet: the pages of a handout, two and two on the sides of sheets that are printed on both,
// laid in a pile, folded and bound in the fold. Each sheet holds two pages from the front of the
// booklet and two from its end.

import type { Pt } from '../type/metrics.ts'
import { type Handout, type Leaf, type Mark, moveMark, type Page } from './page.ts'

/** Pages of one sheet, both sides. */
const PAGES_OF_SHEET = 4

/**
 * The sides of the sheets in the order in which they are printed, each with the numbers of its left
 * and right page, counted from 0. Sides lie across and are turned over the short edge, so that all
 * stand upright.
 * @param count a multiple of four
 */
export function sidesOf(count: number): readonly (readonly [left: number, right: number])[] {
  return Array.from({ length: count / 2 }, (_, side) => {
    const outer = count - 1 - side
    return side % 2 === 0 ? [outer, side] : [side, outer]
  })
}

/**
 * Two pages on each side, filled up with blank ones.
 * @param blank what stands on a page that is only there to fill the last sheet
 */
export function imposeBooklet(handout: Handout, blank: (page: Page) => readonly Mark[]): Handout {
  const [first] = handout.pages
  if (!first) return handout
  const { width, height } = first
  const count = Math.ceil(handout.pages.length / PAGES_OF_SHEET) * PAGES_OF_SHEET
  const sides = sidesOf(count)
  const leaves = Array.from({ length: count }, (_, number): Leaf => {
    const { page, right } = placeOf(number, sides, width)
    const marks = handout.pages[number]?.marks ?? blank({ width, height, marks: [] })
    return { page, marks: marks.map((mark) => moveMark(mark, right, 0)) }
  })
  return {
    ...handout,
    pages: sides.map((numbers) => ({
      width: width * 2,
      height,
      marks: numbers.flatMap((number) => leaves[number]?.marks ?? []),
    })),
    bookmarks: handout.bookmarks.map((bookmark) => ({
      ...bookmark,
      page: placeOf(bookmark.page, sides, width).page,
    })),
    leaves,
  }
}

/** The side on which a page stands, and how far from its left edge. */
function placeOf(
  number: number,
  sides: ReturnType<typeof sidesOf>,
  width: Pt,
): { page: number; right: Pt } {
  const page = sides.findIndex((side) => side.includes(number))
  return { page, right: sides[page]?.[1] === number ? width : 0 }
}
