import assert from 'node:assert/strict'
import { test } from 'node:test'
import { breakLines, type Unit } from '../../src/layout/lines.ts'
import type { Mark } from '../../src/layout/page.ts'
import { layMarkdown, rulerTheme } from './ruler.ts'
import { CROWDED_CONTENT, SCENE_CONTENT } from './scene.ts'

/** Words as units: each character is one wide, and so is a space. */
function linesOf(text: string, width: number): string[] {
  const words = text.split(' ')
  const units = words.map((word): Unit => ({ width: word.length, space: 1 }))
  let start = 0
  return breakLines(units, width).map((end) => {
    const line = words.slice(start, end).join(' ')
    start = end
    return line
  })
}

test('should break into even lines rather than full ones', () => {
  // Filling line after line would leave "aaa bb cc" / "ddddd" with four to spare.
  assert.deepEqual(linesOf('aaa bb cc ddddd', 6), ['aaa', 'bb cc', 'ddddd'])
})

test('should not leave a lone word on the last line when it can be helped', () => {
  const lines = linesOf('strengthen it too and lower your heels slowly', 38)
  assert.deepEqual(lines, ['strengthen it too and lower your', 'heels slowly'])
})

test('should put a word that is wider than the column on a line of its own', () => {
  assert.deepEqual(linesOf('a incomprehensible b', 6), ['a', 'incomprehensible', 'b'])
})

test('should give no lines for no words', () => {
  assert.deepEqual(breakLines([], 10), [])
})

const LADDER = (yaml: string): string =>
  yaml.replace(
    /^body: .*$/m,
    'body: { least: 10pt, most: 14pt, step: 1pt, tightest: 1.2, loosest: 1.4 }',
  )
const paragraphs = (count: number): string =>
  Array.from({ length: count }, (_, index) => `Paragraph ${index}.`).join('\n\n')

function bodySize(markdown: string, pages: number): number | undefined {
  const { handout } = layMarkdown(markdown, { theme: rulerTheme(LADDER), pages })
  const texts = handout.pages.flatMap(({ marks }) =>
    marks.filter((mark) => mark.kind === 'text' && mark.belongsTo !== 'foot'),
  )
  const [first] = texts as Extract<Mark, { kind: 'text' }>[]
  assert.ok(handout.pages.length <= pages)
  return first?.size
}

test('should set the body as large as the pages allow', () => {
  assert.equal(bodySize(paragraphs(4), 1), 14)
  assert.equal(bodySize(paragraphs(9), 1), 12)
  assert.equal(bodySize(paragraphs(9), 2), 14)
})

test('should tell by how many lines a handout is too long', () => {
  const { handout, told } = layMarkdown(paragraphs(14), { pages: 1 })
  assert.equal(handout.pages.length, 2)
  assert.deepEqual(
    told.map(({ rule, message, at }) => [rule, message, at.file]),
    [['pages-overrun', '`Title` runs over its 1 page by about 6 lines', 'template.md.hbs']],
  )
})

test('should number the pages and name the sheet at the foot of each', () => {
  const { handout } = layMarkdown(paragraphs(14))
  const feet = handout.pages.map(({ marks }) =>
    marks.flatMap((mark) => (mark.kind === 'text' && mark.belongsTo === 'foot' ? [mark.text] : [])),
  )
  assert.deepEqual(feet, [
    ['left', 'centre', '1/2'],
    ['left', 'centre', '2/2'],
  ])
})

test('should keep every mark inside the page', () => {
  const { handout } = layMarkdown(
    `# Title\n\n${paragraphs(30)}\n\n| a | b |\n|---|---|\n| c | d |\n`,
  )
  for (const { marks, width, height } of handout.pages)
    for (const mark of marks)
      if ('x' in mark) {
        assert.ok(mark.x >= 0 && mark.x <= width)
        assert.ok(mark.y >= 0 && mark.y <= height)
      }
})

const picture = { kind: 'image', path: 'images/x.jpg', alt: 'A calf', credit: 'A. Person' } as const

test('should set a picture with its caption and credit, as wide as its column', () => {
  const { handout, told } = layMarkdown('![The calf](images/x.jpg)', {
    figures: () => ({ ...picture, width: 2000, height: 500 }),
  })
  const [image] = handout.pages[0]?.marks ?? []
  assert.ok(image?.kind === 'image')
  assert.deepEqual([image.x, image.y, image.width, image.height], [20, 20, 240, 60])
  const texts = handout.pages[0]?.marks.flatMap((mark) =>
    mark.kind === 'text' ? [mark.text.trim()] : [],
  )
  assert.equal(texts?.[0], 'The calf. Picture: A. Person.')
  assert.deepEqual(told, [])
})

test('should keep a high picture to the height the theme allows', () => {
  const { handout } = layMarkdown('![The calf](images/x.jpg)', {
    figures: () => ({ ...picture, width: 1000, height: 2000 }),
  })
  const [image] = handout.pages[0]?.marks ?? []
  assert.ok(image?.kind === 'image')
  assert.deepEqual([image.x, image.width, image.height], [115, 50, 100])
})

test('should tell a picture that is too coarse for its printed size', () => {
  const { told } = layMarkdown('![The calf](images/x.jpg)', {
    figures: () => ({ ...picture, width: 400, height: 100 }),
  })
  assert.deepEqual(
    told.map(({ rule, message, hint }) => [rule, message, hint]),
    [
      [
        'image-coarse',
        '`images/x.jpg` has 120 dots per inch at its printed size, and 150 are needed',
        'use a picture at least 500 pixels wide',
      ],
    ],
  )
})

test('should compose a scene as large as its column and the theme allow', () => {
  const { handout, told } = layMarkdown('![Where](plate:attachments)', {
    figures: () => SCENE_CONTENT,
  })
  assert.deepEqual(told, [])
  const marks = (handout.pages[0]?.marks ?? []).filter(
    ({ belongsTo }) => typeof belongsTo !== 'string' && belongsTo.role === 'Figure',
  )
  const [bone] = marks
  assert.ok(bone?.kind === 'path')
  assert.ok(typeof bone.belongsTo !== 'string' && bone.belongsTo.alt === SCENE_CONTENT.alt)
  assert.ok(marks.every(({ belongsTo }) => belongsTo === bone.belongsTo))
  const labels = marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : []))
  const texts = labels.map(({ text }) => text)
  for (const text of ['Start', 'End', 'Bone', 'Right leg, from behind'])
    assert.ok(texts.includes(text), text)
  assert.ok(labels.every(({ size }) => size === 8))
  // No figure is higher than 100 pt.
  for (const { x, y } of labels) assert.ok(x >= 20 && x <= 260 && y > 20 && y <= 123)
})

test('should tell below a scene that bodies differ, behind its caption', () => {
  const below = (markdown: string): string =>
    (layMarkdown(markdown, { figures: () => SCENE_CONTENT }).handout.pages[0]?.marks ?? [])
      .flatMap((mark) =>
        mark.kind === 'text' && typeof mark.belongsTo !== 'string' && mark.belongsTo.role === 'P'
          ? [mark.text]
          : [],
      )
      .join('')
  assert.equal(below('![Where](plate:attachments)'), 'Where. Bodies differ.')
  assert.equal(below('![](plate:attachments)'), 'Bodies differ.')
})

test('should tell which labels a figure has no room for', () => {
  const { told } = layMarkdown('Words.\n\n![Where](plate:attachments)', {
    figures: () => CROWDED_CONTENT,
  })
  const dropped = told.filter(({ rule }) => rule === 'labels-dropped')
  assert.deepEqual(
    dropped.map(({ severity }) => severity),
    ['warning'],
  )
  assert.equal(dropped[0]?.at.line, 3)
  assert.match(dropped[0]?.message ?? '', /`Name of bone-59`$/)
  assert.match(dropped[0]?.hint ?? '', /wider.*labels=numbers/)
})

test('should tell a sign on a scene that the typeface lacks', () => {
  const words = { ...SCENE_CONTENT.words, view: 'A ☃ leg' }
  const { told } = layMarkdown('![Where](plate:attachments)', {
    figures: () => ({ ...SCENE_CONTENT, words }),
  })
  assert.ok(told.some(({ rule, message }) => rule === 'glyph-missing' && message.includes('☃')))
})

test('should not call a drawing coarse', () => {
  const { told } = layMarkdown('![The calf](images/x.svg)', {
    figures: () => ({ ...picture, width: 4, height: 1, isDrawing: true }),
  })
  assert.deepEqual(told, [])
})

const texts = (markdown: string) =>
  layMarkdown(markdown).handout.pages.flatMap(({ marks }) =>
    marks.flatMap((mark) => (mark.kind === 'text' && mark.belongsTo !== 'foot' ? [mark] : [])),
  )

for (const [title, markdown] of [
  ['a word of two faces', `**${'a'.repeat(40)}**${'b'.repeat(40)}`],
  [
    'a table of nothing but long words',
    `| ${'a'.repeat(60)} | ${'b'.repeat(60)} |\n|---|---|\n| ${'c'.repeat(60)} | d |`,
  ],
] as const)
  test(`should break and tell ${title} that is wider than its room`, () => {
    const { told } = layMarkdown(markdown)
    assert.ok(told.some(({ rule }) => rule === 'word-too-wide'))
    // Half an em a letter, at 10 pt.
    for (const { x, text } of texts(markdown)) assert.ok(x + text.trim().length * 5 <= 260.01, text)
  })

test('should set a long foot on two lines, and tell one that fits on none', () => {
  const feet = (left: string) => {
    const { handout, told } = layMarkdown('Text.', { foot: left })
    const marks = handout.pages[0]?.marks ?? []
    const lines = marks.flatMap((mark) =>
      mark.kind === 'text' && mark.belongsTo === 'foot' ? [mark.y] : [],
    )
    return { lines: new Set(lines).size, told: told.map(({ rule, at }) => [rule, at.file]) }
  }
  assert.deepEqual(feet('Short'), { lines: 1, told: [] })
  assert.deepEqual(feet('A name that is rather long for one line'), { lines: 2, told: [] })
  assert.deepEqual(feet('x'.repeat(60)), { lines: 2, told: [['foot-too-long', 'studio.yaml']] })
  assert.deepEqual(feet('☃').told, [['glyph-missing', 'studio.yaml']])
})
