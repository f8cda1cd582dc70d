// content/atlas/ as the library carries it, and which muscles cannot be built for a mistake in it.

import { nearest, type Report } from '../diagnostic.ts'
import { checkForm, compareWithRecord, type FormContext } from './atlas-checks.ts'
import type {
  Atlas,
  Called,
  FigureWish,
  FigureWishes,
  Joint,
  Landmark,
  MuscleShape,
} from './atlas-data.ts'
import type { AtlasFiles, TypedForm } from './atlas-files.ts'
import { shapeOf } from './atlas-form.ts'
import type { NamesFile } from './landmark-shape.ts'
import { calledOf, jointsOf, landmarksOf } from './landmarks.ts'
import type { Muscle } from './schema.ts'
import { listening } from './shared-checks.ts'

/** What forms are built on. */
export interface Ground {
  readonly bones: ReadonlyMap<string, Called>
  readonly soft: ReadonlyMap<string, Called>
  readonly landmarks: ReadonlyMap<string, Landmark>
  readonly joints: ReadonlyMap<string, Joint>
  /** Whether there are landmarks at all that records could name. */
  readonly isThere: boolean
}

/** @returns undefined when there is a mistake in it, which was told */
export function groundOf({ places, joints }: AtlasFiles, report: Report): Ground | undefined {
  const hinges = joints && jointsOf(joints, report)
  if (places === 'none')
    return hinges && { ...NAMELESS, landmarks: new Map(), joints: hinges, isThere: false }
  const landmarks = places && landmarksOf(places.landmarks, report)
  if (!places || !landmarks || !hinges) return undefined
  return { ...namesOf(places.names), landmarks, joints: hinges, isThere: true }
}

const NAMELESS = { bones: new Map<string, Called>(), soft: new Map<string, Called>() }

function namesOf({ bones, soft }: NamesFile): typeof NAMELESS {
  const plain = (typed: NamesFile['bones'] | undefined): Map<string, Called> =>
    new Map([...(typed ?? [])].map(([id, entry]) => [id, calledOf(entry)]))
  return { bones: plain(bones), soft: plain(soft) }
}

export interface CheckedAtlas {
  readonly atlas: Atlas
  /** Ids of muscles whose form has a mistake, or is drawn with another that is broken. */
  readonly broken: ReadonlySet<string>
}

/**
 * @param records of the muscles that could be read
 * @param known ids of all muscles, the unwritten ones too; undefined when their list has a mistake
 */
export function checkAtlas(
  forms: ReadonlyMap<string, TypedForm>,
  ground: Ground,
  records: ReadonlyMap<string, Muscle>,
  known: ReadonlySet<string> | undefined,
  report: Report,
): CheckedAtlas {
  const shapes = new Map<string, MuscleShape>()
  const broken = new Set<string>()
  const context: FormContext = { ...ground, formed: new Set(forms.keys()) }
  for (const [id, { file, form }] of forms) {
    const tell = listening(report, () => broken.add(id))
    if (known && !known.has(id)) reportNobody(id, file, known, tell)
    if (!form) {
      broken.add(id)
      continue
    }
    checkForm(id, form, context, tell)
    const record = records.get(id)
    if (record) compareWithRecord(form, file, record, ground.landmarks, tell)
    if (!broken.has(id)) shapes.set(id, shapeOf(id, form, ground.landmarks))
  }
  leaveOutResting(shapes, broken)
  const { bones, soft, landmarks, joints } = ground
  return { atlas: { bones, soft, landmarks, joints, muscles: shapes }, broken }
}

/** What is drawn with a broken form, or with one that is left out for it, is left out too. */
function leaveOutResting(shapes: Map<string, MuscleShape>, broken: Set<string>): void {
  const rests = ({ figures }: MuscleShape): boolean =>
    drawnBehind(figures).some((id) => broken.has(id))
  for (let resting = [...shapes.values()].filter(rests); resting.length > 0; ) {
    for (const { id } of resting) {
      broken.add(id)
      shapes.delete(id)
    }
    resting = [...shapes.values()].filter(rests)
  }
}

function drawnBehind(figures: FigureWishes): string[] {
  const wishes: (FigureWish | undefined)[] = Object.values(figures)
  return wishes.flatMap((wish) => wish?.behind ?? [])
}

function reportNobody(id: string, file: string, known: ReadonlySet<string>, report: Report): void {
  const near = nearest(id, known)
  report({
    severity: 'error',
    rule: 'muscle-unknown',
    message: `there is no muscle \`${id}\` in content/muscles/, nor in content/unwritten.yaml`,
    at: { file, line: 1 },
    hint: near
      ? `did you mean \`${near}\`? Then rename the file`
      : 'add it to content/unwritten.yaml with its name and its plain name',
  })
}

export const NO_ATLAS: Atlas = {
  ...NAMELESS,
  landmarks: new Map(),
  joints: new Map(),
  muscles: new Map(),
}
