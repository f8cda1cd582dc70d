// Which muscles a packet binds, from the words of a command: `build soleus plantaris --as packet`.

import type { Library } from '../content/library.ts'
import { didYouMean } from '../diagnostic.ts'
import { fillPhrase } from '../document/phrase.ts'
import { isId, toId } from '../yaml/shape.ts'
import { fingerprint } from './fingerprint.ts'
import type { UnknownWord, Wish } from './orders.ts'
import type { Workshop } from './workshop.ts'

/** The one edition that can be made of a list. */
export const PACKET = 'packet'

/** What the manifest remembers of a list, so that its packet can be made again. */
export interface Selection {
  readonly title: string
  /** Ids of muscles, each once, in the order in which they were named. */
  readonly members: readonly string[]
}

/** A title as long as a line on the cover, and as a file's name may be. */
const MOST_TITLE = 80

/** More names than that are no title. */
const MOST_NAMES = 3

/** Nothing when there is nothing wrong with a wish for a packet. */
export function selectionProblem(wish: Wish, workshop: Workshop): UnknownWord | undefined {
  const { ids, bound } = wish
  if (!bound) return undefined
  const { library } = workshop
  const [stranger] = ids.filter((id) => !isKnown(id, library))
  if (stranger !== undefined) return strangerProblem(stranger, library)
  const [only] = ids
  if (ids.length === 1 && only !== undefined && library.groups.has(only))
    return unknown(
      `\`${only}\` is a group, which has a packet of its own`,
      `\`fascicle build ${only} --edition ${PACKET}\``,
    )
  if (bound.title !== undefined) {
    const problem = titleProblem(cleanTitle(bound.title))
    if (problem) return problem
  }
  const members = membersOf(ids, library)
  const isSound = ids.every((id) => !library.broken.has(id))
  if (isSound && members.length < 2)
    return unknown(
      'a packet binds two muscles or more',
      only === undefined
        ? '`fascicle build soleus plantaris --as packet`'
        : `\`fascicle build ${only}\` makes the sheet of one`,
    )
  return undefined
}

/** @param wish one that has no problem */
export function selectionOf(wish: Wish, { library, words }: Workshop): Selection {
  const members = membersOf(wish.ids, library)
  const title = cleanTitle(wish.bound?.title ?? '')
  if (title !== '') return { title, members }
  const names = members.map((id) => library.names.get(id)?.name.value ?? id)
  const [first = '', ...others] = names
  const last = names.at(-1) ?? ''
  const { together, more } = words.packet
  const isShort = names.length <= MOST_NAMES
  return {
    title: isShort
      ? fillPhrase(together.value, { first: names.slice(0, -1).join(', '), last })
      : fillPhrase(more.value, { first, count: others.length }),
    members,
  }
}

/** Names that Windows keeps for devices, whatever ending a file has. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/

/** The file's name. Two lists without a title of their own may have the same words, and not the same name. */
export function selectionId({ title, members }: Selection, hasOwnTitle: boolean): string {
  const name = toId(title)
  const id = RESERVED.test(name) ? `${name}-${PACKET}` : name
  if (hasOwnTitle || members.length <= MOST_NAMES) return id
  return `${id}-${fingerprint([members.join(' ')]).slice(0, 6)}`
}

/** Groups stand for their members. */
function membersOf(ids: readonly string[], { groups }: Library): string[] {
  const members = ids.flatMap((id) => groups.get(id)?.members.map(({ value }) => value) ?? [id])
  return [...new Set(members)]
}

function isKnown(id: string, { muscles, groups, broken }: Library): boolean {
  return muscles.has(id) || groups.has(id) || broken.has(id)
}

function strangerProblem(id: string, library: Library): UnknownWord {
  const { muscles, groups, unwritten } = library
  const planned = unwritten.get(id)
  if (planned)
    return unknown(
      `\`${id}\` has no record yet, only a name`,
      `\`fascicle new "${planned.name.value}"\` begins one`,
    )
  const ids = [...muscles.keys(), ...groups.keys()]
  return unknown(`there is no muscle or group \`${id}\``, didYouMean(id, ids))
}

/** What cannot be seen is no part of a title. */
function cleanTitle(title: string): string {
  return title.replace(/[\p{C}\s]+/gu, ' ').trim()
}

function titleProblem(title: string): UnknownWord | undefined {
  const id = toId(title)
  if ([...title].length > MOST_TITLE || id.length > MOST_TITLE)
    return unknown(
      `the title has more than ${MOST_TITLE} letters`,
      'it stands large on the cover: a few words are enough',
    )
  if (!isId(id))
    return unknown(
      title === ''
        ? 'the title is empty'
        : `no name for a file can be made of the title \`${title}\``,
      'it needs a letter from a to z, or a number, in it: `--title "Week 3"`',
    )
  return undefined
}

function unknown(problem: string, hint: string | undefined): UnknownWord {
  return { kind: 'unknown', problem, hint }
}
