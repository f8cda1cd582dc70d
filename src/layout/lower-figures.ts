// Lower pictures, where high ones would leave pages half empty.

import { hasTrait } from '../theme/format.ts'
import type { Theme } from '../theme/theme.ts'
import type { Pt } from '../type/metrics.ts'
import type { Attempt, Tools } from './attempt.ts'
import type { HandoutInput } from './input.ts'
import { endsWell, fitLastPage, lastShare, MUCH_OF_LAST_PAGE } from './last-page.ts'

/** Large pictures that go on to the next page leave half of one empty: lower ones may not. */
export function fitFigures(input: HandoutInput, tools: Tools): Attempt {
  let best = fitLastPage(input, tools)
  if (!hasTrait(tools.format, 'large-print')) return best
  for (const times of LOWER) {
    if (waste(best) === 0 && lastShare(best) >= MUCH_OF_LAST_PAGE) return best
    const figures = lowerFigures(tools.theme.figures, times)
    const tried = fitLastPage(input, { ...tools, theme: { ...tools.theme, figures } })
    const gain = waste(best) - waste(tried)
    const isShorter = gain === 0 && tried.pages.length < best.pages.length
    if (gain > 0 || isShorter) best = tried
  }
  return best
}

const LOWER = [0.9, 0.8, 0.7]

function lowerFigures(figures: Theme['figures'], times: number): Theme['figures'] {
  const lower = (key: 'most-height' | 'locator-height' | 'large-height'): Pt => figures[key] * times
  return {
    ...figures,
    'most-height': lower('most-height'),
    'locator-height': lower('locator-height'),
    'large-height': lower('large-height'),
  }
}

/** Pages that are less than half full, and a last one that is all but empty. */
function waste(tried: Attempt): number {
  const { filled, parts, frame } = tried
  const lasts = new Set(parts.map(({ last }) => last))
  const half = (frame.top + frame.bottom) / 2
  const count = filled.filter((end, page) => end < half && !lasts.has(page)).length
  return count + (endsWell(tried) ? 0 : 1)
}
