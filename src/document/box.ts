// What a fenced part is: a box, or one of the few parts that code gives a meaning.

import type { Place } from '../diagnostic.ts'
import type { Block, Box, Card, Run } from './block.ts'
import { type Cursor, fail } from './cursor.ts'

export function toBox(box: Box, cursor: Cursor): Block {
  const { at, name, title, blocks } = box
  refuseBreak(blocks, 'a box', cursor)
  if (name === 'columns') return readColumns(blocks, at, cursor)
  if (name === 'log') return { kind: 'log', at, title, rows: readLogRows(blocks, at, cursor) }
  if (name === 'cards') return { kind: 'cards', at, cards: readCards(blocks, at, cursor) }
  if (name === 'contents') return readContents(box, cursor)
  return box
}

function readCards(blocks: readonly Block[], at: Place, cursor: Cursor): Card[] {
  const complain = (place: Place): [] => {
    cursor.at = place
    fail(
      cursor,
      'cards-content',
      '`cards` holds one box for each card, its title on the front and what it holds on the back',
      'write each card as `::: card A question?` … `:::`',
    )
    return []
  }
  if (blocks.length === 0) return complain(at)
  return blocks.flatMap((block) => {
    if (block.kind !== 'box' || block.name !== 'card') return complain(block.at)
    if (block.title.length === 0 || block.blocks.length === 0) return complain(block.at)
    return [{ at: block.at, front: block.title, back: block.blocks }]
  })
}

/** It is filled when the pages are known. */
function readContents({ at, title, blocks }: Box, cursor: Cursor): Block {
  if (blocks.length > 0) {
    cursor.at = blocks[0]?.at ?? at
    fail(
      cursor,
      'contents-content',
      '`contents` fills itself, and holds nothing else',
      'close it on the next line with as many colons',
    )
  }
  return { kind: 'contents', at, title }
}

/** @param place what a page would have to begin inside of */
export function refuseBreak(blocks: readonly Block[], place: string, cursor: Cursor): void {
  const found = blocks.find(({ kind }) => kind === 'break' || kind === 'cards')
  if (!found) return
  cursor.at = found.at
  const sign = found.kind === 'cards' ? '`cards`, which have pages of their own,' : '`---`'
  fail(
    cursor,
    'break-inside',
    `a page cannot begin inside ${place}`,
    `put ${sign} after the end of ${place}, with no spaces before it`,
  )
}

/** Parts beside each other are told apart by being boxes, or are pictures; a list is dealt into two. */
function readColumns(blocks: readonly Block[], at: Place, cursor: Cursor): Block {
  const isList = blocks.length === 1 && blocks[0]?.kind === 'list'
  const areBoxes = blocks.length > 0 && blocks.every(({ kind }) => kind === 'box' || kind === 'log')
  const arePictures = blocks.length > 0 && blocks.every(({ kind }) => kind === 'figure')
  if (!isList && !areBoxes && !arePictures) {
    cursor.at = at
    fail(
      cursor,
      'columns-content',
      '`columns` holds boxes that stand side by side, or one list',
      'put each part into a box: `::: part` … `:::`',
    )
  }
  return { kind: 'columns', at, blocks }
}

function readLogRows(blocks: readonly Block[], at: Place, cursor: Cursor): (readonly Run[])[] {
  const [list] = blocks
  const complain = (place: Place): [] => {
    cursor.at = place
    fail(
      cursor,
      'log-content',
      'a `log` holds one list: a line for each thing to tick',
      'begin each with a hyphen and a space: `- Heel drop`',
    )
    return []
  }
  if (blocks.length !== 1 || list?.kind !== 'list') return complain(at)
  return list.items.flatMap(({ at: place, blocks: content }) => {
    const [line] = content
    return content.length === 1 && line?.kind === 'paragraph' ? [line.runs] : complain(place)
  })
}
