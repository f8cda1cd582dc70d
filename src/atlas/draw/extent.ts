// The rectangle of the lattice in which an object is seen, so that nothing else need be searched.

import { type Canvas, NOBODY } from './canvas.ts'

/** First and last columns and rows. */
export interface Extent {
  left: number
  top: number
  right: number
  bottom: number
}

const NOWHERE: Extent = { left: 0, top: 0, right: -1, bottom: -1 }

/** Where each object is seen. */
export function extentsOf({ grid, owner }: Canvas): Map<number, Extent> {
  const extents = new Map<number, Extent>()
  for (let row = 0; row < grid.rows; row++) {
    for (let column = 0; column < grid.columns; column++) {
      const id = owner[row * grid.columns + column] ?? NOBODY
      if (id === NOBODY) continue
      const extent = extents.get(id)
      if (extent === undefined) {
        extents.set(id, { left: column, top: row, right: column, bottom: row })
        continue
      }
      if (column < extent.left) extent.left = column
      if (column > extent.right) extent.right = column
      extent.bottom = row
    }
  }
  return extents
}

/** Around several objects. */
export function extentOf(extents: ReadonlyMap<number, Extent>, ids: Iterable<number>): Extent {
  const found = [...ids].flatMap((id) => extents.get(id) ?? [])
  if (found.length === 0) return NOWHERE
  return {
    left: Math.min(...found.map(({ left }) => left)),
    top: Math.min(...found.map(({ top }) => top)),
    right: Math.max(...found.map(({ right }) => right)),
    bottom: Math.max(...found.map(({ bottom }) => bottom)),
  }
}
