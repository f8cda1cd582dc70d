// Decks without typefaces: every character is half as wide as it is high, so that lines and slides
// can be counted by hand. The stage is that of test/layout/theme.yaml.

import { layDeck } from '../../src/deck/deck.ts'
import type { DeckWords } from '../../src/deck/setting.ts'
import { collectDiagnostics, formatDiagnostic } from '../../src/diagnostic.ts'
import type { Block, Run } from '../../src/document/block.ts'
import { readDocument } from '../../src/document/document.ts'
import { createPlaces } from '../../src/document/places.ts'
import { ruler, rulerTheme } from '../layout/ruler.ts'
import { SCENE_CONTENT } from '../layout/scene.ts'
import { deckAssets } from './lesson.ts'

export const WORDS: DeckWords = {
  part: '({part} of {parts})',
  answer: 'Answer',
  keys: 'Keys',
  keysShared: 'Keys without notes',
  credit: 'Picture: {credit}.',
  switches: 'Layers',
  room: {
    layerShown: '{layer} shown',
    layerHidden: '{layer} hidden',
    layersShown: 'All shown',
    resume: 'Go on',
    close: 'Close',
    helpTitle: 'Keys',
    help: [
      { keys: 'Space, Right', does: 'Next' },
      { keys: '1', does: 'Layer', for: 'layers' },
      { keys: 'S', does: 'Notes', for: 'notes' },
    ],
    overview: 'All slides',
    jump: 'Slide (1 to {total})',
    jumpGo: 'Go',
  },
  speaker: {
    title: 'Notes: {title}',
    number: 'Slide {number} of {total}',
    now: 'Now',
    next: 'Next',
    time: 'Time',
    reset: 'Reset',
    notes: 'Notes',
    layout: 'View',
    layouts: { default: 'Slide', wide: 'Wide', tall: 'Notes', 'notes-only': 'Only notes' },
    wait: 'Wait',
  },
}

export const AT = { file: 'deck.md', line: 1 }

export function words(text: string): Run[] {
  return [{ text, at: AT }]
}

export function blocksOf(markdown: string): Block[] {
  const places = createPlaces()
  const marked = places.lines(markdown, AT)
  const { all, report } = collectDiagnostics()
  const blocks = readDocument(marked, { places, file: AT.file, report })
  if (all.length > 0) throw new Error(all.map(formatDiagnostic).join('\n'))
  return blocks
}

const assets = deckAssets()

export interface Laid {
  readonly html: string
  /** The slides alone. */
  readonly slides: string
  readonly told: readonly string[]
}

export function layBlocks(
  blocks: readonly Block[],
  withNotes = true,
  change?: (yaml: string) => string,
): Laid {
  const { all, report } = collectDiagnostics()
  const { html } = layDeck(
    {
      title: 'Deck',
      lang: 'en',
      author: 'Author',
      blocks,
      at: AT,
      foot: 'Foot',
      withNotes,
      theme: 'dark',
      inFolder: false,
    },
    {
      theme: rulerTheme(change),
      metrics: ruler,
      words: WORDS,
      figures: ({ kind }) => (kind === 'plate' ? SCENE_CONTENT : undefined),
      images: new Map(),
      assets,
      report,
    },
  )
  const start = html.lastIndexOf('<div class="slides">')
  const slides = html.slice(html.indexOf('\n', start) + 1, html.lastIndexOf('\n</div>\n</div>'))
  return { html, slides, told: all.map(formatDiagnostic) }
}

/** @param change of the theme */
export function layMarkdown(
  markdown: string,
  withNotes = true,
  change?: (yaml: string) => string,
): Laid {
  return layBlocks(blocksOf(markdown), withNotes, change)
}
