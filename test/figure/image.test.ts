import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readImage } from '../../src/figure/image.ts'
import { jpegHeader, pngPicture } from '../pdf/pictures.ts'

test('should read the size of a PNG and of a JPEG', () => {
  assert.deepEqual(readImage(pngPicture(30, 20)), { format: 'png', width: 30, height: 20 })
  assert.deepEqual(readImage(jpegHeader(40, 30)), { format: 'jpg', width: 40, height: 30 })
})

test('should turn a photograph upright that was taken sideways, and no other', () => {
  const sizes = [1, 2, 3, 4, 5, 6, 7, 8].map((orientation) => {
    const image = readImage(jpegHeader(40, 30, orientation))
    return 'problem' in image ? image.problem : `${image.width} × ${image.height}`
  })
  assert.deepEqual(sizes, [...Array(4).fill('40 × 30'), ...Array(4).fill('30 × 40')])
})

const GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw==', 'base64')
const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')

const damaged = { problem: 'is not a picture, or is damaged', hint: 'save it again as PNG or JPEG' }

const refused: readonly (readonly [title: string, bytes: Uint8Array, expected: object])[] = [
  ['an empty file', new Uint8Array(), damaged],
  ['a text', Buffer.from('this is a text, and no picture at all'), damaged],
  ['a PNG cut off in its header', Uint8Array.from(pngPicture(30, 20).subarray(0, 18)), damaged],
  ['a JPEG cut off in its header', Uint8Array.from(jpegHeader(40, 30).subarray(0, 20)), damaged],
  ['a picture without any width', pngPicture(0, 20), damaged],
  [
    'a GIF',
    GIF,
    { problem: 'is a GIF file, which cannot be printed', hint: 'save it as PNG or JPEG' },
  ],
  [
    'a drawing',
    SVG,
    { problem: 'is a SVG file, which cannot be printed', hint: 'save it as PNG or JPEG' },
  ],
]

for (const [title, bytes, expected] of refused)
  test(`should refuse ${title}`, () => {
    assert.deepEqual(readImage(bytes), expected)
  })
