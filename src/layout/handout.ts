// Blocks → a handout: pages of marks, set as large as lets them keep to the pages asked for.

import type { Diagnostic, Place, Report } from '../diagnostic.ts'
import type { Block } from '../document/block.ts'
import { fillPhrase } from '../document/phrase.ts'
import type { PaperName, Theme } from '../theme/theme.ts'
import type { Metrics, Pt } from '../type/metrics.ts'
import { flowBlocks } from './flow.ts'
import { checkFoot, type Foot, footMarks, logoMarks } from './furniture.ts'
import type { Element, Handout, ImageMark } from './page.ts'
import { type Frame, type Paginated, paginate } from './paginate.ts'
import { type LayoutWords, type Setting, styleOf } from './setting.ts'

export interface HandoutInput {
  readonly title: string
  readonly lang: string
  readonly author: string
  readonly subject: string
  readonly date: string
  readonly blocks: readonly Block[]
  /** The number of pages that the template asks for; as many as it takes when left out. */
  readonly pages?: number
  /** What is told of a handout that is longer: its record. */
  readonly at: Place
  readonly foot: Foot
  readonly logo?: Omit<ImageMark, 'kind' | 'x' | 'y' | 'belongsTo'>
}

export interface HandoutTools {
  readonly theme: Theme
  readonly paper: PaperName
  readonly metrics: Metrics
  readonly words: LayoutWords
  readonly figures: Setting['figures']
  readonly report: Report
}

type Tools = HandoutTools & Pick<Setting, 'drawings'>

interface Attempt extends Paginated {
  readonly structure: Element
  readonly setting: Setting
  readonly told: readonly Diagnostic[]
  readonly frame: Frame
}

export function layoutHandout(input: HandoutInput, given: HandoutTools): Handout {
  const tools: Tools = { ...given, drawings: new Map() }
  const attempt = fit(input, tools)
  for (const diagnostic of attempt.told) tools.report(diagnostic)
  const { theme, paper, words, metrics } = tools
  const { width, height } = theme.paper[paper]
  const style = styleOf(theme.styles.foot, attempt.setting)
  const pages = attempt.pages.map((marks, index) => {
    const page = fillPhrase(words.page, { page: index + 1, pages: attempt.pages.length })
    const context = { theme, paper: { width, height }, style, metrics }
    if (index === 0) checkFoot(input.foot, page, context, tools.report)
    const foot = footMarks(input.foot, page, context)
    const logo = index === 0 && input.logo ? logoMarks(input.logo, theme, width) : []
    return { width, height, marks: [...logo, ...marks, ...foot] }
  })
  return {
    title: input.title,
    lang: input.lang,
    author: input.author,
    subject: input.subject,
    date: input.date,
    pages,
    structure: attempt.structure,
    bookmarks: attempt.bookmarks,
  }
}

/**
 * The largest size, and at that size the widest leading, that keeps to the pages asked for. A
 * larger size takes more room, so the sizes are searched by halves.
 */
function fit(input: HandoutInput, tools: Tools): Attempt {
  const { least, most, step, tightest, loosest } = tools.theme.body
  if (input.pages === undefined) return attempt(input, tools, least, loosest)
  const wanted = input.pages
  const fits = (tried: Attempt): boolean => tried.pages.length <= wanted
  let best = attempt(input, tools, least, tightest)
  if (!fits(best)) return { ...best, told: [...best.told, overrun(input, best, wanted)] }

  let size = least
  let low = 1
  let high = Math.floor((most - least) / step + 1e-9)
  while (low <= high) {
    const middle = Math.floor((low + high) / 2)
    const tried = attempt(input, tools, least + middle * step, tightest)
    if (fits(tried)) {
      best = tried
      size = least + middle * step
      low = middle + 1
    } else high = middle - 1
  }
  for (const leading of [loosest, (loosest + tightest) / 2]) {
    const tried = attempt(input, tools, size, leading)
    if (fits(tried)) return tried
  }
  return best
}

function attempt(input: HandoutInput, tools: Tools, size: Pt, leading: number): Attempt {
  const { theme, paper, metrics, words, figures, drawings } = tools
  const told: Diagnostic[] = []
  const setting: Setting = {
    theme,
    metrics,
    words,
    figures,
    drawings,
    size,
    leading,
    report: (diagnostic) => told.push(diagnostic),
  }
  const { width, height } = theme.paper[paper]
  const { top, right, bottom, left } = theme.margins
  const structure: Element = { role: 'Document', children: [] }
  const items = flowBlocks(input.blocks, {
    column: { x: left, width: width - left - right },
    parent: structure,
    text: styleOf(theme.styles.body, setting),
    setting,
    levels: { last: 0 },
    hasRail: true,
  })
  const frame = { top, bottom: height - bottom }
  return { ...paginate(items, frame), structure, setting, told, frame }
}

function overrun(
  input: HandoutInput,
  { pages, end, setting, frame }: Attempt,
  wanted: number,
): Diagnostic {
  const over = (pages.length - wanted - 1) * (frame.bottom - frame.top) + end - frame.top
  const lines = Math.max(1, Math.ceil(over / (setting.size * setting.leading)))
  return {
    severity: 'warning',
    rule: 'pages-overrun',
    message: `\`${input.title}\` runs over its ${count(wanted, 'page')} by about ${count(lines, 'line')}`,
    at: input.at,
    hint: 'shorten the record, or raise `pages` at the top of the template',
  }
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
