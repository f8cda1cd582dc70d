// What stands outside the text on each page: the running foot, and the studio's logo on the first.
// All of it is an artifact: screen readers pass over it, for the text says the same.

import type { Theme } from '../theme/theme.ts'
import type { Metrics, Pt } from '../type/metrics.ts'
import type { ImageMark, Mark } from './page.ts'
import type { Style } from './setting.ts'

export interface Foot {
  /** Who hands the sheet out. */
  readonly left: string
  /** What tells this sheet from its other versions: imprint and dates. */
  readonly centre: string
}

interface FootContext {
  readonly theme: Theme
  readonly paper: { readonly width: Pt; readonly height: Pt }
  readonly style: Style
  readonly metrics: Metrics
}

export function footMarks(foot: Foot, page: string, context: FootContext): Mark[] {
  const { theme, paper, style, metrics } = context
  const { left, right, bottom } = theme.margins
  const top = paper.height - bottom
  const rule = top + bottom * 0.3
  const y = rule + style.leading
  const widthOf = (text: string): Pt =>
    [...text.matchAll(/\S+|\s+/g)].reduce(
      (sum, [part]) => sum + metrics.width(/\S/.test(part) ? part : ' ', style.face, style.size),
      0,
    )
  const place = (text: string, x: Pt): Mark => ({
    kind: 'text',
    text,
    x,
    y,
    face: style.face,
    size: style.size,
    colour: style.colour,
    belongsTo: 'foot',
  })
  const end = paper.width - right
  return [
    {
      kind: 'rule',
      from: [left, rule],
      to: [end, rule],
      colour: theme.tables.rule,
      width: 0.5,
      belongsTo: 'foot',
    },
    place(foot.left, left),
    place(foot.centre, (left + end - widthOf(foot.centre)) / 2),
    place(page, end - widthOf(page)),
  ]
}

/** In the top margin, at the right: a handout without a logo has no gap in its place. */
export function logoMarks(
  logo: Omit<ImageMark, 'kind' | 'x' | 'y' | 'belongsTo'>,
  theme: Theme,
  paperWidth: Pt,
): Mark[] {
  const x = paperWidth - theme.margins.right - logo.width
  const y = Math.max(0, theme.margins.top - logo.height) / 2
  return [{ kind: 'image', ...logo, x, y, belongsTo: 'layout' }]
}
