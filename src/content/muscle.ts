// The shape of a muscle's facts: the front matter of content/muscles/<id>.md, key by key.

import type { z } from 'zod'
import type { Located } from '../yaml/located.ts'
import type { Problem } from '../yaml/problem.ts'
import {
  checked,
  id,
  inline,
  list,
  mapping,
  number,
  oneOf,
  oneOrMany,
  text,
} from '../yaml/shape.ts'
import { citations, ids, landmark, lowerCaseText, textLike } from './shared.ts'
import { teachingFields } from './teaching.ts'
import {
  BONE_IDS,
  CONFIDENCES,
  JOINTS,
  LAYERS,
  MOTIONS,
  NERVE_IDS,
  REGIONS,
  ROLES,
  SOFT,
} from './vocabulary.ts'

const attachmentFields = {
  text: text(),
  plain: inline(),
  bones: list(id(BONE_IDS, 'bone')).optional(),
  soft: list(id(SOFT, 'soft part')).optional(),
  levels: text().optional(),
  landmarks: list(landmark()).optional(),
  sources: citations(),
}

interface Attached {
  readonly bones?: readonly unknown[] | undefined
  readonly soft?: readonly unknown[] | undefined
}

function needsBones({ bones, soft }: Attached): Problem | undefined {
  if (bones || soft) return undefined
  return {
    rule: 'field-missing',
    say: (name) => `${name} has no \`bones\``,
    hint: 'name the bones it is fixed to, or under `soft` the tendons and sheets when there is no bone',
  }
}

const head = mapping({
  id: id(),
  name: text().optional(),
  plain: inline().optional(),
  origin: checked(mapping(attachmentFields), needsBones),
})

const insertion = checked(mapping({ heads: ids().optional(), ...attachmentFields }), needsBones)

const nerve = mapping({
  name: id(NERVE_IDS, 'nerve'),
  text: text(),
  roots: text(),
  plain: inline(),
  sources: citations(),
  heads: ids().optional(),
})

const action = mapping({
  does: id(MOTIONS, 'motion'),
  role: oneOf(ROLES),
  plain: inline(),
  sources: citations(),
})

const neighbour = mapping({
  muscle: id(),
  text: inline(),
  confidence: oneOf(CONFIDENCES),
  sources: citations(),
})

type Heads = readonly { readonly id: Located<string>; readonly name?: unknown }[]

/** Parts can only be told apart by their ids and names. */
function headsDiffer(heads: Heads): Problem | undefined {
  const seen = new Set<string>()
  for (const { id, name } of heads) {
    if (seen.has(id.value))
      return { rule: 'head-duplicate', say: (field) => `${field} has two heads \`${id.value}\`` }
    seen.add(id.value)
    if (heads.length > 1 && name === undefined)
      return {
        rule: 'field-missing',
        say: () => `head \`${id.value}\` has no \`name\``,
        hint: 'only a muscle with one head leaves the name out',
      }
  }
  return undefined
}

export const muscleShape = mapping({
  name: text(),
  say: text(),
  meaning: text().optional(),
  plain: lowerCaseText('the big calf muscle'),
  where: lowerCaseText('at the back of your lower leg'),
  also: list(text()).optional(),
  ta2: number({ integer: true, min: 1 }).optional(),
  ta98: text().optional(),
  fma: textLike(/^FMA:\d+$/, 'a number such as `FMA:22541`', (value) =>
    /^\d+$/.test(value) ? `write \`FMA:${value}\`` : undefined,
  ).optional(),
  region: id(REGIONS, 'region'),
  layer: oneOf(LAYERS),
  joints: list(id(JOINTS, 'joint'), { min: 1 }),
  heads: checked(list(head, { min: 1 }), headsDiffer),
  insertion: oneOrMany(insertion),
  nerve: oneOrMany(nerve),
  blood: mapping({ text: text(), sources: citations() }).optional(),
  actions: list(action, { min: 1 }),
  reverse: list(mapping({ text: text(), plain: inline(), sources: citations() })).optional(),
  'works-with': list(id()).optional(),
  against: list(id()).optional(),
  neighbours: list(neighbour).optional(),
  ...teachingFields,
  cues: mapping({
    pilates: list(mapping({ move: text(), cue: inline() })).optional(),
    yoga: list(mapping({ pose: text(), cue: inline() })).optional(),
  }).optional(),
})

export type MuscleFacts = z.infer<typeof muscleShape>
