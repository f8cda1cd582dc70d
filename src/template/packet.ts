// A packet of muscles that somebody chose: what its template sees in the place of a record.

import type { Group, Muscle } from '../content/schema.ts'
import type { Text } from '../yaml/located.ts'

export interface Packet {
  readonly kind: 'packet'
  /** Its title as a file's name. */
  readonly id: string
  /** Its title. */
  readonly name: Text
  /** Ids of muscles that all have a record. */
  readonly members: readonly Text[]
  /** Of its members, the day that lies longest back. */
  readonly checked: Muscle['checked']
}

/** What a sheet or a deck can be about. */
export type Topic = Muscle | Group | Packet

export function isPacket(topic: Topic): topic is Packet {
  return 'kind' in topic
}
