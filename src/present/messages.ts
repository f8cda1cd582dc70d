// What pages may say to us, in shape and size: whatever does not fit is refused whole.

import { z } from 'zod'

export const COMMANDS = ['next', 'previous', 'black'] as const

export type Command = (typeof COMMANDS)[number]

/** What a page sends is at most so long, in bytes: a slide's notes are a tenth of it. */
export const MOST_BYTES = 64 * 1024

const MOST_TEXT = 4000
const MOST_PARTS = 200

const text = z.string().max(MOST_TEXT)
const count = z.int().min(0).max(9999)

const run = z.strictObject({
  text,
  strong: z.boolean(),
  emphasised: z.boolean(),
})
const runs = z.array(run).max(MOST_PARTS)

/** Lists hold items, and an item may hold one more list: deeper ones are refused. */
const words = z.strictObject({ kind: z.enum(['paragraph', 'heading', 'timing']), runs })
const listOf = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({
    kind: z.literal('list'),
    /** The number of its first item, or null where items have none. */
    first: count.nullable(),
    items: z.array(z.array(item).max(MOST_PARTS)).max(MOST_PARTS),
  })
const note = z.union([words, listOf(z.union([words, listOf(words)]))])

/** What the deck shows, and what is said to it. */
export const SLIDE = z.strictObject({
  /** From 1. */
  number: count,
  total: count,
  headline: text,
  /** Of the slide after it; empty on the last one. */
  next: text,
  /** How many steps of this slide are still to come. */
  steps: count,
  isBlack: z.boolean(),
  notes: z.array(note).max(MOST_PARTS),
})

export type Slide = z.infer<typeof SLIDE>

/** Sent by a phone; `beat` is the last that it has heard. */
export const PRESS = z.strictObject({ command: z.enum(COMMANDS), beat: z.int().min(0) })

export const BEAT = z.strictObject({ beat: z.int().min(0) })

/** Names a phone as long as its page is open: chosen by itself, and no secret. */
export const PHONE = z.string().regex(/^[0-9a-f]{16}$/)
