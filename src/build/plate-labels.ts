// The labels of a plate: which of its anchors get one, and what each says.

import type { Called } from '../content/atlas-data.ts'
import type { Muscle } from '../content/schema.ts'
import { BONES } from '../content/vocabulary.ts'
import { compare } from '../diagnostic.ts'
import { printedSigns } from '../document/typography.ts'
import type { Anchor, Scene } from '../figure/scene.ts'
import type { LabelWords } from '../figure/words.ts'
import { phrase } from '../template/words.ts'
import type { Text } from '../yaml/located.ts'
import { plainWords } from './plain-words.ts'
import type { Audience, PlateContext } from './plate-words.ts'

/** More would hide the drawing, and nobody would read them. */
const MOST_LABELS: Readonly<Record<Audience, number>> = { client: 6, teacher: 10 }

export interface Labelled extends PlateContext {
  readonly audience: Audience
  /** Words as a teacher says them. */
  readonly isTechnical: boolean
}

type Kind = Anchor['kind']

/** What is needed most comes first. A group is about its members, and then about what they share. */
const OF_MUSCLE: readonly Kind[] = ['head', 'start', 'end', 'motion', 'tendon', 'muscle', 'bone']
const OF_GROUP: readonly Kind[] = ['head', 'muscle', 'end', 'tendon', 'bone', 'start', 'motion']

/** Anchor, as `kind:id` → label, the most needed first. */
export function plateLabels(
  { anchors, figure }: Scene,
  context: Labelled,
): ReadonlyMap<string, LabelWords> {
  const { record, audience } = context
  const isGroup = 'members' in record
  if (figure === 'action' && !isGroup) return labelsAtWork(anchors, context)
  const order = isGroup ? OF_GROUP : OF_MUSCLE
  const needOf = ({ kind }: Anchor): number => order.indexOf(kind)
  const headed = new Set(anchors.flatMap(({ kind, id }) => (kind === 'head' ? [muscleOf(id)] : [])))
  // Whose heads are named need not be named as a whole.
  const wanted = anchors
    .filter(({ kind, id }) => kind !== 'muscle' || !headed.has(id))
    .toSorted((a, b) => needOf(a) - needOf(b) || compare(a.id, b.id))
  const labels = new Map<string, LabelWords>()
  const names = new Set<string>()
  for (const anchor of wanted) {
    const label = labelOf(anchor, context)
    if (!label || labels.size >= MOST_LABELS[audience]) continue
    // The heads of a group's member share its name, which is said once.
    const isName = anchor.kind === 'head' || anchor.kind === 'muscle'
    if (isName && names.has(label.text)) continue
    if (isName) names.add(label.text)
    labels.set(`${anchor.kind}:${anchor.id}`, label)
  }
  return labels
}

/** What moves, and the muscle once, where most of it is seen; marks say where it is fixed. */
function labelsAtWork(
  anchors: readonly Anchor[],
  context: Labelled,
): ReadonlyMap<string, LabelWords> {
  const { record, words, nameOf } = context
  const labels = new Map<string, LabelWords>()
  for (const anchor of anchors.filter(({ kind }) => kind === 'motion')) {
    const label = labelOf(anchor, context)
    if (label) labels.set(`motion:${anchor.id}`, label)
  }
  const spanOf = ({ reach: [left, right] }: Anchor): number => right - left
  const [seen] = anchors
    .filter(({ kind, id }) => kind === 'head' && muscleOf(id) === record.id)
    .toSorted((a, b) => spanOf(b) - spanOf(a) || compare(a.id, b.id))
  const name = nameOf(record.id)?.name.value
  if (seen && name)
    labels.set(`head:${seen.id}`, {
      text: printedSigns(phrase(words.figure.shortens, { name })),
      strong: true,
    })
  return labels
}

function labelOf({ kind, id }: Anchor, context: Labelled): LabelWords | undefined {
  const { record, atlas, words, nameOf, isTechnical, audience } = context
  const isGroup = 'members' in record
  const place = (pattern: Text): string | undefined => {
    const called = inTongue(atlas.landmarks.get(id), isTechnical)
    return called && phrase(pattern, { place: called })
  }
  switch (kind) {
    case 'head':
      return strong(headName(id, context))
    case 'start':
      return strong(place(words.figure['start-at']))
    case 'end':
      return strong(place(words.figure['end-at']))
    case 'motion':
      return strong(isGroup ? undefined : motionInWords(id, record))
    case 'muscle': {
      const isOwn =
        id === record.id || (isGroup && record.members.some(({ value }) => value === id))
      const name = nameOf(id)?.name.value
      return isOwn ? strong(name) : weak(name)
    }
    case 'tendon':
      return weak(capital(inTongue(atlas.soft.get(id), isTechnical)))
    case 'bone':
      if (audience === 'client' && !bonesOf(context).has(id)) return undefined
      return weak(capital(inTongue(atlas.bones.get(id), isTechnical)))
    default:
      return kind satisfies never
  }
}

/** Those that a muscle starts from or ends at, and the bones that they are part of. */
function bonesOf({ record, muscles }: PlateContext): ReadonlySet<string> {
  const members =
    'members' in record ? record.members.flatMap(({ value }) => muscles.get(value) ?? []) : [record]
  const bones = new Set<string>()
  const add = (id: keyof typeof BONES): void => {
    bones.add(id)
    const whole = BONES[id]
    if (whole) add(whole)
  }
  for (const { heads, insertion } of members)
    for (const { bones: named } of [...heads.map(({ origin }) => origin), ...insertion])
      for (const { value } of named ?? []) add(value)
  return bones
}

function strong(text: string | undefined): LabelWords | undefined {
  return text === undefined ? undefined : { text: printedSigns(text), strong: true }
}

function weak(text: string | undefined): LabelWords | undefined {
  return text === undefined ? undefined : { text: printedSigns(text), strong: false }
}

function inTongue(called: Called | undefined, isTechnical: boolean): string | undefined {
  return isTechnical ? called?.name : called?.plain
}

/** A head by its own name; the only head of a muscle, and those of a group's, by the muscle's. */
function headName(id: string, context: Labelled): string | undefined {
  const { record, muscles, nameOf, isTechnical } = context
  const muscle = muscleOf(id)
  const heads = muscles.get(muscle)?.heads ?? []
  const head = heads.find(({ id: { value } }) => `${muscle}/${value}` === id)
  if ('members' in record || heads.length < 2 || !head) return nameOf(muscle)?.name.value
  const name = isTechnical ? head.name : (head.plain ?? head.name)
  return capital(name && plainWords(name))
}

/** Of `muscle/head`. */
function muscleOf(id: string): string {
  return id.split('/')[0] ?? id
}

function motionInWords(motion: string, { actions }: Muscle): string | undefined {
  const action = actions.find(({ does }) => does.value === motion)
  return capital(action && plainWords(action.plain))
}

function capital(text: string | undefined): string | undefined {
  return text && text.charAt(0).toUpperCase() + text.slice(1)
}
