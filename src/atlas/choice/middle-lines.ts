// Roughly where a muscle runs: its middle lines with their breadth, from the data alone. Cheap enough
// to be asked about every muscle at every build.

import type {
  HeadShape,
  Landmark,
  MuscleShape,
  PathPoint,
  Profile,
} from '../../content/atlas-data.ts'
import { attachment } from '../muscle/attachment.ts'
import { pointAlong } from '../space/curve.ts'
import { AT_REST } from '../space/pose.ts'
import type { Vec3 } from '../space/vector.ts'

/** Of a strand, a slip or a tendon. */
export interface MiddleLine {
  readonly kind: 'line'
  /** From start to end; fewer than 2 where the atlas does not know its landmarks. */
  readonly points: readonly Vec3[]
  readonly halfWidth: Profile
}

/** Of a sheet: its lines in order, from one edge to the other. */
export interface MiddleSheet {
  readonly kind: 'sheet'
  readonly lines: readonly (readonly Vec3[])[]
}

export type Middle = MiddleLine | MiddleSheet

export function middlesOf(
  { heads, tendons }: Pick<MuscleShape, 'heads' | 'tendons'>,
  landmarks: ReadonlyMap<string, Landmark>,
): Middle[] {
  const lines = new Map<string, readonly Vec3[]>()
  const lineOf = (names: readonly string[]): readonly Vec3[] => {
    const key = names.join(' ')
    const line = lines.get(key) ?? attachment(names, landmarks, AT_REST)?.along ?? []
    lines.set(key, line)
    return line
  }
  const line = (
    from: readonly string[],
    via: readonly PathPoint[],
    to: readonly string[],
    [start, end]: readonly [number, number] = [0.5, 0.5],
  ): Vec3[] => {
    const at = (names: readonly string[], share: number): Vec3[] => {
      const along = lineOf(names)
      return along.length > 0 ? [pointAlong(along, share)] : []
    }
    return [...at(from, start), ...via.map((point) => point.at), ...at(to, end)]
  }
  const ofHead = (head: HeadShape): Middle[] => {
    switch (head.kind) {
      case 'strand': {
        const points = line(head.from, head.via, head.to)
        return [{ kind: 'line', points, halfWidth: head.halfWidth }]
      }
      case 'slips':
        return head.slips.map((slip) => ({
          kind: 'line',
          points: line(slip.from, slip.via, slip.to, [0.5, slip.end]),
          halfWidth: slip.halfWidth,
        }))
      case 'sheet': {
        const lines = head.lines.map(({ start, end, via }) =>
          line(head.from, via, head.to, [start, end]),
        )
        return [{ kind: 'sheet', lines }]
      }
      default:
        return head satisfies never
    }
  }
  const cords = tendons.map(
    ({ along, to, halfWidth }): Middle => ({
      kind: 'line',
      points: line([], along, to),
      halfWidth,
    }),
  )
  return [...heads.flatMap(ofHead), ...cords]
}

/** The landmarks that a muscle hangs on. */
export function landmarkNames({ heads, tendons }: MuscleShape): string[] {
  const names = [
    ...heads.flatMap((head) => [
      ...head.from,
      ...head.to,
      ...(head.kind === 'slips' ? head.slips.flatMap(({ from, to }) => [...from, ...to]) : []),
    ]),
    ...tendons.flatMap(({ to }) => to),
  ]
  return [...new Set(names)]
}

const carriers = new WeakMap<
  ReadonlyMap<string, Landmark>,
  WeakMap<MuscleShape, ReadonlySet<string>>
>()

/** The modelled bones that carry it. */
export function carriersOf(
  shape: MuscleShape,
  landmarks: ReadonlyMap<string, Landmark>,
): ReadonlySet<string> {
  const byShape = carriers.get(landmarks) ?? new WeakMap<MuscleShape, ReadonlySet<string>>()
  carriers.set(landmarks, byShape)
  const found =
    byShape.get(shape) ??
    new Set(landmarkNames(shape).flatMap((name) => landmarks.get(name)?.bone ?? []))
  byShape.set(shape, found)
  return found
}
