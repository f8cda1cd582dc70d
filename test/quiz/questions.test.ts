// What holds of all questions about all shipped records: whatever is asked, one answer is right.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Muscle } from '../../src/content/schema.ts'
import { BONES, NERVES } from '../../src/content/vocabulary.ts'
import { motionWord, opposite } from '../../src/quiz/motions.ts'
import type { Choice } from '../../src/quiz/quiz.ts'
import { makeQuiz } from '../../src/quiz/quiz.ts'
import { nameOf } from '../../src/quiz/words.ts'
import { keyWordsOf } from '../../src/template/key-words.ts'
import { allAsked, openShelf, SEEDS, without } from './library.ts'

const shelf = openShelf()
const all = allAsked(shelf)

/** Whether an id is true of a muscle, read from its record anew. */
function isTrue(kind: Choice['kind'], id: string, muscle: Muscle): boolean {
  const has = (ids: readonly { readonly value: string }[] = []): boolean =>
    ids.some(({ value }) => value === id)
  switch (kind) {
    case 'start':
      return muscle.heads.some(({ origin }) => has(origin.bones))
    case 'end':
      return muscle.insertion.some(({ bones }) => has(bones))
    case 'motion':
      return has(muscle.actions.map(({ does }) => does))
    case 'nerve':
      return has(muscle.nerve.map(({ name }) => name))
    case 'joint':
      return has(muscle.joints)
    case 'against':
      return has(muscle.against)
    case 'with':
      return has(muscle['works-with'])
    case 'meaning':
      return muscle.id === id
    default:
      return kind satisfies never
  }
}

/** For a group it is the options that are muscles, and what is asked for that is an id. */
function trueOptions({ kind, about, options }: Choice, isGroup: boolean): string[] {
  const { muscles } = shelf.context.library
  return options
    .filter(({ id }) => {
      const muscle = muscles.get(isGroup ? id : about)
      return muscle && isTrue(kind, isGroup ? about : id, muscle)
    })
    .map(({ id }) => id)
}

test('should offer exactly one option that is true by its id, and call it the answer', () => {
  for (const { record, quiz } of all)
    for (const choice of quiz.choices)
      assert.deepEqual(
        trueOptions(choice, 'members' in record),
        [choice.answer.id],
        `${record.id}: ${choice.prompt}`,
      )
})

function outward(id: string, tree: Readonly<Record<string, string | null>>): string[] {
  const parent = tree[id]
  return parent ? [id, ...outward(parent, tree)] : [id]
}

test('should offer neither a part nor the whole of what is right', () => {
  for (const { record, quiz } of all)
    for (const { kind, options, answer } of quiz.choices) {
      if ('members' in record || !['start', 'end', 'nerve'].includes(kind)) continue
      const tree: Readonly<Record<string, string | null>> = kind === 'nerve' ? NERVES : BONES
      for (const { id } of options) {
        if (id === answer.id) continue
        assert.ok(!outward(id, tree).includes(answer.id), `${record.id}: ${id}`)
        assert.ok(!outward(answer.id, tree).includes(id), `${record.id}: ${id}`)
      }
    }
})

test('should ask three to five questions with three or four options that read differently', () => {
  for (const { record, quiz } of all) {
    assert.ok(quiz.choices.length >= 3 && quiz.choices.length <= 5, record.id)
    for (const { options, prompt, why } of quiz.choices) {
      assert.ok(options.length === 3 || options.length === 4, `${record.id}: ${prompt}`)
      assert.equal(new Set(options.map(({ text }) => text.toLowerCase())).size, options.length)
      assert.deepEqual(
        options.map(({ letter }) => letter),
        ['A', 'B', 'C', 'D'].slice(0, options.length),
      )
      assert.notEqual(why, '', `${record.id}: ${prompt}`)
    }
  }
})

test('should ask for no fact twice, nor tell one that it asks for', () => {
  for (const { record, quiz, seed } of all) {
    const told = new Set(quiz.choices.map(({ prompt }) => prompt))
    assert.equal(told.size, quiz.choices.length, record.id)
    const { blanks, matches } = quiz
    assert.ok(blanks.length >= 3 && blanks.length <= 6, `${record.id}: ${blanks.length} ${seed}`)
    for (const { kind, ids } of blanks) {
      if (!('members' in record))
        for (const { id } of matches.left) assert.ok(!ids.includes(id), `${record.id}: ${id}`)
      // A choice may ask for another motion of the same muscle.
      for (const choice of quiz.choices)
        if (choice.kind === kind)
          assert.ok(!ids.includes('members' in record ? choice.about : choice.answer.id))
    }
  }
})

test('should leave nothing to guess from the name of the muscle', () => {
  const first = (text: string): string => text.slice(0, 4).toLowerCase()
  for (const { record, quiz } of all) {
    if ('members' in record) continue
    const told = record.name.value.split(' ').map(first)
    for (const { kind, answer } of quiz.choices)
      if (kind !== 'meaning')
        for (const word of answer.text.split(' '))
          assert.ok(!told.includes(first(word)), `${record.id}: ${answer.text}`)
  }
})

test('should make pairs of which each has one partner', () => {
  for (const { record, quiz } of all) {
    const { left, right, answers } = quiz.matches
    assert.ok(left.length >= 4, record.id)
    for (const side of [left, right]) {
      assert.equal(new Set(side.map(({ id }) => id)).size, left.length)
      assert.equal(new Set(side.map(({ text }) => text)).size, left.length)
    }
    for (const { number, letter } of answers)
      assert.equal(
        left.find((each) => each.number === number)?.id,
        right.find((each) => each.letter === letter)?.id,
      )
    assert.ok(
      left.some(({ id }, index) => right[index]?.id !== id),
      `${record.id}: in step`,
    )
  }
})

test('should make a card for each fact, with no question twice', () => {
  for (const { record, quiz } of all) {
    const [least, most] = 'members' in record ? [12, 64] : [12, 16]
    assert.ok(quiz.cards.length >= least && quiz.cards.length <= most, record.id)
    assert.equal(new Set(quiz.cards.map(({ front }) => front)).size, quiz.cards.length, record.id)
    for (const { front, back } of quiz.cards) assert.doesNotMatch(`${front}${back}`, /[{}_]|\]\(/)
  }
})

test('should ask the same again for the same seed, and other things for another', () => {
  for (const record of [...shelf.muscles, ...shelf.groups]) {
    const ask = (seed: string): string => JSON.stringify(makeQuiz(record, seed, shelf.context))
    assert.equal(ask('one'), ask('one'))
    assert.ok(new Set(SEEDS.map(ask)).size > SEEDS.length / 2, record.id)
  }
})

test('should not depend on the order of the files', () => {
  const turned = openShelf((files) => new Map([...files].reverse()))
  assert.deepEqual(allSaid(turned), allSaid(shelf))
})

function allSaid(one: typeof shelf): Map<string, string> {
  return new Map(
    allAsked(one)
      .map(({ record, seed, quiz }): [string, string] => [
        `${record.id}/${seed}`,
        JSON.stringify(quiz),
      ])
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )
}

test('should still ask when a muscle is taken away', () => {
  for (const { id } of shelf.muscles) {
    const poorer = without(shelf, (each) => each === id)
    assert.equal(poorer.muscles.length, shelf.muscles.length - 1)
    for (const { record, quiz } of allAsked(poorer))
      assert.ok(quiz.choices.length > 0, `${record.id} without ${id}`)
  }
})

test('should ask nothing for which there are no other muscles to choose from', () => {
  const poor = without(shelf, (id) => id !== 'soleus')
  for (const { record, quiz } of allAsked(poor)) {
    const kinds = quiz.choices.map(({ kind }) => kind)
    assert.ok(!kinds.includes('meaning') && !kinds.includes('against'), record.id)
  }
})

test('should pair words that the record of the muscle uses itself, as far as there are any', () => {
  const { library, words } = shelf.context
  for (const { record, quiz } of all) {
    if ('members' in record) continue
    const motions = record.actions.flatMap(({ does: { value } }) => [value, opposite(value) ?? ''])
    const own = new Set([
      ...record.heads.flatMap(({ origin }) => origin.bones?.map(({ value }) => value) ?? []),
      ...record.insertion.flatMap(({ bones }) => bones?.map(({ value }) => value) ?? []),
      ...motions.map(motionWord),
      ...keyWordsOf(record, library).map(({ id }) => id),
    ])
    const foreign = quiz.matches.left.filter(({ id }) => !own.has(id))
    assert.ok(foreign.length <= 1, `${record.id}: ${foreign.map(({ id }) => id)}`)
    for (const { id, text } of quiz.matches.right)
      if (words.quiz.terms.has(id)) assert.equal(text, words.quiz.terms.get(id)?.value)
  }
})

test('should tell no partner and no meaning that the sheet asks for among its pairs', () => {
  const { names } = shelf.context.library
  for (const { record, quiz } of all) {
    if ('members' in record) continue
    const partners = [...(record.against ?? []), ...(record['works-with'] ?? [])]
    const said = quiz.matches.right.map(({ text }) => text.toLowerCase())
    for (const { value } of partners) {
      const name = names.get(value)?.name.value.toLowerCase()
      if (name) assert.ok(!said.some((text) => text.includes(name)), `${record.id}: ${name}`)
    }
    const meaning = quiz.choices.find(({ kind }) => kind === 'meaning')?.answer.text
    if (meaning) assert.ok(!said.some((text) => text.includes(meaning)), record.id)
  }
})

test('should leave each pair one partner: no term names a kind of another', () => {
  for (const { record, quiz } of all) {
    if ('members' in record) continue
    const terms = quiz.matches.left.map(({ text }) => text.toLowerCase())
    for (const one of terms)
      for (const other of terms)
        assert.ok(one === other || !one.includes(other), `${one}, ${other}`)
  }
})

test('should not ask of a group what the plain name of the member tells', () => {
  for (const { record, quiz } of all)
    if ('members' in record)
      for (const { kind, prompt, answer } of quiz.choices)
        assert.ok(kind !== 'joint' || answer.id !== 'popliteus' || !prompt.includes('knee'), prompt)
})

test('should ask for nothing that the meaning of the name tells', () => {
  for (const { record, quiz } of all)
    for (const { kind, answer } of quiz.choices) {
      if (kind !== 'meaning')
        assert.ok(record.id !== 'flexor-hallucis-longus' || !answer.text.includes('big toe'))
      if (kind === 'joint') assert.notEqual(`${record.id} ${answer.id}`, 'popliteus knee')
    }
})

test('should offer another meaning that sounds like the name where the right one does', () => {
  for (const { record, quiz } of all)
    for (const { kind, options } of quiz.choices)
      if (kind === 'meaning' && record.id.startsWith('fibularis'))
        assert.ok(options.filter(({ text }) => /fibula|long/.test(text)).length > 1, record.id)
})

test('should write a term on one line, and have no meaning within another', () => {
  for (const { quiz } of all) {
    for (const { text } of quiz.matches.left) assert.doesNotMatch(text, /\n/)
    const said = quiz.matches.right.map(({ text }) => text)
    const isInner = said.includes('inner midfoot bone')
    assert.ok(!isInner || !said.includes('inner wedge bone of the midfoot'))
  }
})

test('should put the names of bones inside the sentence of a card', () => {
  for (const { quiz } of all) for (const { back } of quiz.cards) assert.doesNotMatch(back, /\. \(/)
})

test('should call what holds up an arch by its side', () => {
  assert.equal(nameOf('motion', 'foot:arch-support-medial', shelf.context), 'medial arch support')
})
