// What each shape gives, and what it says of a wrong value.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { vocabularyOf } from '../../src/yaml/describe.ts'
import {
  checked,
  date,
  id,
  inline,
  keyed,
  list,
  mapping,
  number,
  oneOf,
  oneOrMany,
  type Shape,
  text,
  toId,
  whole,
  yesNo,
} from '../../src/yaml/shape.ts'
import { reading } from './reading.ts'

/** Reads one value under the name `x`. */
function value<T>(yaml: string, shape: Shape<T>) {
  const { value, told } = reading(`x: ${yaml}\n`, mapping({ x: shape }))
  return { value: (value as { readonly x: T } | undefined)?.x, told: told[0] }
}

test('should give texts with their place, on one line', () => {
  assert.deepEqual(value('one\n  two\t three', text()).value, {
    value: 'one two three',
    at: { file: 'a.yaml', line: 1, column: 4 },
    markdown: false,
  })
  assert.equal(value('>\n  folded\n  *text*\n', inline()).value?.value, 'folded *text*')
  assert.equal(value('x', inline()).value?.markdown, true)
})

test('should keep every scalar as it is typed', () => {
  for (const typed of ['000', 'no', '2026-11-24', 'null', '~', '0x10', '1e3', 'true'])
    assert.equal(value(typed, text()).value?.value, typed)
})

test('should read numbers within their limits', () => {
  assert.equal(value('30', number({ min: 5, max: 60, integer: true })).value?.value, 30)
  assert.equal(value('"0.5"', number()).value?.value, 0.5)
  assert.match(
    value('4', number({ min: 5 })).told ?? '',
    /`x` is `4`, expected a number of at least 5/,
  )
  assert.match(value('61', number({ max: 60 })).told ?? '', /at most 60/)
  assert.match(value('1.5', number({ integer: true })).told ?? '', /a whole number/)
  assert.match(value('8', whole(1, 7)).told ?? '', /expected a whole number from 1 to 7/)
  for (const typed of ['1,5', '1e3', '0x10', 'Infinity', 'NaN', 'two'])
    assert.match(value(typed, number()).told ?? '', /expected a number/)
  assert.match(value('30 s', number()).told ?? '', /write the number alone: `30`/)
})

test('should read yes and no', () => {
  assert.equal(value('yes', yesNo()).value?.value, true)
  assert.equal(value('No', yesNo()).value?.value, false)
  assert.match(value('maybe', yesNo()).told ?? '', /expected `yes` or `no`/)
})

test('should read days that the calendar has', () => {
  assert.equal(value('2028-02-29', date()).value?.value, '2028-02-29')
  for (const typed of ['2026-02-29', '2026-13-01', '2026-04-31', '24.11.2026', '2026-11-24T00:00'])
    assert.match(value(typed, date()).told ?? '', /expected a day such as 2026-11-24/)
})

test('should read ids, of any list or of a closed one', () => {
  assert.equal(value('wall-stretch', id()).value?.value, 'wall-stretch')
  assert.match(value('Wall Stretch', id()).told ?? '', /write `wall-stretch`/)
  assert.equal(value('femur', id(['femur', 'tibia'], 'bone')).value?.value, 'femur')
  const wrong = value('femr', id(['femur', 'tibia'], 'bone')).told ?? ''
  assert.match(wrong, /there is no bone `femr` \(bone-unknown\)\n {2}hint: did you mean `femur`/)
  assert.equal(toId('Größe of the Musculus Soléus!'), 'gro-e-of-the-musculus-soleus')
})

test('should read one of a few words', () => {
  assert.equal(value('a4', oneOf(['letter', 'a4'])).value?.value, 'a4')
  assert.match(value('A4', oneOf(['letter', 'a4'])).told ?? '', /did you mean `a4`/)
  assert.match(value('legal', oneOf(['letter', 'a4'])).told ?? '', /expected one of: letter, a4/)
})

test('should read lists of the right length', () => {
  assert.equal(value('[a, b]', list(text())).value?.length, 2)
  assert.equal(value('\n  - a\n  - b', list(text())).value?.length, 2)
  const three = { min: 3, max: 3 }
  assert.match(
    value('[a, b]', list(text(), three)).told ?? '',
    /`x` has 2 items, expected exactly 3/,
  )
  assert.match(value('a', list(text())).told ?? '', /a list is written `\[one, two\]`/)
  assert.match(value('[]', list(text(), { min: 1 })).told ?? '', /`x` is empty/)
  assert.match(value('[a, ""]', list(text())).told ?? '', /item 2 of `x` is empty/)
})

test('should read one or many as a list', () => {
  const shape = oneOrMany(mapping({ a: text() }))
  assert.equal(value('{a: 1}', shape).value?.length, 1)
  assert.equal(value('[{a: 1}, {a: 2}]', shape).value?.length, 2)
  assert.match(value('{b: 1}', shape).told ?? '', /a\.yaml:1:1: error: `x` has no `a`/)
  assert.match(value('[{a: 1}, {b: 1}]', shape).told ?? '', /1:13: error: item 2 of `x` has no `a`/)
})

test('should read values under names, each with its place', () => {
  const { value: entries } = reading('one:\n  a: 1\ntwo: {a: 2}\n', keyed(mapping({ a: text() })))
  assert.deepEqual([...(entries?.keys() ?? [])], ['one', 'two'])
  assert.deepEqual(entries?.get('two')?.at, { file: 'a.yaml', line: 3, column: 1 })
  const colours = reading('ink: "#000000"\n', keyed(text())).value
  assert.equal(colours?.get('ink')?.at.column, 6)
  assert.equal(reading('{}\n', keyed(text())).value?.size, 0)
})

test('should survive names that JavaScript gives a meaning', () => {
  const entries = reading('__proto__: a\nconstructor: b\n', keyed(text())).value
  assert.deepEqual([...(entries?.keys() ?? [])], ['__proto__', 'constructor'])
  assert.deepEqual(reading('__proto__: {a: b}\n', mapping({ a: text().optional() })).rules, [
    '1:1 field-unknown',
  ])
})

test('should tell fields that are unknown, missing or empty, all in one run', () => {
  const shape = mapping({ name: text(), say: text(), origin: mapping({ text: text() }) })
  const { told } = reading('nam: x\nsay:\norigin:\n  txt: y\n', shape)
  assert.deepEqual(
    told.map((line) => line.split('\n')[0]),
    [
      'a.yaml:1:1: error: `name` is missing (field-missing)',
      'a.yaml:1:1: error: unknown field `nam` (field-unknown)',
      'a.yaml:2:1: error: `say` is empty (field-empty)',
      'a.yaml:3:1: error: `origin` has no `text` (field-missing)',
      'a.yaml:4:3: error: unknown field `txt` (field-unknown)',
    ],
  )
})

test('should take an empty optional field for one that is not there', () => {
  const shape = mapping({
    a: text().optional(),
    b: list(text()).optional(),
    c: mapping({ d: text(), e: list(text()) }).optional(),
  })
  const { value, told } = reading('a:\nb: []\nc:\n  d:\n  e:\n    -\n    -\n', shape)
  assert.deepEqual(told, [])
  assert.deepEqual(value, {})
})

test('should describe what templates find in a shape', () => {
  const shape = mapping({
    a: checked(text(), () => undefined),
    b: list(inline()).optional(),
    c: oneOrMany(mapping({ d: yesNo(), e: number() })),
  })
  assert.deepEqual(vocabularyOf(shape), {
    kind: 'object',
    fields: {
      a: { kind: 'text' },
      b: { kind: 'list', of: { kind: 'text' } },
      c: {
        kind: 'list',
        of: { kind: 'object', fields: { d: { kind: 'flag' }, e: { kind: 'text' } } },
      },
    },
  })
})

test('should say what a condition of its own finds', () => {
  const shape = checked(mapping({ a: text(), b: text() }), ({ a, b }) =>
    a.value === b.value ? { say: (name) => `${name} says it twice`, field: 'b' } : undefined,
  )
  assert.deepEqual(reading('a: x\nb: x\n', shape).told, [
    'a.yaml:2:4: error: `b` says it twice (field-value)',
  ])
})
