// One handout with everything in it, in the real faces, read back as a PDF.

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { collectDiagnostics, formatDiagnostic } from '../../src/diagnostic.ts'
import type { FigureContent } from '../../src/figure/content.ts'
import type { Scene } from '../../src/figure/scene.ts'
import { paintHandout } from '../../src/pdf/paint.ts'
import { readTheme } from '../../src/theme/read.ts'
import { FACE_NAMES } from '../../src/theme/theme.ts'
import { openFace } from '../../src/type/face.ts'
import { metricsOf } from '../../src/type/metrics.ts'
import { readText } from '../equipment/golden.ts'
import { requireTool } from '../equipment/tools.ts'
import { checkPdfUa } from '../equipment/uacheck.ts'
import { layMarkdown } from '../layout/ruler.ts'
import { jpegHeader, pngPicture } from './pictures.ts'

const folder = mkdtempSync(join(tmpdir(), 'fascicle-pdf-'))
after(() => rmSync(folder, { recursive: true }))

const theme = shippedTheme()
const require = createRequire(import.meta.url)
const faces = new Map(
  FACE_NAMES.map((name) => [name, openFace(readFileSync(require.resolve(theme.faces[name])))]),
)
const metrics = metricsOf(faces)

function shippedTheme() {
  const file = fileURLToPath(new URL('../../templates/theme.yaml', import.meta.url))
  const { all, report } = collectDiagnostics()
  const read = readTheme(readText(file), 'theme.yaml', report)
  assert.ok(read, all.map(formatDiagnostic).join('\n'))
  return read
}

const scene: Scene = {
  width: 100,
  height: 60,
  parts: [
    {
      name: 'muscle',
      shapes: [
        {
          steps: [
            { kind: 'move', to: [10, 10] },
            {
              kind: 'curve',
              handles: [
                [40, 0],
                [80, 20],
              ],
              to: [90, 50],
            },
            { kind: 'line', to: [10, 50] },
            { kind: 'close' },
          ],
          tone: 'target',
          stroke: 'outline',
        },
        {
          steps: [
            { kind: 'move', to: [0, 55] },
            { kind: 'line', to: [100, 55] },
          ],
          stroke: 'hidden',
        },
      ],
    },
  ],
  anchors: [
    { name: 'start', at: [10, 10], side: 'left' },
    { name: 'end', at: [90, 50], side: 'right' },
  ],
}

const FIGURES: Readonly<Record<string, FigureContent>> = {
  'images/ramp.png': {
    kind: 'image',
    path: 'images/ramp.png',
    width: 900,
    height: 300,
    alt: 'A grey ramp, dark at the left',
    credit: 'A. Person',
  },
  attachments: {
    kind: 'scene',
    scene,
    alt: 'The muscle from behind',
    labels: new Map([
      ['start', 'START'],
      ['end', 'END'],
    ]),
  },
}

const images = new Map([['images/ramp.png', pngPicture(900, 300)]])

function lay(markdown: string, title = 'Neck & Shoulder: <all> of it') {
  const { handout, told } = layMarkdown(markdown, {
    theme,
    metrics,
    title,
    figures: (source) => FIGURES[source.kind === 'image' ? source.path : source.name],
  })
  assert.deepEqual(told, [])
  return handout
}

function paint(markdown: string): Promise<Uint8Array> {
  return paintHandout(lay(markdown), { faces, images })
}

function write(name: string, bytes: Uint8Array): string {
  const file = join(folder, name)
  writeFileSync(file, bytes)
  return file
}

const rows = Array.from({ length: 40 }, (_, index) => `| Row ${index} | value ${index} |`)

const EVERYTHING = `# Neck & shoulder

An *italic*, a **bold**, a ***both*** and a [link that is long enough to run on to the next line of the page, here](https://example.org/a?b=1&c=ä).

## Lists

- one
  1. nested
  2. again
     - deeper
- two

- [ ] open
- [x] done

| Name | Value |
|------|------:|
${rows.join('\n')}

::: glance Rail
Beside it.
:::

## Beside the rail

Text with Łódź, naïve, Ω and “quotes” – dashes… fi fl.

![A ramp](images/ramp.png)

::: warning Stop
::: columns
- first
- second **now**
- third
:::
:::

![Where it starts](plate:attachments)

:::: columns
::: remember Remember
1. Step
:::
::: log Practice
- Stretch
:::
::::
`

test('should paint a file that meets PDF/UA-1', async () => {
  assert.deepEqual(await checkPdfUa(await paint(EVERYTHING)), [])
})

test('should paint a file whose syntax is sound', async () => {
  const file = write('everything.pdf', await paint(EVERYTHING))
  const said = execFileSync(requireTool('qpdf'), ['--check', file], { encoding: 'utf8' })
  assert.match(said, /No syntax or stream encoding errors found/)
})

test('should keep words and their order for whoever copies the text', async () => {
  const handout = lay(EVERYTHING)
  const file = write('text.pdf', await paintHandout(handout, { faces, images }))
  const text = execFileSync(requireTool('pdftotext'), ['-raw', file, '-'], { encoding: 'utf8' })
  const painted = handout.pages
    .flatMap(({ marks }) => marks)
    .map((mark) => (mark.kind === 'text' ? mark.text : ''))
    .join('')
  const signs = (from: string): string => [...from.replace(/\s/g, '')].sort().join('')
  assert.equal(signs(text), signs(painted))
  assert.ok(text.includes('Text with Łódź, naïve, Ω and “quotes” – dashes… fi fl.'))
})

test('should give the tags in the order of the source, across columns and pages', async () => {
  const file = write('tags.pdf', await paint(EVERYTHING))
  const tags = execFileSync(requireTool('pdfinfo'), ['-struct-text', file], { encoding: 'utf8' })
  const order = [
    'Neck & shoulder',
    'nested',
    'deeper',
    'Row 0',
    'Row 39',
    'Rail',
    'Beside it.',
    'Beside the rail',
    'first',
    'third',
    'Remember',
    'Practice',
  ]
  const places = order.map((words) => tags.indexOf(`"${words}`))
  assert.ok(!places.includes(-1), `${order[places.indexOf(-1)]} is not tagged`)
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  )
  assert.equal(tags.match(/^ *Figure/gm)?.length, 2)
})

test('should embed every face and use no other', async () => {
  const file = write('fonts.pdf', await paint(EVERYTHING))
  const bytes = readFileSync(file, 'latin1')
  const embedded = bytes.match(/\/FontFile2/g)?.length
  assert.equal(embedded, FACE_NAMES.length)
  assert.doesNotMatch(bytes, /\/(Helvetica|Times-Roman|Courier)\b/)
})

test('should write the same bytes whatever was painted before', async () => {
  const first = await paint(EVERYTHING)
  await paint('# Other\n\nΩ other words, 1/2 self-care.')
  assert.ok(Buffer.compare(first, await paint(EVERYTHING)) === 0)
})

test('should write black as grey', async () => {
  const [page] = lay('# Title\n\nBlack text.').pages
  const { inkPage } = await import('../../src/pdf/ink.ts')
  assert.ok(page)
  const stub = {
    fonts: {
      use: () => ({ name: 'F1', ref: {} }),
      show: () => '[<0001>]',
      width: () => 0,
      finish: () => {},
    },
    structure: {
      addMarks: () => 0,
      addAnnotation: () => {},
      refOf: () => ({}),
      extend: () => {},
      finish: () => {},
    },
  }
  const operators = inkPage(page, { fonts: {} } as never, stub as never)
  assert.match(operators, / 0 g 1 0 0 1 [\d.]+ [\d.]+ Tm/)
  assert.doesNotMatch(operators, /0 0 0 rg/)
})

for (const [orientation, matrix] of [
  [1, '100 0 0 50 52 698 cm'],
  [3, '-100 0 0 -50 152 748 cm'],
  [6, '0 -50 100 0 52 748 cm'],
  [8, '0 50 -100 0 152 698 cm'],
] as const)
  test(`should turn a photograph upright that was taken with orientation ${orientation}`, async () => {
    const handout = {
      ...lay('# Title'),
      pages: [
        {
          width: 612,
          height: 792,
          marks: [
            {
              kind: 'image',
              path: 'x.jpg',
              x: 52,
              y: 44,
              width: 100,
              height: 50,
              belongsTo: 'layout',
            },
          ] as const,
        },
      ],
    }
    const bytes = await paintHandout(handout, {
      faces,
      images: new Map([['x.jpg', jpegHeader(20, 10, orientation)]]),
    })
    const file = write(`turned-${orientation}.pdf`, bytes)
    const plain = execFileSync(
      requireTool('qpdf'),
      ['--qdf', '--object-streams=disable', file, '-'],
      {
        encoding: 'latin1',
      },
    )
    assert.ok(plain.includes(matrix), `expected ${matrix}`)
  })
