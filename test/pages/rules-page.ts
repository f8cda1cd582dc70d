// Rules of the page: that it is the paper that was asked for, that all lies inside its margins, and
// that nothing is torn apart between pages.

import { eachBlock, plainText } from '../../src/document/walk.ts'
import { isPiece, type SheetElement } from '../equipment/page-text.ts'
import { isInside, type Judged, numberOf } from './judged.ts'
import { at, points, quote, type Rule, squeeze } from './rules-type.ts'

const PAPER = { letter: [612, 792], a4: [595.28, 841.89] } as const

/** A booklet comes as halves of a sheet, or as sheets that hold two of them. */
export const pageBox: Rule = ({ read, format }) => {
  const [width, height] = PAPER[format.paper]
  const isBooklet = format.traits.includes('booklet')
  const allowed = isBooklet
    ? [
        [height, width],
        [height / 2, width],
      ]
    : [[width, height]]
  return read.pages.flatMap((page, index) =>
    allowed.some(([w = 0, h = 0]) => near(page.width, w) && near(page.height, h))
      ? []
      : [`${at(index)} is ${points(page.width)} × ${points(page.height)}, not ${format.paper}`],
  )
}

function near(one: number, other: number): boolean {
  return Math.abs(one - other) < 0.02
}

/** Half of a line's width may stand over a margin. */
const OVER = 0.8

export const margins: Rule = (sheet) => {
  const { top, right, bottom, left } = sheet.theme.margins
  const hasCards = isOfCards(sheet)
  return sheet.leaves.flatMap((leaf, index) => {
    const outside = (
      box: { left: number; right: number; top: number; bottom: number },
      all: boolean,
    ) => {
      const [l, r, t, b] = all || hasCards ? [0, 0, 0, 0] : [left, right, top, bottom]
      return (
        box.left < l - OVER ||
        box.right > leaf.width - r + OVER ||
        box.top < t - OVER ||
        box.bottom > leaf.height - b + OVER
      )
    }
    const texts = leaf.texts
      .filter(({ text }) => text.trim() !== '')
      .filter(({ x, y, width, size, artifact }) =>
        outside(
          { left: x, right: x + width, top: y - size * 0.66, bottom: y + 1 },
          artifact !== undefined,
        ),
      )
      .map(
        ({ text, x, y, width }) =>
          `${at(index)}: ${quote(text)} leaves the margins (${points(x)} to ${points(x + width)}, ${points(y)} down)`,
      )
    // Grounds may reach out above and below, where a box goes on, but not as far as the foot.
    const foot = Math.min(
      leaf.height,
      ...leaf.forms.flatMap(({ artifact, box }) => (artifact === 'Footer' ? [box.top] : [])),
    )
    const forms = leaf.forms
      .filter(({ box, artifact }) =>
        artifact === undefined || hasCards || index === 0
          ? outside(box, artifact !== undefined)
          : artifact !== 'Footer' &&
            (box.left < left - OVER || box.right > leaf.width - right + OVER || box.bottom > foot),
      )
      .slice(0, 3)
      .map(
        ({ box }) =>
          `${at(index)}: a form leaves the margins (${[box.left, box.top, box.right, box.bottom].map(points).join(', ')})`,
      )
    return [...texts, ...forms]
  })
}

export function isOfCards({ blocks }: Judged): boolean {
  let found = false
  eachBlock(blocks, ({ kind }) => {
    if (kind === 'cards') found = true
  })
  return found
}

/** A heading wants something of its own section below it, in the same column. */
export const strandedHeadings: Rule = (sheet) => {
  const elements = allElements(sheet.read.root)
  return elements.flatMap((element, index) => {
    if (!/^H\d$/.test(element.role)) return []
    const heading = sheet.placeOf(element)
    const last = heading.at(-1)
    const next = elements
      .slice(index + 1)
      .find(
        (other) =>
          !isInside(other.parent, other.role) &&
          other.kids.some(isPiece) &&
          !isWithin(other, element),
      )
    const follows = next ? sheet.placeOf(next)[0] : undefined
    const text = textOf(sheet, element)
    if (!last) return []
    if (hasLinesBelow(sheet, last)) return []
    if (!follows) return [`${at(last.leaf)}: heading ${quote(text)} has nothing below it`]
    if (follows.leaf !== last.leaf)
      return [
        `${at(last.leaf)}: heading ${quote(text)} is stranded, its text begins on page ${follows.leaf + 1}`,
      ]
    if (follows.top < last.top)
      return [`${at(last.leaf)}: heading ${quote(text)} is stranded at the foot of its column`]
    return []
  })
}

/** Lines to write on are decoration, yet they are what their heading is for. */
function hasLinesBelow({ leaves }: Judged, { leaf, top }: { leaf: number; top: number }): boolean {
  const forms = leaves[leaf]?.forms ?? []
  return forms.some(
    ({ artifact, stroke, box }) =>
      artifact === 'Layout' &&
      stroke !== undefined &&
      box.top > top &&
      box.top < top + ROOM_TO_WRITE,
  )
}

/** From the top of a heading to the first line below it, at the most. */
const ROOM_TO_WRITE = 80

function isWithin(element: SheetElement | undefined, ancestor: SheetElement): boolean {
  return element !== undefined && (element === ancestor || isWithin(element.parent, ancestor))
}

export function allElements(root: SheetElement): SheetElement[] {
  return [root, ...root.kids.flatMap((kid) => (isPiece(kid) ? [] : allElements(kid)))]
}

export function textOf({ paragraphs }: Judged, element: SheetElement): string {
  return paragraphs
    .filter((each) => each.element === element)
    .map(({ text }) => text)
    .join(' ')
}

/** Items that are no longer than this stay whole. */
const LINES_KEPT = 6

export const splitItems: Rule = (sheet) =>
  allElements(sheet.read.root)
    .filter(({ role }) => role === 'LBody')
    .flatMap((item) => {
      const blocks = sheet.paragraphs.filter(({ element }) => isWithin(element, item))
      const lines = blocks.flatMap((block) => block.lines)
      const leaves = [...new Set(lines.map(({ leaf }) => leaf))]
      if (leaves.length < 2 || lines.length > LINES_KEPT) return []
      return [
        `${at(leaves[0] ?? 0)}: the item ${quote(blocks[0]?.text ?? '')} of ${lines.length} lines goes on to ${at(leaves[1] ?? 0)}`,
      ]
    })

export const splitWarnings: Rule = (sheet) => {
  const titles = new Set<string>()
  eachBlock(sheet.blocks, (block) => {
    if (block.kind === 'box' && block.name === 'warning')
      titles.add(squeeze(plainText(block.title)))
  })
  return sheet.paragraphs
    .filter(({ text, role }) => /^H\d$/.test(role) && titles.has(squeeze(text)))
    .flatMap(({ element, text, lines }) => {
      const box = element.parent
      if (box?.role !== 'Sect') return [`the warning ${quote(text)} is no section`]
      const places = sheet.placeOf(box)
      const leaves = new Set(places.map(({ leaf }) => leaf))
      return leaves.size > 1 && heightOver(sheet, places) <= roomOf(sheet)
        ? [
            `${at(lines[0]?.leaf ?? 0)}: the warning ${quote(text)} is torn over ${leaves.size} pages`,
          ]
        : []
    })
}

/** What cannot stand on one page has to part. */
function roomOf({ leaves, theme: { margins } }: Judged): number {
  return Math.min(...leaves.map(({ height }) => height)) - margins.top - margins.bottom
}

/** As high as it would be in one piece, with a line of it and the room around it. */
function heightOver({ theme }: Judged, places: readonly { leaf: number; top: number }[]): number {
  const line = theme.body.least * theme.body.tightest
  const tops = new Map<number, number[]>()
  for (const { leaf, top } of places) tops.set(leaf, [...(tops.get(leaf) ?? []), top])
  const parts = [...tops.values()].map((all) => Math.max(...all) - Math.min(...all) + line)
  return parts.reduce((sum, part) => sum + part, 2 * AROUND * line)
}

/** Above and below, times the height of a line. */
const AROUND = 0.4

const LEAST_FILLED = 0.12

export const lastPage: Rule = (sheet) => {
  const { leaves, theme, format } = sheet
  const last = leaves.at(-1)
  if (!last || leaves.length < 2 || isOfCards(sheet) || format.traits.includes('booklet')) return []
  const ends = [
    ...last.texts.filter(({ mcid }) => mcid !== undefined).map(({ y }) => y),
    ...last.forms.filter(({ artifact }) => artifact !== 'Footer').map(({ box }) => box.bottom),
  ]
  const { top, bottom } = theme.margins
  const filled = (Math.max(top, ...ends) - top) / (last.height - top - bottom)
  return filled < LEAST_FILLED
    ? [`${at(leaves.length - 1)}, the last, is filled to ${Math.round(filled * 100)} %, least 12 %`]
    : []
}

export const blankPages: Rule = (sheet) =>
  isOfCards(sheet) || sheet.format.traits.includes('booklet')
    ? []
    : sheet.leaves.flatMap(({ texts, forms }, index) => {
        const marks = [...texts, ...forms]
        return marks.some(({ artifact }) => artifact !== 'Footer') ? [] : [`${at(index)} is blank`]
      })

export const feet: Rule = ({ leaves, studio, checked }) =>
  leaves.flatMap((leaf, index) => {
    const foot = leaf.texts.filter(({ artifact }) => artifact === 'Footer')
    const said = foot.map(({ text }) => text).join(' | ')
    const wanted = { studio, checked, 'edition code': /Edition \w+/ }
    const faults = Object.entries(wanted)
      .filter(([, part]) => (typeof part === 'string' ? !said.includes(part) : !part.test(said)))
      .map(([what]) => `${at(index)}: the foot lacks the ${what}: ${quote(said)}`)
    const [, page, pages] = /Page (\d+) of (\d+)/.exec(said) ?? []
    if (Number(page) !== index + 1 || Number(pages) !== leaves.length)
      faults.push(`${at(index)} of ${leaves.length} says ${quote(said)}`)
    for (const { text, y } of foot)
      if (y + 3 > leaf.height) faults.push(`${at(index)}: foot ${quote(text)} runs off the page`)
    return faults
  })

/** Each back lies behind its front when the sheet is turned over its long edge. */
export const cardsMeet: Rule = (sheet) => {
  if (!isOfCards(sheet)) return []
  const cards = sheet.read.root
    ? allElements(sheet.read.root).filter((each) => isCard(sheet, each))
    : []
  return cards.flatMap((card) => {
    const lines = sheet.paragraphs
      .filter(({ element }) => isWithin(element, card))
      .flatMap((block) => block.lines)
    const front = lines[0]
    const backs = lines.filter(({ leaf }) => leaf !== front?.leaf)
    const leaf = front && sheet.leaves[front.leaf]
    if (!front || !leaf) return []
    if (backs.length === 0) return [`${at(front.leaf)}: the card ${quote(front.text)} has no back`]
    const column = (x: number) => Math.floor((x / leaf.width) * sheet.theme.cards.across)
    const row = (y: number) => Math.floor((y / leaf.height) * sheet.theme.cards.down)
    const mirrored = sheet.theme.cards.across - 1 - column((front.left + front.right) / 2)
    return backs
      .filter(
        (back) =>
          back.leaf !== front.leaf + 1 ||
          row(back.y) !== row(front.y) ||
          column(back.left) !== mirrored,
      )
      .slice(0, 1)
      .map(
        (back) =>
          `${at(front.leaf)}: the back of ${quote(front.text)} stands on ${at(back.leaf)}, column ${column(back.left) + 1}, row ${row(back.y) + 1}`,
      )
  })
}

function isCard(sheet: Judged, element: SheetElement): boolean {
  if (element.role !== 'Sect') return false
  const leaves = sheet.placeOf(element).map(({ leaf }) => leaf)
  const inner = element.kids.some((kid) => !isPiece(kid) && kid.role === 'Sect')
  return (
    leaves.length > 0 && !inner && element.parent?.role !== 'Sect' && new Set(leaves).size === 2
  )
}

/** Sheets of an imposed booklet: outermost first, n | 1, then 2 | n − 1. */
export const bookletOrder: Rule = ({ read, format }) => {
  const isImposed = read.pages.some(({ width, height }) => width > height)
  if (!format.traits.includes('booklet')) return []
  if (!isImposed) return ['the booklet is not laid out on sheets: its pages come one by one']
  const count = read.pages.length * 2
  if (count % 4 !== 0) return [`the booklet has ${read.pages.length} sides, not two to a sheet`]
  return read.pages.flatMap((page, side) => {
    const found = [0, 1].map((half) => {
      const texts = page.texts.filter(({ x }) => (x >= page.width / 2 ? 1 : 0) === half)
      return numberOf({ ...page, texts })
    })
    const wanted = side % 2 === 0 ? [count - side, side + 1] : [side + 1, count - side]
    const isFine = found.every((number, half) => number === 0 || number === wanted[half])
    return isFine
      ? []
      : [`side ${side + 1} holds pages ${found.join(' | ')}, not ${wanted.join(' | ')}`]
  })
}
