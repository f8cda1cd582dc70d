// A joint moved: the bones it carries turn about its axis, and with them every landmark and point of
// a muscle's path that lies on one of those bones.

import type { Joint } from '../../content/atlas-data.ts'
import { cosine, radians, sine } from './angle.ts'
import type { Mesh } from './mesh.ts'
import { add, cross, dot, mirror, scale, subtract, unit, type Vec3 } from './vector.ts'

export interface Pose {
  readonly carries: (bone: string) => boolean
  /** Where a point of a carried bone goes. */
  readonly move: (point: Vec3) => Vec3
  /** Where a direction fixed to a carried bone points. */
  readonly turn: (direction: Vec3) => Vec3
}

export const AT_REST: Pose = {
  carries: () => false,
  move: (point) => point,
  turn: (direction) => direction,
}

/** @param degrees about the joint's axis; about a lateral one, positive takes up towards forward */
export function pose(joint: Joint, degrees: number): Pose {
  const axis = unit(joint.axis)
  const [sin, cos] = [sine(radians(degrees)), cosine(radians(degrees))]
  const bones = new Set(joint.carries)
  // Rodrigues: what lies along the axis stays, the rest turns.
  const turn = (direction: Vec3): Vec3 =>
    add(
      add(scale(direction, cos), scale(cross(axis, direction), sin)),
      scale(axis, dot(axis, direction) * (1 - cos)),
    )
  return {
    carries: (bone) => bones.has(bone),
    move: (point) => add(joint.centre, turn(subtract(point, joint.centre))),
    turn,
  }
}

/** Of a point that may lie on a bone. */
export function placed({ carries, move }: Pose, at: Vec3, bone: string | undefined): Vec3 {
  return bone !== undefined && carries(bone) ? move(at) : at
}

/** @param turn of directions where the mapping of points turns them */
export function movedMesh(
  mesh: Mesh,
  move: (point: Vec3) => Vec3,
  turn: (direction: Vec3) => Vec3 = (direction) => direction,
): Mesh {
  return { ...mesh, positions: mapped(mesh.positions, move), normals: mapped(mesh.normals, turn) }
}

/** The left side’s; triangles are turned over, so that they still face outward. */
export function mirroredMesh(mesh: Mesh): Mesh {
  const triangles = mesh.triangles.slice()
  for (let corner = 0; corner < triangles.length; corner += 3) {
    triangles[corner + 1] = mesh.triangles[corner + 2] ?? 0
    triangles[corner + 2] = mesh.triangles[corner + 1] ?? 0
  }
  return { ...movedMesh(mesh, mirror, mirror), triangles }
}

function mapped(values: Float32Array, change: (value: Vec3) => Vec3): Float32Array {
  const result = new Float32Array(values.length)
  for (let index = 0; index < values.length; index += 3)
    result.set(change([values[index] ?? 0, values[index + 1] ?? 0, values[index + 2] ?? 0]), index)
  return result
}
