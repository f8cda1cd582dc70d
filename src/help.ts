// What `--help` says.

export const OVERVIEW = `fascicle: one record per muscle, and from it everything you hand out

  fascicle build [muscle…]   make the handouts
  fascicle check [muscle…]   look for mistakes and make nothing
  fascicle new "Name"        begin a record for a muscle
  fascicle start             look at everything in your browser while you write
  fascicle draw [muscle…]    draw the pictures of the atlas anew; --try while you write a form

  fascicle build --help      more about a command
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
  --paper NAME      letter or a4; without it, the one in content/studio.yaml
  --out FOLDER      where the handouts go; without it, out
  --keep-markdown   also write what the template made of the record
${SHARED}
  fascicle build gastrocnemius --paper a4
`,
  check: `fascicle check [muscle…] [options]

Reads everything, sets every page, and writes nothing. Tells each mistake with its file and line.

  --edition NAME    as for build
  --paper NAME      as for build
${SHARED}`,
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
