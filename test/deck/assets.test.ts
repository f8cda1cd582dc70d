import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { test } from 'node:test'
import { DECK_FILES, inRange, SUBSETS, WEB_FACES } from '../../src/deck/assets.ts'
import type { ScreenColours } from '../../src/theme/screen.ts'
import { FACE_NAMES } from '../../src/theme/theme.ts'
import { ROOT } from '../build/project.ts'
import { deckAssets, deckOf, lessonOf, workshop } from './lesson.ts'

test('should find every file of other people’s in the installed packages', () => {
  const { packages } = deckAssets()
  for (const name of Object.keys(DECK_FILES))
    assert.ok((packages.get(name)?.length ?? 0) > 400, name)
})

test('should have a web face for each face of paper', () => {
  assert.deepEqual(WEB_FACES.map(({ face }) => face).toSorted(), [...FACE_NAMES].toSorted())
})

test('should know the subsets as the packages state them', () => {
  const { resolve } = createRequire(join(ROOT, 'package.json'))
  const css = readFileSync(resolve('@fontsource/source-sans-3/400.css'), 'utf8')
  for (const range of Object.values(SUBSETS)) assert.ok(css.includes(`unicode-range: ${range};`))
  assert.ok(inRange('é', SUBSETS.latin ?? ''))
  assert.ok(inRange('\u0101', SUBSETS['latin-ext'] ?? ''))
  assert.ok(!inRange('≥', SUBSETS.latin ?? ''))
})

test('should hold only the typefaces whose characters it shows', async () => {
  const faces = (html: string): string[] =>
    [...html.matchAll(/@font-face\{font-family:"([^"]+)";font-weight:(\d+);font-style:(\w+)/g)].map(
      ([, family, weight, style]) => `${family} ${weight} ${style}`,
    )
  assert.deepEqual(faces((await deckOf('## A\n\nb')).html), [
    'Deck Sans 400 normal',
    'Deck Serif 600 normal',
  ])
  assert.deepEqual(faces((await deckOf('## A\n\n**b** *c* ***d*** ā')).html), [
    'Deck Sans 400 normal',
    'Deck Sans 400 normal',
    'Deck Sans 400 italic',
    'Deck Sans 700 normal',
    'Deck Sans 700 italic',
    'Deck Serif 600 normal',
  ])
})

test('should make the same bytes twice', async () => {
  assert.equal((await lessonOf('gastrocnemius')).html, (await lessonOf('gastrocnemius')).html)
})

test('should make a lesson for every record without a word', async () => {
  for (const id of workshop().library.muscles.keys()) {
    const { told, slides } = await lessonOf(id)
    assert.deepEqual(told, [], id)
    assert.ok(slides >= 12 && slides <= 18, `${id}: ${slides} slides`)
  }
})

test('should name the slides after their headlines, each once', async () => {
  const { html } = await lessonOf('gastrocnemius')
  const ids = [...html.matchAll(/<section id="([^"]+)"/g)].map(([, id]) => id)
  assert.equal(new Set(ids).size, ids.length)
  assert.equal(ids[1], 's-you-can-find-it-with-your-own-hands')
})

test('should keep a picture once, however often it is shown', async () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
    'base64',
  )
  const { html } = await deckOf('## A\n\n![](images/a.png)\n\n---\n\n## B\n\n![](images/a.png)', {
    tools: {
      images: new Map([['images/a.png', png]]),
      figures: () => ({
        kind: 'image',
        path: 'images/a.png',
        width: 1,
        height: 1,
        alt: 'A dot',
        credit: '',
      }),
    },
  })
  assert.equal(html.match(/data:image\/png/g)?.length, 1)
  assert.equal(html.match(/<use href="#picture-1"\/>/g)?.length, 2)
  assert.equal(html.match(/role="img" aria-label="A dot"/g)?.length, 2)
})

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

for (const name of ['dark', 'light'] as const)
  test(`should have a contrast of seven to one in all its ${name} colours`, () => {
    const colours: ScreenColours = workshop().theme.screen[name]
    for (const word of ['ink', 'soft', 'accent'] as const)
      for (const ground of ['ground', 'panel'] as const)
        assert.ok(contrast(colours[word], colours[ground]) >= 7, `${word} on ${ground}`)
    for (const word of ['ink', 'warning'] as const) {
      const reached = contrast(colours[word], colours['warning-panel'])
      assert.ok(reached >= 7, `${word} on warning-panel: ${reached}`)
    }
  })
