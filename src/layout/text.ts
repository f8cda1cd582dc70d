// Runs → lines of text marks. Words are measured one by one, as they will be painted.

import type { Place } from '../diagnostic.ts'
import type { Run } from '../document/block.ts'
import type { FaceName, Metrics, Pt } from '../type/metrics.ts'
import type { Ink, Space } from './item.ts'
import { breakLines, type Unit } from './lines.ts'
import type { Element, Mark, TextMark } from './page.ts'
import { addElement, type Column, type Setting, type Style } from './setting.ts'

export interface Line {
  /** Baselines lie where a line of the style's leading, starting at y = 0, has them. */
  readonly marks: readonly Mark[]
  readonly width: Pt
}

export type Alignment = 'left' | 'center' | 'right'

/** A word or a part of one, in one face and with one meaning. */
interface Piece {
  readonly text: string
  readonly width: Pt
  readonly face: FaceName
  readonly colour: string
  readonly element: Element
  readonly space: Pt
  /** Joined to the piece before it: no line may end between them. */
  readonly joined: boolean
  readonly endsLine: boolean
}

/** A paragraph of lines that obeys widows and orphans; see `linesToInks`. */
export function setText(
  runs: readonly Run[],
  style: Style,
  column: Column,
  element: Element,
  setting: Setting,
): Ink[] {
  const lines = setLines(runs, style, column, element, setting)
  return linesToInks(lines, style, { before: style.before, after: style.after })
}

/** No page begins with the last line of a paragraph, and none ends with its first. */
export function linesToInks(lines: readonly Line[], style: Style, space: Space): Ink[] {
  return lines.map((line, index): Ink => {
    const isFirst = index === 0
    const isLast = index === lines.length - 1
    return {
      kind: 'ink',
      height: style.leading,
      marks: line.marks,
      before: isFirst ? space.before : 0,
      after: isLast ? space.after : 0,
      keep: !isLast && (isFirst || index === lines.length - 2),
    }
  })
}

export function setLines(
  runs: readonly Run[],
  style: Style,
  column: Column,
  element: Element,
  setting: Setting,
  alignment: Alignment = 'left',
): Line[] {
  const pieces = fitPieces(
    toPieces(runs, style, element, setting),
    column.width,
    setting,
    runs[0]?.at,
  )
  const units = toUnits(pieces)
  const lines: Line[] = []
  let start = 0
  for (const end of breakBalanced(units, column.width, style)) {
    const content = units.slice(start, end).flatMap(({ pieces: parts }) => parts)
    const spaceFollows = (units[end]?.space ?? 0) > 0
    lines.push(setLine(content, style, column, setting, { alignment, spaceFollows }))
    start = end
  }
  return lines
}

/** Titles are set in lines of about one length: a lone last word would stand out. */
function breakBalanced(units: readonly Unit[], width: Pt, { face }: Style): number[] {
  const ends = breakLines(units, width)
  if (face !== 'heading' || ends.length === 1) return ends
  let best = ends
  let least = width / 2
  let most = width
  while (most - least > 2) {
    const middle = (least + most) / 2
    const tried = breakLines(units, middle)
    const fits = tried.length === ends.length && units.every((unit) => unit.width <= middle)
    if (fits) {
      best = tried
      most = middle
    } else least = middle
  }
  return best
}

/** From the top of a line of this leading down to its baseline. */
export function baseline(style: Style, metrics: Metrics): Pt {
  const ascent = metrics.ascent(style.face, style.size)
  const descent = metrics.descent(style.face, style.size)
  return (style.leading - ascent - descent) / 2 + ascent
}

/** The natural width of runs on one line, and of their widest unbreakable part. */
export function widthsOf(
  runs: readonly Run[],
  style: Style,
  setting: Setting,
): { all: Pt; most: Pt } {
  const nowhere: Element = { role: 'P', children: [] }
  const units = toUnits(toPieces(runs, style, nowhere, setting))
  return {
    all: units.reduce((sum, unit, index) => sum + unit.width + (index === 0 ? 0 : unit.space), 0),
    most: Math.max(0, ...units.map(({ width }) => width)),
  }
}

function toPieces(runs: readonly Run[], style: Style, parent: Element, setting: Setting): Piece[] {
  const { metrics, theme, report } = setting
  const pieces: Piece[] = []
  let space: Pt = 0
  let before: Run | undefined
  let element = parent
  for (const run of runs) {
    const face = faceOf(style.face, run)
    // Words from several places of a record can make up one stretch of bold text.
    if (!before || !isSameStretch(before, run)) element = elementOf(run, parent)
    before = run
    const colour = run.href === undefined ? style.colour : theme.links.colour
    reportMissing(run, face, setting)
    for (const [index, word] of run.text.split(/[ \t\n]+/).entries()) {
      if (index > 0) space = metrics.width(' ', face, style.size)
      if (word === '') continue
      for (const part of wordParts(word)) {
        pieces.push({
          text: part,
          width: metrics.width(part, face, style.size),
          face,
          colour,
          element,
          space,
          joined: space === 0 && mayNotPart(pieces.at(-1), part),
          endsLine: false,
        })
        space = 0
      }
    }
    const last = pieces.at(-1)
    if (run.hardBreak && last) {
      pieces[pieces.length - 1] = { ...last, endsLine: true }
      space = 0
    }
  }
  return pieces

  function reportMissing(run: Run, face: FaceName, { metrics: measures }: Setting): void {
    for (const character of new Set(measures.missing(run.text.replace(/\s/g, ''), face))) {
      const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')
      report({
        severity: 'error',
        rule: 'glyph-missing',
        message: `the typeface has no sign for \`${character}\` (U+${code})`,
        at: run.at,
        hint: 'write it in words, or take out the character',
      })
    }
  }
}

/** Without a space between them, two pieces are one word: "**bold**." */
function mayNotPart(before: Piece | undefined, next: string): boolean {
  return before !== undefined && !before.endsLine && !mayBreakAfter(before.text, next)
}

/** A hyphen, dash or slash lets a line end behind it, but not before a digit ("1/2", "-5"). */
function mayBreakAfter(before: string, next: string): boolean {
  return /[-\u2010\u2013\u2014/]$/.test(before) && before.length > 1 && !/^\d/.test(next)
}

function wordParts(word: string): string[] {
  return word.split(/(?<=[^-\u2010\u2013\u2014/][-\u2010\u2013\u2014/])(?=[^\d\s])/)
}

/** A word wider than its column is reported and broken: it must not run out of the page. */
function fitPieces(
  pieces: readonly Piece[],
  width: Pt,
  { metrics, report }: Setting,
  at: Place | undefined,
): Piece[] {
  return pieces.flatMap((piece) => {
    if (piece.width <= width) return [piece]
    if (at)
      report({
        severity: 'warning',
        rule: 'word-too-wide',
        message: `\`${piece.text}\` is wider than its column and had to be broken`,
        at,
        hint: 'shorten it, or write it as a link: [name](address)',
      })
    const parts: Piece[] = []
    let text = ''
    const size = piece.width / metrics.width(piece.text, piece.face, 1)
    const push = (): void => {
      const isFirst = parts.length === 0
      const partWidth = metrics.width(text, piece.face, size)
      parts.push({
        ...piece,
        text,
        width: partWidth,
        space: isFirst ? piece.space : 0,
        joined: isFirst && piece.joined,
        endsLine: false,
      })
      text = ''
    }
    for (const character of piece.text) {
      if (text !== '' && metrics.width(text + character, piece.face, size) > width) push()
      text += character
    }
    push()
    return parts
  })
}

interface TextUnit extends Unit {
  readonly pieces: readonly Piece[]
}

function toUnits(pieces: readonly Piece[]): TextUnit[] {
  const units: TextUnit[] = []
  for (const piece of pieces) {
    const last = units.at(-1)
    if (piece.joined && last)
      units[units.length - 1] = {
        ...last,
        pieces: [...last.pieces, piece],
        width: last.width + piece.width,
        endsLine: piece.endsLine,
      }
    else
      units.push({
        pieces: [piece],
        width: piece.width,
        space: piece.space,
        endsLine: piece.endsLine,
      })
  }
  return units
}

function setLine(
  pieces: readonly Piece[],
  style: Style,
  column: Column,
  { metrics, theme }: Setting,
  { alignment, spaceFollows }: { alignment: Alignment; spaceFollows: boolean },
): Line {
  const y = baseline(style, metrics)
  const width = pieces.reduce(
    (sum, piece, index) => sum + piece.width + (index === 0 ? 0 : piece.space),
    0,
  )
  const slack = alignment === 'left' ? 0 : (column.width - width) / (alignment === 'center' ? 2 : 1)
  let x = column.x + slack
  const texts: TextMark[] = []
  const underlines: Mark[] = []
  pieces.forEach((piece, index) => {
    const space = index === 0 ? 0 : piece.space
    const last = texts.at(-1)
    const joins =
      last?.face === piece.face && last.belongsTo === piece.element && last.colour === piece.colour
    if (last && joins)
      texts[texts.length - 1] = { ...last, text: last.text + (space > 0 ? ' ' : '') + piece.text }
    else {
      // The space between two stretches belongs to the first, so that it is neither lost to
      // whoever copies the text nor underlined as part of a link.
      if (last && space > 0) texts[texts.length - 1] = { ...last, text: `${last.text} ` }
      texts.push({
        kind: 'text',
        text: piece.text,
        x: x + space,
        y,
        face: piece.face,
        size: style.size,
        colour: piece.colour,
        belongsTo: piece.element,
      })
    }
    if (piece.element.role === 'Link' && theme.links.underline > 0) {
      const from = last && joins ? x : x + space
      underlines.push({
        kind: 'rule',
        from: [from, y + style.size * 0.14],
        to: [x + space + piece.width, y + style.size * 0.14],
        colour: piece.colour,
        width: theme.links.underline,
        belongsTo: 'layout',
      })
    }
    x += space + piece.width
  })
  // A line that ends between words keeps its space for whoever copies the text.
  const end = texts.at(-1)
  if (end && spaceFollows) texts[texts.length - 1] = { ...end, text: `${end.text} ` }
  return { marks: [...texts, ...underlines], width }
}

const VARIANTS: Readonly<Record<string, { bold: FaceName; italic: FaceName; both: FaceName }>> = {
  text: { bold: 'bold', italic: 'italic', both: 'bold-italic' },
  bold: { bold: 'bold', italic: 'bold-italic', both: 'bold-italic' },
  italic: { bold: 'bold-italic', italic: 'italic', both: 'bold-italic' },
}

function faceOf(face: FaceName, { bold, italic }: Run): FaceName {
  const variants = VARIANTS[face]
  if (!variants || !(bold || italic)) return face
  return bold && italic ? variants.both : bold ? variants.bold : variants.italic
}

function isSameStretch(a: Run, b: Run): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.href === b.href
}

/** Links, strong and emphasised words get an element of their own inside the paragraph's. */
function elementOf(run: Run, parent: Element): Element {
  if (run.href !== undefined) return addElement(parent, 'Link', { href: run.href })
  if (run.bold) return addElement(parent, 'Strong')
  if (run.italic) return addElement(parent, 'Em')
  return parent
}
