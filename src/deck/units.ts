// What a slide may be parted at: between blocks, between the items of a list and between the rows of
// a table. Units put together again are blocks as before; numbers of an ordered list run on.

import type { Place } from '../diagnostic.ts'
import type { Block, List, Table } from '../document/block.ts'
import { plainText } from '../document/walk.ts'

export interface Unit {
  readonly at: Place
  readonly block: Block
  /** Which item of the list, or row of the table, it is. */
  readonly index?: number
  /** Must not be the last of a slide: it opens what follows. */
  readonly keep: boolean
}

export function toUnits(blocks: readonly Block[]): Unit[] {
  return blocks.flatMap((block): Unit[] => {
    switch (block.kind) {
      case 'list':
        return block.items.map(({ at }, index) => ({ at, block, index, keep: false }))
      case 'table':
        return block.rows.map((row, index) => ({
          at: row[0]?.at ?? block.at,
          block,
          index,
          keep: false,
        }))
      case 'heading':
        return [{ at: block.at, block, keep: true }]
      case 'paragraph':
        return [{ at: block.at, block, keep: plainText(block.runs).trimEnd().endsWith(':') }]
      case 'figure':
      case 'box':
      case 'columns':
      case 'log':
      case 'break':
        return [{ at: block.at, block, keep: false }]
      default:
        return block satisfies never
    }
  })
}

export function toBlocks(units: readonly Unit[]): Block[] {
  const blocks: Block[] = []
  for (let start = 0; start < units.length; ) {
    const unit = units[start]
    if (!unit) break
    let end = start + 1
    while (unit.index !== undefined && units[end]?.block === unit.block) end++
    const { block, index = 0 } = unit
    blocks.push(
      block.kind === 'list'
        ? itemsOf(block, index, index + end - start)
        : block.kind === 'table'
          ? rowsOf(block, index, index + end - start)
          : block,
    )
    start = end
  }
  return blocks
}

function itemsOf(list: List, start: number, end: number): List {
  return { ...list, start: list.start + start, items: list.items.slice(start, end) }
}

function rowsOf(table: Table, start: number, end: number): Table {
  return { ...table, rows: table.rows.slice(start, end) }
}

/**
 * Deals units onto the fewest slides that hold them, as evenly as can be.
 * @param heightOf the height of the units from `start` up to `end`
 * @param parts at least so many slides
 * @returns where each part ends; undefined when one unit alone is too high
 */
export function partEvenly(
  units: readonly Unit[],
  heightOf: (start: number, end: number) => number,
  most: number,
  parts = 1,
): number[] | undefined {
  const heights = new Map<number, number>()
  const height = (start: number, end: number): number => {
    const key = start * (units.length + 1) + end
    let known = heights.get(key)
    if (known === undefined) {
      known = heightOf(start, end)
      heights.set(key, known)
    }
    return known
  }
  for (let count = parts; count <= units.length; count++) {
    const ends = bestEnds(units, height, count)
    if (ends && ends.highest <= most) return ends.all
  }
  return undefined
}

interface Ends {
  readonly highest: number
  readonly all: number[]
}

/** Of all ways to deal units onto `count` slides, the one whose highest slide is lowest. */
function bestEnds(
  units: readonly Unit[],
  height: (start: number, end: number) => number,
  count: number,
): Ends | undefined {
  let best: (Ends | undefined)[] = [{ highest: 0, all: [] }]
  for (let part = 1; part <= count; part++) {
    const next: (Ends | undefined)[] = [undefined]
    for (let end = part; end <= units.length; end++) {
      const opens = units[end - 1]?.keep === true && end < units.length
      let found: Ends | undefined
      if (!opens)
        for (let start = end - 1; start >= part - 1; start--) {
          const before = best[start]
          if (!before) continue
          const own = height(start, end)
          const highest = Math.max(before.highest, own)
          if (!found || highest < found.highest) found = { highest, all: [...before.all, end] }
          // What grows further upward only gets higher.
          if (found && own > found.highest) break
        }
      next[end] = found
    }
    best = next
  }
  return best[units.length]
}
