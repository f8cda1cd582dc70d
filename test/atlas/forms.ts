// Forms and atlases made of a few numbers, to ask what a figure of them shows.

import type {
  Atlas,
  FigureWishes,
  HeadShape,
  Landmark,
  MuscleShape,
  Position,
  SheetHead,
  SlipsHead,
  StrandHead,
} from '../../src/content/atlas-data.ts'
import { ANKLE } from './limb.ts'

export function place(id: string, ...points: Position[]): Landmark {
  return { id, bone: id.split('.')[0] ?? '', points, name: id, plain: id }
}

export function strandHead(
  from: string,
  to: string,
  faces: Position,
  more: Partial<StrandHead> = {},
): StrandHead {
  return {
    kind: 'strand',
    id: 'belly',
    from: [from],
    via: [],
    to: [to],
    halfWidth: [[0, 15]],
    halfThickness: [[0, 5]],
    belly: [0.1, 0.9],
    slant: 0,
    faces,
    ...more,
  }
}

/** A slip for each pair of landmarks. */
export function slipsHead(
  pairs: readonly (readonly [from: string, to: string, faces: Position])[],
): SlipsHead {
  const slips = pairs.map(([from, to, faces]) => {
    const { via, halfWidth, halfThickness } = strandHead(from, to, faces)
    return { from: [from], to: [to], end: 0.5, via, halfWidth, halfThickness, faces }
  })
  const [from, to] = [pairs.map(([start]) => start), pairs.map(([, end]) => end)]
  return { kind: 'slips', id: 'slips', from, to, belly: [0.1, 0.9], slips }
}

export function sheetHead(
  from: string,
  to: string,
  faces: Position,
  lines: readonly (readonly Position[])[],
  more: Partial<SheetHead> = {},
): SheetHead {
  return {
    kind: 'sheet',
    id: 'sheet',
    from: [from],
    to: [to],
    lines: lines.map((points, index) => ({
      start: index / (lines.length - 1),
      end: index / (lines.length - 1),
      via: points.map((at) => ({ at })),
      belly: [0.1, 0.9],
    })),
    halfThickness: [[0, 3]],
    belly: [0.1, 0.9],
    faces,
    inscriptions: [],
    isClosed: false,
    isMirrored: false,
    ...more,
  }
}

export function muscle(
  id: string,
  heads: readonly HeadShape[],
  figures: FigureWishes = {},
  tendons: MuscleShape['tendons'] = [],
): MuscleShape {
  return { id, heads, tendons, figures }
}

export function atlasWith(
  landmarks: readonly Landmark[],
  muscles: readonly MuscleShape[] = [],
): Atlas {
  return {
    bones: new Map(),
    soft: new Map(),
    landmarks: new Map(landmarks.map((landmark) => [landmark.id, landmark])),
    joints: new Map([['ankle', ANKLE]]),
    muscles: new Map(muscles.map((shape) => [shape.id, shape])),
  }
}
