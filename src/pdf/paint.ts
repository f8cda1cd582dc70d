// A handout → the bytes of a PDF, tagged after PDF/UA-1. Nothing is decided here: layout has said
// where every mark lies and what it belongs to.

import { readImage } from '../figure/image.ts'
import type { Bookmark, Handout } from '../layout/page.ts'
import type { Face, FaceName } from '../type/metrics.ts'
import { embedFonts, writeStream } from './fonts.ts'
import { inkPage } from './ink.ts'
import { createStructure } from './structure.ts'
import { drawingForm } from './vector.ts'
import { finishWriter, openWriter, type PdfImage, type PdfWriter } from './writer.ts'

export interface PaintOptions {
  readonly faces: ReadonlyMap<FaceName, Face>
  /** The bytes of each picture that an image mark names. */
  readonly images: ReadonlyMap<string, Uint8Array>
}

export async function paintHandout(handout: Handout, options: PaintOptions): Promise<Uint8Array> {
  const writer = openWriter(handout)
  const fonts = embedFonts(writer, options.faces)
  const structure = createStructure(writer, handout.structure)
  const imageNamed = openImages(writer, options.images)
  for (const page of handout.pages) {
    writer.addPage({ size: [page.width, page.height], margin: 0 })
    const operators = inkPage(page, writer.page, { writer, fonts, structure, imageNamed })
    // Our own stream instead of pdfkit's, which begins by turning the page upside down.
    writer.page.dictionary.data.Contents = writeStream(writer, Buffer.from(operators, 'latin1'))
  }
  structure.finish()
  addBookmarks(writer, handout.bookmarks, handout.pages[0]?.width ?? 0)
  fonts.finish()
  return finishWriter(writer)
}

function openImages(
  writer: PdfWriter,
  images: ReadonlyMap<string, Uint8Array>,
): (path: string) => PdfImage {
  const opened = new Map<string, PdfImage>()
  return (path) => {
    const known = opened.get(path)
    if (known) return known
    const bytes = images.get(path)
    if (!bytes) throw new Error(`no bytes were given for the picture \`${path}\``)
    const file = readImage(bytes)
    const isDrawing = 'drawing' in file
    const image = isDrawing
      ? drawingForm(writer, file.drawing, `D${opened.size + 1}`)
      : writer.openImage(bytes)
    opened.set(path, image)
    return image
  }
}

function addBookmarks(writer: PdfWriter, bookmarks: readonly Bookmark[], pageWidth: number): void {
  const path = [{ level: 0, item: writer.outline }]
  for (const { title, level, page, y } of bookmarks) {
    while ((path.at(-1)?.level ?? 0) >= level) path.pop()
    const parent = path.at(-1) ?? { item: writer.outline }
    // pdfkit counts `left` from the right edge of the page.
    const place = {
      pageNumber: page,
      fit: false,
      top: Math.max(0, y - 8),
      left: pageWidth,
      zoom: 0,
    }
    path.push({ level, item: parent.item.addItem(title, { ...place, expanded: true }) })
  }
}
