// Checks a template's names against the vocabulary by walking its syntax tree. Handlebars itself
// says nothing of a misspelt name inside `{{#if}}` or `{{#each}}` (by design: its issue 1063): that
// part of the sheet would be missing, and nobody told.

import { didYouMean, type Report } from '../diagnostic.ts'
import type { Vocabulary } from '../yaml/describe.ts'
import {
  fail,
  helperVocabulary,
  nameOf,
  refuseHash,
  type Scope,
  vocabularyOfExpression,
  type Walk,
} from './names.ts'
import type { ParsedTemplate } from './source.ts'

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
  // Handlebars does not tell a partial what stands around it: `../` would print nothing.
  const inner: Scope = { here, root: scope.root }
  checkProgram(target.program, inner, { ...walk, template: target, trail: [...walk.trail, name] })
}
