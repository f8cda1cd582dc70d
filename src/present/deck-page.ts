// The deck as it is served: the built file, with a script of ours beside its own, and its policy
// where a browser heeds all of it. Or, for everybody in the room, without the speaker's notes.

export interface DeckPage {
  readonly html: string
  /** For the header. */
  readonly policy: string
}

const META = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">\n?/

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}

/** The deck that is led: it may talk to this server, and to nobody else. */
export function ledDeck(built: string): DeckPage | undefined {
  const split = splitPolicy(built)
  if (!split) return undefined
  const { directives, html } = split
  const own = directives.map((directive) =>
    directive.startsWith('script-src ') ? `${directive} 'self'` : directive,
  )
  // The last one: the scripts in the head speak of bodies too.
  const end = html.lastIndexOf('</body>')
  return {
    html: `${html.slice(0, end)}<script src="/leader.js"></script>\n${html.slice(end)}`,
    // The speaker's window shows the deck in frames.
    policy: [...own, "connect-src 'self'", "frame-ancestors 'self'"].join('; '),
  }
}

/** The deck that is shared: what stands in no file that is handed out is not sent either. */
export function sharedDeck(built: string): DeckPage | undefined {
  const split = splitPolicy(built)
  if (!split) return undefined
  return {
    html: withoutNotes(split.html),
    policy: [...split.directives, "frame-ancestors 'none'"].join('; '),
  }
}

/** Notes hold no other notes, and all their signs are written as entities. */
function withoutNotes(html: string): string {
  const start = html.lastIndexOf('<div class="slides">')
  const slides = html.slice(start).replace(/<aside class="notes">[\s\S]*?<\/aside>\n?/g, '')
  return html.slice(0, start) + slides
}

function splitPolicy(built: string) {
  const [meta, content] = META.exec(built) ?? []
  if (meta === undefined || content === undefined) return undefined
  return { directives: decode(content).split('; '), html: built.replace(meta, () => '') }
}

/** What the deck is called; empty when it does not say. */
export function titleOf(built: string): string {
  const [, title = ''] = /<title>([^<]*)<\/title>/.exec(built) ?? []
  return decode(title)
}

function decode(written: string): string {
  return written.replace(/&(?:amp|lt|gt|quot|#39);/g, (sign) => ENTITIES[sign] ?? sign)
}
