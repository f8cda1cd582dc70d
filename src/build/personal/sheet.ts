// A wish → the sheet of one client: the record's own sheet with chosen exercises and doses, and a
// box with what is for this client alone.

import { collectDiagnostics, type Diagnostic, type Place, type Report } from '../../diagnostic.ts'
import { type Places, stripMarks } from '../../document/places.ts'
import { recordView, type View } from '../../template/view.ts'
import { dayInWords } from '../../template/words.ts'
import { orderView } from '../order-view.ts'
import { type Artifact, planArtifact } from '../plan.ts'
import type { Workshop } from '../workshop.ts'
import { discreet } from './redact.ts'
import { type ColumnName, PRIVATE, type Problem, saidOf, tellOf } from './row.ts'
import type { Wish } from './wish.ts'

/** Undefined when it must not be handed out; why, has been told. */
export async function makePersonal(
  wish: Wish,
  workshop: Workshop,
  report: Report,
): Promise<Uint8Array | undefined> {
  const { row } = wish
  if (!(await canPrint(wish, workshop, report))) return undefined
  const plan = planner(wish, workshop)
  const sheet = plan(wish.edition)
  if (!showsClient(sheet, wish, workshop, report)) return undefined
  const { all, report: collect } = collectDiagnostics()
  for (const diagnostic of sheet.told) collect(diagnostic)
  const isSound = all.every(({ severity }) => severity !== 'error')
  const bytes = isSound ? await paint(sheet, plan, wish, collect) : undefined
  for (const diagnostic of all) report(discreet(diagnostic, row))
  if (!bytes)
    report({
      severity: 'error',
      rule: 'personal-left-out',
      message: saidOf(row, 'the sheet cannot be made as long as there is this mistake'),
      at: row.at,
      hint: `\`fascicle check ${wish.record.id}\` tells more of it`,
    })
  return bytes
}

/**
 * A name, a note and doses take room that the template has not reckoned with. Whoever asks for them
 * wants them printed: they may take a page more, and beyond two exercises one more still.
 */
async function paint(
  sheet: Artifact,
  plan: Plan,
  { edition, exercises }: Wish,
  report: Report,
): Promise<Uint8Array | undefined> {
  const isOnePage = edition.pages === undefined || edition.pages === 1
  const extra = isOnePage ? 0 : exercises.length > 2 ? 2 : 1
  for (let more = 0; ; more++) {
    const told: Diagnostic[] = []
    const roomier = { ...edition, ...(edition.pages && { pages: edition.pages + more }) }
    const planned = more === 0 ? sheet : plan(roomier)
    const product = await planned.render((diagnostic) => told.push(diagnostic))
    if (more < extra && told.some(({ rule }) => rule === 'pages-overrun')) continue
    for (const diagnostic of told) report(diagnostic)
    return product?.bytes
  }
}

/** The sheet as an edition, which may have more pages than its template says. */
type Plan = (edition: Wish['edition']) => Artifact

function planner(wish: Wish, workshop: Workshop): Plan {
  const { row, record, format, country, exercises } = wish
  const chosen = new Map(exercises.map((exercise) => [exercise.id, exercise]))
  const library = {
    ...workshop.library,
    exercises: new Map([...workshop.library.exercises, ...chosen]),
  }
  const local = { ...workshop, library, country }
  const own = { ...record, exercises: exercises.map(({ id }) => ({ value: id, at: row.at })) }
  const view = { ...viewOf(own, wish, local), personal: personalView(wish, local) }
  return (edition) => {
    const order = { subject: record.id, edition: edition.name, format }
    const materials = { record, edition, workshop: local }
    const ordered = orderView(order, view, materials)
    return planArtifact(order, { ...materials, view: ordered, engine: '' })
  }
}

/** Many clients are given the same, and it takes time to say what a template may ask of a record. */
const views = new WeakMap<Wish['record'], Map<string, View>>()

/** @param own the record with the exercises of one client */
function viewOf(own: Wish['record'], { row, record, country }: Wish, local: Workshop): View {
  const key = `${country.name.value} ${row.cells.get('exercises')?.text ?? ''}`
  const known = views.get(record) ?? new Map<string, View>()
  const view = known.get(key) ?? recordView(own, local)
  views.set(record, known.set(key, view))
  return view
}

/** The client's own words, printed as typed; the lines of a note are paragraphs. */
function personalView({ row, country }: Wish, { places, words }: Workshop): View {
  const view: Record<string, string | boolean> = {
    chosen: row.cells.has('exercises'),
    boxed: row.cells.has('note') || row.cells.has('next'),
  }
  for (const name of PRIVATE) {
    const cell = row.cells.get(name)
    if (!cell) continue
    const said = name === 'next' ? dayInWords(cell.text, country.date.value, words) : cell.text
    const lines = said.split('\n').filter((line) => line.trim() !== '')
    view[name] = lines.map((line) => asTyped(line.trim(), cell.at, places)).join('\n\n')
  }
  return view
}

/** Here a text may begin a line, where three colons would open a box. */
function asTyped(text: string, at: Place, places: Places): string {
  return places.plain(text, at).replaceAll(':::', '\\:::')
}

/** Looked at before anything is set, so that the message need not quote what it is about. */
async function canPrint({ row }: Wish, workshop: Workshop, report: Report): Promise<boolean> {
  const faces = await workshop.faces()
  if (!faces) return false
  let isSound = true
  for (const column of PRIVATE) {
    const text = row.cells.get(column)?.text.replace(/\s/g, '') ?? ''
    const missing = [...faces.values()].flatMap((face) => face.missing(text))
    if (missing.length === 0) continue
    isSound = false
    tellOf(row, column, missing.some((sign) => EMOJI.test(sign)) ? NO_EMOJI : NO_LETTER, report)
  }
  return isSound
}

const EMOJI = /\p{Extended_Pictographic}/u

const NO_EMOJI: Problem = {
  rule: 'glyph-missing',
  message: 'has an emoji, and the typeface has none',
  hint: 'take it out, or write it in words',
}

const NO_LETTER: Problem = {
  rule: 'glyph-missing',
  message: 'has a letter or sign that the typeface lacks',
  hint: 'write it in Latin, Greek or Cyrillic letters',
}

/** A template of somebody's own may leave out what makes a sheet personal. */
function showsClient(
  { markdown }: Artifact,
  { row, edition, exercises }: Wish,
  { places }: Workshop,
  report: Report,
): boolean {
  const shows = (text: string): boolean =>
    markdown.includes(stripMarks(asTyped(text, row.at, places)))
  const linesOf = (column: ColumnName): string[] => row.cells.get(column)?.text.split('\n') ?? []
  const unseen = (['name', 'note'] as const).find(
    (column) => !linesOf(column).every((line) => shows(line.trim())),
  )
  if (unseen) {
    const at = row.cells.get('edition')?.at ?? row.at
    const lacks = unseen === 'name' ? 'does not say for whom it is' : 'has no room for a note'
    const message = saidOf(row, `a \`${edition.name}\` sheet ${lacks}`)
    const hint = `put \`{{> prepared-for}}\` into ${edition.file}, and \`{{> personal}}\` below the title`
    report({ severity: 'error', rule: 'personal-nameless', message, at, hint })
    return false
  }
  for (const exercise of row.cells.has('exercises') ? exercises : [])
    if (!shows(exercise.name.value))
      tellOf(
        row,
        'exercises',
        {
          severity: 'warning',
          rule: 'exercise-not-shown',
          message: `has \`${exercise.id}\`, which a \`${edition.name}\` sheet does not show`,
          hint: `\`{{> exercises}}\` in ${edition.file} shows all that are chosen`,
        },
        report,
      )
  return true
}
