// The judge is judged: every rule complains of a sheet that was spoiled in one place, and none of
// a sound one.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Format } from '../../src/theme/format.ts'
import type { Theme } from '../../src/theme/theme.ts'
import { faultsOf, RULES } from './rules.ts'
import { changeTexts, makeSample, type Sample } from './sample.ts'

const letter = (...traits: Format['traits']): Format => ({ paper: 'letter', traits })
const restyled =
  (name: 'small' | 'body' | 'heading-2', change: Partial<Theme['styles']['body']>) =>
  (theme: Theme): Theme => ({
    ...theme,
    styles: { ...theme.styles, [name]: { ...theme.styles[name], ...change } },
  })

const LINES = Array.from({ length: 60 }, (_, index) => `${index} and on`)

/** Rule → what spoils it, and how it complains. */
const SPOILED: Readonly<Record<string, Sample & { readonly says: RegExp }>> = {
  'page box': {
    handout: (sheet) => ({ ...sheet, pages: sheet.pages.map((page) => ({ ...page, width: 600 })) }),
    says: /page 1 is 600 pt × 792 pt, not letter/,
  },
  margins: {
    handout: changeTexts('Step back', (mark) => ({ ...mark, x: 550 })),
    says: /“Step back\.” leaves the margins/,
  },
  'blank page': {
    handout: (sheet) => ({
      ...sheet,
      pages: [...sheet.pages, { width: 612, height: 792, marks: [] }],
    }),
    says: /page 3 is blank/,
  },
  'last page': {
    text: '# Calf\n\nOne.\n\n---\n\nTwo.\n',
    says: /page 2, the last, is filled to \d %/,
  },
  foot: {
    handout: changeTexts('Page 1 of', (mark) => ({ ...mark, text: 'Page 2 of 2' })),
    says: /page 1 of 2 says/,
  },
  'stranded heading': {
    text: '# Calf\n\nOne.\n\n## What to do\n\n---\n\nTwo.\n',
    says: /heading “What to do” is stranded/,
  },
  'split item': {
    text: `# Calf\n\n- ${LINES[0]}\n\n---\n\nTwo.\n`,
    handout: (sheet) => {
      const moved = sheet.pages[0]?.marks.find(
        (mark) => mark.kind === 'text' && mark.text.includes('and on'),
      )
      if (moved?.kind !== 'text') return sheet
      return {
        ...sheet,
        pages: sheet.pages.map((page, index) =>
          index === 1 ? { ...page, marks: [{ ...moved, text: 'and on' }, ...page.marks] } : page,
        ),
      }
    },
    says: /the item “0 and on and on” of 2 lines goes on to page 2/,
  },
  'split warning': {
    text: '# Calf\n\n::: warning When to stop\nStop at once.\n:::\n\n---\n\nTwo.\n',
    handout: (sheet) => {
      const moved = sheet.pages[0]?.marks.find(
        (mark) => mark.kind === 'text' && mark.text.includes('at once'),
      )
      if (!moved) return sheet
      return {
        ...sheet,
        pages: sheet.pages.map((page, index) => ({
          ...page,
          marks: index === 1 ? [moved, ...page.marks] : page.marks.filter((mark) => mark !== moved),
        })),
      }
    },
    says: /the warning “When to stop” is torn over 2 pages/,
  },
  cards: {
    text: '# Calf\n\n:::: cards\n::: card Where?\nThere.\n:::\n::::\n',
    handout: changeTexts('There', (mark) => ({ ...mark, x: 60 })),
    says: /the back of “Where\?” stands on page 4, column 1/,
  },
  booklet: {
    format: letter('booklet'),
    handout: ({ leaves = [], ...sheet }) => ({
      ...sheet,
      leaves: leaves.map((leaf) => ({ ...leaf, page: 1 - leaf.page })),
    }),
    says: /side 1 holds pages 2 \| 0, not 4 \| 1/,
  },
  size: {
    handout: changeTexts('Step back', (mark) => ({ ...mark, size: 8 })),
    says: /“Step back\.” is 8 pt, least 9 pt/,
  },
  body: { theme: restyled('body', { size: { points: 11, em: 0 } }), says: /the body is 11 pt/ },
  disclaimer: {
    handout: changeTexts('medical advice', (mark) => ({ ...mark, size: 10 })),
    says: /the disclaimer is 10 pt, the body 12 pt/,
  },
  leading: { theme: restyled('body', { leading: 1.2 }), says: /has a leading of 1\.200 at 12 pt/ },
  measure: {
    handout: changeTexts('Stand tall', (mark) => ({
      ...mark,
      text: `${mark.text} and so on`.repeat(2),
    })),
    says: /a line of \d+ characters, most 75/,
  },
  contrast: {
    handout: changeTexts('Step back', (mark) => ({ ...mark, colour: '#999999' })),
    says: /“Step back\.” in #999999 on #ffffff has a contrast of 2\.85/,
  },
  overlap: {
    handout: changeTexts('Step back', (mark) => [
      mark,
      { ...mark, text: 'Sit down.', y: mark.y + 4 },
    ]),
    says: /“Step back\.” and “Sit down\.” overlap by/,
  },
  black: {
    format: letter('ink-saver'),
    handout: changeTexts('Step back', (mark) => ({ ...mark, colour: '#333333' })),
    says: /“Step back\.” is #333333, not black/,
  },
  order: {
    source: '# Calf\n\nSomething else.\n',
    says: /“Calf Something else” is not read in its place/,
  },
  bookmarks: {
    handout: (sheet) => ({
      ...sheet,
      bookmarks: sheet.bookmarks.map((mark) => ({ ...mark, page: 0 })),
    }),
    says: /bookmark “And then” leads to page 1/,
  },
  figures: {
    handout: changeAlt('attachments.svg'),
    says: /a figure says the name of a file: “attachments\.svg”/,
  },
  metadata: {
    handout: (sheet) => ({ ...sheet, author: 'Nobody' }),
    says: /the author is “Nobody”/,
  },
  'PDF/UA': { handout: changeAlt(' '), says: /UA 7\.3: a Figure has no alternative text/ },
  'file size': {
    text: `# Calf\n\n${Array.from({ length: 14_000 }, (_, index) => `${(index * 7919) % 100_003}`).join(' ')}\n`,
    says: /kB without figures, most 60 kB/,
  },
}

/** What our painter cannot be brought to do: to embed a font whole, or none. */
const UNSPOILABLE = ['fonts']

function changeAlt(alt: string): NonNullable<Sample['handout']> {
  return (sheet) => {
    const change = (element: typeof sheet.structure): void => {
      if (element.role === 'Figure') Object.assign(element, { alt })
      for (const child of element.children) change(child)
    }
    change(sheet.structure)
    return sheet
  }
}

test('should have nothing to say of a sound sheet', async () => {
  assert.deepEqual(await faultsOf(await makeSample()), [])
})

test('should spoil every rule that can be', () => {
  assert.deepEqual(Object.keys(RULES).sort(), [...Object.keys(SPOILED), ...UNSPOILABLE].sort())
})

for (const [rule, { says, ...sample }] of Object.entries(SPOILED))
  test(`should complain of ${rule}`, async () => {
    const faults = await faultsOf(await makeSample(sample))
    const own = faults.filter((each) => each.rule === rule).map(({ fault }) => fault)
    assert.match(own.join('\n'), says)
  })
