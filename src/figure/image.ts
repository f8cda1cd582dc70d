// An instructor's own picture: what its file says of itself.

import { inflateSync } from 'node:zlib'
import { imageSize } from 'image-size'
import { readSvg } from './svg.ts'
import { isSvg } from './svg-tree.ts'
import type { VectorDrawing } from './vector.ts'

export type ImageFile = {
  /** In pixels, as it is seen: a photograph taken sideways is turned upright. */
  readonly width: number
  readonly height: number
} & (
  | { readonly format: 'png' | 'jpg' }
  | {
      readonly format: 'svg'
      readonly drawing: VectorDrawing
    }
)

/** Why a file is no picture that can be printed; `problem` goes on from the file's name. */
export type ImageProblem = { readonly problem: string; readonly hint: string }

const DAMAGED: ImageProblem = {
  problem: 'is not a picture, or is damaged',
  hint: 'save it again as PNG, JPEG or plain SVG',
}

/** More than any camera's picture on a full page needs; unpacked, it takes four bytes for each. */
const MOST_PIXELS = 60_000_000

const TOO_LARGE: ImageProblem = {
  problem: 'has more pixels than can be printed: at most 60 million',
  hint: 'make it smaller; 2000 pixels across are plenty for a sheet',
}

/** A picture is looked at by each sheet and deck that shows it, and unpacking it takes time. */
const known = new WeakMap<Uint8Array, ImageFile | ImageProblem>()

export function readImage(bytes: Uint8Array): ImageFile | ImageProblem {
  const image = known.get(bytes) ?? inspect(bytes)
  known.set(bytes, image)
  return image
}

function inspect(bytes: Uint8Array): ImageFile | ImageProblem {
  if (isSvg(bytes)) return inspectDrawing(bytes)
  let size: ReturnType<typeof imageSize>
  try {
    size = imageSize(bytes)
  } catch {
    return DAMAGED
  }
  const { type, width, height, orientation = 1 } = size
  if (type !== 'png' && type !== 'jpg')
    return {
      problem: `is a ${type?.toUpperCase()} file, which cannot be printed`,
      hint: 'save it as PNG, JPEG or plain SVG',
    }
  if (!(width > 0 && height > 0)) return DAMAGED
  if (width * height > MOST_PIXELS) return TOO_LARGE
  if (type === 'png' && !isWholePng(bytes)) return DAMAGED
  // EXIF orientations 5 to 8 lie on their side.
  return orientation >= 5
    ? { format: type, width: height, height: width }
    : { format: type, width, height }
}

function inspectDrawing(bytes: Uint8Array): ImageFile | ImageProblem {
  const drawing = readSvg(bytes)
  if ('problem' in drawing) return drawing
  const { width, height } = drawing.box
  return { format: 'svg', width, height, drawing }
}

/** Whether the file is all there: its chunks lead to the last one, and its pixels unpack. */
function isWholePng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const pixels: Uint8Array[] = []
  const signature = 8
  for (let at = signature; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at)
    const data = at + 8
    const type = String.fromCharCode(...bytes.subarray(at + 4, data))
    if (data + length + 4 > bytes.length) return false
    if (type === 'IEND') return unpacks(Buffer.concat(pixels))
    if (type === 'IDAT') pixels.push(bytes.subarray(data, data + length))
    at = data + length + 4
  }
  return false
}

function unpacks(packed: Uint8Array): boolean {
  try {
    return inflateSync(packed).length > 0
  } catch {
    return false
  }
}
