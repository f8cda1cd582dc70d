// The phone's line to the computer. It breaks whenever the phone sleeps or the Wi-Fi drops, and is
// taken up again by itself. The key goes in a header, so that no address ever holds it.

/** In milliseconds: the computer gives a sign of life every two seconds. */
const MOST_SILENT = 6000
const MOST_WAITING = 2000
const PAUSE = 500

/** Told of each change: `heard` a message, `lost` the line, `refused` for a wrong key. */
export function openConnection(key, phone, { heard, lost, refused, replaced }) {
  const headers = { authorization: `Bearer ${key}`, 'x-phone': phone }
  let beat = 0
  let stop = new AbortController()
  let watch
  let isOpen = false
  let isOver = false

  async function listen() {
    stop.abort()
    stop = new AbortController()
    const { signal } = stop
    isOpen = false
    try {
      watchOver(stop)
      const response = await fetch('/class', { headers, signal })
      if (response.status === 403) return end(refused)
      if (response.ok) await follow(response.body.getReader(), signal)
    } catch {
      // The line broke.
    }
    // Another attempt has begun meanwhile.
    if (isOver || signal !== stop.signal) return
    isOpen = false
    clearTimeout(watch)
    lost()
    setTimeout(() => signal === stop.signal && listen(), PAUSE)
  }

  async function follow(reader, signal) {
    const decoder = new TextDecoder()
    let pending = ''
    for (;;) {
      const { value, done } = await reader.read()
      if (done || signal.aborted) return
      watchOver(stop)
      pending += decoder.decode(value, { stream: true })
      const events = pending.split('\n\n')
      pending = events.pop()
      for (const event of events) if (event.startsWith('data: ')) take(JSON.parse(event.slice(6)))
    }
  }

  function take(message) {
    if (message.kind === 'replaced') return end(replaced)
    beat = message.beat
    isOpen = true
    heard(message)
    if (message.kind === 'beat') post('/beat', { beat })
  }

  /** Silence means that the line is dead, whatever the browser believes. */
  function watchOver(current) {
    clearTimeout(watch)
    watch = setTimeout(() => current.abort(), MOST_SILENT)
  }

  function end(tell) {
    isOver = true
    isOpen = false
    clearTimeout(watch)
    stop.abort()
    tell()
  }

  /** Nothing is sent later: what cannot be sent now is forgotten. */
  async function post(path, message) {
    if (!isOpen) return false
    const current = stop
    const impatience = setTimeout(() => current.abort(), MOST_WAITING)
    try {
      const response = await fetch(path, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(message),
        signal: current.signal,
      })
      return response.ok
    } catch {
      current.abort()
      return false
    } finally {
      clearTimeout(impatience)
    }
  }

  const retry = () => {
    if (!isOver && document.visibilityState === 'visible') listen()
  }
  addEventListener('online', retry)
  addEventListener('pageshow', ({ persisted }) => persisted && retry())
  document.addEventListener('visibilitychange', retry)
  addEventListener('offline', () => {
    if (isOver) return
    isOpen = false
    lost()
    stop.abort()
  })
  listen()

  return {
    press: (command) => post('/press', { command, beat }),
    lead: () => post('/lead', { beat }),
  }
}
