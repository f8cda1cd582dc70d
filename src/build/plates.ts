// Finds the plate that a document names, and gives it its words.

import { plannedPlates } from '../atlas/orders.ts'
import type { Library } from '../content/library.ts'
import type { Group, Muscle } from '../content/schema.ts'
import { didYouMean, type Place, type Report } from '../diagnostic.ts'
import type { FigureContent } from '../figure/content.ts'
import { readPlate } from '../figure/plate-file.ts'
import { type FigureName, muscleLayers, type Scene, type View } from '../figure/scene.ts'
import { isPacket, type Topic } from '../template/packet.ts'
import { plateAlt } from './plate-alt.ts'
import { type Labels, type PlateSource, type PlateWish, readWish } from './plate-options.ts'
import { type Audience, type PlateContext, plateWords } from './plate-words.ts'
import { subjectOf } from './stale-plates.ts'
import { drawHint, type StoredPlate } from './stored-plates.ts'
import type { Workshop } from './workshop.ts'

/** For whom the document is, and of what. */
export interface Sheet {
  readonly record: Topic
  readonly audience: Audience
}

type PlateContent = Extract<FigureContent, { readonly kind: 'scene' }>

/** Undefined when there is no such plate, which has been reported. */
export function findPlate(
  source: PlateSource,
  at: Place,
  sheet: Sheet,
  workshop: Workshop,
  report: Report,
): PlateContent | undefined {
  const wish = readWish(source, at, report)
  const found = wish && findStored(wish, at, sheet, workshop, report)
  const scene = found && openPlate(found.plate, workshop, report)
  if (!scene || !hasLayer(wish.show, scene, at, report)) return undefined
  const context = contextOf(found.record, workshop)
  const labels = wish.labels ?? usualLabels(wish.figure, sheet)
  return {
    kind: 'scene',
    scene,
    words: plateWords(scene, labels, sheet.audience, context),
    alt: plateAlt(scene, context, wish.show),
    note: workshop.words.figure.note.value,
    shown: wish.shown,
    ...(wish.show !== undefined && { only: wish.show }),
  }
}

/**
 * What decides how a plate looks in a document, besides the document and the words of the program:
 * its file, and all that its words can be taken from. Nothing when there is no such plate.
 */
export function plateParts(
  source: PlateSource,
  sheet: Sheet,
  workshop: Workshop,
): readonly (Uint8Array | object)[] {
  const silent = (): void => {}
  const { at } = sheet.record.name
  const wish = readWish(source, at, silent)
  const found = wish && findStored(wish, at, sheet, workshop, silent)
  if (!found) return []
  const { library } = workshop
  const { bones, soft, landmarks } = library.atlas
  const { record } = found
  const members = 'members' in record ? record.members : []
  const shown = [record, ...members.map(({ value }) => library.muscles.get(value))]
  return [
    found.plate.file.bytes,
    [wish, sheet.audience],
    // Where a record lies is nothing that a reader sees.
    shown.map((each) => each && { ...each, file: undefined }),
    [...library.names, ...library.unwritten].map(([id, { name }]) => [id, name.value]),
    [bones, soft, [...landmarks.values()].map(({ id, name, plain }) => [id, name, plain])],
  ]
}

export function contextOf(
  record: Muscle | Group,
  { library, words }: Pick<Workshop, 'library' | 'words'>,
): PlateContext {
  return {
    record,
    muscles: library.muscles,
    nameOf: (muscle) => library.names.get(muscle) ?? library.unwritten.get(muscle),
    atlas: library.atlas,
    words,
  }
}

/** A small figure of the whole body says where; it needs no words. Latin is for teachers. */
function usualLabels(figure: FigureName, { audience }: Sheet): Labels {
  if (figure === 'locator') return 'none'
  return audience === 'teacher' ? 'technical' : 'plain'
}

/** Whether there is a layer to be shown alone, if one is asked for. */
function hasLayer(show: string | undefined, scene: Scene, at: Place, report: Report): boolean {
  if (show === undefined) return true
  const layers = muscleLayers(scene)
  if (layers.includes(show)) return true
  const { figure, subject } = scene
  fail(
    report,
    at,
    `the plate \`${figure}\` of ${subject} has no layer \`${show}\``,
    didYouMean(show, layers),
  )
  return false
}

/** Several sheets show the same plate, and reading it takes time. */
const known = new WeakMap<Uint8Array, ReturnType<typeof readPlate>>()

/** Undefined when the file is damaged, which is told of it. */
export function openPlate(
  { subject, file: { bytes, shown } }: StoredPlate,
  workshop: Pick<Workshop, 'studioFolder'>,
  report: Report,
): Scene | undefined {
  const plate = known.get(bytes) ?? readPlate(Buffer.from(bytes).toString('utf8'))
  known.set(bytes, plate)
  if ('scene' in plate) return plate.scene
  report({
    severity: 'error',
    rule: 'plate-unreadable',
    message: `\`${shown}\` ${plate.problem}`,
    at: { file: shown, line: 1 },
    hint: drawHint(subject, workshop),
  })
  return undefined
}

interface Found {
  readonly plate: StoredPlate
  readonly record: Muscle | Group
}

function findStored(
  { figure: wanted, view, of }: PlateWish,
  at: Place,
  sheet: Sheet,
  workshop: Workshop,
  report: Report,
): Found | undefined {
  const { library, storedPlates } = workshop
  if (of === undefined && isPacket(sheet.record)) {
    fail(
      report,
      at,
      'a list of muscles has no picture of its own',
      `say of which: \`plate:${wanted}?of={{id}}\``,
    )
    return undefined
  }
  const record = recordShown(of, sheet, library)
  if (!record) {
    const ids = [...library.muscles.keys(), ...library.groups.keys()]
    fail(report, at, `there is no muscle or group \`${of}\` to show`, didYouMean(of ?? '', ids))
    return undefined
  }
  const figure = figureOf(wanted, record)
  const ofFigure = (storedPlates.get(record.id) ?? []).filter((plate) => plate.figure === figure)
  const [first] = ofFigure
  if (!first) {
    fail(
      report,
      at,
      `there is no plate \`${figure}\` of ${record.id}`,
      missingHint(record, figure, workshop),
    )
    return undefined
  }
  const isChoice = view === undefined && ofFigure.length > 1
  const from = isChoice ? plannedView(figure, record, workshop) : view
  const plate = ofFigure.find((each) => each.view === from)
  if (plate || view === undefined) return { plate: plate ?? first, record }
  const views = ofFigure.map((each) => each.view)
  fail(
    report,
    at,
    `the plate \`${figure}\` of ${record.id} is not drawn from \`${view}\``,
    didYouMean(view, views) ?? drawHint(record.id, workshop),
  )
  return undefined
}

/** Of a single muscle, layers are what lies behind it, the muscle itself, and its two ends. */
function figureOf(wanted: FigureName, record: Muscle | Group): FigureName {
  return wanted === 'layers' && !('members' in record) ? 'attachments' : wanted
}

function recordShown(
  of: string | undefined,
  { record }: Sheet,
  { muscles, groups }: Library,
): Muscle | Group | undefined {
  if (of !== undefined) return muscles.get(of) ?? groups.get(of)
  return isPacket(record) ? undefined : record
}

/** Of several that are stored, some may be of an earlier choice. */
function plannedView(
  figure: FigureName,
  record: Muscle | Group,
  { library }: Workshop,
): View | undefined {
  const planned = plannedPlates(subjectOf(record, library), library.atlas)
  return planned.find((plate) => plate.figure === figure)?.view
}

function missingHint(record: Muscle | Group, figure: FigureName, workshop: Workshop): string {
  const { muscles } = workshop.library.atlas
  const members = 'members' in record ? record.members.map(({ value }) => value) : [record.id]
  return members.some((id) => muscles.has(id))
    ? drawHint(record.id, workshop)
    : `content/atlas/ holds no shape of it; let a template ask first: \`{{#if plates.${figure}}}\``
}

function fail(report: Report, at: Place, message: string, hint: string | undefined): void {
  report({ severity: 'error', rule: 'plate-unknown', message, at, ...(hint && { hint }) })
}
