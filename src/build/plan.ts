// What is to be made, each with a key: equal keys, equal bytes. Planning renders the Markdown of
// every sheet, which is cheap and finds the mistakes; setting and painting wait until a key is new.

import { checkWords } from '../check/check.ts'
import { collectDiagnostics, type Diagnostic, type Report } from '../diagnostic.ts'
import type { Block } from '../document/block.ts'
import { readDocument } from '../document/document.ts'
import { stripMarks } from '../document/places.ts'
import { explainTerms } from '../document/terms.ts'
import { printedSigns } from '../document/typography.ts'
import { eachBlock, plainText } from '../document/walk.ts'
import { type Edition, findEdition } from '../template/edition.ts'
import { isPacket, type Topic } from '../template/packet.ts'
import { recordView, type View } from '../template/view.ts'
import { phrase } from '../template/words.ts'
import type { Format } from '../theme/format.ts'
import type { PaperName } from '../theme/theme.ts'
import { imprintOf } from './fingerprint.ts'
import { formatProblem, formatSuffix, traitsOf } from './format-name.ts'
import { keyOf, withoutPlaces } from './key.ts'
import { orderView } from './order-view.ts'
import { boundGroup, eachPart, PACKETS, packetOf } from './packet.ts'
import type { Product } from './product.ts'
import { PACKET, type Selection } from './selection.ts'
import type { Workshop } from './workshop.ts'

export interface Order {
  readonly subject: string
  readonly edition: string
  readonly format: Format
  /** Of a packet of muscles that somebody chose; its subject is then the title as a name. */
  readonly selection?: Selection
}

/** The rendered sheet, before it is set. */
export interface Draft {
  readonly order: Order
  readonly record: Topic
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
    const record = topicOf(order, workshop)
    const edition = record && editionOf(record, order.edition, workshop)
    if (!record || !edition) return []
    const name = JSON.stringify([order.subject, order.selection, order.edition === PACKET])
    let view = views.get(name)
    if (!view) {
      view = recordView(record, workshop)
      views.set(name, view)
    }
    const ordered = orderView(order, view, { record, edition, workshop })
    return [planArtifact(order, { record, edition, view: ordered, workshop, engine })]
  })
}

/** What an order is about; undefined when it is not there. */
export function topicOf(
  { subject, edition, selection }: Pick<Order, 'subject' | 'edition' | 'selection'>,
  workshop: Workshop,
): Topic | undefined {
  const { library } = workshop
  if (selection) return packetOf(subject, selection, library)
  const record = recordOf(subject, workshop)
  const isBound = record && 'members' in record && edition === PACKET
  return isBound ? boundGroup(record, library) : record
}

/** A muscle's record or a group's. */
export function recordOf(id: string, { library }: Workshop) {
  return library.muscles.get(id) ?? library.groups.get(id)
}

/** What an edition's name means for a record: a group has a `client` sheet of its own. */
export function editionOf(
  record: Topic,
  name: string,
  { editions }: Workshop,
): Edition | undefined {
  const subject = isPacket(record) ? 'packet' : 'members' in record ? 'group' : 'muscle'
  return findEdition(editions, subject, name)
}

interface Materials {
  readonly record: Topic
  readonly edition: Edition
  readonly view: View
  readonly workshop: Workshop
  readonly engine: string
}

export function planArtifact(order: Order, materials: Materials): Artifact {
  const { record, edition, view, workshop, engine } = materials
  const { places, boxes, library, words, studio } = workshop
  const mistakes = collectDiagnostics()
  const marked = edition.render(view)
  const markdown = stripMarks(marked)
  const document = readDocument(marked, {
    places,
    file: edition.file,
    report: mistakes.report,
    boxes,
  })
  const explain = (part: readonly Block[]): Block[] =>
    explainTerms(part, (term) => {
      const meaning = library.glossary.get(term)?.plain.value
      return meaning && printedSigns(phrase(words.term, { meaning }))
    })
  const blocks = edition.name === PACKET ? eachPart(document, explain) : explain(document)
  checkFormat(order, edition, blocks, mistakes.report)
  // Before terms are explained: it is by chance in which sentence a sheet does so.
  if (edition.audience === 'client') checkWords(document, mistakes.report)
  const text = JSON.stringify(blocks, withoutPlaces)
  const draft: Draft = {
    order,
    record,
    edition,
    blocks,
    title: titleOf(blocks) ?? printedSigns(record.name.value),
    imprint: imprintOf(text),
  }
  const key = keyOf({ order, record, edition, blocks, text }, workshop, engine)
  return {
    order,
    path: pathOf(order, edition, studio.paper.value),
    key,
    told: mistakes.all,
    markdown,
    render: (report) => renderDraft(draft, workshop, report),
  }
}

function checkFormat(
  { format }: Order,
  { kind, file }: Edition,
  blocks: readonly Block[],
  report: Report,
): void {
  let hasCards = false
  eachBlock(blocks, (block) => {
    if (block.kind === 'cards') hasCards = true
  })
  const problem = formatProblem(kind, format, hasCards)
  if (problem === undefined) return
  report({
    severity: 'error',
    rule: 'format-senseless',
    message: problem,
    at: { file, line: 1 },
    hint: 'leave out one of the two',
  })
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

/** A file's name tells the format where it is not the studio's usual one; a slide has no paper. */
export function pathOf(
  { subject, format, selection }: Order,
  { name, kind }: Pick<Edition, 'name' | 'kind'>,
  usual: PaperName,
): string {
  if (selection) return `${PACKETS}/${subject}${formatSuffix(format, usual)}.pdf`
  if (kind === 'deck') {
    const traits = format.traits.filter((trait) => traitsOf('deck').includes(trait))
    const end = traits.includes('folder') ? '/index.html' : '.html'
    return `${subject}/${name}${formatSuffix({ paper: usual, traits }, usual)}${end}`
  }
  return `${subject}/${name}${formatSuffix(format, usual)}.pdf`
}

function titleOf(blocks: readonly Block[]): string | undefined {
  const heading = blocks.find((block) => block.kind === 'heading')
  return heading && plainText(heading.runs)
}
