// Blocks → the vertical list. One switch over the kinds of block; each kind that takes more than a
// few lines has a file of its own.

import type { Block, Box, Cards, Paragraph } from '../document/block.ts'
import { plainText } from '../document/walk.ts'
import { flowColumns } from './beside.ts'
import { flowBox, flowLog } from './boxes.ts'
import { setCards } from './cards.ts'
import { setContents } from './contents.ts'
import type { Context } from './context.ts'
import { coverSetting, isCover } from './cover.ts'
import { setFigure } from './figure.ts'
import { isGallery, setGallery } from './gallery.ts'
import type { Ink, Item } from './item.ts'
import { flowList } from './list.ts'
import type { Element } from './page.ts'
import { flowRail, isRailBox, railEnd } from './rail.ts'
import { addElement, measured, type Setting, styleOf } from './setting.ts'
import { setTable } from './table.ts'
import { setText } from './text.ts'
import { flowHeading, setTitle } from './titles.ts'
import { setWritingLine } from './writing-line.ts'

export function flowBlocks(blocks: readonly Block[], context: Context): Item[] {
  const items: Item[] = []
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]
    if (!block) break
    if (context.hasRail && isRailBox(block, context)) {
      const end = railEnd(blocks, index, context)
      items.push(...flowRail(blocks.slice(index, end), context, flowBlocks))
      index = end - 1
    } else if (isCover(block)) {
      items.push(
        ...flowBox(block, coverContext(block, blocks.slice(index + 1), context), flowBlocks),
      )
    } else items.push(...flowBlock(block, blocks[index + 1], context))
  }
  return items
}

function flowBlock(block: Block, next: Block | undefined, context: Context): Item[] {
  const { column, parent, text, setting } = context
  switch (block.kind) {
    case 'heading':
      return flowHeading(block, context)
    case 'paragraph':
      return flowParagraph(block, next, context)
    case 'list':
      return flowList(block, context, flowBlocks).flat()
    case 'table':
      return setTable(block, column, parent, setting)
    case 'figure':
      return setFigure(block, column, parent, text, setting)
    case 'box':
      return block.name === 'notes' ? [] : flowBox(block, context, flowBlocks)
    case 'columns':
      return isGallery(block)
        ? setGallery(block, column, parent, text, setting)
        : flowColumns(block, context, flowBlocks)
    case 'log':
      return [flowLog(block, context)]
    case 'cards':
      return flowCards(block, context)
    case 'contents':
      return [
        ...setTitle(block.title, 2, styleOf(setting.theme.styles['heading-2'], setting), context),
        ...setContents(block, text, column, parent, setting),
      ]
    case 'writing-line':
      return [flowWritingLine(next, context)]
    case 'break':
      return [{ kind: 'eject', endsPart: true }]
    default:
      return block satisfies never
  }
}

/** Lines that follow each other stand evenly. */
function flowWritingLine(next: Block | undefined, { column, text, setting }: Context): Ink {
  const after = next?.kind === 'writing-line' ? 0 : text.after
  return setWritingLine(column, { before: 0, after }, setting)
}

/**
 * A sentence stays with the list that it opens by a colon, one that leads to a table with its first
 * row, and a question with its line.
 */
function flowParagraph(block: Paragraph, next: Block | undefined, context: Context): Ink[] {
  const { column, parent, text, setting } = context
  const lines = measured(column, text, setting)
  const inks = setText(block.runs, text, lines, addElement(parent, 'P'), setting)
  const opens =
    next?.kind === 'writing-line' ||
    next?.kind === 'table' ||
    (next?.kind === 'list' && plainText(block.runs).trimEnd().endsWith(':'))
  return inks.map((ink, index) =>
    opens && index === inks.length - 1 ? { ...ink, keep: true } : ink,
  )
}

function flowCards(cards: Cards, context: Context): Item[] {
  const { parent, setting, levels } = context
  return setCards(cards, {
    parent,
    setting,
    set: (card, column, section, fitted) =>
      flowBlocks(card.back, {
        column,
        parent: section,
        text: styleOf(fitted.theme.cards.back, fitted),
        setting: fitted,
        // Set more than once, to find their size.
        levels: { ...levels },
        hasRail: false,
      }),
  })
}

/** What is only measured belongs to no structure. */
function coverContext(cover: Box, below: readonly Block[], context: Context): Context {
  const { column, levels } = context
  const flow = (blocks: readonly Block[], setting: Setting): Item[] => {
    const parent: Element = { role: 'Document', children: [] }
    return flowBlocks(blocks, { ...context, setting, parent, levels: { ...levels } })
  }
  return { ...context, setting: coverSetting(cover, below, column, context.setting, flow) }
}
