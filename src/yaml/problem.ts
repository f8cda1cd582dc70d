// What a shape says when a value is not what it wants. Zod carries it up as an issue, adding the
// path; read.ts turns path and problem into a diagnostic at the author's line.

import type { z } from 'zod'
import type { Meaning } from './describe.ts'
import type { Node } from './located.ts'

/** Reads a node of the tree; `undefined` stands for a field that is not there. */
export type Shape<T> = z.ZodType<T>

export interface Problem {
  /** `field-value` when left out. */
  readonly rule?: string
  /** @param name the field as the author knows it: `` `text` `` or ``item 2 of `steps` `` */
  readonly say: (name: string) => string
  readonly hint?: string | undefined
  /** The field is not there, so that it is told at its owner's place. */
  readonly missing?: true
  /** Told at the name instead of the value. */
  readonly about?: 'name'
  /** The field that is meant, when a whole group of fields was judged. */
  readonly field?: string
}

/** @param path to the part that is meant, from the value being read */
export function complain(
  context: z.core.$RefinementCtx,
  problem: Problem,
  path: string[] = [],
): void {
  context.addIssue({ code: 'custom', message: '', input: undefined, path, params: { problem } })
}

/** A shape with one more condition on what it gives. */
export function checked<T>(shape: Shape<T>, check: (value: T) => Problem | undefined): Shape<T> {
  return shape.superRefine((value, context) => {
    const problem = check(value)
    if (problem) complain(context, problem, problem.field === undefined ? [] : [problem.field])
  })
}

export function problemOf(issue: z.core.$ZodIssue): Problem | undefined {
  if (issue.code !== 'custom') return undefined
  const problem: unknown = issue.params?.problem
  return isProblem(problem) ? problem : undefined
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'say' in value
}

/** Nothing was filled in: neither here nor, as in a fresh scaffold, in any part of it. */
export function isEmpty(node: Node): boolean {
  switch (node.kind) {
    case 'scalar':
      return node.value.trim() === ''
    case 'sequence':
      return node.items.every(isEmpty)
    case 'mapping':
      return (
        node.entries.size > 0 && [...node.entries.values()].every(({ value }) => isEmpty(value))
      )
    default:
      return node satisfies never
  }
}

/** Whether there is something to read; otherwise says that it is missing or empty. */
export function wanted(
  node: Node | undefined,
  context: z.core.$RefinementCtx,
  { holds, example }: Meaning,
): node is Node {
  if (node !== undefined && !isEmpty(node)) return true
  complain(
    context,
    node === undefined
      ? { rule: 'field-missing', say: String, hint: `it holds ${holds}`, missing: true }
      : {
          rule: 'field-empty',
          say: (name) => `${name} is empty`,
          hint: example ?? `it holds ${holds}`,
        },
  )
  return false
}
