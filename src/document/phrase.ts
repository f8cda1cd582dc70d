// Phrases with gaps: what a program says by itself is written in templates/words.yaml, and what it
// says it of stands there in {braces}.

/** A name that has no value stays as it was written. */
export function fillPhrase(
  phrase: string,
  values: Readonly<Record<string, string | number>>,
): string {
  return phrase.replace(/\{([a-z]+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  )
}
