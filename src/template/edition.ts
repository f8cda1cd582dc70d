// Templates → editions: what can be made of a record, and how.

import Handlebars from 'handlebars'
import type { Report } from '../diagnostic.ts'
import { collectDiagnostics } from '../diagnostic.ts'
import type { Places } from '../document/places.ts'
import type { Vocabulary } from '../yaml/describe.ts'
import { splitFrontMatter } from '../yaml/frontmatter.ts'
import type { Located } from '../yaml/located.ts'
import { readYaml } from '../yaml/read.ts'
import { mapping, number, oneOf } from '../yaml/shape.ts'
import { checkNames } from './check.ts'
import { HELPERS } from './helpers.ts'
import { type ParsedTemplate, parseTemplate, type TemplateText } from './source.ts'

export interface TemplateFile {
  /** Its name without folder and `.md.hbs`. */
  readonly name: string
  readonly text: string
  readonly file: string
}

export type Subject = 'muscle' | 'group' | 'packet'

export interface Edition {
  readonly name: string
  readonly file: string
  readonly for: Subject
  readonly audience: 'client' | 'teacher'
  /** The number of pages it must keep to; as many as it takes when left out. */
  readonly pages?: number
  /** The record as Markdown, with the place of each piece marked. */
  render(view: object): string
}

export interface TemplateSet {
  readonly handouts: readonly TemplateFile[]
  readonly partials: readonly TemplateFile[]
}

const frontMatter = mapping({
  for: oneOf(['muscle', 'group', 'packet']),
  audience: oneOf(['client', 'teacher']),
  pages: number({ min: 1, max: 200, integer: true }).optional(),
})

/** Editions by name, without those that have a mistake in themselves or in a partial they use. */
export function readEditions(
  templates: TemplateSet,
  vocabularies: Readonly<Partial<Record<Subject, Vocabulary>>>,
  places: Places,
  report: Report,
): ReadonlyMap<string, Edition> {
  const engine = Handlebars.create()
  for (const [name, helper] of HELPERS) engine.registerHelper(name, helper.run)
  const partials = new Map<string, ParsedTemplate>()
  for (const { name, text, file } of templates.partials) {
    const parsed = parseTemplate({ text, file, firstLine: 1 }, places, report)
    if (!parsed) continue
    partials.set(name, parsed)
    engine.registerPartial(name, engine.compile(parsed.program, COMPILE_OPTIONS))
  }
  const editions = new Map<string, Edition>()
  for (const template of templates.handouts) {
    const mistakes = collectDiagnostics()
    const edition = readEdition(template, {
      engine,
      partials,
      places,
      vocabularies,
      report: mistakes.report,
    })
    for (const mistake of mistakes.all) report(mistake)
    if (edition && mistakes.all.length === 0) editions.set(template.name, edition)
  }
  return editions
}

/** Nothing is escaped for HTML, because what comes out is Markdown. */
const COMPILE_OPTIONS: CompileOptions = {
  noEscape: true,
  knownHelpers: Object.fromEntries([...HELPERS.keys()].map((name) => [name, true])),
  knownHelpersOnly: true,
  preventIndent: true,
}

const OWN_PROPERTIES_ONLY: Handlebars.RuntimeOptions = {
  allowProtoMethodsByDefault: false,
  allowProtoPropertiesByDefault: false,
}

interface Workshop {
  readonly engine: typeof Handlebars
  readonly partials: ReadonlyMap<string, ParsedTemplate>
  readonly places: Places
  readonly vocabularies: Readonly<Partial<Record<Subject, Vocabulary>>>
  readonly report: Report
}

function readEdition({ name, text, file }: TemplateFile, workshop: Workshop): Edition | undefined {
  const { engine, partials, places, vocabularies, report } = workshop
  const parts = splitFrontMatter(text, file, report)
  if (!parts) return undefined
  const front = readYaml(parts.yaml, { file, firstLine: parts.yamlFirstLine }, frontMatter, report)
  const body: TemplateText = { text: parts.body, file, firstLine: parts.bodyFirstLine }
  const parsed = parseTemplate(body, places, report)
  if (!front || !parsed) return undefined
  const vocabulary = vocabularies[front.for.value]
  if (!vocabulary) {
    report({
      severity: 'error',
      rule: 'template-for',
      message: `handouts for a ${front.for.value} cannot be made yet`,
      at: (front.for as Located<string>).at,
      hint: `expected one of: ${Object.keys(vocabularies).join(', ')}`,
    })
    return undefined
  }
  checkNames(parsed, vocabulary, partials, report)
  let compiled: HandlebarsTemplateDelegate | undefined
  return {
    name,
    file,
    for: front.for.value,
    audience: front.audience.value,
    ...(front.pages && { pages: front.pages.value }),
    render: (view) => {
      compiled ??= engine.compile(parsed.program, COMPILE_OPTIONS)
      return compiled(view, OWN_PROPERTIES_ONLY)
    },
  }
}
