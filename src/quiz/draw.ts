// Luck that can be repeated: the same seed draws the same lots, on every machine.

import { createHash } from 'node:crypto'

export interface Draw {
  /** A whole number from 0 to below `count`. */
  below(count: number): number
  shuffle<T>(items: readonly T[]): T[]
}

export function createDraw(seed: string): Draw {
  let round = 0
  const below = (count: number): number => {
    const digest = createHash('sha256').update(`${seed}\n${round++}`).digest()
    return digest.readUIntBE(0, 6) % Math.max(1, count)
  }
  const shuffle = <T>(items: readonly T[]): T[] => {
    const rest = [...items]
    const drawn: T[] = []
    while (rest.length > 0) drawn.push(...rest.splice(below(rest.length), 1))
    return drawn
  }
  return { below, shuffle }
}
