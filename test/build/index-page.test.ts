import assert from 'node:assert/strict'
import { test } from 'node:test'
import { printIndex } from '../../src/build/index-page.ts'
import type { ManifestEntry } from '../../src/build/manifest.ts'
import type { FormatTrait } from '../../src/theme/format.ts'
import { workshop } from '../deck/lesson.ts'

function entry(
  subject: string,
  edition: string,
  paper: 'letter' | 'a4' = 'letter',
  traits: readonly FormatTrait[] = [],
): ManifestEntry {
  return { subject, edition, format: { paper, traits }, key: 'k', digest: 'd', pages: 1 }
}

function page(entries: Readonly<Record<string, ManifestEntry>>): string {
  return printIndex(new Map(Object.entries(entries)), workshop())
}

/** The words of all links, in their order. */
function links(html: string): string[] {
  return [...html.matchAll(/<a [^>]*>([^<]*)<\/a>/g)].map(([, words = '']) => words)
}

test('should list editions in the order in which they are wanted, a studio’s own last', () => {
  const names = ['lesson', 'own', 'answers', 'client', 'worksheet', 'teacher', 'simple']
  const entries = names.map((name): [string, ManifestEntry] => [
    `soleus/${name}.${name === 'lesson' ? 'html' : 'pdf'}`,
    entry('soleus', name),
  ])
  const html = page(Object.fromEntries(entries))
  assert.deepEqual(links(html), [
    'Client handout',
    'Simple handout',
    'Teacher sheet',
    'Worksheet',
    'Answers to the worksheet',
    'Class deck',
    'own',
  ])
  assert.match(html, /<span>1 page<\/span>/)
  assert.match(html, /<span>1 slides?<\/span>/)
})

test('should name the formats of an edition beside it', () => {
  const html = page({
    'soleus/client.a4.large-print.pdf': entry('soleus', 'client', 'a4', ['large-print']),
    'soleus/client.a4.pdf': entry('soleus', 'client', 'a4'),
    'soleus/client.pdf': entry('soleus', 'client'),
    'soleus/simple.ink-saver.pdf': entry('soleus', 'simple', 'letter', ['ink-saver']),
  })
  assert.deepEqual(links(html), [
    'Client handout',
    'A4',
    'A4, large print',
    'Simple handout (saves ink)',
  ])
  assert.match(html, /aria-label="Client handout: A4, large print"/)
})

test('should lead to each muscle where there are many', () => {
  const few = ['soleus', 'plantaris', 'popliteus']
  const all = (names: readonly string[]) =>
    page(Object.fromEntries(names.map((name) => [`${name}/client.pdf`, entry(name, 'client')])))
  assert.doesNotMatch(all(few), /<nav>/)
  const many = all([...few, 'gastrocnemius'])
  assert.match(many, /<nav>[\s\S]*<a href="#soleus">Soleus<\/a>[\s\S]*<\/nav>/)
  assert.match(many, /<section id="soleus">/)
})

test('should have the colours of dark slides in the dark', () => {
  const { dark } = workshop().theme.screen
  const [, night = ''] = /prefers-color-scheme: dark\) \{ :root \{ ([^}]*)\}/.exec(page({})) ?? []
  assert.ok(night.includes(`--paper: ${dark.ground};`) && night.includes(`--ink: ${dark.ink};`))
})
