// Units → lines of text marks. Words are placed one by one, as they were measured and will be
// painted.

import type { Run } from '../document/block.ts'
import type { Metrics, Pt } from '../type/metrics.ts'
import type { Ink, Space } from './item.ts'
import { breakLines, type Unit } from './lines.ts'
import type { Element, Mark, RuleMark, TextMark } from './page.ts'
import { type Piece, toUnits } from './pieces.ts'
import type { Column, Setting, Style } from './setting.ts'

export interface Line {
  /** Baselines lie where a line of the style's leading, starting at y = 0, has them. */
  readonly marks: readonly Mark[]
  readonly width: Pt
}

export type Alignment = 'left' | 'center' | 'right'

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
function linesToInks(lines: readonly Line[], style: Style, space: Space): Ink[] {
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
  const units = toUnits(runs, style, element, column.width, setting)
  const lines: Line[] = []
  let start = 0
  const isBalanced = DISPLAY_FACES.includes(style.face) || alignment === 'center'
  const ends = isBalanced ? breakBalanced(units, column.width) : breakLines(units, column.width)
  for (const end of ends) {
    const content = units.slice(start, end).flatMap(({ pieces: parts }) => parts)
    const spaceFollows = (units[end]?.space ?? 0) > 0
    lines.push(setLine(content, style, column, setting, { alignment, spaceFollows }))
    start = end
  }
  return lines
}

/** Of whole paragraphs: titles, and the line that tells when to stop. */
const DISPLAY_FACES: readonly string[] = ['heading', 'bold']

/** Titles and what is centred have lines of about one length: a lone last word would stand out. */
function breakBalanced(units: readonly Unit[], width: Pt): number[] {
  const ends = breakLines(units, width)
  if (ends.length === 1) return ends
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
  const units = toUnits(runs, style, nowhere, Number.POSITIVE_INFINITY, setting)
  return {
    all: units.reduce((sum, unit, index) => sum + unit.width + (index === 0 ? 0 : unit.space), 0),
    most: Math.max(0, ...units.map(({ width }) => width)),
  }
}

function isSameText(mark: TextMark, { face, element, colour }: Piece): boolean {
  return mark.face === face && mark.belongsTo === element && mark.colour === colour
}

/** A little below the baseline, where a hand writes. */
const BLANK_DROP = 0.12
const BLANK_WIDTH: Pt = 0.6

function blankRule(
  { width, element }: Piece,
  x: Pt,
  baseline: Pt,
  { size, colour }: Style,
): RuleMark {
  const y = baseline + size * BLANK_DROP
  return {
    kind: 'rule',
    from: [x, y],
    to: [x + width, y],
    colour,
    width: BLANK_WIDTH,
    belongsTo: element,
  }
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
  const texts: (TextMark | RuleMark)[] = []
  const underlines: Mark[] = []
  pieces.forEach((piece, index) => {
    const space = index === 0 ? 0 : piece.space
    const last = texts.at(-1)
    const joins = last?.kind === 'text' && !piece.isBlank && isSameText(last, piece)
    if (last?.kind === 'text' && joins)
      texts[texts.length - 1] = { ...last, text: last.text + (space > 0 ? ' ' : '') + piece.text }
    else {
      // The space between two stretches belongs to the first, so that it is neither lost to
      // whoever copies the text nor underlined as part of a link.
      if (last?.kind === 'text' && space > 0)
        texts[texts.length - 1] = { ...last, text: `${last.text} ` }
      if (piece.isBlank) texts.push(blankRule(piece, x + space, y, style))
      else
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
    if (piece.element.href !== undefined && theme.links.underline > 0) {
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
  if (end?.kind === 'text' && spaceFollows)
    texts[texts.length - 1] = { ...end, text: `${end.text} ` }
  return { marks: [...texts, ...underlines], width }
}
