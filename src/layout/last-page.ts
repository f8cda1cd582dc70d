// The last page of a handout of as many pages as it takes: a few lines look left over on it.

import { hasTrait } from '../theme/format.ts'
import type { Pt } from '../type/metrics.ts'
import { type Attempt, attempt, type Tools } from './attempt.ts'
import type { HandoutInput } from './input.ts'

/** Less of a last page than this looks left over. */
const LEAST_OF_LAST_PAGE = 0.15

/** What fills less of it may find room on the pages before, when their pictures are lower. */
export const MUCH_OF_LAST_PAGE = 0.3

export function endsWell(tried: Attempt): boolean {
  return tried.pages.length === 1 || lastShare(tried) >= LEAST_OF_LAST_PAGE
}

export function lastShare({ end, frame }: Attempt): number {
  return (end - frame.top) / (frame.bottom - frame.top)
}

/**
 * A few lines on a page of their own are taken in by closer lines, and then by smaller ones, where
 * the theme leaves a range of them; else looser lines bring more onto that page. Where neither does,
 * what stands before them is kept with them.
 */
export function fitLastPage(input: HandoutInput, tools: Tools): Attempt {
  const { least, preferred = least, step, tightest, loosest } = tools.theme.body
  const first = attempt(input, tools, preferred, loosest)
  const enough = hasTrait(tools.format, 'large-print') ? MUCH_OF_LAST_PAGE : LEAST_OF_LAST_PAGE
  if (first.pages.length === 1 || lastShare(first) >= enough) return first
  const close = [
    ...(tightest < loosest ? [(loosest + tightest) / 2, tightest] : []),
    ...CLOSER.map((times) => times * loosest).filter((leading) => leading >= LEAST_LEADING),
  ]
  const sizes = stepsDown(preferred, least, step)
  const ways = [
    ...sizes.flatMap((size) => [loosest, ...close].map((leading) => ({ size, leading }))),
    ...LOOSER.map((times) => ({ size: preferred, leading: times * loosest })),
  ]
  for (const { size, leading } of ways) {
    const tried = attempt(input, tools, size, leading)
    const isBetter = endsWell(tried) && !endsWell(first)
    if (tried.pages.length < first.pages.length || isBetter) return tried
  }
  return endsWell(first) ? first : (withKeptEnd(input, tools, preferred, loosest) ?? first)
}

/** Undefined where that leaves a page before the last one half empty, or does not help. */
function withKeptEnd(
  input: HandoutInput,
  tools: Tools,
  size: Pt,
  leading: number,
): Attempt | undefined {
  const { bottom, top } = tools.theme.margins
  const keptEnd = LEAST_OF_LAST_PAGE * (tools.page.height - top - bottom)
  const tried = attempt(input, { ...tools, keptEnd }, size, leading)
  const { filled, frame } = tried
  const half = (frame.top + frame.bottom) / 2
  return endsWell(tried) && (filled.at(-2) ?? half) >= half ? tried : undefined
}

function stepsDown(from: Pt, to: Pt, step: Pt): Pt[] {
  const count = Math.floor((from - to) / step + 1e-9)
  return Array.from({ length: count + 1 }, (_, index) => from - index * step)
}

/** Closer lines are hard to read. */
const LEAST_LEADING = 1.3

/** Nobody sees that lines stand so little closer than the theme says, or less close. */
const CLOSER = [0.985, 0.97]
const LOOSER = [1.02, 1.04, 1.06]
