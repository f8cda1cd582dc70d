// Bodies simple enough to know what a picture of them must show.

import type { Place } from '../../src/atlas/draw/line.ts'
import type { SceneObject, SceneRequest } from '../../src/atlas/draw/request.ts'
import type { Mesh } from '../../src/atlas/space/mesh.ts'
import { cross, unit, type Vec3 } from '../../src/atlas/space/vector.ts'
import type { PathStep } from '../../src/figure/scene.ts'

/** Radii of one axis each; parameters: 0–1 from its lower end to the upper, angle around. */
export function ball(centre: Vec3, radii: Vec3, steps = 48): Mesh {
  const positions: number[] = []
  const normals: number[] = []
  const parameters: number[] = []
  const triangles: number[] = []
  for (let i = 0; i <= steps; i++) {
    const tilt = (i / steps) * Math.PI
    for (let k = 0; k <= steps; k++) {
      const turn = (k / steps) * 2 * Math.PI
      const on: Vec3 = [
        Math.sin(tilt) * Math.cos(turn),
        -Math.cos(tilt),
        Math.sin(tilt) * Math.sin(turn),
      ]
      positions.push(...on.map((value, axis) => (centre[axis] ?? 0) + value * (radii[axis] ?? 1)))
      normals.push(...unit([on[0] / radii[0], on[1] / radii[1], on[2] / radii[2]]))
      parameters.push(i / steps, turn)
      if (i === steps || k === steps) continue
      const a = i * (steps + 1) + k
      triangles.push(a, a + steps + 1, a + 1, a + 1, a + steps + 1, a + steps + 2)
    }
  }
  return {
    positions: Float32Array.from(positions),
    normals: Float32Array.from(normals),
    triangles: Uint32Array.from(triangles),
    parameters: Float32Array.from(parameters),
  }
}

/** A flat square-cornered plate. */
export function board(corner: Vec3, along: Vec3, across: Vec3): Mesh {
  const normal = unit(cross(along, across))
  const at = (a: number, b: number): number[] =>
    [0, 1, 2].map((axis) => (corner[axis] ?? 0) + a * (along[axis] ?? 0) + b * (across[axis] ?? 0))
  return {
    positions: Float32Array.from([...at(0, 0), ...at(1, 0), ...at(1, 1), ...at(0, 1)]),
    normals: Float32Array.from([...normal, ...normal, ...normal, ...normal]),
    triangles: Uint32Array.from([0, 1, 2, 0, 2, 3]),
  }
}

/** Two bodies as one. */
export function together(a: Mesh, b: Mesh): Mesh {
  const shift = a.positions.length / 3
  return {
    positions: Float32Array.from([...a.positions, ...b.positions]),
    normals: Float32Array.from([...a.normals, ...b.normals]),
    triangles: Uint32Array.from([...a.triangles, ...b.triangles.map((index) => index + shift)]),
  }
}

export function bone(name: string, mesh: Mesh): SceneObject {
  return { name, layer: 'bones', tone: 'bone', kind: 'bone', mesh }
}

export function flesh(name: string, mesh: Mesh, more: Partial<SceneObject> = {}): SceneObject {
  return { name, layer: 'muscle', tone: 'target', kind: 'muscle', mesh, ...more }
}

/** Lines from end to end of a ball with the given radii, just above it. */
export function meridians(centre: Vec3, radii: Vec3, count: number): Vec3[][] {
  return Array.from({ length: count }, (_, k) => {
    const turn = (k / count) * 2 * Math.PI
    return Array.from({ length: 21 }, (__, i): Vec3 => {
      const tilt = (0.05 + 0.9 * (i / 20)) * Math.PI
      return [
        centre[0] + Math.sin(tilt) * Math.cos(turn) * (radii[0] + 0.3),
        centre[1] - Math.cos(tilt) * (radii[1] + 0.3),
        centre[2] + Math.sin(tilt) * Math.sin(turn) * (radii[2] + 0.3),
      ]
    })
  })
}

/** From the front, the window 100 mm wide and high around the origin. */
export function requestOf(objects: readonly SceneObject[]): SceneRequest {
  return {
    subject: 'test',
    figure: 'attachments',
    view: 'front',
    side: 'right',
    window: { left: -50, top: -50, width: 100, height: 100 },
    cell: 0.5,
    layers: ['skin', 'bones', 'muscle'],
    objects,
    marks: [],
    arrows: [],
    anchors: [],
    detail: { tolerance: 0.3, smallest: 3, creases: true, shades: true, fibres: true },
  }
}

/** Places on a path, 20 for each of its steps. */
export function sampled(steps: readonly PathStep[]): Place[] {
  const out: Place[] = []
  let from: Place = [0, 0]
  for (const step of steps) {
    if (step.kind === 'close') continue
    const [x, y] = step.to
    const [a, b] = step.kind === 'curve' ? step.handles : [from, step.to]
    for (let i = 1; step.kind !== 'move' && i <= 20; i++) {
      const t = i / 20
      const s = 1 - t
      const at = (k: 0 | 1): number =>
        step.kind === 'line'
          ? from[k] * s + step.to[k] * t
          : s * s * s * from[k] +
            3 * s * s * t * a[k] +
            3 * s * t * t * b[k] +
            t * t * t * step.to[k]
      out.push([at(0), at(1)])
    }
    from = [x, y]
  }
  return out
}
