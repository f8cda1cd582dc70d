import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brandColour } from '../../src/build/brand.ts'
import { collectDiagnostics, type Diagnostic } from '../../src/diagnostic.ts'

const at = { file: 'studio.yaml', line: 7, column: 10 }

function brand(value: string): { colour: string | undefined; told: readonly Diagnostic[] } {
  const { all, report } = collectDiagnostics()
  return { colour: brandColour({ value, at, markdown: false }, report), told: all }
}

test('should leave the theme its own colour when the studio has none', () => {
  const { all, report } = collectDiagnostics()
  assert.equal(brandColour(undefined, report), undefined)
  assert.deepEqual(all, [])
})

// #767676 is the lightest grey that WCAG lets stand on white.
for (const colour of ['#000000', '#0b5563', '#7A1F5C', '#0000ff', '#767676'])
  test(`should take ${colour}, which can be read on white`, () => {
    assert.deepEqual(brand(colour), { colour, told: [] })
  })

const light: readonly (readonly [colour: string, contrast: string])[] = [
  ['#ffffff', '1.00'],
  ['#ffd400', '1.43'],
  ['#00ff00', '1.37'],
  ['#ff0000', '3.99'],
]

for (const [colour, contrast] of light)
  test(`should refuse ${colour}, whose contrast with white is ${contrast}`, () => {
    const { colour: used, told } = brand(colour)
    assert.equal(used, undefined)
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
  const { colour, told } = brand('#777777')
  assert.equal(colour, undefined)
  assert.match(told[0]?.message ?? '', /with white is 4\.47, and 4\.5 is needed/)
})

test('should propose a darker colour of the same hue, which it would take', () => {
  for (const light of ['#ffffff', '#ffd400', '#00ff00', '#ff0000', '#777777', '#ffffe0']) {
    const proposed = /`"(#[0-9a-f]{6})"`/.exec(brand(light).told[0]?.hint ?? '')?.[1]
    assert.ok(proposed)
    assert.equal(brand(proposed).colour, proposed)
    const parts = (colour: string) =>
      [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16))
    const shares = parts(proposed).map((part, index) => part / (parts(light)[index] || 1))
    const used = shares.filter((_, index) => parts(light)[index] !== 0)
    assert.ok(Math.max(...used) < 1 && Math.max(...used) - Math.min(...used) < 0.02)
  }
})

test('should propose no more black than is needed', () => {
  const proposals = ['#ff0000', '#777777', '#00ff00'].map(
    (light) => /#[0-9a-f]{6}/.exec(brand(light).told[0]?.hint ?? '')?.[0],
  )
  assert.deepEqual(proposals, ['#ee0000', '#767676', '#008a00'])
})
