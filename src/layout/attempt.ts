// A handout set in one size and leading, to see how many pages it takes.

import type { Diagnostic } from '../diagnostic.ts'
import type { Pt } from '../type/metrics.ts'
import { flowBlocks } from './flow.ts'
import type { HandoutInput, HandoutTools } from './input.ts'
import type { Item } from './item.ts'
import { keepEnd } from './kept-end.ts'
import { placeLogo } from './logo.ts'
import type { Element, ImageMark } from './page.ts'
import { type Frame, type Paginated, paginate } from './paginate.ts'
import { type Setting, styleOf } from './setting.ts'

export type Tools = HandoutTools &
  Pick<Setting, 'drawings' | 'parted' | 'known' | 'outline'> & {
    readonly page: { readonly width: Pt; readonly height: Pt }
    /** The last page holds at least as much, where what stands before it can be kept with it. */
    readonly keptEnd?: Pt
  }

export interface Attempt extends Paginated {
  /** What it was set with. */
  readonly tools: Tools
  readonly items: readonly Item[]
  readonly structure: Element
  readonly setting: Setting
  readonly told: readonly Diagnostic[]
  readonly frame: Frame
  readonly logo: readonly ImageMark[]
}

export function attempt(
  input: HandoutInput,
  tools: Tools,
  size: Pt,
  leading: number,
  outline = tools.outline,
): Attempt {
  const { theme, format, page, metrics, words, figures, drawings, parted, known } = tools
  const told: Diagnostic[] = []
  const { width, height } = page
  const { top, right, bottom, left } = theme.margins
  const base: Setting = {
    theme,
    format,
    room: height - top - bottom,
    pageWidth: width,
    metrics,
    words,
    figures,
    drawings,
    parted,
    known,
    size,
    leading,
    report: (diagnostic) => told.push(diagnostic),
    title: input.title,
    outline,
  }
  const logo = input.logo && placeLogo(input.logo, input.blocks[0], base)
  const setting: Setting = { ...base, ...(logo?.beside && { beside: logo.beside }) }
  const structure: Element = { role: 'Document', children: [] }
  const flowed = flowBlocks(input.blocks, {
    column: { x: left, width: width - left - right },
    parent: structure,
    text: styleOf(theme.styles.body, setting),
    setting,
    levels: { last: 0 },
    hasRail: true,
  })
  const frame = { top, bottom: height - bottom }
  const items = tools.keptEnd === undefined ? flowed : keepEnd(flowed, tools.keptEnd)
  return {
    tools,
    // Most attempts are thrown away: marks are moved when the last is found.
    ...paginate(items, frame, (mark) => mark),
    items,
    structure,
    setting,
    told,
    frame,
    logo: logo ? [logo.mark] : [],
  }
}
