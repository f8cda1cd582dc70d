import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DeckTools } from '../../src/deck/deck.ts'
import { countLines } from '../../src/deck/measure.ts'
import { SCENE_CONTENT } from '../layout/scene.ts'
import { pngPicture } from '../pdf/pictures.ts'
import { drawer } from './hostile.ts'
import { deckOf, deckTools } from './lesson.ts'
import { accessFaults, sweep, theatre, whenReady } from './stage.ts'

const { open } = theatre()

const LONG =
  'Lower the heels slowly, until you feel a pull that is pleasant and never sharp, and wait there for a breath'

const images = new Map([['images/a.png', pngPicture(400, 300)]])

const pictures: Partial<DeckTools> = {
  images,
  figures: (source) =>
    source.kind === 'plate'
      ? SCENE_CONTENT
      : {
          kind: 'image',
          path: 'images/a.png',
          width: 400,
          height: 300,
          alt: 'A grey ramp',
          credit: 'Photo by nobody',
        },
}

const DECKS: readonly (readonly [
  title: string,
  markdown: string,
  slides: number,
  told: RegExp[],
])[] = [
  [
    'nine long bullets',
    `## Nine long things\n\n${Array.from({ length: 9 }, (_, n) => `- ${n} ${LONG}`).join('\n')}`,
    9,
    [],
  ],
  [
    'numbered steps that run on',
    `## Steps\n\n${Array.from({ length: 9 }, (_, n) => `${n + 1}. ${LONG}`).join('\n')}`,
    9,
    [],
  ],
  ['a word of sixty letters', `## A word\n\n- ${'abcdefghij'.repeat(6)}`, 1, [/word-too-wide/]],
  ['a long title', '# Sternocleidomastoid\n\nAt the side of your neck', 1, []],
  ['two long titles', '# Flexor digitorum superficialis\n\nIn your forearm', 1, []],
  [
    'a picture beside text',
    `## It pulls the heel up\n\n![Seen from behind](images/a.png)\n\n- ${LONG}\n- And again`,
    1,
    [],
  ],
  ['a picture alone', '## It pulls the heel up\n\n![](images/a.png)', 1, []],
  ['two pictures', '## Both\n\n![One](images/a.png)\n\n![Two](images/a.png)', 1, []],
  ['a drawing', '## It starts above the knee\n\n![From behind](plate:calf)', 1, []],
  ['a drawing beside text', `## It starts above\n\n![](plate:calf)\n\n${LONG}`, 1, []],
  [
    'a picture in a box',
    '## Do this\n\n:::: columns\n::: exercise One\n![](images/a.png)\n\nLift.\n:::\n::: exercise Two\n- Lower\n- Wait\n:::\n::::',
    1,
    [],
  ],
]

for (const [title, markdown, slides, expected] of DECKS)
  test(`should show ${title} whole`, async () => {
    const made = await deckOf(markdown, { tools: pictures })
    assert.equal(made.slides, slides)
    assert.equal(made.told.length, expected.length, made.told.join('\n'))
    for (const [index, rule] of expected.entries()) assert.match(made.told[index] ?? '', rule)
    const { page, complaints } = await open(made.html)
    await whenReady(page)
    const found: string[] = []
    const faults = await sweep(page, async () => {
      found.push(...(await accessFaults(page)))
    })
    assert.deepEqual([...faults, ...found, ...complaints], [])
    await page.context().close()
  })

test('should count the lines of a browser, and never one too few', async () => {
  const { metrics } = await deckTools()
  const { sentence, pick, upTo } = drawer(11)
  const samples = Array.from({ length: 400 }, () => ({
    text: sentence(4 + upTo(40)).replace(/\*/g, ''),
    size: pick([40, 48, 56, 64]),
    width: pick([500, 700, 1112]),
  }))
  const { html } = await deckOf('## Lines\n\nText **bold** *italic*.')
  const { page } = await open(html)
  await whenReady(page)
  const counted = await page.evaluate<number[]>(`(() => {
    const body = document.querySelector('.body')
    return ${JSON.stringify(samples)}.map(({ text, size, width }) => {
      const p = document.createElement('p')
      p.textContent = text
      p.style.cssText = 'font-size:' + size + 'px;width:' + width + 'px;margin:0'
      body.append(p)
      const lines = Math.round(p.offsetHeight / (size * 1.28))
      p.remove()
      return lines
    })
  })()`)
  const at = { file: 'a.md', line: 1 }
  const differences = samples.map(
    ({ text, size, width }, index) =>
      countLines([{ text, at }], { face: 'text', size }, width, metrics).count -
      (counted[index] ?? 0),
  )
  assert.deepEqual(
    differences.filter((difference) => difference < 0),
    [],
  )
  const same = differences.filter((difference) => difference === 0).length
  assert.ok(same / samples.length > 0.85, `${same} of ${samples.length}`)
  await page.context().close()
})
