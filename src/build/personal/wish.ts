// A row → what is to be made, checked against all that the project has. Each cell that is wrong is
// told with what was expected.

import type { Country, Exercise, Group, Muscle } from '../../content/schema.ts'
import { didYouMean, type Report } from '../../diagnostic.ts'
import type { Edition } from '../../template/edition.ts'
import { type Format, PAPER_TRAITS, PAPERS } from '../../theme/format.ts'
import { isDay, toId } from '../../yaml/shape.ts'
import { formatProblem } from '../format-name.ts'
import { editionOf, recordOf } from '../plan.ts'
import type { Workshop } from '../workshop.ts'
import { chooseExercises, YES_NO } from './exercises.ts'
import { type Cell, type ColumnName, NEEDED, type Problem, type Row, tellOf } from './row.ts'

export interface Wish {
  readonly row: Row
  readonly record: Muscle | Group
  readonly edition: Edition
  readonly format: Format
  readonly country: Country
  readonly exercises: readonly Exercise[]
}

/** What is made when nothing is said of it. */
const USUAL_EDITION = 'client'

/** Undefined when something is wrong, all of which was told. */
export function readWish(row: Row, workshop: Workshop, report: Report): Wish | undefined {
  let isSound = true
  const tell = (column: ColumnName, problem: Problem): void => {
    if (problem.severity !== 'warning') isSound = false
    tellOf(row, column, problem, report)
  }
  const read = <T>(column: ColumnName, find: (cell: Cell) => T | Problem): T | undefined => {
    const cell = row.cells.get(column)
    const found = cell && find(cell)
    if (!isProblem(found)) return found
    tell(column, found)
    return undefined
  }
  for (const column of NEEDED.filter((name) => !row.cells.has(name)))
    tell(column, { rule: 'cell-missing', message: 'is missing', hint: EXAMPLES[column] })
  const record = read('muscle', ({ text }) => findRecord(text, workshop))
  const exercises = read('exercises', ({ text, at }) =>
    chooseExercises(text, at, workshop.library.exercises),
  )
  if (record && exercises)
    for (const problem of strangers(record, exercises)) tell('exercises', problem)
  read('next', ({ text }) => (isDay(text) ? text : NO_DAY))
  const edition = record && findEdition(row.cells.get('edition')?.text, record, workshop)
  if (isProblem(edition)) tell('edition', edition)
  const country = read('country', ({ text }) => findCountry(text, workshop)) ?? workshop.country
  const paper = read('paper', ({ text }) => findPaper(text)) ?? workshop.studio.paper.value
  const traits = PAPER_TRAITS.filter((trait) => read(trait, ({ text }) => yesOrNo(text)))
  const format: Format = { paper, traits }
  const senseless = formatProblem('handout', format, false)
  if (senseless)
    tell('booklet', {
      rule: 'format-senseless',
      message: `cannot be: ${senseless}`,
      hint: 'leave out one of the two',
    })
  if (!isSound || !record || !edition || isProblem(edition)) return undefined
  return {
    row,
    record,
    edition,
    format,
    country,
    exercises: exercises ?? usualExercises(record, workshop),
  }
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'rule' in value && 'message' in value
}

const EXAMPLES: Readonly<Partial<Record<ColumnName, string>>> = {
  muscle: 'the name of a record, such as `gastrocnemius`',
  name: 'for whom the sheet is, as it is printed: “For …”',
}

const NO_DAY: Problem = {
  rule: 'cell-day',
  message: 'holds no day that there is, expected year-month-day',
  hint: 'such as 2026-12-03; a spreadsheet keeps it so when the column is formatted as text',
}

function findRecord(text: string, workshop: Workshop): Muscle | Group | Problem {
  const { library } = workshop
  const id = toId(text)
  const record = recordOf(id, workshop)
  if (library.broken.has(id))
    return {
      rule: 'record-broken',
      message: 'names a record that has a mistake',
      hint: `\`fascicle check ${id}\` tells it`,
    }
  if (record) return record
  const hint = didYouMean(id, [...library.muscles.keys(), ...library.groups.keys()])
  return { rule: 'record-unknown', message: 'names no muscle or group that has a record', hint }
}

function findEdition(
  text: string | undefined,
  record: Muscle | Group,
  workshop: Workshop,
): Edition | Problem {
  const found = editionOf(record, text?.toLowerCase() ?? USUAL_EDITION, workshop)
  if (found?.kind === 'handout') return found
  const subject = 'members' in record ? 'group' : 'muscle'
  const names = workshop.editions
    .filter((edition) => edition.kind === 'handout' && edition.for === subject)
    .map(({ name }) => name)
  return {
    rule: 'edition-unknown',
    message: `names no handout for a ${subject}`,
    hint: didYouMean(text ?? '', names),
  }
}

function findCountry(text: string, { library }: Workshop): Country | Problem {
  const country = library.countries.get(text.toUpperCase())
  if (country) return country
  const all = [...library.countries].map(([key, { name }]) => `${key} (${name.value})`)
  return {
    rule: 'country-unknown',
    message: 'names no country that we have the numbers of',
    hint: `expected one of: ${all.join(', ')}`,
  }
}

function findPaper(text: string): Format['paper'] | Problem {
  const paper = PAPERS.find((name) => name === text.toLowerCase())
  const hint = `expected one of: ${PAPERS.join(', ')}`
  return paper ?? { rule: 'cell-paper', message: 'names no paper', hint }
}

function yesOrNo(text: string): boolean | Problem {
  const said = YES_NO.get(text.toLowerCase())
  return (
    said ?? {
      rule: 'cell-yes-no',
      message: 'holds neither yes nor no',
      hint: 'write yes, or leave it empty',
    }
  )
}

/** Exercises of other muscles: perhaps meant, perhaps a slip. They are printed. */
function strangers(record: Muscle | Group, exercises: readonly Exercise[]): Problem[] {
  const ids = 'members' in record ? record.members.map(({ value }) => value) : [record.id]
  return exercises
    .filter(({ works }) => !works.some(({ value }) => ids.includes(value)))
    .map(({ id }) => ({
      severity: 'warning',
      rule: 'exercise-elsewhere',
      message: `has \`${id}\`, which does not work ${record.name.value.toLowerCase()}`,
      hint: `it is printed all the same; \`works\` in content/exercises/${id}.md says what it is for`,
    }))
}

/** As many as a sheet for everybody shows. */
const USUAL_COUNT = 2

function usualExercises(record: Muscle | Group, { library }: Workshop): Exercise[] {
  return record.exercises
    .slice(0, USUAL_COUNT)
    .flatMap(({ value }) => library.exercises.get(value) ?? [])
}
