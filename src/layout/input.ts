// What a handout is made of, and what it is made with.

import type { Place, Report } from '../diagnostic.ts'
import type { Block } from '../document/block.ts'
import type { KnownDrawings } from '../figure/known.ts'
import type { Format } from '../theme/format.ts'
import type { Theme } from '../theme/theme.ts'
import type { Metrics } from '../type/metrics.ts'
import type { Foot } from './furniture.ts'
import type { Logo } from './logo.ts'
import type { LayoutWords, Setting } from './setting.ts'

export interface HandoutInput {
  readonly title: string
  readonly lang: string
  readonly author: string
  readonly subject: string
  readonly date: string
  readonly blocks: readonly Block[]
  /** The number of pages that the template asks for; as many as it takes when left out. */
  readonly pages?: number
  /** The same for each part between page breaks. */
  readonly chapterPages?: number
  /** What is told of a handout that is longer: its record. */
  readonly at: Place
  readonly foot: Foot
  readonly logo?: Logo
}

export interface HandoutTools {
  readonly theme: Theme
  readonly format: Format
  readonly metrics: Metrics
  readonly words: LayoutWords
  readonly figures: Setting['figures']
  /** What was composed for other sheets in the same typefaces. */
  readonly known?: KnownDrawings
  readonly report: Report
}
