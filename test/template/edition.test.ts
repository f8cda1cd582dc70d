import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectDiagnostics, formatDiagnostic } from '../../src/diagnostic.ts'
import { createPlaces, stripMarks } from '../../src/document/places.ts'
import { readEditions } from '../../src/template/edition.ts'
import type { Vocabulary } from '../../src/yaml/describe.ts'

const text: Vocabulary = { kind: 'text' }
const vocabulary: Vocabulary = {
  kind: 'object',
  fields: {
    name: text,
    plain: text,
    hurried: { kind: 'flag' },
    heads: {
      kind: 'list',
      of: {
        kind: 'object',
        fields: { plain: text, origin: { kind: 'object', fields: { plain: text } } },
      },
    },
    remember: { kind: 'list', of: text },
  },
}

const FRONT = '---\nfor: muscle\naudience: client\n---\n'

/** What is told of one template, and the edition when it is sound. */
function read(body: string, partials: Readonly<Record<string, string>> = {}, name = 'client') {
  const { all, report } = collectDiagnostics()
  const places = createPlaces()
  const editions = readEditions(
    {
      handouts: [
        {
          name,
          text: body.startsWith('---') ? body : FRONT + body,
          file: 'client.md.hbs',
        },
      ],
      decks: [],
      partials: Object.entries(partials).map(([name, source]) => ({
        name,
        text: source,
        file: `${name}.md.hbs`,
      })),
    },
    { muscle: vocabulary, group: vocabulary, packet: vocabulary },
    places,
    report,
  )
  return { told: all.map(formatDiagnostic), edition: editions[0], places }
}

const mistakes: readonly (readonly [title: string, body: string, expected: string])[] = [
  [
    'a misspelt name',
    'a {{naem}}',
    'client.md.hbs:5:5: error: there is no name `naem` here (template-name)\n  hint: did you mean `name`?',
  ],
  [
    'a misspelt name inside if',
    'a\n{{#if plian}}\nx\n{{/if}}',
    'client.md.hbs:6:7: error: there is no name `plian` here (template-name)\n  hint: did you mean `plain`?',
  ],
  [
    'a misspelt name inside unless',
    '{{#unless hurrid}}x{{/unless}}',
    'client.md.hbs:5:11: error: there is no name `hurrid` here (template-name)\n  hint: did you mean `hurried`?',
  ],
  [
    'a misspelt list',
    '{{#each haeds}}x{{/each}}',
    'client.md.hbs:5:9: error: there is no name `haeds` here (template-name)\n  hint: did you mean `heads`?',
  ],
  [
    'a misspelt name inside each',
    '{{#each heads}}\n{{origin.plan}}\n{{/each}}',
    'client.md.hbs:6:3: error: there is no name `origin.plan` here (template-name)\n  hint: did you mean `plain`?',
  ],
  [
    'a misspelt name inside else',
    '{{#if name}}{{else}}{{pain}}{{/if}}',
    'client.md.hbs:5:23: error: there is no name `pain` here (template-name)\n  hint: did you mean `plain`?',
  ],
  [
    'a list printed as text',
    '{{heads}}',
    'client.md.hbs:5:1: error: `heads` is a list (template-name)\n  hint: print it with {{#each heads}} … {{/each}}',
  ],
  [
    'a thing with parts printed as text',
    '{{#each heads}}{{origin}}{{/each}}',
    'client.md.hbs:5:16: error: `origin` has parts and cannot be printed as a whole (template-name)\n  hint: name one of them: origin.plain',
  ],
  [
    'a text gone through as a list',
    '{{#each name}}x{{/each}}',
    'client.md.hbs:5:9: error: `name` is not a list (template-name)\n  hint: {{#each}} goes through a list; for one thing use {{#if}}',
  ],
  [
    'a path out of the template',
    '{{../name}}',
    'client.md.hbs:5:3: error: `../name` leads out of the template (template-name)\n  hint: each `../` leaves one {{#each}}; inside a partial, begin at the top: {{@root.name}}',
  ],
  [
    'an unknown partial',
    '{{> stopbox}}',
    'client.md.hbs:5:1: error: there is no partial `stopbox` (template-partial)\n  hint: expected one of: small',
  ],
  [
    'an unknown helper',
    '{{capitol name}}',
    'client.md.hbs:5:1: error: there is no helper `capitol` (template-helper)\n  hint: did you mean `capital`?',
  ],
  [
    'a helper without its arguments',
    '{{#each (first remember)}}x{{/each}}',
    'client.md.hbs:5:9: error: `first` is not used as it must be (template-helper)\n  hint: write it so: (first 3 notice)',
  ],
  [
    'pairs of what is no list',
    '{{#each (pairs name)}}x{{/each}}',
    'client.md.hbs:5:9: error: `pairs` is not used as it must be (template-helper)\n  hint: write it so: (pairs exercises)',
  ],
  [
    'a list cut at what is no number',
    '{{#each (first name remember)}}x{{/each}}',
    'client.md.hbs:5:9: error: `first` is not used as it must be (template-helper)\n  hint: write it so: (first 3 notice)',
  ],
  [
    'an unknown block',
    '{{#iff name}}x{{/iff}}',
    'client.md.hbs:5:1: error: there is no `{{#iff}}` (template-helper)\n  hint: did you mean `if`?',
  ],
  [
    'a block without a name',
    '{{#if}}x{{/if}}',
    'client.md.hbs:5:1: error: `{{#if}}` takes one name (template-syntax)\n  hint: {{#if plain}} … {{/if}}',
  ],
  [
    'a value given to a partial',
    '{{> small note=1}}',
    'client.md.hbs:5:1: error: `note=` is not known here (template-unsupported)\n  hint: write the value where it is used',
  ],
  [
    'block parameters',
    '{{#each heads as |head|}}x{{/each}}',
    'client.md.hbs:5:1: error: `as |…|` is not known here (template-unsupported)\n  hint: inside `{{#each}}`, `{{this}}` is the item',
  ],
  [
    'a decorator',
    '{{* page}}',
    'client.md.hbs:5:1: error: this form of `{{ }}` is not known here (template-unsupported)\n  hint: there are {{name}}, {{#if}}, {{#unless}}, {{#each}}, {{> partial}} and {{! remark }}',
  ],
  [
    'another block closed',
    'a\n{{#if name}}\nx\n{{/each}}',
    'client.md.hbs:6: error: `{{#if}}` opens here and `{{/each}}` closes it (template-syntax)\n  hint: close it with `{{/if}}`',
  ],
  [
    'a block never closed',
    'a\n{{#if name}}\nx\n',
    'client.md.hbs:8: error: the template ends before a `{{#if}}`, `{{#each}}` or `{{#unless}}` is closed (template-syntax)\n  hint: each `{{#if …}}` needs its `{{/if}}`',
  ],
  [
    'braces never closed',
    'a\n{{name\nx',
    'client.md.hbs:6: error: the braces near here cannot be read (template-syntax)\n  hint: a name is written `{{name}}`, a part that may be missing `{{#if name}} … {{/if}}`',
  ],
  [
    'a subject nobody knows',
    '---\nfor: region\naudience: client\n---\nx',
    'client.md.hbs:2:6: error: `for` is `region`, expected one of: muscle, group, packet (field-value)',
  ],
]

for (const [title, body, expected] of mistakes)
  test(`should tell ${title}`, () => {
    const { told, edition } = read(body, { small: 'x' })
    assert.deepEqual(told, [expected])
    assert.equal(edition, undefined)
  })

test('should tell a mistake of a partial at the partial’s own line', () => {
  const { told, edition } = read('{{> small}}', { small: 'a\n\n{{#each heads}}{{nam}}{{/each}}' })
  assert.deepEqual(told, [
    'small.md.hbs:3:18: error: there is no name `nam` here (template-name)\n  hint: expected one of: plain, origin',
  ])
  assert.equal(edition, undefined)
})

test('should refuse a way out of a partial, which Handlebars would print as nothing', () => {
  const { told } = read('{{#each heads}}{{> small}}{{/each}}', { small: '{{../name}}' })
  assert.deepEqual(told, [
    'small.md.hbs:1:3: error: `../name` leads out of the template (template-name)\n  hint: each `../` leaves one {{#each}}; inside a partial, begin at the top: {{@root.name}}',
  ])
})

test('should tell a template whose name cannot be an edition’s', () => {
  const { told, edition } = read('x', {}, 'client (copy)')
  assert.deepEqual(told, [
    'client.md.hbs:1: error: `client (copy)` is no name for a template: it needs lower-case letters, digits and hyphens (file-name)\n  hint: rename it, for example to `client-copy.md.hbs`',
  ])
  assert.equal(edition, undefined)
})

test('should tell a partial that contains itself', () => {
  const { told } = read('{{> small}}', { small: '{{> small}}' })
  assert.deepEqual(told, [
    'small.md.hbs:1:1: error: the partial `small` contains itself (template-partial)',
  ])
})

test('should deal a list into pairs, the last of which may be alone', () => {
  const { edition, told } = read(
    '{{#each (pairs remember)}}\n[{{#each this}}{{this}}{{/each}}]\n{{/each}}\n',
  )
  assert.deepEqual(told, [])
  const markdown = edition?.render({ remember: ['a', 'b', 'c'] })
  assert.equal(stripMarks(markdown ?? ''), '[ab]\n[c]\n')
})

test('should leave out the first of a list', () => {
  const { edition, told } = read('{{#each (after 2 remember)}}{{this}}{{/each}}')
  assert.deepEqual(told, [])
  assert.equal(stripMarks(edition?.render({ remember: ['a', 'b', 'c'] }) ?? ''), 'c')
  assert.equal(stripMarks(edition?.render({ remember: ['a'] }) ?? ''), '')
})

test('should know which template asks for dense text', () => {
  const dense = FRONT.replace('audience: client', 'audience: teacher\ntext: dense')
  assert.equal(read(`${dense}Words`).edition?.text, 'dense')
  assert.equal(read('Words').edition?.text, undefined)
})

test('should render names, lists, partials and helpers as Markdown', () => {
  const { edition, told } = read(
    '# {{capital plain}}\n\n{{#each (first 2 remember)}}\n- {{this}} of {{../name}} ({{@root.name}}){{#unless @last}};{{/unless}}\n{{/each}}\n\n{{> small}}\n',
    { small: '{{#if hurried}}quick{{else}}slow{{/if}}\n' },
  )
  assert.deepEqual(told, [])
  const markdown = edition?.render({
    plain: 'calf',
    name: 'Soleus',
    remember: ['a', 'b', 'c'],
    hurried: false,
  })
  assert.equal(
    stripMarks(markdown ?? ''),
    '# Calf\n\n- a of Soleus (Soleus);\n- b of Soleus (Soleus)\n\nslow\n',
  )
})

test('should not reach the prototype of a value', () => {
  const { told } = read('{{constructor}} {{name.constructor}} {{__proto__}}')
  assert.equal(told.length, 3)
})

test('should refuse two templates of one edition', () => {
  const { all, report } = collectDiagnostics()
  const handouts = ['client', 'client.muscle'].map((name) => ({
    name,
    text: `${FRONT}{{name}}`,
    file: `${name}.md.hbs`,
  }))
  const places = createPlaces()
  const vocabularies = { muscle: vocabulary, group: vocabulary, packet: vocabulary }
  readEditions({ handouts, decks: [], partials: [] }, vocabularies, places, report)
  assert.deepEqual(all.map(formatDiagnostic), [
    'client.muscle.md.hbs:1: error: an edition `client` for a muscle stands in client.md.hbs already (edition-twice)\n  hint: rename one of the two files',
  ])
})

test('should know how many pages a sheet may take, and each part of it', () => {
  const front = FRONT.replace('client\n---', 'client\npages: 4\nchapter-pages: 2\n---')
  const { told, edition } = read(`${front}{{name}}`)
  assert.deepEqual(told, [])
  assert.deepEqual([edition?.pages, edition?.chapterPages], [4, 2])
  assert.match(read(`${front.replace(': 2', ': none')}{{name}}`).told[0] ?? '', /chapter-pages/)
})
