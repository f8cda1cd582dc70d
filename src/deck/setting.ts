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
  /** The keys, on the first slide. */
  readonly keys: string
  /** The same for a deck without notes. */
  readonly keysShared: string
  /** With `{credit}`. */
  readonly credit: string
  /** What the buttons of a drawing's layers are called together. */
  readonly switches: string
  readonly room: RoomWords
  readonly speaker: SpeakerWords
}

/** What is told, and what opens, in the room where a deck is shown. */
export interface RoomWords {
  /** With `{layer}`. */
  readonly layerShown: string
  /** With `{layer}`. */
  readonly layerHidden: string
  readonly layersShown: string
  /** Ends the black screen. */
  readonly resume: string
  readonly close: string
  readonly helpTitle: string
  readonly help: readonly HelpLine[]
  readonly overview: string
  /** With `{total}`. */
  readonly jump: string
  readonly jumpGo: string
}

export interface HelpLine {
  /** One or more, with commas between them. */
  readonly keys: string
  readonly does: string
  /** Only decks that have these. */
  readonly for?: 'notes' | 'layers'
}

/** The speaker's window. */
export interface SpeakerWords {
  /** With `{title}`. */
  readonly title: string
  /** With `{number}` and `{total}`. */
  readonly number: string
  readonly now: string
  readonly next: string
  readonly time: string
  readonly reset: string
  readonly notes: string
  readonly layout: string
  /** As the notes plugin calls its views. */
  readonly layouts: Readonly<Record<'default' | 'wide' | 'tall' | 'notes-only', string>>
  readonly wait: string
}

/** All of them, one behind the other, in which ever typeface must have their letters. */
export function lettersOf(words: DeckWords): string {
  const texts = (value: unknown): string[] =>
    typeof value === 'string'
      ? [value]
      : typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(texts)
        : []
  return texts(words).join('')
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
