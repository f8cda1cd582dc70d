// Blocks → the vertical list. One switch over the kinds of block; each kind that takes more than a
// few lines has a file of its own.

import type { Block, Box, Columns, Heading, List, Log, Paragraph, Run } from '../document/block.ts'
import { plainText } from '../document/walk.ts'
import { dealEntries, divideColumn, endLevel, sideBySide } from './columns.ts'
import { setFigure } from './figure.ts'
import type { Ink, Item, Panel, Parallel, Space } from './item.ts'
import { setListItems } from './list.ts'
import { setLog } from './log.ts'
import type { Element } from './page.ts'
import { type PanelLook, setPanel } from './panel.ts'
import { addElement, type Column, lengthOf, type Setting, type Style, styleOf } from './setting.ts'
import { setTable } from './table.ts'
import { setText } from './text.ts'

/** Where a block is set: its column, its place in the structure, and the style of plain text. */
export interface Context {
  readonly column: Column
  readonly parent: Element
  readonly text: Style
  readonly setting: Setting
  /** The level of the last heading, so that none is skipped; shared by the whole handout. */
  readonly levels: { last: number }
  /** Only the page's own column has a rail beside it. */
  readonly hasRail: boolean
}

export function flowBlocks(blocks: readonly Block[], context: Context): Item[] {
  const items: Item[] = []
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]
    if (!block) break
    if (context.hasRail && isRailBox(block, context)) {
      const end = railEnd(blocks, index, context)
      items.push(flowRail(blocks.slice(index, end), context))
      index = end - 1
    } else items.push(...flowBlock(block, blocks[index + 1], context))
  }
  return items
}

function flowBlock(block: Block, next: Block | undefined, context: Context): Item[] {
  const { column, parent, setting } = context
  switch (block.kind) {
    case 'heading':
      return flowHeading(block, context)
    case 'paragraph':
      return flowParagraph(block, next, context)
    case 'list':
      return flowList(block, context).flat()
    case 'table':
      return setTable(block, column, parent, setting)
    case 'figure':
      return setFigure(block, column, parent, setting)
    case 'box':
      return block.name === 'notes' ? [] : flowBox(block, context)
    case 'columns':
      return [flowColumns(block, context)]
    case 'log':
      return [flowLog(block, context)]
    case 'break':
      return [{ kind: 'eject' }]
    default:
      return block satisfies never
  }
}

function flowHeading({ level, runs }: Heading, context: Context): Ink[] {
  const name = `heading-${Math.min(level, 4)}` as keyof typeof context.setting.theme.styles
  return setHeading(
    runs,
    level,
    styleOf(context.setting.theme.styles[name], context.setting),
    context,
  )
}

/** A heading stays with what it heads, and can be found in the outline. */
function setHeading(runs: readonly Run[], wanted: number, style: Style, context: Context): Ink[] {
  const level = nextLevel(wanted, context)
  const element = addElement(context.parent, `H${level}` as Element['role'])
  return setText(runs, style, context.column, element, context.setting).map((ink, index) => ({
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

/** A sentence that ends in a colon stays with the list that it opens. */
function flowParagraph(block: Paragraph, next: Block | undefined, context: Context): Ink[] {
  const { column, parent, text, setting } = context
  const inks = setText(block.runs, text, column, addElement(parent, 'P'), setting)
  const opens = next?.kind === 'list' && plainText(block.runs).trimEnd().endsWith(':')
  return inks.map((ink, index) =>
    opens && index === inks.length - 1 ? { ...ink, keep: true } : ink,
  )
}

function flowList(list: List, context: Context): Item[][] {
  const { column, parent, text, setting } = context
  return setListItems(list, {
    style: text,
    column,
    parent,
    setting,
    set: (item, inner, body) =>
      flowBlocks(item.blocks, { ...context, column: inner, parent: body, hasRail: false }),
  })
}

function flowBox(box: Box, context: Context): Item[] {
  const { setting } = context
  const style = setting.theme.boxes[box.name]
  if (!style) return []
  const space = { before: lengthOf(style.before, setting), after: lengthOf(style.after, setting) }
  const panel = flowPanel(style, space, context, (inner) => {
    const title = { ...styleOf(style.title, setting), colour: style['title-colour'] }
    return [
      ...setTitle(box.title, style['title-level'], title, inner),
      ...flowBlocks(box.blocks, { ...inner, text: styleOf(style.text, setting) }),
    ]
  })
  return [panel]
}

function flowLog(log: Log, context: Context): Panel {
  const { setting } = context
  const { log: look, styles } = setting.theme
  const space = { before: 0, after: styleOf(styles.body, setting).after }
  return flowPanel({ ...look, ground: undefined, bar: undefined }, space, context, (inner) => [
    ...setTitle(log.title, 2, styleOf(look.title, setting), inner),
    ...setLog(log, inner.column, inner.parent, setting),
  ])
}

function flowPanel(
  look: PanelLook,
  space: Space,
  context: Context,
  fill: (inner: Context) => Item[],
): Panel {
  const parent = addElement(context.parent, 'Sect')
  return setPanel(look, space, context.column, context.setting, (column) =>
    fill({ ...context, column, parent, hasRail: false }),
  )
}

function setTitle(runs: readonly Run[], level: number, style: Style, context: Context): Ink[] {
  return runs.length === 0 ? [] : setHeading(runs, level, style, context)
}

function flowColumns({ blocks }: Columns, context: Context): Parallel {
  const { setting, column, text } = context
  const [only] = blocks
  const isList = blocks.length === 1 && only?.kind === 'list'
  const places = divideColumn(column, isList ? 2 : blocks.length, setting.theme.columns.gap)
  const inside = (index: number): Context => ({
    ...context,
    column: places[index] ?? column,
    hasRail: false,
  })
  if (!isList) {
    const parts = blocks.map((part, index) => flowBlock(part, undefined, inside(index)))
    return sideBySide(endLevel(parts))
  }
  const shift = (places[1]?.x ?? column.x) - column.x
  return dealEntries(flowList(only, inside(0)), shift, text.after)
}

function isRailBox(block: Block, { setting }: Context): boolean {
  return block.kind === 'box' && setting.theme.boxes[block.name]?.place === 'rail'
}

/** What stands beside the rail ends before the first block that wants the whole width. */
function railEnd(blocks: readonly Block[], start: number, { setting }: Context): number {
  for (let index = start + 1; index < blocks.length; index++) {
    const block = blocks[index]
    if (block?.kind === 'columns' || block?.kind === 'break') return index
    if (block?.kind === 'box' && setting.theme.boxes[block.name]?.place === 'wide') return index
  }
  return blocks.length
}

/** Boxes of the rail stand in it; the other blocks flow beside it, on its left. */
function flowRail(blocks: readonly Block[], context: Context): Parallel {
  const { column, setting } = context
  const { width, gap } = setting.theme.rail
  const rail = { x: column.x + column.width - width, width }
  const main = { x: column.x, width: column.width - width - gap }
  const part = (isRail: boolean): Item[] =>
    blocks.flatMap((block, index) =>
      isRailBox(block, context) === isRail
        ? flowBlock(block, blocks[index + 1], {
            ...context,
            column: isRail ? rail : main,
            hasRail: false,
          })
        : [],
    )
  // Read aloud, what stands in the rail comes after the text that it goes with.
  return sideBySide([part(false), part(true)])
}
