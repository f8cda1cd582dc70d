// Every id that a record names must exist, and is checked where it stands. Which field names what
// is one table; the closed vocabularies (bones, nerves, motions) are checked by the shapes.

import { didYouMean, nearest, type Report } from '../diagnostic.ts'
import { isLocated, type Located } from '../yaml/located.ts'
import type { Group, Muscle, RedFlag } from './schema.ts'
import { jointOf } from './vocabulary.ts'

export type Kind = 'source' | 'muscle' | 'exercise' | 'red-flag'

/** The ids that exist; undefined when their file could not be read, which was told already. */
export type Known = Readonly<Record<Kind, ReadonlySet<string> | undefined>>

/** Field → what the ids in it name. */
export const REFERENCE_FIELDS: ReadonlyMap<string, Kind> = new Map([
  ['sources', 'source'],
  ['more', 'source'],
  ['works-with', 'muscle'],
  ['against', 'muscle'],
  ['works', 'muscle'],
  ['muscle', 'muscle'],
  ['members', 'muscle'],
  ['exercises', 'exercise'],
  ['red-flags', 'red-flag'],
])

const WHERE: Readonly<Record<Kind, string>> = {
  source: 'content/sources.yaml',
  muscle: 'content/muscles/, nor in content/unwritten.yaml',
  exercise: 'content/exercises/',
  'red-flag': 'content/red-flags.yaml',
}

const CURES: Readonly<Record<Kind, string>> = {
  source: 'add it to content/sources.yaml, or name another',
  muscle: 'add it to content/unwritten.yaml with its name and its plain name',
  exercise: 'write its file in content/exercises/, or name another',
  'red-flag': 'add it to content/red-flags.yaml, or name another',
}

const NOUNS: Readonly<Record<Kind, string>> = {
  source: 'source',
  muscle: 'muscle',
  exercise: 'exercise',
  'red-flag': 'red flag',
}

/** Goes through all fields of a record, however deep, and checks those of the table. */
export function checkReferences(record: unknown, known: Known, report: Report): void {
  if (Array.isArray(record)) for (const item of record) checkReferences(item, known, report)
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return
  for (const [field, value] of Object.entries(record)) {
    const kind = REFERENCE_FIELDS.get(field)
    if (kind === undefined) checkReferences(value, known, report)
    else for (const id of [value].flat()) if (isLocated(id)) checkReference(id, kind, known, report)
  }
}

function checkReference(
  { value, at }: Located<unknown>,
  kind: Kind,
  known: Known,
  report: Report,
): void {
  const ids = known[kind]
  const id = String(value)
  if (!ids || ids.has(id)) return
  const near = nearest(id, ids)
  report({
    severity: 'error',
    rule: `${kind}-unknown`,
    message: `there is no ${NOUNS[kind]} \`${id}\` in ${WHERE[kind]}`,
    at,
    // A list of all that would be right helps less here than the cure.
    hint: near ? `did you mean \`${near}\`?` : CURES[kind],
  })
}

/** A class needs all of each muscle, so that the members of a group must be written. */
export function checkGroup(
  { id, file, members }: Group,
  muscles: ReadonlySet<string>,
  known: Known,
  report: Report,
): void {
  for (const { value, at } of members)
    if (known.muscle?.has(value) && !muscles.has(value))
      report({
        severity: 'error',
        rule: 'member-unwritten',
        message: `\`${value}\` has no record yet, and a group is made of records`,
        at,
        hint: `write content/muscles/${value}.md, or take it out of \`members\``,
      })
  if (muscles.has(id))
    report({
      severity: 'error',
      rule: 'id-twice',
      message: `\`${id}\` is the name of a muscle too, and both would go into one folder`,
      at: { file, line: 1 },
      hint: 'rename the group’s file',
    })
}

/** Nobody knows beforehand what a reader has: a sheet says when to call an ambulance, and when to be seen. */
const LEAST_URGENCIES = ['emergency', 'today'] as const

export function checkUrgency(
  muscle: Muscle,
  redFlags: ReadonlyMap<string, RedFlag> | undefined,
  report: Report,
): void {
  const listed = muscle['red-flags']
  const flags = listed.flatMap(({ value }) => redFlags?.get(value) ?? [])
  const [first] = listed
  // What is unknown has been told.
  if (!first || flags.length < listed.length) return
  for (const urgency of LEAST_URGENCIES)
    if (!flags.some(({ act }) => act.value === urgency))
      report({
        severity: 'error',
        rule: 'red-flag-urgency',
        message: `none of these red flags is one to act on with \`${urgency}\``,
        at: first.at,
        hint: `add one of content/red-flags.yaml that has \`act: ${urgency}\``,
      })
}

/** What a muscle's fields say of one another: heads by id, joints of its motions. */
export function checkMuscle(muscle: Muscle, report: Report): void {
  const heads = new Set(muscle.heads.map(({ id }) => id.value))
  for (const part of [...muscle.insertion, ...muscle.nerve])
    for (const { value, at } of part.heads ?? [])
      if (!heads.has(value))
        report({
          severity: 'error',
          rule: 'head-unknown',
          message: `this muscle has no head \`${value}\``,
          at,
          hint: didYouMean(value, heads) ?? 'name one of its `heads`',
        })
  const joints = new Set<string>(muscle.joints.map(({ value }) => value))
  for (const { does } of muscle.actions) {
    const joint = jointOf(does.value)
    if (joints.has(joint)) continue
    report({
      severity: 'error',
      rule: 'joint-unlisted',
      message: `it moves the ${joint}, which \`joints\` does not name`,
      at: does.at,
      hint: `add \`${joint}\` to \`joints\`, or take this action out`,
    })
  }
}
