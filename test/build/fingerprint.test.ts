import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fingerprint, imprintOf } from '../../src/build/fingerprint.ts'

test('should give equal parts one key, and text the key of its bytes', () => {
  const key = fingerprint(['a', 'é'])
  assert.match(key, /^[0-9a-f]{64}$/)
  assert.equal(fingerprint(['a', 'é']), key)
  assert.equal(fingerprint(['a', Buffer.from('é', 'utf8')]), key)
})

test('should give other parts another key, also when they only meet elsewhere', () => {
  const lists: readonly (readonly string[])[] = [
    [],
    [''],
    ['', ''],
    ['ab', 'c'],
    ['a', 'bc'],
    ['abc'],
    ['c', 'ab'],
    ['ab', 'c', ''],
    // As the fence between two parts might be written.
    ['ab1:c'],
    ['a1', ':b'],
  ]
  const keys = new Set(lists.map((parts) => fingerprint(parts)))
  assert.equal(keys.size, lists.length)
})

test('should make a short code of a text, the same on every machine', () => {
  assert.equal(imprintOf('a sheet'), imprintOf('a sheet'))
  assert.notEqual(imprintOf('a sheet'), imprintOf('a sheet.'))
  assert.equal(imprintOf(''), '3G42RW')
})

test('should make codes without letters that are read as digits', () => {
  const codes = Array.from({ length: 500 }, (_, index) => imprintOf(String(index)))
  for (const code of codes) assert.match(code, /^[0-9A-HJKMNP-TV-Z]{6}$/)
  assert.equal(new Set(codes).size, codes.length)
})
