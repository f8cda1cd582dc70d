// What stands outside the text on each page: the running foot, and the studio's logo on the first.
// All of it is an artifact: screen readers pass over it, for the text says the same.

import type { Place, Report } from '../diagnostic.ts'
import type { Theme } from '../theme/theme.ts'
import type { Metrics, Pt } from '../type/metrics.ts'
import type { ImageMark, Mark } from './page.ts'
import { glyphDiagnostic } from './pieces.ts'
import type { Style } from './setting.ts'

export interface Foot {
  /** Who hands the sheet out. */
  readonly left: string
  /** What tells this sheet from its other versions: imprint and dates. */
  readonly centre: string
  /** Where the name was written. */
  readonly at: Place
}

interface FootContext {
  readonly theme: Theme
  readonly paper: { readonly width: Pt; readonly height: Pt }
  readonly style: Style
  readonly metrics: Metrics
}

/** Between two parts on one line of the foot. */
const FOOT_GAP: Pt = 12

/** One line when its three parts fit beside each other, and else two. */
export function footMarks(foot: Foot, page: string, context: FootContext): Mark[] {
  const { theme, paper, style } = context
  const { left, right, bottom } = theme.margins
  const top = paper.height - bottom
  const end = paper.width - right
  const pageWidth = footWidth(page, context)
  const centreWidth = footWidth(foot.centre, context)
  const side = Math.max(footWidth(foot.left, context), pageWidth) + FOOT_GAP
  const isOneLine = 2 * side + centreWidth <= end - left
  const rule = top + bottom * (isOneLine ? 0.3 : 0.15)
  const y = rule + style.leading
  const place = (text: string, x: Pt, at: Pt): Mark => ({
    kind: 'text',
    text,
    x,
    y: at,
    face: style.face,
    size: style.size,
    colour: style.colour,
    belongsTo: 'foot',
  })
  return [
    {
      kind: 'rule',
      from: [left, rule],
      to: [end, rule],
      colour: theme.tables.rule,
      width: 0.5,
      belongsTo: 'foot',
    },
    place(foot.left, left, y),
    isOneLine
      ? place(foot.centre, (left + end - centreWidth) / 2, y)
      : place(foot.centre, left, y + style.leading),
    place(page, end - pageWidth, y),
  ]
}

/** What of the foot cannot be printed as it is: told before anything is. */
export function checkFoot(foot: Foot, page: string, context: FootContext, report: Report): void {
  const { theme, paper, style, metrics } = context
  const room = paper.width - theme.margins.left - theme.margins.right
  const { at } = foot
  if (footWidth(foot.left, context) + FOOT_GAP + footWidth(page, context) > room)
    report({
      severity: 'warning',
      rule: 'foot-too-long',
      message: 'the name is too long for the foot of the page',
      at,
      hint: 'shorten it: the small print has room for more',
    })
  const missing = new Set(metrics.missing((foot.left + foot.centre).replace(/\s/g, ''), style.face))
  for (const character of missing) report(glyphDiagnostic(character, at))
}

function footWidth(text: string, { metrics, style }: FootContext): Pt {
  return text
    .split(' ')
    .reduce(
      (sum, word, index) =>
        sum +
        (index === 0 ? 0 : metrics.width(' ', style.face, style.size)) +
        metrics.width(word, style.face, style.size),
      0,
    )
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
