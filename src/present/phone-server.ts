// What phones in the same network are served: the remote's page and nothing of the deck's. Whatever
// does something, or tells something, wants the key.

import { type IncomingMessage, listen, type Served, type ServerResponse } from '../web/listen.ts'
import { readJson } from '../web/read-json.ts'
import { type Refusal, refuse } from '../web/refuse.ts'
import { isOwnRequest } from '../web/same-origin.ts'
import { isSameKey } from './key.ts'
import { BEAT, PHONE, PRESS } from './messages.ts'
import { PHONE_FILES, sendPage } from './page-files.ts'
import type { Relay } from './relay.ts'

export interface PhoneSite {
  readonly relay: Relay
  readonly key: string
  /** How long a wrong key waits for its answer, in milliseconds; a right one never waits. */
  readonly patience: number
}

const WITH_KEY = ['/class', '/press', '/beat', '/lead']

/** More than a phone ever says. */
const MOST_BYTES = 1024

/** @param host one address of this computer, and the only name by which it answers there */
export function servePhones(site: PhoneSite, host: string, port: number): Promise<Served> {
  return listen({
    host,
    port,
    names: [host],
    answer: (request, response) => void answer(request, response, site),
  })
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  site: PhoneSite,
): Promise<void> {
  const { method, url = '', headers } = request
  const [path = ''] = url.split('?')
  if (!isOwnRequest(request)) return refuse(response, 403)
  if (!WITH_KEY.includes(path)) {
    if (method !== 'GET' && method !== 'HEAD') refuse(response, 405)
    else if (!sendPage(response, path, PHONE_FILES)) refuse(response, 404)
    return
  }
  const expected = path === '/class' ? 'GET' : 'POST'
  if (method !== expected) return refuse(response, 405, expected)
  const [, given = ''] = /^Bearer (.+)$/.exec(headers.authorization ?? '') ?? []
  if (!isSameKey(given, site.key)) {
    await new Promise((resolve) => setTimeout(resolve, site.patience))
    return refuse(response, 403)
  }
  const phone = PHONE.safeParse(headers['x-phone'])
  if (!phone.success) return refuse(response, 400)
  if (path === '/class') return site.relay.openPhone(phone.data, response)
  const refused = await obey(request, path, phone.data, site.relay)
  if (refused) refuse(response, refused)
  else response.writeHead(204).end()
}

/** Why it was not done; undefined when it was. */
async function obey(
  request: IncomingMessage,
  path: string,
  phone: string,
  relay: Relay,
): Promise<Refusal | undefined> {
  const sent = await readJson(request, MOST_BYTES)
  if ('refused' in sent) return sent.refused
  if (path === '/press') {
    const press = PRESS.safeParse(sent.value)
    if (!press.success) return 400
    const { command, beat } = press.data
    return relay.press(phone, command, beat) === 'done' ? undefined : 409
  }
  const heard = BEAT.safeParse(sent.value)
  if (!heard.success) return 400
  if (!relay.hear(phone, heard.data.beat)) return 409
  if (path === '/lead') relay.take(phone)
  return undefined
}
