// Sheets to study from hold much, and are read at a table: their text is smaller.

import type { Pt } from '../type/metrics.ts'
import type { Theme } from './theme.ts'

/** From one size that is tried to the next. */
const STEP: Pt = 0.2

export function denseTheme(theme: Theme): Theme {
  const { least, most, leading } = theme.dense.body
  const body = { least, most, preferred: most, step: STEP, tightest: leading, loosest: leading }
  return { ...theme, body }
}
