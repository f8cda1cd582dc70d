import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wrapLabel } from '../../src/figure/wrap.ts'
import { ruler } from '../layout/ruler.ts'

/** Letters are 5 wide. */
function wrap(text: string, limit: number): readonly string[] | undefined {
  return wrapLabel(text, limit, 'text', 10, ruler)?.lines
}

test('should leave words on one line that fit', () => {
  assert.deepEqual(wrap('Achilles tendon', 75), ['Achilles tendon'])
})

test('should break at spaces, into lines of nearly the same width', () => {
  assert.deepEqual(wrap('Start: back of the inner knee knob', 130), [
    'Start: back of the',
    'inner knee knob',
  ])
  assert.deepEqual(wrap('one two six ten', 60), ['one two', 'six ten'])
})

test('should tell the width of the widest line', () => {
  assert.equal(wrapLabel('Achilles tendon', 70, 'text', 10, ruler)?.width, 40)
})

test('should give up where a word is too wide, or a fourth line is needed', () => {
  assert.equal(wrap('Achilles tendon', 39), undefined)
  assert.equal(wrap('a b c d', 5), undefined)
  assert.deepEqual(wrap('a b c', 5), ['a', 'b', 'c'])
})
