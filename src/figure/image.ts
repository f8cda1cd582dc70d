// An instructor's own picture: what its file says of itself.

import { imageSize } from 'image-size'

export interface ImageFile {
  readonly format: 'png' | 'jpg'
  /** In pixels, as it is seen: a photograph taken sideways is turned upright. */
  readonly width: number
  readonly height: number
}

/** Why a file is no picture that can be printed; `problem` goes on from the file's name. */
export type ImageProblem = { readonly problem: string; readonly hint: string }

const DAMAGED: ImageProblem = {
  problem: 'is not a picture, or is damaged',
  hint: 'save it again as PNG or JPEG',
}

export function readImage(bytes: Uint8Array): ImageFile | ImageProblem {
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
      hint: 'save it as PNG or JPEG',
    }
  if (!(width > 0 && height > 0)) return DAMAGED
  // EXIF orientations 5 to 8 lie on their side.
  return orientation >= 5
    ? { format: type, width: height, height: width }
    : { format: type, width, height }
}
