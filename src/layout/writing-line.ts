// A ruled line to write on by hand: `___` in Markdown.

import type { Pt } from '../type/metrics.ts'
import type { Ink, Space } from './item.ts'
import type { Column, Setting } from './setting.ts'

/** From line to line, and from the top of its room down to a line, times the size of the text. */
const HEIGHT = 2
const DOWN = 1.65
const RULE: Pt = 0.5

/** Where what is typed in front of a line stands: on it, like what will be written there. */
export function writingBaseline({ size }: Setting): Pt {
  return (DOWN - 0.25) * size
}

/** It says nothing, and so those who have the page read to them pass over it. */
export function setWritingLine({ x, width }: Column, space: Space, { theme, size }: Setting): Ink {
  const y = DOWN * size
  return {
    kind: 'ink',
    height: HEIGHT * size,
    marks: [
      {
        kind: 'rule',
        from: [x, y],
        to: [x + width, y],
        colour: theme.log.rule,
        width: RULE,
        belongsTo: 'layout',
      },
    ],
    ...space,
    keep: false,
  }
}
