// Skull, jaw and hyoid.

import { cut, type Field, mirrored, union } from '../solid/field.ts'
import type { Bone } from './bone.ts'
import { baseHollow, processes, temple, vault } from './cranium.ts'
import { faceHollow, features, upperJaw, upperTeeth } from './face.ts'
import { hyoid, mandible } from './jaw.ts'

function skull(): Field {
  const round = cut(5, union(12, vault(), upperJaw()), temple(), mirrored(temple()))
  const bones = union(1.5, union(4, round, processes(), features()), upperTeeth())
  return cut(2, bones, faceHollow(), baseHollow())
}

export const HEAD = {
  skull: { field: skull, side: 'middle', coarsest: 3 },
  mandible: { field: mandible, side: 'middle', coarsest: 3 },
  hyoid: { field: hyoid, side: 'middle', coarsest: 2 },
} as const satisfies Readonly<Record<string, Bone>>
