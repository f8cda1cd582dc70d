// The practice log: for each week a row of days above a row of tick boxes for each thing to do.

import type { Log } from '../document/block.ts'
import { fillPhrase } from '../document/phrase.ts'
import type { Pt } from '../type/metrics.ts'
import { type Ink, NO_SPACE } from './item.ts'
import { type Element, type Mark, moveDown } from './page.ts'
import { addElement, type Column, type Setting, type Style, styleOf } from './setting.ts'
import { baseline, setLines } from './text.ts'
import { TICK_SIGNS, tickMarks, tickSide } from './tick.ts'

interface Grid {
  readonly column: Column
  readonly setting: Setting
  readonly style: Style
  /** Of the names of weeks and days. */
  readonly head: Style
  readonly table: Element
}

export function setLog(log: Log, column: Column, parent: Element, setting: Setting): Ink[] {
  const { theme, words } = setting
  const style = styleOf(theme.log.text, setting)
  const head = { ...style, face: theme.log.title.face }
  const grid: Grid = { column, setting, style, head, table: addElement(parent, 'Table') }
  const rows: Ink[] = []
  for (let week = 1; week <= theme.log.weeks; week++) {
    rows.push(setWeek(fillPhrase(words.week, { week }), grid))
    const practices = log.rows.map((runs) => setPractice(runs, grid))
    rows.push(...practices.map((row, index) => ({ ...row, keep: index < practices.length - 1 })))
  }
  return rows
}

/** The name of a week, and of its days above their columns. */
function setWeek(name: string, { column, setting, head, table }: Grid): Ink {
  const { theme, words, metrics } = setting
  const row = addElement(table, 'TR')
  const label = addElement(row, 'TH', { scope: 'Column' })
  const height = theme.log.row
  const text = {
    face: head.face,
    size: head.size,
    colour: head.colour,
    y: middleBaseline(height, head, setting),
  }
  const marks: Mark[] = []
  if (theme.log.ground)
    marks.push({
      kind: 'rect',
      x: column.x,
      y: 0,
      width: column.width,
      height,
      fill: theme.log.ground,
      belongsTo: 'layout',
    })
  const indent = metrics.width(' ', head.face, head.size)
  marks.push({ kind: 'text', ...text, text: name, x: column.x + indent, belongsTo: label })
  words.days.forEach((day, index) => {
    const x = dayMiddle(index, column, setting) - metrics.width(day, head.face, head.size) / 2
    const belongsTo = addElement(row, 'TH', { scope: 'Column' })
    marks.push({ kind: 'text', ...text, text: day, x, belongsTo })
  })
  return ruled(marks, height, column, setting)
}

/** What to do, and a box to tick for each day. A long name makes the row higher. */
function setPractice(runs: Log['rows'][number], { column, setting, style, table }: Grid): Ink {
  const { theme, words } = setting
  const row = addElement(table, 'TR')
  const label = addElement(row, 'TH', { scope: 'Row' })
  const width = column.width - theme.log.day * words.days.length
  const lines = setLines(runs, style, { x: column.x, width }, label, setting)
  const height = Math.max(theme.log.row, lines.length * style.leading + style.size * 0.4)
  const top = (height - lines.length * style.leading) / 2
  const marks = lines.flatMap((line, index) =>
    line.marks.map((mark) => moveDown(mark, top + index * style.leading)),
  )
  const y = middleBaseline(height, style, setting)
  words.days.forEach((_, index) => {
    const x = dayMiddle(index, column, setting) - tickSide(style.size) / 2
    const cell = addElement(row, 'TD', { actualText: TICK_SIGNS.open })
    marks.push(...tickMarks('open', { x, y, size: style.size, colour: style.colour }, cell))
  })
  return ruled(marks, height, column, setting)
}

function dayMiddle(index: number, { x, width }: Column, { theme, words }: Setting): Pt {
  return x + width - (words.days.length - index - 0.5) * theme.log.day
}

/** Of one line that stands in the middle of a row. */
function middleBaseline(height: Pt, style: Style, { metrics }: Setting): Pt {
  return baseline({ ...style, leading: height }, metrics)
}

function ruled(marks: readonly Mark[], height: Pt, { x, width }: Column, { theme }: Setting): Ink {
  const rule: Mark = {
    kind: 'rule',
    from: [x, height],
    to: [x + width, height],
    colour: theme.log.rule,
    width: 0.5,
    belongsTo: 'layout',
  }
  return { kind: 'ink', height, marks: [...marks, rule], ...NO_SPACE, keep: true }
}
