// The studio's logo, at the right end of the first page's top. Logos of every shape get the same
// area, so that a square one looks as large as a wide one; it may reach down beside the title,
// which then ends before it.

import type { Block, Heading } from '../document/block.ts'
import type { Pt } from '../type/metrics.ts'
import type { ImageMark } from './page.ts'
import { type Setting, styleOf } from './setting.ts'

/** A picture in any unit: only its shape counts. */
export interface Logo {
  readonly path: string
  readonly width: number
  readonly height: number
}

/** What a title leaves free for the logo. */
export interface Beside {
  readonly heading: Heading
  readonly width: Pt
}

/** Printers leave so much of a page's edge white. */
const EDGE: Pt = 12
/** Between a logo in the margin and what stands below it. */
const BELOW: Pt = 1.5
/** The side of a square logo, as a part of the page's width. */
const SIDE = 0.08
/** The most that it may take of the width of the text. */
const MOST_WIDTH = 0.32
/** A logo that is so little too high for the margin is made smaller rather than reach out of it. */
const SQUEEZE = 1.25
/** Between the title and the logo. */
const GAP: Pt = 16

export function placeLogo(
  logo: Logo,
  first: Block | undefined,
  setting: Setting,
): { readonly mark: ImageMark; readonly beside?: Beside } {
  const { theme, pageWidth } = setting
  const { top, right, left } = theme.margins
  const heading = first?.kind === 'heading' && first.level === 1 ? first : undefined
  const title = heading ? styleOf(theme.styles['heading-1'], setting).leading : 0
  const inMargin = Math.max(0, top - EDGE - BELOW)
  const ratio = logo.width / logo.height
  const wanted = (SIDE * pageWidth) / Math.sqrt(ratio)
  const widest = (MOST_WIDTH * (pageWidth - left - right)) / ratio
  const reaching = Math.min(wanted, widest, inMargin + title)
  const height = reaching <= inMargin * SQUEEZE ? Math.min(reaching, inMargin) : reaching
  const width = height * ratio
  const y = Math.max(EDGE, (top - height) / 2)
  const x = pageWidth - right - width
  const mark: ImageMark = {
    kind: 'image',
    path: logo.path,
    x,
    y,
    width,
    height,
    belongsTo: 'layout',
  }
  return heading && y + height > top ? { mark, beside: { heading, width: width + GAP } } : { mark }
}
