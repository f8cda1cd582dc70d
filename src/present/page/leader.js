// In the deck's page while a class is given: does what the phone says, and tells what is shown.
;(() => {
  const { classList } = document.documentElement
  const query = new URLSearchParams(location.search)
  // Neither the small screens of the speaker's window nor a deck on paper is led.
  if (!classList.contains('deck') || query.has('receiver') || query.has('view')) return

  const CHANGES = ['slidechanged', 'fragmentshown', 'fragmenthidden', 'paused', 'resumed']

  const commands = {
    next: () => Reveal.next(),
    previous: () => Reveal.prev(),
    black: () => Reveal.togglePause(true),
  }

  function obey(command) {
    // Whatever is laid over the slide is not what the class came for.
    for (const dialog of document.querySelectorAll('dialog[open]')) dialog.close()
    // Nobody misses a slide that was turned in the dark: the first press shows the screen again.
    if (Reveal.isPaused()) Reveal.togglePause(false)
    else commands[command]?.()
  }

  function headlineOf(slide) {
    return slide?.querySelector('.headline')?.textContent.trim() ?? ''
  }

  /** Steps that come together count once. */
  function stepsLeft(slide) {
    const waiting = [...slide.querySelectorAll('.fragment:not(.visible)')]
    return new Set(waiting.map((step) => step.dataset.fragmentIndex)).size
  }

  function blocksOf(element, depth = 0) {
    const blocks = []
    for (const node of element.childNodes) {
      const name = node.nodeName.toLowerCase()
      if (name === 'ul' || name === 'ol') {
        // Deeper than two lists, nobody follows while speaking.
        if (depth < 2) blocks.push(listOf(node, depth))
        else for (const item of node.children) blocks.push(...blocksOf(item, depth))
      } else if (name === 'table')
        for (const row of node.rows)
          blocks.push(paragraph([...row.cells].map((cell) => cell.textContent.trim()).join(' · ')))
      else if (['div', 'section', 'figure', 'blockquote'].includes(name))
        blocks.push(...blocksOf(node, depth))
      else if (name === 'p' || /^h\d$/.test(name))
        blocks.push({ kind: kindOf(node), runs: runsOf(node) })
      else addToLast(blocks, runsOf(node))
    }
    return blocks.filter(
      ({ kind, runs }) => kind === 'list' || runs.some(({ text }) => text.trim() !== ''),
    )
  }

  function listOf(list, depth) {
    const first = list.nodeName === 'OL' ? list.start : null
    return {
      kind: 'list',
      first,
      items: [...list.children].map((item) => blocksOf(item, depth + 1)),
    }
  }

  function kindOf(element) {
    if (element.classList.contains('timing')) return 'timing'
    return element.nodeName === 'P' ? 'paragraph' : 'heading'
  }

  function paragraph(text) {
    return { kind: 'paragraph', runs: [{ text, strong: false, emphasised: false }] }
  }

  /** Words that stand in no paragraph, as in most items of a list. */
  function addToLast(blocks, runs) {
    const last = blocks.at(-1)
    if (last?.isLoose) last.runs.push(...runs)
    else if (runs.length > 0) blocks.push({ kind: 'paragraph', runs: [...runs], isLoose: true })
  }

  function runsOf(node, isStrong = false, isEmphasised = false) {
    const strong = isStrong || ['STRONG', 'B'].includes(node.nodeName)
    const emphasised = isEmphasised || ['EM', 'I'].includes(node.nodeName)
    if (node.nodeType === Node.TEXT_NODE)
      return [{ text: node.data.replace(/\s+/g, ' '), strong, emphasised }]
    if (node.nodeName === 'BR') return [{ text: ' ', strong, emphasised }]
    return [...node.childNodes].flatMap((child) => runsOf(child, strong, emphasised))
  }

  function shown() {
    const slides = Reveal.getSlides()
    const slide = Reveal.getCurrentSlide()
    const index = slides.indexOf(slide)
    const notes = slide.querySelector('aside.notes')
    return {
      number: index + 1,
      total: slides.length,
      headline: headlineOf(slide),
      next: headlineOf(slides[index + 1]),
      steps: stepsLeft(slide),
      isBlack: Reveal.isPaused(),
      notes: notes ? blocksOf(notes) : [],
    }
  }

  let isTelling = false
  let wantsToTell = false

  /** One at a time, and the last one always: else an older state could arrive after a newer one. */
  async function tell() {
    wantsToTell = true
    if (isTelling) return
    isTelling = true
    while (wantsToTell) {
      wantsToTell = false
      const body = JSON.stringify(shown(), (name, value) =>
        name === 'isLoose' ? undefined : value,
      )
      const headers = { 'content-type': 'application/json' }
      // What is lost here is told again as soon as there is a connection.
      await fetch('/slide', { method: 'POST', headers, body }).catch(() => {})
    }
    isTelling = false
  }

  let events

  function listen() {
    events = new EventSource('/commands')
    events.addEventListener('open', tell)
    events.addEventListener('message', ({ data }) => {
      const message = JSON.parse(data)
      if (message.kind === 'command') obey(message.command)
      // The deck was opened once more: that page is the one that is looked at.
      else if (message.kind === 'replaced') events.close()
    })
    // Some answers make a browser give up. This page does not.
    events.addEventListener('error', () => {
      if (events.readyState === EventSource.CLOSED) setTimeout(listen, 1000)
    })
  }

  function start() {
    for (const change of CHANGES) Reveal.on(change, tell)
    // A page that comes back to the front leads again.
    addEventListener('focus', () => {
      if (events.readyState === EventSource.CLOSED) listen()
    })
    listen()
  }

  if (Reveal.isReady()) start()
  else Reveal.on('ready', start)
})()
