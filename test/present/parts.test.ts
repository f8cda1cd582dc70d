// The small parts of a class, each by itself.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openBaton } from '../../src/present/baton.ts'
import { isFresh, isSilent } from '../../src/present/beats.ts'
import { codePath, codeText } from '../../src/present/code.ts'
import { ledDeck, sharedDeck, titleOf } from '../../src/present/deck-page.ts'
import { isSameKey, makeKey } from '../../src/present/key.ts'
import { ownPlaces } from '../../src/present/network.ts'

test('should tell old presses and silent phones by the beats they have heard', () => {
  assert.deepEqual(
    [7, 8, 10, 11].map((heard) => isFresh(heard, 10)),
    [false, true, true, false],
  )
  assert.deepEqual(
    [4, 5, 10].map((heard) => isSilent(heard, 10)),
    [true, false, false],
  )
})

test('should find the network that a phone is likeliest in', () => {
  const at = (address: string, family = 'IPv4', internal = false) =>
    ({ address, family, internal, netmask: '', mac: '', cidr: null }) as never
  const places = ownPlaces({
    lo: [at('127.0.0.1', 'IPv4', true)],
    docker0: [at('172.17.0.1')],
    eth1: [at('169.254.3.4')],
    eth2: [at('203.0.113.9')],
    wlan0: [at('fe80::1', 'IPv6'), at('192.168.1.20')],
  })
  assert.deepEqual(
    places.map(({ address }) => address),
    ['192.168.1.20', '203.0.113.9', '169.254.3.4'],
  )
  assert.deepEqual(ownPlaces({ lo: [at('127.0.0.1', 'IPv4', true)] }), [])
})

test('should draw the same squares as a path and as letters', () => {
  const link = 'http://192.168.1.20:4761/#01abc-defgh'
  const { side, path } = codePath(link)
  const dark = Array.from({ length: side }, () => Array<boolean>(side).fill(false))
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)/g))
    for (let at = Number(x); at < Number(x) + Number(length); at++)
      (dark[Number(y)] ?? [])[at] = true
  const lines = codeText(link).split('\n').slice(0, -1)
  const rows = lines.flatMap((line) => {
    // Between the colours before and the colours behind.
    const [, letters = ''] = /m([ ▀▄█]+)/.exec(line) ?? []
    return ['▀█', '▄█'].map((full) => [...letters].map((letter) => full.includes(letter)))
  })
  assert.deepEqual(rows.slice(0, side), dark)
})

test('should give the baton to the first phone, and to another when it asks', () => {
  const baton = openBaton()
  baton.join('a')
  baton.join('b')
  assert.deepEqual([baton.leads('a'), baton.leads('b')], [true, false])
  baton.take('b')
  assert.deepEqual([baton.leads('a'), baton.leads('b')], [false, true])
})

test('should keep the baton for a phone that sleeps', () => {
  const baton = openBaton()
  baton.join('a')
  baton.join('b')
  baton.leave('a')
  assert.equal(baton.leads('b'), false)
  baton.join('a')
  assert.equal(baton.leads('a'), true)
})

test('should give the baton to a phone that comes while its holder is away', () => {
  const baton = openBaton()
  baton.join('a')
  baton.leave('a')
  baton.join('b')
  baton.join('a')
  assert.deepEqual([baton.leads('a'), baton.leads('b')], [false, true])
})

test('should give no baton to a phone that is not there', () => {
  const baton = openBaton()
  baton.join('a')
  baton.take('b')
  assert.equal(baton.leads('a'), true)
})

test('should make keys that no two are alike, in digits that can be typed', () => {
  const keys = Array.from({ length: 200 }, makeKey)
  assert.equal(new Set(keys).size, 200)
  for (const key of keys)
    assert.match(
      key,
      /^[0-7][0-9a-hjkmnp-tv-z]{4}(?:-[0-9a-hjkmnp-tv-z]{5}){4}-[0-9a-hjkmnp-tv-z]$/,
    )
})

test('should know a key however it was typed, and no other', () => {
  const key = '01abc-defgh-jkmnp-qrstv-wxyz0-1'
  for (const same of [key, key.toUpperCase(), 'oIabc defgh jkmnp qrstv wxyzO l'])
    assert.equal(isSameKey(same, key), true)
  for (const other of ['', key.slice(1), `${key}1`, key.replace('a', 'b')])
    assert.equal(isSameKey(other, key), false)
})

const DECK = `<head><meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; script-src &#39;sha256-a$&amp;&#39;">
<title>A &amp; B</title><script>"</body><aside class=notes>"</script></head>
<body><div class="slides"><section><aside class="notes">
<p>secret</p>
</aside>
</section></div></body></html>`

test('should put its own script behind everything, and the policy into a header', () => {
  const led = ledDeck(DECK)
  assert.equal(
    led?.policy,
    "default-src 'none'; script-src 'sha256-a$&' 'self'; connect-src 'self'; frame-ancestors 'self'",
  )
  assert.match(led?.html ?? '', /<\/div><script src="\/leader.js"><\/script>\n<\/body><\/html>$/)
  assert.equal(titleOf(DECK), 'A & B')
})

test('should share no notes, and serve no page that has no policy', () => {
  assert.doesNotMatch(sharedDeck(DECK)?.html ?? 'secret', /secret/)
  assert.equal(ledDeck('<body></body>'), undefined)
  assert.equal(sharedDeck('<body></body>'), undefined)
})
