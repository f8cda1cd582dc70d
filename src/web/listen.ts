// Web servers of this computer. Each answers only to the names it is given: DNS can make any other
// name point here, so a foreign name is a foreign page asking.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { HEADERS } from './headers.ts'
import { refuse } from './refuse.ts'

export type { IncomingMessage, ServerResponse }

export interface Listening {
  /** Where to listen: an address of this computer. */
  readonly host: string
  /** The one to use; when it is taken, or 0, any free one. */
  readonly port: number
  /** What a browser may call us, each with the port behind it. */
  readonly names: readonly string[]
  readonly answer: (request: IncomingMessage, response: ServerResponse) => void
}

export interface Served {
  /** `http://…:…/` */
  readonly address: string
  /** Ends every connection; who still wants something asks again. */
  readonly cut: () => void
  readonly close: () => Promise<void>
}

export const LOOPBACK = '127.0.0.1'

/** Of this computer, as its own browser may call it. */
export const LOOPBACK_NAMES = [LOOPBACK, 'localhost', '[::1]']

/** Rejects when there is no port to be had. */
export async function listen({ host, port, names, answer }: Listening): Promise<Served> {
  const server = createServer({ requireHostHeader: false }, (request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value)
    const { headers, socket } = request
    const asked = headers.host?.toLowerCase()
    if (names.some((name) => asked === `${name}:${socket.localPort}`)) answer(request, response)
    else refuse(response, 403)
  })
  const taken = await open(server, host, port)
  if (taken) {
    const hopeless = port === 0 ? taken : await open(server, host, 0)
    if (hopeless) throw hopeless
  }
  return {
    address: `http://${host}:${portOf(server)}/`,
    cut: () => server.closeAllConnections(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** The error when the port cannot be had. */
function open(server: Server, host: string, port: number): Promise<Error | undefined> {
  return new Promise((resolve) => {
    server.once('error', resolve)
    server.listen(port, host, () => {
      server.off('error', resolve)
      resolve(undefined)
    })
  })
}

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}
