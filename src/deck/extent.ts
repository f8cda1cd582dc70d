// How high blocks will stand on a slide: the same sums as the style sheet's, done before there is a
// browser. Margins are the gaps between neighbours; nothing collapses.

import type { Block, Box, Columns, List, Run, Table } from '../document/block.ts'
import {
  type Area,
  columnWidths,
  dealList,
  frameInside,
  insideColumn,
  insideList,
  insidePanel,
} from './area.ts'
import type { Picture } from './gallery.ts'
import { countLines, type Torn } from './measure.ts'
import type { Setting } from './setting.ts'

export interface Extent {
  readonly height: number
  readonly torn: readonly Torn[]
}

const NOTHING: Extent = { height: 0, torn: [] }

/** One below the other, with a gap between each two. */
function stack(extents: readonly Extent[], gap: number): Extent {
  if (extents.length === 0) return NOTHING
  const height = extents.reduce((sum, extent) => sum + extent.height, gap * (extents.length - 1))
  return { height, torn: extents.flatMap(({ torn }) => torn) }
}

/** Beside each other. */
function beside(extents: readonly Extent[]): Extent {
  return {
    height: Math.max(0, ...extents.map(({ height }) => height)),
    torn: extents.flatMap(({ torn }) => torn),
  }
}

function grow(extent: Extent, height: number): Extent {
  return { ...extent, height: extent.height + height }
}

export function extentOfBlocks(blocks: readonly Block[], area: Area, setting: Setting): Extent {
  const extents = blocks.map((block) => extentOfBlock(block, area, setting))
  return stack(extents, setting.screen.text.gap * area.size)
}

function extentOfBlock(block: Block, area: Area, setting: Setting): Extent {
  switch (block.kind) {
    case 'heading':
      return extentOfText(block.runs, area, setting, 'bold')
    case 'paragraph':
      return extentOfText(block.runs, area, setting)
    case 'list':
      return extentOfList(block, area, setting)
    case 'table':
      return extentOfTable(block, area, setting)
    case 'figure': {
      const picture = setting.gallery.find(block)
      if (!picture) return NOTHING
      const frame = frameInside(picture, area, setting.screen)
      return grow(extentOfCaption(block.caption, picture, area.width, setting), frame.height)
    }
    case 'box':
      return extentOfBox(block, area, setting)
    case 'columns':
      return extentOfColumns(block, area, setting)
    case 'log':
    case 'cards':
    case 'contents':
    case 'writing-line':
    case 'break':
      return NOTHING
    default:
      return block satisfies never
  }
}

function extentOfText(
  runs: readonly Run[],
  { width, size }: Area,
  { metrics, screen }: Setting,
  face = 'text',
): Extent {
  const { count, torn } = countLines(runs, { face, size }, width, metrics)
  return { height: count * size * screen.text.leading, torn }
}

function extentOfList(list: List, area: Area, setting: Setting): Extent {
  const inner = insideList(area, setting.screen)
  const gap = setting.screen.lists.gap * area.size
  const items = list.items.map(({ blocks }) =>
    blocks.length === 0
      ? { height: area.size * setting.screen.text.leading, torn: [] }
      : stack(
          blocks.map((block) => extentOfBlock(block, inner, setting)),
          gap,
        ),
  )
  return stack(items, gap)
}

function extentOfTable(table: Table, area: Area, setting: Setting): Extent {
  const { across, down, rule } = setting.screen.tables
  const widths = columnWidths(table, area, setting)
  const rowOf = (cells: Table['header'], face: string): Extent => {
    const texts = cells.map(({ runs }, index) => {
      const width = (widths[index] ?? area.width) - 2 * across * area.size
      return extentOfText(runs, { ...area, width }, setting, face)
    })
    return grow(beside(texts), 2 * down * area.size + rule)
  }
  const header = table.header.length > 0 ? [rowOf(table.header, 'bold')] : []
  return stack([...header, ...table.rows.map((row) => rowOf(row, 'text'))], 0)
}

/** What stands below a picture. */
export function extentOfCaption(
  caption: readonly Run[],
  { note }: Picture,
  width: number,
  { metrics, screen }: Setting,
): Extent {
  const { figures, text } = screen
  const lineOf = (runs: readonly Run[], size: number): Extent => {
    const { count, torn } = countLines(runs, { face: 'text', size }, width, metrics)
    return { height: count * size * text.leading + figures.padding / 2, torn }
  }
  const at = { file: '', line: 0 }
  return stack(
    [
      ...(caption.length > 0 ? [lineOf(caption, figures.caption)] : []),
      ...(note === '' ? [] : [lineOf([{ text: note, at }], figures.credit)]),
    ],
    0,
  )
}

function extentOfBox(box: Box, area: Area, setting: Setting): Extent {
  const isPanel = setting.panels.has(box.name)
  const inner = isPanel ? insidePanel(area, setting.screen) : area
  const parts = [
    ...(box.title.length > 0 ? [extentOfText(box.title, inner, setting, 'bold')] : []),
    ...box.blocks.map((block) => extentOfBlock(block, inner, setting)),
  ]
  const filled = stack(parts, setting.screen.lists.gap * area.size)
  return isPanel ? grow(filled, 2 * setting.screen.panels.down * area.size) : filled
}

function extentOfColumns({ blocks }: Columns, area: Area, setting: Setting): Extent {
  const [only] = blocks
  const parts = blocks.length === 1 && only?.kind === 'list' ? dealList(only) : blocks
  const inner = insideColumn(area, parts.length, setting.screen)
  return beside(parts.map((part) => extentOfBlock(part, inner, setting)))
}
