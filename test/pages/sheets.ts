// The matrix: which sheets are made to be judged, and how one is made.

import { fileURLToPath } from 'node:url'
import { readProject } from '../../src/build/files.ts'
import { eachPart } from '../../src/build/packet.ts'
import {
  type Artifact,
  editionOf,
  type Order,
  planArtifacts,
  recordOf,
} from '../../src/build/plan.ts'
import { openWorkshop, type Workshop } from '../../src/build/workshop.ts'
import { collectDiagnostics } from '../../src/diagnostic.ts'
import type { Block } from '../../src/document/block.ts'
import { readDocument } from '../../src/document/document.ts'
import { createPlaces } from '../../src/document/places.ts'
import { explainTerms } from '../../src/document/terms.ts'
import { dayInWords, phrase } from '../../src/template/words.ts'
import { denseTheme } from '../../src/theme/dense.ts'
import {
  type Format,
  type FormatTrait,
  formatTheme,
  PAPER_TRAITS,
  PAPERS,
} from '../../src/theme/format.ts'
import { type Judged, judge, type Source } from './judged.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Whether all of everything is judged; it takes minutes. */
export const JUDGES_ALL = process.env.FASCICLE_ALL === '1'

/** Large, deep, small, and a group. */
const WHOLE = ['gastrocnemius', 'tibialis-posterior', 'popliteus', 'calf']
const SETS: readonly (readonly FormatTrait[])[] = [
  [],
  ['large-print'],
  ['ink-saver'],
  ['large-print', 'ink-saver'],
  ['booklet'],
  ['ink-saver', 'booklet'],
]

export function openShipped(): Workshop {
  const { report, all } = collectDiagnostics()
  const workshop = openWorkshop(readProject(root, undefined, root), root, report)
  if (!workshop) throw new Error(`the shipped content is broken: ${all[0]?.message}`)
  return workshop
}

function formats(): Format[] {
  return PAPERS.flatMap((paper) => SETS.map((traits) => ({ paper, traits: inOrder(traits) })))
}

function inOrder(traits: readonly FormatTrait[]): FormatTrait[] {
  return PAPER_TRAITS.filter((trait) => traits.includes(trait))
}

/**
 * All of everything, or else: each edition in each format, every one of them with one of a few
 * records; and of each other record the client's sheet and one more.
 */
export function matrixOrders(workshop: Workshop, all = JUDGES_ALL): Order[] {
  const { library, editions } = workshop
  const subjects = [...library.muscles.keys(), ...library.groups.keys()]
  const sheets = editions.filter(({ kind }) => kind === 'handout').map(({ name }) => name)
  const names = [...new Set(sheets)]
  const isMade = (subject: string, edition: string): boolean => {
    const record = recordOf(subject, workshop)
    return record !== undefined && editionOf(record, edition, workshop) !== undefined
  }
  const every = subjects.map((subject) => {
    const made = names.filter((edition) => isMade(subject, edition))
    return made.flatMap((edition) => formats().map((format) => ({ subject, edition, format })))
  })
  if (all) return every.flat()
  const shared = names.flatMap((edition, row) =>
    formats().flatMap((format, column) => {
      const able = WHOLE.filter((subject) => isMade(subject, edition))
      const subject = able[(row + column) % able.length]
      return subject === undefined ? [] : [{ subject, edition, format }]
    }),
  )
  const others = every.flatMap((orders) => {
    const client = orders.find(({ edition }) => edition === 'client')
    const chosen = orders[hashOf(orders[0]?.subject ?? '') % orders.length]
    return [...new Set([client, chosen])].flatMap((order) => order ?? [])
  })
  const orders = new Map([...shared, ...others].map((order) => [JSON.stringify(order), order]))
  return [...orders.values()]
}

/** The same on every machine. */
function hashOf(id: string): number {
  return [...id].reduce((sum, sign) => (sum * 31 + (sign.codePointAt(0) ?? 0)) % 99_991, 7)
}

/** Artifacts without those that make no sense. */
export function planMatrix(orders: readonly Order[], workshop: Workshop): Artifact[] {
  return planArtifacts(orders, workshop, '').filter(
    ({ told }) => !told.some(({ rule }) => rule === 'format-senseless'),
  )
}

export interface Made {
  readonly sheet: Judged | undefined
  /** What the build itself says. */
  readonly told: readonly string[]
}

export async function makeSheet(artifact: Artifact, workshop: Workshop): Promise<Made> {
  const { report, all } = collectDiagnostics()
  const product = await artifact.render(report)
  const told = [...artifact.told, ...all].map(
    ({ severity, rule, message }) => `${severity} ${rule}: ${message}`,
  )
  const sheet = product && (await judge(sourceOf(artifact, workshop), product.bytes))
  return { sheet, told }
}

function sourceOf({ order, path, markdown }: Artifact, workshop: Workshop): Source {
  const { studio, words, country } = workshop
  const record = recordOf(order.subject, workshop)
  const edition = record && editionOf(record, order.edition, workshop)
  if (!record || !edition) throw new Error(`${path} is about nothing`)
  const isDense = edition.text === 'dense'
  const theme = formatTheme(isDense ? denseTheme(workshop.theme) : workshop.theme, order.format)
  const date = dayInWords(record.checked.value, country.date.value, words)
  return {
    path,
    edition: order.edition,
    format: order.format,
    theme,
    blocks: blocksOf(markdown, order.edition === 'packet', workshop),
    studio: studio.name.value,
    checked: phrase(words.checked, { date }),
    disclaimer: disclaimerOf(workshop),
    isDense,
  }
}

/** The Markdown that is kept beside a sheet, read again, with its words explained. */
function blocksOf(
  markdown: string,
  isPacket: boolean,
  { boxes, library, words }: Workshop,
): Block[] {
  const { report } = collectDiagnostics()
  const document = readDocument(markdown, {
    places: createPlaces(),
    file: 'sheet.md',
    report,
    boxes,
  })
  const explain = (part: readonly Block[]): Block[] =>
    explainTerms(part, (term) => {
      const meaning = library.glossary.get(term)?.plain.value
      return meaning && phrase(words.term, { meaning })
    })
  return isPacket ? eachPart(document, explain) : explain(document)
}

/** As far as its first gap: the rest depends on the country. */
function disclaimerOf({ files }: Workshop): string {
  const bytes = files.get('templates/partials/disclaimer.md.hbs')?.bytes
  return (
    Buffer.from(bytes ?? [])
      .toString('utf8')
      .split('{{')[0]
      ?.trim() ?? ''
  )
}
