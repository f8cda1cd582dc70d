// The shape of every deck of the library, in the words that a class sees and a speaker reads.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { builtLibrary } from './built.ts'
import { workshop } from './lesson.ts'

const { decks, unmade } = await builtLibrary()

/** A slide as its element is written. */
function slidesOf(html: string): string[] {
  return html.split('<section').slice(1)
}

function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

function headlineOf(slide: string): string {
  const [, written = ''] = /<h2[^>]*>(.*?)<\/h2>/.exec(slide) ?? []
  return textOf(written.replace(/<span class="part">.*?<\/span>/, ''))
}

/** In the order in which a lesson goes. */
const LESSON: readonly RegExp[] = [
  /^You can find it with your own hands$/,
  /^(?:Its name means: |You say it )/,
  /^It lies /,
  /^(?:It runs from|It starts here)/,
  / .+/,
  /^You may notice/,
  /^It does not work alone$/,
  /^Try this with me: /,
  /^You should feel /,
  /^Stop and get help/,
  /\?$/,
  /^Take the handout home$/,
]

test('should have a deck of each kind for every muscle and group', () => {
  const { muscles, groups } = workshop().library
  assert.equal(decks.length, 2 * (muscles.size + groups.size))
  assert.deepEqual([...unmade, ...decks.flatMap(({ told }) => told)], [])
})

for (const { path, html } of decks) {
  const slides = slidesOf(html)
  const headlines = slides.map(headlineOf)

  test(`should tell the speaker how long each slide of ${path} takes, and what to say`, () => {
    for (const [index, slide] of slides.entries()) {
      assert.match(slide, /<aside class="notes">\s*<p class="timing">\d+ minutes?<\/p>/)
      const [, notes = ''] =
        /<\/p>([\s\S]*)<\/aside>/.exec(slide.split('class="timing"')[1] ?? '') ?? []
      assert.ok(textOf(notes).length > 20, `${path}: notes of slide ${index + 1}`)
    }
  })

  test(`should keep the headlines of ${path} to fifteen words`, () => {
    for (const headline of headlines) {
      const words = headline.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word))
      assert.ok(words.length > 0 && words.length <= 15, headline)
      assert.match(headline, /^\p{Lu}/u)
    }
  })

  test(`should keep ${path} light enough for a stick and a mail`, () => {
    assert.ok(Buffer.byteLength(html) <= 600_000, `${Buffer.byteLength(html)} bytes`)
  })

  if (path.endsWith('quiz.html'))
    test(`should hide each answer of ${path} until it is asked for`, () => {
      const questions = slides.filter((slide) => headlineOf(slide).endsWith('?'))
      assert.ok(questions.length >= 4)
      for (const question of questions)
        assert.match(question, /class="box[^"]*fragment[^"]*" data-box="answer"/)
    })
}

const muscles = new Map(
  [...workshop().library.muscles.values()].map((muscle) => [`${muscle.id}/lesson.html`, muscle]),
)

for (const { path, html } of decks) {
  const muscle = muscles.get(path)
  if (!muscle) continue
  test(`should go through ${path} in order, in twelve to eighteen slides`, () => {
    const headlines = slidesOf(html).map(headlineOf)
    assert.ok(headlines.length >= 12 && headlines.length <= 18, `${headlines.length} slides`)
    // What lies deep cannot be felt.
    const parts = muscle['find-it'] ? LESSON : LESSON.slice(1)
    let from = 1
    for (const part of parts) {
      const found = headlines.findIndex((headline, index) => index >= from && part.test(headline))
      assert.ok(found >= from, `${part} is not behind slide ${from} of ${headlines.join(' | ')}`)
      from = found + 1
    }
  })
}
