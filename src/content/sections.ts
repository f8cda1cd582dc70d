// The prose of a record, split at its `## ` headings. The headings are a closed list, because
// templates ask for sections by name, and a misspelt one would vanish from every sheet.

import { didYouMean, nearest, type Place, type Report } from '../diagnostic.ts'

export interface Section {
  readonly title: string
  /** Of the heading. */
  readonly at: Place
  readonly markdown: string
  /** The line on which the Markdown begins. */
  readonly firstLine: number
}

export interface SectionRules {
  /** Heading → slug. */
  readonly headings: Readonly<Record<string, string>>
  readonly required: readonly string[]
}

interface Part {
  readonly title: string
  readonly line: number
  readonly lines: string[]
}

export function readSections(
  body: string,
  { file, line: firstLine }: Place,
  rules: SectionRules,
  report: Report,
): ReadonlyMap<string, Section> {
  const fail = (line: number, rule: string, message: string, hint?: string): void =>
    report({ severity: 'error', rule, message, at: { file, line }, ...(hint && { hint }) })
  const { before, parts } = splitAtHeadings(body, firstLine, fail)
  const stray = before.lines.findIndex((line) => line.trim() !== '')
  if (stray !== -1)
    fail(
      before.line + stray,
      'section-stray',
      'text stands above the first heading',
      'put it below a heading such as `## Why it matters`, or between the lines of `---` if it is a fact',
    )
  const sections = new Map<string, Section>()
  const misspelt = new Set<string | undefined>()
  for (const part of parts) {
    const slug = Object.hasOwn(rules.headings, part.title) ? rules.headings[part.title] : undefined
    const first = slug && sections.get(slug)
    const { title, line } = part
    if (slug === undefined) {
      misspelt.add(nearest(title, Object.keys(rules.headings)))
      fail(
        line,
        'section-unknown',
        `there is no section \`${title}\``,
        didYouMean(title, Object.keys(rules.headings)),
      )
    } else if (first)
      fail(
        line,
        'section-duplicate',
        `the section \`${title}\` stands here twice; the first is on line ${first.at.line}`,
        'make one of the two',
      )
    else sections.set(slug, toSection(part, file))
  }
  const required = rules.required.filter((title) => !misspelt.has(title))
  return keepFilled(sections, { ...rules, required }, fail, firstLine)
}

type Fail = (line: number, rule: string, message: string, hint?: string) => void

/** As in Markdown, a heading has a space after its signs: `#1 rule` and `#yoga` are words. */
const SIGNS = /^ {0,3}(#{1,6})(\s*)(.*)$/

function splitAtHeadings(
  body: string,
  firstLine: number,
  fail: Fail,
): { readonly before: Part; readonly parts: readonly Part[] } {
  const before: Part = { title: '', line: firstLine, lines: [] }
  const parts: Part[] = []
  body.split('\n').forEach((text, index) => {
    const line = firstLine + index
    const [, signs = '', space = '', rest = ''] = SIGNS.exec(text) ?? []
    const level = signs.length
    const title = rest.trim()
    const isGlued = level > 1 && space === '' && /^\p{L}/u.test(title)
    const isHeading = space !== '' || title === ''
    if (isGlued)
      fail(
        line,
        'heading-space',
        `a space is missing after \`${signs}\``,
        `write \`${signs} ${title}\``,
      )
    else if (isHeading && (level === 1 || level > 3) && title !== '')
      fail(
        line,
        'heading-level',
        `\`${signs}\` is no heading of a record`,
        'a section begins with `## `; a smaller heading inside it with `### `',
      )
    if (level === 2 && (isHeading || isGlued))
      parts.push({ title: title.replace(/\s+#+$/, ''), line, lines: [] })
    else (parts.at(-1) ?? before).lines.push(text)
  })
  return { before, parts }
}

function toSection({ title, line, lines }: Part, file: string): Section {
  const first = Math.max(
    0,
    lines.findIndex((text) => text.trim() !== ''),
  )
  const markdown = lines.slice(first).join('\n').trimEnd()
  return { title, at: { file, line }, markdown, firstLine: line + 1 + first }
}

/** A heading with nothing below it counts as not there; where it must be, that is told. */
function keepFilled(
  sections: ReadonlyMap<string, Section>,
  { headings, required }: SectionRules,
  fail: Fail,
  firstLine: number,
): ReadonlyMap<string, Section> {
  for (const title of required) {
    const section = sections.get(headings[title] ?? title)
    if (!section)
      fail(
        // Of the `---` that ends the facts, which is there even when nothing follows.
        firstLine - 1,
        'section-missing',
        `the section \`${title}\` is missing`,
        `write a line \`## ${title}\` below the facts, and the text below it`,
      )
    else if (section.markdown === '')
      fail(section.at.line, 'section-empty', `nothing stands below \`${title}\``)
  }
  return new Map([...sections].filter(([, { markdown }]) => markdown !== ''))
}
