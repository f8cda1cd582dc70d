import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contrastInWords, contrastOf, polarOf, readableTone } from '../../src/theme/tone.ts'

const BRIGHT = ['#ffd400', '#00ff00', '#ff0000', '#e91e63', '#33ccff', '#ffb000']
const DARK_GROUNDS = ['#101418', '#1a2128']
const LIGHT_GROUNDS = ['#f6f3ec', '#ebe7dd']

test('should know contrasts as WCAG does', () => {
  assert.equal(contrastInWords(contrastOf('#000000', '#ffffff')), '21.00')
  assert.equal(contrastInWords(contrastOf('#ffffff', '#ffffff')), '1.00')
  assert.equal(contrastInWords(contrastOf('#777777', '#ffffff')), '4.47')
  assert.equal(contrastInWords(contrastOf('#ffffff', '#767676')), '4.54')
})

test('should know colours as OKLab does', () => {
  const { light, chroma, hue } = polarOf('#ff0000')
  assert.deepEqual(
    [light, chroma, (hue * 180) / Math.PI].map((part) => part.toFixed(3)),
    ['0.628', '0.258', '29.234'],
  )
  assert.ok(polarOf('#808080').chroma < 1e-6)
})

test('should leave a colour that can be read as it is', () => {
  assert.equal(readableTone('#7A1F5C', LIGHT_GROUNDS, 7), '#7A1F5C')
  assert.equal(readableTone('#ffd400', DARK_GROUNDS, 7), '#ffd400')
})

test('should find a tone of the same hue for every ground', () => {
  for (const colour of [...BRIGHT, '#0b5563', '#7a1f5c', '#1b1b4b'])
    for (const [grounds, contrast] of [
      [['#ffffff'], 4.5],
      [DARK_GROUNDS, 7],
      [LIGHT_GROUNDS, 7],
    ] as const) {
      const tone = readableTone(colour, grounds, contrast)
      for (const ground of grounds) assert.ok(contrastOf(tone, ground) >= contrast, tone)
      const turned = Math.abs(polarOf(tone).hue - polarOf(colour).hue)
      assert.ok(Math.min(turned, 2 * Math.PI - turned) < 0.05, `${colour} ${tone}`)
    }
})

/** By hand, over all lightnesses and chromas: none of the hue is nearer. */
test('should find the nearest', () => {
  assert.equal(readableTone('#777777', ['#ffffff'], 4.5), '#767676')
  for (const colour of BRIGHT) {
    const tone = readableTone(colour, ['#ffffff'], 4.5)
    // A darkening of all three parts keeps the hue only roughly, and is never nearer by much.
    for (let share = 254; share > 0; share--) {
      const parts = [1, 3, 5].map((start) =>
        Math.round((Number.parseInt(colour.slice(start, start + 2), 16) * share) / 255),
      )
      const mixed = `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`
      if (contrastOf(mixed, '#ffffff') < 4.5) continue
      assert.ok(
        distance(colour, tone) <= distance(colour, mixed) + 0.01,
        `${colour} ${tone} ${mixed}`,
      )
      break
    }
  }
})

test('should take black or white where no tone has the contrast', () => {
  assert.equal(readableTone('#ff0000', ['#777777'], 7), '#000000')
})

function distance(a: string, b: string): number {
  const [one, other] = [polarOf(a), polarOf(b)]
  return Math.hypot(
    one.light - other.light,
    one.chroma * Math.cos(one.hue) - other.chroma * Math.cos(other.hue),
    one.chroma * Math.sin(one.hue) - other.chroma * Math.sin(other.hue),
  )
}
