// The running foot of each page. All of it is an artifact: screen readers pass over it, for the text says the same.

import type { Place, Report } from '../diagnostic.ts'
import type { Theme } from '../theme/theme.ts'
import type { Metrics, Pt } from '../type/metrics.ts'
import type { Mark } from './page.ts'
import { glyphDiagnostic } from './pieces.ts'
import type { Style } from './setting.ts'

export interface Foot {
  /** Who hands the sheet out. */
  readonly left: string
  /** What tells this sheet from its other versions: imprint and dates. */
  readonly centre: string
  /** Where the name was written. */
  readonly at: Place
  /** What the studio wants to be read on every page. */
  readonly note?: { readonly text: string; readonly at: Place }
}

export interface FootContext {
  readonly theme: Theme
  readonly paper: { readonly width: Pt; readonly height: Pt }
  readonly style: Style
  readonly metrics: Metrics
  /** The name may take more than one line, where letters are large or the page is small. */
  readonly wraps: boolean
}

/** Where the rule stands in the bottom margin, above a foot of one, two, and three or more lines. */
const RULE_AT = [0.3, 0.15, 0.05]

/** Between two parts on one line of the foot. */
const FOOT_GAP: Pt = 12

/** Below the foot: nearer to the edge, many printers print nothing. */
const EDGE: Pt = 12

/** What letters take below their baseline, times their size. */
const DESCENT = 0.3

type Aligned = 'left' | 'center' | 'right'

/** One line of the foot: its parts, and where each of them stands. */
type FootLine = readonly (readonly [text: string, aligned: Aligned])[]

/** One line when its three parts fit beside each other, and else more; the studio's note below. */
function footLines(foot: Foot, page: string, context: FootContext): FootLine[] {
  const room = roomOf(context)
  const pageWidth = footWidth(page, context)
  const centreWidth = footWidth(foot.centre, context)
  const side = Math.max(footWidth(foot.left, context), pageWidth) + FOOT_GAP
  const notes = foot.note ? wrap(foot.note.text, room, context) : []
  const noteLines = notes.map((text): FootLine => [[text, 'left']])
  if (2 * side + centreWidth <= room)
    return [
      [
        [foot.left, 'left'],
        [foot.centre, 'center'],
        [page, 'right'],
      ],
      ...noteLines,
    ]
  const [first = '', ...rest] = wrap(foot.left, room - pageWidth - FOOT_GAP, context)
  const head: FootLine[] = [
    [
      [first, 'left'],
      [page, 'right'],
    ],
    ...rest.map((text): FootLine => [[text, 'left']]),
  ]
  const noteWidth = foot.note ? footWidth(foot.note.text, context) : 0
  if (foot.note && centreWidth + FOOT_GAP + noteWidth <= room)
    return [
      ...head,
      [
        [foot.centre, 'left'],
        [foot.note.text, 'right'],
      ],
    ]
  const centre = wrap(foot.centre, room, context).map((text): FootLine => [[text, 'left']])
  return [...head, ...centre, ...noteLines]
}

export function footMarks(foot: Foot, page: string, context: FootContext): Mark[] {
  const { theme, paper, style } = context
  const { left, right, bottom } = theme.margins
  const end = paper.width - right
  const lines = footLines(foot, page, context)
  const rule = paper.height - bottom + ruleAt(lines, bottom)
  const startOf = (text: string, aligned: Aligned): Pt => {
    const slack = roomOf(context) - footWidth(text, context)
    return aligned === 'left' ? left : left + (aligned === 'center' ? slack / 2 : slack)
  }
  return [
    {
      kind: 'rule',
      from: [left, rule],
      to: [end, rule],
      colour: theme.tables.rule,
      width: 0.5,
      belongsTo: 'foot',
    },
    ...lines.flatMap((line, index) =>
      line.map(
        ([text, aligned]): Mark => ({
          kind: 'text',
          text,
          x: startOf(text, aligned),
          y: rule + (index + 1) * style.leading,
          face: style.face,
          size: style.size,
          colour: style.colour,
          belongsTo: 'foot',
        }),
      ),
    ),
  ]
}

/** The bottom margin that the theme asks for, or more where the foot has no room in it. */
export function footBottom(foot: Foot, page: string, context: FootContext): Pt {
  const { bottom } = context.theme.margins
  const { leading, size } = context.style
  const lines = footLines(foot, page, context)
  const end = ruleAt(lines, bottom) + lines.length * leading
  return end + size * DESCENT <= bottom ? bottom : end + EDGE
}

function ruleAt({ length }: readonly FootLine[], bottom: Pt): Pt {
  return bottom * (RULE_AT[length - 1] ?? RULE_AT.at(-1) ?? 0)
}

function roomOf({ theme, paper }: FootContext): Pt {
  return paper.width - theme.margins.left - theme.margins.right
}

/** A word that is wider than the room stands out of it, and is told. */
function wrap(text: string, room: Pt, context: FootContext): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim()
    if (lines.length > 0 && footWidth(longer, context) <= room) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/**
 * What of the foot cannot be printed as it is: told before anything is. Large letters and small
 * pages are no reason to shorten a name.
 */
export function checkFoot(foot: Foot, page: string, context: FootContext, report: Report): void {
  const { theme, paper, style, metrics } = context
  const room = paper.width - theme.margins.left - theme.margins.right
  const { at } = foot
  const least = (text: string): Pt =>
    Math.max(...(context.wraps ? text.split(' ') : [text]).map((part) => footWidth(part, context)))
  if (least(foot.left) + FOOT_GAP + footWidth(page, context) > room)
    report({
      severity: 'warning',
      rule: 'foot-too-long',
      message: 'the name is too long for the foot of the page',
      at,
      hint: 'shorten it: the small print has room for more',
    })
  if (foot.note && least(foot.note.text) > room)
    report({
      severity: 'warning',
      rule: 'foot-too-long',
      message: 'the footer is wider than the foot of the page',
      at: foot.note.at,
      hint: 'shorten it: it has one line',
    })
  if (foot.note)
    for (const character of metrics.missing(foot.note.text.replace(/\s/g, ''), style.face))
      report(glyphDiagnostic(character, foot.note.at))
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
