// Parts that stand side by side.

import type { Theme } from '../theme/theme.ts'
import type { Pt } from '../type/metrics.ts'
import { heightOf, type Item, type Parallel } from './item.ts'
import type { Column } from './setting.ts'

export function divideColumn({ x, width }: Column, count: number, gap: Pt): Column[] {
  const each = (width - gap * (count - 1)) / count
  return Array.from({ length: count }, (_, index) => ({ x: x + index * (each + gap), width: each }))
}

/** How many parts may stand beside each other, each wide enough for lines of this size. */
export function mostBeside({ width }: Column, size: Pt, { least, gap }: Theme['columns']): number {
  return Math.max(1, Math.floor((width + gap) / (least * size + gap)))
}

/** Parts that begin at one height. */
export function sideBySide(streams: readonly (readonly Item[])[]): Parallel {
  return { kind: 'parallel', ...edges(streams), keep: false, streams }
}

/** The space that the most demanding of the parts wants above and below. */
function edges(streams: readonly (readonly Item[])[]): { before: number; after: number } {
  const want = (side: 'before' | 'after', item: Item | undefined): number =>
    item && item.kind !== 'eject' ? item[side] : 0
  return {
    before: Math.max(0, ...streams.map((stream) => want('before', stream[0]))),
    after: Math.max(0, ...streams.map((stream) => want('after', stream.at(-1)))),
  }
}

/** Boxes beside each other end at one height. */
export function endLevel(streams: readonly (readonly Item[])[]): Item[][] {
  const height = Math.max(0, ...streams.map(heightOf))
  return streams.map(([first, ...rest]) =>
    first?.kind === 'panel' && rest.length === 0
      ? [{ ...first, minHeight: height }]
      : first
        ? [first, ...rest]
        : [],
  )
}
