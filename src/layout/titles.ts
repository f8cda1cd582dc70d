// Headings, and titles of boxes: each stays with what it heads.

import type { Heading, Run } from '../document/block.ts'
import { plainText } from '../document/walk.ts'
import type { Context } from './context.ts'
import type { Ink } from './item.ts'
import type { Element } from './page.ts'
import { addElement, measured, type Style, styleOf } from './setting.ts'
import { setText } from './text.ts'

export function flowHeading(heading: Heading, context: Context): Ink[] {
  const { theme, outline } = context.setting
  const name = `heading-${Math.min(heading.level, 4)}` as keyof typeof theme.styles
  const style = styleOf(theme.styles[name], context.setting)
  const id = outline.ids.get(heading)
  return setHeading(heading.runs, heading.level, style, titleContext(heading, context)).map(
    (ink) =>
      id === undefined || !ink.bookmark ? ink : { ...ink, bookmark: { ...ink.bookmark, id } },
  )
}

/** The title leaves the studio's logo its room. */
function titleContext(heading: Heading, context: Context): Context {
  const { column, setting } = context
  if (setting.beside?.heading !== heading) return context
  return { ...context, column: { ...column, width: column.width - setting.beside.width } }
}

/** A heading stays with what it heads, and can be found in the outline. */
function setHeading(runs: readonly Run[], wanted: number, style: Style, context: Context): Ink[] {
  const level = nextLevel(wanted, context)
  const element = addElement(context.parent, `H${level}` as Element['role'])
  const column = measured(context.column, style, context.setting)
  return setText(runs, style, column, element, context.setting).map((ink, index) => ({
    ...ink,
    keep: true,
    ...(index === 0 && { bookmark: { title: plainText(runs), level } }),
  }))
}

/** The level asked for, or one below the last heading when that would skip some. */
function nextLevel(wanted: number, { levels }: Context): number {
  levels.last = Math.min(wanted, levels.last + 1)
  return levels.last
}

export function setTitle(
  runs: readonly Run[],
  level: number,
  style: Style,
  context: Context,
): Ink[] {
  return runs.length === 0 ? [] : setHeading(runs, level, style, context)
}
