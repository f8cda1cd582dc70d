// What a name of a template means where it stands, or a diagnostic that says it means nothing.

import { didYouMean, type Report } from '../diagnostic.ts'
import type { Vocabulary } from '../yaml/describe.ts'
import { HELPERS } from './helpers.ts'
import { type ParsedTemplate, placeOf } from './source.ts'

/** What names mean at a point of a template; `outer` is what `../` leads to. */
export interface Scope {
  readonly here: Vocabulary
  readonly root: Vocabulary
  readonly outer?: Scope
}

export interface Walk {
  readonly template: ParsedTemplate
  readonly partials: ReadonlyMap<string, ParsedTemplate>
  readonly report: Report
  /** Names of the partials that lead here, to stop one that contains itself. */
  readonly trail: readonly string[]
}

export function vocabularyOfExpression(
  expression: hbs.AST.Expression,
  scope: Scope,
  walk: Walk,
): Vocabulary | undefined {
  if (expression.type === 'PathExpression')
    return vocabularyOfPath(expression as hbs.AST.PathExpression, scope, walk)
  if (expression.type === 'SubExpression') {
    const sub = expression as hbs.AST.SubExpression
    refuseHash(sub, walk)
    return helperVocabulary(sub, sub.path, scope, walk)
  }
  fail(walk, expression, 'template-name', 'a name is expected here')
  return undefined
}

export function helperVocabulary(
  call: { readonly params: readonly hbs.AST.Expression[] } & hbs.AST.Node,
  path: hbs.AST.PathExpression,
  scope: Scope,
  walk: Walk,
): Vocabulary | undefined {
  const helper = HELPERS.get(path.original)
  if (!helper) {
    fail(
      walk,
      call,
      'template-helper',
      `there is no helper \`${path.original}\``,
      didYouMean(path.original, HELPERS.keys()),
    )
    return undefined
  }
  const last = call.params.at(-1)
  const argument = last && vocabularyOfExpression(last, scope, walk)
  if (last && !argument) return undefined
  const gives = helper.takes(call.params) ? helper.gives(argument) : undefined
  if (!gives)
    fail(
      walk,
      call,
      'template-helper',
      `\`${path.original}\` is not used as it must be`,
      `write it so: ${helper.usage}`,
    )
  return gives
}

const LOOP_DATA = ['first', 'last', 'index']

function vocabularyOfPath(
  path: hbs.AST.PathExpression,
  scope: Scope,
  walk: Walk,
): Vocabulary | undefined {
  if (path.data) {
    const [name = '', ...rest] = path.parts
    if (name === 'root') return follow(rest, scope.root, path, walk)
    if (LOOP_DATA.includes(name) && rest.length === 0) return { kind: 'flag' }
    fail(
      walk,
      path,
      'template-name',
      `there is no \`@${name}\``,
      didYouMean(name, [...LOOP_DATA, 'root']),
    )
    return undefined
  }
  let start: Scope | undefined = scope
  for (let depth = path.depth; depth > 0 && start; depth--) start = start.outer
  if (!start) {
    fail(
      walk,
      path,
      'template-name',
      `\`${path.original}\` leads out of the template`,
      'each `../` leaves one {{#each}}; inside a partial, begin at the top: {{@root.name}}',
    )
    return undefined
  }
  return follow(path.parts, start.here, path, walk)
}

function follow(
  parts: readonly string[],
  start: Vocabulary,
  path: hbs.AST.PathExpression,
  walk: Walk,
): Vocabulary | undefined {
  let here = start
  for (const part of parts) {
    const next =
      here.kind === 'object' && Object.hasOwn(here.fields, part) ? here.fields[part] : undefined
    if (!next) {
      const known = here.kind === 'object' ? Object.keys(here.fields) : []
      fail(
        walk,
        path,
        'template-name',
        `there is no name \`${path.original}\` here`,
        didYouMean(part, known),
      )
      return undefined
    }
    here = next
  }
  return here
}

export function nameOf(expression: hbs.AST.Node): string {
  return 'original' in expression ? String(expression.original) : ''
}

export function refuseHash(
  node: hbs.AST.Node & { readonly hash?: hbs.AST.Hash },
  walk: Walk,
): void {
  const [pair] = node.hash?.pairs ?? []
  if (pair)
    fail(
      walk,
      node,
      'template-unsupported',
      `\`${pair.key}=\` is not known here`,
      'write the value where it is used',
    )
}

export function fail(
  walk: Walk,
  node: hbs.AST.Node,
  rule: string,
  message: string,
  hint?: string,
): void {
  const at = placeOf(node, walk.template)
  walk.report({ severity: 'error', rule, message, at, ...(hint && { hint }) })
}
