// Hears what a preview tells its page, as the page would.

import type { TestContext } from 'node:test'
import type { News } from '../../src/preview/news.ts'

export interface Listener {
  /** The next news that is wanted; what comes before it is passed over. */
  next(isWanted: (news: News) => boolean): Promise<News>
}

export async function listen(context: TestContext, address: string): Promise<Listener> {
  const gone = new AbortController()
  context.after(() => gone.abort())
  const response = await fetch(`${address}events`, { signal: gone.signal })
  if (!response.body) throw new Error('the news have no body')
  const news = newsOf(response.body)
  return {
    next: async (isWanted) => {
      for (;;) {
        const { value, done } = await news.next()
        if (done) throw new Error('the news ended before the one that was wanted')
        if (isWanted(value)) return value
        if (value.kind === 'failed') throw new Error(value.message)
      }
    },
  }
}

async function* newsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<News, undefined> {
  const decoder = new TextDecoder()
  let pending = ''
  for await (const bytes of body) {
    pending += decoder.decode(bytes, { stream: true })
    const events = pending.split('\n\n')
    pending = events.pop() ?? ''
    for (const event of events)
      if (event.startsWith('data: ')) yield JSON.parse(event.slice('data: '.length)) as News
  }
  return undefined
}
