// Landmarks and joints as plain values: each landmark placed, and given the bone that carries it.

import { didYouMean, type Place, type Report } from '../diagnostic.ts'
import type { Located, Text } from '../yaml/located.ts'
import type { Called, Joint, Landmark, Position } from './atlas-data.ts'
import type { JointsFile } from './atlas-shape.ts'
import { pointOn, stretchOf } from './broken-line.ts'
import type { LandmarkEntries, LandmarkEntry } from './landmark-shape.ts'
import { carrierOf } from './modelled-bones.ts'
import { MOTIONS } from './vocabulary.ts'

type TypedPosition = readonly [Located<number>, Located<number>, Located<number>]

export function plainPosition([lateral, up, forward]: TypedPosition): Position {
  return [lateral.value, up.value, forward.value]
}

export function calledOf({ name, plain }: { readonly name: Text; readonly plain: Text }): Called {
  return { name: name.value, plain: plain.value }
}

/** @returns undefined when there is a mistake in them */
export function landmarksOf(
  entries: LandmarkEntries,
  report: Report,
): ReadonlyMap<string, Landmark> | undefined {
  const landmarks = new Map<string, Landmark>()
  for (const [id, entry] of entries) {
    const points = pointsOf(entry, entries, report)
    const bone = boneOf(id, entry, report)
    const row = entry.row && { isRow: true as const }
    if (points && bone !== undefined)
      landmarks.set(id, { id, bone, ...calledOf(entry), points, ...row })
  }
  return landmarks.size === entries.size ? landmarks : undefined
}

function pointsOf(
  { point, along, row, on, t, from, to }: LandmarkEntry,
  entries: LandmarkEntries,
  report: Report,
): readonly Position[] | undefined {
  if (point) return [plainPosition(point)]
  const points = along ?? row
  if (points) return points.map(plainPosition)
  const line = on && lineNamed(on, entries, report)
  if (!line) return undefined
  if (t) return [pointOn(line, t.value)]
  return from && to && stretchOf(line, from.value, to.value)
}

function lineNamed(
  on: Text,
  entries: LandmarkEntries,
  report: Report,
): readonly Position[] | undefined {
  const entry = entries.get(on.value)
  if (entry?.along) return entry.along.map(plainPosition)
  const lines = [...entries].flatMap(([id, { along }]) => (along ? [id] : []))
  report({
    severity: 'error',
    rule: 'landmark-unknown',
    message: entry
      ? `\`${on.value}\` is ${nounOf(entry)}, and \`on\` wants a line`
      : `there is no landmark \`${on.value}\` in content/atlas/landmarks/`,
    at: on.at,
    hint: cureOf(on.value, entry, lines),
  })
  return undefined
}

function nounOf({ row, from }: LandmarkEntry): string {
  if (row) return 'a row of separate places'
  return from ? 'part of another line' : 'a point'
}

function cureOf(name: string, entry: LandmarkEntry | undefined, lines: readonly string[]): string {
  const whole = entry?.from && entry.on
  if (whole) return `name that line itself: \`${whole.value}\``
  const near = entry ? undefined : didYouMean(name, lines)
  return near ?? 'name a landmark that is given with `along`'
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
