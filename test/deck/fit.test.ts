import assert from 'node:assert/strict'
import { test } from 'node:test'
import { layMarkdown } from './ruler.ts'

// The room is 800 × 500. A headline of one line leaves 400, or 410 at size 40; half a line of that
// stays free: 360 at size 80, 380 at size 40. A line of 98 % holds 19 and 39 characters.

const size = (slides: string): string[] =>
  [...slides.matchAll(/--size:(\d+)px/g)].map(([, s]) => s ?? '')
const items = (count: number, text: string): string =>
  Array.from({ length: count }, () => `- ${text}`).join('\n')

const SIZES: readonly (readonly [title: string, body: string, sizes: string[]])[] = [
  ['four short lines large', 'a\n\nb\n\nc', ['80']],
  ['what does not fit large smaller', 'a\n\nb\n\nc\n\nd', ['40']],
  ['what fits at no size on two slides', items(9, 'a'), ['40', '40']],
  ['long words so that they are not torn', 'aaaaaaaaaaaaaaaaaaaaaaaaa', ['40']],
]

for (const [title, body, sizes] of SIZES)
  test(`should set ${title}`, () => {
    const { slides, told } = layMarkdown(`## Title\n\n${body}`)
    assert.deepEqual(size(slides), sizes)
    assert.deepEqual(told, [])
  })

test('should say which part of how many a slide is', () => {
  const { slides } = layMarkdown(`## Title\n\n${items(9, 'a')}`)
  assert.match(slides, /Title <span class="part">\(1\u00a0of\u00a02\)<\/span><\/h2>/)
  assert.match(slides, /Title <span class="part">\(2\u00a0of\u00a02\)<\/span><\/h2>/)
  assert.match(slides, /<section id="s-title--2"/)
})

test('should repeat the notes of a slide that was parted', () => {
  const { slides } = layMarkdown(`## Title\n\n${items(9, 'a')}\n\n::: notes\nsay it\n:::`)
  assert.equal(slides.match(/say it/g)?.length, 2)
})

test('should tell an item that fits on no slide, at its own line', () => {
  const { told } = layMarkdown(`## Title\n\n- a\n- ${'word '.repeat(90)}\n- c`)
  assert.equal(told.length, 1)
  assert.match(
    told[0] ?? '',
    /^deck\.md:4: error: this does not fit on a slide of its own: it is \d+ lines too long \(slide-full\)\n {2}hint: /,
  )
})

test('should tell a headline that is too long, at its own line', () => {
  const { told } = layMarkdown(`## a\n\n---\n\n## ${'word '.repeat(20)}`)
  assert.equal(told.length, 1)
  assert.match(
    told[0] ?? '',
    /^deck\.md:5: error: this headline takes 3 lines .*\(slide-headline-long\)/,
  )
})

test('should set a title smaller before it tears a word or takes a third line', () => {
  const headline = (markdown: string): string | undefined =>
    /--headline:(\d+)px/.exec(layMarkdown(markdown).slides)?.[1]
  assert.equal(headline('# Short'), '80')
  assert.equal(headline(`# ${'a'.repeat(25)}`), '40')
  assert.equal(headline(`# ${'word '.repeat(10)}`), '40')
})

test('should tear a word only when no size helps, and tell it', () => {
  const { told, slides } = layMarkdown(`## Title\n\n- ${'a'.repeat(60)}`)
  assert.deepEqual(size(slides), ['40'])
  assert.match(told[0] ?? '', /^deck\.md:3: warning: .*\(word-too-wide\)/)
})

test('should tell a sign that the typeface does not have', () => {
  const { told } = layMarkdown('## Title\n\na ☃ b')
  assert.match(told[0] ?? '', /^deck\.md:3: error: .*`☃` \(U\+2603\) \(glyph-missing\)/)
})

test('should tell a deck without slides', () => {
  assert.match(layMarkdown('---\n\n---').told[0] ?? '', /^deck\.md:1: error: .*\(deck-empty\)/)
})

test('should tell a picture for which words leave no room', () => {
  const { told } = layMarkdown(`## Title\n\n![${'word '.repeat(130)}](plate:calf)`)
  assert.match(told[0] ?? '', /^deck\.md:3: error: .*no room for the picture \(slide-full\)/)
})

test('should tell a headline that is too long once, also when its slide is parted', () => {
  const { told } = layMarkdown(`## ${'word '.repeat(20)}\n\n${items(9, 'a')}`)
  assert.equal(told.length, 1)
})

// Eleven lines of a headline leave 10 of the room, less than half a line; twelve leave nothing.
const HIGH = `## ${'word '.repeat(84)}`
const TOO_HIGH = `## ${'word '.repeat(92)}`

for (const [what, body] of [
  ['nothing but a headline', ''],
  ['only a picture below it', '![](plate:calf)'],
] as const) {
  test(`should show a slide with ${what}, however little room is left`, () => {
    const { slides, told } = layMarkdown(`${HIGH}\n\n${body}`)
    assert.match(told[0] ?? '', /takes 11 lines/)
    assert.equal(slides.match(/<section/g)?.length, 1)
    assert.equal(slides.includes('<figure'), body !== '')
  })

  test(`should tell a slide with ${what} when there is no room left`, () => {
    const { slides, told } = layMarkdown(`${TOO_HIGH}\n\n${body}`)
    assert.match(told[0] ?? '', /takes 12 lines/)
    assert.match(told[1] ?? '', /^deck\.md:1: error: this slide has no room .*\(slide-full\)/)
    assert.equal(slides, '')
  })
}
