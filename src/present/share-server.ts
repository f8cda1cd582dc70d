// The deck for everybody in the room, to look at on their own screens: without notes, and led by
// nobody.

import { listen, type Served } from '../web/listen.ts'
import { refuse } from '../web/refuse.ts'
import { isOwnRequest } from '../web/same-origin.ts'
import { sharedDeck } from './deck-page.ts'
import { sendDeck } from './deck-server.ts'

/** @param host one address of this computer, and the only name by which it answers there */
export function serveShared(readDeck: () => string, host: string, port: number): Promise<Served> {
  return listen({
    host,
    port,
    names: [host],
    answer: (request, response) => {
      const { method, url = '' } = request
      const [path] = url.split('?')
      if (!isOwnRequest(request)) refuse(response, 403)
      else if (method !== 'GET' && method !== 'HEAD') refuse(response, 405)
      else if (path === '/') sendDeck(response, sharedDeck(readDeck()))
      else refuse(response, 404)
    },
  })
}
