// Where a phone in the same room can find this computer.

import { networkInterfaces } from 'node:os'

export interface Place {
  /** Of this computer in one of its networks, as `192.168.1.20`. */
  readonly address: string
  /** What the system calls the network: `Wi-Fi`, `en0`, `wlan0`. */
  readonly network: string
}

/** Networks that lead to no phone: of containers, virtual machines and tunnels. */
const VIRTUAL = /^(?:docker|br-|veth|virbr|vmnet|vbox|vethernet|utun|tun|tap|tailscale|wg|zt|ham)/i

/** Networks of homes and studios (RFC 1918), and of phones that share their own connection. */
const PRIVATE = /^(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))\./

/** What a computer calls itself where nobody gave it an address (RFC 3927). */
const UNASSIGNED = /^169\.254\./

/** The likeliest first; none without a network. */
export function ownPlaces(interfaces = networkInterfaces()): Place[] {
  const places = Object.entries(interfaces).flatMap(([network, addresses = []]) =>
    addresses
      .filter(({ family, internal }) => family === 'IPv4' && !internal)
      .map(({ address }) => ({ address, network })),
  )
  const real = places.filter(({ network }) => !VIRTUAL.test(network))
  return (real.length > 0 ? real : places).toSorted((a, b) => rankOf(a) - rankOf(b))
}

function rankOf({ address }: Place): number {
  return PRIVATE.test(address) ? 0 : UNASSIGNED.test(address) ? 2 : 1
}
