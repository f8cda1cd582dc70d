import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatTheme, pageSize } from '../../src/theme/format.ts'
import { rulerTheme } from '../layout/ruler.ts'

const theme = rulerTheme()

test('should leave the look of a plain sheet as it is', () => {
  assert.deepEqual(formatTheme(theme, { paper: 'a4', traits: [] }), theme)
})

test('should set nothing smaller than the body in large print', () => {
  const large = formatTheme(theme, { paper: 'letter', traits: ['large-print'] })
  const least = theme['large-print'].body.size
  assert.deepEqual([large.body.least, large.body.most], [least, least])
  const boxes = Object.values(large.boxes).flatMap(({ text, title }) => [text, title])
  const { tables, figures, log } = large
  const used = [tables.text, tables.header, figures.caption, figures.label, log.text, log.title]
  for (const { size } of [...Object.values(large.styles), ...boxes, ...used])
    assert.ok(size.em === 0 && size.points >= least)
  assert.equal(large.styles['heading-1'].size.points, theme['large-print'].headings['heading-1'])
})

test('should use black, and no ground, to save ink', () => {
  const saver = formatTheme(theme, { paper: 'letter', traits: ['ink-saver'] })
  assert.ok(Object.values(saver.styles).every(({ colour }) => colour === '#000000'))
  assert.ok(Object.values(saver.boxes).every(({ ground }) => ground === undefined))
  assert.equal(saver.tables['header-ground'], undefined)
  assert.equal(saver.log.ground, undefined)
  for (const [name, { ground }] of Object.entries(theme.boxes))
    if (ground) assert.equal(saver.boxes[name]?.frame, '#000000')
})

test('should give a booklet pages of half a sheet', () => {
  const { width, height } = theme.paper.letter
  assert.deepEqual(pageSize(theme, { paper: 'letter', traits: ['booklet'] }), {
    width: height / 2,
    height: width,
  })
})

test('should set lines further apart to save ink where the theme leaves no range of leadings', () => {
  const saver = (traits: readonly ('booklet' | 'ink-saver')[]) =>
    formatTheme(theme, { paper: 'letter', traits }).body
  const booklet = saver(['booklet'])
  assert.ok(saver(['ink-saver', 'booklet']).loosest > booklet.loosest)
  assert.equal(saver(['ink-saver', 'booklet']).tightest, booklet.tightest)
  const ranged = { ...theme, body: { ...theme.body, tightest: 1.2, loosest: 1.4 } }
  assert.deepEqual(formatTheme(ranged, { paper: 'a4', traits: ['ink-saver'] }).body, ranged.body)
})
