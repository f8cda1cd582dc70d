// A folder of outputs made for a test, served without anything that builds it.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type IncomingHttpHeaders, request } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { TestContext } from 'node:test'
import { type Broadcast, openBroadcast } from '../../src/preview/broadcast.ts'
import { serve } from '../../src/preview/server.ts'

export interface TestSite {
  readonly address: string
  readonly broadcast: Broadcast
  /** Holds `out`, which is served, and what a test puts beside it. */
  readonly folder: string
  write(path: string, text: string): void
  close(): Promise<void>
}

export async function openSite(context: TestContext): Promise<TestSite> {
  const folder = mkdtempSync(join(tmpdir(), 'fascicle-preview-'))
  const broadcast = openBroadcast()
  const served = await serve({ out: join(folder, 'out'), broadcast }, 0)
  const close = async (): Promise<void> => {
    broadcast.close()
    await served.close()
  }
  context.after(async () => {
    await close()
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    address: served.address,
    broadcast,
    folder,
    close,
    write: (path, text) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    },
  }
}

export interface Answered {
  readonly status: number | undefined
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export interface Asked {
  readonly method?: string
  /** Sent as it stands, which a browser or `fetch` would not do. */
  readonly path?: string
  /** The usual one when left out, none at all when empty. */
  readonly host?: string
}

export function ask(address: string, { method, path = '/', host }: Asked): Promise<Answered> {
  const { hostname, port, host: usual } = new URL(address)
  const headers = host === '' ? {} : { host: host ?? usual }
  return new Promise((resolve, reject) => {
    const asking = request(
      { hostname, port, path, ...(method && { method }), headers, setHost: false },
      (response) => {
        let body = ''
        response.setEncoding('utf8')
        response.on('data', (part: string) => {
          body += part
        })
        response.on('end', () =>
          resolve({ status: response.statusCode, headers: response.headers, body }),
        )
      },
    )
    asking.on('error', reject)
    asking.end()
  })
}
