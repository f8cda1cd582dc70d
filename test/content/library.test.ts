// The library as a whole: what it gives, and that the way a file was saved changes nothing.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readLibrary } from '../../src/content/library.ts'
import { collectDiagnostics, formatDiagnostic } from '../../src/diagnostic.ts'
import { type Bytes, filesOfCase, overSound, toFiles, utf8 } from './files.ts'

function library(bytes: Bytes) {
  const { all, report } = collectDiagnostics()
  const library = readLibrary(toFiles(bytes), report)
  return { ...library, told: all.map(formatDiagnostic) }
}

function resaved(change: (text: string) => string): Bytes {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  return new Map(
    [...overSound(new Map())].map(([path, bytes]): [string, Uint8Array] => [
      path,
      utf8(change(decoder.decode(bytes))),
    ]),
  )
}

test('should give a sound project whole', () => {
  const { muscles, exercises, redFlags, sources, glossary, countries, unwritten, ...rest } =
    library(overSound(new Map()))
  assert.deepEqual(rest.told, [])
  assert.equal(rest.broken.size, 0)
  assert.deepEqual([...muscles.keys(), ...exercises.keys()], ['soleus', 'bent-knee-stretch'])
  const soleus = muscles.get('soleus')
  assert.equal(soleus?.id, 'soleus')
  assert.equal(soleus?.file, 'content/muscles/soleus.md')
  assert.deepEqual(soleus?.sections.get('why-it-matters'), {
    title: 'Why it matters',
    at: { file: 'content/muscles/soleus.md', line: 39 },
    markdown: 'You use it to *stand* and walk.',
    firstLine: 41,
  })
  assert.equal(soleus?.insertion[0]?.bones?.[0]?.value, 'calcaneus')
  assert.equal(exercises.get('bent-knee-stretch')?.dose['per-side'].value, true)
  assert.equal(redFlags.get('calf-clot')?.act.value, 'today')
  assert.equal(sources.get('book1')?.year.value, 2020)
  assert.equal(glossary.get('tibia')?.plain.value, 'the shin bone')
  assert.equal(countries.get('AU')?.emergency.value, '000')
  assert.equal(unwritten.get('plantaris')?.name.value, 'Plantaris')
  assert.equal(rest.studio?.paper.value, 'a4')
})

test('should leave out whatever is drawn with a broken form, at one remove or more', () => {
  const bytes = overSound(filesOfCase('atlas-behind'))
  const soleus = new TextDecoder().decode(bytes.get('content/atlas/soleus.yaml'))
  const names = ['gastrocnemius', 'popliteus']
  names.forEach((name, index) => {
    const behind = ['soleus', 'gastrocnemius'][index] ?? ''
    const form = soleus.replace('behind: [plantaris]', `behind: [${behind}]`)
    bytes.set(`content/atlas/${name}.yaml`, utf8(form))
  })
  const unwritten = names.map((name) => `${name}: {name: ${name}, plain: one of the calf}\n`)
  const known = new TextDecoder().decode(bytes.get('content/unwritten.yaml'))
  bytes.set('content/unwritten.yaml', utf8(known + unwritten.join('')))
  const { atlas, told } = library(bytes)
  assert.equal(told.length, 1, told.join('\n'))
  assert.deepEqual([...atlas.muscles.keys()], [])
})

test('should give the atlas as plain values', () => {
  const { atlas, told } = library(overSound(filesOfCase('atlas')))
  assert.deepEqual(told, [])
  assert.deepEqual(atlas.bones.get('tibia'), { name: 'tibia', plain: 'shin bone' })
  assert.deepEqual(atlas.landmarks.get('tibia.soleal-line.middle'), {
    id: 'tibia.soleal-line.middle',
    bone: 'tibia',
    name: 'middle of the soleal line',
    plain: 'ridge behind the shin bone',
    points: [[79.2, 360.5, -5.3]],
  })
  assert.equal(atlas.landmarks.get('interosseous-membrane-leg.posterior')?.bone, 'tibia')
  assert.deepEqual(atlas.joints.get('ankle')?.carries, ['talus', 'calcaneus'])
  assert.equal(atlas.joints.get('ankle')?.motions.get('dorsiflexion'), -20)
  const soleus = atlas.muscles.get('soleus')
  assert.deepEqual(soleus?.heads, [
    {
      kind: 'strand',
      id: 'only',
      from: ['tibia.soleal-line'],
      via: [{ at: [79, 250, -34] }, { at: [80, 105, -42], bone: 'tibia' }],
      to: [],
      halfWidth: [
        [0, 18],
        [0.5, 40],
        [1, 5],
      ],
      halfThickness: [
        [0, 3],
        [1, 3],
      ],
      faces: [0, 0, -1],
      belly: [0.02, 1],
      slant: -12.5,
    },
  ])
  assert.deepEqual(soleus?.tendons[0]?.to, ['calcaneus.tuberosity'])
  assert.deepEqual(soleus?.figures, {
    locator: { view: 'back' },
    attachments: {
      view: 'back',
      behind: ['plantaris'],
      bones: ['tibia', 'calcaneus'],
      window: [20, 600, 140, -10],
    },
    action: { moves: 'ankle:plantarflexion', view: 'outer' },
  })
})

test('should give lines and bundles their places where their author left them out', () => {
  const { atlas, told } = library(overSound(filesOfCase('atlas-kinds')))
  assert.deepEqual(told, [])
  const heads = new Map(atlas.muscles.get('plantaris')?.heads.map((head) => [head.id, head]))
  const linesOf = (id: string) => {
    const head = heads.get(id)
    assert.ok(head?.kind === 'sheet')
    return head.lines.map(({ start, end, belly }) => [start, end, ...belly])
  }
  assert.deepEqual(linesOf('sheet'), [
    [0, 0, 0.1, 0.9],
    [1 / 3, 1 / 3, 0.1, 0.9],
    [2 / 3, 2 / 3, 0.2, 0.8],
    [0.7, 1, 0.1, 0.9],
  ])
  // The last line of a ring does not lie on the first.
  assert.deepEqual(
    linesOf('dome').map(([start]) => start),
    [0, 0.25, 0.5, 0.75],
  )
  const slipsOf = (id: string) => {
    const head = heads.get(id)
    assert.ok(head?.kind === 'slips')
    return { ...head, slips: head.slips.map(({ from, to, end }) => [...from, ...to, end]) }
  }
  const slips = slipsOf('slips')
  assert.deepEqual(slips.from, ['rib-4.serratus', 'rib-5.serratus', 'rib-6.serratus'])
  assert.deepEqual(slips.to, ['scapula.medial-border', 'scapula.medial-border.lower'])
  assert.deepEqual(slips.slips, [
    ['rib-4.serratus', 'scapula.medial-border', 0],
    ['rib-5.serratus', 'scapula.medial-border', 0.5],
    ['rib-6.serratus', 'scapula.medial-border.lower', 0.9],
  ])
  assert.deepEqual(slipsOf('segmental').slips, [
    ['vertebra-l5.mammillary-process', 'vertebra-l2.spinous-process', 0.5],
    ['vertebra-l4.transverse-process', 'vertebra-l1.spinous-process', 0.5],
    ['vertebra-l3.mammillary-process', 'vertebra-t12.spinous-process', 0.5],
  ])
  const { points, bone } = atlas.landmarks.get('scapula.medial-border.lower') ?? {}
  assert.equal(bone, 'scapula')
  assert.deepEqual(points, [
    [60, 1344, -113],
    [60, 1330, -113],
    [60, 1294, -113],
  ])
  assert.ok(atlas.landmarks.get('lumbar-vertebrae.spinous-processes')?.isRow)
  // Chosen to be none, which is not the same as left to the program.
  assert.deepEqual(atlas.muscles.get('plantaris')?.figures.locator?.behind, [])
  assert.equal(atlas.muscles.get('plantaris')?.figures.attachments?.behind, undefined)
})

test('should be content without an atlas', () => {
  const { atlas } = library(overSound(new Map()))
  assert.deepEqual([atlas.landmarks.size, atlas.joints.size, atlas.muscles.size], [0, 0, 0])
})

test('should read the same from Windows, an old Mac, and with a byte order mark', () => {
  const plain = library(overSound(new Map()))
  for (const change of [
    (text: string) => text.replaceAll('\n', '\r\n'),
    (text: string) => text.replaceAll('\n', '\r'),
    (text: string) => `\ufeff${text}`,
  ])
    assert.deepEqual(library(resaved(change)), plain)
})

test('should read the same in any order of files', () => {
  const files = overSound(new Map())
  assert.deepEqual(library(new Map([...files].reverse())), library(files))
})

test('should name places as the user knows their files', () => {
  const files = new Map(toFiles(overSound(new Map())))
  const path = 'content/studio.yaml'
  files.set(path, { path, shown: 'my-studio/studio.yaml', bytes: utf8('name: x\npaper: a5\n') })
  const { all, report } = collectDiagnostics()
  const { studio, broken } = readLibrary(files, report)
  assert.ok(all.length > 0 && all.every(({ at }) => at.file === 'my-studio/studio.yaml'))
  assert.equal(studio, undefined)
  assert.deepEqual([...broken], ['soleus'])
})
