// Every page that listens hears the last news at once, and then each new one.

import { type EventStream, openEventStream } from '../web/event-stream.ts'
import type { ServerResponse } from '../web/listen.ts'
import type { News } from './news.ts'

export interface Broadcast {
  readonly send: (news: News) => void
  /** Answers a request with the news from now on, until it is closed. */
  readonly listen: (response: ServerResponse) => void
  readonly listeners: () => number
  readonly close: () => void
}

/** Proxies and sleeping laptops drop a connection in which nothing moves. */
const HEARTBEAT = 15_000

export function openBroadcast(): Broadcast {
  const listeners = new Set<EventStream>()
  let last: News = { kind: 'building' }
  const heartbeat = setInterval(() => {
    for (const listener of listeners) listener.keep()
  }, HEARTBEAT)
  heartbeat.unref()
  return {
    send: (news) => {
      last = news
      for (const listener of listeners) listener.send(news)
    },
    listen: (response) => {
      const listener = openEventStream(response, () => listeners.delete(listener))
      listener.send(last)
      listeners.add(listener)
    },
    listeners: () => listeners.size,
    close: () => {
      clearInterval(heartbeat)
      for (const listener of listeners) listener.end()
      listeners.clear()
    },
  }
}
