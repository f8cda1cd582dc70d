// One sheet from its blocks to its bytes.

import type { Place, Report } from '../diagnostic.ts'
import type { FigureSource } from '../document/block.ts'
import type { FigureContent } from '../figure/content.ts'
import { layoutHandout } from '../layout/handout.ts'
import type { LayoutWords } from '../layout/setting.ts'
import type { Words } from '../template/words.ts'
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
  const { theme, words, studio } = workshop
  const faces = await workshop.faces()
  if (!faces) return undefined
  const watch = listenForErrors(report)
  const images = new Map<string, Uint8Array>()
  const sheet = { record, audience: edition.audience }
  const gallery = { workshop, sheet, images, report: watch.report }
  const figures = (source: FigureSource, at: Place): FigureContent | undefined =>
    findFigure(source, at, gallery)
  const logo = studio.logo && placeLogo(studio.logo, gallery)
  const handout = layoutHandout(
    {
      title: draft.title,
      lang: studio.language.value,
      author: studio.name.value,
      subject: record.name.value,
      date: record.checked.value,
      blocks: draft.blocks,
      ...(edition.pages !== undefined && { pages: edition.pages }),
      at: record.name.at,
      foot: {
        left: studio.name.value,
        centre: editionLine(draft, workshop),
        at: studio.name.at,
      },
      ...(logo && { logo }),
    },
    {
      theme,
      paper: order.paper,
      metrics: metricsOf(faces),
      words: layoutWords(words),
      figures,
      report: watch.report,
    },
  )
  if (!watch.isSound()) return undefined
  const { paintHandout } = await import('../pdf/paint.ts')
  const bytes = await paintHandout(handout, { faces, images })
  return { bytes, pages: handout.pages.length }
}

export function layoutWords({ page, log, credit }: Words): LayoutWords {
  return {
    page: page.value,
    week: log.week.value,
    days: log.days.map(({ value }) => value),
    credit: credit.value,
  }
}

/** The room in the top margin, and what is left of it beside a long title. */
const LOGO_HEIGHT = 28
const LOGO_WIDTH = 150

function placeLogo(logo: Text, gallery: Gallery) {
  const path = `images/${logo.value}`
  const content = findFigure({ kind: 'image', path }, logo.at, gallery)
  if (content?.kind !== 'image') return undefined
  const scale = Math.min(LOGO_HEIGHT / content.height, LOGO_WIDTH / content.width)
  return { path, width: content.width * scale, height: content.height * scale }
}
