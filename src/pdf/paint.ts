// A handout → the bytes of a PDF, tagged after PDF/UA-1. Nothing is decided here: layout has said
// where every mark lies and what it belongs to.

import { readImage } from '../figure/image.ts'
import type { Bookmark, Handout, Page } from '../layout/page.ts'
import type { Face, FaceName, Pt } from '../type/metrics.ts'
import { embedFonts } from './fonts.ts'
import { inkPage, type LinkedPlace } from './ink.ts'
import { writeContents } from './streams.ts'
import { createStructure } from './structure.ts'
import { drawingForm } from './vector.ts'
import { finishWriter, openWriter, type PdfImage, type PdfPage, type PdfWriter } from './writer.ts'

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
  // All are there before the first is inked, because links lead forward.
  const pages = handout.pages.map((page) => ({ page, pdfPage: openPage(page, writer) }))
  const placeNamed = findPlaces(handout, pages)
  const inkwell = { writer, fonts, structure, imageNamed, placeNamed }
  const leaves = handout.leaves ?? handout.pages.map(({ marks }, page) => ({ page, marks }))
  const inked = handout.pages.map((): string[] => [])
  // In reading order, so that a paragraph on two leaves is read from its beginning.
  for (const { page, marks } of leaves) {
    const open = pages[page]
    if (open) inked[page]?.push(inkPage({ ...open.page, marks }, open.pdfPage, inkwell))
  }
  for (const [index, { pdfPage }] of pages.entries()) {
    const operators = Buffer.from((inked[index] ?? []).join('\n'), 'latin1')
    writeContents(pdfPage, operators)
  }
  structure.finish()
  addBookmarks(writer, handout.bookmarks, handout.pages[0]?.width ?? 0)
  fonts.finish()
  return finishWriter(writer)
}

interface OpenPage {
  readonly page: Page
  readonly pdfPage: PdfPage
}

function openPage({ width, height }: Page, writer: PdfWriter): PdfPage {
  writer.addPage({ size: [width, height], margin: 0 })
  return writer.page
}

/** Above a place that is led to, so much of the page is shown. */
const HEADROOM: Pt = 8

function findPlaces(
  { bookmarks }: Handout,
  pages: readonly OpenPage[],
): (id: string) => LinkedPlace {
  return (id) => {
    const bookmark = bookmarks.find((each) => each.id === id)
    const open = bookmark && pages[bookmark.page]
    if (!open) throw new Error(`nothing in the handout is called \`${id}\``)
    const top = open.page.height - Math.max(0, bookmark.y - HEADROOM)
    return { title: bookmark.title, page: open.pdfPage, top }
  }
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
      top: Math.max(0, y - HEADROOM),
      left: pageWidth,
      zoom: 0,
    }
    path.push({ level, item: parent.item.addItem(title, { ...place, expanded: true }) })
  }
}
