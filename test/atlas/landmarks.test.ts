// The places that muscles are fixed to lie on the bones as they are modelled: whoever changes the
// form of a bone learns here which landmarks no longer fit it.

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { BONES, type BoneName, SKELETON } from '../../src/atlas/skeleton.ts'
import type { Field } from '../../src/atlas/solid/field.ts'
import { curveThrough } from '../../src/atlas/space/curve.ts'
import { groundOf } from '../../src/content/atlas.ts'
import { readAtlasFiles } from '../../src/content/atlas-files.ts'
import { carrierOf, MODELLED_BONES } from '../../src/content/modelled-bones.ts'

/** In mm. */
const NEAR = 5

const folder = fileURLToPath(new URL('../../content/atlas/', import.meta.url))
const files = readAtlasFiles(
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const file = join(entry.parentPath ?? entry.path, entry.name)
        const path = `content/atlas/${relative(folder, file).split(sep).join('/')}`
        return [path, { path, shown: path, bytes: readFileSync(file) }]
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
    carriers('femur', 'ilium', 'coccyx', 'medial-cuneiform', 'distal-phalanx-hallux', 'axis'),
    ['femur', 'hip-bone', 'sacrum', 'cuneiforms', 'toe-1', 'vertebra-c2'],
  )
  assert.deepEqual(carriers('vertebra-l3', 'rib-5'), ['vertebra-l3', 'rib-5'])
  // Several bones.
  assert.deepEqual(carriers('metatarsals', 'vertebrae'), [undefined, undefined])
})

/** Those of single bones; landmarks of soft parts and of groups of bones lie free. */
const onBones = [...ground.landmarks.values()].filter(({ id }) => carrierOf(id.split('.')[0] ?? ''))

for (const bone of new Set(onBones.map((landmark) => landmark.bone)))
  test(`should have its landmarks on its surface: ${bone}`, () => {
    assert.ok(bone in BONES, `${bone} is not modelled`)
    const field = fieldOf(bone)
    const astray = onBones
      .filter((landmark) => landmark.bone === bone)
      .flatMap(({ id, points, isRow }) => {
        const off = (isRow ? points : curveThrough(points, 6))
          .map(([lateral, up, forward]) => field.distance(lateral, up, forward))
          .reduce((worst, next) => (Math.abs(next) > Math.abs(worst) ? next : worst), 0)
        return Math.abs(off) <= NEAR ? [] : [`${id} is up to ${off.toFixed(1)} mm off`]
      })
    assert.equal(astray.length, 0, astray.join('\n'))
  })

test('should name every bone that a muscle of the leg is fixed to', () => {
  const named = [...ground.bones.keys()]
  for (const bone of ['hip-bone', 'femur', 'patella', 'tibia', 'fibula', 'calcaneus'])
    assert.ok(named.includes(bone), bone)
})
