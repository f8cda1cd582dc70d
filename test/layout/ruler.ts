// Layout without typefaces: every character is half an em wide, so that expected lines can be
// counted by hand.

import { fileURLToPath } from 'node:url'
import { collectDiagnostics, type Diagnostic } from '../../src/diagnostic.ts'
import { readDocument } from '../../src/document/document.ts'
import { createPlaces } from '../../src/document/places.ts'
import { layoutHandout } from '../../src/layout/handout.ts'
import type { Element, Handout } from '../../src/layout/page.ts'
import type { Setting } from '../../src/layout/setting.ts'
import type { Format } from '../../src/theme/format.ts'
import { readTheme } from '../../src/theme/read.ts'
import { boxNames, type Theme } from '../../src/theme/theme.ts'
import type { Metrics } from '../../src/type/metrics.ts'
import { readText } from '../equipment/golden.ts'

export const ruler: Metrics = {
  width: (text, _face, size) => ([...text].length * size) / 2,
  ascent: (_face, size) => size * 0.8,
  descent: (_face, size) => size * 0.2,
  missing: (text) => [...text].filter((character) => character === '☃'),
}

export function rulerTheme(change: (yaml: string) => string = (yaml) => yaml): Theme {
  const file = new URL('./theme.yaml', import.meta.url)
  const { all, report } = collectDiagnostics()
  const theme = readTheme(change(readText(fileURLToPath(file))), 'theme.yaml', report)
  if (!theme) throw new Error(JSON.stringify(all, null, 2))
  return theme
}

const LETTER: Format = { paper: 'letter', traits: [] }

export interface LaidOut {
  readonly handout: Handout
  readonly told: readonly Diagnostic[]
}

export interface LayOptions {
  readonly theme?: Theme
  readonly metrics?: Metrics
  readonly title?: string
  readonly foot?: string
  readonly pages?: number
  readonly chapterPages?: number
  readonly format?: Format
  readonly figures?: Setting['figures']
}

export function layMarkdown(markdown: string, options: LayOptions = {}): LaidOut {
  const { theme = rulerTheme(), metrics = ruler, title = 'Title', foot = 'left' } = options
  const { pages, chapterPages, figures = () => undefined, format = LETTER } = options
  const places = createPlaces()
  const { all, report } = collectDiagnostics()
  const marked = places.lines(markdown, { file: 'input.md', line: 1 })
  const blocks = readDocument(marked, { places, file: 'input.md', report, boxes: boxNames(theme) })
  const handout = layoutHandout(
    {
      title,
      lang: 'en',
      author: 'Author',
      subject: 'Subject',
      date: '2026-01-02',
      blocks,
      ...(pages !== undefined && { pages }),
      ...(chapterPages !== undefined && { chapterPages }),
      at: { file: 'template.md.hbs', line: 1 },
      foot: { left: foot, centre: 'centre', at: { file: 'studio.yaml', line: 1 } },
    },
    {
      theme,
      format,
      metrics,
      words: {
        page: '{page}/{pages}',
        week: 'Week {week}',
        days: ['M', 'T', 'W', 'T', 'F', 'S', 'S'],
        credit: 'Picture: {credit}.',
        blank: 'blank',
        notes: 'Notes',
      },
      figures,
      report,
    },
  )
  return { handout, told: all }
}

/** Each page as a list of marks: height, left edge, role, text or form. The foot is left out. */
export function printPages({ pages, bookmarks }: Handout): string {
  const printed = pages.map((page, index) => {
    const marks = page.marks
      .filter(({ belongsTo }) => belongsTo !== 'foot')
      .map((mark) => {
        const role = typeof mark.belongsTo === 'string' ? mark.belongsTo : mark.belongsTo.role
        switch (mark.kind) {
          case 'text':
            return `${at(mark.x, mark.y)} ${role} ${mark.face} ${mark.size}: ${mark.text}`
          case 'rect':
          case 'image':
            return `${at(mark.x, mark.y)} ${role} ${mark.kind} ${round(mark.width)} × ${round(mark.height)}`
          case 'rule':
            return `${at(mark.from[0], mark.from[1])} ${role} rule to ${at(mark.to[0], mark.to[1])}`
          case 'path':
            return `${role} path of ${mark.steps.length} steps`
          default:
            return mark satisfies never
        }
      })
    return [`page ${index + 1}`, ...marks].join('\n')
  })
  const outline = bookmarks.map(
    ({ title, level, page, y }) => `bookmark ${level}: ${title} (page ${page + 1}, ${round(y)})`,
  )
  return [...printed, ...outline].join('\n')
}

/** The structure tree as nested roles, without inline elements. */
export function printStructure(element: Element, indent = ''): string {
  const { role, alt, scope, actualText, children } = element
  const about = [alt, scope, actualText].filter((part) => part !== undefined).join(', ')
  const line = `${indent}${role}${about === '' ? '' : ` (${about})`}`
  return [line, ...children.map((child) => printStructure(child, `${indent}  `))].join('\n')
}

function at(x: number, y: number): string {
  return `${round(y)},${round(x)}`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
