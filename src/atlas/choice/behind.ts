// Which muscles are drawn, pale, behind the one that a figure is about, unless its data say so: those
// that work on the same tendon, and the nearest of those that it covers.

import type { Atlas, FigureWish, Landmark, MuscleShape } from '../../content/atlas-data.ts'
import type { View } from '../../figure/scene.ts'
import { type Axes, axesOf, depthOf, project } from '../draw/view.ts'
import { lengthAlong, profileThrough, resample } from '../space/curve.ts'
import { dot, mix, unit, type Vec3 } from '../space/vector.ts'
import { facingOf } from './facing.ts'
import { carriersOf, type Middle, middlesOf } from './middle-lines.ts'
import { isOfArm, rowOf } from './regions.ts'

/** More would be a picture of another thing. Muscles on the same tendon do not count. */
const MOST = 2

/** In mm: of the lattice on which muscles are compared. */
const CELL = 8
/** In mm, from middle to middle: less, they lie beside each other; more, something is between them. */
const DEEPER = 2
const FARTHER = 40

/** Of the direction that a muscle faces, along the view: what faces away lies behind a bone. */
const SIDEWAYS = 0.5

/** The share of one of two muscles that must lie over or under the other. */
const LEAST = 0.5

export function behindOf(
  shape: MuscleShape,
  wish: FigureWish | undefined,
  view: View,
  atlas: Atlas,
): MuscleShape[] {
  if (wish?.behind) return shapesOf(wish.behind, atlas)
  const helpers = helpersOf(shape, view, atlas)
  const own = carriersOf(shape, atlas.landmarks)
  const rows = new Set([...own].map(rowOf))
  const isLeftOut = (bones: ReadonlySet<string>): boolean => isOfArm(own) && !isOfArm(bones)
  const { toward } = axesOf(view, 'right')
  const others = [...atlas.muscles.values()].flatMap((other) => {
    if (other.id === shape.id || sharesTendon(shape, other)) return []
    if (dot(unit(facingOf([other])), toward) < SIDEWAYS) return []
    const bones = carriersOf(other, atlas.landmarks)
    const isNear = [...bones].some((bone) => rows.has(rowOf(bone)))
    // Beside a muscle of the arm, what comes from the trunk would hang in the air.
    const cover = isNear && !isLeftOut(bones) ? coverOf(shape, other, view, atlas) : undefined
    if (!cover || cover.depth < DEEPER || cover.depth > FARTHER) return []
    if (cover.ofCover < LEAST && cover.ofCovered < LEAST) return []
    return [{ other, cover }]
  })
  const nearest = others
    .toSorted((a, b) => a.cover.depth - b.cover.depth)
    .slice(0, MOST)
    .map(({ other }) => other)
  return [...helpers, ...nearest]
}

/** Muscles on the same tendon that do not hide this one from where it is looked at. */
export function helpersOf(shape: MuscleShape, view: View, atlas: Atlas): MuscleShape[] {
  return [...atlas.muscles.values()].filter((other) => {
    if (other.id === shape.id || !sharesTendon(shape, other)) return false
    const cover = coverOf(withoutTendons(shape), withoutTendons(other), view, atlas)
    return cover === undefined || cover.depth >= 0
  })
}

export function shapesOf(ids: readonly string[], { muscles }: Atlas): MuscleShape[] {
  return ids.flatMap((id) => muscles.get(id) ?? [])
}

function sharesTendon(a: MuscleShape, b: MuscleShape): boolean {
  return a.tendons.some(({ id }) => b.tendons.some((tendon) => tendon.id === id))
}

type Bellies = Pick<MuscleShape, 'heads' | 'tendons'>

/** A new object each time would be compared anew each time. */
const bellies = new WeakMap<MuscleShape, Bellies>()

function withoutTendons(shape: MuscleShape): Bellies {
  const known = bellies.get(shape) ?? { heads: shape.heads, tendons: [] }
  bellies.set(shape, known)
  return known
}

interface Cover {
  /** Shares of both. */
  readonly ofCover: number
  readonly ofCovered: number
  /** How much deeper the other lies where they overlap, in mm. */
  readonly depth: number
}

/** Undefined where they do not overlap in the picture. */
function coverOf(a: Bellies, b: Bellies, view: View, atlas: Atlas): Cover | undefined {
  const [over, under] = [shadowOf(a, view, atlas), shadowOf(b, view, atlas)]
  const isUnder = under.size < over.size
  const [few, many] = isUnder ? [under, over] : [over, under]
  let cells = 0
  let depth = 0
  for (const [cell, one] of few) {
    const other = many.get(cell)
    if (other === undefined) continue
    cells++
    depth += isUnder ? other - one : one - other
  }
  if (cells === 0) return undefined
  return { ofCover: cells / over.size, ofCovered: cells / under.size, depth: depth / cells }
}

/** Cells of the picture that a muscle fills → mm towards the viewer. */
type Shadow = ReadonlyMap<number, number>

const shadows = new WeakMap<ReadonlyMap<string, Landmark>, WeakMap<Bellies, Map<View, Shadow>>>()

function shadowOf(shape: Bellies, view: View, { landmarks }: Atlas): Shadow {
  const byShape = shadows.get(landmarks) ?? new WeakMap<Bellies, Map<View, Shadow>>()
  shadows.set(landmarks, byShape)
  const byView = byShape.get(shape) ?? new Map<View, Shadow>()
  byShape.set(shape, byView)
  const known = byView.get(view)
  if (known) return known
  const shadow = new Map<number, number>()
  for (const middle of middlesOf(shape, landmarks)) cast(shadow, middle, axesOf(view, 'right'))
  byView.set(view, shadow)
  return shadow
}

function cast(shadow: Map<number, number>, middle: Middle, axes: Axes): void {
  const put = (at: Vec3, radius: number): void => {
    const [x, y] = project(axes, at)
    const depth = depthOf(axes, at)
    const first = [Math.round((x - radius) / CELL), Math.round((y - radius) / CELL)] as const
    const last = [Math.round((x + radius) / CELL), Math.round((y + radius) / CELL)] as const
    for (let column = first[0]; column <= last[0]; column++)
      for (let row = first[1]; row <= last[1]; row++) {
        const cell = row * 4096 + column
        shadow.set(cell, Math.max(shadow.get(cell) ?? -Infinity, depth))
      }
  }
  if (middle.kind === 'line') {
    const stations = stationsOf(middle.points)
    const halfWidth = profileThrough(middle.halfWidth)
    // Between the circle and the square about it.
    stations.forEach((at, index) => {
      put(at, 0.85 * halfWidth(index / Math.max(1, stations.length - 1)))
    })
    return
  }
  for (const [index, line] of middle.lines.entries()) {
    const next = middle.lines[index + 1]
    if (!next || line.length < 2 || next.length < 2) continue
    const [count, apart] = steps(line, next)
    const [a, b] = [resample(line, count), resample(next, count)]
    for (let across = 0; across <= apart; across++)
      a.forEach((at, along) => {
        put(mix(at, b[along] ?? at, across / apart), CELL / 2)
      })
  }
}

function stationsOf(points: readonly Vec3[]): readonly Vec3[] {
  if (points.length < 2) return points
  return resample(points, Math.max(2, Math.ceil(lengthAlong(points) / CELL)))
}

/** How many points along two lines of a sheet, and how many lines between them, leave no gap. */
function steps(a: readonly Vec3[], b: readonly Vec3[]): [along: number, across: number] {
  const count = Math.max(2, Math.ceil(Math.max(lengthAlong(a), lengthAlong(b)) / CELL))
  const [from, to] = [resample(a, count), resample(b, count)]
  const widest = from.map((at, index) => lengthAlong([at, to[index] ?? at]))
  return [count, Math.max(1, Math.ceil(Math.max(...widest) / CELL))]
}
