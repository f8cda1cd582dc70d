import assert from 'node:assert/strict'
import { test } from 'node:test'
import { layDeck } from '../../src/deck/deck.ts'
import { collectDiagnostics, formatDiagnostic } from '../../src/diagnostic.ts'
import { ruler, rulerTheme } from '../layout/ruler.ts'
import { pngPicture } from '../pdf/pictures.ts'
import { deckAssets } from './lesson.ts'
import { AT, blocksOf, WORDS } from './ruler.ts'

const STUDIO = { file: 'studio.yaml', line: 9 }
const PATH = 'images/logo.png'
const DECK = '# Title\n\nWords\n\n---\n\n## Next\n\nWords'

interface Wish {
  readonly markdown?: string
  readonly logo?: readonly [width: number, height: number]
  readonly note?: string
}

function deck({ markdown = DECK, logo, note }: Wish) {
  const { all, report } = collectDiagnostics()
  const [width, height] = logo ?? [1, 1]
  const { html } = layDeck(
    {
      title: 'Deck',
      lang: 'en',
      author: 'Author',
      blocks: blocksOf(markdown),
      at: AT,
      foot: 'Foot',
      withNotes: true,
      theme: 'dark',
      inFolder: false,
      ...(logo && { logo: { path: PATH, at: STUDIO } }),
      ...(note !== undefined && { note: { text: note, at: STUDIO } }),
    },
    {
      theme: rulerTheme(),
      metrics: ruler,
      words: WORDS,
      figures: ({ kind }) =>
        kind === 'image'
          ? { kind: 'image', path: PATH, width, height, alt: 'The studio', credit: 'Somebody' }
          : undefined,
      images: new Map([[PATH, pngPicture(width, height)]]),
      assets: deckAssets(),
      report,
    },
  )
  const slides = html.split('<section').slice(1)
  return { html, slides, told: all.map(formatDiagnostic) }
}

const LOGO =
  /<div class="logo"[^>]*><svg class="picture"[^>]* width="([\d.]+)" height="([\d.]+)"[^>]*aria-label="The studio"/

test('should show the logo on the first slide and on no other', () => {
  const { html, slides } = deck({ logo: [40, 10] })
  assert.match(slides[0] ?? '', LOGO)
  assert.doesNotMatch(slides.slice(1).join(''), /class="logo"/)
  assert.match(html, /<image href="data:image\/png;base64,/)
  // Whose a logo is needs no saying below it.
  assert.doesNotMatch(slides.join(''), /Somebody/)
})

test('should leave no trace of a logo that there is not', () => {
  assert.doesNotMatch(deck({}).slides.join(''), /class="logo"/)
})

test('should leave a deck that begins without a title as it is', () => {
  const { slides } = deck({ markdown: '## A sentence\n\nWords', logo: [10, 10] })
  assert.doesNotMatch(slides.join(''), /class="logo"/)
})

test('should give logos of different shapes one area, within limits', () => {
  const sizes = (
    [
      [40, 10],
      [10, 10],
      [10, 12],
    ] as const
  ).map((logo) => {
    const [, width = 0, height = 0] = LOGO.exec(deck({ logo }).html) ?? []
    assert.ok(Math.abs(Number(width) / Number(height) - logo[0] / logo[1]) < 0.01)
    return Number(width) * Number(height)
  })
  assert.ok(Math.max(...sizes) / Math.min(...sizes) < 1.05)
  const [, width = 0, height = 0] = LOGO.exec(deck({ logo: [10, 90] }).html) ?? []
  assert.ok(Number(height) <= 96 && Number(width) > 0)
})

test('should say the studio’s note at the foot of every slide', () => {
  const { slides, told } = deck({ note: 'Ask me' })
  assert.deepEqual(told, [])
  assert.match(
    slides[0] ?? '',
    /<p class="foot"><span>Foot<\/span><span>Ask me<\/span><span class="keys">Keys/,
  )
  assert.match(slides[1] ?? '', /<p class="foot"><span>Ask me<\/span><\/p>/)
})

test('should tell a note that is too long for a slide, at its line', () => {
  const { told } = deck({ note: 'A very long line. '.repeat(40).trim() })
  assert.equal(told.length, 1)
  assert.match(told[0] ?? '', /^studio\.yaml:9: warning: .*\(foot-too-long\)/)
})
