// What an author is told when something is wrong: always a place, a sentence, a rule and, where
// there is one, a cure. Mistakes of authors are values that are collected; exceptions are our bugs.

/** Where a piece of text was written. Lines and columns count from 1. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column?: number
}

export interface Diagnostic {
  readonly severity: 'error' | 'warning'
  /** Stable kebab-case id of the rule that was broken, e.g. `field-unknown`. */
  readonly rule: string
  /** One sentence without a full stop; names stand in backticks. */
  readonly message: string
  readonly at: Place
  readonly hint?: string
}

export type Report = (diagnostic: Diagnostic) => void

/** Prints as `file:line:column: error: sentence (rule)` with the hint indented on the next line. */
export function formatDiagnostic({ severity, rule, message, at, hint }: Diagnostic): string {
  const column = at.column === undefined ? '' : `:${at.column}`
  const line = `${at.file}:${at.line}${column}: ${severity}: ${message} (${rule})`
  return hint === undefined ? line : `${line}\n  hint: ${hint}`
}

/** A list of diagnostics in which each is kept once, however many doors it passed. */
export function collectDiagnostics(): { readonly all: Diagnostic[]; readonly report: Report } {
  const all: Diagnostic[] = []
  const seen = new Set<string>()
  const report: Report = (diagnostic) => {
    const key = formatDiagnostic(diagnostic)
    if (seen.has(key)) return
    seen.add(key)
    all.push(diagnostic)
  }
  return { all, report }
}

/** In order of file, line and column, so that the same mistakes always read the same. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const order = (a: Diagnostic, b: Diagnostic): number =>
    compare(a.at.file, b.at.file) ||
    a.at.line - b.at.line ||
    (a.at.column ?? 0) - (b.at.column ?? 0) ||
    compare(a.message, b.message)
  return diagnostics.toSorted(order)
}

/** Code-unit order: the same in every locale, unlike `localeCompare`. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/**
 * The candidate that a misspelt word most likely meant, or undefined when none is near enough
 * (more than a third of its letters differ).
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined
  let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase())
    if (distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}

/** "did you mean `x`?", or the list of what would be right when it is short. */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const all = [...candidates]
  const near = nearest(word, all)
  if (near !== undefined) return `did you mean \`${near}\`?`
  if (all.length === 0 || all.length > 24) return undefined
  return `expected one of: ${all.join(', ')}`
}

/** Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours. */
function editDistance(a: string, b: string): number {
  let beforePrevious: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const current = [i]
    for (let j = 1; j <= b.length; j++) {
      const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      let cost = Math.min(substitution, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (beforePrevious[j - 2] ?? 0) + 1)
      current.push(cost)
    }
    beforePrevious = previous
    previous = current
  }
  return previous[b.length] ?? 0
}
