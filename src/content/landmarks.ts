// Landmarks and joints as plain values: each landmark placed, and given the bone that carries it.

import { didYouMean, type Place, type Report } from '../diagnostic.ts'
import type { Located, Text } from '../yaml/located.ts'
import type { Called, Joint, Landmark, Position } from './atlas-data.ts'
import type { JointsFile, LandmarkEntry, LandmarksFile } from './atlas-shape.ts'
import { carrierOf } from './modelled-bones.ts'
import { MOTIONS } from './vocabulary.ts'

type TypedPosition = readonly [Located<number>, Located<number>, Located<number>]

export function plainPosition([lateral, up, forward]: TypedPosition): Position {
  return [lateral.value, up.value, forward.value]
}

export function calledOf({ name, plain }: { readonly name: Text; readonly plain: Text }): Called {
  return { name: name.value, plain: plain.value }
}

type Entries = LandmarksFile['landmarks']

/** @returns undefined when there is a mistake in them */
export function landmarksOf(
  entries: Entries,
  report: Report,
): ReadonlyMap<string, Landmark> | undefined {
  const landmarks = new Map<string, Landmark>()
  for (const [id, entry] of entries) {
    const points = pointsOf(entry, entries, report)
    const bone = boneOf(id, entry, report)
    if (points && bone !== undefined) landmarks.set(id, { id, bone, ...calledOf(entry), points })
  }
  return landmarks.size === entries.size ? landmarks : undefined
}

function pointsOf(
  { point, along, on, t }: LandmarkEntry,
  entries: Entries,
  report: Report,
): readonly Position[] | undefined {
  if (point) return [plainPosition(point)]
  if (along) return along.map(plainPosition)
  if (!on || !t) return undefined
  const line = entries.get(on.value)?.along
  if (line) return [pointOn(line.map(plainPosition), t.value)]
  const lines = [...entries].flatMap(([id, entry]) => (entry.along ? [id] : []))
  report({
    severity: 'error',
    rule: 'landmark-unknown',
    message: entries.has(on.value)
      ? `\`${on.value}\` is a point, and \`on\` wants a line`
      : `there is no landmark \`${on.value}\` in this file`,
    at: on.at,
    hint: didYouMean(on.value, lines) ?? 'name a landmark that is given with `along`',
  })
  return undefined
}

/** The point at a share of a line's length, rounded to 0.1 mm. */
function pointOn(line: readonly Position[], share: number): Position {
  const lengths = line.map((point, index) => distance(line[Math.max(0, index - 1)] ?? point, point))
  let left = share * lengths.reduce((sum, length) => sum + length, 0)
  let last = line[0] as Position
  for (const [index, point] of line.entries()) {
    const length = lengths[index] ?? 0
    if (length > 0 && left <= length) return between(last, point, left / length)
    left -= length
    last = point
  }
  return last
}

function distance(a: Position, b: Position): number {
  const [lateral, up, forward] = [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
  return Math.sqrt(lateral * lateral + up * up + forward * forward)
}

function between(a: Position, b: Position, share: number): Position {
  const mix = (from: number, to: number): number =>
    Math.round((from + (to - from) * share) * 10) / 10
  return [mix(a[0], b[0]), mix(a[1], b[1]), mix(a[2], b[2])]
}

/** What its name begins with decides, unless that is no single bone of the model. */
function boneOf(id: string, entry: LandmarkEntry, report: Report): string | undefined {
  const [part = ''] = id.split('.')
  const carrier = entry['carried-by']?.value ?? carrierOf(part)
  if (carrier === undefined)
    report({
      severity: 'error',
      rule: 'field-missing',
      message: `\`${id}\` has no \`carried-by\``,
      at: entry.at,
      hint: `name the bone that moves with it, because \`${part}\` is no single bone of the model`,
    })
  return carrier
}

/** @returns undefined when there is a mistake in them */
export function jointsOf(
  typed: JointsFile,
  report: Report,
): ReadonlyMap<string, Joint> | undefined {
  let sound = true
  const joints = new Map<string, Joint>()
  for (const [id, { centre, axis, carries, motions }] of typed) {
    for (const [motion, { at }] of motions)
      if (!MOTIONS.some((known) => known === `${id}:${motion}`)) {
        sound = false
        reportNoMotion(id, motion, at, report)
      }
    joints.set(id, {
      id,
      centre: plainPosition(centre),
      axis: plainPosition(axis),
      carries: carries.map(({ value }) => value),
      motions: new Map([...motions].map(([motion, { value }]) => [motion, value])),
    })
  }
  return sound ? joints : undefined
}

function reportNoMotion(joint: string, motion: string, at: Place, report: Report): void {
  const known = MOTIONS.filter((id) => id.startsWith(`${joint}:`))
  const hint = didYouMean(
    motion,
    known.map((id) => id.slice(joint.length + 1)),
  )
  report({
    severity: 'error',
    rule: 'motion-unknown',
    message: `there is no motion \`${joint}:${motion}\``,
    at,
    ...(hint !== undefined && { hint }),
  })
}
