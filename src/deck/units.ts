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
      case 'cards':
      case 'contents':
      case 'writing-line':
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

/** The height of the units from `start` up to `end`; more units are never lower. */
type HeightOf = (start: number, end: number) => number

/**
 * Deals units onto the fewest slides that hold them, as evenly as can be.
 * @param parts at least so many slides
 * @returns where each part ends; undefined when something that cannot be parted is too high
 */
export function partEvenly(
  units: readonly Unit[],
  heightOf: HeightOf,
  most: number,
  parts = 1,
): number[] | undefined {
  const height = remember(heightOf, units.length)
  if (units.some((_, index) => height(index, index + 1) > most)) return undefined
  const fewest = countParts(units, height, most)
  if (fewest === undefined) return undefined
  for (let count = Math.max(parts, fewest); count <= units.length; count++) {
    const ends = lowestEnds(units, height, most, count)
    if (ends) return ends
  }
  return undefined
}

/** A height is asked for again and again, and takes laying out to know. */
function remember(heightOf: HeightOf, last: number): HeightOf {
  const heights = new Map<number, number>()
  return (start, end) => {
    const key = start * (last + 1) + end
    const known = heights.get(key) ?? heightOf(start, end)
    heights.set(key, known)
    return known
  }
}

/** What opens something does not end a part, unless nothing follows. */
export function mayEnd(units: readonly Unit[], end: number): boolean {
  return end === units.length || units[end - 1]?.keep !== true
}

/** How many parts there are when each is filled as far as it goes: no way of dealing needs fewer. */
function countParts(units: readonly Unit[], height: HeightOf, most: number): number | undefined {
  let count = 0
  for (let start = 0; start < units.length; count++) {
    let filled = start
    for (let end = start + 1; end <= units.length && height(start, end) <= most; end++)
      if (mayEnd(units, end)) filled = end
    if (filled === start) return undefined
    start = filled
  }
  return count
}

/** The best way to deal the units up to an end: its highest part, and where its last part starts. */
interface Dealt {
  readonly highest: number
  readonly start: number
}

/** Of all ways to deal units onto `count` slides, the one whose highest slide is lowest. */
function lowestEnds(
  units: readonly Unit[],
  height: HeightOf,
  most: number,
  count: number,
): number[] | undefined {
  const rows: (Dealt | undefined)[][] = [[{ highest: 0, start: 0 }]]
  for (let part = 1; part <= count; part++) {
    const before = rows[part - 1] ?? []
    const row: (Dealt | undefined)[] = []
    for (let end = part; end <= units.length; end++)
      if (mayEnd(units, end)) row[end] = lowestStart(before, height, most, end)
    rows.push(row)
  }
  const ends: number[] = []
  let end = units.length
  for (let part = count; part > 0; part--) {
    const dealt = rows[part]?.[end]
    if (!dealt) return undefined
    ends.unshift(end)
    end = dealt.start
  }
  return ends
}

/** @param before the best ways to deal with one part less, by their ends */
function lowestStart(
  before: readonly (Dealt | undefined)[],
  height: HeightOf,
  most: number,
  end: number,
): Dealt | undefined {
  let found: Dealt | undefined
  for (let start = end - 1; start >= 0; start--) {
    const own = height(start, end)
    // What grows further upward only gets higher.
    if (own > most || (found && own > found.highest)) break
    const dealt = before[start]
    if (!dealt) continue
    const highest = Math.max(dealt.highest, own)
    if (!found || highest < found.highest) found = { highest, start }
  }
  return found
}
