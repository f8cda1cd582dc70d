// The fibres of a muscle as they are seen: clipped where something hides them, kept apart where they
// crowd together, and away from the outline.

import type { Shape } from '../../figure/scene.ts'
import { length, mix, subtract, type Vec3 } from '../space/vector.ts'
import { fitted } from './bezier.ts'
import { sampleAt } from './canvas.ts'
import { lengthOf, type Place } from './line.ts'
import type { Patch } from './mask.ts'
import type { SceneObject } from './request.ts'
import type { Stage } from './stage.ts'
import { fitOf, type Region } from './surface.ts'
import { depthOf, project } from './view.ts'
import { inwardness } from './visible.ts'

/** mm that a fibre may lie below the surface that is seen. */
const SUNK = 2.5
/** Where the surface turns away more than this, fibres stop. */
const GRAZING = 0.25
/** mm between fibres, from the outline, and of the shortest fibre. */
const APART = 2.2
const FROM_EDGE = 1.2
const SHORTEST = 16

interface Thread {
  readonly line: Place[]
  readonly isTendon: boolean
}

export function threads(
  stage: Stage,
  object: SceneObject,
  self: number,
  { mask }: Region,
  isTendon: (sample: number) => boolean,
): Shape[] {
  const { canvas, detail } = stage
  const { cell } = canvas.grid
  const inside = inwardness(canvas.grid, mask)
  const taken = new Uint8Array(inside.length)
  const visible = (object.fibres ?? []).flatMap((fibre) =>
    seen(stage, fibre, self, mask, inside, isTendon),
  )
  // Long ones first; the short ones fill what room is left.
  const order = visible
    .map((thread) => ({ thread, long: Math.round(lengthOf(thread.line)) }))
    .sort((a, b) => b.long - a.long)
  const found: Thread[] = []
  for (const { thread } of order) {
    for (const line of apart(thread.line, mask, cell, canvas.grid.margin, taken)) {
      if (lengthOf(line) < SHORTEST) continue
      occupy(line, mask, cell, canvas.grid.margin, taken)
      found.push({ line, isTendon: thread.isTendon })
    }
  }
  // From left to right, so that every second one can be left out.
  const middle = ({ line }: Thread): number => Math.round((line[line.length >> 1]?.[0] ?? 0) * 10)
  found.sort((a, b) => middle(a) - middle(b))
  const fit = { ...fitOf(canvas, detail), arm: 4 }
  return found.map(
    ({ line, isTendon: onTendon }, index): Shape => ({
      kind: 'stroke',
      role: 'fibre',
      tone: onTendon ? 'tendon' : object.tone,
      steps: fitted(line, false, fit),
      ...(index % 2 === 1 ? { fine: true } : {}),
    }),
  )
}

/** With points at most `step` mm apart. */
function densely(fibre: readonly Vec3[], step: number): Vec3[] {
  const out: Vec3[] = []
  let before: Vec3 | undefined
  for (const at of fibre) {
    if (before) {
      const pieces = Math.max(1, Math.ceil(length(subtract(at, before)) / step))
      for (let i = 1; i < pieces; i++) out.push(mix(before, at, i / pieces))
    }
    out.push(at)
    before = at
  }
  return out
}

function seen(
  { canvas, axes }: Stage,
  fibre: readonly Vec3[],
  self: number,
  mask: Patch,
  inside: Float32Array,
  isTendon: (sample: number) => boolean,
): Thread[] {
  const { grid, owner, depth, facing } = canvas
  const [left, top] = [grid.left + grid.margin * grid.cell, grid.top + grid.margin * grid.cell]
  const found: Thread[] = []
  let open: Thread | undefined
  for (const at of densely(fibre, 2 * grid.cell)) {
    const [x, y] = project(axes, at)
    const sample = sampleAt(grid, x, y)
    const place: Place = [x - left, y - top]
    const isSeen =
      owner[sample] === self &&
      (depth[sample] ?? 0) - depthOf(axes, at) < SUNK &&
      (facing[2][sample] ?? 0) > GRAZING &&
      (inside[spotOf(place, mask, grid.cell, grid.margin)] ?? 0) * grid.cell > FROM_EDGE
    if (!isSeen) {
      open = undefined
      continue
    }
    const onTendon = isTendon(sample)
    if (open?.isTendon !== onTendon) {
      open = { line: [], isTendon: onTendon }
      found.push(open)
    }
    open.line.push(place)
  }
  return found.filter(({ line }) => line.length > 3)
}

/** Index of a place in a patch; only for places within it. */
function spotOf([x, y]: Place, patch: Patch, cell: number, margin: number): number {
  const column = Math.round(x / cell) + margin - patch.column
  return (Math.round(y / cell) + margin - patch.row) * patch.columns + column
}

/** The pieces of a line that do not come near lines already drawn. */
function apart(
  line: readonly Place[],
  mask: Patch,
  cell: number,
  margin: number,
  taken: Uint8Array,
): Place[][] {
  const pieces: Place[][] = []
  let open: Place[] | undefined
  for (const place of line) {
    if (taken[spotOf(place, mask, cell, margin)]) {
      open = undefined
      continue
    }
    if (open === undefined) {
      open = []
      pieces.push(open)
    }
    open.push(place)
  }
  return pieces
}

function occupy(
  line: readonly Place[],
  mask: Patch,
  cell: number,
  margin: number,
  taken: Uint8Array,
): void {
  const reach = Math.max(1, Math.round(APART / cell))
  for (const place of line) {
    const middle = spotOf(place, mask, cell, margin)
    for (let r = -reach; r <= reach; r++) {
      for (let c = -reach; c <= reach; c++) {
        if (r * r + c * c <= reach * reach) taken[middle + r * mask.columns + c] = 1
      }
    }
  }
}
