// YAML as a tree that remembers where each piece was typed. Every scalar is text: numbers, yes/no
// and days are read by the shape that wants them, so that `no`, `012` and `2026-11-24` are no
// traps.

import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  type LineCounter,
  type Pair,
  visit,
  type YAMLMap,
  type YAMLSeq,
  type Node as YamlNode,
} from 'yaml'
import type { Place, Report } from '../diagnostic.ts'

/** A value, and where its author typed it. */
export interface Located<T> {
  readonly value: T
  readonly at: Place
}

export function isLocated(value: unknown): value is Located<unknown> {
  return typeof value === 'object' && value !== null && 'value' in value && 'at' in value
}

/** An author's words: printed as typed, or with emphasis, links and terms. */
export interface Text extends Located<string> {
  readonly markdown: boolean
}

export interface Scalar extends Located<string> {
  readonly kind: 'scalar'
  readonly quoted: boolean
}

export interface Sequence {
  readonly kind: 'sequence'
  readonly at: Place
  readonly items: readonly Node[]
}

export interface Mapping {
  readonly kind: 'mapping'
  /** Of the key that it belongs to: there a missing field is best added. */
  readonly at: Place
  readonly entries: ReadonlyMap<string, Entry>
}

export interface Entry {
  readonly at: Place
  readonly value: Node
}

export type Node = Scalar | Sequence | Mapping

/** Turns an offset in the YAML text into a place in the author's file. */
export type Locate = (offset: number) => Place

/** @param firstLine the line of the file on which the YAML begins */
export function createLocate(lines: LineCounter, file: string, firstLine: number): Locate {
  return (offset) => {
    const { line, col } = lines.linePos(offset)
    return { file, line: line + firstLine - 1, column: col }
  }
}

/** Deeper than any record needs, and far from the end of the stack. */
const DEEPEST = 32

export function locateTree(document: Document, locate: Locate, report: Report): Node {
  const fail = (at: Place, rule: string, message: string, hint?: string): void =>
    report({ severity: 'error', rule, message, at, ...(hint && { hint }) })

  /** @param key the place of the field's name; list items and the root have none */
  function locateNode(node: YamlNode | null, owner: Place, depth: number, key?: Place): Node {
    if (node === null || isAlias(node)) return emptyAt(owner)
    const own = node.range ? locate(node.range[0]) : owner
    if (isScalar(node)) {
      const value = String(node.value ?? '')
      const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE'
      return { kind: 'scalar', value, quoted, at: value === '' && !quoted ? owner : own }
    }
    if (depth > DEEPEST) {
      fail(own, 'yaml-syntax', 'lists and fields stand inside one another too deeply here')
      // Not empty, which would be told as well.
      return { kind: 'scalar', value: '…', quoted: true, at: own }
    }
    if (isMap(node))
      return { kind: 'mapping', at: key ?? own, entries: locateEntries(node, own, depth) }
    const items = (node as YAMLSeq<YamlNode | null>).items
    return {
      kind: 'sequence',
      at: own,
      items: items.map((item) => locateNode(item, own, depth + 1)),
    }
  }

  function locateEntries(map: YAMLMap, own: Place, depth: number): Map<string, Entry> {
    const entries = new Map<string, Entry>()
    for (const { key, value } of map.items as Pair<YamlNode, YamlNode | null>[]) {
      const at = key.range ? locate(key.range[0]) : own
      if (!isScalar(key)) {
        const message = 'a list or a group of fields stands where the name of a field is expected'
        fail(at, 'yaml-syntax', message, 'a field is a name, a colon, a space and a value')
        continue
      }
      const name = String(key.value ?? '')
      const first = entries.get(name)
      if (first) {
        const message = `\`${name}\` is given twice; the first stands on line ${first.at.line}`
        fail(at, 'key-duplicate', message, 'keep one of the two')
      } else entries.set(name, { at, value: locateNode(value, at, depth + 1, at) })
    }
    return entries
  }

  const start = locate(0)
  return locateNode(document.contents as YamlNode | null, start, 0)
}

function emptyAt(at: Place): Scalar {
  return { kind: 'scalar', value: '', quoted: false, at }
}

/**
 * Where the first alias, anchor or tag stands. Authors never mean them (they typed `*gentle*`), and
 * they are how a small file can grow without bound, so they are refused before anything follows
 * them.
 */
export function firstSign(document: Document, source: string): number | undefined {
  const offsets: number[] = []
  visit(document, {
    Node: (_, node) => {
      const sign = isAlias(node) ? '*' : node.anchor !== undefined ? '&' : node.tag && '!'
      if (sign) offsets.push(firstOf(sign, source, node.range?.[0] ?? 0))
    },
  })
  return offsets.sort((a, b) => a - b)[0]
}

function firstOf(sign: string, source: string, before: number): number {
  let offset = source.lastIndexOf(sign, before)
  while (source.charAt(offset - 1) === sign) offset--
  return offset
}
