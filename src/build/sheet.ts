// One sheet from its blocks to its bytes.

import type { Place, Report } from '../diagnostic.ts'
import type { FigureSource } from '../document/block.ts'
import { printedSigns } from '../document/typography.ts'
import type { FigureContent } from '../figure/content.ts'
import { layoutHandout } from '../layout/handout.ts'
import type { Logo } from '../layout/logo.ts'
import type { LayoutWords } from '../layout/setting.ts'
import type { Words } from '../template/words.ts'
import { denseTheme } from '../theme/dense.ts'
import { metricsOf } from '../type/metrics.ts'
import type { Text } from '../yaml/located.ts'
import { findFigure, type Gallery } from './pictures.ts'
import type { Draft } from './plan.ts'
import { editionLine, listenForErrors, type Product } from './product.ts'
import type { Workshop } from './workshop.ts'

/** Undefined when something was wrong that must not be printed; it has been reported. */
export async function paintSheet(
  draft: Draft,
  workshop: Workshop,
  report: Report,
): Promise<Product | undefined> {
  const { record, edition, order } = draft
  const { words, studio } = workshop
  const theme = edition.text === 'dense' ? denseTheme(workshop.theme) : workshop.theme
  const faces = await workshop.faces()
  if (!faces) return undefined
  const watch = listenForErrors(report)
  const images = new Map<string, Uint8Array>()
  const sheet = { record, audience: edition.audience }
  const gallery = { workshop, sheet, images, report: watch.report }
  // A sheet is set in several sizes, and asks each time.
  const found = new Map<FigureSource, FigureContent | undefined>()
  const figures = (source: FigureSource, at: Place): FigureContent | undefined => {
    if (!found.has(source)) found.set(source, findFigure(source, at, gallery))
    return found.get(source)
  }
  const logo = studio.logo && findLogo(studio.logo, gallery)
  const handout = layoutHandout(
    {
      title: draft.title,
      lang: studio.language.value,
      author: printedSigns(studio.name.value),
      subject: printedSigns(record.name.value),
      date: record.checked.value,
      blocks: draft.blocks,
      ...(edition.pages !== undefined && { pages: edition.pages }),
      ...(edition.chapterPages !== undefined && { chapterPages: edition.chapterPages }),
      at: record.name.at,
      foot: {
        left: printedSigns(studio.name.value),
        centre: editionLine(draft, workshop),
        at: studio.name.at,
        ...(studio.footer && {
          note: { text: printedSigns(studio.footer.value), at: studio.footer.at },
        }),
      },
      ...(logo && { logo }),
    },
    {
      theme,
      format: order.format,
      metrics: metricsOf(faces),
      words: layoutWords(words),
      figures,
      known: workshop.knownDrawings,
      report: watch.report,
    },
  )
  if (!watch.isSound()) return undefined
  const { paintHandout } = await import('../pdf/paint.ts')
  const bytes = await paintHandout(handout, { faces, images })
  return { bytes, pages: handout.pages.length }
}

export function layoutWords({ page, log, credit, blank, notes }: Words): LayoutWords {
  return {
    page: page.value,
    week: log.week.value,
    days: log.days.map(({ value }) => value),
    credit: credit.value,
    blank: blank.value,
    notes: notes.value,
  }
}

function findLogo(logo: Text, gallery: Gallery): Logo | undefined {
  const path = `images/${logo.value}`
  const content = findFigure({ kind: 'image', path }, logo.at, gallery)
  if (content?.kind !== 'image') return undefined
  return { path, width: content.width, height: content.height }
}
