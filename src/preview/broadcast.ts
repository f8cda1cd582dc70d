// Server-sent events: every page that listens hears the last news at once, and then each new one.

import type { ServerResponse } from 'node:http'
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
  const listeners = new Set<ServerResponse>()
  let last: News = { kind: 'building' }
  const writeAll = (text: string): void => {
    for (const listener of listeners) listener.write(text)
  }
  const heartbeat = setInterval(() => writeAll(': still here\n\n'), HEARTBEAT)
  heartbeat.unref()
  return {
    send: (news) => {
      last = news
      writeAll(eventOf(news))
    },
    listen: (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' })
      // A comment at once, or a browser waits for the first event before it counts as connected.
      response.write(`: open\n\nretry: 1000\n\n${eventOf(last)}`)
      listeners.add(response)
      response.on('close', () => listeners.delete(response))
      // Written to when it is gone, and has not said so yet.
      response.on('error', () => {})
    },
    listeners: () => listeners.size,
    close: () => {
      clearInterval(heartbeat)
      for (const listener of listeners) listener.end()
      listeners.clear()
    },
  }
}

function eventOf(news: News): string {
  return `data: ${JSON.stringify(news)}\n\n`
}
