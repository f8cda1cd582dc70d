import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Report } from '../../src/diagnostic.ts'
import { readDocument } from '../../src/document/document.ts'
import { createPlaces } from '../../src/document/places.ts'
import { explainTerms } from '../../src/document/terms.ts'
import { eachRun } from '../../src/document/walk.ts'

const MEANINGS: Readonly<Record<string, string>> = {
  condyle: '(rounded end)',
  'achilles-tendon': '(heel cord)',
}

const refuse: Report = ({ message }) => assert.fail(message)

/** The printed text with its terms explained; `/` ends a line by hand. */
function explained(markdown: string): string {
  const places = createPlaces()
  const marked = places.lines(markdown, { file: 'a.md', line: 1 })
  const blocks = readDocument(marked, { places, file: 'a.md', report: refuse })
  let text = ''
  eachRun(
    explainTerms(blocks, (term) => MEANINGS[term]),
    (run) => {
      text += run.text + (run.hardBreak ? '/' : '')
    },
  )
  return text
}

const CONDYLE = '[condyle](term:condyle)'

const cases: readonly (readonly [title: string, markdown: string, expected: string])[] = [
  [
    'explain the first use only',
    `A ${CONDYLE}, a ${CONDYLE}.\n\nA ${CONDYLE}.`,
    'A condyle (rounded end), a condyle.A condyle.',
  ],
  [
    'know a term by its id, not by the words that stand for it',
    `The [rounded end](term:condyle) or ${CONDYLE}.`,
    'The rounded end (rounded end) or condyle.',
  ],
  [
    'explain each of two terms',
    `A ${CONDYLE} and the [tendon](term:achilles-tendon).`,
    'A condyle (rounded end) and the tendon (heel cord).',
  ],
  ['leave a term without a meaning as it is', 'A [fabella](term:fabella).', 'A fabella.'],
  [
    'pass over headings',
    `## The ${CONDYLE}\n\nA ${CONDYLE}.`,
    'The condyleA condyle (rounded end).',
  ],
  [
    'pass over the title of a box, and explain inside it',
    `::: box The ${CONDYLE}\nA ${CONDYLE}.\n:::`,
    'The condyleA condyle (rounded end).',
  ],
  [
    'pass over a log',
    `::: log My ${CONDYLE}\n- Bend the ${CONDYLE}\n:::\n\nA ${CONDYLE}.`,
    'My condyleBend the condyleA condyle (rounded end).',
  ],
  [
    'pass over what only the speaker sees',
    `::: notes\nThe ${CONDYLE}.\n:::\n\nA ${CONDYLE}.`,
    'The condyle.A condyle (rounded end).',
  ],
  ['explain in lists', `- a\n  - ${CONDYLE}\n- ${CONDYLE}`, 'acondyle (rounded end)condyle'],
  [
    'explain in the rows of a table, and not in its header',
    `| ${CONDYLE} |\n|---|\n| ${CONDYLE} |\n| ${CONDYLE} |`,
    'condylecondyle (rounded end)condyle',
  ],
  ['explain in a caption', `![The ${CONDYLE}](images/a.jpg)`, 'The condyle (rounded end)'],
  [
    'explain in columns, in reading order',
    `:::: columns\n::: a\n${CONDYLE}\n:::\n::: b\n${CONDYLE}\n:::\n::::`,
    'condyle (rounded end)condyle',
  ],
  [
    'put the meaning behind the whole of a term that its author wrapped',
    'Through the [Achilles\ntendon](term:achilles-tendon) below.',
    'Through the Achilles tendon (heel cord) below.',
  ],
  [
    'put the meaning behind the whole of a term with emphasis inside',
    'A [*lateral* condyle](term:condyle) here.',
    'A lateral condyle (rounded end) here.',
  ],
  [
    'leave the meaning on the line of a term that ends a line',
    `A ${CONDYLE}  \nof the thigh.`,
    'A condyle (rounded end)/of the thigh.',
  ],
]

for (const [title, markdown, expected] of cases)
  test(`should ${title}`, () => {
    assert.equal(explained(markdown), expected)
  })
