// The size and leading of a handout: as large as lets it keep to the pages asked for.

import type { Diagnostic } from '../diagnostic.ts'
import { isEndless } from '../theme/format.ts'
import { type Attempt, attempt, type Tools } from './attempt.ts'
import type { HandoutInput } from './input.ts'
import { hasLimits, keepsTo, type Limits, overruns } from './limits.ts'
import { fitFigures } from './lower-figures.ts'

/**
 * The largest size, and at that size the widest leading, that keeps to the pages asked for. A
 * larger size takes more room, so the sizes are searched by halves.
 */
export function fit(input: HandoutInput, tools: Tools): Attempt {
  const limits = limitsOf(input, tools)
  if (!hasLimits(limits)) return fitFigures(input, tools)
  const { least, most, step, tightest, loosest } = tools.theme.body
  const fits = (tried: Attempt): boolean => keepsTo(tried, limits)
  let best = attempt(input, tools, least, tightest)
  if (!fits(best)) return { ...best, told: [...best.told, ...overrunsOf(best, limits, input)] }

  let size = least
  let low = 1
  let high = Math.floor((most - least) / step + 1e-9)
  while (low <= high) {
    const middle = Math.floor((low + high) / 2)
    const tried = attempt(input, tools, least + middle * step, tightest)
    if (fits(tried)) {
      best = tried
      size = least + middle * step
      low = middle + 1
    } else high = middle - 1
  }
  for (const leading of [loosest, (loosest + tightest) / 2]) {
    const tried = attempt(input, tools, size, leading)
    if (fits(tried)) return tried
  }
  return best
}

function limitsOf({ pages, chapterPages }: HandoutInput, { format }: Tools): Limits {
  if (isEndless(format)) return {}
  return {
    ...(pages !== undefined && { pages }),
    ...(chapterPages !== undefined && { chapterPages }),
  }
}

function overrunsOf(found: Attempt, limits: Limits, { title, at }: HandoutInput): Diagnostic[] {
  const { setting, frame } = found
  const leading = setting.size * setting.leading
  return overruns(found, limits, { title, at, top: frame.top, room: setting.room, leading })
}
