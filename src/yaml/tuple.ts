// A short list in which each place has a meaning of its own, such as a position or a range.

import { z } from 'zod'
import { describe, type Meaning, type Vocabulary, vocabularyOf } from './describe.ts'
import type { Node } from './located.ts'
import { complain, type Shape, wanted } from './problem.ts'
import { readPart } from './structure.ts'

type Values<S extends readonly Shape<unknown>[]> = { readonly [I in keyof S]: z.output<S[I]> }

/**
 * @param parts what stands at each place
 * @param holds completes "expected …", with an example
 */
export function tuple<const S extends readonly Shape<unknown>[]>(
  parts: S,
  holds: string,
): Shape<Values<S>>
/** @param last what may stand behind the others, or be left out */
export function tuple<const S extends readonly Shape<unknown>[], L>(
  parts: S,
  holds: string,
  last: Shape<L>,
): Shape<readonly [...Values<S>, L?]>
export function tuple(
  parts: readonly Shape<unknown>[],
  holds: string,
  last?: Shape<unknown>,
): Shape<readonly unknown[]> {
  const all = last ? [...parts, last] : parts
  const of: Vocabulary = parts[0] ? vocabularyOf(parts[0]) : { kind: 'text' }
  const meaning: Meaning = { vocabulary: { kind: 'list', of }, holds }
  const shape = z.transform((node: Node | undefined, context): readonly unknown[] => {
    if (!wanted(node, context, meaning)) return z.NEVER
    if (node.kind !== 'sequence') {
      complain(context, { say: (name) => `${name} is not a list, expected ${holds}` })
      return z.NEVER
    }
    const { items } = node
    if (items.length < parts.length || items.length > all.length)
      complain(context, { say: (name) => `${name} has ${count(items.length)}, expected ${holds}` })
    return items.flatMap((item, index) => {
      const part = all[index]
      return part ? [readPart(part, item, index, context)] : []
    })
  })
  return describe(shape, meaning)
}

function count(items: number): string {
  return items === 1 ? 'one item' : `${items} items`
}
