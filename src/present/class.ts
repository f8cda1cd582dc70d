// The servers of a class: the deck's on this computer alone, and for each of its networks the phone's,
// and the shared deck's when that is wanted.

import type { Served } from '../web/listen.ts'
import { BEAT_TIME } from './beats.ts'
import { codePath } from './code.ts'
import { titleOf } from './deck-page.ts'
import { serveDeck } from './deck-server.ts'
import { makeKey } from './key.ts'
import { ownPlaces, type Place } from './network.ts'
import { servePhones } from './phone-server.ts'
import { openRelay, type Relay } from './relay.ts'
import { serveShared } from './share-server.ts'

export interface ClassOptions {
  /** The built deck. */
  readonly readDeck: () => string
  /** The deck is older than its record, which has a mistake now. */
  readonly isOld: boolean
  /** Of the deck; phones and shares take those behind it, or any that are free. */
  readonly port: number
  /** Whether everybody in the network may look at the deck, without its notes. */
  readonly isShared: boolean
  /** Where phones find this computer; its own addresses when left out. */
  readonly places?: readonly Place[]
  /** In milliseconds: between two beats, and until a wrong key is answered. */
  readonly beatTime?: number
  readonly patience?: number
}

export interface PhoneAddress extends Place {
  /** Where the remote is, to type: `http://…/`. */
  readonly page: string
  /** The same with the key, for a camera. */
  readonly link: string
}

export interface Class {
  /** `http://127.0.0.1:…/`: the start page. */
  readonly address: string
  readonly key: string
  /** The likeliest first; none without a network. */
  readonly phones: readonly PhoneAddress[]
  readonly shares: readonly string[]
  readonly isOld: boolean
  /** Breaks every connection; whoever is still there comes back. */
  readonly cut: () => void
  readonly close: () => Promise<void>
}

/** A key is 128 bits; this keeps a program that guesses from being a nuisance to the room. */
const PATIENCE = 1000

/** Rejects when there is no port to be had; then nothing is left open. */
export async function openClass(options: ClassOptions): Promise<Class> {
  const key = makeKey()
  const relay = openRelay()
  const served: Served[] = []
  const pulse = setInterval(relay.beat, options.beatTime ?? BEAT_TIME)
  pulse.unref()
  const cut = (): void => {
    for (const each of served) each.cut()
  }
  const close = async (): Promise<void> => {
    clearInterval(pulse)
    relay.close()
    await Promise.all(served.map((each) => each.close()))
  }
  try {
    const ways = await serveAll(options, key, relay, served)
    return { ...ways, key, isOld: options.isOld, cut, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** @param served is added to, so that what is open can be closed when the next cannot be opened */
async function serveAll(
  { readDeck, isOld, port, isShared, places = ownPlaces(), patience = PATIENCE }: ClassOptions,
  key: string,
  relay: Relay,
  served: Served[],
): Promise<Pick<Class, 'address' | 'phones' | 'shares'>> {
  const phones: PhoneAddress[] = []
  const shares: string[] = []
  const greeting = (): object => ({
    kind: 'hello',
    title: titleOf(readDeck()),
    isOld,
    key,
    phones: phones.map((phone) => ({ ...phone, code: codePath(phone.link) })),
    shares,
  })
  const keep = async (opening: Promise<Served>): Promise<string> => {
    const opened = await opening
    served.push(opened)
    return opened.address
  }
  const after = (count: number): number => (port === 0 ? 0 : Math.min(port + count, 65535))
  const address = await keep(serveDeck({ relay, readDeck, greeting }, port))
  for (const place of places) {
    const page = await keep(servePhones({ relay, key, patience }, place.address, after(1)))
    phones.push({ ...place, page, link: `${page}#${key}` })
    if (isShared) shares.push(await keep(serveShared(readDeck, place.address, after(2))))
  }
  return { address, phones, shares }
}
