// Slides on paper, as a browser prints them: a tagged PDF with a page for each slide.

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { requireTool } from '../equipment/tools.ts'
import { builtDecks } from './built.ts'
import { theatre, whenReady } from './stage.ts'

const { open } = theatre()

for (const path of ['gastrocnemius/lesson.html', 'calf/quiz.html'])
  test(`should print ${path} as a tagged PDF of all slides`, async (context) => {
    const deck = (await builtDecks()).find((each) => each.path === path)
    assert.ok(deck)
    const { page, complaints } = await open(deck.html, { query: '?view=print' })
    await whenReady(page)
    const headlines = await page.locator('.slides .headline').allTextContents()
    const folder = mkdtempSync(join(tmpdir(), 'deck-print-'))
    context.after(() => rmSync(folder, { recursive: true, force: true }))
    const file = join(folder, 'slides.pdf')
    await page.pdf({ path: file, preferCSSPageSize: true, printBackground: true, tagged: true })
    await page.context().close()
    const info = execFileSync(requireTool('pdfinfo'), [file], { encoding: 'utf8' })
    assert.match(info, new RegExp(`^Pages: +${deck.slides}$`, 'm'))
    assert.match(info, /^Tagged: +yes$/m)
    assert.match(info, /^Title: +\S/m)
    const tree = execFileSync(requireTool('pdfinfo'), ['-struct-text', file], { encoding: 'utf8' })
    const spaced = (text: string): string => text.replace(/\s+/g, '')
    const told = spaced(tree)
    // What says which part it is, “(1 of 2)”, is an element of its own.
    for (const headline of headlines.map((text) => text.replace(/\s\(\d.*$/, '')))
      assert.ok(told.includes(spaced(headline)), headline)
    assert.equal(tree.match(/^\s*H2\b/gm)?.length, deck.slides)
    assert.match(tree, /^\s*Figure\b/m)
    assert.match(tree, /^\s*LI\b/m)
    assert.deepEqual(complaints, [])
  })
