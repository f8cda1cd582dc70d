// How works are listed among the sources of a sheet.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readProject } from '../../src/build/files.ts'
import { readLibrary } from '../../src/content/library.ts'
import { createPlaces, stripMarks } from '../../src/document/places.ts'
import { readWords } from '../../src/template/words.ts'
import { workView } from '../../src/template/work.ts'
import { ROOT } from '../build/project.ts'
import { filesOfCase, overSound, toFiles, utf8 } from '../content/files.ts'

const SOURCES = 'content/sources.yaml'
const WORDS = 'templates/words.yaml'

/** The list entry of a book with these lines, without the marks of places. */
function listed(lines: string) {
  const sound = new TextDecoder().decode(filesOfCase('sound').get(SOURCES))
  const more = `${sound}\nwork:\n  kind: paper\n  title: A title\n  short: Short\n  year: 2020\n  in: A journal 1\n${lines}`
  const files = overSound(new Map([[SOURCES, utf8(more)]]))
  const told: unknown[] = []
  const { sources } = readLibrary(toFiles(files), (said) => told.push(said))
  assert.deepEqual(told, [])
  const work = sources.get('work')
  const { bytes } = readProject(ROOT, undefined, ROOT).get(WORDS) ?? {}
  const words = readWords(new TextDecoder().decode(bytes), WORDS, 'en', () => {})
  assert.ok(work && words)
  const view = workView(work, { places: createPlaces(), words })
  return {
    authors: stripMarks(view['first-authors']),
    text: stripMarks(view.link?.text ?? ''),
    address: stripMarks(view.link?.address ?? ''),
  }
}

const DOI = '  doi: 10.1000/182\n'
const URL = '  url: https://www.example.com/a/\n'

test('should name at most three authors, and say when there are others', () => {
  const authors = (names: string): string => listed(`  authors: ${names}\n${DOI}`).authors
  assert.equal(authors('A A, B B, C C'), 'A A, B B, C C')
  assert.equal(authors('A A, B B, C C, D D'), 'A A, B B, C C, and others')
  assert.equal(authors('A A, B B, C C, and others'), 'A A, B B, C C, and others')
  assert.equal(authors('A A and others'), 'A A and others')
})

test('should lead to a work in one way: where it is free, else by its number', () => {
  const linkOf = (lines: string) => {
    const { text, address } = listed(`  authors: A A\n${lines}`)
    return `${text} ${address}`
  }
  const byNumber = 'doi:10.1000/182 <https://doi.org/10.1000/182>'
  const byAddress = 'example.com/a <https://www.example.com/a/>'
  assert.equal(linkOf(DOI), byNumber)
  assert.equal(linkOf(URL), byAddress)
  assert.equal(linkOf(DOI + URL), byNumber)
  assert.equal(linkOf(`${DOI + URL}  open: yes\n`), byAddress)
  assert.equal(linkOf('  isbn: 978-0-7020-7705-0\n'), ' ')
})
