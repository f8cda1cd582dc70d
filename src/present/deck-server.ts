// What this computer's own browser is served: the start page, the deck, and the way in which the
// deck is told what to do. Nobody else reaches it.

import type { Served, ServerResponse } from '../web/listen.ts'
import { type IncomingMessage, LOOPBACK, LOOPBACK_NAMES, listen } from '../web/listen.ts'
import { readJson } from '../web/read-json.ts'
import { refuse } from '../web/refuse.ts'
import { isOwnRequest } from '../web/same-origin.ts'
import { send } from '../web/send.ts'
import { type DeckPage, ledDeck } from './deck-page.ts'
import { MOST_BYTES, SLIDE } from './messages.ts'
import { START_FILES, sendPage } from './page-files.ts'
import type { Relay } from './relay.ts'

export interface DeckSite {
  readonly relay: Relay
  /** The deck as it was built, read anew each time, so that a reload shows what was mended. */
  readonly readDeck: () => string
  /** What the start page shows. */
  readonly greeting: () => object
}

export function serveDeck(site: DeckSite, port: number): Promise<Served> {
  return listen({
    host: LOOPBACK,
    port,
    names: LOOPBACK_NAMES,
    answer: (request, response) => void answer(request, response, site),
  })
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { relay, readDeck, greeting }: DeckSite,
): Promise<void> {
  const { method, url = '' } = request
  const [path = ''] = url.split('?')
  if (!isOwnRequest(request)) refuse(response, 403)
  else if (method === 'POST' && path === '/slide') {
    const sent = await readJson(request, MOST_BYTES)
    const { success, data } = SLIDE.safeParse('value' in sent ? sent.value : undefined)
    if ('refused' in sent || !success)
      return refuse(response, 'refused' in sent ? sent.refused : 400)
    relay.show(data)
    response.writeHead(204).end()
  } else if (method !== 'GET' && method !== 'HEAD')
    refuse(response, 405, path === '/slide' ? 'POST' : 'GET, HEAD')
  else if (path === '/commands' && method === 'GET') relay.openDeck(response)
  else if (path === '/phones' && method === 'GET') relay.openStart(response, greeting())
  else if (path === '/deck') sendDeck(response, ledDeck(readDeck()))
  else if (!sendPage(response, path, START_FILES)) refuse(response, 404)
}

/** A file that is no deck of ours, or a very old one, has no policy: it is not shown without one. */
export function sendDeck(response: ServerResponse, page: DeckPage | undefined): void {
  if (page) {
    response.setHeader('content-security-policy', page.policy)
    send(response, 'deck.html', Buffer.from(page.html, 'utf8'))
  } else refuse(response, 404)
}
