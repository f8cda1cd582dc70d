// The words of the glossary that a record uses, marked as terms or not: what a reader of its sheet
// may want to look up.

import type { Library } from '../content/library.ts'
import type { Group, Muscle, Term } from '../content/schema.ts'
import type { Place } from '../diagnostic.ts'
import { isLocated } from '../yaml/located.ts'

export interface KeyWord {
  readonly id: string
  /** As the record writes it, in small letters where it does so anywhere. */
  readonly term: { readonly value: string; readonly at: Place }
  readonly plain: Term['plain']
  readonly say: Term['say']
}

/** In the order of the glossary; a muscle's own name is its sheet's title and no key word. */
export function keyWordsOf(
  record: Muscle | Group,
  { glossary }: Pick<Library, 'glossary'>,
): KeyWord[] {
  // A term may stand at the end of one line and the start of the next.
  const texts = textsOf(record).replace(/\s+/g, ' ')
  const written = texts.replace(ADDRESS, ']')
  return [...glossary].flatMap(([id, { plain, say, at }]) => {
    const value = id === record.id ? undefined : usedAs(id, written, texts)
    return value === undefined ? [] : [{ id, term: { value, at }, plain, say }]
  })
}

/** Sentences and names; ids are no text of the record. */
function textsOf(record: Muscle | Group): string {
  const texts = [...record.sections.values()].map(({ markdown }) => markdown)
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || value instanceof Map) return
    if (isLocated(value)) {
      if ('markdown' in value) texts.push(String(value.value))
    } else for (const item of Object.values(value)) collect(item)
  }
  collect(record)
  return texts.join('\n')
}

/** A term inside an address, `](term:tendon)`, is marked and not written. */
const ADDRESS = /\]\([^)]*\)/g

/**
 * @param written the texts without addresses
 * @param texts the same with them
 */
function usedAs(id: string, written: string, texts: string): string | undefined {
  const word = new RegExp(`(?<![\\w-])(${id.replaceAll('-', '[\\s-]')})s?(?![\\w-])`, 'gi')
  const uses = [...written.matchAll(word)].map(([, use = '']) => use)
  const isMarked = texts.includes(`](term:${id})`)
  const words = isMarked ? id.replaceAll('-', ' ') : undefined
  return uses.find((use) => use === use.toLowerCase()) ?? uses[0] ?? words
}
