// Small pictures made on the spot: a PNG of any size, and the shortest JPEG that is one.

import { crc32, deflateSync } from 'node:zlib'

/** A grey ramp of `width` × `height` pixels, 8 bits each. */
export function pngPicture(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 8
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = (x * 255) / width
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

/**
 * The markers of a grey baseline JPEG and no pixels: enough for whoever reads its size, and copied
 * into a PDF as it is.
 * @param orientation EXIF's, 1 to 8
 */
export function jpegHeader(width: number, height: number, orientation = 1): Uint8Array {
  const exif = Buffer.from(
    `ffe1001e457869660000${'4d4d002a00000008'}0001${'0112000300000001'}000${orientation}0000`,
    'hex',
  )
  const frame = Buffer.from('ffc0000b0800000000010111' + '00', 'hex')
  frame.writeUInt16BE(height, 5)
  frame.writeUInt16BE(width, 7)
  return Buffer.concat([Buffer.from('ffd8', 'hex'), exif, frame, Buffer.from('ffd9', 'hex')])
}
