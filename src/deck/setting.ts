// What slides are set with, and what they are called by: shared by every stop of the deck's way.

import type { Place, Report } from '../diagnostic.ts'
import type { FigureSource } from '../document/block.ts'
import type { FigureContent } from '../figure/content.ts'
import type { Screen } from '../theme/screen.ts'
import type { Theme } from '../theme/theme.ts'
import type { Metrics } from '../type/metrics.ts'
import type { Gallery } from './gallery.ts'

/** Every word that a deck shows by itself, from templates/words.yaml. */
export interface DeckWords {
  /** Behind the headline of a slide that was parted; with `{part}` and `{parts}`. */
  readonly part: string
  /** The title of an answer that has none. */
  readonly answer: string
  /** What the key T does. */
  readonly theme: string
  /** The keys, on the first slide. */
  readonly keys: string
  /** The same for a deck without notes. */
  readonly keysShared: string
  /** With `{credit}`. */
  readonly credit: string
}

export type FindFigure = (source: FigureSource, at: Place) => FigureContent | undefined

export interface Setting {
  readonly screen: Screen
  /** Names of boxes that have a ground, a frame or a bar on paper: panels on a slide. */
  readonly panels: ReadonlySet<string>
  readonly metrics: Metrics
  readonly words: DeckWords
  readonly gallery: Gallery
  readonly report: Report
}

export function panelNames({ boxes }: Theme): ReadonlySet<string> {
  const isPanel = ({ ground, frame, bar }: Theme['boxes'][string]): boolean =>
    ground !== undefined || frame !== undefined || bar !== undefined
  return new Set(Object.keys(boxes).filter((name) => boxes[name] && isPanel(boxes[name])))
}

/** The room inside the margins. */
export function roomOf({ stage, margins }: Screen): { width: number; height: number } {
  return {
    width: stage.width - margins.left - margins.right,
    height: stage.height - margins.top - margins.bottom,
  }
}
