// Checks a template's names against the vocabulary by walking its syntax tree. Handlebars itself
// says nothing of a misspelt name inside `{{#if}}` or `{{#each}}` (by design: its issue 1063): that
// part of the sheet would be missing, and nobody told.

import { didYouMean, type Report } from '../diagnostic.ts'
import type { Vocabulary } from '../yaml/describe.ts'
import { HELPERS } from './helpers.ts'
import { type ParsedTemplate, placeOf } from './source.ts'

/** What names mean at a point of a template; `outer` is what `../` leads to. */
interface Scope {
  readonly here: Vocabulary
  readonly root: Vocabulary
  readonly outer?: Scope
}

interface Walk {
  readonly template: ParsedTemplate
  readonly partials: ReadonlyMap<string, ParsedTemplate>
  readonly report: Report
  /** Names of the partials that lead here, to stop one that contains itself. */
  readonly trail: readonly string[]
}

export function checkNames(
  template: ParsedTemplate,
  vocabulary: Vocabulary,
  partials: ReadonlyMap<string, ParsedTemplate>,
  report: Report,
): void {
  const scope = { here: vocabulary, root: vocabulary }
  checkProgram(template.program, scope, { template, partials, report, trail: [] })
}

function checkProgram(program: hbs.AST.Program | undefined, scope: Scope, walk: Walk): void {
  for (const statement of program?.body ?? [])
    switch (statement.type) {
      case 'ContentStatement':
      case 'CommentStatement':
        break
      case 'MustacheStatement':
        checkMustache(statement as hbs.AST.MustacheStatement, scope, walk)
        break
      case 'BlockStatement':
        checkBlock(statement as hbs.AST.BlockStatement, scope, walk)
        break
      case 'PartialStatement':
        checkPartial(statement as hbs.AST.PartialStatement, scope, walk)
        break
      default:
        fail(
          walk,
          statement,
          'template-unsupported',
          'this form of `{{ }}` is not known here',
          FORMS,
        )
    }
}

const FORMS = 'there are {{name}}, {{#if}}, {{#unless}}, {{#each}}, {{> partial}} and {{! remark }}'

function checkMustache(mustache: hbs.AST.MustacheStatement, scope: Scope, walk: Walk): void {
  refuseHash(mustache, walk)
  const name = (mustache.path as hbs.AST.PathExpression).original
  const found =
    mustache.params.length > 0
      ? helperVocabulary(mustache, mustache.path as hbs.AST.PathExpression, scope, walk)
      : vocabularyOfExpression(mustache.path, scope, walk)
  if (found?.kind === 'list')
    fail(
      walk,
      mustache,
      'template-name',
      `\`${name}\` is a list`,
      `print it with {{#each ${name}}} … {{/each}}`,
    )
  if (found?.kind === 'object')
    fail(
      walk,
      mustache,
      'template-name',
      `\`${name}\` has parts and cannot be printed as a whole`,
      `name one of them: ${Object.keys(found.fields)
        .slice(0, 8)
        .map((field) => `${name}.${field}`)
        .join(', ')}`,
    )
  if (found?.kind === 'flag')
    fail(
      walk,
      mustache,
      'template-name',
      `\`${name}\` is yes or no`,
      `ask for it with {{#if ${name}}}`,
    )
}

function checkBlock(block: hbs.AST.BlockStatement, scope: Scope, walk: Walk): void {
  refuseHash(block, walk)
  const name = block.path.original
  const [subject] = block.params
  if (!['if', 'unless', 'each'].includes(name)) {
    fail(
      walk,
      block,
      'template-helper',
      `there is no \`{{#${name}}}\``,
      didYouMean(name, ['if', 'unless', 'each']) ?? FORMS,
    )
    return
  }
  if (!subject || block.params.length > 1) {
    fail(
      walk,
      block,
      'template-syntax',
      `\`{{#${name}}}\` takes one name`,
      `{{#${name} plain}} … {{/${name}}}`,
    )
    return
  }
  if (block.program?.blockParams?.length) {
    fail(
      walk,
      block,
      'template-unsupported',
      '`as |…|` is not known here',
      'inside `{{#each}}`, `{{this}}` is the item',
    )
    return
  }
  const found = vocabularyOfExpression(subject, scope, walk)
  if (name !== 'each') {
    checkProgram(block.program, scope, walk)
    checkProgram(block.inverse, scope, walk)
    return
  }
  checkProgram(block.inverse, scope, walk)
  if (!found) return
  if (found.kind === 'list')
    checkProgram(block.program, { here: found.of, root: scope.root, outer: scope }, walk)
  else
    fail(
      walk,
      subject,
      'template-name',
      `\`${nameOf(subject)}\` is not a list`,
      '{{#each}} goes through a list; for one thing use {{#if}}',
    )
}

function checkPartial(partial: hbs.AST.PartialStatement, scope: Scope, walk: Walk): void {
  refuseHash(partial, walk)
  const name = nameOf(partial.name)
  const target = walk.partials.get(name)
  if (!target) {
    fail(
      walk,
      partial,
      'template-partial',
      `there is no partial \`${name}\``,
      didYouMean(name, walk.partials.keys()) ?? 'partials stand in templates/partials/',
    )
    return
  }
  if (walk.trail.includes(name)) {
    fail(walk, partial, 'template-partial', `the partial \`${name}\` contains itself`)
    return
  }
  const [context] = partial.params
  const here = context ? vocabularyOfExpression(context, scope, walk) : scope.here
  if (!here) return
  const inner: Scope = context ? { here, root: scope.root, outer: scope } : scope
  checkProgram(target.program, inner, { ...walk, template: target, trail: [...walk.trail, name] })
}

function vocabularyOfExpression(
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

function helperVocabulary(
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
  const gives = call.params.length === helper.length ? helper.gives(argument) : undefined
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
      'each `../` leaves one {{#each}}',
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

function nameOf(expression: hbs.AST.Node): string {
  return 'original' in expression ? String(expression.original) : ''
}

function refuseHash(node: hbs.AST.Node & { readonly hash?: hbs.AST.Hash }, walk: Walk): void {
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

function fail(walk: Walk, node: hbs.AST.Node, rule: string, message: string, hint?: string): void {
  const at = placeOf(node, walk.template)
  walk.report({ severity: 'error', rule, message, at, ...(hint && { hint }) })
}
