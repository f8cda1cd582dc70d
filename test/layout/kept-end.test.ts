import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Item, NO_SPACE } from '../../src/layout/item.ts'
import { keepEnd } from '../../src/layout/kept-end.ts'

const ink = (height: number): Item => ({
  ...NO_SPACE,
  kind: 'ink',
  height,
  marks: [],
  keep: false,
})

function kept(items: readonly Item[], least: number): boolean[] {
  return keepEnd(items, least).map((item) => item.kind !== 'eject' && item.keep)
}

test('should keep as many of the last items together as are high enough', () => {
  const items = [ink(30), ink(10), ink(20), ink(10)]
  assert.deepEqual(kept(items, 5), [false, false, false, false])
  assert.deepEqual(kept(items, 25), [false, false, true, false])
  assert.deepEqual(kept(items, 31), [false, true, true, false])
  assert.deepEqual(kept(items, 500), [true, true, true, false])
})

test('should go back no further than where the author begins a page', () => {
  assert.deepEqual(kept([ink(30), { kind: 'eject' }, ink(5), ink(5)], 25), [
    false,
    false,
    true,
    false,
  ])
})

test('should leave nothing as it is', () => {
  assert.deepEqual(keepEnd([], 20), [])
})
