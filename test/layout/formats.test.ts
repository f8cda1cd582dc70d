// What the formats of a sheet do to its layout.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Element, Handout, TextMark } from '../../src/layout/page.ts'
import type { Format } from '../../src/theme/format.ts'
import type { Theme } from '../../src/theme/theme.ts'
import { layMarkdown, rulerTheme } from './ruler.ts'
import { SCENE_CONTENT } from './scene.ts'

const LARGE: Format = { paper: 'letter', traits: ['large-print'] }

function textsOf({ pages, leaves }: Handout, isFoot = false): TextMark[] {
  return (leaves ?? pages).flatMap(({ marks }) =>
    marks.filter(
      (mark): mark is TextMark => mark.kind === 'text' && (mark.belongsTo === 'foot') === isFoot,
    ),
  )
}

function find(handout: Handout, word: string): TextMark {
  const mark = textsOf(handout).find(({ text }) => text.startsWith(word))
  assert.ok(mark, word)
  return mark
}

const LIST = '::: columns\n- One\n- Two\n- Three\n- Four\n:::\n'
const PARTS = '::: columns\nOne\n\nTwo\n\nThree\n:::\n'

test('should set columns one below the other in large print', () => {
  for (const markdown of [LIST, PARTS]) {
    const { handout } = layMarkdown(markdown, { format: LARGE })
    const words = ['One', 'Two', 'Three'].map((word) => find(handout, word))
    assert.equal(new Set(words.map(({ x }) => x)).size, 1)
    assert.equal(new Set(words.map(({ y }) => y)).size, 3)
  }
})

test('should set as many parts beside each other as have room, and the rest below', () => {
  const theme = rulerTheme((yaml) => yaml.replace('least: 1,', 'least: 8,'))
  const wide = layMarkdown(PARTS, { theme: { ...theme, columns: { ...theme.columns, least: 1 } } })
  assert.equal(find(wide.handout, 'Three').y, find(wide.handout, 'One').y)
  const room = theme.paper.letter.width - theme.margins.left - theme.margins.right
  const least = (room - theme.columns.gap) / 2 / theme.body.most
  const narrow = { ...theme, columns: { ...theme.columns, least } }
  const { handout } = layMarkdown(PARTS, { theme: narrow })
  const [one, two, three] = ['One', 'Two', 'Three'].map((word) => find(handout, word))
  assert.equal(one?.y, two?.y)
  assert.ok((three?.y ?? 0) > (one?.y ?? 0))
  assert.equal(three?.x, one?.x)
})

test('should set lines no wider than the measure', () => {
  const theme = { ...rulerTheme(), measure: 10 }
  const { handout } = layMarkdown('word '.repeat(40), { theme })
  for (const { text, size } of textsOf(handout))
    assert.ok(text.trimEnd().length / 2 <= 10, text + size)
})

test('should keep a foot of many lines on the page and below the text in large print', () => {
  const foot = 'A studio whose name goes on and on until it has filled three lines of the foot'
  const { handout, told } = layMarkdown('Text of the page.\n\n'.repeat(60), { format: LARGE, foot })
  assert.deepEqual(told, [])
  for (const { marks, height } of handout.pages) {
    const texts = marks.filter((mark): mark is TextMark => mark.kind === 'text')
    const feet = texts.filter(({ belongsTo }) => belongsTo === 'foot').map(({ y }) => y)
    const rest = texts.filter(({ belongsTo }) => belongsTo !== 'foot').map(({ y }) => y)
    assert.ok(Math.max(...feet) < height - 5)
    assert.ok(Math.min(...feet) - 12 > Math.max(...rest))
    assert.ok(new Set(feet).size > 2)
  }
  for (const { size } of textsOf(handout, true)) assert.equal(size, 16)
})

test('should not count pages in large print', () => {
  const markdown = 'Text of the page.\n\n'.repeat(80)
  const { told, handout } = layMarkdown(markdown, { format: LARGE, pages: 1 })
  assert.deepEqual(told, [])
  assert.ok(handout.pages.length > 1)
})

const NOTE = `    { place: column, text: body, title: heading-3, title-colour: ink, title-level: 3, ground: pale,
      frame: none, bar: none, padding: 5pt, before: 6pt, after: 6pt }\n`
const RAIL = '::: side\nRail\n:::\n\n# Head\n\nText below.\n'

test('should let what stands in the rail follow the title in large print', () => {
  const { handout } = layMarkdown(RAIL, { format: LARGE })
  const [head, rail, text] = ['Head', 'Rail', 'Text'].map((word) => find(handout, word))
  assert.ok((head?.y ?? 0) < (rail?.y ?? 0) && (rail?.y ?? 0) < (text?.y ?? 0))
  // In the box's own padding, not beside the text.
  assert.ok((rail?.x ?? 0) - (head?.x ?? 0) < 10)
})

/** Every word as it is read aloud: in the order of the structure. */
function readAloud(handout: Handout): string[] {
  const marks = textsOf(handout)
  const read = (element: Element): string[] => [
    ...marks.filter(({ belongsTo }) => belongsTo === element).map(({ text }) => text),
    ...element.children.flatMap(read),
  ]
  return read(handout.structure).join(' ').split(/\s+/)
}

test('should read aloud the same words in the same order in every format', () => {
  const markdown = `# Head\n\n${LIST}\n${PARTS}\n${'Some more words. '.repeat(50)}`
  // A column that has no room for a word would part it.
  const theme = { ...rulerTheme(), columns: { ...rulerTheme().columns, least: 6 } }
  const plain = readAloud(layMarkdown(markdown, { theme }).handout)
  assert.ok(plain.length > 150)
  for (const trait of ['large-print', 'ink-saver', 'booklet'] as const) {
    const { handout } = layMarkdown(markdown, {
      theme,
      format: { paper: 'letter', traits: [trait] },
    })
    assert.deepEqual(readAloud(handout), plain, trait)
  }
})

test('should end lines after 75 characters at the latest, unless all of it is one line', () => {
  const theme = { ...rulerTheme(), measure: 100 }
  const wide = { ...theme, paper: { ...theme.paper, letter: { width: 900, height: 400 } } }
  const linesOf = (count: number) =>
    textsOf(layMarkdown('word '.repeat(count), { theme: wide }).handout).map(({ text }) =>
      text.trim(),
    )
  assert.equal(linesOf(17).length, 1)
  const lines = linesOf(80)
  assert.ok(lines.length > 4)
  for (const line of lines) assert.ok(line.length <= 75, line)
})

test('should break codes after their signs without a word about it', () => {
  const { handout, told } = layMarkdown(
    `See 10.1234/journal.of.calves-and-tendons.2020/${'0a'.repeat(40)}`,
  )
  assert.deepEqual(told, [])
  const lines = textsOf(handout).map(({ text }) => text.trim())
  assert.ok(lines.some((line) => /[/.-]$/.test(line)))
  assert.ok(lines.every((line) => line.length <= 48))
})

const TABLE = `| Joint | Motion | In plain words |
| --- | --- | --- |
| Ankle | plantarflexionofthefoot | pointingyourtoesdown |
| Knee | | bendsit |
`

test('should set each row of a table whose words do not fit beside each other as a block', () => {
  const { handout, told } = layMarkdown(TABLE)
  assert.deepEqual(told, [])
  const said = textsOf(handout)
    .map(({ text }) => text)
    .join('')
  assert.equal(
    said,
    'AnkleMotion: plantarflexionofthefootIn plain words: pointingyourtoesdownKneeIn plain words: bendsit',
  )
  const roles = handout.structure.children.map(({ role }) => role)
  assert.deepEqual(roles, ['L'])
})

test('should let boxes part between their blocks in large print, but never a warning', () => {
  const theme = rulerTheme((yaml) =>
    yaml.replace(/^ {2}side:\n/m, (key) => `  warning:\n${NOTE}${key}`),
  )
  const pagesOf = (name: string, format: Format): number => {
    const markdown = `${'Before.\n\n'.repeat(4)}::: ${name}\n${'Inside.\n\n'.repeat(4)}:::\n`
    const { handout, told } = layMarkdown(markdown, { theme, format })
    assert.deepEqual(told, [])
    return handout.pages.filter(({ marks }) =>
      marks.some((mark) => mark.kind === 'text' && mark.text === 'Inside.'),
    ).length
  }
  assert.equal(pagesOf('note', LARGE), 2)
  assert.equal(pagesOf('warning', LARGE), 1)
})

test('should keep a list to tick with its question, and a sentence with its table', () => {
  const ends = (markdown: string) =>
    layMarkdown(markdown).handout.pages.map(({ marks }) =>
      marks.flatMap((mark) =>
        mark.kind === 'text' && mark.belongsTo !== 'foot' ? [mark.text] : [],
      ),
    )
  const filler = (count: number) => 'Filler.\n\n'.repeat(count)
  for (let count = 1; count < 12; count++) {
    for (const page of ends(`${filler(count)}#### Which?\n\n- [ ] One\n- [ ] Two\n- [ ] Three\n`)) {
      const ticks = page.filter((text) => /^(?:Which|One|Two|Three)/.test(text))
      assert.ok(ticks.length === 0 || ticks.length === 4, page.join('|'))
    }
    for (const page of ends(`${filler(count)}A sentence.\n\n| A | B |\n|---|---|\n| c | d |\n`))
      assert.equal(page.includes('A sentence.'), page.includes('c'))
  }
})

test('should set the rail below the title where a larger text would be narrow beside it', () => {
  const theme = rulerTheme()
  const room = theme.paper.letter.width - theme.margins.left - theme.margins.right
  const main = room - theme.rail.width - theme.rail.gap
  // Enough for the body, but not for lines half as large again.
  const columns = { ...theme.columns, least: main / theme.body.most / 1.2 }
  const note = theme.boxes.note
  assert.ok(note)
  const large = { ...note.text, size: { points: theme.body.most * 1.5, em: 0 } }
  const boxes = { ...theme.boxes, note: { ...note, text: large } }
  const railOf = (markdown: string) =>
    find(layMarkdown(markdown, { theme: { ...theme, columns, boxes } }).handout, 'Rail').x
  assert.ok(railOf(RAIL) > main)
  assert.ok(railOf(`${RAIL}\n::: note\nLarge.\n:::\n`) < main)
})

const PLATE = '![](plate:attachments)'
const figures = () => SCENE_CONTENT

/** The ruler's theme, whose figures in large print are no higher than this. */
function withFigures(height: number): Theme {
  const theme = rulerTheme()
  const large = theme['large-print']
  return {
    ...theme,
    'large-print': { ...large, figures: { ...large.figures, 'most-height': height } },
    figures: { ...theme.figures, 'most-height': height },
  }
}

test('should make a figure higher in large print rather than leave out a label', () => {
  const theme = withFigures(80)
  const { handout, told } = layMarkdown(PLATE, { theme, figures, format: LARGE })
  assert.deepEqual(told, [])
  const ys = (handout.pages[0]?.marks ?? []).flatMap((mark) =>
    mark.kind === 'text' && mark.belongsTo !== 'foot' ? [mark.y] : [],
  )
  assert.ok(Math.max(...ys) - theme.margins.top > 80)
})

test('should make pictures lower in large print where a page would be half empty before them', () => {
  const bare = { ...SCENE_CONTENT, words: { ...SCENE_CONTENT.words, labelling: 'none' as const } }
  const markdown = `${'Text.\n\n'.repeat(2)}${PLATE}\n\n${'Text.\n\n'.repeat(9)}`
  const { handout } = layMarkdown(markdown, {
    theme: withFigures(120),
    figures: () => bare,
    format: LARGE,
  })
  const [first] = handout.pages
  assert.ok(first?.marks.some((mark) => mark.kind === 'path'))
})
