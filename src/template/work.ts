// How a work is listed among the sources of a sheet: by its first authors, and by one way to it.

import type { Source } from '../content/schema.ts'
import type { Places } from '../document/places.ts'
import type { Vocabulary } from '../yaml/describe.ts'
import { phrase, type Words } from './words.ts'

const text: Vocabulary = { kind: 'text' }

export const WORK_VOCABULARY = {
  'first-authors': text,
  link: { kind: 'object', fields: { text, address: text } },
} as const satisfies Record<string, Vocabulary>

const MOST_AUTHORS = 3

export function workView(
  work: Source,
  { places, words }: { readonly places: Places; readonly words: Words },
) {
  const { authors } = work
  const link = linkOf(work)
  return {
    'first-authors': places.plain(firstAuthors(authors.value, words), authors.at),
    ...(link && {
      link: {
        text: places.plain(link.text, link.at),
        address: places.plain(link.address, link.at),
      },
    }),
  }
}

function firstAuthors(all: string, words: Words): string {
  const names = all.split(', ').filter((name) => name !== 'and others')
  if (names.length <= MOST_AUTHORS) return all
  return phrase(words.authors, { names: names.slice(0, MOST_AUTHORS).join(', ') })
}

/** Where everyone may read it, if the record knows; else by the number that does not change. */
function linkOf({ doi, url, open }: Source) {
  const isFree = open?.value === true
  if (url && (isFree || !doi)) {
    const bare = url.value.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '')
    return { text: bare, address: url.value, at: url.at }
  }
  return doi && { text: `doi:${doi.value}`, address: `https://doi.org/${doi.value}`, at: doi.at }
}
