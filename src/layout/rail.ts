// The rail: boxes that stand beside the text that follows them.

import type { Block } from '../document/block.ts'
import { hasTrait } from '../theme/format.ts'
import type { Pt } from '../type/metrics.ts'
import { sideBySide } from './columns.ts'
import type { Context, Flow } from './context.ts'
import type { Item } from './item.ts'
import { type Setting, type Style, styleOf } from './setting.ts'

/** A message of so many times the size of the body wants a wider column than the body does. */
const MUCH_LARGER = 1.2

export function isRailBox(block: Block, { setting }: Context): boolean {
  return railWidth(block, setting) > 0
}

/** Of the rail that a block stands in; 0 for what stands in none. */
function railWidth(block: Block, { theme: { boxes, rail } }: Setting): Pt {
  const place = block.kind === 'box' ? boxes[block.name]?.place : undefined
  if (place === 'rail') return rail.width
  return place === 'wide-rail' ? rail.wide : 0
}

/** What stands beside the rail ends before the first block that wants the whole width. */
export function railEnd(blocks: readonly Block[], start: number, { setting }: Context): number {
  for (let index = start + 1; index < blocks.length; index++) {
    const block = blocks[index]
    if (block?.kind === 'columns' || block?.kind === 'break' || block?.kind === 'cards')
      return index
    if (block?.kind === 'box' && setting.theme.boxes[block.name]?.place === 'wide') return index
  }
  return blocks.length
}

/**
 * Boxes of the rail stand in it; the other blocks flow beside it, on its left. Where the rail
 * leaves too little room, or letters are large, all of it flows in one column.
 */
export function flowRail(blocks: readonly Block[], context: Context, flow: Flow): Item[] {
  const { column, setting, text } = context
  const { gap } = setting.theme.rail
  const width = Math.max(...blocks.map((block) => railWidth(block, setting)))
  const rail = { x: column.x + column.width - width, width }
  const main = { x: column.x, width: column.width - width - gap }
  const isNarrow = main.width < setting.theme.columns.least * largestOf(blocks, text, setting)
  if (isNarrow || hasTrait(setting.format, 'large-print'))
    return flow(titleFirst(blocks, context), { ...context, hasRail: false })
  const part = (isRail: boolean): Item[] =>
    flow(
      blocks.filter((block) => isRailBox(block, context) === isRail),
      { ...context, column: isRail ? rail : main, hasRail: false },
    )
  // Read aloud, what stands in the rail comes after the text that it goes with.
  return [sideBySide([part(false), part(true)])]
}

/** The size of the body, or of a message that is much larger and would stand beside the rail. */
function largestOf(blocks: readonly Block[], text: Style, setting: Setting): Pt {
  const { boxes } = setting.theme
  const sizes = blocks.flatMap((block) => {
    const look = block.kind === 'box' ? boxes[block.name] : undefined
    return look?.place === 'column' ? [styleOf(look.text, setting).size] : []
  })
  return Math.max(text.size, ...sizes.filter((size) => size > MUCH_LARGER * text.size))
}

/** No page begins with what stood beside its title: that follows the title and the boxes below. */
function titleFirst(blocks: readonly Block[], context: Context): readonly Block[] {
  const title = blocks.findIndex((block) => !isRailBox(block, context))
  const heading = blocks[title]
  if (heading?.kind !== 'heading' || heading.level !== 1) return blocks
  const opens = (block: Block): boolean => block.kind === 'box' && !isRailBox(block, context)
  const end = blocks.findIndex((block, index) => index > title && !opens(block))
  const after = end < 0 ? blocks.length : end
  return [...blocks.slice(title, after), ...blocks.slice(0, title), ...blocks.slice(after)]
}
