// The words on a plate, from the record and the landmarks.

import type { Atlas } from '../content/atlas-data.ts'
import type { Names } from '../content/names.ts'
import type { Group, Muscle } from '../content/schema.ts'
import type { Scene } from '../figure/scene.ts'
import type { FigureWords } from '../figure/words.ts'
import type { Edition } from '../template/edition.ts'
import { phrase, type Words } from '../template/words.ts'
import type { Text } from '../yaml/located.ts'
import { plateLabels } from './plate-labels.ts'
import { LABELLING, type Labels } from './plate-options.ts'

export type Audience = Edition['audience']

/** What the words are taken from. */
export interface PlateContext {
  /** What the plate is of. */
  readonly record: Muscle | Group
  readonly muscles: ReadonlyMap<string, Muscle>
  /** What any muscle is called that records speak of. */
  readonly nameOf: (muscle: string) => Names | undefined
  readonly atlas: Atlas
  readonly words: Words
}

export function plateWords(
  scene: Scene,
  labels: Labels,
  audience: Audience,
  context: PlateContext,
): FigureWords {
  const { words } = context
  const isTechnical = labels === 'technical' || (labels !== 'plain' && audience === 'teacher')
  return {
    labelling: LABELLING[labels],
    labels: plateLabels(scene, { ...context, audience, isTechnical }),
    view: viewInWords(scene, context),
    start: words.figure.start.value,
    end: words.figure.end.value,
    steps: new Map(stepNames(scene).flatMap((name) => stepTitle(name, context))),
  }
}

/** Layers in their order, then what is drawn over them. */
function stepNames({ layers }: Scene): string[] {
  return [...layers.map(({ name }) => name), 'start', 'end', 'arrows', 'labels']
}

/** `Right leg, from behind`. */
export function viewInWords(
  { figure, view, side }: Scene,
  { record, words: { figure: words } }: Pick<PlateContext, 'record' | 'words'>,
): string {
  const part =
    figure === 'locator'
      ? words.whole
      : (words.parts.get(record.region.value)?.[side] ?? words.whole)
  return phrase(words.view, { part: part.value, from: words.from[view].value })
}

function stepTitle(name: string, { words, nameOf }: PlateContext): [string, string][] {
  const { steps } = words.figure
  const title: Text | undefined = Object.hasOwn(steps, name)
    ? steps[name as keyof typeof steps]
    : nameOf(name)?.name
  return title ? [[name, title.value]] : []
}
