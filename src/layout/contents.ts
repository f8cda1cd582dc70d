// The list of contents: each chapter's heading, dots, and the page it stands on. All of it is a link.

import type { Block, Contents, Heading } from '../document/block.ts'
import { eachBlock, plainText } from '../document/walk.ts'
import type { Pt } from '../type/metrics.ts'
import type { Ink } from './item.ts'
import type { Element, Mark } from './page.ts'
import { addElement, type Column, type Outline, type Setting, type Style } from './setting.ts'
import { baseline, setText } from './text.ts'

/** For each list of contents, the headings of level 1 that follow it. No page is known yet. */
export function outlineOf(blocks: readonly Block[]): Outline {
  const ids = new Map<Heading, string>()
  const listed = new Map<Contents, Heading[]>()
  eachBlock(blocks, (block) => {
    if (block.kind === 'contents') listed.set(block, [])
    if (block.kind !== 'heading' || block.level !== 1 || listed.size === 0) return
    ids.set(block, `chapter-${ids.size + 1}`)
    for (const headings of listed.values()) headings.push(block)
  })
  return { ids, listed, pages: new Map() }
}

/** The room for page numbers. */
const DIGITS = 3
/** Between a title, its dots and the number, times the size of the text. */
const GAP = 0.5
const AFTER = 0.35

export function setContents(
  contents: Contents,
  style: Style,
  column: Column,
  parent: Element,
  setting: Setting,
): Ink[] {
  const { ids, listed, pages } = setting.outline
  const list = addElement(parent, 'TOC')
  const headings = listed.get(contents) ?? []
  return headings.flatMap((heading, index) => {
    const id = ids.get(heading)
    const page = id === undefined ? undefined : pages.get(id)
    const reference = addElement(addElement(list, 'TOCI'), 'Reference')
    const isFound = id !== undefined && page !== undefined
    const link = isFound ? addElement(reference, 'Link', { leadsTo: id }) : reference
    const isLast = index === headings.length - 1
    const entry = { ...style, before: 0, after: isLast ? style.after : style.size * AFTER }
    return setEntry(heading, page, { style: entry, column, link, setting })
  })
}

interface Entry {
  readonly style: Style
  readonly column: Column
  readonly link: Element
  readonly setting: Setting
}

/** Dots and number stand beside the last line of a long title. */
function setEntry(heading: Heading, page: number | undefined, entry: Entry): Ink[] {
  const { style, column, link, setting } = entry
  const { metrics } = setting
  const widthOf = (text: string): Pt => metrics.width(text, style.face, style.size)
  const room = widthOf('0'.repeat(DIGITS)) + GAP * style.size
  const runs = [{ text: plainText(heading.runs), at: heading.at }]
  const inner = { x: column.x, width: column.width - room }
  const inks = setText(runs, style, inner, link, setting)
  const last = inks.at(-1)
  if (!last || page === undefined) return inks.map(keepTogether)
  const [title] = last.marks
  const number = `${page + 1}`
  const y = baseline(style, metrics)
  const right = column.x + column.width
  const from = title?.kind === 'text' ? title.x + widthOf(title.text) : column.x
  const marks: Mark[] = [
    // Whoever copies the line gets a space before the number.
    ...last.marks.map(
      (mark): Mark =>
        mark === title && mark.kind === 'text' ? { ...mark, text: `${mark.text} ` } : mark,
    ),
    ...dots(from + GAP * style.size, right - room, y, style),
    {
      kind: 'text',
      text: number,
      x: right - widthOf(number),
      y,
      face: style.face,
      size: style.size,
      colour: style.colour,
      belongsTo: link,
    },
  ]
  return [...inks.slice(0, -1), { ...last, marks }].map(keepTogether)
}

function keepTogether(ink: Ink, index: number, inks: readonly Ink[]): Ink {
  return { ...ink, keep: index < inks.length - 1 }
}

/** Drawn from the right, so that they stand below each other from line to line. */
function dots(left: Pt, right: Pt, y: Pt, { size, colour }: Style): Mark[] {
  if (right - left < size) return []
  const dot = size * 0.08
  return [
    {
      kind: 'rule',
      from: [right, y - dot / 2],
      to: [left, y - dot / 2],
      colour,
      width: dot,
      dash: [dot, size * 0.42],
      belongsTo: 'layout',
    },
  ]
}
