// Worksheet, answers and cards as they are built: the answers belong to the worksheet.

import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { before, test } from 'node:test'
import { collectDiagnostics, formatDiagnostic } from '../../src/diagnostic.ts'
import { createPlaces } from '../../src/document/places.ts'
import { makeQuiz } from '../../src/quiz/quiz.ts'
import { readEditions } from '../../src/template/edition.ts'
import { vocabularyFor } from '../../src/template/vocabulary.ts'
import { fascicle, ROOT } from '../build/project.ts'
import { openShelf } from './library.ts'

const shelf = openShelf()
const SUBJECTS = ['gastrocnemius', 'calf']
const EDITIONS = ['worksheet', 'answers', 'cards']

/** `gastrocnemius/answers` → the Markdown that its template made. */
const markdown = new Map<string, string>()

before(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fascicle-quiz-'))
  const wanted = EDITIONS.flatMap((edition) => ['--edition', edition])
  const { code, error } = await fascicle(
    ['build', ...SUBJECTS, ...wanted, '--keep-markdown', '--out', folder],
    ROOT,
  )
  assert.equal(code, 0, error)
  for (const subject of SUBJECTS)
    for (const edition of EDITIONS)
      markdown.set(
        `${subject}/${edition}`,
        readFileSync(join(folder, subject, `${edition}.md`), 'utf8'),
      )
  rmSync(folder, { recursive: true })
})

function sheet(subject: string, edition: string): string {
  return markdown.get(`${subject}/${edition}`) ?? ''
}

function recordOf(subject: string) {
  const { muscles, groups } = shelf
  const record = [...muscles, ...groups].find(({ id }) => id === subject)
  assert.ok(record)
  return record
}

for (const subject of SUBJECTS) {
  test(`should answer the questions of the worksheet of ${subject}, letter by letter`, () => {
    const questions = sheet(subject, 'worksheet')
      .split(/^### \d+\. /m)
      .slice(1)
    const [, section = ''] = sheet(subject, 'answers').split('## 4. Choose')
    const answers = [...section.matchAll(/^1\. \*\*([A-D])\*\* (.+)$/gm)]
    const { choices } = makeQuiz(recordOf(subject), `${subject}/worksheet`, shelf.context)
    assert.equal(questions.length, choices.length)
    assert.equal(answers.length, choices.length)
    for (const [index, choice] of choices.entries()) {
      const options = new Map(
        [...(questions[index] ?? '').matchAll(/^- \[ \] \*\*([A-D])\*\* (.+)$/gm)].map(
          ([, letter = '', text = '']): [string, string] => [letter, text],
        ),
      )
      const [, letter = '', said = ''] = answers[index] ?? []
      assert.equal(options.size, choice.options.length)
      assert.equal(options.get(letter), choice.answer.text)
      assert.ok(said.startsWith(`${choice.answer.text}. `), said)
    }
  })

  test(`should match the pairs of the worksheet of ${subject}`, () => {
    const rows = sheet(subject, 'worksheet').matchAll(
      /^\| \*\*(\d)\*\* \| (.+?) \| _+ \| \*\*([A-E])\*\* \| (.+?) \|$/gm,
    )
    const table = [...rows].map(([, number = '', left = '', letter = '', right = '']) => ({
      number,
      left,
      letter,
      right,
    }))
    const { matches } = makeQuiz(recordOf(subject), `${subject}/worksheet`, shelf.context)
    assert.equal(table.length, matches.left.length)
    const pairs = sheet(subject, 'answers').matchAll(/(\d) \*\*([A-E])\*\*(?= ·|$)/gm)
    const answers = [...pairs].map(([, number = '', letter = '']) => ({ number, letter }))
    assert.deepEqual(answers, matches.answers)
    for (const { number, letter } of answers) {
      const left = table.find((row) => row.number === number)?.left
      const right = table.find((row) => row.letter === letter)?.right
      const { id } = matches.left.find(({ text }) => text === left) ?? {}
      assert.equal(right, matches.right.find((each) => each.id === id)?.text)
    }
  })

  test(`should fill in the sentences of the worksheet of ${subject} in their order`, () => {
    const gaps = [...sheet(subject, 'worksheet').matchAll(/^\| \*\*\d\*\* \| (.*?)_{20}(.*) \|$/gm)]
    const [, section = ''] = sheet(subject, 'answers').split('## 3. Fill in')
    const { blanks } = makeQuiz(recordOf(subject), `${subject}/worksheet`, shelf.context)
    assert.deepEqual(
      gaps.map(([, lead, rest]) => [lead, rest]),
      blanks.map(({ before: lead, behind }) => [lead, behind]),
    )
    for (const { before: lead, answer, behind } of blanks)
      assert.ok(section.includes(`1. ${lead}**${answer}**${behind}\n`), lead)
  })

  test(`should not print the answers on the worksheet of ${subject}`, () => {
    const text = sheet(subject, 'worksheet')
    const { blanks } = makeQuiz(recordOf(subject), `${subject}/worksheet`, shelf.context)
    for (const { answer, kind } of blanks)
      if (!['layer', 'heads'].includes(kind))
        assert.ok(
          !text.includes(answer.replace(/ \(.*/, '')) || 'members' in recordOf(subject),
          answer,
        )
  })

  test(`should make the cards of ${subject} in their order`, () => {
    const fronts = [...sheet(subject, 'cards').matchAll(/^::: card (.+)$/gm)].map(
      ([, front]) => front,
    )
    const { cards } = makeQuiz(recordOf(subject), subject, shelf.context)
    assert.deepEqual(
      fronts,
      cards.map(({ front }) => front),
    )
  })
}

test('should tell when the questions are those of no sheet', () => {
  const { all, report } = collectDiagnostics()
  const text = '---\nfor: muscle\naudience: teacher\nquestions: worksheat\n---\n{{name}}\n'
  const other = '---\nfor: muscle\naudience: teacher\n---\n{{name}}\n'
  const editions = readEditions(
    {
      handouts: [
        { name: 'answers', text, file: 'answers.md.hbs' },
        { name: 'worksheet', text: other, file: 'worksheet.md.hbs' },
      ],
      decks: [],
      partials: [],
    },
    {
      muscle: vocabularyFor('muscle'),
      group: vocabularyFor('group'),
      packet: vocabularyFor('packet'),
    },
    createPlaces(),
    report,
  )
  assert.deepEqual(
    editions.map(({ name }) => name),
    ['worksheet'],
  )
  assert.deepEqual(all.map(formatDiagnostic), [
    'answers.md.hbs:4:12: error: there is no handout or deck `worksheat` whose questions these could be (edition-unknown)\n  hint: did you mean `worksheet`?',
  ])
})
