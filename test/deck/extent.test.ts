import assert from 'node:assert/strict'
import { test } from 'node:test'
import { extentOfCaption } from '../../src/deck/extent.ts'
import { createGallery } from '../../src/deck/gallery.ts'
import type { Setting } from '../../src/deck/setting.ts'
import { openShelf } from '../../src/deck/shelf.ts'
import { ruler, rulerTheme } from '../layout/ruler.ts'
import { SCENE_CONTENT } from '../layout/scene.ts'
import { WORDS, words } from './ruler.ts'

const { screen } = rulerTheme()
const report = (): void => assert.fail('there is nothing to tell')
const gallery = createGallery({
  ...{ screen, metrics: ruler, words: WORDS },
  figures: () => undefined,
  images: new Map(),
  shelf: openShelf(false),
})
const setting: Setting = {
  ...{ screen, metrics: ruler, gallery, report },
  panels: new Set(),
  words: WORDS,
}

test('should measure a credit as it is written, whatever its signs', () => {
  const heightOf = (sign: string): number =>
    extentOfCaption(
      words('below'),
      { ratio: () => 1, content: SCENE_CONTENT, note: `${sign}${sign} `.repeat(20) },
      300,
      setting,
    ).height
  assert.equal(heightOf('$'), heightOf('x'))
})
