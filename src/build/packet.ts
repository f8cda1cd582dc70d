// Packets of lists: the record that stands for one, where it lies, and whether it still can be made.

import type { Library } from '../content/library.ts'
import type { Group, Muscle } from '../content/schema.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { Block } from '../document/block.ts'
import type { Packet } from '../template/packet.ts'
import type { Selection } from './selection.ts'
import type { Workshop } from './workshop.ts'

/** Packets of lists have a folder of their own beside those of the muscles. */
export const PACKETS = 'packets'

/** Undefined when one of its members is not there or cannot be read. */
export function packetOf(
  id: string,
  { title, members }: Selection,
  { muscles }: Library,
): Packet | undefined {
  // What is wrong with a title is told of the file that bears it.
  const at = { file: `${PACKETS}/${id}.pdf`, line: 1 }
  const records = members.flatMap((member) => muscles.get(member) ?? [])
  const [first, ...others] = records
  if (!first || records.length < members.length) return undefined
  return {
    kind: 'packet',
    id,
    name: { value: title, at, markdown: false },
    members: members.map((value) => ({ value, at, markdown: false })),
    checked: oldest([first, ...others]),
  }
}

/** A group that stands for all that its packet holds: its day is that of the oldest sheet. */
export function boundGroup(group: Group, { muscles }: Library): Group {
  const members = group.members.flatMap(({ value }) => muscles.get(value) ?? [])
  return { ...group, checked: oldest([group, ...members]) }
}

type Checked = Pick<Muscle, 'checked'>

function oldest([first, ...others]: readonly [Checked, ...Checked[]]): Muscle['checked'] {
  return others.reduce(
    (found, { checked }) => (checked.value < found.value ? checked : found),
    first.checked,
  )
}

/** Members and groups named that have a mistake: their packet waits. */
export function brokenOf(ids: readonly string[], { broken }: Library): string[] {
  return ids.filter((id) => broken.has(id))
}

/** False when a member is gone for good, and its packet with it. */
export function isWhole({ members }: Selection, { muscles, broken }: Library): boolean {
  return members.every((member) => muscles.has(member) || broken.has(member))
}

export function brokenMember(
  title: string,
  member: string,
  { files, library }: Workshop,
): Diagnostic {
  const folder = library.groups.has(member) ? 'groups' : 'muscles'
  const path = `content/${folder}/${member}.md`
  return {
    severity: 'error',
    rule: 'packet-member',
    message: `the packet \`${title}\` is not made: \`${member}\` has a mistake`,
    at: { file: files.get(path)?.shown ?? path, line: 1 },
    hint: 'put it right, or leave it out of the list',
  }
}

/**
 * Each part of a packet apart: a sheet that is copied alone explains its words as if nothing stood
 * before it.
 */
export function eachPart(
  blocks: readonly Block[],
  change: (part: readonly Block[]) => Block[],
): Block[] {
  const changed: Block[] = []
  let part: Block[] = []
  for (const block of blocks) {
    if (block.kind === 'break') {
      changed.push(...change(part), block)
      part = []
    } else part.push(block)
  }
  return [...changed, ...change(part)]
}
