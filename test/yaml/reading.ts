// Reading YAML in tests: the value, and the diagnostics as an author sees them.

import { collectDiagnostics, formatDiagnostic, sortDiagnostics } from '../../src/diagnostic.ts'
import { readYaml } from '../../src/yaml/read.ts'
import type { Shape } from '../../src/yaml/shape.ts'

export interface Reading<T> {
  readonly value: T | undefined
  readonly told: readonly string[]
  /** `line:column rule` of each. */
  readonly rules: readonly string[]
  readonly hints: readonly string[]
}

export function reading<T>(yaml: string, shape: Shape<T>, firstLine = 1): Reading<T> {
  const { all, report } = collectDiagnostics()
  const value = readYaml(yaml, { file: 'a.yaml', firstLine }, shape, report)
  const sorted = sortDiagnostics(all)
  return {
    value,
    told: sorted.map(formatDiagnostic),
    rules: sorted.map(({ at, rule }) => `${at.line}:${at.column ?? ''} ${rule}`),
    hints: sorted.map(({ hint }) => hint ?? ''),
  }
}
