// What a fenced part is: a box, or one of the two parts that code gives a meaning.

import type { Place } from '../diagnostic.ts'
import type { Block, Box, Run } from './block.ts'
import { type Cursor, fail } from './cursor.ts'

export function toBox(box: Box, cursor: Cursor): Block {
  const { at, name, title, blocks } = box
  refuseBreak(blocks, 'a box', cursor)
  if (name === 'columns') return readColumns(blocks, at, cursor)
  if (name === 'log') return { kind: 'log', at, title, rows: readLogRows(blocks, at, cursor) }
  return box
}

/** @param place what a page would have to begin inside of */
export function refuseBreak(blocks: readonly Block[], place: string, cursor: Cursor): void {
  const pageBreak = blocks.find(({ kind }) => kind === 'break')
  if (!pageBreak) return
  cursor.at = pageBreak.at
  fail(
    cursor,
    'break-inside',
    `a page cannot begin inside ${place}`,
    `put \`---\` after the end of ${place}, with no spaces before it`,
  )
}

/** Parts beside each other are told apart by being boxes; a list is dealt into two columns. */
function readColumns(blocks: readonly Block[], at: Place, cursor: Cursor): Block {
  const isList = blocks.length === 1 && blocks[0]?.kind === 'list'
  const areBoxes = blocks.length > 0 && blocks.every(({ kind }) => kind === 'box' || kind === 'log')
  if (!isList && !areBoxes) {
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
    fail(cursor, 'log-content', 'a `log` holds one list: a line for each thing to tick')
    return []
  }
  if (blocks.length !== 1 || list?.kind !== 'list') return complain(at)
  return list.items.flatMap(({ at: place, blocks: content }) => {
    const [line] = content
    return content.length === 1 && line?.kind === 'paragraph' ? [line.runs] : complain(place)
  })
}
