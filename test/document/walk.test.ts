import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDocument } from '../../src/document/document.ts'
import { createPlaces } from '../../src/document/places.ts'
import { eachBlock, eachFigure, eachRun, plainText } from '../../src/document/walk.ts'

const MARKDOWN = `# One

Two *three*.

- four

  - five

::: box Six
Seven

![Eight](images/a.jpg)

:::: columns
::: note Nine
Ten
:::
::::

::: log Eleven
- Twelve
:::

| Thirteen |
|---|
| Fourteen |
:::

---

![Fifteen](plate:attachments)
`

function read() {
  const places = createPlaces()
  return readDocument(places.lines(MARKDOWN, { file: 'a.md', line: 1 }), {
    places,
    file: 'a.md',
    report: ({ message }) => assert.fail(message),
  })
}

test('should visit each block before what is nested in it', () => {
  const kinds: string[] = []
  eachBlock(read(), ({ kind }) => kinds.push(kind))
  assert.deepEqual(kinds, [
    ...['heading', 'paragraph', 'list', 'paragraph', 'list', 'paragraph'],
    ...['box', 'paragraph', 'figure', 'columns', 'box', 'paragraph', 'log', 'table'],
    ...['break', 'figure'],
  ])
})

test('should visit every text that is printed, in reading order', () => {
  const texts: string[] = []
  eachRun(read(), ({ text }) => texts.push(text))
  assert.equal(
    texts.join(' ').replace(/[\s.]+/g, ' '),
    'One Two three four five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen',
  )
})

test('should find figures, nested ones too', () => {
  const captions: string[] = []
  eachFigure(read(), ({ caption }) => captions.push(plainText(caption)))
  assert.deepEqual(captions, ['Eight', 'Fifteen'])
})

test('should join the texts of runs without a gap', () => {
  const at = { file: 'a.md', line: 1 }
  assert.equal(plainText([]), '')
  assert.equal(
    plainText([
      { text: 'a b', at },
      { text: 'c ', at, bold: true },
    ]),
    'a bc ',
  )
})
