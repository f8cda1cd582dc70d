// The typed form of a muscle as plain values.

import type { Located } from '../yaml/located.ts'
import type {
  FigureWish,
  FigureWishes,
  HeadShape,
  MuscleShape,
  PathPoint,
  Profile,
  SheetHead,
  SheetLine,
  Slip,
  SlipsHead,
  StrandHead,
  TendonShape,
} from './atlas-data.ts'
import type { PathPointFile, StrandFields } from './atlas-fields.ts'
import type { MuscleFile, TendonFile, WishFile } from './atlas-shape.ts'
import { endsOf } from './head-ends.ts'
import type {
  HeadFile,
  SegmentalFile,
  SheetFile,
  SlipFile,
  SlipsFile,
  StrandFile,
} from './head-shape.ts'
import { plainPosition } from './landmarks.ts'
import { segmentsOf } from './segments.ts'

type Known = ReadonlyMap<string, unknown>

/** @param known landmarks, which decide the sites that segments run between */
export function shapeOf(
  id: string,
  { heads, tendons, figures }: MuscleFile,
  known: Known,
): MuscleShape {
  return {
    id,
    heads: [...heads].map(([name, head]) => headOf(name, head, known)),
    tendons: [...(tendons ?? [])].map(([name, tendon]) => tendonOf(name, tendon)),
    figures: wishesOf(figures),
  }
}

function headOf(id: string, head: HeadFile, known: Known): HeadShape {
  const { from, to } = endsOf(head, known)
  const { 'from-as': fromAs, 'to-as': toAs } = head
  const common = {
    id,
    from: distinct(from),
    to: distinct(to),
    ...(fromAs && { fromAs: fromAs.value }),
    ...(toAs && { toAs: toAs.value }),
    belly: pair(head.belly),
  }
  switch (head.kind) {
    case 'strand':
      return { ...common, ...strandHead(head) }
    case 'sheet':
      return { ...common, ...sheetHead(head) }
    case 'slips':
      return { ...common, kind: 'slips', slips: slipsOf(head) }
    case 'segmental':
      return { ...common, kind: 'slips', slips: bundlesOf(head, known) }
    default:
      return head satisfies never
  }
}

type Common = 'id' | 'belly' | 'to' | 'from' | 'fromAs' | 'toAs'

function strandHead(head: StrandFile): Omit<StrandHead, Common> {
  return {
    kind: 'strand',
    via: (head.via ?? []).map(pathPoint),
    ...strandOf(head),
    slant: head.slant?.value ?? 0,
  }
}

function sheetHead(head: SheetFile): Omit<SheetHead, Common> {
  const isClosed = head.closed?.value ?? false
  const isMirrored = head.mirrored?.value ?? false
  // The last line of a ring stands beside the first, not on it.
  const steps = head.lines.length - (isClosed && !isMirrored ? 0 : 1)
  return {
    kind: 'sheet',
    lines: head.lines.map(({ at, via, belly }, index): SheetLine => {
      const [start, end] = at ? pair(at) : [index / steps, index / steps]
      return { start, end, via: via.map(pathPoint), belly: pair(belly ?? head.belly) }
    }),
    halfThickness: profileOf(head['half-thickness']),
    faces: plainPosition(head.faces),
    inscriptions: (head.inscriptions ?? []).map(plainOf),
    isClosed,
    isMirrored,
  }
}

/** Slips that go to the line of their head meet it side by side, where they do not say otherwise. */
function slipsOf({ slips, to }: SlipsFile): SlipsHead['slips'] {
  const steps = slips.length - 1
  return slips.map((slip: SlipFile, index): Slip => {
    const spread = slip.to || steps === 0 ? MIDDLE : index / steps
    return {
      from: slip.from.map(plainOf),
      to: (slip.to ?? to ?? []).map(plainOf),
      end: slip.at?.value ?? spread,
      via: (slip.via ?? []).map(pathPoint),
      ...strandOf(slip),
    }
  })
}

const MIDDLE = 0.5

function bundlesOf(head: SegmentalFile, known: Known): SlipsHead['slips'] {
  return segmentsOf(head.segments, known).map(
    ({ from, to }): Slip => ({
      from: [from.value],
      to: [to.value],
      end: MIDDLE,
      via: [],
      ...strandOf(head),
    }),
  )
}

function tendonOf(id: string, tendon: TendonFile): TendonShape {
  return {
    id,
    along: tendon.along.map(pathPoint),
    to: tendon.to.map(plainOf),
    ...strandOf(tendon),
  }
}

function strandOf(fields: StrandFields): Pick<Slip, 'halfWidth' | 'halfThickness' | 'faces'> {
  return {
    halfWidth: profileOf(fields['half-width']),
    halfThickness: profileOf(fields['half-thickness']),
    faces: plainPosition(fields.faces),
  }
}

function profileOf(pairs: StrandFields['half-width']): Profile {
  return pairs.map(([share, mm]) => [share.value, mm.value])
}

function pathPoint([lateral, up, forward, bone]: PathPointFile): PathPoint {
  return { at: plainPosition([lateral, up, forward]), ...(bone && { bone: bone.value }) }
}

function pair([start, end]: readonly [Located<number>, Located<number>]): readonly [
  start: number,
  end: number,
] {
  return [start.value, end.value]
}

function distinct(ids: readonly Located<string>[]): string[] {
  return [...new Set(ids.map(plainOf))]
}

function wishesOf(figures: MuscleFile['figures']): FigureWishes {
  const { locator, attachments, action } = figures ?? {}
  return {
    ...(locator && { locator: wishOf(locator) }),
    ...(attachments && { attachments: wishOf(attachments) }),
    ...(action && { action: { moves: action.moves.value, ...wishOf(action) } }),
  }
}

function wishOf({ view, behind, bones, omit, xray, window }: WishFile): FigureWish {
  return {
    ...(view && { view: view.value }),
    ...(behind && { behind: behind.map(plainOf) }),
    ...(bones && { bones: bones.map(plainOf) }),
    ...(omit && { omit: omit.map(plainOf) }),
    ...(xray && { xray: xray.map(plainOf) }),
    ...(window && {
      window: [window[0].value, window[1].value, window[2].value, window[3].value],
    }),
  }
}

function plainOf<T>({ value }: Located<T>): T {
  return value
}
