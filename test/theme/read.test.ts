import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { collectDiagnostics, formatDiagnostic } from '../../src/diagnostic.ts'
import { type Brand, readTheme } from '../../src/theme/read.ts'
import { boxNames, resolveLength } from '../../src/theme/theme.ts'
import { contrastOf } from '../../src/theme/tone.ts'
import { readText } from '../equipment/golden.ts'

const SOUND = readText(fileURLToPath(new URL('../layout/theme.yaml', import.meta.url)))
const SHIPPED = readText(fileURLToPath(new URL('../../templates/theme.yaml', import.meta.url)))

function read(yaml: string, brand?: Brand) {
  const { all, report } = collectDiagnostics()
  const theme = readTheme(yaml, 'theme.yaml', report, brand)
  return { theme, told: all.map(formatDiagnostic) }
}

/** The sound theme with one thing changed, which must be there. */
function changed(from: string | RegExp, to: string): string {
  const yaml = SOUND.replace(from, to)
  assert.notEqual(yaml, SOUND)
  return yaml
}

/** The line on which the words stand. */
function lineOf(words: string, yaml: string): number {
  return yaml.split('\n').findIndex((line) => line.includes(words)) + 1
}

test('should read the shipped look without a word', () => {
  const { theme, told } = read(SHIPPED)
  assert.deepEqual(told, [])
  assert.ok(theme && boxNames(theme).has('warning') && boxNames(theme).has('log'))
})

const lengths: readonly (readonly [written: string, points: number, em: number])[] = [
  ['12pt', 12, 0],
  ['0pt', 0, 0],
  ['1in', 72, 0],
  ['25.4mm', 72, 0],
  ['2.54cm', 72, 0],
  ['.5in', 36, 0],
  ['1.5em', 0, 1.5],
]

for (const [written, points, em] of lengths)
  test(`should read ${written} as a length`, () => {
    const { theme, told } = read(changed('indent: 20pt', `indent: ${written}`))
    assert.deepEqual(told, [])
    const indent = theme?.lists.indent
    assert.ok(indent && Math.abs(indent.points - points) < 1e-9)
    assert.equal(indent.em, em)
    assert.ok(Math.abs(resolveLength(indent, 10) - (points + em * 10)) < 1e-9)
  })

test('should put a style where its name stands, and none where there is `none`', () => {
  const { theme } = read(SOUND)
  assert.equal(theme?.tables.header, theme?.styles['heading-4'])
  assert.equal(theme?.boxes.note?.ground, '#eeeeee')
  assert.equal(theme?.boxes.note?.frame, undefined)
  assert.equal(theme?.styles.body.leading, 'body')
  assert.equal(theme?.styles.small.leading, 1.25)
})

test('should take a colour by name or by its digits', () => {
  const { theme } = read(changed('marker: ink', 'marker: "#A1b2C3"'))
  assert.equal(theme?.lists.marker, '#A1b2C3')
  assert.equal(theme?.tables.rule, '#999999')
})

test('should put the colour of the studio in the place of the accent', () => {
  const accented = changed('ink: "#000000"', 'ink: "#000000", accent: "#111111"').replace(
    'marker: ink',
    'marker: accent',
  )
  assert.equal(read(accented).theme?.lists.marker, '#111111')
  const { theme } = read(accented, { paper: '#7a1f5c', screen: '#7a1f5c' })
  assert.equal(theme?.lists.marker, '#7a1f5c')
  assert.equal(theme?.tables.rule, '#999999')
})

const mistakes: readonly (readonly [
  title: string,
  from: string | RegExp,
  to: string,
  told: string,
])[] = [
  [
    'a length without its unit',
    'indent: 20pt',
    'indent: 20',
    'error: `20` is not a length (theme-length)\n  hint: a number and its unit, such as `12pt`, `5mm` or `1.2em`',
  ],
  [
    'a length below nothing',
    'indent: 20pt',
    'indent: -20pt',
    'error: `-20pt` is not a length (theme-length)\n  hint: a number and its unit, such as `12pt`, `5mm` or `1.2em`',
  ],
  [
    'a length in em where the size is not known',
    'columns: { gap: 20pt, least: 1, picture: 5 }',
    'columns: { gap: 1em, least: 1, picture: 5 }',
    'error: this length cannot be in em (theme-length)\n  hint: use pt, mm, cm or in',
  ],
  [
    'a colour of three digits',
    'ink: "#000000"',
    'ink: "#000"',
    'error: `#000` is not a colour (theme-colour)\n  hint: six hexadecimal digits: "#0b5563"',
  ],
  [
    'the name of a colour that is not there',
    'marker: ink',
    'marker: inc',
    'error: there is no colour `inc` (theme-colour)\n  hint: did you mean `ink`?',
  ],
  [
    'no colour where one is needed',
    'marker: ink',
    'marker: none',
    'error: there is no colour `none` (theme-colour)\n  hint: expected one of: ink, pale, rule',
  ],
  [
    'a leading out of bounds',
    'leading: 1.25, colour: ink, before: 0pt, after: 6pt',
    'leading: 12, colour: ink, before: 0pt, after: 6pt',
    'error: `12` is not a leading (theme-leading)\n  hint: a number from 0.8 to 3, or `body`',
  ],
  [
    'a misspelt key',
    'columns: { gap: 20pt, least: 1, picture: 5 }',
    'columns: { gap: 20pt, least: 1, picture: 5, gab: 1pt }',
    'error: unknown field `gab` (field-unknown)\n  hint: did you mean `gap`?',
  ],
  [
    'a style that is not there',
    'text: body, header: heading-4',
    'text: boddy, header: heading-4',
    'error: `text` is `boddy`, expected one of: heading-1, heading-2, heading-3, heading-4, body, lead, message, alert, small, aside, card, caption, foot (field-value)\n  hint: did you mean `body`?',
  ],
]

for (const [title, from, to, expected] of mistakes)
  test(`should tell ${title}, at its line`, () => {
    const yaml = changed(from, to)
    const { theme, told } = read(yaml)
    assert.equal(theme, undefined)
    const line = lineOf(to, yaml)
    const own = told.filter((text) => text.startsWith(`theme.yaml:${line}:`))
    assert.deepEqual(
      own.map((text) => text.replace(/^theme\.yaml:\d+:\d+: /, '')),
      [expected],
    )
  })

test('should tell every key that is missing', () => {
  const { theme, told } = read(changed(/^links: .*$/m, '').replace(/, loosest: [\d.]+/, ''))
  assert.equal(theme, undefined)
  assert.deepEqual(
    told.map((text) => text.replace(/^theme\.yaml:\d+(?::\d+)?: /, '').split('\n')[0]).sort(),
    ['error: `body` has no `loosest` (field-missing)', 'error: `links` is missing (field-missing)'],
  )
})

test('should tell every mistake of a theme in one run', () => {
  const { told } = read(changed('indent: 20pt', 'indent: 20').replace('marker: ink', 'marker: inc'))
  assert.equal(told.length, 2)
})

test('should refuse a step of nothing between sizes, in which no size would be found', () => {
  const { theme, told } = read(changed('most: 10pt, step: 1pt', 'most: 14pt, step: 0pt'))
  assert.equal(theme, undefined)
  assert.equal(told.length, 1)
})

test('should give slides the tones of a studio’s colour that can be read there', () => {
  const { theme } = read(SHIPPED, { paper: '#7a1f5c', screen: '#7a1f5c' })
  assert.equal(theme?.colours.accent, '#7a1f5c')
  assert.equal(theme?.screen.light.accent, '#7a1f5c')
  const dark = theme?.screen.dark
  assert.ok(dark && contrastOf(dark.accent, dark.ground) >= 7)
  assert.ok(contrastOf(dark.accent, dark.panel) >= 7)
})

test('should keep a colour that is too light for paper on dark slides', () => {
  const { theme } = read(SHIPPED, { screen: '#ffd400' })
  const own = read(SHIPPED).theme
  assert.equal(theme?.colours.accent, own?.colours.accent)
  assert.equal(theme?.screen.dark.accent, '#ffd400')
  assert.notEqual(theme?.screen.light.accent, own?.screen.light.accent)
})

test('should keep its own tones on slides for its own colour', () => {
  const own = read(SHIPPED).theme
  const accent = own?.colours.accent ?? ''
  assert.deepEqual(read(SHIPPED, { paper: accent, screen: accent }).theme?.screen, own?.screen)
})
