import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LoftLine } from '../../src/atlas/muscle/loft.ts'
import { linesOnBothSides } from '../../src/atlas/muscle/mirrored-sheet.ts'
import { type SheetForm, sheet } from '../../src/atlas/muscle/sheet.ts'
import { sheetTissue } from '../../src/atlas/muscle/sheet-tissue.ts'
import type { Mesh } from '../../src/atlas/space/mesh.ts'
import { cross, dot, length, mirror, subtract, type Vec3 } from '../../src/atlas/space/vector.ts'
import { cornersOf, pointAt, pointsOf, trianglesOf, volumeOf } from './solid.ts'

function line(through: readonly Vec3[], start = 0, end = start): LoftLine {
  return { through, start, end, side: 'right' }
}

/** Hangs straight down, 60 mm broad and 200 long, its outer side to the back. */
const CURTAIN: SheetForm = {
  lines: [20, 40, 80].map((lateral) =>
    line(
      [300, 200, 100].map((up): Vec3 => [lateral, up, -20]),
      (lateral - 20) / 60,
    ),
  ),
  halfThickness: [[0, 4]],
  faces: [0, 0, -1],
  isClosed: false,
}

/** From a curved crest down to one point, thicker than it is broad there. */
const FAN: SheetForm = {
  ...CURTAIN,
  lines: [0, 0.5, 1].map((start) =>
    line(
      [
        [20 + 60 * start, 300, -20],
        [35 + 30 * start, 200, -30],
        [50, 100, -20],
      ],
      start,
    ),
  ),
}

/** Around a corner as tight as the sheet is thick. */
const BENT: SheetForm = {
  ...CURTAIN,
  lines: [20, 50, 80].map((lateral) =>
    line([
      [lateral, 300, -20],
      [lateral, 200, -20],
      [lateral, 196, -16],
      [lateral, 195, 60],
    ]),
  ),
  halfThickness: [[0, 8]],
}

/** An eighth of a turn apart, up to one point on top. */
const ROUND = Array.from({ length: 8 }, (_, index): readonly [number, number] => {
  const turn = (index * Math.PI) / 4
  return [Math.cos(turn), Math.sin(turn)]
})

const DOME: SheetForm = {
  lines: ROUND.map(([lateral, forward]) =>
    line([
      [80 * lateral, 0, 60 * forward],
      [60 * lateral, 50, 45 * forward],
      [0, 80, 0],
    ]),
  ),
  halfThickness: [[0, 3]],
  faces: [0, 1, 0],
  isClosed: true,
}

/** The right half of a form over both sides, its first line in the middle. */
const HALF = [0, 30, 70].map((lateral) => ({
  through: [
    [lateral, 200, 40 - lateral / 2],
    [lateral * 1.2, 150, 60 - lateral / 2],
    [lateral, 100, 40 - lateral / 2],
  ] as Vec3[],
  start: lateral / 70,
  end: lateral / 70,
}))

const BOTH_SIDES: SheetForm = {
  ...CURTAIN,
  lines: linesOnBothSides(HALF, false),
  faces: [0, 0, 1],
}

/** As places, so that the two sides of a seam are one. */
function openEdges(mesh: Mesh): number {
  const edges = new Map<string, number>()
  for (const corners of trianglesOf(mesh)) {
    const names = corners.map((point) => point.map((value) => value.toFixed(2)).join(' '))
    if (new Set(names).size < 3) continue
    names.forEach((name, index) => {
      const next = names[(index + 1) % 3] ?? ''
      const [key, turn] = name < next ? [`${name}|${next}`, 1] : [`${next}|${name}`, -1]
      edges.set(key, (edges.get(key) ?? 0) + turn)
    })
  }
  assert.ok(edges.size > 1000)
  return [...edges.values()].filter((sum) => sum !== 0).length
}

/** Triangles that look away from the normals of their own corners. */
function turnedOver(mesh: Mesh): number {
  const normal = (vertex: number): Vec3 => pointAt(mesh.normals, vertex)
  return [...cornersOf(mesh)].filter((corners) => {
    const [a, b, c] = corners.map((vertex) => pointAt(mesh.positions, vertex)) as [Vec3, Vec3, Vec3]
    const face = cross(subtract(b, a), subtract(c, a))
    return length(face) > 0.2 && corners.every((vertex) => dot(face, normal(vertex)) < 0)
  }).length
}

const FORMS = { CURTAIN, FAN, BENT, DOME, BOTH_SIDES }

for (const [name, form] of Object.entries(FORMS))
  test(`should close the sheet ${name} and let it face outward`, () => {
    const { mesh } = sheet(form)
    assert.equal(openEdges(mesh), 0)
    assert.equal(turnedOver(mesh), 0)
    assert.ok(volumeOf(mesh) > 0)
    assert.ok([...mesh.positions, ...mesh.normals].every(Number.isFinite))
  })

test('should be as thick as told in the middle, and thin along all its edges', () => {
  const { mesh, at } = sheet(CURTAIN)
  const thick = (along: number, across: number): number =>
    length(subtract(at(along, across, 'outer', 0), at(along, across, 'deep', 0)))
  assert.ok(Math.abs(thick(0.5, 0.5) - 8) < 0.1)
  for (const [along, across] of [
    [0, 0.5],
    [1, 0.5],
    [0.5, 0],
    [0.5, 1],
  ] as const)
    assert.ok(thick(along, across) < 0.01, `${along}, ${across}`)
  // A plate of these measures, but for what is rounded off.
  const volume = volumeOf(mesh)
  assert.ok(volume > 0.85 * 60 * 200 * 8 && volume < 60 * 200 * 8, `${volume}`)
})

test('should turn its outer side where it is told to, whichever way its lines are given', () => {
  for (const lines of [CURTAIN.lines, CURTAIN.lines.toReversed()])
    for (const towards of [-1, 1]) {
      const { at } = sheet({ ...CURTAIN, lines, faces: [0, 0, towards] })
      const out = subtract(at(0.5, 0.5, 'outer', 0), at(0.5, 0.5, 'deep', 0))
      assert.ok(out[2] * towards > 7)
    }
})

test('should turn all of a dome outward', () => {
  const { mesh, at } = sheet(DOME)
  for (let around = 0; around < 1; around += 0.1) {
    const out = subtract(at(0.3, around, 'outer', 0), at(0.3, around, 'deep', 0))
    const [lateral, , forward] = at(0.3, around, 'outer', 0)
    assert.ok(out[0] * lateral + out[2] * forward > 0)
  }
  const [top] = pointsOf(mesh).toSorted((a, b) => b[1] - a[1])
  assert.ok(top && Math.abs(top[0]) < 12 && Math.abs(top[2]) < 12)
})

test('should follow the very line of bone between its lines', () => {
  const crest = Array.from({ length: 31 }, (_, index): Vec3 => {
    const share = index / 30
    return [20 + 60 * share, 300 + 60 * share * (1 - share), -20]
  })
  const [first, last] = [CURTAIN.lines[0], CURTAIN.lines.at(-1)]
  assert.ok(first && last)
  const { at } = sheet({ ...CURTAIN, lines: [first, last], startsOn: crest })
  for (const across of [0, 0.25, 0.5, 0.75, 1]) {
    const [lateral, up] = at(0, across, 'outer', 0)
    const share = (lateral - 20) / 60
    assert.ok(Math.abs(up - (300 + 60 * share * (1 - share))) < 0.3, `${across}: ${up}`)
  }
  near(at(0.5, 0.5, 'deep', 0), [50, 200, -16])
})

test('should push nothing along bone that is as straight as the sheet', () => {
  const bone: Vec3[] = [
    [20, 300, -20],
    [80, 300, -20],
  ]
  const [without, within] = [sheet(CURTAIN), sheet({ ...CURTAIN, startsOn: bone })]
  for (const across of [0.1, 0.3, 0.5, 0.7, 0.9])
    near(within.at(0.1, across, 'outer', 0), without.at(0.1, across, 'outer', 0))
})

function near(point: Vec3, expected: Vec3): void {
  assert.ok(length(subtract(point, expected)) < 0.3, `${point} is not ${expected}`)
}

test('should pass through its lines, without a kink from one to the next', () => {
  const { at, places } = sheet({ ...CURTAIN, halfThickness: [[0, 0]] })
  assert.deepEqual(places, [0, 1 / 3, 1])
  near(at(0.5, 1 / 3, 'outer', 0), [40, 200, -20])
  const bulging = sheet({
    ...CURTAIN,
    halfThickness: [[0, 0]],
    lines: [-40, 0, 40].map((lateral) =>
      line([300, 200, 100].map((up): Vec3 => [lateral, up, lateral === 0 ? -40 : -20])),
    ),
  })
  const slope = (across: number): number =>
    bulging.at(0.5, across + 0.02, 'outer', 0)[2] - bulging.at(0.5, across - 0.02, 'outer', 0)[2]
  assert.ok(Math.abs(slope(0.5)) < 0.05)
  assert.ok(slope(0.4) < -0.1 && slope(0.6) > 0.1)
})

test('should stay as broad as it is thick where its lines run together', () => {
  const { at } = sheet(FAN)
  const broad = (along: number): number =>
    length(subtract(at(along, 1, 'outer', 0), at(along, 0, 'outer', 0)))
  assert.ok(broad(1) > 7 && broad(1) < 9, `${broad(1)}`)
  assert.ok(broad(0.5) > 25)
})

test('should be the same on both sides when it is mirrored, and one form', () => {
  const { lines } = BOTH_SIDES
  assert.deepEqual(
    lines.map(({ side }) => side),
    ['left', 'left', 'middle', 'right', 'right'],
  )
  const { at } = sheet(BOTH_SIDES)
  for (const along of [0, 0.2, 0.5, 0.9])
    for (const across of [0, 0.1, 0.3, 0.5])
      near(mirror(at(along, across, 'outer', 0)), at(along, 1 - across, 'outer', 0))
  // The middle is level: no ridge where the sides meet.
  const [left, middle, right] = [0.47, 0.5, 0.53].map((across) => at(0.5, across, 'outer', 0)[2])
  for (const beside of [left, right]) assert.ok(Math.abs((beside ?? 0) - (middle ?? 0)) < 1)
})

test('should mirror lines that are given from without inward, and a ring', () => {
  const inward = linesOnBothSides(HALF.toReversed(), false)
  assert.deepEqual(
    inward.map(({ side }) => side),
    ['left', 'left', 'middle', 'right', 'right'],
  )
  const ring = linesOnBothSides([...HALF, ...HALF.slice(0, 1)], true)
  assert.deepEqual(
    ring.map(({ side }) => side),
    ['middle', 'right', 'right', 'middle', 'left', 'left'],
  )
})

test('should let each line say where its flesh is', () => {
  const tissue = sheetTissue(
    sheet(CURTAIN),
    [
      [0.1, 1],
      [0.2, 1],
      [0.6, 0.8],
    ],
    [],
  )
  const isTendon = tissue.tendon(false)
  assert.deepEqual(
    [0.05, 0.15, 0.99].map((along) => isTendon(along, 0)),
    [true, false, false],
  )
  assert.deepEqual(
    [0.15, 0.25].map((along) => isTendon(along, 1 / 3)),
    [true, false],
  )
  assert.deepEqual(
    [0.5, 0.7, 0.9].map((along) => isTendon(along, 1)),
    [true, false, true],
  )
  // In between it changes steadily.
  assert.ok(isTendon(0.3, 0.66) && !isTendon(0.5, 0.66))
  assert.deepEqual(
    [0.05, 0.15].map((along) => tissue.tendon(true)(along, 0)),
    [false, false],
  )
})

const WHOLE = [0, 1] as const

test('should draw inscriptions of 4 to 5 mm, but not where all is small', () => {
  const body = sheet(CURTAIN)
  const tissue = sheetTissue(body, [WHOLE, WHOLE, WHOLE], [0.5, 0.75])
  const isTendon = tissue.tendon(false)
  for (const across of [0, 0.3, 0.7, 1]) {
    const steps = Array.from({ length: 2001 }, (_, step) => step / 2000)
    const inside = steps.filter((along) => isTendon(along, across))
    const wide = (inside.length / 2000) * body.length
    assert.ok(wide > 8 && wide < 10, `${wide} mm for two`)
    assert.ok(
      inside.every((along) => Math.abs(along - 0.5) < 0.03 || Math.abs(along - 0.75) < 0.03),
    )
  }
  assert.equal(tissue.tendon(true)(0.5, 0.5), false)
  // Fibres stop at them.
  for (const fibre of tissue.fibres())
    for (const [, up] of fibre) assert.ok(Math.abs(up - 200) > 0.5, `${up}`)
})

test('should draw fibres along its lines, evenly, and no crowd where it is narrow', () => {
  const bellies = [WHOLE, WHOLE, WHOLE]
  const fibres = sheetTissue(sheet(CURTAIN), bellies, []).fibres()
  const behind = fibres.filter((fibre) => fibre.every((point) => point[2] < -20))
  assert.ok(behind.length >= 9 && behind.length <= 20, `${behind.length}`)
  for (const fibre of behind) {
    const way = subtract(fibre.at(-1) as Vec3, fibre[0] as Vec3)
    assert.ok(way[1] < -120 && Math.abs(way[0]) < 1)
  }
  const places = behind.map((fibre) => fibre[0]?.[0] ?? 0).toSorted((a, b) => a - b)
  const gaps = places.slice(1).map((place, index) => place - (places[index] ?? 0))
  assert.ok(Math.max(...gaps) < 1.6 * Math.min(...gaps), `${gaps}`)
  const fan = sheetTissue(sheet(FAN), bellies, []).fibres().filter(isBehind)
  const passing = (up: number): number[] =>
    fan
      .flatMap(
        (fibre) =>
          fibre.find((point, index) => point[1] < up && (fibre[index - 1]?.[1] ?? 0) >= up) ?? [],
      )
      .filter((_, index) => index % 3 === 0)
      .toSorted((a, b) => a - b)
  const [above, below] = [passing(270), passing(150)]
  assert.ok(below.length < above.length && below.length >= 2, `${above.length} ${below.length}`)
  for (const [index, place] of below.entries())
    if (index > 0) assert.ok(place - (below[index - 1] ?? 0) > 1.8, `${below}`)
})

function isBehind(fibre: readonly Vec3[]): boolean {
  const middle = fibre[fibre.length >> 1] as Vec3
  return middle[2] < -20 - Math.max(0, (10 * (100 - Math.abs(middle[1] - 200))) / 100)
}

test('should draw sparse cords on an aponeurosis', () => {
  const body = sheet(CURTAIN)
  const flesh = sheetTissue(body, [WHOLE, WHOLE, WHOLE], []).fibres().length
  const half = [0.5, 1] as const
  const cords = sheetTissue(body, [half, half, half], [])
    .fibres()
    .filter((fibre) => fibre.every(([, up]) => up > 200)).length
  assert.ok(cords >= 4 && cords <= flesh / 2, `${cords} and ${flesh}`)
  // A short one has none.
  const short = sheetTissue(
    body,
    [WHOLE, WHOLE, WHOLE].map(() => [0.1, 1] as const),
    [],
  ).fibres()
  assert.ok(short.every((fibre) => fibre.every(([, up]) => up < 281)))
})
