// A page to look at that could not be written.

import type { Diagnostic } from '../diagnostic.ts'

/**
 * @param file as its author knows it
 * @param problem what the system says of it
 */
export function unwritten(file: string, problem: string): Diagnostic {
  return {
    severity: 'error',
    rule: 'file-write',
    message: `the file cannot be written (${problem})`,
    at: { file, line: 1 },
    hint: 'is it open in another program? close it there, and draw again',
  }
}
