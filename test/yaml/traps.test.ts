// Each classic trap of typing YAML: one mistake, at its own place, with the line as it would be
// right; and the lines after it are read as if nothing had happened.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inline, list, mapping, text } from '../../src/yaml/shape.ts'
import { reading } from './reading.ts'

const shape = mapping({
  name: inline(),
  items: list(text()).optional(),
  part: mapping({ a: text(), b: text().optional() }).optional(),
  end: text().optional(),
})

interface Trap {
  readonly yaml: string
  readonly rule: string
  /** Part of the hint. */
  readonly cure: string
}

const MENDED: Readonly<Record<string, Trap>> = {
  'a colon in a sentence': {
    yaml: 'name: The calf: a muscle\n',
    rule: '1:15 yaml-colon',
    cure: 'name: "The calf: a muscle"',
  },
  'a colon in a sentence with quotes': {
    yaml: 'name: The "calf": a muscle\n',
    rule: '1:17 yaml-colon',
    cure: `name: 'The "calf": a muscle'`,
  },
  'a double quote never closed': {
    yaml: 'name: "Soleus\n',
    rule: '1:7 yaml-quote',
    cure: 'name: "Soleus"',
  },
  'a single quote never closed': {
    yaml: "name: 'Soleus\n",
    rule: '1:7 yaml-quote',
    cure: 'name: "Soleus"',
  },
  'an apostrophe in single quotes': {
    yaml: "name: 'The calf's job'\n",
    rule: '1:17 yaml-quote',
    cure: `name: "The calf's job"`,
  },
  'a quote inside the same quotes': {
    yaml: 'name: "a "big" calf"\n',
    rule: '1:11 yaml-quote',
    cure: 'curly quotes',
  },
  'a sentence that begins with a quoted word': {
    yaml: 'name: "Soleus" is a muscle\n',
    rule: '1:16 yaml-quote',
    cure: `name: '"Soleus" is a muscle'`,
  },
  'an at sign': { yaml: 'name: @soleus\n', rule: '1:7 yaml-start', cure: 'name: "@soleus"' },
  'a backquote': { yaml: 'name: `soleus`\n', rule: '1:7 yaml-start', cure: 'name: "`soleus`"' },
  'a per cent sign': { yaml: 'name: %5\n', rule: '1:7 yaml-start', cure: 'name: "%5"' },
  emphasis: { yaml: 'name: *Stand* up\n', rule: '1:7 yaml-start', cure: 'name: "*Stand* up"' },
  strong: { yaml: 'name: **Stand** up\n', rule: '1:7 yaml-start', cure: 'name: "**Stand** up"' },
  'an ampersand': { yaml: 'name: &c\n', rule: '1:7 yaml-start', cure: 'name: "&c"' },
  'an ampersand alone': { yaml: 'name: & so on\n', rule: '1:7 yaml-start', cure: '"& so on"' },
  'an exclamation mark': { yaml: 'name: !stop it\n', rule: '1:7 yaml-start', cure: '"!stop it"' },
  'two exclamation marks': { yaml: 'name: !!int 3\n', rule: '1:7 yaml-start', cure: '"!!int 3"' },
  'a link': {
    yaml: 'name: [condyle](term:condyle) is\n',
    rule: '1:7 yaml-start',
    cure: 'name: "[condyle](term:condyle) is"',
  },
  'a brace': { yaml: 'name: {x} is\n', rule: '1:7 yaml-start', cure: 'name: "{x} is"' },
  'a greater-than sign': { yaml: 'name: > 30 s\n', rule: '1:7 yaml-start', cure: '"> 30 s"' },
  'a bar': { yaml: 'name: | 30 s\n', rule: '1:7 yaml-start', cure: '"| 30 s"' },
  'a question mark': { yaml: 'name: ? why\n', rule: '1:7 yaml-start', cure: '"? why"' },
  'a dash': { yaml: 'name: - one\n', rule: '1:7 yaml-start', cure: 'lines of their own' },
  'no space after the colon': {
    yaml: 'name:Soleus\n',
    rule: '1:1 yaml-space',
    cure: 'name: Soleus',
  },
  'a special space after the colon': {
    yaml: 'name:\u00a0Soleus\n',
    rule: '1:1 yaml-space',
    cure: 'name: Soleus',
  },
  'a tab as indent': {
    yaml: 'name: x\npart:\n\ta: x\n',
    rule: '3:1 yaml-tab',
    cure: 'two spaces',
  },
  'a special space as indent': {
    yaml: 'name: x\npart:\n\u00a0\u00a0a: x\n',
    rule: '3:1 yaml-space',
    cure: 'ordinary ones',
  },
  'a field too far in': {
    yaml: 'name: x\npart:\n  a: x\n   b: y\n',
    rule: '4:4 yaml-indent',
    cure: 'the same column',
  },
  'a list never closed': {
    yaml: 'name: x\nitems: [a, b\n',
    rule: '2:8 yaml-bracket',
    cure: 'put `]` after the last item',
  },
  'a group never closed': {
    yaml: 'name: x\npart: {a: x, b: y\n',
    rule: '2:7 yaml-bracket',
    cure: 'put `}` after the last item',
  },
  'a colon in a group': {
    yaml: 'name: x\npart: {a: one: two, b: y}\n',
    rule: '2:11 yaml-colon',
    cure: '"one: two"',
  },
  'a star in a list': {
    yaml: 'name: x\nitems: [a, *b]\n',
    rule: '2:12 yaml-start',
    cure: '"*b"',
  },
  'a backslash in double quotes': {
    yaml: 'name: "c:\\Users"\n',
    rule: '1:10 yaml-escape',
    cure: 'single quotes',
  },
  'a remark without a space before it': {
    yaml: 'name: "x"#y\n',
    rule: '1:10 yaml-space',
    cure: 'a space before it',
  },
}

for (const [name, { yaml, rule, cure }] of Object.entries(MENDED))
  test(`should explain ${name}, and read on`, () => {
    const { rules, hints, value } = reading(`${yaml}end: [x]\n`, shape)
    const last = yaml.split('\n').length
    assert.deepEqual(rules, [rule, `${last}:1 field-value`])
    assert.ok(hints[0]?.includes(cure), `${hints[0]} should hold ${cure}`)
    assert.equal(value, undefined)
  })

const STOPPING: Readonly<Record<string, Trap>> = {
  'a field too far out': {
    yaml: 'name: x\npart:\n    a: x\n  b: y\n',
    rule: '4:3 yaml-indent',
    cure: 'the same column',
  },
  'a stray item': {
    yaml: 'name: x\n- b\n',
    rule: '2:1 yaml-indent',
    cure: 'two spaces further in',
  },
  'a comma missing': {
    yaml: 'name: x\nitems: [a, "b" c]\n',
    rule: '2:16 yaml-bracket',
    cure: 'between commas',
  },
  'a comma too many': {
    yaml: 'name: x\nitems: [a,, b]\n',
    rule: '2:11 yaml-bracket',
    cure: 'one comma',
  },
  'a bracket too many': { yaml: 'items: [a]]\n', rule: '1:11 yaml-bracket', cure: 'delete it' },
  'three dashes': { yaml: 'name: x\n---\nend: x\n', rule: '2:1 yaml-documents', cure: 'delete' },
}

for (const [name, { yaml, rule, cure }] of Object.entries(STOPPING))
  test(`should explain ${name}`, () => {
    const { rules, hints } = reading(yaml, shape)
    assert.deepEqual(rules, [rule])
    assert.ok(hints[0]?.includes(cure), `${hints[0]} should hold ${cure}`)
  })

test('should explain what YAML reads without complaint but not as it was meant', () => {
  const glued = reading('name: x\nitems:\n  -a\n  -b\n', shape)
  assert.match(
    glued.told[0] ?? '',
    /a\.yaml:3:3: error: `items` is not a list[\s\S]*space after the dash/,
  )
  const colon = reading('name: x\nitems:\n  - Stand: at a wall\n', shape)
  assert.match(colon.told[0] ?? '', /a\.yaml:3:5: [\s\S]*"Stand: at a wall"/)
  const cut = reading('name: Step #1 is\n', shape)
  assert.deepEqual(cut.rules, ['1:12 yaml-comment'])
  assert.equal(cut.value?.name.value, 'Step')
  assert.ok(reading('name: #0b5563\n', shape).rules.includes('1:7 yaml-comment'))
})

test('should tell of a lost end of a value below and on a mended line', () => {
  assert.deepEqual(reading('name: one: two\nend: Step #1 is gone\n', shape).rules, [
    '1:10 yaml-colon',
    '2:11 yaml-comment',
  ])
  assert.deepEqual(reading('name: x\npart:\n\ta: Step #1 is gone\n', shape).rules, [
    '3: yaml-comment',
    '3:1 yaml-tab',
  ])
})

test('should let remarks, smart quotes and colons without a space pass', () => {
  const { told, value } = reading(
    'name: “Soleus” – it’s 2:1, 50% & more # a remark\n# another\nend: a\u00a0b # \n',
    shape,
  )
  assert.deepEqual(told, [])
  assert.equal(value?.name.value, '“Soleus” – it’s 2:1, 50% & more')
})

test('should stop after twenty mistakes', () => {
  const { told } = reading('a: @x\n'.repeat(50), shape)
  assert.equal(told.length, 20)
})

test('should count lines from the line on which the YAML begins', () => {
  assert.deepEqual(reading('name: @x\nned: y\n', shape, 7).rules, [
    '7:7 yaml-start',
    '8:1 field-unknown',
  ])
})
