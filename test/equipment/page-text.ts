// A finished PDF of ours as plain values, for rules to judge: pages of texts and forms, what they
// belong to in reading order, links, bookmarks and metadata. Nothing of layout is asked: what is
// read here is what a printer and a screen reader get.

import { PDFArray, PDFDict, PDFDocument, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib'
import { createFontReader } from './page-fonts.ts'
import { type Marks, readMarks, type ShownForm, type ShownText } from './page-marks.ts'
import {
  asDictionary,
  dictionaryOf,
  entryOf,
  follow,
  listOf,
  numberOf,
  refOf,
  textOf,
} from './pdf-objects.ts'

export type { Box, ShownForm, ShownText } from './page-marks.ts'

/** An element of the structure tree; `Strong` and `Em` keep their names. */
export interface SheetElement {
  readonly role: string
  readonly alt: string | undefined
  readonly parent: SheetElement | undefined
  /** In reading order. */
  readonly kids: readonly (SheetElement | SheetPiece)[]
}

/** Marked content, by page (counted from 0) and number. */
export interface SheetPiece {
  readonly page: number
  readonly mcid: number
}

export interface SheetPage extends Marks {
  readonly width: number
  readonly height: number
  readonly links: readonly { readonly address: string | undefined; readonly says: string }[]
}

export interface SheetBookmark {
  readonly title: string
  readonly level: number
  /** Counted from 0; −1 when it leads nowhere. */
  readonly page: number
  /** From the top of the page. */
  readonly y: number
}

export interface ReadSheet {
  readonly pages: readonly SheetPage[]
  readonly root: SheetElement
  readonly bookmarks: readonly SheetBookmark[]
  readonly title: string | undefined
  readonly author: string | undefined
  readonly language: string | undefined
}

export async function readSheet(bytes: Uint8Array): Promise<ReadSheet> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  const fonts = createFontReader()
  const pages = document.getPages()
  const numbers = new Map(pages.map(({ ref }, index) => [ref, index]))
  const tops = pages.map((page) => page.getMediaBox().height)
  return {
    pages: pages.map((page) => ({
      ...page.getMediaBox(),
      ...readMarks(page, fonts),
      links: listOf(page.node, 'Annots').flatMap((each) => linkOf(follow(page.node, each))),
    })),
    root: readTree(document.catalog, numbers),
    bookmarks: readBookmarks(document.catalog, numbers, tops),
    title: document.getTitle(),
    author: document.getAuthor(),
    language: textOf(document.catalog, 'Lang'),
  }
}

export function isPiece(kid: SheetElement | SheetPiece): kid is SheetPiece {
  return 'mcid' in kid
}

function linkOf(value: PDFObject | undefined) {
  const annotation = asDictionary(value)
  if (!annotation) return []
  const action = dictionaryOf(annotation, 'A')
  return [{ address: action && textOf(action, 'URI'), says: textOf(annotation, 'Contents') ?? '' }]
}

function readTree(catalog: PDFDict, numbers: ReadonlyMap<PDFRef, number>): SheetElement {
  const root = dictionaryOf(catalog, 'StructTreeRoot')
  const read = (
    dictionary: PDFDict,
    parent: SheetElement | undefined,
    above: PDFRef | undefined,
  ): SheetElement => {
    const kids: (SheetElement | SheetPiece)[] = []
    const element = {
      role: textOf(dictionary, 'S') ?? 'Root',
      alt: textOf(dictionary, 'Alt'),
      parent,
      kids,
    }
    const page = refOf(dictionary, 'Pg') ?? above
    const pieceOn = (ref: PDFRef | undefined, mcid: number): void => {
      kids.push({ page: ref ? (numbers.get(ref) ?? -1) : -1, mcid })
    }
    for (const kid of listOf(dictionary, 'K')) {
      const value = follow(dictionary, kid)
      if (value instanceof PDFNumber) pieceOn(page, value.asNumber())
      else if (value instanceof PDFDict && textOf(value, 'Type') === 'MCR')
        pieceOn(refOf(value, 'Pg') ?? page, numberOf(value, 'MCID') ?? -1)
      else if (value instanceof PDFDict && textOf(value, 'Type') !== 'OBJR')
        kids.push(read(value, element, page))
    }
    return element
  }
  if (!root) return { role: 'Root', alt: undefined, parent: undefined, kids: [] }
  return read(root, undefined, undefined)
}

function readBookmarks(
  catalog: PDFDict,
  numbers: ReadonlyMap<PDFRef, number>,
  tops: readonly number[],
): SheetBookmark[] {
  const bookmarks: SheetBookmark[] = []
  const read = (parent: PDFDict, level: number): void => {
    let item = dictionaryOf(parent, 'First')
    while (item) {
      const destination = entryOf(item, 'Dest')
      const target = destination instanceof PDFArray ? destination.get(0) : undefined
      const page = target instanceof PDFRef ? (numbers.get(target) ?? -1) : -1
      const height = destination instanceof PDFArray ? Number(String(destination.get(3))) : 0
      const y = (tops[page] ?? 0) - height
      bookmarks.push({ title: textOf(item, 'Title') ?? '', level, page, y })
      read(item, level + 1)
      item = dictionaryOf(item, 'Next')
    }
  }
  const outline = dictionaryOf(catalog, 'Outlines')
  if (outline) read(outline, 1)
  return bookmarks
}

/** Texts and forms of a piece, in the order in which they were painted. */
export function marksOf({ pages }: ReadSheet, { page, mcid }: SheetPiece) {
  const on = pages[page]
  return {
    texts: on ? on.texts.filter((text: ShownText) => text.mcid === mcid) : [],
    forms: on ? on.forms.filter((form: ShownForm) => form.mcid === mcid) : [],
  }
}
