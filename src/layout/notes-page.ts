// A page to write on, where a booklet has more pages than its text.

import { type Mark, moveDown, type Page } from './page.ts'
import { type Setting, styleOf } from './setting.ts'
import { baseline } from './text.ts'
import { setWritingLine } from './writing-line.ts'

/** A title and lines. Nothing of it is text of the handout: those who listen to it pass over it. */
export function notesMarks({ width, height }: Page, setting: Setting): Mark[] {
  const { theme, words, metrics } = setting
  const { top, right, bottom, left } = theme.margins
  const style = styleOf(theme.styles['heading-2'], setting)
  const { face, size, colour } = style
  const y = top + baseline(style, metrics)
  const marks: Mark[] = [
    { kind: 'text', text: words.notes, x: left, y, face, size, colour, belongsTo: 'layout' },
  ]
  const column = { x: left, width: width - left - right }
  const line = setWritingLine(column, { before: 0, after: 0 }, setting)
  for (let y = top + style.leading; y + line.height <= height - bottom; y += line.height)
    marks.push(...line.marks.map((mark) => moveDown(mark, y)))
  return marks
}
