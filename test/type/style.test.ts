import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codePointOf, faceOf, type WordStyle } from '../../src/type/style.ts'

const BOLD: WordStyle = { bold: true }
const ITALIC: WordStyle = { italic: true }
const BOTH: WordStyle = { bold: true, italic: true }

const FACES: readonly (readonly [base: string, style: WordStyle, face: string])[] = [
  ['text', {}, 'text'],
  ['text', BOLD, 'bold'],
  ['text', ITALIC, 'italic'],
  ['text', BOTH, 'bold-italic'],
  ['bold', BOLD, 'bold'],
  ['bold', ITALIC, 'bold-italic'],
  ['bold', BOTH, 'bold-italic'],
  ['italic', BOLD, 'bold-italic'],
  ['italic', ITALIC, 'italic'],
  ['italic', BOTH, 'bold-italic'],
  ['heading', BOTH, 'heading'],
  ['constructor', BOLD, 'constructor'],
]

for (const [base, style, face] of FACES)
  test(`should set ${Object.keys(style).join(' ') || 'plain'} words among ${base} in ${face}`, () => {
    assert.equal(faceOf(base, style), face)
  })

test('should call a character by its number', () => {
  assert.equal(codePointOf('猫'), 'U+732B')
  assert.equal(codePointOf('é'), 'U+00E9')
  assert.equal(codePointOf('\u{1f9b4}'), 'U+1F9B4')
})
