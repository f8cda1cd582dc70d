// Angles, in whose sines two engines may differ in the last bit: here they are rounded before
// anything hangs on them.

function settled(value: number): number {
  return Math.round(value * 1e9) / 1e9
}

export function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}

/** @param angle in radians, here and below */
export function sine(angle: number): number {
  return settled(Math.sin(angle))
}

export function cosine(angle: number): number {
  return settled(Math.cos(angle))
}

export function tangent(angle: number): number {
  return settled(Math.tan(angle))
}

export function arcsine(share: number): number {
  return settled(Math.asin(Math.min(1, Math.max(-1, share))))
}
