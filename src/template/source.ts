// A template's text → its syntax tree. The tree's own words are marked with their
// places as an author's values are, so that a mistake in a template is told at the template's line.

import Handlebars from 'handlebars'
import type { Place, Report } from '../diagnostic.ts'
import type { Places } from '../document/places.ts'

export interface TemplateText {
  readonly text: string
  /** The path as the user should read it. */
  readonly file: string
  /** Of the file's line on which `text` begins. */
  readonly firstLine: number
}

export interface ParsedTemplate extends TemplateText {
  readonly program: hbs.AST.Program
}

export function parseTemplate(
  template: TemplateText,
  places: Places,
  report: Report,
): ParsedTemplate | undefined {
  let program: hbs.AST.Program
  try {
    program = Handlebars.parse(template.text)
  } catch (error) {
    report(syntaxDiagnostic(error, template))
    return undefined
  }
  markProgram(program, template, places)
  return { ...template, program }
}

/** The place of a node of the tree in its file. */
export function placeOf(node: hbs.AST.Node, { file, firstLine }: TemplateText): Place {
  const { line, column } = node.loc.start
  return { file, line: line + firstLine - 1, column: column + 1 }
}

function markProgram(program: hbs.AST.Program, template: TemplateText, places: Places): void {
  for (const [index, statement] of program.body.entries()) {
    if (statement.type === 'ContentStatement') {
      const isInside = program.body[index - 1]?.type === 'MustacheStatement'
      markContent(statement as hbs.AST.ContentStatement, template, places, isInside)
    }
    if (statement.type === 'BlockStatement') {
      const { program: inner, inverse } = statement as hbs.AST.BlockStatement
      // An `{{else}}` is a program of its own, and either may be missing.
      if (inner) markProgram(inner, template, places)
      if (inverse) markProgram(inverse, template, places)
    }
  }
}

function markContent(
  content: hbs.AST.ContentStatement,
  template: TemplateText,
  places: Places,
  isInside: boolean,
): void {
  // Handlebars has taken white space off both ends of `value`; `original` is what stands there.
  const original = String(content.original)
  const stripped = original.slice(0, Math.max(0, original.indexOf(content.value)))
  const skipped = stripped.split('\n').length - 1
  const { file, line } = placeOf(content, template)
  content.value = places.lines(
    content.value,
    { file, line: line + skipped },
    isInside ? 'inside' : 'start',
  )
}

/** Handlebars' messages are for programmers, and name tokens of its grammar. */
function syntaxDiagnostic(error: unknown, template: TemplateText) {
  const message = error instanceof Error ? error.message : String(error)
  const mismatch = /^(\S+) doesn't match (\S+) - (\d+):(\d+)/.exec(message)
  const line = Number(mismatch?.[3] ?? /line (\d+)/.exec(message)?.[1] ?? 1)
  const at: Place = { file: template.file, line: line + template.firstLine - 1 }
  const base = { severity: 'error', rule: 'template-syntax', at } as const
  if (mismatch)
    return {
      ...base,
      message: `\`{{#${mismatch[1]}}}\` opens here and \`{{/${mismatch[2]}}}\` closes it`,
      hint: `close it with \`{{/${mismatch[1]}}}\``,
    }
  if (/got 'EOF'/.test(message) && /OPEN_ENDBLOCK/.test(message))
    return {
      ...base,
      message: 'the template ends before a `{{#if}}`, `{{#each}}` or `{{#unless}}` is closed',
      hint: 'each `{{#if …}}` needs its `{{/if}}`',
    }
  return {
    ...base,
    message: 'the braces near here cannot be read',
    hint: 'a name is written `{{name}}`, a part that may be missing `{{#if name}} … {{/if}}`',
  }
}
