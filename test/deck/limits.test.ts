import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countWords } from '../../src/document/walk.ts'
import { layMarkdown } from './ruler.ts'

const LIMITS = 'limits: { headline: 3, words: 6, items: 2, labels: 2 }'

const lay = (markdown: string) =>
  layMarkdown(markdown, true, (yaml) => yaml.replace(/limits: \{.*\}/, LIMITS))

const parts = (slides: string): number => slides.match(/<section/g)?.length ?? 0
const itemsOf = (slides: string): number[] =>
  slides
    .split('<section')
    .slice(1)
    .map((slide) => slide.match(/<li>/g)?.length ?? 0)

test('should count words as a person does', () => {
  assert.equal(countWords('Hold – for 30 seconds, it’s *** well-known'), 6)
  assert.equal(countWords(''), 0)
})

test('should part a list of too many items, as evenly as can be', () => {
  const { slides, told } = lay('## Title\n\n1. a\n1. b\n1. c\n1. d\n1. e')
  assert.deepEqual(itemsOf(slides).toSorted(), [1, 2, 2])
  assert.match(slides, /\(3\u00a0of\u00a03\)/)
  assert.match(slides, /<ol start="[34]">/)
  assert.deepEqual(told, [])
})

test('should part a slide of too many words', () => {
  const { slides, told } = lay('## Title\n\none two three\n\none two three\n\none')
  assert.equal(parts(slides), 2)
  assert.deepEqual(told, [])
})

test('should leave a slide alone that is exactly full', () => {
  const { slides, told } = lay('## One two three\n\n- one two three\n- one two three')
  assert.equal(parts(slides), 1)
  assert.deepEqual(told, [])
})

for (const [what, markdown, expected] of [
  [
    'a paragraph of too many words',
    '## T\n\na\n\none two three four five six seven',
    'deck.md:5: warning: this slide has 7 words',
  ],
  [
    'a list in a box',
    '## T\n\n::: note\n- a\n- b\n- c\n:::',
    'deck.md:4: warning: this list has 3 points',
  ],
  [
    'a headline of too many words',
    '## One two three four',
    'deck.md:1: warning: this headline has 4 words',
  ],
  [
    'a drawing with too many labels',
    '## T\n\n![](plate:calf)',
    'deck.md:3: warning: the pictures of this slide have 3 labels',
  ],
] as const)
  test(`should tell ${what}, at its own line`, () => {
    const { told } = lay(markdown)
    assert.equal(told.length, 1, told.join('\n'))
    assert.ok(told[0]?.startsWith(expected), told[0])
  })

test('should never part an answer from its question for words', () => {
  const { slides, told } = lay('## T\n\none two three four\n\n::: answer\none two three four\n:::')
  assert.equal(parts(slides), 1)
  assert.match(told.join(), /slide-words/)
})
