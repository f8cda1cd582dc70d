// Every plate on paper, set by the same layout as the sheets that show it.

import type { Report } from '../diagnostic.ts'
import type { Block, Figure, Heading } from '../document/block.ts'
import { layoutHandout } from '../layout/handout.ts'
import { metricsOf } from '../type/metrics.ts'
import type { Text } from '../yaml/located.ts'
import type { Strip } from './contact-sheet.ts'
import type { Labels } from './plate-options.ts'
import { findPlate } from './plates.ts'
import { listenForErrors } from './product.ts'
import { layoutWords } from './sheet.ts'
import type { StoredPlate } from './stored-plates.ts'
import type { Workshop } from './workshop.ts'

/** On paper; what has no words looks the same in each tongue. */
const MODES: Readonly<Record<StoredPlate['figure'], readonly Labels[]>> = {
  attachments: ['plain', 'technical', 'numbers', 'blank'],
  layers: ['plain', 'technical'],
  action: ['plain', 'technical'],
  locator: ['none'],
}

/** Undefined when something was wrong that must not be printed; it has been reported. */
export async function paintContactHandout(
  strips: readonly Strip[],
  workshop: Workshop,
  report: Report,
): Promise<Uint8Array | undefined> {
  const { theme, words, studio } = workshop
  const faces = await workshop.faces()
  const [first] = strips
  if (!faces || !first) return undefined
  const watch = listenForErrors(report)
  const latest = strips.map(({ record }) => record.checked.value).sort()
  const handout = layoutHandout(
    {
      title: words.plates.title.value,
      lang: studio.language.value,
      author: studio.name.value,
      subject: words.plates.title.value,
      date: latest.at(-1) ?? first.record.checked.value,
      blocks: [
        heading(1, words.plates.title),
        { kind: 'paragraph', at: words.plates.lead.at, runs: [runOf(words.plates.lead)] },
        ...strips.flatMap((strip) => blocksOf(strip, workshop)),
      ],
      at: words.plates.title.at,
      foot: { left: studio.name.value, centre: words.plates.title.value, at: studio.name.at },
    },
    {
      theme,
      format: { paper: studio.paper.value, traits: [] },
      metrics: metricsOf(faces),
      words: layoutWords(words),
      figures: (source, at) => {
        if (source.kind !== 'plate') return undefined
        const audience = source.options.labels === 'plain' ? 'client' : 'teacher'
        const sheet = { record: first.record, audience } as const
        return findPlate(source, at, sheet, workshop, watch.report)
      },
      report: watch.report,
    },
  )
  if (!watch.isSound()) return undefined
  const { paintHandout } = await import('../pdf/paint.ts')
  return paintHandout(handout, { faces, images: new Map() })
}

function blocksOf({ record, plates }: Strip, { words: { plates: words } }: Workshop): Block[] {
  const figures = plates.flatMap(({ figure, view }) =>
    MODES[figure].map((labels): Figure => {
      const caption = `${words.figures[figure].value}: ${words.labels[labels].value}`
      const options = { of: record.id, view, labels }
      return {
        kind: 'figure',
        at: record.name.at,
        source: { kind: 'plate', name: figure, options },
        caption: [{ text: caption, at: record.name.at }],
      }
    }),
  )
  return [heading(2, record.name), ...figures]
}

function heading(level: 1 | 2, text: Text): Heading {
  return { kind: 'heading', at: text.at, level, runs: [runOf(text)] }
}

function runOf({ value, at }: Text) {
  return { text: value, at }
}
