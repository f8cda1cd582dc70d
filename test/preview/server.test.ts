import assert from 'node:assert/strict'
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { serve } from '../../src/preview/server.ts'
import { ask, openSite } from './site.ts'

const PAGE: readonly (readonly [path: string, type: string])[] = [
  ['/', 'text/html; charset=utf-8'],
  ['/?from=somewhere', 'text/html; charset=utf-8'],
  ['/preview.css', 'text/css; charset=utf-8'],
  ['/preview.js', 'text/javascript; charset=utf-8'],
  ['/list.js', 'text/javascript; charset=utf-8'],
  ['/stage.js', 'text/javascript; charset=utf-8'],
  ['/mistakes.js', 'text/javascript; charset=utf-8'],
]

for (const [path, type] of PAGE)
  test(`should serve its own ${path}`, async (context) => {
    const { address } = await openSite(context)
    const { status, headers, body } = await ask(address, { path })
    assert.equal(status, 200)
    assert.equal(headers['content-type'], type)
    assert.equal(headers['cache-control'], 'no-store')
    assert.equal(headers['x-content-type-options'], 'nosniff')
    assert.match(String(headers['content-security-policy']), /default-src 'self'/)
    assert.equal(Number(headers['content-length']), Buffer.byteLength(body))
  })

const OUTPUTS: readonly (readonly [path: string, type: string])[] = [
  ['soleus/client.pdf', 'application/pdf'],
  ['soleus/lesson.html', 'text/html; charset=utf-8'],
  ['manifest.json', 'application/json; charset=utf-8'],
  ['soleus/client.md', 'text/plain; charset=utf-8'],
  ['soleus/other.xyz', 'application/octet-stream'],
]

for (const [path, type] of OUTPUTS)
  test(`should serve ${path} of the outputs`, async (context) => {
    const { address, write } = await openSite(context)
    write(`out/${path}`, 'something built')
    const { status, headers, body } = await ask(address, { path: `/out/${path}` })
    assert.deepEqual([status, headers['content-type'], body], [200, type, 'something built'])
    assert.equal(headers['cache-control'], 'no-store')
    assert.equal(headers['x-content-type-options'], 'nosniff')
    assert.equal(headers['cross-origin-resource-policy'], 'same-origin')
    assert.equal(headers['content-security-policy'], "frame-ancestors 'self'")
  })

test('should let nobody frame what is not there', async (context) => {
  const { address } = await openSite(context)
  const { headers } = await ask(address, { path: '/out/a.pdf' })
  assert.equal(headers['content-security-policy'], "frame-ancestors 'self'")
})

test('should serve names with letters that an address must encode', async (context) => {
  const { address, write } = await openSite(context)
  write('out/soleus/für alle.pdf', 'encoded')
  const { body } = await ask(address, { path: '/out/soleus/f%C3%BCr%20alle.pdf' })
  assert.equal(body, 'encoded')
})

test('should answer HEAD with the head only', async (context) => {
  const { address, write } = await openSite(context)
  write('out/a.pdf', 'four')
  const { status, headers, body } = await ask(address, { method: 'HEAD', path: '/out/a.pdf' })
  assert.deepEqual([status, headers['content-length'], body], [200, '4', ''])
})

for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])
  test(`should refuse ${method}`, async (context) => {
    const { address } = await openSite(context)
    const { status, headers } = await ask(address, { method })
    assert.deepEqual([status, headers.allow], [405, 'GET, HEAD'])
  })

const OUTSIDE = [
  '/out/../secret.txt',
  '/out/%2e%2e/secret.txt',
  '/out/%2E%2E%2Fsecret.txt',
  '/out/soleus/../../secret.txt',
  '/out/..%5csecret.txt',
  '/out/..\\secret.txt',
  '/out/soleus/%2e%2e%5c%2e%2e%5csecret.txt',
  '/out/%252e%252e/secret.txt',
  '/out//secret.txt',
  '/out/./../secret.txt',
  '/out/secret.txt%00.pdf',
  '/out/a.pdf%00',
  '/out/%',
  '/out/%ff',
  '/out/C:/secret.txt',
  '/out/a.pdf::$DATA',
  '/out/soleus',
  '/out/soleus/',
  '/out/',
  '/out',
  '/secret.txt',
  '/../secret.txt',
  '/page/index.html',
  '/constructor',
  '/__proto__',
]

for (const path of OUTSIDE)
  test(`should have nothing at ${path}`, async (context) => {
    const { address, write } = await openSite(context)
    write('secret.txt', 'a secret')
    write('out/a.pdf', 'four')
    write('out/soleus/client.pdf', 'a sheet')
    const { status, body } = await ask(address, { path })
    assert.deepEqual([status, body], [404, 'Not here\n'])
  })

test('should not follow a link that leads out of the folder', async (context) => {
  const { address, write, folder } = await openSite(context)
  write('beside/secret.txt', 'a secret')
  write('out/soleus/client.pdf', 'a sheet')
  // A junction on Windows, where it needs no rights.
  symlinkSync(join(folder, 'beside'), join(folder, 'out', 'linked'), 'junction')
  const { status } = await ask(address, { path: '/out/linked/secret.txt' })
  assert.equal(status, 404)
})

const OWN_NAMES = ['127.0.0.1:PORT', 'localhost:PORT', 'LocalHost:PORT', '[::1]:PORT']

for (const host of OWN_NAMES)
  test(`should answer to ${host}`, async (context) => {
    const { address } = await openSite(context)
    const { status } = await ask(address, { host: host.replace('PORT', new URL(address).port) })
    assert.equal(status, 200)
  })

const FOREIGN_NAMES = [
  'example.com:PORT',
  'example.com',
  '127.0.0.1',
  '127.0.0.1:1',
  'localhost',
  '127.0.0.1.example.com:PORT',
  'localhost:PORT.example.com',
  'localhost@example.com:PORT',
  '127.0.0.1:PORT, example.com',
  '0.0.0.0:PORT',
  '',
]

for (const host of FOREIGN_NAMES)
  test(`should not answer to ${JSON.stringify(host)}`, async (context) => {
    const { address, write } = await openSite(context)
    write('out/a.pdf', 'a sheet')
    const name = host.replace('PORT', new URL(address).port)
    for (const path of ['/', '/out/a.pdf', '/events', '/preview.js']) {
      const { status, body } = await ask(address, { path, host: name })
      assert.deepEqual([status, body], [403, 'Not for you\n'])
    }
  })

test('should take another port when the one it is given is taken', async (context) => {
  const { address, broadcast, folder } = await openSite(context)
  const { port } = new URL(address)
  const other = await serve({ out: folder, broadcast }, Number(port))
  context.after(() => other.close())
  assert.notEqual(new URL(other.address).port, port)
  assert.equal((await ask(other.address, {})).status, 200)
})
