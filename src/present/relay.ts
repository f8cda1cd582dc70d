// Stands between the deck and the phones: passes commands to the deck, and what the deck shows to
// the phones. It keeps nothing for later: a press that cannot be done now is not done.

import { type EventStream, openEventStream } from '../web/event-stream.ts'
import type { ServerResponse } from '../web/listen.ts'
import { openBaton } from './baton.ts'
import { isFresh, isSilent } from './beats.ts'
import type { Command, Slide } from './messages.ts'

/** What becomes of a press. */
export type Outcome = 'done' | 'not-leading' | 'too-old' | 'no-deck'

export interface Relay {
  /** Answers the deck's page with commands. The newest page is the deck; older ones are let go. */
  readonly openDeck: (response: ServerResponse) => void
  /** Answers the start page with whether a phone is there; `greeting` comes first. */
  readonly openStart: (response: ServerResponse, greeting: object) => void
  /** Answers a phone with all that it shows. */
  readonly openPhone: (phone: string, response: ServerResponse) => void
  readonly show: (slide: Slide) => void
  readonly press: (phone: string, command: Command, heard: number) => Outcome
  /** A phone has heard a beat; false when it is not known here. */
  readonly hear: (phone: string, heard: number) => boolean
  readonly take: (phone: string) => void
  readonly beat: () => void
  readonly close: () => void
}

interface Phone {
  readonly stream: EventStream
  heard: number
}

export function openRelay(): Relay {
  const baton = openBaton()
  const phones = new Map<string, Phone>()
  const starts = new Set<EventStream>()
  let deck: EventStream | undefined
  let slide: Slide | undefined
  let beats = 0
  let begun: bigint | undefined

  /** In whole seconds. */
  const elapsed = (): number =>
    begun === undefined ? 0 : Number((process.hrtime.bigint() - begun) / 1_000_000_000n)
  const tellPhone = (name: string, { stream }: Phone): void =>
    stream.send({
      kind: 'class',
      beat: beats,
      elapsed: elapsed(),
      leads: baton.leads(name),
      deck: deck ? 'open' : starts.size > 0 ? 'start' : 'closed',
      slide: slide ?? null,
    })
  const tellPhones = (): void => {
    for (const [name, phone] of phones) tellPhone(name, phone)
  }
  const tellStarts = (): void => {
    for (const start of starts) start.send({ kind: 'phones', count: phones.size })
  }
  const forget = (name: string, phone: Phone): void => {
    if (phones.get(name) !== phone) return
    phones.delete(name)
    baton.leave(name)
    tellStarts()
  }

  return {
    openDeck: (response) => {
      deck?.send({ kind: 'replaced' })
      deck?.end()
      const fresh = openEventStream(response, () => {
        if (deck !== fresh) return
        deck = undefined
        tellPhones()
      })
      deck = fresh
    },
    openStart: (response, greeting) => {
      const start = openEventStream(response, () => {
        starts.delete(start)
        tellPhones()
      })
      starts.add(start)
      start.send(greeting)
      tellStarts()
      tellPhones()
    },
    openPhone: (name, response) => {
      const before = phones.get(name)
      before?.stream.send({ kind: 'replaced' })
      before?.stream.end()
      const phone: Phone = {
        stream: openEventStream(response, () => forget(name, phone)),
        heard: beats,
      }
      phones.set(name, phone)
      baton.join(name)
      tellPhone(name, phone)
      tellStarts()
    },
    show: (shown) => {
      begun ??= process.hrtime.bigint()
      slide = shown
      tellPhones()
    },
    press: (name, command, heard) => {
      const phone = phones.get(name)
      if (!phone || !isFresh(heard, beats)) return 'too-old'
      if (!baton.leads(name)) return 'not-leading'
      phone.heard = heard
      if (deck) deck.send({ kind: 'command', command })
      // The start page has one thing to do.
      else if (command === 'next' && starts.size > 0) [...starts].at(-1)?.send({ kind: 'begin' })
      else return 'no-deck'
      return 'done'
    },
    hear: (name, heard) => {
      const phone = phones.get(name)
      if (phone) phone.heard = Math.min(heard, beats)
      return phone !== undefined
    },
    take: (name) => {
      baton.take(name)
      tellPhones()
    },
    beat: () => {
      beats++
      for (const [name, phone] of phones)
        if (isSilent(phone.heard, beats)) {
          phone.stream.end()
          forget(name, phone)
        } else phone.stream.send({ kind: 'beat', beat: beats, elapsed: elapsed() })
      for (const start of starts) start.keep()
      deck?.keep()
    },
    close: () => {
      for (const { stream } of phones.values()) stream.end()
      for (const start of starts) start.end()
      deck?.end()
    },
  }
}
