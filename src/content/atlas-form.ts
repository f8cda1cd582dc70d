// The typed form of a muscle as plain values.

import type { Located } from '../yaml/located.ts'
import type {
  FigureWish,
  FigureWishes,
  HeadShape,
  MuscleShape,
  PathPoint,
  Profile,
  TendonShape,
} from './atlas-data.ts'
import type { HeadFile, MuscleFile, TendonFile, WishFile } from './atlas-shape.ts'
import { plainPosition } from './landmarks.ts'

export function shapeOf(id: string, { heads, tendons, figures }: MuscleFile): MuscleShape {
  return {
    id,
    heads: [...heads].map(([name, head]) => headOf(name, head)),
    tendons: [...(tendons ?? [])].map(([name, tendon]) => tendonOf(name, tendon)),
    figures: wishesOf(figures),
  }
}

function headOf(id: string, head: HeadFile): HeadShape {
  const [start, end] = head.belly
  return {
    id,
    from: head.from.map(plainOf),
    via: (head.via ?? []).map(pathPoint),
    to: (head.to ?? []).map(plainOf),
    ...strandOf(head),
    belly: [start.value, end.value],
    slant: head.slant?.value ?? 0,
  }
}

function tendonOf(id: string, tendon: TendonFile): TendonShape {
  return {
    id,
    along: tendon.along.map(pathPoint),
    to: tendon.to.map(plainOf),
    ...strandOf(tendon),
  }
}

type StrandFields = Pick<TendonFile, 'half-width' | 'half-thickness' | 'faces'>

function strandOf(fields: StrandFields): Pick<HeadShape, 'halfWidth' | 'halfThickness' | 'faces'> {
  return {
    halfWidth: profileOf(fields['half-width']),
    halfThickness: profileOf(fields['half-thickness']),
    faces: plainPosition(fields.faces),
  }
}

function profileOf(pairs: StrandFields['half-width']): Profile {
  return pairs.map(([share, mm]) => [share.value, mm.value])
}

function pathPoint([lateral, up, forward, bone]: TendonFile['along'][number]): PathPoint {
  return { at: plainPosition([lateral, up, forward]), ...(bone && { bone: bone.value }) }
}

function wishesOf(figures: MuscleFile['figures']): FigureWishes {
  const { locator, attachments, action } = figures ?? {}
  return {
    ...(locator && { locator: wishOf(locator) }),
    ...(attachments && { attachments: wishOf(attachments) }),
    ...(action && { action: { moves: action.moves.value, ...wishOf(action) } }),
  }
}

function wishOf({ view, behind, bones, window }: WishFile): FigureWish {
  return {
    ...(view && { view: view.value }),
    ...(behind && { behind: behind.map(plainOf) }),
    ...(bones && { bones: bones.map(plainOf) }),
    ...(window && {
      window: [window[0].value, window[1].value, window[2].value, window[3].value],
    }),
  }
}

function plainOf<T>({ value }: Located<T>): T {
  return value
}
