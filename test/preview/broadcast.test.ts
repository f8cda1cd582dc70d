import assert from 'node:assert/strict'
import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { test } from 'node:test'
import { openSite } from './site.ts'

async function open(address: string): Promise<IncomingMessage> {
  const [response] = (await once(get(`${address}events`), 'response')) as [IncomingMessage]
  return response.setEncoding('utf8')
}

async function hear(response: IncomingMessage, until: string): Promise<string> {
  let heard = ''
  while (!heard.includes(until)) heard += (await once(response, 'data'))[0]
  return heard
}

test('should say at once that it is open, then the last news, then each new one', async (context) => {
  const { address, broadcast } = await openSite(context)
  broadcast.send({ kind: 'failed', message: 'old news' })
  broadcast.send({ kind: 'failed', message: 'last news' })
  const response = await open(address)
  assert.equal(response.headers['content-type'], 'text/event-stream; charset=utf-8')
  assert.equal(response.headers['cache-control'], 'no-store')
  const heard = await hear(response, 'last news"}\n\n')
  assert.match(heard, /^: open\n\n/)
  assert.doesNotMatch(heard, /old news/)
  broadcast.send({ kind: 'building' })
  assert.equal(await hear(response, '\n\n'), 'data: {"kind":"building"}\n\n')
})

test('should forget a listener who has gone', async (context) => {
  const { address, broadcast } = await openSite(context)
  const responses = [await open(address), await open(address)]
  assert.equal(broadcast.listeners(), 2)
  for (const response of responses) response.destroy()
  while (broadcast.listeners() > 0) await new Promise((resolve) => setTimeout(resolve, 10))
  broadcast.send({ kind: 'building' })
})

test('should let its listeners go when it closes', async (context) => {
  const { address, broadcast, close } = await openSite(context)
  const response = await open(address)
  response.resume()
  const ended = once(response, 'end')
  await close()
  await ended
  assert.equal(broadcast.listeners(), 0)
})
