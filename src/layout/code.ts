// A QR code, and beside it what it is for and where it leads: nobody needs a camera to follow it.

import type { Figure, Run } from '../document/block.ts'
import { QUIET_ZONE } from '../figure/code.ts'
import type { FigureContent } from '../figure/content.ts'
import { movePoints } from '../figure/scene.ts'
import type { Pt } from '../type/metrics.ts'
import type { Ink } from './item.ts'
import { type Element, type Mark, moveDown } from './page.ts'
import { addElement, type Column, lengthOf, type Setting, type Style } from './setting.ts'
import { setText } from './text.ts'

type CodeContent = Extract<FigureContent, { kind: 'code' }>

/** The least side of its squares together, and of one of them, that any camera reads. */
const LEAST_SIDE: Pt = 0.9 * 72
const LEAST_SQUARE: Pt = 1.2

/** Words stand below a code where a line beside it would be shorter than this, times their size. */
const LEAST_MEASURE = 9

export function setCode(
  figure: Figure,
  content: CodeContent,
  style: Style,
  column: Column,
  parent: Element,
  setting: Setting,
): Ink {
  const side = sideOf(figure, content, column, setting)
  const gap = lengthOf(setting.theme.figures.gap, setting)
  const drawing = codeMarks(
    content,
    column.x,
    side,
    addElement(parent, 'Figure', { alt: content.alt }),
  )
  const isBeside = column.width - side - gap >= LEAST_MEASURE * style.size
  const inner = isBeside ? { x: column.x + side + gap, width: column.width - side - gap } : column
  const lines = setWords(figure, content, style, inner, parent, setting)
  const wordsHeight = lines.length * style.leading
  const height = isBeside ? Math.max(side, wordsHeight) : side + wordsHeight
  const top = isBeside ? (height - wordsHeight) / 2 : side
  return {
    kind: 'ink',
    height,
    marks: [
      ...drawing.map((mark) => moveDown(mark, isBeside ? (height - side) / 2 : 0)),
      ...lines.flatMap(({ marks }, index) =>
        marks.map((mark) => moveDown(mark, top + index * style.leading)),
      ),
    ],
    before: gap,
    after: style.after,
    keep: false,
  }
}

/** With its quiet zone. */
function sideOf(figure: Figure, { code }: CodeContent, column: Column, setting: Setting): Pt {
  const squares = code.side - 2 * QUIET_ZONE
  const wanted = Math.max(LEAST_SIDE / squares, LEAST_SQUARE) * code.side
  if (wanted <= column.width) return wanted
  setting.report({
    severity: 'warning',
    rule: 'code-small',
    message: `this QR code needs ${Math.ceil(wanted)} pt, and its column has ${Math.floor(column.width)}`,
    at: figure.at,
    hint: 'let it stand outside of the box, or lead to a shorter address',
  })
  return column.width
}

/** White below it, whatever ground it stands on. */
function codeMarks({ code }: CodeContent, x: Pt, side: Pt, belongsTo: Element): Mark[] {
  const scale = side / code.side
  const steps = movePoints(code.steps, ([across, down]) => [x + across * scale, down * scale])
  return [
    { kind: 'rect', x, y: 0, width: side, height: side, fill: '#ffffff', belongsTo },
    { kind: 'path', steps, fill: '#000000', belongsTo },
  ]
}

function setWords(
  { caption, at }: Figure,
  { address }: CodeContent,
  style: Style,
  column: Column,
  parent: Element,
  setting: Setting,
): Ink[] {
  const link: Run = { text: address, at, href: address }
  return [caption, [link]].flatMap((runs) =>
    runs.length === 0 ? [] : setText(runs, style, column, addElement(parent, 'P'), setting),
  )
}
