import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sheet } from '../../src/atlas/muscle/sheet.ts'
import { roomFor } from '../../src/atlas/muscle/sheet-room.ts'
import { add, dot, scale, subtract, unit, type Vec3 } from '../../src/atlas/space/vector.ts'

const RADIUS = 4
const THICK = 8

/** Half a ring about the origin, over it: a trough whose hollow side looks down. */
const OUT = Array.from({ length: 13 }, (_, j): Vec3 => {
  const angle = (Math.PI * j) / 12
  return [-Math.cos(angle), Math.sin(angle), 0]
})
const TROUGH = [-20, 0, 20].map((forward) =>
  OUT.map((out): Vec3 => add(scale(out, RADIUS), [0, 0, forward])),
)
const EVERYWHERE = TROUGH.map((row) => row.map(() => THICK))

function room(towards: 1 | -1): number[][] {
  return roomFor(
    EVERYWHERE,
    TROUGH,
    TROUGH.map(() => OUT),
    towards,
    false,
  )
}

/** Of a face's way from sample to sample, the least share of the way that its middle goes. */
function leastWay(rows: readonly (readonly Vec3[])[], middle: typeof rows): number {
  const shares = rows.flatMap((row, i) =>
    row.slice(1).map((point, j) => {
      const way = subtract(middle[i]?.[j + 1] as Vec3, middle[i]?.[j] as Vec3)
      return dot(subtract(point, row[j] as Vec3), way) / dot(way, way)
    }),
  )
  return Math.min(...shares)
}

test('should leave a hollow face no thicker than the bend across has room', () => {
  const deep = room(-1)
  const face = TROUGH.map((row, i) =>
    row.map((point, j) => subtract(point, scale(OUT[j] as Vec3, deep[i]?.[j] ?? 0))),
  )
  assert.ok(leastWay(face, TROUGH) > 0, 'no sample is overtaken by the one beside it')
  assert.ok(Math.min(...deep.flat()) > 0.25 * THICK, 'and it is no mere skin')
})

test('should leave the outer side of a bend as thick as it is', () => {
  assert.deepEqual(room(1), EVERYWHERE)
})

test('should not fold the deep face of a sheet that is bent tightly across', () => {
  const lines = Array.from({ length: 9 }, (_, line) => {
    const angle = (Math.PI * line) / 8
    const [x, y] = [-RADIUS * Math.cos(angle), RADIUS * Math.sin(angle)]
    const through = [-40, 0, 40].map((forward): Vec3 => [x, y, forward])
    return { through, start: line / 8, end: line / 8, side: 'right' as const }
  })
  const trough = sheet({
    lines,
    isClosed: false,
    halfThickness: [
      [0, THICK],
      [1, THICK],
    ],
    faces: [0, 1, 0],
  })
  const across = Array.from({ length: 21 }, (_, k) => 0.1 + 0.04 * k)
  const rowOf = (face: 'outer' | 'deep'): Vec3[] =>
    across.map((place) => trough.at(0.5, place, face, 0))
  const [outer, deep] = [rowOf('outer'), rowOf('deep')]
  const ways = deep.slice(1).map((point, k) => {
    const ahead = unit(subtract(outer[k + 1] as Vec3, outer[k] as Vec3))
    return dot(subtract(point, deep[k] as Vec3), ahead)
  })
  assert.ok(Math.min(...ways) > 0, `${Math.min(...ways)}`)
})
