// A record is facts between two lines of `---`, then prose. This finds the seam.

import type { Report } from '../diagnostic.ts'

export interface FrontMatter {
  readonly yaml: string
  readonly yamlFirstLine: number
  readonly body: string
  readonly bodyFirstLine: number
}

const FENCE = /^---[ \t]*$/
const OPENING_HINT =
  'the facts stand at the top, between two lines that hold `---` and nothing else'

export function splitFrontMatter(
  text: string,
  file: string,
  report: Report,
): FrontMatter | undefined {
  const lines = text.split('\n')
  const fail = (rule: string, message: string, line: number, hint: string): undefined => {
    report({ severity: 'error', rule, message, at: { file, line }, hint })
    return undefined
  }
  const first = lines.findIndex((line) => line.trim() !== '')
  if (!FENCE.test(lines[0] ?? '')) {
    const later = FENCE.test(lines[first] ?? '')
    const message = later
      ? 'an empty line stands above the first `---`'
      : 'the first line is not `---`'
    return fail('front-matter-missing', message, 1, later ? 'delete it' : OPENING_HINT)
  }
  const end = lines.findIndex((line, index) => index > 0 && FENCE.test(line))
  if (end === -1) {
    const message = 'the facts that begin here never end'
    const hint = 'write a line `---` after the last of them, above the first `## ` heading'
    return fail('front-matter-unclosed', message, 1, hint)
  }
  return {
    yaml: `${lines.slice(1, end).join('\n')}\n`,
    yamlFirstLine: 2,
    body: lines.slice(end + 1).join('\n'),
    bodyFirstLine: end + 2,
  }
}
