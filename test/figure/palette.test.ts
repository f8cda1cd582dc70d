import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  figureColours,
  inkSaverPalette,
  type Palette,
  paperPalette,
  screenPalette,
} from '../../src/figure/palette.ts'
import { SHADES, STROKE_ROLES } from '../../src/figure/scene.ts'
import { TONES, type Tone } from '../../src/theme/theme.ts'
import { lightness } from './lightness.ts'
import { shippedTheme } from './sample-scene.ts'

const theme = shippedTheme()
const paper = paperPalette(theme, 12)
const inkSaver = inkSaverPalette(theme, 12)

/** From the darkest. */
const ORDER: readonly Tone[] = ['target', 'helper', 'ghost', 'tendon', 'bone']

const grounds = [
  ['paper', theme.figures.tones],
  ['a dark screen', theme.screen.dark.tones],
  ['a light screen', theme.screen.light.tones],
] as const

for (const [title, tones] of grounds)
  test(`should tell tones apart by their lightness on ${title}`, () => {
    const levels = ORDER.map((tone) => lightness(tones[tone]))
    levels.slice(1).forEach((level, index) => {
      assert.ok(level - (levels[index] ?? 0) > 2, `${ORDER[index + 1]} is too dark`)
    })
    assert.ok((levels[1] ?? 0) - (levels[0] ?? 0) > 10, 'what helps looks like the muscle itself')
  })

for (const [title, palette] of [
  ['paper', paper],
  ['paper that saves ink', inkSaver],
] as const)
  test(`should draw outlines on ${title} that a black printer prints as lines`, () => {
    for (const tone of ['target', 'helper', 'tendon', 'bone'] as const)
      assert.ok(lightness(palette.strokes[tone].outline?.colour ?? '') < 45, tone)
    assert.ok(lightness(palette.arrow.colour) < 45)
    for (const colour of [palette.mark.colour, palette.label.soft, palette.leader.soft])
      assert.ok(lightness(colour) < 20)
  })

test('should let ghosts and skin have lighter lines than what they stand behind', () => {
  for (const tone of ['ghost', 'skin'] as const)
    assert.ok(lightness(paper.strokes[tone].outline?.colour ?? '') > 50, tone)
})

test('should draw the skin on a dark screen with a line that stands out from the ground', () => {
  const { dark } = theme.screen
  const colours = figureColours(dark)
  const line = lightness(colours['tone-skin-outline'] ?? '')
  assert.ok(line - lightness(dark.tones.skin) > 15 && line - lightness(dark.panel) > 25)
})

test('should order shades from light to dark', () => {
  for (const tone of TONES) {
    const levels = SHADES.map((shade) => lightness(paper.fills[tone][shade]))
    assert.deepEqual(
      levels,
      levels.toSorted((a, b) => b - a),
      tone,
    )
  }
})

test('should keep lines between 0.5 and 1.5 pt', () => {
  for (const palette of [paper, inkSaver])
    for (const tone of TONES)
      for (const role of STROKE_ROLES) {
        const width = palette.strokes[tone][role]?.width ?? 1
        assert.ok(width >= 0.5 && width <= 1.5, `${tone} ${role}`)
      }
})

test('should set labels on paper in 9 pt at least', () => {
  assert.ok(paper.label.size >= 9)
})

test('should fill nothing where ink is saved, but hatch the muscle, and what helps more sparsely', () => {
  const fills = new Set(TONES.flatMap((tone) => SHADES.map((shade) => inkSaver.fills[tone][shade])))
  assert.deepEqual([...fills], ['#ffffff'])
  const { target, helper, ...others } = inkSaver.hatches
  assert.ok(target && helper && helper.spacing > 2 * target.spacing)
  assert.deepEqual(others, {})
})

/** The custom properties that a palette refers to. */
function properties(palette: Palette): Set<string> {
  const all = JSON.stringify(palette).matchAll(/var\(--([a-z-]+)\)/g)
  return new Set([...all].map(([, name = '']) => name))
}

test('should name a colour for each property that a screen’s palette refers to', () => {
  for (const colours of [theme.screen.dark, theme.screen.light]) {
    const known = { ...figureColours(colours), ...colours }
    for (const name of properties(screenPalette(theme.screen)))
      assert.match(String(known[name as keyof typeof known]), /^#[0-9a-f]{6}$/, name)
  }
})

test('should keep a tone as the theme has it', () => {
  for (const tone of TONES) {
    assert.equal(paper.fills[tone].base, theme.figures.tones[tone])
    assert.equal(
      figureColours(theme.screen.dark)[`tone-${tone}-base`],
      theme.screen.dark.tones[tone],
    )
  }
})

test('should print numbers in their rings as large as labels', () => {
  for (const { label } of [paper, inkSaver]) assert.equal(label.number, label.size)
})
