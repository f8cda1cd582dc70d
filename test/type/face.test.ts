import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import { openFace } from '../../src/type/face.ts'
import { metricsOf } from '../../src/type/metrics.ts'

const require = createRequire(import.meta.url)
const FONT = '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'
const bytes = readFileSync(require.resolve(FONT))
const face = openFace(bytes)

function textsOf(text: string): string[] {
  return face.shape(text).glyphs.map((glyph) => glyph.text)
}

test('should say what the font file says of itself, in thousandths of its size', () => {
  assert.equal(face.postscriptName, 'SourceSans3-Regular')
  assert.equal(face.weight, 400)
  assert.equal(face.italicAngle, 0)
  assert.ok(face.ascent > face.capHeight && face.capHeight > face.xHeight && face.xHeight > 0)
  assert.ok(face.descent < 0 && face.ascent < 2000)
  const [left, bottom, right, top] = face.bounds
  assert.ok(left < 0 && bottom < 0 && right > 0 && top > face.capHeight)
})

test('should refuse what is no font', () => {
  assert.throws(() => openFace(Buffer.from('this is no font')))
})

test('should set each character as a glyph of its own, so that copied text is right', () => {
  for (const word of ['office', 'fjord', 'ﬁn', '½', '1/2', 'a\u00a0b', 'naïve', 'e\u0301'])
    assert.deepEqual(textsOf(word), [...word])
})

test('should say of a glyph what our text says, whatever it was asked for first', () => {
  for (const [first, second] of [
    ['\u00a0', ' '],
    ['-', '\u2010'],
    ['\u2126', '\u03a9'],
    ['\u00b5', '\u03bc'],
  ] as const) {
    const fresh = openFace(bytes)
    fresh.shape(`a${first}b`)
    const texts = fresh.shape(`c${second}d`).glyphs.map(({ text }) => text)
    assert.deepEqual(texts, ['c', second, 'd'])
  }
})

test('should add up advances and kerning', () => {
  const { width, glyphs } = face.shape('AV')
  const [first, second] = glyphs
  assert.ok(first && second)
  assert.ok(first.kern < 0, 'A and V move together')
  assert.equal(second.kern, 0)
  assert.equal(width, first.advance + first.kern + second.advance)
  assert.equal(first.advance, face.shape('A').width)
  assert.deepEqual(face.shape(''), { width: 0, glyphs: [] })
})

test('should not shape signs that only tell where a line may break', () => {
  for (const sign of ['\u00ad', '\u200b', '\u2060', '\ufeff', '\u200d', '\u200c'])
    assert.deepEqual(face.shape(`of${sign}fice`), face.shape('office'))
})

test('should shape a word once', () => {
  assert.equal(face.shape('calf'), face.shape('calf'))
})

test('should name the characters that the font does not have, each time they stand', () => {
  assert.deepEqual(face.missing('a ☃ b \u{1F600} ☃'), ['☃', '\u{1F600}', '☃'])
  assert.deepEqual(face.missing('S1–S2, “naïve” 12 % α µ ½ ³'), [])
  assert.deepEqual(face.missing('of\u00adfice\u200b'), [])
})

test('should give a font of only the glyphs that are asked for, and `.notdef`', () => {
  const ids = face.shape('calf').glyphs.map(({ id }) => id)
  const subset = face.subset(ids)
  assert.deepEqual([...subset.ids.keys()], [0, ...ids])
  assert.deepEqual([...subset.ids.values()], [0, 1, 2, 3, 4])
  assert.ok(subset.bytes.length > 0 && subset.bytes.length < bytes.length / 4)
})

test('should give the same subset for the same glyphs, and number a repeated one once', () => {
  const ids = face.shape('fall').glyphs.map(({ id }) => id)
  const again = openFace(bytes)
  again.shape('something else first')
  assert.deepEqual(again.subset(ids), face.subset(ids))
  assert.equal(face.subset(ids).ids.size, 4)
})

test('should measure a text at a size, and refuse a face that is not there', () => {
  const metrics = metricsOf(new Map([['text', face]]))
  assert.equal(metrics.width('AV', 'text', 20), (face.shape('AV').width * 20) / 1000)
  assert.equal(metrics.ascent('text', 20), (face.ascent * 20) / 1000)
  assert.equal(metrics.descent('text', 20), (-face.descent * 20) / 1000)
  assert.deepEqual(metrics.missing('☃', 'text'), ['☃'])
  assert.throws(() => metrics.width('a', 'bold', 20), /no face is called `bold`/)
})
