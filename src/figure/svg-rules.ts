// The style sheet inside an SVG file, as drawing programs write it: rules for classes, ids and
// elements, without conditions and without anything that is fetched.

import type { ImageProblem } from './image.ts'
import type { SvgElement } from './svg-tree.ts'

/** Property → value. */
export type Declarations = ReadonlyMap<string, string>

export interface StyleRule {
  readonly kind: 'element' | 'class' | 'id'
  readonly name: string
  readonly declarations: Declarations
}

/** Each element is held against each of them. */
const MOST_RULES = 500

const SELECTOR = /^(\*|[.#]?[A-Za-z_][\w-]*)$/

/** In the order in which they count: what stands later outranks what stands before. */
export function readStyleSheet({ text, line }: SvgElement): StyleRule[] | ImageProblem {
  const sheet = withoutComments(text)
  const refuse = (what: string): ImageProblem => ({
    problem: `has a style sheet in line ${line} with ${what}, which is not understood`,
    hint: 'save it as plain SVG with “presentation attributes”, or as PNG',
  })
  const rules: StyleRule[] = []
  const parts = sheet.split('}')
  if (parts.pop()?.trim() !== '') return refuse('a rule that does not end')
  for (const part of parts) {
    const [selectors = '', body, ...more] = part.split('{')
    if (body === undefined || more.length > 0) return refuse(`\`${excerpt(part)}\``)
    const declarations = readDeclarations(body)
    if (!declarations) return refuse(`\`${excerpt(body)}\``)
    for (const written of selectors.split(',')) {
      const selector = SELECTOR.exec(written.trim())?.[1]
      if (selector === undefined) return refuse(`\`${excerpt(written)}\``)
      const kind = selector.startsWith('.') ? 'class' : selector.startsWith('#') ? 'id' : 'element'
      const name = kind === 'element' ? selector : selector.slice(1)
      rules.push({ kind, name, declarations })
    }
  }
  if (rules.length > MOST_RULES) return refuse(`more than ${MOST_RULES} rules`)
  const rank = { element: 0, class: 1, id: 2 }
  return rules.toSorted((a, b) => rank[a.kind] - rank[b.kind])
}

/** One that does not end hides all that follows. */
function withoutComments(text: string): string {
  let kept = ''
  for (let at = 0; ; ) {
    const start = text.indexOf('/*', at)
    if (start < 0) return kept + text.slice(at)
    kept += text.slice(at, start)
    const end = text.indexOf('*/', start + 2)
    if (end < 0) return kept
    at = end + 2
  }
}

/** Undefined for what could be more than a plain list of properties. */
export function readDeclarations(text: string): Declarations | undefined {
  const found = new Map<string, string>()
  if (/[\\@!]/.test(text)) return undefined
  for (const part of text.split(';')) {
    if (part.trim() === '') continue
    const colon = part.indexOf(':')
    if (colon < 0) return undefined
    found.set(part.slice(0, colon).trim().toLowerCase(), part.slice(colon + 1).trim())
  }
  return found
}

export function rulesFor(
  { name, attributes }: SvgElement,
  rules: readonly StyleRule[],
): readonly Declarations[] {
  const classes = new Set((attributes.get('class') ?? '').split(/\s+/))
  const id = attributes.get('id')
  const applies = (rule: StyleRule): boolean => {
    switch (rule.kind) {
      case 'element':
        return rule.name === '*' || rule.name === name
      case 'class':
        return classes.has(rule.name)
      case 'id':
        return rule.name === id
      default:
        return rule.kind satisfies never
    }
  }
  return rules.filter(applies).map(({ declarations }) => declarations)
}

export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 40 ? `${line.slice(0, 39)}…` : line
}
