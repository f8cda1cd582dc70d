// A small sheet with one of everything that the rules look at, and ways to spoil it before it is
// painted: so that each rule can be seen to be enforced.

import { findFigure } from '../../src/build/pictures.ts'
import { layoutWords } from '../../src/build/sheet.ts'
import { collectDiagnostics } from '../../src/diagnostic.ts'
import { readDocument } from '../../src/document/document.ts'
import { createPlaces } from '../../src/document/places.ts'
import { layoutHandout } from '../../src/layout/handout.ts'
import type { Handout, Mark, TextMark } from '../../src/layout/page.ts'
import { paintHandout } from '../../src/pdf/paint.ts'
import { type Format, formatTheme } from '../../src/theme/format.ts'
import type { Theme } from '../../src/theme/theme.ts'
import { metricsOf } from '../../src/type/metrics.ts'
import { type Judged, judge } from './judged.ts'
import { openShipped } from './sheets.ts'

const LONG = 'Stand tall and let your heel sink until you feel a pull. Breathe out and wait. '

const TEXT = `# Calf

${LONG.repeat(3)}

![](plate:attachments?of=gastrocnemius)

::: warning When to stop
Stop if anything hurts.
:::

## What to do

1. ${LONG.repeat(2)}
2. Step back.

---

## And then

${LONG.repeat(4)}

${LONG.repeat(4)}

${LONG.repeat(4)}

This sheet is for learning. It is not medical advice and does not replace your doctor.
`

export interface Sample {
  readonly text?: string
  readonly format?: Format
  readonly theme?: (theme: Theme) => Theme
  readonly handout?: (handout: Handout) => Handout
  /** What the sheet is said to have been made from, when it is not its text. */
  readonly source?: string
}

const workshop = openShipped()

/** The shipped measure lets lines of narrow letters grow a little too long. */
function narrow(theme: Theme): Theme {
  return { ...theme, measure: 30 }
}

export async function makeSample(sample: Sample = {}): Promise<Judged> {
  const { text = TEXT, format = { paper: 'letter', traits: [] } } = sample
  const theme = (sample.theme ?? narrow)(workshop.theme)
  const { boxes, words, library } = workshop
  const { report } = collectDiagnostics()
  const faces = await workshop.faces()
  const record = library.muscles.get('gastrocnemius')
  if (!faces || !record) throw new Error('the shipped content is broken')
  const at = { file: 'sample.md', line: 1 }
  const read = (markdown: string) =>
    readDocument(markdown, { places: createPlaces(), file: at.file, report, boxes })
  const images = new Map<string, Uint8Array>()
  const sheet = { record, audience: 'client' as const }
  const handout = layoutHandout(
    {
      title: 'Calf',
      lang: 'en',
      author: 'Studio',
      subject: 'Calf',
      date: '2026-11-24',
      blocks: read(text),
      at,
      foot: { left: 'Studio', centre: 'Edition abc123 · Checked today', at },
    },
    {
      theme,
      format,
      metrics: metricsOf(faces),
      words: layoutWords(words),
      figures: (source, place) => findFigure(source, place, { workshop, sheet, images, report }),
      report,
    },
  )
  const spoiled = (sample.handout ?? ((same: Handout) => same))(handout)
  return judge(
    {
      path: 'sample.pdf',
      edition: 'client',
      format,
      theme: formatTheme(theme, format),
      blocks: read(sample.source ?? text),
      studio: 'Studio',
      checked: 'Checked today',
      disclaimer: 'It is not medical advice',
      isDense: false,
    },
    await paintHandout(spoiled, { faces, images }),
  )
}

/** Changes the texts that hold some words; on every page. */
export function changeTexts(
  holding: string,
  change: (mark: TextMark) => Mark | readonly Mark[],
): (handout: Handout) => Handout {
  return (handout) => ({
    ...handout,
    pages: handout.pages.map((page) => ({
      ...page,
      marks: page.marks.flatMap((mark) =>
        mark.kind === 'text' && mark.text.includes(holding) ? change(mark) : mark,
      ),
    })),
  })
}
