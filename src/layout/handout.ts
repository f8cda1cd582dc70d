// Blocks → a handout: pages of marks, set as large as lets them keep to the pages asked for.

import { fillPhrase } from '../document/phrase.ts'
import { formatTheme, hasTrait, isEndless, pageSize } from '../theme/format.ts'
import type { Theme } from '../theme/theme.ts'
import { type Attempt, attempt, type Tools } from './attempt.ts'
import { imposeBooklet } from './booklet.ts'
import { outlineOf } from './contents.ts'
import { fit } from './fit.ts'
import { checkFoot, footBottom, footMarks } from './furniture.ts'
import type { HandoutInput, HandoutTools } from './input.ts'
import { notesMarks } from './notes-page.ts'
import type { Handout } from './page.ts'
import { paginate } from './paginate.ts'
import { styleOf } from './setting.ts'

export function layoutHandout(input: HandoutInput, given: HandoutTools): Handout {
  const tools: Tools = {
    ...given,
    theme: footedTheme(input, given),
    page: pageSize(given.theme, given.format),
    drawings: new Map(),
    parted: new WeakMap(),
    known: given.known ?? new WeakMap(),
    outline: outlineOf(input.blocks),
  }
  const found = numberContents(fit(input, tools), input)
  for (const diagnostic of found.told) tools.report(diagnostic)
  const { theme, words, metrics } = tools
  const { width, height } = tools.page
  const wraps = isEndless(tools.format)
  const style = styleOf(theme.styles.foot, found.setting)
  const laid = paginate(found.items, found.frame)
  const pages = laid.pages.map((marks, index) => {
    const page = fillPhrase(words.page, { page: index + 1, pages: found.pages.length })
    const context = { theme, paper: { width, height }, style, metrics, wraps }
    if (index === 0) checkFoot(input.foot, page, context, tools.report)
    const foot = footMarks(input.foot, page, context)
    const logo = index === 0 ? found.logo : []
    return { width, height, marks: [...logo, ...marks, ...foot] }
  })
  const handout: Handout = {
    title: input.title,
    lang: input.lang,
    author: input.author,
    subject: input.subject,
    date: input.date,
    pages,
    structure: found.structure,
    bookmarks: found.bookmarks,
  }
  if (!hasTrait(tools.format, 'booklet')) return handout
  return imposeBooklet(handout, (page) => notesMarks(page, found.setting))
}

/** More pages than a handout has: none of their numbers is wider. */
const HIGH_NUMBER = 88

/** The look of the format, with a bottom margin in which the foot has room. */
function footedTheme(
  { foot }: HandoutInput,
  { theme, format, metrics, words }: HandoutTools,
): Theme {
  const formed = formatTheme(theme, format)
  const paper = pageSize(theme, format)
  const style = styleOf(formed.styles.foot, {
    size: formed.body.least,
    leading: formed.body.tightest,
  })
  const page = fillPhrase(words.page, { page: HIGH_NUMBER, pages: HIGH_NUMBER })
  const bottom = footBottom(foot, page, {
    theme: formed,
    paper,
    style,
    metrics,
    wraps: isEndless(format),
  })
  return { ...formed, margins: { ...formed.margins, bottom } }
}

/** Set once more, now that the pages are known. Numbers have a room of their own: nothing moves. */
function numberContents(found: Attempt, input: HandoutInput): Attempt {
  const { tools } = found
  if (tools.outline.listed.size === 0) return found
  const { size, leading } = found.setting
  const pages = new Map(found.bookmarks.flatMap(({ id, page }) => (id ? [[id, page]] : [])))
  const again = attempt(input, tools, size, leading, { ...tools.outline, pages })
  return { ...again, told: found.told }
}
