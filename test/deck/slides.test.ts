import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSlides } from '../../src/deck/slides.ts'
import { collectDiagnostics, formatDiagnostic } from '../../src/diagnostic.ts'
import { plainText } from '../../src/document/walk.ts'
import { printBlocks } from '../document/print-blocks.ts'
import { blocksOf, layMarkdown, WORDS } from './ruler.ts'

function read(markdown: string, withNotes = true) {
  const { all, report } = collectDiagnostics()
  const slides = readSlides(blocksOf(markdown), { withNotes, words: WORDS, report })
  return { slides, told: all.map(formatDiagnostic) }
}

test('should begin a slide at each line of three dashes, and leave out empty ones', () => {
  const { slides, told } = read('---\n\n# One\n\n---\n\n---\n\ntext\n\n## Two\n\nmore\n\n---\n')
  assert.deepEqual(
    slides.map(({ kind, headline, blocks }) => [kind, plainText(headline.runs), blocks.length]),
    [
      ['title', 'One', 0],
      ['plain', 'Two', 2],
    ],
  )
  assert.deepEqual(told, [])
})

test('should tell a slide without a headline', () => {
  const { slides, told } = read('## One\n\n---\n\nonly text')
  assert.equal(slides.length, 1)
  assert.deepEqual(told, [
    'deck.md:5: error: this slide has no headline (slide-headline)\n  hint: begin it with a sentence behind `## `; `---` begins the next slide',
  ])
})

test('should tell a practice log', () => {
  const { slides, told } = read('## One\n\n::: log Log\n- a\n:::')
  assert.deepEqual(slides[0]?.blocks, [])
  assert.match(told[0] ?? '', /^deck\.md:3: error: .*\(slide-paper\)/)
})

const NOTES =
  '## One\n\n:::: columns\n::: part\na\n\n::: notes\ndeep\n:::\n:::\n::::\n\n- item\n\n  ::: notes\n  deeper\n  :::\n\n::: notes\nplain\n:::'

test('should take notes out wherever they stand', () => {
  const [slide] = read(NOTES).slides
  assert.ok(slide)
  assert.equal(printBlocks(slide.notes).match(/paragraph/g)?.length, 3)
  assert.ok(!/deep|plain/.test(printBlocks(slide.blocks)))
})

test('should leave pictures out of notes, wherever they stand, and nowhere else', () => {
  const [slide] = read(
    `## One\n\n![](plate:a)\n\n:::: notes\nsay\n\n![](plate:a)\n\n- item\n\n  ![](plate:a)\n\n::: note Box\ninside\n\n![](plate:a)\n:::\n::::`,
  ).slides
  assert.ok(slide)
  assert.match(printBlocks(slide.blocks), /figure/)
  assert.doesNotMatch(printBlocks(slide.notes), /figure/)
  for (const word of ['say', 'item', 'inside']) assert.ok(printBlocks(slide.notes).includes(word))
})

test('should drop notes when a deck is made without', () => {
  const [slide] = read(NOTES, false).slides
  assert.deepEqual(slide?.notes, [])
  assert.ok(!JSON.stringify(slide).includes('deep'))
})

test('should name an answer that has no title', () => {
  const { slides } = read('## One\n\n::: answer\na\n:::\n\n::: answer Mine\nb\n:::')
  const titles = slides[0]?.blocks.map((block) => block.kind === 'box' && plainText(block.title))
  assert.deepEqual(titles, ['Answer', 'Mine'])
})

test('should keep the titles of boxes of notes as timings, in their order', () => {
  const markdown =
    '## One\n\n::: notes 2 minutes\na\n:::\n\n- item\n\n  ::: notes 1 minute\n  b\n  :::\n\n::: notes\nc\n:::'
  const timings = (withNotes: boolean) =>
    read(markdown, withNotes).slides[0]?.timings.map(plainText)
  assert.deepEqual(timings(true), ['2 minutes', '1 minute'])
  assert.deepEqual(timings(false), [])
  assert.match(
    layMarkdown(markdown).slides,
    /<aside class="notes">\n<p class="timing">2 minutes<\/p>\n<p class="timing">1 minute<\/p>\n<p>a/,
  )
})

test('should begin a chapter at a title that does not end the deck', () => {
  const { slides } = layMarkdown('# A *b*\n\n---\n\n## Two\n\n---\n\n# Thank you')
  assert.deepEqual(
    [...slides.matchAll(/data-chapter="([^"]*)"/g)].map(([, name]) => name),
    ['A b'],
  )
})

test('should give pictures beside titles one frame, whatever the size of the title', () => {
  const { slides, told } = layMarkdown(
    '# A\n\ntext\n\n![](plate:calf)\n\n---\n\n# A much longer title\n\n![](plate:calf)',
  )
  const used = slides
    .split('<section')
    .slice(1)
    .map((slide) => slide.match(/#picture-\d+/g))
  assert.ok(used[0])
  assert.deepEqual(used[0], used[1])
  assert.equal(slides.match(/class="title pictured"/g)?.length, 2)
  assert.equal(slides.match(/<span>Bodies differ\.<\/span>/g)?.length, 2)
  assert.deepEqual(told, [])
})
