// Shapes made of shapes: lists, and fields under names.

import { z } from 'zod'
import type { Place } from '../diagnostic.ts'
import { describe, type Meaning, type Vocabulary, vocabularyOf } from './describe.ts'
import type { Mapping, Node } from './located.ts'
import { complain, isEmpty, type Shape, wanted } from './problem.ts'

type Context = z.core.$RefinementCtx
type Issue = Parameters<Context['addIssue']>[0]

export interface ListLimits {
  readonly min?: number
  readonly max?: number
}

export function list<T>(of: Shape<T>, limits: ListLimits = {}): Shape<readonly T[]> {
  const meaning: Meaning = {
    vocabulary: { kind: 'list', of: vocabularyOf(of) },
    holds: `a list of ${amount(limits)}`,
    example: 'a list is written `[one, two]`, or one item a line, each after `- `',
  }
  const shape = z.transform((node: Node | undefined, context): readonly T[] => {
    if (!wanted(node, context, meaning)) return z.NEVER
    if (node.kind === 'sequence') return readItems(node.items, of, limits, context)
    const dash = node.kind === 'scalar' && !node.quoted && /^-\S/.test(node.value)
    complain(context, {
      say: (name) => `${name} is not a list, expected ${meaning.holds}`,
      hint: dash ? 'put a space after the dash of each item: `- item`' : meaning.example,
    })
    return z.NEVER
  })
  return describe(shape, meaning)
}

function amount({ min = 0, max = Infinity }: ListLimits): string {
  const count = (items: number): string => (items === 1 ? 'one item' : `${items} items`)
  if (min === max) return `exactly ${count(min)}`
  if (max === Infinity) return min === 0 ? 'items' : `at least ${count(min)}`
  return min === 0 ? `at most ${count(max)}` : `${min} to ${max} items`
}

function readItems<T>(
  nodes: readonly Node[],
  of: Shape<T>,
  limits: ListLimits,
  context: Context,
): readonly T[] {
  const { min = 0, max = Infinity } = limits
  if (nodes.length < min || nodes.length > max)
    complain(context, {
      say: (name) => `${name} has ${nodes.length} items, expected ${amount(limits)}`,
    })
  return nodes.map((node, index) => readPart(of, node, index, context))
}

/** Reads a part, and hands its issues up with the step of the path that leads to it, if any. */
export function readPart<T>(
  of: Shape<T>,
  node: Node | undefined,
  step: string | number | undefined,
  context: Context,
): T {
  const result = of.safeParse(node)
  if (result.success) return result.data
  for (const issue of result.error.issues) {
    const path = step === undefined ? issue.path : [step, ...issue.path]
    context.addIssue({ ...issue, path } as Issue)
  }
  return z.NEVER
}

/** One, or a list of them; always gives a list. */
export function oneOrMany<T>(of: Shape<T>): Shape<readonly T[]> {
  const many = list(of, { min: 1 })
  const shape = z.transform((node: Node | undefined, context): readonly T[] => {
    if (node?.kind !== 'sequence') return [readPart(of, node, undefined, context)]
    return readPart(many, node, undefined, context)
  })
  return describe(shape, { vocabulary: vocabularyOf(many), holds: 'one, or a list of them' })
}

export interface NameRule {
  readonly test: (name: string) => boolean
  /** Completes "… is not". */
  readonly holds: string
  readonly cure?: (name: string) => string | undefined
}

/**
 * Values under names of the author's choice. Each value knows its place: its own, or else that of
 * its name.
 */
export function keyed<T extends object>(
  of: Shape<T>,
  name?: NameRule,
): Shape<ReadonlyMap<string, T & { readonly at: Place }>> {
  const meaning: Meaning = {
    vocabulary: { kind: 'list', of: vocabularyOf(of) },
    holds: 'values under names',
    example: 'each line is a name, a colon, a space and a value',
  }
  const shape = z.transform((node: Node | undefined, context) => {
    const values = new Map<string, T & { readonly at: Place }>()
    if (!isFields(node, context, meaning)) return values
    for (const [key, { at, value }] of node.entries) {
      if (name && !name.test(key))
        complain(
          context,
          {
            say: () => `\`${key}\` is not ${name.holds}`,
            hint: name.cure?.(key),
            about: 'name',
          },
          [key],
        )
      values.set(key, { at, ...readPart(of, value, key, context) })
    }
    return values
  })
  return describe(shape, meaning)
}

type Fields<F extends z.ZodRawShape> = Readonly<z.output<z.ZodObject<F, z.core.$strict>>>

/** Fields with fixed names; any other name is an error. An empty optional field is as none. */
export function mapping<F extends Readonly<Record<string, z.ZodType>>>(
  fields: F,
): Shape<Fields<F>> {
  const vocabularies: Record<string, Vocabulary> = {}
  for (const [name, field] of Object.entries(fields)) vocabularies[name] = vocabularyOf(field)
  const meaning: Meaning = {
    vocabulary: { kind: 'object', fields: vocabularies },
    holds: `fields of its own: ${Object.keys(fields).join(', ')}`,
    example: 'write them below it, each on a line of its own and two spaces further in',
  }
  const open = z.transform((node: Node | undefined, context): Record<string, Node> => {
    const found: Record<string, Node> = Object.create(null)
    if (!isFields(node, context, meaning)) return z.NEVER
    for (const [name, { value }] of node.entries)
      if (!(isEmpty(value) && fields[name] instanceof z.ZodOptional)) found[name] = value
    return found
  })
  const shape = open.pipe(
    z.strictObject(fields) as unknown as z.ZodType<Fields<F>, Record<string, Node>>,
  )
  return describe(shape, meaning)
}

function isFields(node: Node | undefined, context: Context, meaning: Meaning): node is Mapping {
  if (node?.kind === 'mapping') return true
  if (!wanted(node, context, meaning)) return false
  complain(context, {
    say: (name) =>
      `${name} is ${node.kind === 'sequence' ? 'a list' : 'text'}, expected ${meaning.holds}`,
    hint: meaning.example,
  })
  return false
}
