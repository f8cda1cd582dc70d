// Pictures side by side, each with its caption below it, in as many rows as they need.

import type { Block, Columns, Figure } from '../document/block.ts'
import type { Metrics, Pt } from '../type/metrics.ts'
import { divideColumn, sideBySide } from './columns.ts'
import { setFigure } from './figure.ts'
import { type Ink, type Item, moveItem, type Parallel } from './item.ts'
import type { Element } from './page.ts'
import type { Column, Setting, Style } from './setting.ts'

/** Columns in which nothing is read but captions may be narrow. */
export function isGallery({ blocks }: Columns): boolean {
  return blocks.length > 0 && blocks.every(isFigure)
}

export interface GalleryRow {
  readonly figures: readonly Figure[]
  readonly places: readonly Column[]
}

/** Rows are as even as may be: five and four look meant, eight and one do not. */
export function galleryRows(
  { blocks }: Columns,
  column: Column,
  { theme, size }: Setting,
): GalleryRow[] {
  const { gap, picture } = theme.columns
  const figures = blocks.filter(isFigure)
  const most = Math.max(1, Math.floor((column.width + gap) / (picture * size + gap)))
  const rows = Math.ceil(figures.length / most)
  const across = Math.ceil(figures.length / rows)
  const places = divideColumn(column, across, gap)
  return Array.from({ length: rows }, (_, row) => ({
    figures: figures.slice(row * across, (row + 1) * across),
    places,
  }))
}

export function setGallery(
  gallery: Columns,
  column: Column,
  parent: Element,
  text: Style,
  setting: Setting,
): Parallel[] {
  return galleryRows(gallery, column, setting).map(({ figures, places }) =>
    sideBySide(
      figures.map((figure, index) => {
        const place = places[index] ?? column
        const [drawn, ...caption] = setFigure(figure, place, parent, text, setting)
        const centred = caption.map((line) => centre(line, place, setting.metrics))
        return drawn ? [drawn, ...centred] : centred
      }),
    ),
  )
}

function isFigure(block: Block): block is Figure {
  return block.kind === 'figure'
}

/** A caption stands under the middle of its picture. */
function centre(line: Ink, { x, width }: Column, metrics: Metrics): Item {
  const ends = line.marks.flatMap((mark): Pt[] =>
    mark.kind === 'text' ? [mark.x + metrics.width(mark.text.trimEnd(), mark.face, mark.size)] : [],
  )
  return moveItem(line, Math.max(0, (x + width - Math.max(x, ...ends)) / 2))
}
