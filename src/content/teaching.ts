// The fields that teach, whatever they are about: a muscle and a group say the same kinds of things
// under the same names, so that one template's pieces serve both.

import { date, id, inline, list, mapping, oneOf, text } from '../yaml/shape.ts'
import { citations, ids, lowerCaseText } from './shared.ts'
import { CONFIDENCES } from './vocabulary.ts'

const noticeShape = mapping({
  text: inline(),
  confidence: oneOf(CONFIDENCES),
  sources: citations(),
})

export const teachingFields = {
  'main-message': inline(),
  'stop-line': inline(),
  remember: list(inline(), { min: 3, max: 3 }),
  'find-it': mapping({ steps: list(inline(), { min: 1 }) }).optional(),
  notice: list(noticeShape).optional(),
  habits: list(mapping({ text: inline(), sources: citations() })).optional(),
  exercises: ids(),
  'red-flags': ids(),
  'teacher-notes': list(inline()).optional(),
  sources: citations(),
  more: list(id()).optional(),
  checked: date(),
  // What was open on that day, printed beside it: a date alone would promise more.
  'checked-against': lowerCaseText('open references, not yet the printed books').optional(),
  reviewed: mapping({ by: text(), on: date() }).optional(),
}
