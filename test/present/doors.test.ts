// What each server of a class gives to whom: policies, shapes and sizes, keys, and the shared deck.

import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type IncomingHttpHeaders, request } from 'node:http'
import { type TestContext, test } from 'node:test'
import type { Class } from '../../src/present/class.ts'
import { classOf, remoteOf } from './room.ts'

interface Asked {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

interface Answered {
  readonly status: number | undefined
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

async function ask(
  address: string,
  path: string,
  { method = 'GET', headers = {}, body = '' }: Asked = {},
): Promise<Answered> {
  const { hostname, port } = new URL(address)
  const asking = request({ hostname, port, path, method, headers })
  asking.end(body)
  const [response] = await once(asking, 'response')
  response.setEncoding('utf8')
  let text = ''
  for await (const part of response) text += part
  return { status: response.statusCode, headers: response.headers, body: text }
}

const PHONE = '0123456789abcdef'
const PRESS = { command: 'next', beat: 0 }

/** As a phone's page sends it. */
function sent(opened: Class, message: object, changed: Readonly<Record<string, string>> = {}) {
  return {
    method: 'POST',
    body: JSON.stringify(message),
    headers: {
      origin: new URL(remoteOf(opened).page).origin,
      'content-type': 'application/json',
      authorization: `Bearer ${opened.key}`,
      'x-phone': PHONE,
      ...changed,
    },
  }
}

/** Until the test is over, a phone listens. */
async function join(context: TestContext, opened: Class): Promise<void> {
  const left = new AbortController()
  context.after(() => left.abort())
  const response = await fetch(`${remoteOf(opened).page}class`, {
    headers: { authorization: `Bearer ${opened.key}`, 'x-phone': PHONE },
    signal: left.signal,
  })
  await response.body?.getReader().read()
}

test('should let the deck talk to its own server, and to nobody else', async (context) => {
  const { address } = await classOf(context)
  const { headers, body } = await ask(address, '/deck')
  const policy = String(headers['content-security-policy'])
  for (const directive of ["default-src 'none'", "connect-src 'self'", "frame-ancestors 'self'"])
    assert.ok(policy.split('; ').includes(directive))
  assert.match(policy, /script-src (?:'sha256-[^']+' )+'self';/)
  assert.doesNotMatch(policy, /https?:|\*/)
  assert.doesNotMatch(body, /http-equiv="Content-Security-Policy"/)
})

test('should share the deck only when that is wanted, and without notes', async (context) => {
  assert.deepEqual((await classOf(context)).shares, [])
  const { shares } = await classOf(context, { isShared: true })
  const [share = ''] = shares
  const { status, body, headers } = await ask(share, '/')
  assert.equal(status, 200)
  assert.match(body, /Which bone/)
  assert.doesNotMatch(body, /Ask again|leader\.js/)
  assert.match(String(headers['content-security-policy']), /frame-ancestors 'none'/)
  for (const path of ['/leader.js', '/slide', '/commands', '/class', '/deck'])
    assert.equal((await ask(share, path)).status, 404)
  assert.equal((await ask(share, '/', { headers: { host: 'example.com' } })).status, 403)
})

for (const path of [
  '/deck',
  '/leader.js',
  '/start.js',
  '/commands',
  '/phones',
  '/slide',
  '/x.html',
])
  test(`should have no ${path} for phones`, async (context) => {
    const opened = await classOf(context)
    assert.equal((await ask(remoteOf(opened).page, path)).status, 404)
  })

test('should give a phone its page under a policy, and no word of the deck', async (context) => {
  const opened = await classOf(context)
  for (const path of ['/', '/phone.js', '/phone.css', '/connection.js', '/notes.js']) {
    const { status, body, headers } = await ask(remoteOf(opened).page, path)
    assert.equal(status, 200)
    assert.ok(!body.includes(opened.key) && !body.includes('Which bone'))
    const policy = String(headers['content-security-policy'])
    assert.match(policy, /^default-src 'none'; script-src 'self'/)
  }
})

for (const host of ['example.com', 'localhost', '192.168.1.20', '127.0.0.1.example.com'])
  test(`should not answer a phone that asks for ${host}`, async (context) => {
    const opened = await classOf(context, { isShared: true })
    for (const address of [remoteOf(opened).page, ...opened.shares]) {
      const named = `${host}:${new URL(address).port}`
      assert.equal((await ask(address, '/', { headers: { host: named } })).status, 403)
    }
    if (host === 'localhost') return
    const named = `${host}:${new URL(opened.address).port}`
    for (const path of ['/', '/deck', '/phones', '/commands'])
      assert.equal((await ask(opened.address, path, { headers: { host: named } })).status, 403)
  })

for (const authorization of ['', 'wrong', 'Bearer ', 'Bearer wrong', 'Basic KEY', 'KEY'])
  test(`should refuse the key ${JSON.stringify(authorization)}`, async (context) => {
    const opened = await classOf(context)
    const { page } = remoteOf(opened)
    const given = { authorization: authorization.replace('KEY', opened.key) }
    for (const path of ['/press', '/beat', '/lead'])
      assert.equal((await ask(page, path, sent(opened, PRESS, given))).status, 403)
    const { status } = await ask(page, '/class', { headers: { ...given, 'x-phone': PHONE } })
    assert.equal(status, 403)
  })

const FOREIGN: readonly Readonly<Record<string, string>>[] = [
  { origin: 'http://example.com' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
]

for (const headers of FOREIGN)
  test(`should refuse what comes with ${JSON.stringify(headers)}`, async (context) => {
    const opened = await classOf(context)
    await join(context, opened)
    for (const path of ['/press', '/beat', '/lead']) {
      const { status } = await ask(remoteOf(opened).page, path, sent(opened, PRESS, headers))
      assert.equal(status, 403)
    }
    for (const path of ['/', '/deck', '/phones', '/commands'])
      assert.equal((await ask(opened.address, path, { headers })).status, 403)
  })

test('should refuse what is sent without an origin', async (context) => {
  const opened = await classOf(context)
  const press = sent(opened, PRESS)
  const { origin: _, ...headers } = press.headers
  const { status } = await ask(remoteOf(opened).page, '/press', { ...press, headers })
  assert.equal(status, 403)
})

test('should take a key from no address', async (context) => {
  const opened = await classOf(context)
  const { status } = await ask(remoteOf(opened).page, `/class?key=${opened.key}`)
  assert.equal(status, 403)
})

test('should answer the right key at once while a wrong one waits', async (context) => {
  const opened = await classOf(context, { patience: 60_000 })
  const waiting = new AbortController()
  const wrong = fetch(`${remoteOf(opened).page}class`, {
    headers: { authorization: 'Bearer wrong', 'x-phone': PHONE },
    signal: waiting.signal,
  })
  await join(context, opened)
  waiting.abort()
  await assert.rejects(wrong)
})

const SAID: readonly (readonly [status: number, message: object])[] = [
  [400, { command: 'eval', beat: 0 }],
  [400, { command: 'toString', beat: 0 }],
  [400, { command: 'next' }],
  [400, { command: 'next', beat: 0, more: 1 }],
  [400, ['next']],
  [413, { command: 'next', beat: 0, more: 'x'.repeat(2000) }],
  // Of a time that has not come, and with no deck to obey.
  [409, { command: 'next', beat: 99 }],
  [409, PRESS],
]

for (const [status, message] of SAID)
  test(`should answer ${status} to ${JSON.stringify(message).slice(0, 40)}`, async (context) => {
    const opened = await classOf(context)
    await join(context, opened)
    const answered = await ask(remoteOf(opened).page, '/press', sent(opened, message))
    assert.equal(answered.status, status)
  })

test('should take nothing but JSON', async (context) => {
  const opened = await classOf(context)
  await join(context, opened)
  const press = sent(opened, PRESS, { 'content-type': 'text/plain' })
  assert.equal((await ask(remoteOf(opened).page, '/press', press)).status, 400)
})

const SLIDE = { number: 1, total: 2, headline: 'A', next: 'B', steps: 0, isBlack: false, notes: [] }
const RUN = { text: 'a', strong: false, emphasised: false }

const TOLD: readonly (readonly [status: number, what: string, slide: object])[] = [
  [204, 'a slide', SLIDE],
  [204, 'notes', { ...SLIDE, notes: [{ kind: 'paragraph', runs: [RUN] }] }],
  [400, 'something more', { ...SLIDE, more: 1 }],
  [400, 'a number that is none', { ...SLIDE, number: 'one' }],
  [400, 'a note of no kind', { ...SLIDE, notes: [{ kind: 'script', runs: [RUN] }] }],
  [400, 'a very long headline', { ...SLIDE, headline: 'a'.repeat(5000) }],
  [413, 'very long notes', { ...SLIDE, next: 'a'.repeat(70_000) }],
]

for (const [status, what, slide] of TOLD)
  test(`should answer ${status} to a deck that tells ${what}`, async (context) => {
    const { address } = await classOf(context)
    const answered = await ask(address, '/slide', {
      method: 'POST',
      headers: { origin: new URL(address).origin, 'content-type': 'application/json' },
      body: JSON.stringify(slide),
    })
    assert.equal(answered.status, status)
  })

test('should free its ports when it closes, whoever still listens', async (context) => {
  const opened = await classOf(context, { isShared: true })
  await join(context, opened)
  await opened.close()
  for (const address of [opened.address, remoteOf(opened).page, ...opened.shares])
    await assert.rejects(ask(address, '/'), { code: 'ECONNREFUSED' })
})
