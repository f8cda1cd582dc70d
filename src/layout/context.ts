// Where blocks are set, and how those inside of others are.

import type { Block } from '../document/block.ts'
import type { Item } from './item.ts'
import type { Element } from './page.ts'
import type { Column, Setting, Style } from './setting.ts'

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

/** Sets blocks of every kind: for what holds others. */
export type Flow = (blocks: readonly Block[], context: Context) => Item[]
