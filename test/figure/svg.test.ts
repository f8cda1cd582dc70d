import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ImageProblem, readImage } from '../../src/figure/image.ts'
import type { PathStep } from '../../src/figure/scene.ts'
import type { VectorDrawing, VectorPath } from '../../src/figure/vector.ts'

const NAMESPACES =
  'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"'

/** The body stands in line 2. */
function svg(body: string, root = 'viewBox="0 0 100 50"'): Uint8Array {
  return Buffer.from(`<svg ${NAMESPACES} ${root}>\n${body}\n</svg>`)
}

function draw(body: string, root?: string): VectorDrawing {
  const image = readImage(svg(body, root))
  assert.ok('drawing' in image, JSON.stringify(image))
  return image.drawing
}

function only(body: string): VectorPath {
  const { paths } = draw(body)
  assert.equal(paths.length, 1)
  return paths[0] as VectorPath
}

/** `M0 0 L1 1 C… Z`, to a hundredth. */
function written(steps: readonly PathStep[]): string {
  const points = (all: readonly (readonly [number, number])[]): string =>
    all.map((point) => point.map((value) => Math.round(value * 100) / 100).join(' ')).join(' ')
  return steps
    .map((step) => {
      if (step.kind === 'close') return 'Z'
      if (step.kind === 'curve') return `C${points([...step.handles, step.to])}`
      return `${step.kind === 'move' ? 'M' : 'L'}${points([step.to])}`
    })
    .join(' ')
}

const FORMS: readonly (readonly [title: string, element: string, steps: string])[] = [
  ['lines', '<path d="M1,2L3 4 5-6"/>', 'M1 2 L3 4 L5 -6'],
  [
    'relative lines',
    '<path d="m1 2 3 4-1-1h2v-.5z m1 1l1 1"/>',
    'M1 2 L4 6 L3 5 L5 5 L5 4.5 Z M2 3 L3 4',
  ],
  ['numbers without blanks', '<path d="M.5.5-1e1-2E0"/>', 'M0.5 0.5 L-10 -2'],
  ['a smooth curve', '<path d="M0 0C0 1 2 3 4 4S5 6 8 8"/>', 'M0 0 C0 1 2 3 4 4 C6 5 5 6 8 8'],
  ['a smooth curve behind a line', '<path d="M0 0h4s5 6 8 8"/>', 'M0 0 L4 0 C4 0 9 6 12 8'],
  ['quadratic curves', '<path d="M0 0Q3 3 6 0t6 0"/>', 'M0 0 C2 2 4 2 6 0 C8 -2 10 -2 12 0'],
  [
    'an arc, its flags without blanks',
    '<path d="M0 0a1 1 0 01 2 0"/>',
    'M0 0 C0 -0.55 0.45 -1 1 -1 C1.55 -1 2 -0.55 2 0',
  ],
  [
    'an arc of an ellipse that is too small',
    '<path d="M0 0A1 1 0 0 0 4 0"/>',
    'M0 0 C0 1.1 0.9 2 2 2 C3.1 2 4 1.1 4 0',
  ],
  ['an arc without radius', '<path d="M0 0A0 1 0 0 0 4 0"/>', 'M0 0 L4 0'],
  ['a rectangle', '<rect x="1" y="2" width="3" height="4"/>', 'M1 2 L4 2 L4 6 L1 6 Z'],
  [
    'a circle',
    '<circle cx="5" cy="5" r="2"/>',
    'M5 3 L5 3 C6.1 3 7 3.9 7 5 L7 5 C7 6.1 6.1 7 5 7 L5 7 C3.9 7 3 6.1 3 5 L3 5 C3 3.9 3.9 3 5 3 Z',
  ],
  ['a line', '<line x1="1" y2="2" stroke="red"/>', 'M1 0 L0 2'],
  ['a polygon', '<polygon points="0,0 4 0,4 4"/>', 'M0 0 L4 0 L4 4 Z'],
  ['a polyline', '<polyline points="0,0 4 0,4 4"/>', 'M0 0 L4 0 L4 4'],
  ['lengths with units', '<rect width="1in" height="3pt"/>', 'M0 0 L96 0 L96 4 L0 4 Z'],
]

for (const [title, element, steps] of FORMS)
  test(`should read ${title}`, () => {
    assert.equal(written(only(element).steps), steps)
  })

test('should round the corners of a rectangle as far as it has room', () => {
  const curves = (element: string): number =>
    only(element).steps.filter(({ kind }) => kind === 'curve').length
  assert.equal(curves('<rect width="9" height="4" rx="1"/>'), 4)
  assert.equal(curves('<rect width="9" height="4" rx="99"/>'), 4)
  assert.equal(curves('<rect width="9" height="4" rx="0"/>'), 0)
})

const COLOURS: readonly (readonly [colour: string, expected: string, opacity: number])[] = [
  ['#F80', '#ff8800', 1],
  ['#f808', '#ff8800', 0.533],
  ['#ff8800', '#ff8800', 1],
  ['RebeccaPurple', '#663399', 1],
  ['rgb(255, 136, 0)', '#ff8800', 1],
  ['rgb(100% 50% 0% / 50%)', '#ff8000', 0.5],
  ['rgba(0,0,0,.25)', '#000000', 0.25],
]

for (const [colour, expected, opacity] of COLOURS)
  test(`should read the colour ${colour}`, () => {
    assert.deepEqual(only(`<rect width="9" height="9" fill="${colour}"/>`).fill, {
      colour: expected,
      opacity,
      rule: 'nonzero',
    })
  })

test('should hand on what groups say, and let the nearer outrank the farther', () => {
  const { fill, stroke, matrix, opacity } = only(`
    <g fill="red" stroke="blue" color="#123456" transform="translate(10 20) scale(2)" opacity=".5">
      <g stroke-width="3" style="stroke:currentColor; stroke-linecap:round" fill-rule="evenodd">
        <path d="M0 0h9v9z" style="fill: lime" fill="black" transform="translate(1,1)" stroke-dasharray="1"/>
      </g>
    </g>`)
  assert.deepEqual(fill, { colour: '#00ff00', opacity: 1, rule: 'evenodd' })
  assert.deepEqual(stroke, {
    colour: '#123456',
    opacity: 1,
    width: 3,
    cap: 'round',
    join: 'miter',
    'miter-limit': 4,
    dash: [1, 1],
    'dash-offset': 0,
  })
  assert.deepEqual(matrix, [2, 0, 0, 2, 12, 22])
  assert.equal(opacity, 0.5)
})

test('should read a style sheet as drawing programs write it', () => {
  const { fill } = only(
    '<defs><style>/* why */ path, .b { fill: red } #c { fill: blue }\n.a{fill:lime}</style></defs><path id="d" class="a z" d="M0 0h9v9z"/>',
  )
  assert.equal(fill?.colour, '#00ff00')
})

test('should paint the line below its ground where it is asked to', () => {
  const shape = (order: string): string =>
    `<path d="M0 0h9v9z" stroke="red" style="paint-order: ${order}"/>`
  const parts = (body: string): string[] =>
    draw(body).paths.map(({ fill, stroke }) => `${fill?.colour} ${stroke?.colour}`)
  const below = ['undefined #ff0000', '#000000 undefined']
  assert.deepEqual(parts(shape('stroke fill markers')), below)
  assert.deepEqual(parts(shape('markers stroke')), below)
  for (const order of ['normal', 'fill', 'markers fill stroke'])
    assert.deepEqual(parts(shape(order)), ['#000000 #ff0000'], order)
  assert.deepEqual(parts('<path d="M0 0h9v9z" style="paint-order: stroke"/>'), [
    '#000000 undefined',
  ])
})

test('should turn and lean', () => {
  const turned = (transform: string): readonly number[] =>
    only(`<path d="M0 0h9v9z" transform="${transform}"/>`).matrix
  assert.deepEqual(turned('rotate(90)'), [0, 1, -1, 0, 0, 0])
  assert.deepEqual(turned('rotate(90 10 0)'), [0, 1, -1, 0, 10, -10])
  assert.deepEqual(turned('skewX(45),matrix(1 0 0 1 2 3)'), [1, 0, 1, 1, 5, 3])
})

test('should take its size from the box of the drawing, or from its width and height', () => {
  const path = '<path d="M0 0h9v9z"/>'
  assert.deepEqual(draw(path, 'viewBox="-5,0 100 50" width="10mm"').box, {
    x: -5,
    y: 0,
    width: 100,
    height: 50,
  })
  assert.deepEqual(draw(path, 'width="1in" height="48px"').box, {
    x: 0,
    y: 0,
    width: 96,
    height: 48,
  })
})

test('should leave out what is not seen, and what programs keep notes in', () => {
  const { paths } = draw(`
    <title>Calf</title><desc>From behind</desc><metadata><rdf:RDF xmlns:rdf="r"/></metadata>
    <sodipodi:namedview id="n" inkscape:zoom="2"/>
    <defs><linearGradient id="a"><stop offset="0"/></linearGradient></defs>
    <g inkscape:label="traced" style="display:none"><image href="scan.png"/></g>
    <g visibility="hidden"><path d="M0 0h9"/><path visibility="visible" d="M0 0h9v9z"/></g>
    <text display="none">x</text>
    <path d="M0 0h9v9z" fill="none"/>
    <path d="M0 0h9v9z" opacity="0"/>
    <path d="M0 0h9v9z" transform="scale(0 1)"/>
    <rect width="0" height="9"/>`)
  assert.equal(paths.length, 1)
})

test('should not mind how the file of a web designer opens', () => {
  const root = 'viewBox="0 0 9 9" preserveAspectRatio="xMidYMid meet" zoomAndPan="magnify"'
  assert.equal(draw('<path d="M0 0h9v9z"/>', root).paths.length, 1)
})

test('should read a drawing behind the mark of its encoding and a document type', () => {
  const bytes = Buffer.from(
    `\ufeff<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n${svg('<path d="M0 0h9v9z"/>')}`,
  )
  assert.ok('drawing' in readImage(bytes))
  const indented = Buffer.concat([Buffer.from(' '.repeat(20)), svg('<path d="M0 0h9v9z"/>')])
  assert.ok('drawing' in readImage(indented))
})

const PLAIN = 'save it as plain SVG, or as PNG'

const cannot = (what: string): string => `has ${what} in line 2, which cannot be drawn`

const REFUSED: readonly (readonly [body: string, problem: string, hint?: string])[] = [
  ['<script>alert(1)</script>', 'has an element `<script>` in line 2, which is not allowed'],
  ['<defs><SCRIPT/><script/></defs>', 'has an element `<script>` in line 2, which is not allowed'],
  [
    '<foreignObject><p/></foreignObject>',
    'has an element `<foreignObject>` in line 2, which is not allowed',
  ],
  [
    '<path d="M0 0h9"><animate/></path>',
    'has an element `<animate>` in line 2, which is not allowed',
  ],
  ['<g><set attributeName="fill"/></g>', 'has an element `<set>` in line 2, which is not allowed'],
  ['<path d="M0 0h9" onclick="x()"/>', cannot('an attribute `onclick` in `<path>`')],
  ['<path d="M0 0h9" OnLoad="x()"/>', cannot('an attribute `OnLoad` in `<path>`')],
  ['<defs><path onload="x()"/></defs>', cannot('an attribute `onload` in `<path>`')],
  [
    '<image href="http://example.org/a.png"/>',
    cannot('an element `<image>`'),
    'save the picture in it as a file of its own: PNG or JPEG',
  ],
  [
    '<text x="1">Calf</text>',
    cannot('an element `<text>`'),
    'turn its words into paths, or save it as PNG',
  ],
  [
    '<use href="#a"/>',
    cannot('an element `<use>`'),
    'turn its symbols and clones into paths, or save it as PNG',
  ],
  ['<a href="javascript:x()"><path d="M0 0h9"/></a>', cannot('an element `<a>`')],
  ['<svg><path d="M0 0h9"/></svg>', cannot('an element `<svg>`')],
  ['<switch><path d="M0 0h9"/></switch>', cannot('an element `<switch>`')],
  ['<G><path d="M0 0h9"/></G>', cannot('an element `<G>`')],
  [
    '<path d="M0 0h9" fill="url(#a)"/>',
    cannot('`fill: url(#a)` in `<path>`'),
    'use one plain colour for each shape, or save it as PNG',
  ],
  [
    '<path d="M0 0h9" style="fill:URL(http://example.org/)"/>',
    cannot('`fill: URL(http://example.org/)` in `<path>`'),
    'use one plain colour for each shape, or save it as PNG',
  ],
  [
    '<g clip-path="url(#a)"><path d="M0 0h9"/></g>',
    cannot('`clip-path: url(#a)` in `<g>`'),
    'release its masks, so that nothing is cut off, or save it as PNG',
  ],
  [
    '<path d="M0 0h9" style="mix-blend-mode:multiply"/>',
    cannot('`mix-blend-mode: multiply` in `<path>`'),
  ],
  ['<path d="M0 0h9" style="d:path(\'M0 0\')"/>', cannot("`d: path('M0 0')` in `<path>`")],
  ['<path d="M0 0h9" style="f\\69ll:red"/>', cannot('`style: f\\69ll:red` in `<path>`')],
  ['<path d="M0 0h9" fill="var(--x)"/>', cannot('`fill: var(--x)` in `<path>`')],
  ['<path d="M0 0h9" fill="icc-color(#1)"/>', cannot('`fill: icc-color(#1)` in `<path>`')],
  ['<path d="M0 0h9" stroke-width="10%"/>', cannot('`stroke-width: 10%` in `<path>`')],
  ['<path d="M0 0h9" href="#a"/>', cannot('an attribute `href` in `<path>`')],
  ['<path d="M0 0h9" xlink:href="#a"/>', cannot('an attribute `xlink:href` in `<path>`')],
  ['<path d="M0 0h9" systemLanguage="en"/>', cannot('an attribute `systemLanguage` in `<path>`')],
  ['<path d="M0 0 L"/>', cannot('`d="M0 0 L"` in `<path>`')],
  ['<path d="M0 0 L1e999 0"/>', cannot('`d="M0 0 L1e999 0"` in `<path>`')],
  ['<path d="L0 0"/>', cannot('`d="L0 0"` in `<path>`')],
  ['<rect width="50%" height="9"/>', cannot('`width="50%"` in `<rect>`')],
  ['<rect width="-5" height="9"/>', cannot('`width="-5"` in `<rect>`')],
  ['<circle r="NaN"/>', cannot('`r="NaN"` in `<circle>`')],
  ['<polygon points="1 2 3"/>', cannot('`points="1 2 3"` in `<polygon>`')],
  [
    '<path d="M0 0h9" transform="rotate(45deg)"/>',
    cannot('`transform="rotate(45deg)"` in `<path>`'),
  ],
  [
    '<g opacity=".5"><path d="M0 0h9"/><path d="M0 0h9"/></g>',
    cannot('`opacity` for several shapes at once in `<g>`'),
    'give each shape its own, or save it as PNG',
  ],
  [
    '<path d="M0 0h9" stroke="red" opacity=".5" paint-order="stroke"/>',
    cannot('`opacity` together with `paint-order` in `<path>`'),
  ],
  [
    '<path d="M0 0h9" fill="&a;"/>',
    'is damaged in line 2: undefined entity.',
    'save it again as plain SVG, or as PNG',
  ],
  ['<g>', 'is damaged in line 3: unexpected close tag.', 'save it again as plain SVG, or as PNG'],
  [
    '<style>@import url(//a.b/c.css);</style>',
    'has a style sheet in line 2 with a rule that does not end, which is not understood',
    'save it as plain SVG with “presentation attributes”, or as PNG',
  ],
  [
    '<style>@media print{path{fill:red}}</style>',
    'has a style sheet in line 2 with `@media print{path{fill:red`, which is not understood',
    'save it as plain SVG with “presentation attributes”, or as PNG',
  ],
  [
    '<style>g > path{fill:red}</style>',
    'has a style sheet in line 2 with `g > path`, which is not understood',
    'save it as plain SVG with “presentation attributes”, or as PNG',
  ],
  ['<constructor d="M0 0h9"/>', cannot('an element `<constructor>`')],
  ['<path d="M0 0h9" style="toString:1"/>', cannot('`tostring: 1` in `<path>`')],
  ['<path d="M0 0h9" constructor="1"/>', cannot('an attribute `constructor` in `<path>`')],
  ['<path d="M0 0h9" transform="toString(1)"/>', cannot('`transform="toString(1)"` in `<path>`')],
  ['', 'has nothing in it that can be drawn'],
]

for (const [body, problem, hint = PLAIN] of REFUSED)
  test(`should refuse ${body}`, () => {
    assert.deepEqual(readImage(svg(body)), { problem, hint })
  })

const FILES: readonly (readonly [title: string, source: string | Uint8Array, problem: RegExp])[] = [
  [
    'entities, which could fill the memory',
    '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
    /^declares entities in line 1/,
  ],
  [
    'entities from another file',
    '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg viewBox="0 0 1 1"><text>&a;</text></svg>',
    /^declares entities/,
  ],
  [
    'groups without end',
    `<svg viewBox="0 0 1 1">${'<g>'.repeat(5000)}${'</g>'.repeat(5000)}</svg>`,
    /^holds more than 64 groups/,
  ],
  ['an encoding of two bytes', Buffer.from('\ufeff<svg/>', 'utf16le'), /^is not UTF-8 text/],
  ['no size', '<svg><path d="M0 0h9"/></svg>', /^does not say how large it is: `<svg>` in line 1/],
  ['no width', '<svg viewBox="0 0 0 9"><path d="M0 0h9"/></svg>', /^does not say how large/],
  ['a box that is none', '<svg viewBox="a b c d"/>', /^does not say how large/],
  ['too many bytes', `<svg>${' '.repeat(4_000_001)}</svg>`, /^is a drawing of more than 4 MB/],
  [
    'too many points',
    `<svg viewBox="0 0 9 9"><path d="M0 0${'h1'.repeat(100_001)}"/></svg>`,
    /^has more than 100 thousand points/,
  ],
  [
    'too many elements',
    `<svg viewBox="0 0 9 9">${'<g/>'.repeat(50_001)}</svg>`,
    /^has more than 50 thousand elements/,
  ],
  [
    'moves that lead out of all measure',
    `<svg viewBox="0 0 9 9">${'<g transform="scale(1000)">'.repeat(9)}<path d="M0 0h9v9"/>${'</g>'.repeat(9)}</svg>`,
    /^has `transform="scale\(1000\)"` in `<g>` in line 1/,
  ],
  [
    'too many rules',
    `<svg viewBox="0 0 9 9"><style>${'a{fill:red}'.repeat(501)}</style><path d="M0 0h9v9"/></svg>`,
    /^has a style sheet in line 1 with more than 500 rules/,
  ],
  [
    'comments that never end',
    `<svg viewBox="0 0 9 9"><style>${'/*'.repeat(500_000)}</style></svg>`,
    /^has a style sheet in line 1 with a rule that does not end/,
  ],
  [
    'a number that never ends',
    `<svg viewBox="0 0 9 9"><polygon points="${'1'.repeat(2_000_000)}x"/></svg>`,
    /^has `points="1/,
  ],
  [
    'a path of blanks',
    `<svg viewBox="0 0 9 9"><path d="M0 0${' '.repeat(2_000_000)}x"/></svg>`,
    /^has `d="M0 0 x"`/,
  ],
  [
    'another language around it',
    '<html xmlns="http://www.w3.org/1999/xhtml"><svg/></html>',
    /^is not a/,
  ],
]

for (const [title, source, expected] of FILES)
  test(`should refuse a drawing with ${title}`, () => {
    const image = readImage(Buffer.from(source as string)) as ImageProblem
    assert.match(image.problem, expected)
  })
