// Templates → editions: what can be made of a record, and how.

import Handlebars from 'handlebars'
import { collectDiagnostics, type Diagnostic, didYouMean, type Report } from '../diagnostic.ts'
import type { Places } from '../document/places.ts'
import type { Vocabulary } from '../yaml/describe.ts'
import { splitFrontMatter } from '../yaml/frontmatter.ts'
import type { Located } from '../yaml/located.ts'
import { readYaml } from '../yaml/read.ts'
import { id, isId, mapping, number, oneOf, toId } from '../yaml/shape.ts'
import { checkNames } from './check.ts'
import { HELPERS } from './helpers.ts'
import { type ParsedTemplate, parseTemplate, type TemplateText } from './source.ts'
import { SUBJECTS, type Subject } from './vocabulary.ts'

export interface TemplateFile {
  /**
   * Its name without folder and `.md.hbs`. What stands behind a dot only tells files apart: both
   * `client` and `client.group` are editions called `client`, for a muscle and for a group.
   */
  readonly name: string
  readonly text: string
  readonly file: string
}

/** Blocks of a handout become pages, those of a deck slides. */
export type EditionKind = 'handout' | 'deck'

export interface Edition {
  readonly name: string
  readonly kind: EditionKind
  readonly file: string
  readonly for: Subject
  readonly audience: 'client' | 'teacher'
  /** The number of pages it must keep to; as many as it takes when left out. */
  readonly pages?: number
  /** The same for each part between page breaks. */
  readonly chapterPages?: number
  /** Dense text is smaller, for sheets to study from. */
  readonly text?: 'dense'
  /** The edition whose questions it repeats: answers belong to a worksheet. */
  readonly questions?: string
  /** The record as Markdown, with the place of each piece marked. */
  render(view: object): string
}

export interface TemplateSet {
  readonly handouts: readonly TemplateFile[]
  readonly decks: readonly TemplateFile[]
  readonly partials: readonly TemplateFile[]
}

const frontMatter = mapping({
  for: oneOf(SUBJECTS),
  audience: oneOf(['client', 'teacher']),
  pages: number({ min: 1, max: 200, integer: true }).optional(),
  'chapter-pages': number({ min: 1, max: 200, integer: true }).optional(),
  text: oneOf(['dense']).optional(),
  questions: id().optional(),
})

/** The editions without those that have a mistake in themselves or in a partial they use. */
export function readEditions(
  templates: TemplateSet,
  vocabularies: Readonly<Record<Subject, Vocabulary>>,
  places: Places,
  report: Report,
): readonly Edition[] {
  const engine = Handlebars.create()
  for (const [name, helper] of HELPERS) engine.registerHelper(name, helper.run)
  const partials = new Map<string, ParsedTemplate>()
  for (const { name, text, file } of templates.partials) {
    const parsed = parseTemplate({ text, file, firstLine: 1 }, places, report)
    if (!parsed) continue
    partials.set(name, parsed)
    engine.registerPartial(name, engine.compile(parsed.program, COMPILE_OPTIONS))
  }
  const all = [...templates.handouts, ...templates.decks]
  const names = [...new Set(all.map(({ name }) => editionName(name)))]
  const editions: Edition[] = []
  const readAll = (kind: EditionKind, files: readonly TemplateFile[]): void => {
    for (const template of files) {
      const mistakes = collectDiagnostics()
      const readers = { names, engine, partials, places, vocabularies, report: mistakes.report }
      const edition = readEdition(template, kind, readers)
      const twin = edition && findEdition(editions, edition.for, edition.name)
      if (twin) mistakes.report(twice(edition, twin))
      for (const mistake of mistakes.all) report(mistake)
      if (edition && mistakes.all.length === 0) editions.push(edition)
    }
  }
  readAll('handout', templates.handouts)
  readAll('deck', templates.decks)
  return editions
}

/** `client.group` is called `client`: what stands behind the dot only tells files apart. */
export function editionName(stem: string): string {
  return stem.split('.')[0] ?? stem
}

export function findEdition(
  editions: readonly Edition[],
  subject: Subject,
  name: string,
): Edition | undefined {
  return editions.find((edition) => edition.for === subject && edition.name === name)
}

function twice(edition: Edition, twin: Edition): Diagnostic {
  return {
    severity: 'error',
    rule: 'edition-twice',
    message: `an edition \`${edition.name}\` for a ${edition.for} stands in ${twin.file} already`,
    at: { file: edition.file, line: 1 },
    hint: 'rename one of the two files',
  }
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

/** Questions of a sheet that is not there could be answered by nobody. */
function checkQuestions({ value, at }: Located<string>, { names, report }: Readers): void {
  if (names.includes(value)) return
  report({
    severity: 'error',
    rule: 'edition-unknown',
    message: `there is no handout or deck \`${value}\` whose questions these could be`,
    at,
    hint: didYouMean(value, names) ?? 'name a template, for example `questions: worksheet`',
  })
}

interface Readers {
  /** Of all editions, the broken ones too. */
  readonly names: readonly string[]
  readonly engine: typeof Handlebars
  readonly partials: ReadonlyMap<string, ParsedTemplate>
  readonly places: Places
  readonly vocabularies: Readonly<Record<Subject, Vocabulary>>
  readonly report: Report
}

function readEdition(
  { name, text, file }: TemplateFile,
  kind: EditionKind,
  readers: Readers,
): Edition | undefined {
  const { engine, partials, places, vocabularies, report } = readers
  if (!isId(editionName(name)))
    report({
      severity: 'error',
      rule: 'file-name',
      message: `\`${name}\` is no name for a template: it needs lower-case letters, digits and hyphens`,
      at: { file, line: 1 },
      hint: `rename it, for example to \`${toId(name) || 'handout'}.md.hbs\``,
    })
  const parts = splitFrontMatter(text, file, report)
  if (!parts) return undefined
  const front = readYaml(parts.yaml, { file, firstLine: parts.yamlFirstLine }, frontMatter, report)
  const body: TemplateText = { text: parts.body, file, firstLine: parts.bodyFirstLine }
  const parsed = parseTemplate(body, places, report)
  if (!front || !parsed) return undefined
  if (front.questions) checkQuestions(front.questions, readers)
  checkNames(parsed, vocabularies[front.for.value], partials, report)
  let compiled: HandlebarsTemplateDelegate | undefined
  return {
    name: editionName(name),
    kind,
    file,
    for: front.for.value,
    audience: front.audience.value,
    ...(front.pages && { pages: front.pages.value }),
    ...(front['chapter-pages'] && { chapterPages: front['chapter-pages'].value }),
    ...(front.text && { text: front.text.value }),
    ...(front.questions && { questions: front.questions.value }),
    render: (view) => {
      compiled ??= engine.compile(parsed.program, COMPILE_OPTIONS)
      return compiled(view, OWN_PROPERTIES_ONLY)
    },
  }
}
