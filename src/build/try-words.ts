// The words on a figure that is tried out: those of its record, or, before there is one, what bones,
// places and muscles are called.

import type { Anchor, Scene } from '../figure/scene.ts'
import type { FigureWords, LabelWords } from '../figure/words.ts'
import { phrase } from '../template/words.ts'
import { LABELLING } from './plate-options.ts'
import { plateWords } from './plate-words.ts'
import { contextOf } from './plates.ts'
import type { Workshop } from './workshop.ts'

type TrialLabels = 'technical' | 'none'

/** More would hide the drawing. */
const MOST_LABELS = 10

/** As a teacher says them, what is needed most first. */
const ORDER: readonly Anchor['kind'][] = ['head', 'start', 'end', 'tendon', 'muscle', 'bone']

export function trialWords(scene: Scene, labels: TrialLabels, workshop: Workshop): FigureWords {
  const { library, words } = workshop
  const record = library.muscles.get(scene.subject)
  if (record) return plateWords(scene, labels, 'teacher', contextOf(record, workshop))
  const name = muscleName(scene.subject, workshop)
  return {
    labelling: LABELLING[labels],
    labels: labelsOf(scene, workshop),
    view: phrase(words.figure.view, { part: name, from: words.figure.from[scene.view].value }),
    start: words.figure.start.value,
    end: words.figure.end.value,
    steps: new Map(),
  }
}

/** `teres-major` → `Teres major`, where nobody has given it a name. */
export function muscleName(id: string, { library }: Pick<Workshop, 'library'>): string {
  const named = library.names.get(id) ?? library.unwritten.get(id)
  return named?.name.value ?? wordsOf(id)
}

function wordsOf(id: string): string {
  const words = id.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function labelsOf(scene: Scene, workshop: Workshop): ReadonlyMap<string, LabelWords> {
  const heads = scene.anchors.filter(({ kind }) => kind === 'head')
  const isOwnName = ({ kind, id }: Anchor): boolean => kind === 'muscle' && id === scene.subject
  const wanted = scene.anchors
    .filter((anchor) => ORDER.includes(anchor.kind) && !isOwnName(anchor))
    .toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
  const labels = new Map<string, LabelWords>()
  for (const { kind, id } of wanted) {
    const text = textOf(kind, id, heads.length, workshop)
    if (text !== undefined && labels.size < MOST_LABELS)
      labels.set(`${kind}:${id}`, { text, strong: ['head', 'start', 'end'].includes(kind) })
  }
  return labels
}

function textOf(
  kind: Anchor['kind'],
  id: string,
  heads: number,
  workshop: Workshop,
): string | undefined {
  const { bones, soft, landmarks } = workshop.library.atlas
  const { figure } = workshop.words
  const place = landmarks.get(id)?.name
  switch (kind) {
    case 'head': {
      const [muscle = id, head = ''] = id.split('/')
      return heads > 1 ? wordsOf(head) : muscleName(muscle, workshop)
    }
    case 'muscle':
      return muscleName(id, workshop)
    case 'start':
      return place && phrase(figure['start-at'], { place })
    case 'end':
      return place && phrase(figure['end-at'], { place })
    case 'tendon':
      return capital(soft.get(id)?.name)
    case 'bone':
      return capital(bones.get(id)?.name)
    case 'motion':
      return undefined
    default:
      return kind satisfies never
  }
}

function capital(text: string | undefined): string | undefined {
  return text && text.charAt(0).toUpperCase() + text.slice(1)
}
