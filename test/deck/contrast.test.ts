// Contrast as it is on the screen: 7:1 for every word, 3:1 for what is not words (WCAG 2.2, 1.4.6
// and 1.4.11), in both themes.

import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { Page } from 'playwright-core'
import type { DeckTools } from '../../src/deck/deck.ts'
import type { FigureContent } from '../../src/figure/content.ts'
import { SCENE_CONTENT } from '../layout/scene.ts'
import { pngPicture } from '../pdf/pictures.ts'
import { builtDecks } from './built.ts'
import { labelsOn, linesOn, type Measured, wordsOn } from './contrast.ts'
import { deckOf } from './lesson.ts'
import { theatre, whenReady } from './stage.ts'

const { open } = theatre()

const THEMES = ['dark', 'light'] as const
const WORDS = 7
const LINES = 3

const PHOTO: FigureContent = {
  kind: 'image',
  path: 'images/a.png',
  width: 40,
  height: 30,
  alt: 'A grey ramp',
  credit: 'Photo by nobody',
}

const tools: Partial<DeckTools> = {
  images: new Map([['images/a.png', pngPicture(40, 30)]]),
  figures: (source) => {
    if (source.kind === 'plate') return { ...SCENE_CONTENT, shown: 'switched' }
    // Of one who has made all pictures of a slide, its foot tells.
    const isOther = source.kind === 'image' && source.path === 'images/b.png'
    return isOther ? { ...PHOTO, credit: 'Photo by somebody' } : PHOTO
  },
}

const items = Array.from({ length: 9 }, (_, index) => `- **Point** number ${index}`).join('\n')

/** One of everything that has a colour of its own. */
const EVERYTHING = `# Title

A *lead* with **weight**

---

## Parted and **heavy**

${items}

---

## Words

Text, **heavy**, and [a link](https://example.com).

1. One
2. Two

| Head | Head |
| - | - |
| Cell | Cell |

---

## Boxes

:::: columns
::: warning Stop
Words and **heavy** ones.

- Point
:::
::: remember Keep
Words and **heavy** ones.
:::
::::

---

## Asked

Which?

::: answer
This **one**.
:::

---

## Photographed

![](images/a.png)

![](images/b.png)

---

## Drawn

![Below it](plate:calf)
`

async function openIn(theme: (typeof THEMES)[number], html: string): Promise<Page> {
  const { page } = await open(html)
  await whenReady(page)
  if (theme === 'light') await page.keyboard.press('t')
  return page
}

/** Tells the figures, and fails for those that are too low. */
function judge(context: TestContext, measured: readonly Measured[], least: number): void {
  const sorted = [...measured].sort((a, b) => a.contrast - b.contrast)
  for (const { kind, contrast, example } of sorted)
    context.diagnostic(`${contrast.toFixed(2)} ${kind} (${example})`)
  assert.deepEqual(
    sorted.filter(({ contrast }) => contrast < least),
    [],
  )
}

function assertSeen(measured: readonly Measured[], kinds: readonly string[]): void {
  const seen = measured.map(({ kind }) => kind)
  for (const kind of kinds) assert.ok(seen.includes(kind), `${kind} among ${seen.join(', ')}`)
}

for (const theme of THEMES) {
  test(`should let every word of a slide stand out, ${theme}`, async (context) => {
    const { html, told } = await deckOf(EVERYTHING, { tools })
    assert.deepEqual(told, [])
    const page = await openIn(theme, html)
    const words = await wordsOn(page, '.stage')
    assertSeen(words, [
      '.headline',
      '.part',
      '.body',
      '.body strong',
      '.body a',
      '.body th',
      'numbers of steps',
      '[data-box="warning"]',
      '[data-box="warning"] h3',
      '[data-box="warning"] strong',
      '.panel h3',
      '[data-box="answer"]',
      '.switches button',
      '.switches kbd',
      '.caption',
      '.credit',
      '.foot',
    ])
    judge(context, words, WORDS)
    await page.keyboard.press('End')
    await page.keyboard.press('1')
    const switchedOff = await wordsOn(page, '.switches')
    assertSeen(switchedOff, ['.switches button[aria-pressed="false"]'])
    judge(context, switchedOff, WORDS)
    judge(context, await wordsOn(page, '.reveal > .slide-number'), WORDS)
    await page.context().close()
  })

  test(`should let words stand out in the decks of the library, ${theme}`, async (context) => {
    const all = await builtDecks()
    for (const { path, html } of all.filter((deck) => /^(?:calf|soleus)\//.test(deck.path))) {
      const page = await openIn(theme, html)
      context.diagnostic(path)
      judge(context, await wordsOn(page, '.stage'), WORDS)
      const labels = await labelsOn(page)
      if (path.endsWith('lesson.html')) assertSeen(labels, ['labels on drawings'])
      judge(context, labels, WORDS)
      const lines = await linesOn(page)
      if (path.endsWith('lesson.html'))
        assertSeen(lines, ['points of lists', 'outline of the muscle on bone'])
      judge(context, lines, LINES)
      await page.context().close()
    }
  })

  test(`should let words stand out in what keys open, ${theme}`, async (context) => {
    const { html } = await deckOf(EVERYTHING, { tools })
    const page = await openIn(theme, html)
    for (const key of ['Shift+Slash', 'o', 'g']) {
      await page.keyboard.press(key)
      await page.locator('dialog[open]').waitFor()
      const words = await wordsOn(page, 'dialog[open]')
      assert.ok(words.length > 0)
      judge(context, words, WORDS)
      await page.keyboard.press('Escape')
    }
    await page.keyboard.press('b')
    judge(context, await wordsOn(page, '.pause-overlay'), WORDS)
    await page.context().close()
  })

  test(`should let words stand out in the speaker’s window, ${theme}`, async (context) => {
    const { html } = await deckOf(
      EVERYTHING.replace(
        'weight**',
        'weight**\n\n::: notes 1 minute\n### Head\n\nSay *this*.\n\n1. One\n:::',
      ),
      { tools },
    )
    const page = await openIn(theme, html)
    const opening = page.waitForEvent('popup')
    await page.keyboard.press('s')
    const speaker = await opening
    await speaker.waitForSelector('.speaker-controls-notes:not(.hidden)')
    await speaker.locator('.slide-number').filter({ hasText: /\d/ }).waitFor()
    const words = await wordsOn(speaker, 'body')
    assert.ok(words.length > 3)
    judge(context, words, WORDS)
    await page.context().close()
  })
}
