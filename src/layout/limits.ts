// How many pages a handout may take, as a whole and from one page break to the next; and what is
// told of one that takes more.

import type { Diagnostic, Place } from '../diagnostic.ts'
import type { Pt } from '../type/metrics.ts'
import type { Paginated, Part } from './paginate.ts'

/** Nothing is asked for where one is left out. */
export interface Limits {
  readonly pages?: number
  /** Of each part between page breaks. */
  readonly chapterPages?: number
}

export function hasLimits({ pages, chapterPages }: Limits): boolean {
  return pages !== undefined || chapterPages !== undefined
}

export function keepsTo({ pages, parts }: Paginated, limits: Limits): boolean {
  const { pages: most = Number.POSITIVE_INFINITY, chapterPages = Number.POSITIVE_INFINITY } = limits
  return pages.length <= most && parts.every((part) => pagesOf(part) <= chapterPages)
}

function pagesOf({ first, last }: Part): number {
  return last - first + 1
}

/** What is needed to tell an overrun in lines. */
export interface Measured {
  readonly title: string
  /** The record. */
  readonly at: Place
  /** Where a page's text begins. */
  readonly top: Pt
  readonly room: Pt
  /** From line to line. */
  readonly leading: Pt
}

/** One for the whole, and one for each part that is too long. */
export function overruns(laid: Paginated, limits: Limits, measured: Measured): Diagnostic[] {
  const { pages, chapterPages } = limits
  const { bookmarks, parts } = laid
  const whole: Part = { first: 0, last: laid.pages.length - 1, end: laid.end }
  return [
    ...(pages !== undefined && pagesOf(whole) > pages
      ? [overrun(measured.title, whole, pages, 'pages', measured)]
      : []),
    ...parts.flatMap((part) => {
      if (chapterPages === undefined || pagesOf(part) <= chapterPages) return []
      const heading = bookmarks.find(({ page }) => page >= part.first && page <= part.last)
      return [
        overrun(heading?.title ?? measured.title, part, chapterPages, 'chapter-pages', measured),
      ]
    }),
  ]
}

function overrun(
  title: string,
  part: Part,
  wanted: number,
  key: string,
  { at, top, room, leading }: Measured,
): Diagnostic {
  const over = (pagesOf(part) - wanted - 1) * room + part.end - top
  const lines = Math.max(1, Math.ceil(over / leading))
  return {
    severity: 'warning',
    rule: 'pages-overrun',
    message: `\`${title}\` runs over its ${count(wanted, 'page')} by about ${count(lines, 'line')}`,
    at,
    hint: `shorten the record, or raise \`${key}\` at the top of the template`,
  }
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
