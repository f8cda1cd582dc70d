// Tick boxes to fill in by hand. They are drawn, because the sign for one (☐) looks different in
// every typeface; the structure says what stands there.

import type { Pt } from '../type/metrics.ts'
import type { Element, Mark } from './page.ts'

/** What is read aloud in place of the drawing. */
export const TICK_SIGNS = { open: '☐', done: '☑' } as const

export type TickState = keyof typeof TICK_SIGNS

/** The side of a tick box, as a part of the size of the text beside it. */
const SIDE = 0.82

export function tickSide(size: Pt): Pt {
  return size * SIDE
}

export interface TickPlace {
  /** Left edge and the baseline of the text beside it. */
  readonly x: Pt
  readonly y: Pt
  /** Of the text beside it. */
  readonly size: Pt
  readonly colour: string
}

export function tickMarks(
  state: TickState,
  { x, y, size, colour }: TickPlace,
  belongsTo: Element,
): Mark[] {
  const side = tickSide(size)
  // Set a little below the baseline, so that the box stands in the middle of capitals.
  const top = y - side + size * 0.09
  const stroke = { colour, width: 0.8 }
  const box: Mark = {
    kind: 'rect',
    x,
    y: top,
    width: side,
    height: side,
    radius: 1.5,
    stroke,
    belongsTo,
  }
  if (state === 'open') return [box]
  const tick: Mark = {
    kind: 'path',
    steps: [
      { kind: 'move', to: [x + side * 0.22, top + side * 0.52] },
      { kind: 'line', to: [x + side * 0.43, top + side * 0.75] },
      { kind: 'line', to: [x + side * 0.8, top + side * 0.25] },
    ],
    stroke: { colour, width: 1.4 },
    belongsTo,
  }
  return [box, tick]
}
