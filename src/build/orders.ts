// What is to be made: which records, as which editions, on which paper.

import { compare, didYouMean } from '../diagnostic.ts'
import type { PaperName } from '../theme/theme.ts'
import { isFolder, shownPath } from './files.ts'
import type { Manifest } from './manifest.ts'
import { editionOf, type Order, recordOf } from './plan.ts'
import type { Workshop } from './workshop.ts'

/** The words of a command: what it names is made, and everything when it names nothing. */
export interface Wish {
  readonly ids: readonly string[]
  readonly editions: readonly string[]
  readonly paper?: PaperName
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
 * What was asked for; and in a build of everything also what was made before in another paper, so
 * that no sheet in the folder is older than its record.
 */
export function ordersOf(wish: Wish, workshop: Workshop, before: Manifest): Order[] {
  const { library, studio } = workshop
  const names = wish.editions.length > 0 ? wish.editions : studio.set.map(({ value }) => value)
  const orders = new Map<string, Order>()
  const add = (subject: string, name: string, paper: PaperName): void => {
    const record = recordOf(subject, workshop)
    const edition = record && editionOf(record, name, workshop)
    if (!edition || library.broken.has(subject)) return
    // A slide is on no paper: a deck is made once.
    const order = {
      subject,
      edition: name,
      paper: edition.kind === 'deck' ? studio.paper.value : paper,
    }
    orders.set(JSON.stringify(order), order)
  }
  for (const subject of subjectsOf(workshop))
    if (isAsked(subject, wish))
      for (const name of names) add(subject, name, wish.paper ?? studio.paper.value)
  if (wish.ids.length === 0 && wish.editions.length === 0)
    for (const [path, { subject, edition, paper }] of before)
      if (path.endsWith(`.${paper}.pdf`)) add(subject, edition, paper)
  return [...orders.values()]
}

export function unknownWord(wish: Wish, workshop: Workshop): UnknownWord | undefined {
  const { library, editions } = workshop
  const find = (
    noun: string,
    words: readonly string[],
    names: readonly string[],
  ): UnknownWord | undefined => {
    const word = words.find((each) => !names.includes(each))
    if (word === undefined) return undefined
    return {
      kind: 'unknown',
      problem: `there is no ${noun} \`${word}\``,
      hint: didYouMean(word, names),
    }
  }
  return (
    find('muscle or group', wish.ids, [...subjectsOf(workshop), ...library.broken]) ??
    find('edition', wish.editions, [...new Set(editions.map(({ name }) => name))])
  )
}

/** Muscles, then groups, each in the order of their ids. */
function subjectsOf({ library }: Workshop): string[] {
  return [...[...library.muscles.keys()].sort(compare), ...[...library.groups.keys()].sort(compare)]
}
