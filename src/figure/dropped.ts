// What is told of labels that found no place on a figure.

import type { Diagnostic, Place } from '../diagnostic.ts'

/** @param labels their words */
export function droppedLabels(labels: readonly string[], at: Place): Diagnostic {
  const named = labels.map((label) => `\`${label}\``).join(', ')
  return {
    severity: 'warning',
    rule: 'labels-dropped',
    message: `this figure has no room for ${named}`,
    at,
    hint: 'make the figure wider, or use `?labels=numbers`',
  }
}
