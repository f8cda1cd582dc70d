import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { escapeText, isSafeAddress } from '../../src/deck/markup.ts'
import { inlineScript, policyOf, speakerScript } from '../../src/deck/policy.ts'
import type { Block, Run } from '../../src/document/block.ts'
import { ADDRESSES, ATTACKS } from './attacks.ts'
import { deckAssets } from './lesson.ts'
import { AT, layBlocks } from './ruler.ts'

/** A deck with the text in every place where an author's words can stand. */
function deckWith(text: string, href?: string): string {
  const runs: Run[] = [{ text, at: AT, ...(href !== undefined && { href }) }]
  const paragraph: Block = { kind: 'paragraph', at: AT, runs }
  const blocks: Block[] = [
    { kind: 'heading', at: AT, level: 2, runs: [{ text: 'Title', at: AT }] },
    paragraph,
    { kind: 'heading', at: AT, level: 3, runs },
    {
      kind: 'list',
      at: AT,
      ordered: true,
      start: 1,
      items: [{ at: AT, blocks: [paragraph] }],
    },
    { kind: 'break', at: AT },
    { kind: 'heading', at: AT, level: 2, runs: [{ text: 'Other', at: AT }] },
    {
      kind: 'table',
      at: AT,
      align: ['left'],
      header: [{ at: AT, runs }],
      rows: [[{ at: AT, runs }]],
    },
    { kind: 'box', at: AT, name: text, title: runs, blocks: [] },
    {
      kind: 'figure',
      at: AT,
      source: { kind: 'plate', name: 'a', options: {} },
      caption: runs,
    },
    { kind: 'box', at: AT, name: 'notes', title: [], blocks: [paragraph] },
  ]
  const { html } = layBlocks(blocks)
  return html.slice(html.lastIndexOf('<main'))
}

/** Tags and attributes, without what stands between quotes. */
function skeleton(html: string): string {
  return html.replace(/"[^"]*"/g, '""')
}

const TAGS = new Set(
  'main h1 h2 h3 svg defs g use path text div section p span ol ul li table colgroup col thead tbody tr th td figure figcaption aside a strong em br body html'.split(
    ' ',
  ),
)

for (const text of ATTACKS)
  test(`should show ${text} and not do it`, () => {
    const html = deckWith(text)
    for (const [, tag = ''] of html.matchAll(/<\/?([a-z0-9]+)/gi)) assert.ok(TAGS.has(tag), tag)
    assert.doesNotMatch(skeleton(html), /<[a-z][^>]*\son\w+\s*=/i)
    assert.ok(!html.includes('<!--'))
    assert.ok(html.includes(escapeText(text)))
  })

for (const href of ADDRESSES)
  test(`should lead nowhere by ${JSON.stringify(href)}`, () => {
    assert.equal(isSafeAddress(href), false)
    assert.ok(!deckWith('words', href).includes('href="j'))
    assert.doesNotMatch(deckWith('words', href), /<a[\s>]/)
  })

test('should lead where addresses are safe', () => {
  for (const href of ['https://a.b/c?d=e&f', 'http://a.b', 'mailto:a@b.c', 'tel:+1-2'])
    assert.ok(deckWith('words', href).includes(`href="${escapeText(href)}"`))
})

test('should allow the scripts it holds by their hashes, and the one of the speaker’s window', () => {
  const html = layBlocks([]).html
  const policy = /Content-Security-Policy" content="([^"]*)"/
    .exec(html)?.[1]
    ?.replaceAll('&#39;', "'")
  const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, body]) => body ?? '')
  assert.equal(scripts.length, 8)
  for (const script of scripts) {
    const hash = createHash('sha256').update(script).digest('base64')
    assert.ok(policy?.includes(`'sha256-${hash}'`))
  }
  assert.equal(policy?.match(/sha256-/g)?.length, 9)
  assert.match(policy ?? '', /^default-src 'none'; /)
  assert.ok(!/unsafe-eval|script-src[^;]*unsafe-inline/.test(policy ?? ''))
})

test('should find the script of the speaker’s window, and say so when it is gone', () => {
  const plugin = new TextDecoder().decode(deckAssets().packages.get('notes.js'))
  assert.match(speakerScript(plugin), /^\s*\(function\(\) \{[\s\S]*\}\)\(\);\s*$/)
  assert.ok(!speakerScript(plugin).includes('\\\\?'))
  assert.throws(() => speakerScript('nothing'), /no longer writes/)
})

test('should rewrite what would end a script', () => {
  assert.equal(inlineScript('a</script><!--b'), 'a<\\/script>\\x3c!--b')
  assert.match(policyOf(['a'], false), /script-src 'sha256-[A-Za-z0-9+/=]{44}'/)
})
