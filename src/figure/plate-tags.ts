// The tags of a plate's file, one after the other, and their attributes. The first thing that is not
// as it should be ends the reading: it is kept, with its line, and nothing comes after it.

import { readPathData } from './path-data.ts'
import type { PathStep, Point } from './scene.ts'

export class Tags {
  readonly #text: string
  #at = 0
  #problem: string | undefined

  constructor(text: string) {
    this.#text = text
  }

  /** Goes on from the file's name; undefined while all is well. */
  get problem(): string | undefined {
    return this.#problem
  }

  /** The attributes of the next tag; undefined when it is another one. */
  open(name: string, end: '>' | '/>'): Attributes | undefined {
    const pattern = /\s*<([a-z]+)((?: [A-Za-z-]+="[^"<]*")*)(\/?>)/y
    pattern.lastIndex = this.#at
    const [all = '', found, written = '', closing] = pattern.exec(this.#text) ?? []
    if (found !== name || closing !== end) return undefined
    this.#at += all.length
    const values = new Map<string, string>()
    for (const [, key = '', value = ''] of written.matchAll(/ ([A-Za-z-]+)="([^"]*)"/g))
      values.set(key, unescaped(value))
    return new Attributes(values, this)
  }

  close(name: string): void {
    if (!this.#skip(`</${name}>`)) this.fail('something else than expected', 'next')
  }

  style(): void {
    this.#skip('<style>[^<]*</style>')
  }

  end(): void {
    if (!this.#skip('$')) this.fail('something else than expected', 'next')
  }

  #skip(pattern: string): boolean {
    const sticky = new RegExp(`\\s*${pattern}`, 'y')
    sticky.lastIndex = this.#at
    const found = sticky.exec(this.#text)?.[0]
    this.#at += found?.length ?? 0
    return found !== undefined
  }

  /** @param where the mistake is: in the tag read last, or in what comes next */
  fail(what: string, where: 'last' | 'next' = 'last'): void {
    const gap = /^\s*/.exec(this.#text.slice(this.#at))?.[0].length ?? 0
    const end = this.#at + (where === 'next' ? gap : 0)
    const line = this.#text.slice(0, end).split('\n').length
    this.#problem ??= `is not a plate as \`draw\` writes it: ${what} in line ${line}`
    this.#at = this.#text.length
  }
}

/** Each that is asked for must be there. */
export class Attributes {
  readonly #values: ReadonlyMap<string, string>
  readonly #tags: Tags

  constructor(values: ReadonlyMap<string, string>, tags: Tags) {
    this.#values = values
    this.#tags = tags
  }

  text(name: string): string {
    const value = this.#values.get(name)
    if (value === undefined) this.#tags.fail(`no \`${name}\``)
    return value ?? ''
  }

  /** What a pattern finds in brackets. */
  parts(name: string, pattern: RegExp): string[] {
    const found = pattern.exec(this.text(name))
    if (!found) this.#tags.fail(`a broken \`${name}\``)
    return found?.slice(1) ?? []
  }

  oneOf<const T extends string>(name: string, known: readonly [T, ...(readonly T[])]): T {
    const value = this.text(name)
    const found = known.find((one) => one === value)
    if (found === undefined) this.#tags.fail(`an unknown \`${name}\``)
    return found ?? known[0]
  }

  steps(unit: number): PathStep[] {
    const steps = readPathData(this.text('d'), unit)
    if (!steps) this.#tags.fail('a broken `d`')
    return steps ?? []
  }

  /** Of a line of straight pieces. */
  points(unit: number): Point[] {
    return this.steps(unit).flatMap((step) => {
      if (step.kind === 'curve') this.#tags.fail('a curve where points are expected')
      return step.kind === 'close' ? [] : [step.to]
    })
  }
}

function unescaped(value: string): string {
  return value.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&')
}
