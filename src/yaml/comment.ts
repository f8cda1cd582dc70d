// `Step #1 is` loses everything from the `#` on, because YAML takes it for a remark. Remarks are
// typed with a space behind their `#`, so one without is worth a word.

import { type Document, visit } from 'yaml'
import type { Report } from '../diagnostic.ts'
import type { Locate } from './located.ts'

/** @param source the text that the document was parsed from */
export function warnOfComments(
  document: Document,
  source: string,
  locate: Locate,
  report: Report,
): void {
  visit(document, {
    Scalar: (_, node) => {
      if (node.type !== 'PLAIN' || !node.range) return
      const [, end] = node.range
      // A value that is all remark, as a colour without quotes, begins and ends at its `#`.
      const remark = node.source === '' ? /^#[^\s#]/ : /^ #[^\s#]/
      if (!remark.test(source.slice(end, end + 3))) return
      report({
        severity: 'warning',
        rule: 'yaml-comment',
        message:
          'the value ends here: what follows a space and `#` is a remark, and is not printed',
        at: locate(source.indexOf('#', end)),
        hint: 'put quotes round the whole value, or a space after the `#` of a remark',
      })
    },
  })
}
