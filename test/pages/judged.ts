// A finished sheet with all that rules ask about it: pages as they are held in the hand (of a
// booklet, the halves of its sheets), and the lines of each piece of text in reading order.

import type { Block } from '../../src/document/block.ts'
import type { Format } from '../../src/theme/format.ts'
import type { Theme } from '../../src/theme/theme.ts'
import {
  isPiece,
  type ReadSheet,
  readSheet,
  type SheetElement,
  type ShownForm,
  type ShownText,
} from '../equipment/page-text.ts'

/** What the sheet was made from. */
export interface Source {
  readonly path: string
  readonly edition: string
  readonly format: Format
  /** As the format sets it. */
  readonly theme: Theme
  readonly blocks: readonly Block[]
  readonly studio: string
  /** `Checked {date}`, with the date. */
  readonly checked: string
  readonly disclaimer: string
  readonly isDense: boolean
}

export interface Leaf {
  readonly width: number
  readonly height: number
  readonly texts: readonly ShownText[]
  readonly forms: readonly ShownForm[]
}

export interface Line {
  /** Counted from 0, in the order of reading. */
  readonly leaf: number
  readonly text: string
  readonly left: number
  readonly right: number
  /** Of the baseline, from the top of the page. */
  readonly y: number
  readonly size: number
  readonly texts: readonly ShownText[]
}

/** A paragraph, a heading, an item's text, a cell: with its lines from top to bottom. */
export interface TextBlock {
  readonly element: SheetElement
  readonly role: string
  readonly lines: readonly Line[]
  readonly text: string
}

export interface Judged extends Source {
  readonly bytes: Uint8Array
  readonly read: ReadSheet
  readonly leaves: readonly Leaf[]
  /** In reading order. */
  readonly paragraphs: readonly TextBlock[]
  /** First leaf on which something of an element stands, and where; figures too. */
  readonly placeOf: (
    element: SheetElement,
  ) => readonly { leaf: number; top: number; left: number }[]
}

const INLINE = new Set(['Span', 'Strong', 'Em', 'Link', 'Reference'])

export async function judge(source: Source, bytes: Uint8Array): Promise<Judged> {
  const read = await readSheet(bytes)
  const { leaves, leafOf } = leavesOf(source.format, read)
  const texts = new Map<string, { leaf: number; text: ShownText }[]>()
  const forms = new Map<string, { leaf: number; form: ShownForm }[]>()
  for (const [index, page] of read.pages.entries()) {
    for (const text of page.texts)
      if (text.mcid !== undefined)
        addTo(texts, `${index} ${text.mcid}`, { leaf: leafOf(index, text.x), text })
    for (const form of page.forms)
      if (form.mcid !== undefined)
        addTo(forms, `${index} ${form.mcid}`, { leaf: leafOf(index, form.box.left), form })
  }
  const found: { element: SheetElement; shown: { leaf: number; text: ShownText }[] }[] = []
  const visit = (element: SheetElement, owner: SheetElement): void => {
    for (const kid of element.kids) {
      if (!isPiece(kid)) visit(kid, INLINE.has(kid.role) ? owner : kid)
      else {
        const shown = texts.get(`${kid.page} ${kid.mcid}`) ?? []
        const last = found.at(-1)
        if (last?.element === owner) last.shown.push(...shown)
        else found.push({ element: owner, shown: [...shown] })
      }
    }
  }
  visit(read.root, read.root)
  const placeOf = (element: SheetElement): { leaf: number; top: number; left: number }[] =>
    element.kids.flatMap((kid) => {
      if (!isPiece(kid)) return placeOf(kid)
      const key = `${kid.page} ${kid.mcid}`
      const places = [
        ...(texts.get(key) ?? []).map(({ leaf, text }) => ({
          leaf,
          top: text.y - text.size * 0.7,
          left: text.x,
        })),
        ...(forms.get(key) ?? []).map(({ leaf, form }) => ({
          leaf,
          top: form.box.top,
          left: form.box.left,
        })),
      ]
      return places
    })
  return {
    ...source,
    bytes,
    read,
    leaves,
    paragraphs: found.filter(({ shown }) => shown.length > 0).map(textBlock),
    placeOf,
  }
}

function addTo<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key) ?? []
  map.set(key, list)
  list.push(value)
}

/** A booklet's sheet holds two leaves side by side, told apart by the number at their foot. */
function leavesOf({ traits }: Format, { pages }: ReadSheet) {
  const isImposed = traits.includes('booklet') && pages.some(({ width, height }) => width > height)
  if (!isImposed) return { leaves: pages, leafOf: (page: number) => page }
  const halves = pages.flatMap((page, index) =>
    [0, page.width / 2].map((from) => {
      const isHere = (x: number): boolean => x >= from - 0.01 && x < from + page.width / 2
      const texts = page.texts.filter(({ x }) => isHere(x)).map((t) => ({ ...t, x: t.x - from }))
      const forms = page.forms
        .filter(({ box }) => isHere(box.left))
        .map((form) => ({
          ...form,
          box: { ...form.box, left: form.box.left - from, right: form.box.right - from },
        }))
      const leaf: Leaf = { width: page.width / 2, height: page.height, texts, forms }
      return { page: index, from, leaf, number: numberOf(leaf) }
    }),
  )
  const ordered = halves
    .filter(({ number }) => number > 0)
    .sort((one, other) => one.number - other.number)
  const leafOf = (page: number, x: number): number =>
    ordered.findIndex(
      (half) => half.page === page && x >= half.from && x < half.from + half.leaf.width,
    )
  return { leaves: ordered.map(({ leaf }) => leaf), leafOf }
}

/** The number that the foot of a page tells, or 0. */
export function numberOf({ texts }: Leaf): number {
  const foot = texts.filter(({ artifact }) => artifact === 'Footer').map(({ text }) => text)
  return Number(foot.flatMap((text) => /^Page (\d+) of \d+$/.exec(text.trim())?.[1] ?? [])[0] ?? 0)
}

/** Half of what a small mark rises above its line. */
const SAME_LINE = 1.5

function textBlock({
  element,
  shown,
}: {
  element: SheetElement
  shown: { leaf: number; text: ShownText }[]
}): TextBlock {
  const groups: { leaf: number; y: number; texts: ShownText[] }[] = []
  for (const { leaf, text } of shown) {
    const last = groups.at(-1)
    if (last && last.leaf === leaf && Math.abs(last.y - text.y) < SAME_LINE) last.texts.push(text)
    else groups.push({ leaf, y: text.y, texts: [text] })
  }
  const lines = groups.map(({ leaf, y, texts }) => ({
    leaf,
    y,
    texts,
    text: texts
      .map(({ text }) => text)
      .join('')
      .trim(),
    left: Math.min(...texts.map(({ x }) => x)),
    right: Math.max(...texts.map(({ x, width }) => x + width)),
    size: Math.max(...texts.map(({ size }) => size)),
  }))
  const text = lines.map((line) => line.text).join(' ')
  return { element, role: element.role, lines, text }
}

export function isInside(element: SheetElement | undefined, role: string): boolean {
  return element !== undefined && (element.role === role || isInside(element.parent, role))
}
