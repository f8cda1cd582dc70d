// The places that muscles are fixed to lie on the bones as they are modelled: whoever changes the
// form of a bone learns here which landmarks no longer fit it.

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { curveThrough } from '../../src/atlas/curve.ts'
import type { Field } from '../../src/atlas/field.ts'
import { BONES, type BoneName, SKELETON } from '../../src/atlas/skeleton.ts'
import { groundOf } from '../../src/content/atlas.ts'
import { readAtlasFiles } from '../../src/content/atlas-files.ts'
import { carrierOf, MODELLED_BONES } from '../../src/content/modelled-bones.ts'
import { BONE_IDS } from '../../src/content/vocabulary.ts'

/** In mm. */
const NEAR = 5

const folder = new URL('../../content/atlas/', import.meta.url)
const files = readAtlasFiles(
  new Map(
    readdirSync(fileURLToPath(folder)).map((name) => {
      const path = `content/atlas/${name}`
      return [path, { path, shown: path, bytes: readFileSync(new URL(name, folder)) }]
    }),
  ),
  ({ message }) => assert.fail(message),
)
const ground = groundOf(files, ({ message }) => assert.fail(message))
assert.ok(ground)

const fields = new Map<string, Field>()
function fieldOf(bone: string): Field {
  const known = fields.get(bone) ?? BONES[bone as BoneName].field()
  fields.set(bone, known)
  return known
}

test('should name bones in the atlas’s data as they are modelled', () => {
  assert.deepEqual([...MODELLED_BONES].sort(), [...SKELETON].sort())
})

test('should know which modelled bone a bone of the records is, or is part of', () => {
  const carriers = (...bones: string[]) => bones.map(carrierOf)
  assert.deepEqual(
    carriers('femur', 'ilium', 'coccyx', 'medial-cuneiform', 'distal-phalanx-hallux', 'carpals'),
    ['femur', 'hip-bone', 'sacrum', 'cuneiforms', 'toe-1', 'hand'],
  )
  // Several bones, and one that is not modelled.
  assert.deepEqual(carriers('metatarsals', 'hyoid'), [undefined, undefined])
})

for (const { id, bone, points } of ground.landmarks.values())
  if (BONE_IDS.some((name) => id.startsWith(`${name}.`)))
    test(`should lie on the surface of its bone: ${id}`, () => {
      const along = points.length === 1 ? points : curveThrough(points, 6)
      for (const [lateral = 0, up = 0, forward = 0] of along) {
        const distance = fieldOf(bone).distance(lateral, up, forward)
        assert.ok(
          Math.abs(distance) <= NEAR,
          `[${lateral}, ${up}, ${forward}] is ${distance.toFixed(1)} mm off the ${bone}`,
        )
      }
    })

test('should name every bone that a muscle of the leg is fixed to', () => {
  const named = [...ground.bones.keys()]
  for (const bone of ['hip-bone', 'femur', 'patella', 'tibia', 'fibula', 'calcaneus'])
    assert.ok(named.includes(bone), bone)
})
