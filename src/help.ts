// What `--help` says.

export const OVERVIEW = `fascicle: one record per muscle, and from it everything you hand out

  fascicle build [muscle…]   make the handouts
  fascicle check [muscle…]   look for mistakes and make nothing
  fascicle personal muscle   make the sheet of one client, or of each in a table
  fascicle new "Name"        begin a record for a muscle
  fascicle start             look at everything in your browser while you write
  fascicle present muscle    give the class: slides here, your phone as the remote with your notes
  fascicle draw [muscle…]    draw the pictures of the atlas anew; --try while you write a form

  fascicle build --help      more about a command
`

const FORMATS = `  --large-print     text of 18 points and more, on as many pages as it takes
  --ink-saver       black on white, with lines in place of coloured grounds
  --booklet         pages of half a sheet, in the order for folding: print on both sides, flipped on
                    the short edge, at 100 %; fold the pile across the middle, staple the fold
`

const DECKS = `  --theme NAME      light or dark, for class decks; without it, dark. Light is for a bright room
  --no-notes        class decks without your notes, to give to your class
  --folder          class decks as a folder of files, for a website; without it, one file
`

const SHARED = `  --studio FOLDER   your own content/ and templates/, laid over those that came with it
  --json            mistakes as JSON, for other programs
`

export const HELP: Readonly<Record<string, string>> = {
  build: `fascicle build [muscle…] [options]

Makes the handouts of the muscles you name, or of all of them, into out/<muscle>/.
A muscle with a mistake is left out, and its last good handout stays.

  --edition NAME    a handout by the name of its template (may be given again);
                    without it, the ones that content/studio.yaml lists under \`set\`
  --as packet       bind all that you name into one file to print, out/packets/<title>.pdf, with a
                    cover and contents; of a group, \`--edition packet\` does
  --title "Week 3"  what stands on the packet's cover; without it, the names of its muscles
  --paper NAME      letter or a4; without it, the one in content/studio.yaml
${FORMATS}${DECKS}  --out FOLDER      where the handouts go; without it, out
  --keep-markdown   also write what the template made of the record
${SHARED}
A format is told in the file's name, client.a4.large-print.pdf or lesson.no-notes.html, and may stand
so in \`set\` too. What is on paper is printed at 100 % (“Actual size”). Flashcards
(\`--edition cards\`) are printed on both sides, flipped on the long edge, and cut apart.

  fascicle build gastrocnemius --paper a4
  fascicle build gastrocnemius --edition client --large-print
  fascicle build calf --edition lesson --theme light --no-notes
  fascicle build gastrocnemius popliteus --as packet --title "Week 3"
`,
  check: `fascicle check [muscle…] [options]

Reads everything, sets every page, and writes nothing. Tells each mistake with its file and line.

  --edition NAME, --paper NAME, --large-print, --ink-saver, --booklet, --theme NAME, --no-notes
                    as for build
${SHARED}
  fascicle check gastrocnemius --edition lesson --no-notes
`,
  personal: `fascicle personal muscle --name "…" [options]
fascicle personal --from clients.csv [options]
fascicle personal --forget

Makes a sheet for one client, or one for each row of a table: with their name, your note, and the
exercises and doses that you choose. It goes into personal/, by number. The name stands on the page
and nowhere else: not in the file's name or properties, not in messages, not in any list.

  --name "…"        for whom it is
  --exercises LIST  which, with what is changed of their doses:
                    wall-stretch:hold=20,heel-drop:sets=2:days=3
                    (hold, reps or time by the exercise; sets, days, per-side)
  --note "…"        a few words of yours
  --next DAY        the next visit, as 2026-12-03
  --prepared-by "…" who made it
  --edition NAME    a handout by the name of its template; without it, client
  --paper NAME, --large-print, --ink-saver, --booklet
                    as for build
  --country KEY     whose emergency numbers and dates; without it, the one of content/studio.yaml
  --from FILE       a table, saved as CSV UTF-8: one row for each client, and in the first line the
                    names of the columns, which are those of the options: muscle,name,exercises,note…
                    What you add to the command holds for all rows that leave it empty
  --name-in-file    put the name into the file's name after all
  --forget          remove every personal sheet that was made, and nothing else
  --out FOLDER      where the sheets go; without it, personal
${SHARED}
  fascicle personal gastrocnemius --name "…" --exercises wall-stretch:hold=20,heel-drop:sets=2
`,
  new: `fascicle new "Name" [options]

Begins a record: content/muscles/<name>.md, with every field explained. Fill it in, then let
\`fascicle check\` tell you what is missing.

  --studio FOLDER   begin it in your own folder

  fascicle new "Tibialis anterior"
`,
  start: `fascicle start [options]

Makes everything, shows it in your browser, and watches content/ and templates/: what you save is
made anew and reloaded where you were. Mistakes are laid over the page, above the last good version.
Ctrl+C ends it.

  --port NUMBER     where to serve it on this machine; without it, 4750, or any that is free
  --no-open         do not open the browser
  --out FOLDER      where the handouts go; without it, out
  --studio FOLDER   your own content/ and templates/, laid over those that came with it
`,
  present: `fascicle present muscle [options]

Makes the slides of a muscle or a group, shows them in your browser, and makes your phone the remote
control, with what you want to say on each slide. Point the phone’s camera at the square code on this
computer’s screen, and open the link. Ctrl+C ends it.

The phone must be in the same Wi-Fi as this computer, or this computer in the phone’s own. Where the
Wi-Fi of a studio keeps its guests apart, take the phone’s. Who has the code can turn the slides and
read the notes: what goes over the air is not encrypted, so choose a network that you trust. If the
phone goes to sleep, wake it: it goes on where you are.

  --edition NAME    the slides by the name of their template; without it, lesson
  --theme NAME      light or dark; without it, dark. Light is for a bright room
  --share           let everybody in the same network look at the slides, without your notes, at an
                    address that is told
  --port NUMBER     where to serve them on this machine; without it, 4760, or any that is free; the
                    phone’s page takes the next one
  --no-open         do not open the browser
  --out FOLDER      where the slides go; without it, out
  --studio FOLDER   your own content/ and templates/, laid over those that came with it

  fascicle present gastrocnemius
`,
  draw: `fascicle draw [muscle…] [options]

Draws the plates of the muscles and groups that have shapes in content/atlas/, into
content/plates/<muscle>/<figure>.<view>.svg. Without a name it draws those that are missing or older
than their data, and removes those that nothing asks for; with a name, those of that muscle. Then it
makes out/atlas.html and out/atlas.pdf, which show every plate as sheets and slides print it.

With --try nothing of that is touched: the forms you name, with or without a record, are drawn into
out/try/<muscle>.html at once and again at each save in content/atlas/. Open it by double-click: it
shows the form as the atlas would, from the front, from behind, from the side and on the whole body,
and what is plainly wrong with it: flesh inside a bone, ends off their bone, lines that cross. Ctrl+C
ends it. Without a name, every form is drawn once, into out/atlas-all.html.

  --try             look at forms of content/atlas/ while you write them
  --once            with --try: draw once and end, as always where nobody watches
  --all             with --try: every form, on one page
  --out FOLDER      where those pages go; without it, out
  --studio FOLDER   your own content/ and templates/, laid over those that came with it; plates are
                    drawn into it, and those that came with it stay as they are
  --json            mistakes as JSON, for other programs

  fascicle draw gastrocnemius
  fascicle draw --try teres-major
`,
}
