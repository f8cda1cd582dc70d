// Whether a way keeps to a line of bone or leaves it crosswise.

import { curveThrough, lengthAlong, resample } from '../space/curve.ts'
import { dot, length, subtract, unit, type Vec3 } from '../space/vector.ts'

/** mm from the line. */
const NEAR = 15
/** Cosine of the angle between both, at most 30°. */
const ALONG = 0.866

/** mm between places that are looked at. */
const STEP = 3

/**
 * @param through points on the way, which begins at the line's first point
 * @returns how much of the line's length, 0–1, the way runs near to it and in its direction
 */
export function shareBeside(line: readonly Vec3[], through: readonly Vec3[]): number {
  const [places, way] = [evenly(line), evenly(curveThrough(through, 8))]
  const steps = way.slice(0, places.length)
  const kept = steps.filter((at, index) => {
    const nearest = nearestTo(at, places)
    const near = places[nearest] as Vec3
    const ahead = directionAt(way, index)
    return length(subtract(near, at)) < NEAR && dot(directionAt(places, nearest), ahead) > ALONG
  })
  return kept.length / places.length
}

function evenly(line: readonly Vec3[]): Vec3[] {
  return resample(line, Math.max(2, Math.ceil(lengthAlong(line) / STEP) + 1))
}

function nearestTo(at: Vec3, places: readonly Vec3[]): number {
  const ways = places.map((place) => length(subtract(place, at)))
  return ways.indexOf(Math.min(...ways))
}

function directionAt(line: readonly Vec3[], index: number): Vec3 {
  const [before, after] = [line[Math.max(0, index - 1)], line[Math.min(line.length - 1, index + 1)]]
  return unit(subtract(after as Vec3, before as Vec3))
}
