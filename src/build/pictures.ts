// Finds the pictures that a document names: plates of the atlas, and the instructor's own, described
// in content/images.yaml.

import { checkImage, type Images } from '../content/images.ts'
import type { Place, Report } from '../diagnostic.ts'
import type { FigureSource } from '../document/block.ts'
import { printedSigns } from '../document/typography.ts'
import { readCode } from '../figure/code.ts'
import type { FigureContent } from '../figure/content.ts'
import { readImage } from '../figure/image.ts'
import { phrase } from '../template/words.ts'
import { findPlate, type Sheet } from './plates.ts'
import type { Workshop } from './workshop.ts'

export interface Gallery {
  readonly workshop: Workshop
  /** What the document is about, which its plates are of unless they say so. */
  readonly sheet: Sheet
  /** Filled with what is found, for the painter. */
  readonly images: Map<string, Uint8Array>
  readonly report: Report
}

export function findFigure(
  source: FigureSource,
  at: Place,
  gallery: Gallery,
): FigureContent | undefined {
  const { workshop, sheet, images, report } = gallery
  if (source.kind === 'code') return findCode(source.address, at, gallery)
  if (source.kind === 'plate') return findPlate(source, at, sheet, workshop, report)
  const bytes = workshop.files.get(`content/${source.path}`)?.bytes
  const note = workshop.library.images.get(source.path.replace(/^images\//, ''))
  if (!bytes || !note) {
    // A template may name a picture that no record names; twice the same is told once.
    checkImage(source.path, at, imagesOf(workshop), report)
    return undefined
  }
  const image = readImage(bytes)
  if ('problem' in image) {
    report({
      severity: 'error',
      rule: 'image-unreadable',
      message: `\`${source.path}\` ${image.problem}`,
      at,
      hint: image.hint,
    })
    return undefined
  }
  images.set(source.path, bytes)
  return {
    kind: 'image',
    path: source.path,
    width: image.width,
    height: image.height,
    ...(image.format === 'svg' && { isDrawing: true }),
    alt: printedSigns(note.alt.value),
    credit: printedSigns(note.credit?.value ?? ''),
  }
}

function findCode(address: string, at: Place, gallery: Gallery): FigureContent | undefined {
  const code = readCode(address)
  if (code) {
    const alt = phrase(gallery.workshop.words.code, { address })
    return { kind: 'code', code, address, alt }
  }
  gallery.report({
    severity: 'error',
    rule: 'code-address',
    message:
      address === ''
        ? 'a QR code has no address to lead to'
        : `a QR code cannot lead to \`${address.slice(0, 60)}\``,
    at,
    hint:
      address === ''
        ? 'write it behind `code:`, or let the template ask first whether there is one'
        : 'an address begins with https:// or http://, has no spaces and no more than 300 characters',
  })
  return undefined
}

function imagesOf({ files, library }: Workshop): Images {
  const folder = 'content/images/'
  const names = [...files.keys()]
    .filter((path) => path.startsWith(folder))
    .map((path) => path.slice(folder.length))
  return { files: new Set(names), described: new Set(library.images.keys()) }
}
