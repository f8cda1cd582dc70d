// What is to be made: which records, as which editions, on which paper.

import { compare } from '../diagnostic.ts'
import { FORMAT_TRAITS, type Format, type FormatTrait } from '../theme/format.ts'
import type { PaperName } from '../theme/theme.ts'
import { madeAgain } from './again.ts'
import { isFolder, shownPath } from './files.ts'
import { formatProblem, type NamedFormat, parseFormatName, traitsOf } from './format-name.ts'
import type { Manifest } from './manifest.ts'
import { brokenOf } from './packet.ts'
import { editionOf, type Order, pathOf, recordOf } from './plan.ts'
import { PACKET, selectionId, selectionOf } from './selection.ts'
import type { Workshop } from './workshop.ts'

/** The words of a command: what it names is made, and everything when it names nothing. */
export interface Wish {
  readonly ids: readonly string[]
  readonly editions: readonly string[]
  readonly paper?: PaperName
  readonly traits: readonly FormatTrait[]
  /** All of what is named is bound into one packet. */
  readonly bound?: { readonly title?: string }
}

/** A word of the command line that names nothing here. */
export interface UnknownWord {
  readonly kind: 'unknown'
  readonly problem: string
  readonly hint: string | undefined
}

/** @param studio a folder that was named on the command line */
export function noFolder(studio: string | undefined, cwd: string): UnknownWord | undefined {
  if (studio === undefined || isFolder(studio)) return undefined
  return {
    kind: 'unknown',
    problem: `there is no folder \`${shownPath(studio, cwd)}\``,
    hint: 'a studio’s own folder holds `content` or `templates`',
  }
}

export function isAsked(id: string, { ids }: Wish): boolean {
  return ids.length === 0 || ids.includes(id)
}

/**
 * What was asked for; and in a build of everything also what was made before, so that no sheet in
 * the folder is older than its record.
 */
export function ordersOf(wish: Wish, workshop: Workshop, before: Manifest): Order[] {
  const { library, studio } = workshop
  const usual = studio.paper.value
  if (wish.bound) return packetOrders(wish, workshop)
  /** By the file that they are made into. */
  const orders = new Map<string, Order>()
  const add = (subject: string, { edition: name, format }: NamedFormat): void => {
    const record = recordOf(subject, workshop)
    const edition = record && editionOf(record, name, workshop)
    if (!edition || library.broken.has(subject)) return
    // A wish for large print is of sheets alone, and one for a deck without notes of decks.
    const own = traitsOf(edition.kind)
    if (wish.traits.length > 0 && !wish.traits.some((trait) => own.includes(trait))) return
    const order = {
      subject,
      edition: name,
      format: {
        // A slide is on no paper.
        paper: edition.kind === 'deck' ? usual : format.paper,
        traits: format.traits.filter((trait) => own.includes(trait)),
      },
    }
    orders.set(pathOf(order, edition, usual), order)
  }
  const names = namesOf(wish, workshop)
  for (const subject of subjectsOf(workshop))
    if (isAsked(subject, wish)) for (const name of names) add(subject, name)
  if (wish.ids.length === 0 && wish.editions.length === 0)
    for (const [path, entry] of before) {
      const again = madeAgain(path, entry, workshop)
      const members = entry.selection?.members ?? [entry.subject]
      if (again && brokenOf(members, library).length === 0) orders.set(again.path, again.order)
    }
  return [...orders.values()]
}

function packetOrders(wish: Wish, workshop: Workshop): Order[] {
  const { library, studio } = workshop
  const selection = selectionOf(wish, workshop)
  if (brokenOf([...wish.ids, ...selection.members], library).length > 0) return []
  const subject = selectionId(selection, wish.bound?.title !== undefined)
  const format = { paper: wish.paper ?? studio.paper.value, traits: wish.traits }
  return [{ subject, edition: PACKET, format, selection }]
}

/** What is made of each subject: what the command names, or else the studio's set. */
function namesOf(wish: Wish, { studio, editions }: Workshop): NamedFormat[] {
  const usual = studio.paper.value
  const asked = (edition: string, of: Format): NamedFormat => {
    const traits = FORMAT_TRAITS.filter(
      (trait) => wish.traits.includes(trait) || of.traits.includes(trait),
    )
    return { edition, format: { paper: wish.paper ?? of.paper, traits } }
  }
  const usualFormat = { paper: usual, traits: [] }
  if (wish.editions.length > 0) return wish.editions.map((name) => asked(name, usualFormat))
  return studio.set.flatMap(({ value }) => {
    const named = parseFormatName(value, usual)
    // What is wrong there was told when the studio's file was read.
    if ('problem' in named) return []
    const kind = editions.find(({ name }) => name === named.edition)?.kind
    if (kind === undefined || formatProblem(kind, named.format, false)) return []
    return [asked(named.edition, named.format)]
  })
}

/** Muscles, then groups, each in the order of their ids. */
export function subjectsOf({ library }: Workshop): string[] {
  return [...[...library.muscles.keys()].sort(compare), ...[...library.groups.keys()].sort(compare)]
}
