import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'
import { fascicle, openProject, ROOT } from './project.ts'

test('should say what it can do', async () => {
  const said = await fascicle(['--help'], ROOT)
  assert.equal(said.code, 0)
  assert.match(said.out, /fascicle build/)
  assert.deepEqual(await fascicle([], ROOT), said)
})

for (const command of ['build', 'check', 'personal', 'new', 'start', 'draw'])
  test(`should explain ${command}`, async () => {
    const said = await fascicle([command, '--help'], ROOT)
    assert.equal(said.code, 0)
    assert.ok(said.out.startsWith(`fascicle ${command}`))
    assert.equal(said.error, '')
  })

const WRONG: readonly (readonly [words: readonly string[], error: string])[] = [
  [['bild'], 'fascicle: there is no command `bild`\n  hint: did you mean `build`?\n'],
  [
    ['build', '--papr', 'a4'],
    'fascicle: there is no option `--papr` here\n  hint: did you mean `--paper`?\n',
  ],
  [
    ['build', '--paper', 'a5'],
    'fascicle: there is no paper `a5`\n  hint: expected one of: letter, a4\n',
  ],
  [
    ['build', 'gastrocnemus'],
    'fascicle: there is no muscle or group `gastrocnemus`\n  hint: did you mean `gastrocnemius`?\n',
  ],
  [
    ['check', '--edition', 'clint'],
    'fascicle: there is no edition `clint`\n  hint: did you mean `client`?\n',
  ],
  [
    ['check', '--out', 'x'],
    'fascicle: there is no option `--out` here\n  hint: expected one of: --edition, --paper, --large-print, --ink-saver, --booklet, --theme, --no-notes, --folder, --studio, --json, --help\n',
  ],
  [
    ['--studio', '..', 'build'],
    'fascicle: `--studio` needs a command before it\n  hint: `fascicle --help` lists the commands\n',
  ],
  [
    ['build', '--paper'],
    'fascicle: Option `--paper <value>` argument missing\n  hint: `fascicle build --help` lists what it takes\n',
  ],
  [
    ['build', '--studio', 'nowhere'],
    'fascicle: there is no folder `nowhere`\n  hint: a studio’s own folder holds `content` or `templates`\n',
  ],
  [
    ['draw', 'solues'],
    'fascicle: content/atlas/ has no form of `solues`\n  hint: did you mean `soleus`?\n',
  ],
  [
    ['draw', '--studio', 'nowhere'],
    'fascicle: there is no folder `nowhere`\n  hint: a studio’s own folder holds `content` or `templates`\n',
  ],
  [
    ['new'],
    'fascicle: `new` needs the name of a muscle\n  hint: `fascicle new "Tibialis anterior"`\n',
  ],
]

for (const [words, error] of WRONG)
  test(`should refuse \`fascicle ${words.join(' ')}\``, async () => {
    assert.deepEqual(await fascicle(words, ROOT), { code: 2, out: '', error })
  })

test('should begin a record whose gaps check then lists', async (context) => {
  const project = openProject(context)
  const begun = await project.run('new', 'Tibialis  anterior')
  assert.equal(begun.code, 0)
  assert.match(begun.out, /^content\/muscles\/tibialis-anterior\.md is begun\./)
  assert.match(project.read('content/muscles/tibialis-anterior.md'), /^name: Tibialis anterior\b/m)
  const { code, error } = await project.run('check', 'tibialis-anterior')
  assert.equal(code, 1)
  for (const field of ['say', 'plain', 'main-message', 'checked'])
    assert.match(
      error,
      new RegExp(`tibialis-anterior\\.md:\\d+:\\d+: error: \`${field}\` is empty`),
    )
  const again = await project.run('new', 'Tibialis anterior')
  assert.equal(again.code, 2)
  assert.match(again.error, /is there already/)
})

test('should give its mistakes to another program', async (context) => {
  const project = openProject(context)
  project.write('content/glossary.yaml', 'condyle: { plane: x }\n')
  const { code, out } = await project.run('check', '--json')
  assert.equal(code, 1)
  const { diagnostics } = JSON.parse(out)
  assert.equal(diagnostics[0].at.file, 'content/glossary.yaml')
})

test('should run from the command line, without a stack trace for a mistake', (context) => {
  const project = openProject(context)
  project.write('content/glossary.yaml', 'condyle: "never closed\n')
  const said = spawnSync(
    process.execPath,
    [join(ROOT, 'src', 'bin.js'), 'check', '--studio', project.folder],
    {
      cwd: project.folder,
      encoding: 'utf8',
    },
  )
  assert.equal(said.status, 1)
  assert.match(said.stderr, /^content\/glossary\.yaml:1/m)
  assert.doesNotMatch(said.stderr, /\n {4}at /)
})
