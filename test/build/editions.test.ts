// The shipped sheets: what is on them, and how many words and terms a reader meets.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Block } from '../../src/document/block.ts'
import { eachBlock, eachFigure, plainText } from '../../src/document/walk.ts'
import { DISCLAIMER, proseOf, sheetOf, shippedWorkshop, termsIn, wordsIn } from './sheet-words.ts'

const { library } = shippedWorkshop()
const MUSCLES = [...library.muscles.keys()]
const EVERYTHING = [...MUSCLES, ...library.groups.keys()]

/** Every text of a sheet, with its small print. */
function textOf(blocks: readonly Block[]): string {
  const texts: string[] = []
  eachBlock(blocks, (block) => {
    if (block.kind === 'paragraph' || block.kind === 'heading') texts.push(plainText(block.runs))
    if (block.kind === 'box') texts.push(plainText(block.title))
    if (block.kind === 'table')
      for (const cell of [block.header, ...block.rows].flat()) texts.push(plainText(cell.runs))
  })
  return texts.join('\n')
}

function boxesOf(blocks: readonly Block[], name: string): Block[] {
  const found: Block[] = []
  eachBlock(blocks, (block) => {
    if (block.kind === 'box' && block.name === name) found.push(block)
  })
  return found
}

for (const id of EVERYTHING) {
  test(`should keep the simple sheet of ${id} to 200–280 words and five terms`, () => {
    const { blocks, told } = sheetOf(id, 'simple')
    const words = wordsIn(proseOf(blocks))
    assert.deepEqual(told, [])
    assert.ok(words >= 200 && words <= 280, `${words} words`)
    assert.ok(termsIn(blocks).size <= 5, `${termsIn(blocks).size} terms`)
  })

  test(`should keep the client sheet of ${id} to 650 words and twelve terms`, () => {
    const { blocks, told } = sheetOf(id, 'client')
    const words = wordsIn(proseOf(blocks))
    assert.deepEqual(told, [])
    assert.ok(words >= 350 && words <= 650, `${words} words`)
    assert.ok(termsIn(blocks).size <= 12, `${termsIn(blocks).size} terms`)
  })

  test(`should tell on the sheets of ${id} when to stop, and that they are no medical advice`, () => {
    for (const edition of ['client', 'simple']) {
      const { blocks } = sheetOf(id, edition)
      const text = textOf(blocks)
      assert.ok(text.includes(DISCLAIMER), edition)
      assert.match(text, /No clinician has reviewed this sheet yet\./)
      assert.match(text, /Facts checked on \S+ \d+, \d{4}/)
      assert.equal(boxesOf(blocks, 'warning').length, 1)
      assert.equal(boxesOf(blocks, 'remember').length, 1)
      assert.equal(boxesOf(blocks, 'alert').length, 1)
    }
  })

  test(`should give each fact on the teacher sheet of ${id} works of its own list`, () => {
    const { blocks, told } = sheetOf(id, 'teacher')
    assert.deepEqual(told, [])
    let listed = 0
    eachBlock(boxesOf(blocks, 'works'), (block) => {
      if (block.kind === 'list' && block.ordered) listed += block.items.length
    })
    const cited = [...textOf(blocks).matchAll(/\[(\d+(?:,\u00a0\d+)*)\]/g)].flatMap(
      ([, numbers = '']) => numbers.split(',\u00a0').map(Number),
    )
    assert.ok(cited.length > 10)
    assert.ok(Math.max(...cited) <= listed, `${Math.max(...cited)} of ${listed} works`)
    assert.ok(Math.min(...cited) >= 1)
  })
}

test('should show three signs, one exercise and the attachments alone on a simple sheet', () => {
  for (const id of MUSCLES) {
    const { blocks } = sheetOf(id, 'simple')
    assert.equal(boxesOf(blocks, 'exercise').length, 1)
    const signs: number[] = []
    eachBlock(boxesOf(blocks, 'warning'), (block) => {
      if (block.kind === 'list') signs.push(block.items.length)
    })
    assert.deepEqual(signs, [3])
    const figures: string[] = []
    eachFigure(blocks, ({ source }) => figures.push(source.kind === 'plate' ? source.name : ''))
    assert.deepEqual(figures, ['attachments'])
  }
})

test('should say on a client sheet of what is not established that some people notice it', () => {
  const { blocks } = sheetOf('soleus', 'client')
  const hedged = proseOf(blocks).filter((text) => text.startsWith('Some people notice: '))
  assert.ok(hedged.length > 0)
  const soleus = library.muscles.get('soleus')
  const unsure = (soleus?.notice ?? []).filter(
    ({ confidence }) => confidence.value !== 'established',
  )
  for (const text of hedged) assert.ok(unsure.some((notice) => text.endsWith(notice.text.value)))
})

test('should show every sign, every exercise and every cue to a teacher', () => {
  for (const id of MUSCLES) {
    const muscle = library.muscles.get(id)
    assert.ok(muscle)
    const text = textOf(sheetOf(id, 'teacher').blocks).replaceAll('\u00a0', ' ')
    const wanted = [
      ...muscle['red-flags'].map(({ value }) => library.redFlags.get(value)?.sign.value),
      ...muscle.exercises.map(({ value }) => library.exercises.get(value)?.name.value),
      ...(muscle.cues?.pilates ?? []).map(({ move }) => move.value),
      ...(muscle.cues?.yoga ?? []).map(({ pose }) => pose.value),
    ]
    assert.deepEqual(
      wanted.filter((said) => !said || !text.includes(said)),
      [],
      id,
    )
  }
})
