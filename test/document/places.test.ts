import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Place, Report } from '../../src/diagnostic.ts'
import { readDocument } from '../../src/document/document.ts'
import {
  createPlaces,
  firstMark,
  type Places,
  splitAtMarks,
  stripMarks,
} from '../../src/document/places.ts'
import { eachRun } from '../../src/document/walk.ts'

const at: Place = { file: 'a.md', line: 4, column: 2 }

const refuse: Report = ({ message }) => assert.fail(message)

/** A mark shown as ^, so that its place in the line can be read. */
function shown(marked: string): string {
  return marked.replace(/\u2ff0[\ue000-\uf8ff]{2}\u2ff1/g, '^')
}

/** The runs of Markdown, whose mistakes fail the test. */
function runsOf(markdown: string, places: Places) {
  const runs: { text: string; href?: string }[] = []
  const blocks = readDocument(markdown, { places, file: 'a.md', report: refuse })
  eachRun(blocks, ({ text, href }) => runs.push({ text, ...(href !== undefined && { href }) }))
  return runs
}

const asTyped = [
  '*a* _b_ **c** __d__',
  'snake_case_name',
  '[a](b) ![a](b) [a]',
  '<b>a</b>',
  'AT&T &amp; &#38;',
  'a \\ b \\* c\\',
  '`a` ```',
  '~~a~~ ~',
  'a | b',
  '# a',
  '- a',
  '+ a',
  '1. a',
  '> a',
  '---',
  '===',
  '[ ] a',
  'S1–S2, 12 % (“about”)',
] as const

for (const text of asTyped)
  test(`should print plain text as typed: ${text}`, () => {
    const places = createPlaces()
    const printed = runsOf(places.plain(text, at), places)
    assert.equal(printed.map((run) => run.text).join(''), text)
  })

test('should print plain text as typed in the cell of a table', () => {
  const places = createPlaces()
  for (const text of ['a | b', 'a \\| b', '|', '*a*']) {
    const table = `| h |\n|---|\n| ${places.plain(text, at)} |\n`
    const [, ...cell] = runsOf(table, places)
    assert.equal(cell.map((run) => run.text).join(''), text)
  }
})

const addresses: readonly (readonly [text: string, href: string])[] = [
  ['https://example.com/studio', 'https://example.com/studio'],
  ['https://example.com/my_studio', 'https://example.com/my_studio'],
  ['https://example.com/?a=1&b=2', 'https://example.com/?a=1&b=2'],
  ['https://example.com/~studio', 'https://example.com/~studio'],
  ['hello@example.com', 'mailto:hello@example.com'],
  ['my_studio@example.com', 'mailto:my_studio@example.com'],
]

for (const [text, href] of addresses)
  test(`should link a plain address whole: ${text}`, () => {
    const places = createPlaces()
    assert.deepEqual(runsOf(places.plain(text, at), places), [{ text, href }])
  })

test('should put white space of a value on one line, and keep a no-break space', () => {
  const places = createPlaces()
  for (const method of ['plain', 'inline'] as const)
    assert.equal(shown(places[method]('a\r\n  b\tc\u00a0d', at)), '^a b c\u00a0d')
})

test('should leave nothing of an empty value, so that `if` sees it', () => {
  const places = createPlaces()
  assert.equal(places.plain('', at), '')
  assert.equal(places.inline('', at), '')
})

test('should let emphasis, links and terms of inline text work, and no blocks', () => {
  const places = createPlaces()
  assert.equal(shown(places.inline('*a* [b](term:b)', at)), '^*a* [b](term:b)')
  for (const text of ['# a', '- a', '1. a', '> a', '| a |'])
    assert.deepEqual(runsOf(places.inline(text, at), places), [{ text }])
  const emphasis = readDocument(places.inline('*a*', at), {
    places,
    file: 'a.md',
    report: refuse,
  })
  assert.deepEqual(emphasis, [{ kind: 'paragraph', at, runs: [{ text: 'a', at, italic: true }] }])
})

const lines: readonly (readonly [line: string, marked: string])[] = [
  ['text', '^text'],
  ['  text', '  ^text'],
  ['## Heading', '## ^Heading'],
  ['- item', '- ^item'],
  ['12) item', '12) ^item'],
  ['- [ ] tick', '- [ ] ^tick'],
  ['- 1. both', '- 1. ^both'],
  ['> quotation', '> ^quotation'],
  ['| cell | cell |', '| ^cell | cell |'],
  ['::: box Title', '::: box ^Title'],
  [':::: columns', ':::: columns^'],
  [':::', ':::^'],
  ['', ''],
  ['   ', '   '],
  ['---', '---'],
  ['***', '***'],
  ['|---|:-:|', '|---|:-:|'],
  ['*emphasis*', '^*emphasis*'],
  ['-no item', '^-no item'],
  ['#no heading', '^#no heading'],
]

for (const [line, marked] of lines)
  test(`should mark a line behind what begins it: ${JSON.stringify(line)}`, () => {
    assert.equal(shown(createPlaces().lines(line, at)), marked)
  })

test('should mark words that follow others on their line without taking them for its start', () => {
  const places = createPlaces()
  for (const words of ['- a', '# a', '1. a', '::: a', '| a'])
    assert.equal(shown(places.lines(`${words}\n${words}`, at, 'inside')).indexOf(`^${words}`), 0)
  assert.equal(shown(places.lines(' and\n- item', at, 'inside')), ' ^and\n- ^item')
  assert.equal(shown(places.lines('\n- item', at, 'inside')), '\n- ^item')
})

test('should give each line its own place, and the first the column it begins at', () => {
  const places = createPlaces()
  const marked = places.lines('a\n\nb\nc', at)
  assert.equal(stripMarks(marked), 'a\n\nb\nc')
  const found = splitAtMarks(marked).flatMap(({ text, mark }) =>
    mark ? [[text.trim(), places.find(mark)]] : [],
  )
  assert.deepEqual(found, [
    ['a', at],
    ['b', { file: 'a.md', line: 6 }],
    ['c', { file: 'a.md', line: 7 }],
  ])
})

test('should tell places apart however many there are', () => {
  const places = createPlaces()
  const marked = Array.from({ length: 6500 }, (_, line) =>
    places.plain('x', { file: 'a.md', line }),
  )
  for (const line of [0, 1, 6399, 6400, 6499]) {
    const mark = firstMark(marked[line] ?? '')
    assert.equal(mark && places.find(mark)?.line, line)
  }
})

test('should find no place for a mark of other places', () => {
  const mark = firstMark(createPlaces().plain('x', at))
  assert.ok(mark)
  assert.equal(createPlaces().find(mark), undefined)
})

test('should split text at its marks and lose none of it', () => {
  const places = createPlaces()
  const marked = `a${places.plain('b', at)}${places.plain('c', at)}`
  const pieces = splitAtMarks(marked)
  assert.deepEqual(
    pieces.map(({ text, mark }) => [text, mark !== undefined]),
    [
      ['a', false],
      ['b', true],
      ['c', true],
    ],
  )
  assert.equal(firstMark('no mark'), undefined)
  assert.deepEqual(splitAtMarks(''), [{ text: '' }])
})
