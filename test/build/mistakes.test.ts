// Mistakes of an instructor, made in a studio's own folder, and where they are told.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openProject, type Project } from './project.ts'

const RECORD = 'content/muscles/gastrocnemius.md'
const TEMPLATE = 'templates/partials/client-sheet.md.hbs'

/** The line on which words stand in a file. */
function lineOf(project: Project, path: string, words: string): number {
  return (
    project
      .read(path)
      .split('\n')
      .findIndex((line) => line.includes(words)) + 1
  )
}

interface Mistake {
  readonly title: string
  readonly path: string
  readonly from: string
  readonly to: string
  /** What stands in the message, after the place. */
  readonly message: string
  readonly hint?: string
}

const MISTAKES: readonly Mistake[] = [
  {
    title: 'a picture that only a template names, and nobody has',
    path: TEMPLATE,
    from: '# {{',
    to: '![Calf](images/calf.jpg)\n\n# {{',
    message: 'there is no picture `calf.jpg` in content/images/ (image-unknown)',
    hint: 'put the file there, or correct its name',
  },
  {
    title: 'a misspelt key',
    path: RECORD,
    from: 'insertion:',
    to: 'insertoin:',
    message: 'unknown field `insertoin` (field-unknown)',
    hint: 'did you mean `insertion`?',
  },
  {
    title: 'a source nobody has',
    path: RECORD,
    from: 'sources: [kendall5, neumann3]',
    to: 'sources: [kendal5, neumann3]',
    message: 'there is no source `kendal5` in content/sources.yaml (source-unknown)',
    hint: 'did you mean `kendall5`?',
  },
  {
    title: 'a bone nobody has',
    path: RECORD,
    from: 'bones: [calcaneus]',
    to: 'bones: [calcaneous]',
    message: 'there is no bone `calcaneous` (bone-unknown)',
    hint: 'did you mean `calcaneus`?',
  },
  {
    title: 'a term nobody explains',
    path: RECORD,
    from: '(term:soleus) does',
    to: '(term:solus) does',
    message: 'the glossary has no term `solus` (term-unknown)',
    hint: 'did you mean `soleus`?',
  },
  {
    title: 'raw HTML in a section',
    path: RECORD,
    from: 'shelf. With',
    to: 'shelf.<br>With',
    message: 'raw HTML is not printed: `<br>` (html-raw)',
  },
  {
    title: 'raw HTML in a fact',
    path: RECORD,
    from: 'plain: points your foot',
    to: 'plain: points <b>your</b> foot',
    message: 'raw HTML is not printed: `<b>` (html-raw)',
  },
  {
    title: 'a sign that no typeface has',
    path: RECORD,
    from: 'shelf. With',
    to: 'shelf 猫. With',
    message: 'the typeface has no sign for `猫` (U+732B) (glyph-missing)',
  },
  {
    title: 'a picture that is not there',
    path: RECORD,
    from: 'This muscle points',
    to: '![Calf](images/calf.jpg)\n\nThis muscle points',
    message: 'there is no',
  },
  {
    title: 'a misspelt name inside if',
    path: TEMPLATE,
    from: '{{#if sections.what-it-does}}',
    to: '{{#if sections.what-it-dose}}',
    message: 'there is no name `sections.what-it-dose` here (template-name)',
    hint: 'did you mean `what-it-does`?',
  },
  {
    title: 'a box the theme does not know',
    path: TEMPLATE,
    from: ':::: message',
    to: ':::: mesage',
    message: 'there is no box `mesage` (box-unknown)',
    hint: 'did you mean `message`?',
  },
  {
    title: 'raw HTML in a template',
    path: TEMPLATE,
    from: '## Looking after it',
    to: '## Looking <i>after</i> it',
    message: 'raw HTML is not printed: `<i>` (html-raw)',
  },
  {
    title: 'a handout nobody has a template for',
    path: 'content/studio.yaml',
    from: 'set: [client,',
    to: 'set: [cliant,',
    message: 'there is no handout or deck `cliant` (edition-unknown)',
    hint: 'did you mean `client`?',
  },
  {
    title: 'a format nobody knows',
    path: 'content/studio.yaml',
    from: 'set: [client,',
    to: 'set: [client.largeprint,',
    message: 'there is no format `largeprint` (format-unknown)',
    hint: 'did you mean `large-print`?',
  },
  {
    title: 'formats that do not go together',
    path: 'content/studio.yaml',
    from: 'set: [client,',
    to: 'set: [client.large-print.booklet,',
    message: 'a booklet’s pages are half a sheet, too narrow for large print (format-senseless)',
    hint: 'leave out one of the two',
  },
  {
    title: 'a deck in large print',
    path: 'content/studio.yaml',
    from: 'lesson,',
    to: 'lesson.large-print,',
    message: 'a deck is on no paper, so `large-print` means nothing for it (format-senseless)',
    hint: 'leave out one of the two',
  },
  {
    title: 'a length without a unit',
    path: 'templates/theme.yaml',
    from: 'gap: 16pt',
    to: 'gap: 16',
    message: '`16` is not a length (theme-length)',
  },
  {
    title: 'a colour nobody has',
    path: 'templates/theme.yaml',
    from: 'rule: hairline, header-ground',
    to: 'rule: hairlin, header-ground',
    message: 'there is no colour `hairlin` (theme-colour)',
    hint: 'did you mean `hairline`?',
  },
  {
    title: 'a key missing from the theme',
    path: 'templates/theme.yaml',
    from: 'measure: 33',
    to: '# measure: 33',
    message: '`measure` is missing (field-missing)',
  },
]

for (const { title, path, from, to, message, hint } of MISTAKES)
  test(`should tell ${title} at its own line`, async (context) => {
    const project = openProject(context)
    const text = project.read(path)
    assert.ok(text.includes(from), `${path} no longer holds: ${from}`)
    project.write(path, text.replace(from, to))
    const line = lineOf(project, path, to.split('\n')[0] ?? to)
    const said = await project.run('check')
    assert.equal(said.code, 1)
    const place = title.includes('missing from the theme') ? path : `${path}:${line}`
    const told = said.error
      .split(/\n(?! )/)
      .filter((each) => each.startsWith(place) && each.includes(message))
    assert.ok(told.length > 0, `expected ${place} … ${message}\n${said.error}`)
    if (hint)
      assert.ok(
        told.some((each) => each.includes(hint)),
        said.error,
      )
    assert.doesNotMatch(said.error, /\n {4}at /)
  })

test('should tell every mistake of every file in one run', async (context) => {
  const project = openProject(context)
  project.write(
    RECORD,
    project.read(RECORD).replace('say:', 'sya:').replace('[calcaneus]', '[calcanus]'),
  )
  project.write(
    'content/glossary.yaml',
    project
      .read('content/glossary.yaml')
      .replace('  plain: the heel bone', '  plane: the heel bone'),
  )
  project.write(TEMPLATE, project.read(TEMPLATE).replace('{{plain}}', '{{plian}}'))
  const { error, code } = await project.run('check')
  assert.equal(code, 1)
  for (const rule of ['`sya`', '`calcanus`', '`plane`', '`plian`'])
    assert.ok(error.includes(rule), rule)
})

test('should accept a record with Windows line ends, a mark at its start and smart quotes', async (context) => {
  const project = openProject(context)
  const text = project.read(RECORD).replace('a high\nshelf', 'a “high”\tshelf')
  project.write(RECORD, `\ufeff${text.replaceAll('\n', '\r\n')}`)
  assert.deepEqual(await project.run('check'), {
    code: 0,
    out: 'no errors, no warnings\n',
    error: '',
  })
})
