// One deck from its blocks to its bytes.

import { layDeck } from '../deck/deck.ts'
import type { Report } from '../diagnostic.ts'
import { printedSigns } from '../document/typography.ts'
import { hasTrait } from '../theme/format.ts'
import { metricsOf } from '../type/metrics.ts'
import { deckWords } from './deck-words.ts'
import { findFigure } from './pictures.ts'
import type { Draft } from './plan.ts'
import { editionLine, listenForErrors, type Product } from './product.ts'
import type { Workshop } from './workshop.ts'

/** Undefined when something was wrong that must not be shown; it has been reported. */
export async function makeLesson(
  draft: Draft,
  workshop: Workshop,
  report: Report,
): Promise<Product | undefined> {
  const { record, edition, title, blocks, order } = draft
  const { theme, words, studio } = workshop
  const faces = await workshop.faces()
  const assets = await workshop.deckAssets()
  if (!faces || !assets) return undefined
  const watch = listenForErrors(report)
  const images = new Map<string, Uint8Array>()
  const sheet = { record, audience: edition.audience }
  const gallery = { workshop, sheet, images, report: watch.report }
  const { html, slides, parts } = layDeck(
    {
      title,
      lang: studio.language.value,
      author: printedSigns(studio.name.value),
      blocks,
      at: { file: edition.file, line: 1 },
      foot: [printedSigns(studio.name.value), editionLine(draft, workshop)].join(' · '),
      ...(studio.footer && {
        note: { text: printedSigns(studio.footer.value), at: studio.footer.at },
      }),
      ...(studio.logo && { logo: { path: `images/${studio.logo.value}`, at: studio.logo.at } }),
      withNotes: !hasTrait(order.format, 'no-notes'),
      theme: hasTrait(order.format, 'light') ? 'light' : 'dark',
      inFolder: hasTrait(order.format, 'folder'),
    },
    {
      theme,
      metrics: metricsOf(faces),
      words: deckWords(words),
      figures: (source, at) => findFigure(source, at, gallery),
      images,
      assets,
      report: watch.report,
    },
  )
  return watch.isSound() ? { bytes: Buffer.from(html, 'utf8'), pages: slides, parts } : undefined
}
