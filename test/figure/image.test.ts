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

const damaged = {
  problem: 'is not a picture, or is damaged',
  hint: 'save it again as PNG, JPEG or plain SVG',
}

/** The first bytes of the packed pixels are made wrong. */
function withoutPixels(png: Uint8Array): Uint8Array {
  return Uint8Array.from(png).fill(0xff, 41, 45)
}

function ofWidth(png: Uint8Array, width: number): Uint8Array {
  const changed = Uint8Array.from(png)
  new DataView(changed.buffer).setUint32(16, width)
  return changed
}

const refused: readonly (readonly [title: string, bytes: Uint8Array, expected: object])[] = [
  ['an empty file', new Uint8Array(), damaged],
  ['a text', Buffer.from('this is a text, and no picture at all'), damaged],
  ['a PNG cut off in its header', Uint8Array.from(pngPicture(30, 20).subarray(0, 18)), damaged],
  ['a JPEG cut off in its header', Uint8Array.from(jpegHeader(40, 30).subarray(0, 20)), damaged],
  ['a PNG cut off in its pixels', pngPicture(30, 20).subarray(0, 60), damaged],
  ['a PNG without its end', pngPicture(30, 20).subarray(0, -12), damaged],
  ['a PNG whose pixels do not unpack', withoutPixels(pngPicture(30, 20)), damaged],
  [
    'a PNG of more pixels than a machine can hold',
    ofWidth(pngPicture(30, 20), 100_000_000),
    {
      problem: 'has more pixels than can be printed: at most 60 million',
      hint: 'make it smaller; 2000 pixels across are plenty for a sheet',
    },
  ],
  ['a picture without any width', pngPicture(0, 20), damaged],
  [
    'a GIF',
    GIF,
    {
      problem: 'is a GIF file, which cannot be printed',
      hint: 'save it as PNG, JPEG or plain SVG',
    },
  ],
  [
    'a drawing with nothing in it',
    SVG,
    {
      problem: 'has nothing in it that can be drawn',
      hint: 'save it as plain SVG, or as PNG',
    },
  ],
]

for (const [title, bytes, expected] of refused)
  test(`should refuse ${title}`, () => {
    assert.deepEqual(readImage(bytes), expected)
  })
