// The list of contents: true numbers, and none that moves anything.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Element } from '../../src/layout/page.ts'
import { layMarkdown } from './ruler.ts'

const chapters = (count: number): string =>
  Array.from({ length: count }, (_, index) => `---\n\n# Chapter ${index + 1}\n\nWords.\n`).join(
    '\n',
  )

const book = (count: number): string => `# Title\n\n::: contents Inside\n:::\n\n${chapters(count)}`

function rowsOf(markdown: string): string[][] {
  const rows = new Map<number, string[]>()
  for (const mark of layMarkdown(markdown).handout.pages[0]?.marks ?? [])
    if (
      mark.kind === 'text' &&
      typeof mark.belongsTo !== 'string' &&
      mark.belongsTo.role === 'Link'
    )
      rows.set(mark.y, [...(rows.get(mark.y) ?? []), mark.text])
  return [...rows.values()]
}

test('should tell on which page each chapter begins, and not the title above', () => {
  assert.deepEqual(rowsOf(book(2)), [
    ['Chapter 1 ', '2'],
    ['Chapter 2 ', '3'],
  ])
})

test('should number what follows a list of contents that takes two pages itself', () => {
  const rows = rowsOf(book(12))
  assert.equal(rows.length, 7)
  assert.deepEqual(rows[0], ['Chapter 1 ', '3'])
})

test('should end every number at the right edge, and dots before the room for three digits', () => {
  const { handout } = layMarkdown(book(2))
  for (const mark of handout.pages[0]?.marks ?? []) {
    if (mark.kind === 'text' && /^\d+$/.test(mark.text)) assert.equal(mark.x + 5, 260)
    if (mark.kind === 'rule' && mark.dash) {
      assert.equal(mark.from[0], 260 - 15 - 5)
      assert.equal(mark.belongsTo, 'layout')
    }
  }
})

test('should lead each entry to the bookmark of its heading', () => {
  const { handout } = layMarkdown(book(2))
  const links: Element[] = []
  const collect = (element: Element): void => {
    if (element.role === 'Link') links.push(element)
    element.children.forEach(collect)
  }
  collect(handout.structure)
  const titles = links.map(
    ({ leadsTo }) => handout.bookmarks.find(({ id }) => id !== undefined && id === leadsTo)?.title,
  )
  assert.deepEqual(titles, ['Chapter 1', 'Chapter 2'])
})

test('should list nothing when nothing follows', () => {
  assert.deepEqual(rowsOf('# Title\n\n::: contents Inside\n:::\n'), [])
})
