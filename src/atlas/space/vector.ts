// Points and directions of the body: [lateral, up, forward] in mm, of a figure 1.70 m tall that
// stands on the floor with its middle at lateral 0. The right side is modelled; the left is its
// mirror image. These axes are left-handed: a turn by a positive angle takes up towards forward,
// forward towards lateral, and lateral towards up. Square roots only: hypot, pow and the like differ
// between engines in the last bit.

export type Vec3 = readonly [lateral: number, up: number, forward: number]

export function add(a: Vec3, b: Vec3): Vec3 {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]]
}

export function subtract(a: Vec3, b: Vec3): Vec3 {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
}

export function scale(a: Vec3, factor: number): Vec3 {
  return [a[0] * factor, a[1] * factor, a[2] * factor]
}

export function dot(a: Vec3, b: Vec3): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

export function cross(a: Vec3, b: Vec3): Vec3 {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
}

export function length(a: Vec3): number {
  return Math.sqrt(dot(a, a))
}

/** Of length 1; a direction without length stays as it is. */
export function unit(a: Vec3): Vec3 {
  const norm = length(a)
  return norm === 0 ? a : scale(a, 1 / norm)
}

export function mix(a: Vec3, b: Vec3, share: number): Vec3 {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share]
}

/** From the right side to the left, and back. */
export function mirror(a: Vec3): Vec3 {
  return [-a[0], a[1], a[2]]
}
