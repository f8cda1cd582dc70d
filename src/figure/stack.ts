// One column of labels: none overlaps another, and each is as near to what it names as that allows.

import type { Pt } from '../type/metrics.ts'

/** What a column has for its labels. */
interface Shaft {
  readonly top: Pt
  readonly bottom: Pt
  /** The least from label to label. */
  readonly gap: Pt
}

interface Block {
  /** Of the labels in it, each with the gap below. */
  height: Pt
  /** Sum of where each would have the block begin, and of how many. */
  wanted: Pt
  count: number
}

/**
 * Tops of labels in their order, each as near to its wanted middle as the others allow: neighbours
 * that would overlap become one block, which stands where it suits them on the average.
 */
export function stack(
  labels: readonly { readonly height: Pt; readonly middle: Pt }[],
  { top, bottom, gap }: Shaft,
): Pt[] {
  const blocks: Block[] = []
  const topOf = (block: Block): Pt =>
    Math.max(top, Math.min(block.wanted / block.count, bottom - block.height + gap))
  for (const { height, middle } of labels) {
    let block: Block = { height: height + gap, wanted: middle - height / 2, count: 1 }
    for (;;) {
      const above = blocks.at(-1)
      if (!above || topOf(above) + above.height <= topOf(block) + 1e-9) break
      blocks.pop()
      block = {
        height: above.height + block.height,
        wanted: above.wanted + block.wanted - above.height * block.count,
        count: above.count + block.count,
      }
    }
    blocks.push(block)
  }
  const tops: Pt[] = []
  let next = 0
  for (const block of blocks) {
    let y = topOf(block)
    for (let index = 0; index < block.count; index++) {
      tops.push(y)
      y += (labels[next]?.height ?? 0) + gap
      next++
    }
  }
  return tops
}
