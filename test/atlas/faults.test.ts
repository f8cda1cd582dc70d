// What is measured of a form that is being written.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { faultsOf, modelledField } from '../../src/atlas/faults.ts'
import { ellipsoid } from '../../src/atlas/solid/solids.ts'
import type { Landmark, MuscleShape, Position } from '../../src/content/atlas-data.ts'
import { atlasWith, muscle, place, sheetHead, strandHead } from './forms.ts'

/** Two balls of bone, 200 mm apart, and the flesh that runs between them. */
const BONES = new Map([
  ['femur', ellipsoid([80, 700, 0], [20, 20, 20])],
  ['tibia', ellipsoid([80, 500, 0], [20, 20, 20])],
])
const PLACES = [place('femur.back', [80, 700, -20]), place('tibia.back', [80, 500, -20])]

function faults(shape: MuscleShape, places: readonly Landmark[] = PLACES) {
  const { landmarks } = atlasWith(places)
  return faultsOf(shape, landmarks, (bone) => BONES.get(bone), [...BONES.keys()])
}

function between(...via: Position[]): MuscleShape {
  const head = strandHead('femur.back', 'tibia.back', [0, 0, -1], {
    via: via.map((at) => ({ at })),
    halfWidth: [[0, 4]],
    halfThickness: [[0, 2]],
  })
  return muscle('test', [head])
}

test('should find nothing wrong with flesh that goes round its bones', () => {
  assert.deepEqual(faults(between([80, 690, -28], [80, 600, -40], [80, 510, -28])), [])
})

test('should tell where flesh runs deepest inside a bone', () => {
  const [fault, ...others] = faults(between([80, 670, 0], [80, 600, -40], [80, 510, -28]))
  assert.deepEqual(others, [])
  assert.ok(fault?.kind === 'inside')
  assert.deepEqual([fault.part, fault.bone], ['test/belly', 'femur'])
  assert.ok(fault.depth > 4 && fault.depth < 20)
  assert.ok(Math.abs(-(BONES.get('femur')?.distance(...fault.at) ?? 0) - fault.depth) < 1e-6)
})

test('should tell of ends that are off their bone, and let soft parts lie where they lie', () => {
  const off = place('femur.back', [80, 700, -28])
  const shape = between([80, 690, -30], [80, 600, -40], [80, 510, -28])
  const [fault, ...others] = faults(shape, [off, ...PLACES.slice(1)])
  assert.deepEqual(others, [])
  assert.ok(fault?.kind === 'off' && fault.landmark === 'femur.back' && fault.bone === 'femur')
  assert.ok(Math.abs(fault.distance - 8) < 1)
  const ligament = { ...off, id: 'patellar-ligament.back', bone: 'femur' }
  const heads = shape.heads.map((head) => ({ ...head, from: [ligament.id] }))
  assert.deepEqual(faults({ ...shape, heads }, [ligament, ...PLACES.slice(1)]), [])
})

test('should tell which lines of a sheet cross', () => {
  const places = [
    place('femur.line', [60, 700, -20.5], [100, 700, -20.5]),
    place('tibia.line', [60, 500, -20.5], [100, 500, -20.5]),
  ]
  const line = (lateral: number): Position[] => [
    [lateral, 650, -40],
    [lateral, 550, -40],
  ]
  const sheet = (...at: number[]) =>
    muscle('test', [sheetHead('femur.line', 'tibia.line', [0, 0, -1], at.map(line))])
  const crossed = (shape: MuscleShape) =>
    faults(shape, places).filter(({ kind }) => kind === 'crossed')
  assert.deepEqual(crossed(sheet(60, 80, 100)), [])
  assert.deepEqual(crossed(sheet(60, 110, 90)), [{ kind: 'crossed', head: 'sheet', lines: [2, 3] }])
})

test('should know every modelled bone', () => {
  assert.ok((modelledField('tibia')?.distance(80, 2000, 0) ?? 0) > 0)
  assert.equal(modelledField('linea-alba'), undefined)
})
