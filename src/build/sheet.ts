// One sheet from its blocks to its bytes.

import type { Place, Report } from '../diagnostic.ts'
import type { FigureSource } from '../document/block.ts'
import type { FigureContent } from '../figure/content.ts'
import { layoutHandout } from '../layout/handout.ts'
import type { LayoutWords } from '../layout/setting.ts'
import { dayInWords, phrase, type Words } from '../template/words.ts'
import { metricsOf } from '../type/metrics.ts'
import type { Text } from '../yaml/located.ts'
import { findFigure, type Gallery } from './pictures.ts'
import type { Draft } from './plan.ts'
import type { Workshop } from './workshop.ts'

export interface Product {
  readonly bytes: Uint8Array
  /** Pages of a sheet, slides of a deck. */
  readonly pages: number
}

/** Undefined when something was wrong that must not be printed; it has been reported. */
export async function paintSheet(
  draft: Draft,
  workshop: Workshop,
  report: Report,
): Promise<Product | undefined> {
  const { record, edition, order } = draft
  const { theme, words, studio, country } = workshop
  const faces = await workshop.faces()
  if (!faces) return undefined
  let isSound = true
  const watch: Report = (diagnostic) => {
    if (diagnostic.severity === 'error') isSound = false
    report(diagnostic)
  }
  const images = new Map<string, Uint8Array>()
  const figures = (source: FigureSource, at: Place): FigureContent | undefined =>
    findFigure(source, at, { workshop, images, report: watch })
  const date = dayInWords(record.checked.value, country.date.value, words)
  const logo = studio.logo && placeLogo(studio.logo, { workshop, images, report: watch })
  const handout = layoutHandout(
    {
      title: draft.title,
      lang: studio.language.value,
      author: studio.name.value,
      subject: record.name.value,
      date: record.checked.value,
      blocks: draft.blocks,
      ...(edition.pages !== undefined && { pages: edition.pages }),
      at: { file: edition.file, line: 1 },
      foot: {
        left: studio.name.value,
        centre: [
          phrase(words.imprint, { imprint: draft.imprint }),
          phrase(words.checked, { date }),
        ].join(' · '),
      },
      ...(logo && { logo }),
    },
    {
      theme,
      paper: order.paper,
      metrics: metricsOf(faces),
      words: layoutWords(words),
      figures,
      report: watch,
    },
  )
  if (!isSound) return undefined
  const { paintHandout } = await import('../pdf/paint.ts')
  const bytes = await paintHandout(handout, { faces, images })
  return { bytes, pages: handout.pages.length }
}

function layoutWords({ page, log, credit }: Words): LayoutWords {
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
