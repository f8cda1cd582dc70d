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
import { readCode } from '../../src/figure/code.ts'
import type { FigureContent } from '../../src/figure/content.ts'
import { printPathData } from '../../src/figure/path-data.ts'
import type { PathStep, Point, Shape } from '../../src/figure/scene.ts'
import { paintHandout } from '../../src/pdf/paint.ts'
import { readTheme } from '../../src/theme/read.ts'
import { FACE_NAMES } from '../../src/theme/theme.ts'
import { openFace } from '../../src/type/face.ts'
import { metricsOf } from '../../src/type/metrics.ts'
import { lots } from '../deck/hostile.ts'
import { readText } from '../equipment/golden.ts'
import { contentOf } from '../equipment/page-marks.ts'
import { requireTool } from '../equipment/tools.ts'
import { checkPdfUa } from '../equipment/uacheck.ts'
import { layMarkdown } from '../layout/ruler.ts'
import { SCENE, SCENE_CONTENT, type SceneContent } from '../layout/scene.ts'
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

const FIGURES: Readonly<Record<string, FigureContent>> = {
  'images/ramp.png': {
    kind: 'image',
    path: 'images/ramp.png',
    width: 900,
    height: 300,
    alt: 'A grey ramp, dark at the left',
    credit: 'A. Person',
  },
  attachments: SCENE_CONTENT,
  'images/calf.svg': {
    kind: 'image',
    path: 'images/calf.svg',
    width: 100,
    height: 50,
    alt: 'A calf in outline',
    credit: '',
    isDrawing: true,
  },
}

const CALF = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50">
<g transform="rotate(5)" fill="#b4503f" stroke="black" stroke-dasharray="4 2">
<path fill-rule="evenodd" d="M10 10h60v30h-60z m10 10h10v10h-10z" opacity=".5"/>
</g>
<circle cx="80" cy="25" r="15" fill="none" stroke="teal" stroke-linejoin="bevel"/>
</svg>`

const images = new Map<string, Uint8Array>([
  ['images/ramp.png', pngPicture(900, 300)],
  ['images/calf.svg', Buffer.from(CALF)],
])

function codeContent(address: string): FigureContent {
  const code = readCode(address)
  assert.ok(code)
  return { kind: 'code', code, address, alt: `QR code for ${address}` }
}

function lay(markdown: string, title = 'Neck & Shoulder: <all> of it') {
  const { handout, told } = layMarkdown(markdown, {
    theme,
    metrics,
    title,
    figures: (source) =>
      source.kind === 'code'
        ? codeContent(source.address)
        : FIGURES[source.kind === 'image' ? source.path : source.name],
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

/** The file with nothing packed or deflated in it, one character for each byte. */
function unpack(file: string): string {
  const options = ['--qdf', '--object-streams=disable', file, '-']
  return execFileSync(requireTool('qpdf'), options, { encoding: 'latin1' })
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

![Of my own](images/calf.svg)

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

test('should keep hundreds of letters apart, whatever their codes are', async () => {
  const all = Array.from({ length: 0x500 }, (_, code) => String.fromCodePoint(code))
  // A few letters, such as φ and its other form, share their glyph.
  const glyphs = new Map(
    all
      .filter((sign) => /\p{L}/u.test(sign) && faces.get('text')?.missing(sign).length === 0)
      .map((sign) => [faces.get('text')?.shape(sign).glyphs[0]?.id, sign]),
  )
  const letters = [...glyphs.values()]
  assert.ok(letters.length > 300, 'codes with two kinds of first bytes')
  const words =
    letters
      .join('')
      .match(/.{1,20}/gu)
      ?.join(' ') ?? ''
  const file = write('letters.pdf', await paint(`# Letters\n\n${words}`))
  const text = execFileSync(requireTool('pdftotext'), ['-raw', file, '-'], { encoding: 'utf8' })
  assert.ok(text.replace(/\s/g, '').includes(letters.join('')))
  // What strict readers alone would stumble on: codes as line breaks, a range that is too wide.
  const { PDFDocument } = await import('@cantoo/pdf-lib')
  const [page] = (await PDFDocument.load(readFileSync(file))).getPages()
  assert.ok(page)
  assert.doesNotMatch(contentOf(page), /\r/)
  assert.match(unpack(file), / beginbfrange\n<0001> <00ff> \[[^\]]*\]\n<0100> </)
})

test('should give the tags in the order of the source, across columns and pages, and the rail last', async () => {
  const file = write('tags.pdf', await paint(EVERYTHING))
  const tags = execFileSync(requireTool('pdfinfo'), ['-struct-text', file], { encoding: 'utf8' })
  const order = [
    'Neck & shoulder',
    'nested',
    'deeper',
    'Row 0',
    'Row 39',
    'Beside the rail',
    'Rail',
    'Beside it.',
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
  assert.equal(tags.match(/^ *Figure/gm)?.length, 3)
})

test('should say of each figure what is seen on it and where it stands', async () => {
  const { PDFDocument, PDFDict, PDFName, PDFArray } = await import('@cantoo/pdf-lib')
  const document = await PDFDocument.load(await paint(EVERYTHING))
  const figures = document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict ? [object] : []))
    .filter((object) => object.get(PDFName.of('S')) === PDFName.of('Figure'))
  const boxes = figures.map((figure) =>
    figure.lookup(PDFName.of('A'), PDFDict).lookup(PDFName.of('BBox'), PDFArray).asRectangle(),
  )
  assert.equal(figures.length, 3)
  for (const figure of figures) assert.ok(figure.get(PDFName.of('Alt')))
  const [ramp, scene, calf] = boxes
  // A drawing keeps its proportions, a scene its height.
  assert.ok(ramp && Math.abs(ramp.width / ramp.height - 3) < 0.01)
  const most = theme.figures['most-height']
  assert.ok(scene && scene.height <= most + 1 && scene.height > most * 0.8)
  assert.ok(calf && Math.abs(calf.width / calf.height - 2) < 0.01)
})

test('should keep a page with the largest plate there may be small enough to mail', async () => {
  const content = heavyScene(90_000)
  const { handout } = layMarkdown(`${EVERYTHING.slice(0, 400)}\n\n![Where](plate:heavy)`, {
    theme,
    metrics,
    figures: () => content,
  })
  const bytes = await paintHandout(handout, { faces, images })
  assert.ok(bytes.length < 120_000, `${bytes.length}`)
})

/** Curves drawn by lot, on a tenth of a millimetre, until they weigh so much as a plate. */
function heavyScene(weight: number): SceneContent {
  const next = lots(5)
  const shapes: Shape[] = []
  let [x, y] = [0, 0]
  const wander = (): Point => {
    x = Math.abs(x + (next() - 0.5) * 20) % SCENE.width
    y = Math.abs(y + (next() - 0.5) * 20) % SCENE.height
    return [Math.round(x * 10) / 10, Math.round(y * 10) / 10]
  }
  for (let written = 0; written < weight; ) {
    const steps: PathStep[] = [{ kind: 'move', to: wander() }]
    for (let count = 0; count < 12; count++)
      steps.push({ kind: 'curve', handles: [wander(), wander()], to: wander() })
    written += printPathData(steps, 0.1).length
    shapes.push(
      shapes.length % 3 === 0
        ? { kind: 'surface', tone: 'target', shade: 'base', steps }
        : { kind: 'stroke', tone: 'target', role: 'fibre', steps },
    )
  }
  const layers = [{ name: 'calf', parts: [{ name: 'calf/belly', shapes }] }]
  return { ...SCENE_CONTENT, scene: { ...SCENE, layers } }
}

test('should embed every face and use no other', async () => {
  const plain = unpack(write('fonts.pdf', await paint(EVERYTHING)))
  const embedded = plain.match(/\/FontFile2/g)?.length
  assert.equal(embedded, FACE_NAMES.length)
  assert.doesNotMatch(plain, /\/(Helvetica|Times-Roman|Courier)\b/)
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

const BOOK = `# A packet

::: contents In this packet
:::

---

# One

Write ______ here, and **____** there.

___

![See it](code:https://example.com/x)

---

# Two

Words.

:::: cards
::: card Front
- Back
:::
::: card Another
### Heading
Back.
:::
::::
`

test('should paint contents, gaps, codes and cards that meet PDF/UA-1', async () => {
  assert.deepEqual(await checkPdfUa(await paint(BOOK)), [])
})

test('should lead from each entry of the contents to the page of its heading', async () => {
  const { PDFDocument, PDFArray, PDFDict, PDFName } = await import('@cantoo/pdf-lib')
  const handout = lay(BOOK)
  const bytes = await paintHandout(handout, { faces, images })
  const document = await PDFDocument.load(bytes)
  const pages = document.getPages()
  const annotations = pages[0]?.node.lookup(PDFName.of('Annots'), PDFArray)
  const led = (annotations?.asArray() ?? []).map((_, index) => {
    const annotation = annotations?.lookup(index, PDFDict)
    const place = annotation?.lookup(PDFName.of('Dest'), PDFArray)
    const page = pages.findIndex(({ ref }) => ref === place?.get(0))
    const contents = annotation?.lookup(PDFName.of('Contents'))
    return [contents?.toString(), page, place?.get(1)?.toString(), place?.get(3)?.toString()]
  })
  // The title of each, and its number.
  const top = `${792 - theme.margins.top + 8}`
  const [one, two] = ['(One)', '(Two)']
  assert.deepEqual(led, [
    [one, 1, '/XYZ', top],
    [one, 1, '/XYZ', top],
    [two, 2, '/XYZ', top],
    [two, 2, '/XYZ', top],
  ])
})

test('should say “blank” where there is a gap to fill in', async () => {
  const file = write('blank.pdf', await paint(BOOK))
  const tags = execFileSync(requireTool('pdfinfo'), ['-struct', file], { encoding: 'utf8' })
  assert.equal(tags.match(/^ *Span/gm)?.length, 3)
  const plain = unpack(file)
  assert.equal(plain.match(/\/ActualText \(blank\)/g)?.length, 2)
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
    const plain = unpack(file)
    assert.ok(plain.includes(matrix), `expected ${matrix}`)
  })
