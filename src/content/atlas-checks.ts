// What the form of a muscle says of landmarks, joints, other forms and its own record. A figure that
// shows another thing than the text beside it is a mistake of one of the two.

import { didYouMean, nearest, type Place, type Report } from '../diagnostic.ts'
import type { Located } from '../yaml/located.ts'
import type { Joint, Landmark } from './atlas-data.ts'
import type { MuscleFile } from './atlas-shape.ts'
import { calledEndsOf, endsOf, type Landmarks } from './head-ends.ts'
import type { HeadFile } from './head-shape.ts'
import type { Muscle } from './schema.ts'
import { checkSegments } from './segments.ts'

export interface FormContext {
  readonly landmarks: ReadonlyMap<string, Landmark>
  readonly joints: ReadonlyMap<string, Joint>
  /** Ids of the muscles that have a form, the broken ones among them. */
  readonly formed: ReadonlySet<string>
}

/** Those that a record or a form names must be listed. */
export function checkLandmarks(
  ids: Landmarks,
  known: ReadonlyMap<string, unknown>,
  report: Report,
): void {
  for (const { value, at } of ids) {
    if (known.has(value)) continue
    const near = nearest(value, known.keys())
    report({
      severity: 'error',
      rule: 'landmark-unknown',
      message: `there is no landmark \`${value}\` in content/atlas/landmarks/`,
      at,
      hint: near ? `did you mean \`${near}\`?` : 'add it there with its place and its names',
    })
  }
}

export function landmarksOfRecord({ heads, insertion }: Muscle): Landmarks {
  const attachments = [...heads.map(({ origin }) => origin), ...insertion]
  return attachments.flatMap(({ landmarks }) => landmarks ?? [])
}

/** @param id of the muscle whose form it is */
export function checkForm(
  id: string,
  form: MuscleFile,
  context: FormContext,
  report: Report,
): void {
  const { heads, tendons, figures } = form
  for (const head of heads.values()) checkHead(head, context.landmarks, report)
  for (const { to } of tendons?.values() ?? []) checkLandmarks(to, context.landmarks, report)
  for (const wish of Object.values(figures ?? {}))
    for (const { value, at } of wish?.behind ?? [])
      if (value === id) reportBehindItself(value, at, report)
      else if (!context.formed.has(value)) reportNoForm(value, at, context.formed, report)
  if (figures?.action) checkMotion(figures.action.moves, context.joints, report)
}

function checkHead(head: HeadFile, known: FormContext['landmarks'], report: Report): void {
  if (head.kind === 'segmental') checkSegments(head.segments, known, report)
  const { from, to } = endsOf(head, known)
  const names = [head['from-as'] ?? [], head['to-as'] ?? []].flat()
  checkLandmarks([...from, ...to, ...names], known, report)
}

function reportBehindItself(muscle: string, at: Place, report: Report): void {
  report({
    severity: 'error',
    rule: 'behind-itself',
    message: `\`${muscle}\` is drawn behind itself`,
    at,
    hint: 'take it out; where nothing is to lie behind, write `behind: none`',
  })
}

function reportNoForm(
  muscle: string,
  at: Place,
  formed: ReadonlySet<string>,
  report: Report,
): void {
  report({
    severity: 'error',
    rule: 'form-unknown',
    message: `\`${muscle}\` has no form in content/atlas/, so that it cannot be drawn`,
    at,
    hint: didYouMean(muscle, formed) ?? `write content/atlas/${muscle}.yaml, or take it out`,
  })
}

function checkMotion(
  { value, at }: Located<string>,
  joints: ReadonlyMap<string, Joint>,
  report: Report,
): void {
  const [joint = '', motion = ''] = value.split(':')
  if (joints.get(joint)?.motions.has(motion)) return
  const known = [...joints].flatMap(([id, { motions }]) =>
    [...motions.keys()].map((name) => `${id}:${name}`),
  )
  report({
    severity: 'error',
    rule: 'motion-undrawn',
    message: `content/atlas/joints.yaml does not say how to draw \`${value}\``,
    at,
    hint: didYouMean(value, known) ?? 'give the joint there, and the angle under `motions`',
  })
}

/**
 * @param file of the form
 * @param known landmarks, which decide the sites that segments run between
 */
export function compareWithRecord(
  form: MuscleFile,
  file: string,
  record: Muscle,
  known: FormContext['landmarks'],
  report: Report,
): void {
  const fail = (rule: string, at: Place, message: string, hint: string): void =>
    report({ severity: 'error', rule, message, at, hint })
  // One that is not known was told.
  const isKnown = ({ value }: Located<string>): boolean => known.has(value)
  const ids = record.heads.map(({ id }) => id.value)
  for (const [id, { at }] of form.heads)
    if (!ids.includes(id)) {
      const hint = didYouMean(id, ids) ?? 'name the heads as the record does'
      fail('head-unknown', at, `the record of this muscle has no head \`${id}\``, hint)
    }
  for (const { id, origin } of record.heads) {
    const head = form.heads.get(id.value)
    const ends = record.insertion.filter(
      ({ heads }) => !heads || heads.some(({ value }) => value === id.value),
    )
    if (!head)
      fail(
        'head-missing',
        { file, line: 1 },
        `it has no head \`${id.value}\`, which the record has`,
        `add it under \`heads\``,
      )
    const { from, to } = head ? calledEndsOf(head, known) : { from: [], to: [] }
    compareEnd('start', from.filter(isKnown), [origin], fail)
    compareEnd('end', to.filter(isKnown), ends, fail)
  }
  for (const { to } of form.tendons?.values() ?? [])
    compareEnd('end', to.filter(isKnown), record.insertion, fail)
  checkAction(form.figures?.action?.moves, record, fail)
}

type Fail = (rule: string, at: Place, message: string, hint: string) => void

interface Attachment {
  readonly text: Located<string>
  readonly landmarks?: Landmarks | undefined
}

function compareEnd(
  end: 'start' | 'end',
  drawn: Landmarks,
  attachments: readonly Attachment[],
  fail: Fail,
): void {
  for (const { text, landmarks } of attachments)
    if (!landmarks)
      fail(
        'landmark-missing',
        text.at,
        `this ${end} has no \`landmarks\`, and the muscle has a form that is drawn`,
        'name those of content/atlas/landmarks/ that it means',
      )
  const named = attachments.flatMap(({ landmarks }) => landmarks ?? []).map(({ value }) => value)
  if (named.length === 0) return
  // Segments name many landmarks at one place: the first that is unlike stands for them all.
  const told = new Set<Place>()
  for (const { value, at } of drawn) {
    if (told.has(at) || named.some((name) => covers(name, value))) continue
    told.add(at)
    fail(
      'landmark-unlike',
      at,
      `the ${end} is drawn at \`${value}\`, which the record does not name there`,
      `its \`landmarks\` are: ${named.join(', ')}`,
    )
  }
}

/**
 * Whether what a record names holds what is drawn: the same landmark, a part of it, or, where the
 * record names a group of bones (`ribs.angles`), that of one of them (`rib-5.angle`).
 */
function covers(named: string, drawn: string): boolean {
  if (drawn === named || drawn.startsWith(`${named}.`)) return true
  const [group, ...sites] = named.split('.')
  const [bone = '', ...site] = drawn.split('.')
  const [many, one] = [sites.join('.'), site.join('.')]
  const isOfGroup = GROUPS.some(([name, members]) => name === group && members.test(bone))
  return isOfGroup && [one, `${one}s`, `${one}es`].includes(many)
}

/** Groups of bones in records, and how the bones of the model that are in them are called. */
const GROUPS: readonly (readonly [group: string, members: RegExp])[] = [
  ['vertebrae', /^vertebra-/],
  ['cervical-vertebrae', /^vertebra-c/],
  ['thoracic-vertebrae', /^vertebra-t/],
  ['lumbar-vertebrae', /^vertebra-l/],
  ['ribs', /^rib-/],
  ['metacarpals', /^metacarpal-/],
  ['metatarsals', /^metatarsal-/],
]

function checkAction(moves: Located<string> | undefined, { actions }: Muscle, fail: Fail): void {
  if (!moves || actions.some(({ does }) => does.value === moves.value)) return
  const known = actions.map(({ does }) => does.value)
  fail(
    'action-unlike',
    moves.at,
    `the record of this muscle has no action \`${moves.value}\``,
    didYouMean(moves.value, known) ?? 'show one of its actions',
  )
}
