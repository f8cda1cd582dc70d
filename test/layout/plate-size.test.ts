// How high a plate may be: a document asks for a small or a large one, and the theme says what that is.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { layMarkdown, rulerTheme } from './ruler.ts'
import { SCENE_CONTENT } from './scene.ts'

const theme = rulerTheme((yaml) =>
  yaml
    .replace(/most-height: 150pt, /, 'most-height: 300pt, ')
    .replace(/^( {2})large-height: .*$/m, '$1large-height: 200pt'),
)

/** The height of the drawing, from its highest to its lowest stroke. */
function heightOf(size: string): number {
  const words = { ...SCENE_CONTENT.words, labelling: 'none' } as const
  const figures = () => ({ ...SCENE_CONTENT, words })
  const { handout } = layMarkdown(`![](plate:attachments?size=${size})`, { figures, theme })
  const ys = handout.pages.flatMap(({ marks }) =>
    marks.flatMap((mark) =>
      mark.kind === 'path' ? mark.steps.flatMap((step) => ('to' in step ? [step.to[1]] : [])) : [],
    ),
  )
  return Math.max(...ys) - Math.min(...ys)
}

test('should draw a large plate higher than a usual one, and a small one less high', () => {
  const [small = 0, usual = 0, large = 0] = ['small', 'usual', 'large'].map(heightOf)
  assert.ok(small < usual && usual < large, `${small} < ${usual} < ${large}`)
})
