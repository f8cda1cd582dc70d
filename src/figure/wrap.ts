// Breaks the words of a label at spaces, into lines of nearly the same width.

import type { FaceName, Metrics, Pt } from '../type/metrics.ts'

export interface Wrapped {
  readonly lines: readonly string[]
  /** Of the widest line. */
  readonly width: Pt
}

const MOST_LINES = 3

/** Undefined when it would take more lines, or a word is wider than the limit. */
export function wrapLabel(
  text: string,
  limit: Pt,
  face: FaceName,
  size: Pt,
  metrics: Metrics,
): Wrapped | undefined {
  const words = text.split(' ').filter((word) => word !== '')
  const widths = words.map((word) => metrics.width(word, face, size))
  const space = metrics.width(' ', face, size)
  const breakAt = (most: Pt): Wrapped => {
    const lines: string[] = []
    let widest = 0
    let width = Number.POSITIVE_INFINITY
    words.forEach((word, index) => {
      const own = widths[index] ?? 0
      if (width + space + own <= most + TOLERANCE) {
        lines.push(`${lines.pop()} ${word}`)
        width += space + own
      } else {
        lines.push(word)
        width = own
      }
      widest = Math.max(widest, width)
    })
    return { lines, width: widest }
  }

  let best = breakAt(limit)
  if (best.lines.length > MOST_LINES || best.width > limit + TOLERANCE) return undefined
  // As many lines, but narrower, until that takes one more.
  for (;;) {
    const narrower = breakAt(best.width - 2 * TOLERANCE)
    if (narrower.lines.length > best.lines.length || narrower.width >= best.width) return best
    best = narrower
  }
}

const TOLERANCE: Pt = 0.001
