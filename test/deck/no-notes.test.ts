// A deck for the class holds nothing of what its speaker reads: not on a slide, and not in the file.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { subjectsOf } from '../../src/build/orders.ts'
import { planArtifacts } from '../../src/build/plan.ts'
import { collectDiagnostics, formatDiagnostic } from '../../src/diagnostic.ts'
import type { FormatTrait } from '../../src/theme/format.ts'
import { workshop } from './lesson.ts'

async function lesson(subject: string, traits: readonly FormatTrait[]): Promise<string> {
  const shop = workshop()
  const format = { paper: shop.studio.paper.value, traits }
  const [artifact] = planArtifacts([{ subject, edition: 'lesson', format }], shop, 'engine')
  const { all, report } = collectDiagnostics()
  const product = await artifact?.render(report)
  if (!product) throw new Error(`${subject}: ${all.map(formatDiagnostic).join('\n')}`)
  return new TextDecoder().decode(product.bytes)
}

const NOTES = /<aside\b[^>]*>([\s\S]*?)<\/aside>/g

/** Text as it is read, blocks parted by line ends. */
function textOf(html: string): string {
  return html
    .replace(/<\/?(?:b|i|em|strong|a|span|abbr|kbd|sup|sub)\b[^>]*>/g, '')
    .replace(/<[^>]+>/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
}

/** Short ones may stand anywhere by chance. */
const LEAST_WORDS = 4

function sentencesOf(html: string): string[] {
  return textOf(html)
    .split(/\n+|(?<=[.!?…:]”?)\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.split(' ').length >= LEAST_WORDS)
}

for (const subject of subjectsOf(workshop()))
  test(`should hold no note of the lesson on ${subject} without notes`, async () => {
    const whole = await lesson(subject, [])
    const bare = await lesson(subject, ['no-notes'])
    const notes = [...whole.matchAll(NOTES)].flatMap(([, inside = '']) => sentencesOf(inside))
    assert.ok(notes.length > 0, 'the lesson has notes')
    const slides = whole.replace(NOTES, '').replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '')
    // What a screen reader is told of a drawing is there for the class, too.
    const shown = textOf(slides) + slides.replace(/\s+/g, ' ')
    const file = textOf(bare) + bare.replace(/\s+/g, ' ')
    const kept = notes.filter((sentence) => file.includes(sentence) && !shown.includes(sentence))
    assert.deepEqual(kept, [])
    assert.doesNotMatch(bare, /<aside/)
    assert.doesNotMatch(bare, /RevealNotes\s*=|speaker-controls|deck-speaker/)
    assert.match(whole, /RevealNotes\s*=|speaker-controls/)
  })

test('should have nothing for a speaker in the page without notes', async () => {
  const whole = await lesson('popliteus', [])
  const bare = await lesson('popliteus', ['no-notes'])
  const words = (html: string) => /data-words="([^"]*)"/.exec(html)?.[1] ?? ''
  assert.match(words(whole), /speaker/)
  assert.doesNotMatch(words(bare), /speaker/)
  const scripts = (html: string) => html.match(/^<script>/gm)?.length ?? 0
  assert.equal(scripts(whole) - scripts(bare), 2)
})
