import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brandColour } from '../../src/build/brand.ts'
import { collectDiagnostics, type Diagnostic } from '../../src/diagnostic.ts'
import type { Brand } from '../../src/theme/read.ts'
import { contrastOf } from '../../src/theme/tone.ts'

const at = { file: 'studio.yaml', line: 7, column: 10 }

function brand(value: string): { brand: Brand | undefined; told: readonly Diagnostic[] } {
  const { all, report } = collectDiagnostics()
  return { brand: brandColour({ value, at, markdown: false }, report), told: all }
}

test('should leave the theme its own colour when the studio has none', () => {
  const { all, report } = collectDiagnostics()
  assert.equal(brandColour(undefined, report), undefined)
  assert.deepEqual(all, [])
})

// #767676 is the lightest grey that WCAG lets stand on white.
for (const colour of ['#000000', '#0b5563', '#7A1F5C', '#0000ff', '#767676'])
  test(`should take ${colour}, which can be read on white`, () => {
    assert.deepEqual(brand(colour), { brand: { paper: colour, screen: colour }, told: [] })
  })

const light: readonly (readonly [colour: string, contrast: string])[] = [
  ['#ffffff', '1.00'],
  ['#ffd400', '1.43'],
  ['#00ff00', '1.37'],
  ['#ff0000', '3.99'],
]

for (const [colour, contrast] of light)
  test(`should refuse ${colour} on paper, where its contrast is ${contrast}, and keep it for slides`, () => {
    const { brand: used, told } = brand(colour)
    assert.deepEqual(used, { screen: colour })
    assert.deepEqual(
      told.map(({ severity, rule, message, at: place }) => [severity, rule, message, place]),
      [
        [
          'warning',
          'brand-colour',
          `\`${colour}\` is too light for text: its contrast with white is ${contrast}, and 4.5 is needed`,
          at,
        ],
      ],
    )
  })

test('should not tell of a contrast that it has and needs as the same number', () => {
  const { brand: used, told } = brand('#777777')
  assert.equal(used?.paper, undefined)
  assert.match(told[0]?.message ?? '', /with white is 4\.47, and 4\.5 is needed/)
})

test('should propose a colour that it would take, and tell its contrast', () => {
  for (const light of ['#ffffff', '#ffd400', '#00ff00', '#ff0000', '#777777', '#ffffe0']) {
    const hint = brand(light).told[0]?.hint ?? ''
    const [, proposed = '', contrast = ''] = /`"(#[0-9a-f]{6})"`.*with (\d\.\d\d);/.exec(hint) ?? []
    assert.deepEqual(brand(proposed), { brand: { paper: proposed, screen: proposed }, told: [] })
    assert.ok(Math.abs(contrastOf(proposed, '#ffffff') - Number(contrast)) < 0.011)
  }
})
