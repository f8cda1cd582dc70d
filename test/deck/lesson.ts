// A real lesson, made as the build makes one, and decks from Markdown of a test's own.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { deckWords } from '../../src/build/deck-words.ts'
import { readProject } from '../../src/build/files.ts'
import { openWorkshop, type Workshop } from '../../src/build/workshop.ts'
import { DECK_FILES, DECK_SCRIPTS, type DeckAssets } from '../../src/deck/assets.ts'
import { type DeckTools, layDeck } from '../../src/deck/deck.ts'
import { collectDiagnostics, formatDiagnostic } from '../../src/diagnostic.ts'
import { readDocument } from '../../src/document/document.ts'
import { explainTerms } from '../../src/document/terms.ts'
import { findEdition } from '../../src/template/edition.ts'
import { recordView } from '../../src/template/view.ts'
import { phrase } from '../../src/template/words.ts'
import { metricsOf } from '../../src/type/metrics.ts'
import { ROOT } from '../build/project.ts'
import { readText } from '../equipment/golden.ts'

export interface Made {
  readonly html: string
  readonly slides: number
  readonly parts: ReadonlyMap<string, Uint8Array>
  readonly told: readonly string[]
}

export interface DeckOptions {
  readonly withNotes?: boolean
  readonly inFolder?: boolean
  readonly tools?: Partial<DeckTools>
}

export function deckAssets(): DeckAssets {
  const { resolve } = createRequire(join(ROOT, 'package.json'))
  return {
    packages: new Map(
      Object.entries(DECK_FILES).map(([name, file]) => [name, readFileSync(resolve(file))]),
    ),
    css: readText(join(ROOT, 'templates', 'deck.css')),
    speakerCss: readText(join(ROOT, 'templates', 'deck-speaker.css')),
    scripts: new Map(DECK_SCRIPTS.map((name) => [name, readText(join(ROOT, 'templates', name))])),
  }
}

let opened: Workshop | undefined

export function workshop(): Workshop {
  if (opened) return opened
  const { all, report } = collectDiagnostics()
  opened = openWorkshop(readProject(ROOT, undefined, ROOT), ROOT, report)
  if (!opened) throw new Error(all.map(formatDiagnostic).join('\n'))
  return opened
}

/** With the real typefaces and the real look. */
export async function deckTools(): Promise<Omit<DeckTools, 'report'>> {
  const { theme, words, faces } = workshop()
  const opened = await faces()
  if (!opened) throw new Error('a typeface is missing')
  return {
    theme,
    metrics: metricsOf(opened),
    words: deckWords(words),
    figures: () => undefined,
    images: new Map(),
    assets: deckAssets(),
  }
}

export async function deckOf(markdown: string, options: DeckOptions = {}): Promise<Made> {
  const { places, boxes } = workshop()
  const { all, report } = collectDiagnostics()
  const marked = places.lines(markdown, { file: 'deck.md', line: 1 })
  const blocks = readDocument(marked, { places, file: 'deck.md', report, boxes })
  const made = layDeck(
    {
      title: 'Deck',
      lang: 'en',
      author: 'Author',
      blocks,
      at: { file: 'deck.md', line: 1 },
      foot: 'Studio · Edition 12345',
      withNotes: options.withNotes ?? true,
      theme: 'dark',
      inFolder: options.inFolder ?? false,
    },
    { ...(await deckTools()), ...options.tools, report },
  )
  return { ...made, told: all.map(formatDiagnostic) }
}

export async function lessonOf(id: string, options: DeckOptions = {}): Promise<Made> {
  const shop = workshop()
  const { places, boxes, library, words } = shop
  const muscle = library.muscles.get(id)
  const edition = findEdition(shop.editions, 'muscle', 'lesson')
  if (!muscle || !edition) throw new Error('there is no such lesson')
  const { all, report } = collectDiagnostics()
  const marked = edition.render(recordView(muscle, shop))
  const document = readDocument(marked, { places, file: edition.file, report, boxes })
  const blocks = explainTerms(document, (term) => {
    const meaning = library.glossary.get(term)?.plain.value
    return meaning && phrase(words.term, { meaning })
  })
  const made = layDeck(
    {
      title: muscle.name.value,
      lang: 'en',
      author: shop.studio.name.value,
      blocks,
      at: { file: edition.file, line: 1 },
      foot: `${shop.studio.name.value} · Checked ${muscle.checked.value}`,
      withNotes: options.withNotes ?? true,
      theme: 'dark',
      inFolder: options.inFolder ?? false,
    },
    { ...(await deckTools()), ...options.tools, report },
  )
  return { ...made, told: all.map(formatDiagnostic) }
}
