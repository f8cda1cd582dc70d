// Rules of reading: what a screen reader, a search and the bookmarks get is what was written.

import { deflateSync } from 'node:zlib'
import { PDFDocument, PDFStream } from '@cantoo/pdf-lib'
import type { Block, Run, Table } from '../../src/document/block.ts'
import { plainText } from '../../src/document/walk.ts'
import { contentOf } from '../equipment/page-marks.ts'
import type { SheetElement } from '../equipment/page-text.ts'
import { follow, listOf, textOf } from '../equipment/pdf-objects.ts'
import { checkPdfUa } from '../equipment/uacheck.ts'
import { isInside, type Judged } from './judged.ts'
import { allElements } from './rules-page.ts'
import { at, points, quote, type Rule, squeeze } from './rules-type.ts'

/** A word that was written; layout may add so many of its own before it, such as days of a log. */
interface Written {
  readonly word: string
  readonly added: number
}

export const readingOrder: Rule = (sheet) => {
  const read = sheet.paragraphs
    .filter(({ role, element }) => role !== 'Lbl' && !isAside(element))
    .flatMap(({ text }) => words(text))
  const heads = headsOf(sheet)
  const found = readingsOf(sheet).map((blocks) => compareWords(writtenIn(blocks, heads), read))
  return found.find((faults) => faults.length === 0) ?? found[0] ?? []
}

/**
 * What stands in the rail is read after the text beside it, or, where there is no room for a rail,
 * after the title and the boxes below it.
 */
function readingsOf({ blocks, theme }: Judged): (readonly Block[])[] {
  const placeOf = (block: Block) =>
    block.kind === 'box' ? theme.boxes[block.name]?.place : undefined
  const isRail = (block: Block): boolean => ['rail', 'wide-rail'].includes(placeOf(block) ?? '')
  const isWide = (block: Block): boolean =>
    ['columns', 'break', 'cards'].includes(block.kind) || placeOf(block) === 'wide'
  const stretches: Block[][] = [[]]
  for (const block of blocks) {
    const last = stretches.at(-1)
    const isOpen = last?.some(isRail) === true
    if (isOpen ? isWide(block) : isRail(block)) stretches.push([block])
    else last?.push(block)
  }
  const railLast = stretches.flatMap((part) => [
    ...part.filter((block) => !isRail(block)),
    ...part.filter(isRail),
  ])
  const titleFirst = stretches.flatMap((part) => {
    const rail = part.filter(isRail)
    const [title, ...rest] = part.filter((block) => !isRail(block))
    if (title?.kind !== 'heading' || title.level !== 1) return part
    const end = rest.findIndex(({ kind }) => kind !== 'box')
    const boxes = end < 0 ? rest.length : end
    return [title, ...rest.slice(0, boxes), ...rail, ...rest.slice(boxes)]
  })
  return [railLast, titleFirst, blocks]
}

function compareWords(written: readonly Written[], read: readonly string[]): string[] {
  let place = 0
  for (const [index, { word, added }] of written.entries()) {
    // A checksum that is longer than its line goes on in the next.
    if (`${read[place]}${read[place + 1]}` === word) {
      place += 2
      continue
    }
    const found = read.indexOf(word, place)
    if (found < 0 || found - place > added) {
      const around = written.slice(Math.max(0, index - 4), index + 4).map((each) => each.word)
      const rest = read.slice(place, place + 6).join(' ')
      const instead = rest === '' ? 'nothing more' : `“${rest}”`
      return [`“${around.join(' ')}” is not read in its place: there it says ${instead}`]
    }
    place = found + 1
  }
  const left = read.length - place
  if (left <= (written.at(-1)?.added ?? 0)) return []
  return [`${left} words are read that nobody wrote: “${read.slice(place, place + 8).join(' ')}”`]
}

/** What is read as the head of a column. */
function headsOf({ paragraphs }: Judged): ReadonlySet<string> {
  return new Set(
    paragraphs.filter(({ role }) => role === 'TH').map(({ text }) => words(text).join(' ')),
  )
}

/** Where its columns do not fit beside each other, each row is read with the heads of its cells. */
function readTable({ header, rows }: Table, heads: ReadonlySet<string>): (readonly Run[])[] {
  const titles = header.map(({ runs }) => words(plainText(runs)).join(' '))
  const isWhole = titles.every((title) => title === '' || heads.has(title))
  if (isWhole) return [header, ...rows].flat().map(({ runs }) => runs)
  return rows.flatMap((row) =>
    row.flatMap(({ runs }, index) => {
      const isEmpty = words(plainText(runs)).length === 0
      const head = index === 0 || isEmpty ? undefined : header[index]
      return head ? [head.runs, runs] : [runs]
    }),
  )
}

/** Words of drawings and lists of contents are made, not written. */
function isAside(element: SheetElement): boolean {
  return isInside(element, 'Figure') || isInside(element, 'TOC')
}

/** A credit, or a gap that is read aloud. */
const FEW = 12

function words(text: string): string[] {
  const clean = text.normalize('NFC').replace(/[\u00ad\u200b\u2060]/g, '')
  return clean.match(/[\p{L}\p{N}]+/gu) ?? []
}

function writtenIn(blocks: readonly Block[], heads: ReadonlySet<string>): Written[] {
  const all: Written[] = []
  let added = 0
  const say = (runs: readonly Run[]): void => {
    const text = runs.map((run) => (run.hardBreak ? `${run.text} ` : run.text)).join('')
    for (const word of words(text)) {
      all.push({ word, added })
      added = 0
    }
  }
  const visit = (list: readonly Block[]): void => {
    for (const block of list) {
      switch (block.kind) {
        case 'heading':
        case 'paragraph':
          say(block.runs)
          break
        case 'list':
          for (const item of block.items) visit(item.blocks)
          break
        case 'table':
          for (const runs of readTable(block, heads)) say(runs)
          break
        case 'box':
          say(block.title)
          visit(block.blocks)
          break
        case 'columns':
          visit(block.blocks)
          break
        case 'cards':
          for (const card of block.cards) {
            say(card.front)
            visit(card.back)
          }
          break
        case 'log':
          say(block.title)
          added += WEEK * (1 + block.rows.flat().flatMap(({ text }) => words(text)).length)
          break
        case 'figure':
          added += FEW
          say(block.caption)
          break
        case 'writing-line':
          added += FEW
          break
        case 'contents':
        case 'break':
          break
        default:
          block satisfies never
      }
    }
  }
  visit(blocks)
  return all
}

/** Words that a log has for each week, at the most: its title, its days and its rows, twice. */
const WEEK = 20

/** So far above its heading a bookmark may lead. */
const HEADROOM = 40

export const bookmarks: Rule = (sheet) => {
  const headings = sheet.paragraphs.filter(({ role }) => /^H\d$/.test(role))
  const titles = headings.map(({ text }) => squeeze(text))
  const given = sheet.read.bookmarks.map(({ title }) => squeeze(title))
  const differs = titles.findIndex((title, index) => given[index] !== title)
  if (differs >= 0 || given.length !== titles.length)
    return [
      `bookmark ${differs + 1} is ${quote(given[differs] ?? '')}, the heading ${quote(titles[differs] ?? '')} (${given.length} bookmarks, ${titles.length} headings)`,
    ]
  if (sheet.read.pages.length !== sheet.leaves.length) return []
  return sheet.read.bookmarks.flatMap(({ title, page, y }, index) => {
    const line = headings[index]?.lines[0]
    if (!line) return []
    const above = line.y - y
    const isThere = page === line.leaf && above > 0 && above < line.size + HEADROOM
    return isThere
      ? []
      : [
          `bookmark ${quote(title)} leads to ${at(page)}, ${points(y)} down, its heading stands on ${at(line.leaf)}, ${points(line.y)} down`,
        ]
  })
}

const FILE_NAME =
  /\.(?:svg|png|jpe?g|webp|pdf|md|yaml)\b|^(?:plate|image|code):|^[a-z0-9]+(?:[-_/][a-z0-9]+)+$/

export const figures: Rule = ({ read }) =>
  allElements(read.root)
    .filter(({ role }) => role === 'Figure')
    .flatMap(({ alt }) => {
      if (!alt?.trim()) return ['a figure has no words']
      return FILE_NAME.test(alt) ? [`a figure says the name of a file: ${quote(alt)}`] : []
    })

export const metadata: Rule = ({ read, studio }) => [
  ...(read.title?.trim() ? [] : ['the file has no title']),
  ...(read.author === studio ? [] : [`the author is ${quote(read.author ?? '')}`]),
  ...(read.language ? [] : ['the file has no language']),
]

export async function accessibility({ bytes }: Judged): Promise<string[]> {
  return checkPdfUa(bytes)
}

const MOST_BYTES = 60_000

/** Editions that are as long as they need to be, and have more for each page over four. */
const LONG_EDITIONS = ['teacher', 'packet']
const BYTES_PER_PAGE = 4_000

/** The file without what stands inside its figures: their operators and their pictures. */
export async function textBytes({ bytes }: Pick<Judged, 'bytes'>): Promise<number> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  let figures = 0
  for (const page of document.getPages()) {
    const content = contentOf(page)
    const bare = content.replace(/\/Figure <<[^>]*>> BDC[\s\S]*?EMC/g, '')
    const packed = listOf(page.node, 'Contents')
      .map((part) => follow(page.node, part))
      .reduce((sum, part) => sum + (part instanceof PDFStream ? part.getContentsSize() : 0), 0)
    figures += packed - deflateSync(Buffer.from(bare, 'latin1'), { level: 9 }).length
  }
  for (const [, object] of document.context.enumerateIndirectObjects())
    if (object instanceof PDFStream && textOf(object.dict, 'Type') === 'XObject')
      figures += object.getContentsSize()
  return bytes.length - figures
}

export async function fileSize(sheet: Judged): Promise<string[]> {
  const size = await textBytes(sheet)
  const more = LONG_EDITIONS.includes(sheet.edition) ? Math.max(0, sheet.leaves.length - 4) : 0
  const most = MOST_BYTES + more * BYTES_PER_PAGE
  return size > most
    ? [`${Math.round(size / 1000)} kB without figures, most ${most / 1000} kB`]
    : []
}
