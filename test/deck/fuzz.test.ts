// Five hundred slides drawn by lot: whatever is made is shown whole, and what cannot be is refused.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DeckTools } from '../../src/deck/deck.ts'
import type { FigureSource } from '../../src/document/block.ts'
import type { FigureContent } from '../../src/figure/content.ts'
import { SCENE_CONTENT } from '../layout/scene.ts'
import { pngPicture } from '../pdf/pictures.ts'
import { inTurns } from './built.ts'
import { PICTURES, randomSections } from './hostile.ts'
import { deckOf, type Made } from './lesson.ts'
import { faultsInPrint, sweep, theatre, whenReady } from './stage.ts'

const { open } = theatre()

const CALF = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 250">
<rect width="40" height="200" fill="#b4503f"/><path d="M90 40h8v80z" fill="lime"/>
</svg>`

const image: FigureContent = {
  kind: 'image',
  path: 'images/a.png',
  width: 400,
  height: 300,
  alt: 'A grey ramp',
  credit: 'Photo by nobody',
}

const FIGURES: Readonly<Record<(typeof PICTURES)[number], FigureContent>> = {
  'images/a.png': image,
  'images/calf.svg': {
    ...image,
    path: 'images/calf.svg',
    width: 100,
    height: 250,
    isDrawing: true,
  },
  'plate:still': SCENE_CONTENT,
  'plate:steps': { ...SCENE_CONTENT, shown: 'in-steps' },
  'plate:switched': { ...SCENE_CONTENT, shown: 'switched' },
}

function figureOf(source: FigureSource): FigureContent | undefined {
  const name = source.kind === 'plate' ? `plate:${source.name}` : 'path' in source && source.path
  const known = PICTURES.find((picture) => picture === name)
  return known && FIGURES[known]
}

const tools: Partial<DeckTools> = {
  images: new Map([
    ['images/a.png', pngPicture(400, 300)],
    ['images/calf.svg', Buffer.from(CALF)],
  ]),
  figures: figureOf,
}

/** What a deck may be told and still be shown; an error means that it is not. */
const WARNINGS =
  /^[^\n]*: warning: [^\n]*\((?:word-too-wide|labels-dropped|slide-(?:words|items|labels|headline-words))\)/

interface Lot {
  readonly made: Made
  /** Sections that were refused. */
  readonly refused: number
}

/** The sections of a lot that can be shown, as one deck: those with an error are taken out. */
async function deckOfLot(seed: number, count: number): Promise<Lot> {
  let sections = randomSections(count, seed)
  for (;;) {
    const made = await deckOf(sections.join('\n---\n\n'), { tools })
    const errors = made.told.filter((told) => !WARNINGS.test(told))
    if (errors.length === 0) return { made, refused: count - sections.length }
    const lines = errors.map((error) => Number(/^deck\.md:(\d+): error/.exec(error)?.[1]))
    assert.ok(lines.every(Number.isFinite), errors.join('\n'))
    const sound = soundSections(sections, lines)
    assert.ok(sound.length < sections.length, errors.join('\n'))
    sections = sound
  }
}

/** Those in which none of the lines of their deck stands. */
function soundSections(sections: readonly string[], lines: readonly number[]): string[] {
  let start = 1
  return sections.filter((section) => {
    const length = section.split('\n').length - 1
    const isSound = !lines.some((at) => at >= start && at < start + length)
    start += length + 3
    return isSound
  })
}

const LOTS = Array.from({ length: 20 }, (_, index) => index + 1)
const IN_LOT = 25

let dealt: Promise<readonly Lot[]> | undefined

function lots(): Promise<readonly Lot[]> {
  dealt ??= inTurns(LOTS, (seed) => deckOfLot(seed, IN_LOT))
  return dealt
}

test('should refuse few of five hundred random sections, and say where', async () => {
  const all = await lots()
  const refused = all.reduce((sum, lot) => sum + lot.refused, 0)
  console.log(refused)
  assert.ok(refused < LOTS.length * IN_LOT * 0.1, `${refused} refused`)
})

const VIEWS: readonly (readonly [title: string, options: Parameters<typeof open>[1]])[] = [
  ['on a screen of 16:9', {}],
  ['on a screen of 4:3', { viewport: { width: 1024, height: 768 } }],
  ['for print', { query: '?view=print' }],
]

for (const [title, options] of VIEWS)
  test(`should show five hundred random sections whole ${title}`, async () => {
    const found = await inTurns(await lots(), async ({ made }, lot) => {
      const { page, complaints } = await open(made.html, options)
      await whenReady(page)
      const faults = title === 'for print' ? await faultsInPrint(page) : await sweep(page)
      await page.context().close()
      return [...faults, ...complaints].map((fault) => `lot ${lot + 1}: ${fault}`)
    })
    assert.deepEqual(found.flat(), [])
  })
