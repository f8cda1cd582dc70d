// Dense text, for sheets to study from.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { denseTheme } from '../../src/theme/dense.ts'
import { formatTheme } from '../../src/theme/format.ts'
import { layMarkdown, rulerTheme } from '../layout/ruler.ts'

test('should set dense text in one size of its own, and as large as all else in large print', () => {
  const theme = denseTheme(rulerTheme())
  const { least, most } = theme.dense.body
  assert.deepEqual([theme.body.least, theme.body.most, theme.body.preferred], [least, most, most])
  const large = formatTheme(theme, { paper: 'letter', traits: ['large-print'] })
  assert.equal(large.body.least, theme['large-print'].body.size)
})

test('should part a wide box with nothing round it between pages, and keep a framed one whole', () => {
  const lines = Array.from({ length: 9 }, (_, index) => `Line ${index}\n`).join('\n')
  const pagesOf = (frame: string): string[][] => {
    const theme = rulerTheme((yaml) =>
      yaml.replace(
        /^boxes:\n/m,
        `boxes:\n  loose: { place: wide, text: body, title: heading-3, title-colour: ink, title-level: 2, ground: none, frame: ${frame}, bar: none, padding: 0pt, before: 0pt, after: 0pt }\n`,
      ),
    )
    const { handout } = layMarkdown(`${lines}\n::: loose\n${lines}:::\n`, { theme })
    return handout.pages.map(({ marks }) =>
      marks.flatMap((mark) => (mark.kind === 'text' && /^Line/.test(mark.text) ? [mark.text] : [])),
    )
  }
  const [loose] = pagesOf('none')
  const [framed] = pagesOf('rule')
  assert.equal(framed?.length, 9)
  assert.ok((loose?.length ?? 0) > 9)
})
