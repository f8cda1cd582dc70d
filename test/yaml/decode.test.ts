// Bytes of all kinds at the first door.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectDiagnostics } from '../../src/diagnostic.ts'
import { decode } from '../../src/yaml/decode.ts'

function decoded(bytes: Uint8Array | string) {
  const { all, report } = collectDiagnostics()
  const text = decode(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, 'a.md', report)
  return { text, told: all.map(({ rule, at }) => `${at.line}:${at.column ?? ''} ${rule}`) }
}

test('should give lines that end in one way, without a byte order mark', () => {
  assert.deepEqual(decoded('\ufeffa\r\nb\rc\nd\t’'), { text: 'a\nb\nc\nd\t’', told: [] })
})

test('should tell an empty file', () => {
  for (const empty of ['', '\ufeff', ' \r\n\t\n'])
    assert.deepEqual(decoded(empty), { text: undefined, told: ['1: file-empty'] })
})

test('should tell a file that is too large, before it looks inside', () => {
  assert.deepEqual(decoded(new Uint8Array(5_000_000)).told, ['1: file-too-large'])
  assert.equal(decoded('a'.repeat(1_000_000)).told.length, 0)
})

test('should tell bytes that are no text', () => {
  for (const bytes of [
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    [0x50, 0x4b, 3, 4, 20, 0, 6, 0],
    [0x61, 0x00, 0x62],
  ])
    assert.deepEqual(decoded(Uint8Array.from(bytes)).told, ['1: file-binary'])
})

test('should name the encoding, or the line that is in another one', () => {
  assert.deepEqual(decoded(Buffer.from('\ufeffname', 'utf16le')).told, ['1: file-encoding'])
  assert.deepEqual(decoded(Buffer.from('name: x', 'utf16le')).told, ['1: file-encoding'])
  assert.deepEqual(decoded(Buffer.from('a\nCaf\u00e9', 'latin1')).told, ['2:4 file-encoding'])
})

test('should refuse the characters that mark places', () => {
  for (const character of ['\u2ff0', '\u2fff', '\ue000', '\uf8ff'])
    assert.deepEqual(decoded(`a\nb ${character}`), {
      text: undefined,
      told: ['2:3 character-reserved'],
    })
})

test('should read separators that no typeface draws as spaces', () => {
  assert.equal(decoded('one\u2028two\u2029three').text, 'one two three')
})
