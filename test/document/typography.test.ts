import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDocument } from '../../src/document/document.ts'
import { createPlaces } from '../../src/document/places.ts'
import { printedPieces, printedSigns } from '../../src/document/typography.ts'

const cases: Readonly<Record<string, readonly (readonly [typed: string, printed: string])[]>> = {
  'quotes in pairs': [
    ['She said "lift" and "lower".', 'She said “lift” and “lower”.'],
    ['"Slowly," she said.', '“Slowly,” she said.'],
    ["He calls it a 'squeeze'.", 'He calls it a ‘squeeze’.'],
    ['("heel")', '(“heel”)'],
    ['a "heel-raise"', 'a “heel-raise”'],
    ['either "up"/"down"', 'either “up”/“down”'],
    ['the word—"up"—and "down"', 'the word—“up”—and “down”'],
    ['"Wait—"', '“Wait—”'],
    ['"', '“'],
    ['“already” "new"', '“already” “new”'],
    ['Is it "L5" or "S1"?', 'Is it “L5” or “S1”?'],
    ['"a level called L5"', '“a level called L5”'],
  ],
  'quotes in quotes': [
    ['"She said \'lift\' twice."', '“She said ‘lift’ twice.”'],
    ['"\'Yes,\' she said."', '“‘Yes,’ she said.”'],
    ['"She said \'yes\'"', '“She said ‘yes’”'],
    ['\'He said "no" to "it"\'', '‘He said “no” to “it”’'],
    ["\"It's the 'calf's' work\"", '“It’s the ‘calf’s’ work”'],
  ],
  apostrophes: [
    ["O'Brien", 'O’Brien'],
    ["don't, you're, it's", 'don’t, you’re, it’s'],
    ["the teachers' room", 'the teachers’ room'],
    ["in the '90s", 'in the ’90s'],
    ["the 1990's", 'the 1990’s'],
    ["since '68", 'since ’68'],
    ["'til it is warm", '’til it is warm'],
    ["'Tis so; 'twas so", '’Tis so; ’twas so'],
    ["rock 'n' roll", 'rock ’n’ roll'],
    ["go 'round it", 'go ’round it'],
    ["the 'round' part", 'the ‘round’ part'],
    ["'90 degrees' is a name", '‘90 degrees’ is a name'],
    ["Achilles'", 'Achilles’'],
    ["L5's disc", 'L5’s disc'],
  ],
  'feet and inches': [
    ['a ball of 5"', 'a ball of 5″'],
    ['6\' 2" tall', '6′ 2″ tall'],
    ['6\'2"', '6′2″'],
    ['2½" wide, 1.5" high', '2½″ wide, 1.5″ high'],
    ['"I am 6\' 2""', '“I am 6′ 2″”'],
    ['"a 5" ball," she said', '“a 5″ ball,” she said'],
    ['"10" is a number and "5" too', '“10” is a number and “5” too'],
    ["'the answer is 5'", '‘the answer is 5’'],
  ],
  dashes: [
    ['hold 20--30 seconds', 'hold 20–30 seconds'],
    ['the calf -- the outer one -- works', 'the calf – the outer one – works'],
    ['the calf---the outer one---works', 'the calf—the outer one—works'],
    ['the calf --- it works', 'the calf — it works'],
    ['a--b', 'a--b'],
    ['--help', '--help'],
    ['well-known', 'well-known'],
    ['-----', '-----'],
    ['word ----- word', 'word ----- word'],
    ['---', '---'],
  ],
  dots: [
    ['and so on...', 'and so on…'],
    ['and ... then', 'and … then'],
    ['the end....', 'the end.…'],
    ['Name ..........', 'Name ..........'],
    ['a.b..c', 'a.b..c'],
  ],
  'what stays as it is': [
    ["https://example.com/it's--a---b", "https://example.com/it's--a---b"],
    ["see www.example.com/o'brien.", "see www.example.com/o'brien."],
    ["o'brien@example.com", "o'brien@example.com"],
    ["leg's--view.png", "leg's--view.png"],
    ['plain words', 'plain words'],
  ],
}

for (const [name, pairs] of Object.entries(cases))
  test(`should print ${name}`, () => {
    for (const [typed, printed] of pairs) assert.equal(printedSigns(typed), printed)
  })

test('should leave the punctuation behind an address to the sentence', () => {
  assert.equal(printedSigns('"see www.example.com"'), '“see www.example.com”')
})

test('should change nothing that is printed already', () => {
  for (const [, printed] of Object.values(cases).flat())
    if (!/["']/.test(printed)) assert.equal(printedSigns(printed), printed)
})

test('should keep the pieces apart that were', () => {
  assert.deepEqual(
    printedPieces([{ text: 'a "' }, { text: 'b' }, { text: '" -' }, { text: '- c' }]),
    ['a “', 'b', '” –', ' c'],
  )
  assert.deepEqual(printedPieces([{ text: '"' }, { text: '"', fixed: true }]), ['“', '"'])
})

/** What a paragraph prints, with the marks of its runs and their lines. */
function printed(markdown: string): string[] {
  const places = createPlaces()
  const file = 'a.md'
  const marked = places.lines(markdown, { file, line: 1 })
  const report = () => assert.fail()
  return readDocument(marked, { places, file, report }).flatMap((block) =>
    block.kind === 'paragraph'
      ? block.runs.map(({ text, bold, italic, href, term, at }) =>
          [text, bold && 'bold', italic && 'italic', href, term, at.line].filter(Boolean).join('|'),
        )
      : [],
  )
}

test('should look across bold, italic and terms', () => {
  assert.deepEqual(printed('A "**bold**" and a \'*soft*\' word'), [
    'A “|1',
    'bold|bold|1',
    '” and a ‘|1',
    'soft|italic|1',
    '’ word|1',
  ])
  assert.deepEqual(printed('"[soleus](term:soleus)"\'s "*"x"*"'), [
    '“|1',
    'soleus|soleus|1',
    '”’s “|1',
    '“x”|italic|1',
    '”|1',
  ])
  assert.deepEqual(printed("**Achilles**' tendon, O'*Brien*"), [
    'Achilles|bold|1',
    '’ tendon, O’|1',
    'Brien|italic|1',
  ])
})

test('should know where each word was written', () => {
  assert.deepEqual(printed('She said "lift\nand lower" twice'), [
    'She said “lift |1',
    'and lower” twice|2',
  ])
})

test('should begin anew behind a line that was broken by hand', () => {
  assert.deepEqual(printed('a word\\\n"quoted"'), ['a word|1', '“quoted”|2'])
})

test('should leave addresses alone, and change the words of a link', () => {
  assert.deepEqual(printed('[it\'s "here"](https://example.com/it\'s--x)'), [
    "it’s “here”|https://example.com/it's--x|1",
  ])
  assert.deepEqual(printed("<https://example.com/it's--x>"), [
    "https://example.com/it's--x|https://example.com/it's--x|1",
  ])
  assert.deepEqual(printed("[www.example.com/a'b](<https://www.example.com/a'b>)"), [
    "www.example.com/a'b|https://www.example.com/a'b|1",
  ])
})

test('should print a sign behind a backslash as it was typed', () => {
  assert.deepEqual(printed('a \\"straight\\" word'), ['a "straight" word|1'])
})

test('should not be slow with very many', () => {
  const start = performance.now()
  printedSigns('"a\' 5" --- '.repeat(5000))
  assert.ok(performance.now() - start < 2000)
})
