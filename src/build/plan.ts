// What is to be made, each with a key: equal keys, equal bytes. Planning renders the Markdown of
// every sheet, which is cheap and finds the mistakes; setting and painting wait until a key is new.

import type { Group, Muscle } from '../content/schema.ts'
import { collectDiagnostics, type Diagnostic, type Report } from '../diagnostic.ts'
import type { Block } from '../document/block.ts'
import { readDocument } from '../document/document.ts'
import { stripMarks } from '../document/places.ts'
import { explainTerms } from '../document/terms.ts'
import { eachFigure, plainText } from '../document/walk.ts'
import { type Edition, findEdition } from '../template/edition.ts'
import { recordView, type View } from '../template/view.ts'
import { phrase } from '../template/words.ts'
import type { PaperName } from '../theme/theme.ts'
import { fingerprint, imprintOf } from './fingerprint.ts'
import { plateParts, type Sheet } from './plates.ts'
import type { Product } from './product.ts'
import { DECK_TEMPLATES, type Workshop } from './workshop.ts'

export interface Order {
  readonly subject: string
  readonly edition: string
  readonly paper: PaperName
}

/** The rendered sheet, before it is set. */
export interface Draft {
  readonly order: Order
  readonly record: Muscle | Group
  readonly edition: Edition
  readonly blocks: readonly Block[]
  readonly title: string
  readonly imprint: string
}

export interface Artifact {
  readonly order: Order
  /** Inside the folder of outputs, with `/`. */
  readonly path: string
  readonly key: string
  /** Everything reported so far of this sheet; one with an error is not made. */
  readonly told: readonly Diagnostic[]
  /** The Markdown that the template made, without marks. */
  readonly markdown: string
  readonly render: (report: Report) => Promise<Product | undefined>
}

export function planArtifacts(
  orders: readonly Order[],
  workshop: Workshop,
  engine: string,
): Artifact[] {
  const views = new Map<string, View>()
  return orders.flatMap((order) => {
    const record = recordOf(order.subject, workshop)
    const edition = record && editionOf(record, order.edition, workshop)
    if (!record || !edition) return []
    let view = views.get(order.subject)
    if (!view) {
      view = recordView(record, workshop)
      views.set(order.subject, view)
    }
    return [planArtifact(order, { record, edition, view, workshop, engine })]
  })
}

/** A muscle's record or a group's. */
export function recordOf(id: string, { library }: Workshop): Muscle | Group | undefined {
  return library.muscles.get(id) ?? library.groups.get(id)
}

/** What an edition's name means for a record: a group has a `client` sheet of its own. */
export function editionOf(
  record: Muscle | Group,
  name: string,
  { editions }: Workshop,
): Edition | undefined {
  return findEdition(editions, 'members' in record ? 'group' : 'muscle', name)
}

interface Materials {
  readonly record: Muscle | Group
  readonly edition: Edition
  readonly view: View
  readonly workshop: Workshop
  readonly engine: string
}

function planArtifact(order: Order, materials: Materials): Artifact {
  const { record, edition, view, workshop, engine } = materials
  const { places, boxes, library, words, theme, studio, country, files } = workshop
  const mistakes = collectDiagnostics()
  const marked = edition.render(view)
  const markdown = stripMarks(marked)
  const document = readDocument(marked, {
    places,
    file: edition.file,
    report: mistakes.report,
    boxes,
  })
  const blocks = explainTerms(document, (term) => {
    const meaning = library.glossary.get(term)?.plain.value
    return meaning && phrase(words.term, { meaning })
  })
  const text = JSON.stringify(blocks, withoutPlaces)
  const draft: Draft = {
    order,
    record,
    edition,
    blocks,
    title: titleOf(blocks) ?? record.name.value,
    imprint: imprintOf(text),
  }
  const key = fingerprint([
    engine,
    text,
    JSON.stringify(
      [order, edition.pages, theme, words, studio, country, record.name, record.checked],
      withoutPlaces,
    ),
    ...fileBytes(blocks, workshop),
    ...partsOfPlates(blocks, { record, audience: edition.audience }, workshop),
    ...(edition.kind === 'deck' ? DECK_TEMPLATES.map((path) => files.get(path)?.bytes ?? '') : []),
  ])
  return {
    order,
    path: pathOf(order, edition, studio.paper.value),
    key,
    told: mistakes.all,
    markdown,
    render: (report) => renderDraft(draft, workshop, report),
  }
}

/** Where nothing is new, whatever sets, draws and reads pictures is never loaded. */
async function renderDraft(
  draft: Draft,
  workshop: Workshop,
  report: Report,
): Promise<Product | undefined> {
  if (draft.edition.kind === 'deck') {
    const { makeLesson } = await import('./lesson.ts')
    return makeLesson(draft, workshop, report)
  }
  const { paintSheet } = await import('./sheet.ts')
  return paintSheet(draft, workshop, report)
}

function withoutPlaces(name: string, value: unknown): unknown {
  return name === 'at' ? undefined : value instanceof Map ? [...value] : value
}

/** Paper shows in a file's name only when it is not the studio's own; a slide has none. */
function pathOf({ subject, paper }: Order, { name, kind }: Edition, usual: PaperName): string {
  if (kind === 'deck') return `${subject}/${name}.html`
  return `${subject}/${name}${paper === usual ? '' : `.${paper}`}.pdf`
}

function titleOf(blocks: readonly Block[]): string | undefined {
  const heading = blocks.find((block) => block.kind === 'heading')
  return heading && plainText(heading.runs)
}

/** Pictures, and fonts of the studio's own: their names alone would not show a change. */
function fileBytes(blocks: readonly Block[], { files, studio, theme }: Workshop): Uint8Array[] {
  const paths = new Set<string>()
  eachFigure(blocks, ({ source }) => {
    if (source.kind === 'image') paths.add(`content/${source.path}`)
  })
  for (const font of Object.values(theme.faces)) paths.add(`templates/fonts/${font}`)
  if (studio.logo) paths.add(`content/images/${studio.logo.value}`)
  return [...paths, 'content/images.yaml'].flatMap((path) => files.get(path)?.bytes ?? [])
}

/** The plates that are shown. What is wrong with one is told when it is set. */
function partsOfPlates(
  blocks: readonly Block[],
  sheet: Sheet,
  workshop: Workshop,
): (string | Uint8Array)[] {
  const parts: (Uint8Array | object)[] = []
  eachFigure(blocks, ({ source }) => {
    if (source.kind === 'plate') parts.push(...plateParts(source, sheet, workshop))
  })
  return parts.map((part) =>
    part instanceof Uint8Array ? part : JSON.stringify(part, withoutPlaces),
  )
}
