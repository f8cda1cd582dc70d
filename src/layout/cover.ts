// The cover of a packet: the one box whose title is as large as a cover asks for, and whose pictures
// take what the words on its page leave free, be it a large page or a booklet's.

import type { Block, Box, Figure } from '../document/block.ts'
import type { Pt } from '../type/metrics.ts'
import { galleryRows, isGallery } from './gallery.ts'
import { heightOf, type Item } from './item.ts'
import type { Element } from './page.ts'
import { type Column, lengthOf, type Setting, styleOf } from './setting.ts'
import { setText } from './text.ts'

const COVER = 'cover'

/** Left free, times the size of the text: a page that is full to its last line is no cover. */
const AIR = 2

export function isCover(block: Block): block is Box {
  return block.kind === 'box' && block.name === COVER
}

/**
 * What a cover is set with.
 * @param below the blocks that follow it, of which those on its own page count
 * @param flow sets blocks without pictures, to be measured
 */
export function coverSetting(
  cover: Box,
  below: readonly Block[],
  column: Column,
  setting: Setting,
  flow: (blocks: readonly Block[], setting: Setting) => Item[],
): Setting {
  const { theme, room } = setting
  const { styles, figures } = theme
  const { title, most, least } = theme.cover
  const titled: Setting = {
    ...setting,
    theme: {
      ...theme,
      styles: { ...styles, 'heading-1': { ...styles['heading-1'], size: title } },
    },
  }
  const end = below.findIndex(({ kind }) => kind === 'break')
  const words = [...cover.blocks.filter(isText), ...below.slice(0, end < 0 ? undefined : end)]
  const silent: Setting = { ...titled, report: () => {} }
  const rows = pictureRows(cover.blocks, column, silent)
  const captions = rows.reduce((sum, { below }) => sum + below, AIR * setting.size)
  const free = room - heightOf(flow(words, silent)) - captions
  const height = Math.min(most * room, Math.max(least * room, free / Math.max(1, rows.length)))
  const pictures = { 'most-height': height, 'locator-height': height }
  return { ...titled, theme: { ...titled.theme, figures: { ...figures, ...pictures } } }
}

function isText({ kind }: Block): boolean {
  return kind !== 'figure' && kind !== 'columns'
}

interface Row {
  /** The height of the words below its pictures. */
  readonly below: Pt
}

function pictureRows(blocks: readonly Block[], column: Column, setting: Setting): Row[] {
  return blocks.flatMap((block): Row[] => {
    if (block.kind === 'figure') return [{ below: captionHeight([block], column, setting) }]
    if (block.kind !== 'columns' || !isGallery(block)) return []
    return galleryRows(block, column, setting).map(({ figures, places: [place = column] }) => ({
      below: captionHeight(figures, place, setting),
    }))
  })
}

/** Behind or below each caption may stand a line of the program’s own. */
function captionHeight(figures: readonly Figure[], column: Column, setting: Setting): Pt {
  const { caption, gap } = setting.theme.figures
  const style = styleOf(caption, setting)
  const parent: Element = { role: 'Document', children: [] }
  const heights = figures.map((figure) =>
    figure.caption.length === 0
      ? style.leading
      : heightOf(setText(figure.caption, style, column, parent, setting)),
  )
  return Math.max(0, ...heights) + style.before + style.after + lengthOf(gap, setting)
}
