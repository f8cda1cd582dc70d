// What a sheet for clients must not say: whoever teaches movement may not diagnose, treat or promise,
// and words that frighten, or that are surer than anybody can be, do harm by themselves.
// Each rule finds a claim in a sentence, and knows what makes it none.

export interface PhraseRule {
  readonly id: string
  /** An error stops the sheet. */
  readonly severity: 'error' | 'warning'
  /** What is wrong with it, behind the words that were found. */
  readonly message: string
  /** A better wording. */
  readonly hint: string
  /** Whole words, whatever their case. */
  readonly claim: RegExp
  /** Words before the claim, in its sentence, that make it none. */
  readonly unlessBefore?: RegExp
  /** Words behind it that do. */
  readonly unlessBehind?: RegExp
}

/** “This is not a diagnosis”, “nobody can cure”: a negation that reaches the claim. */
const DENIED =
  /\b(?:not|never|no|none|nobody|nothing|neither|nor|cannot|without|instead of|rather than|\w+n[’']t)\b[^,;:]*$/iu

/** What a professional does may be told. */
const CLINICIAN =
  /\b(?:doctors?|physicians?|clinicians?|nurses?|surgeons?|dentists?|pharmacists?|GP|(?:physical |physio)?therapists?|physios?|podiatrists?|(?:health ?care|medical) (?:professionals?|teams?)|hospitals?|clinics?)\b[^,;:]*$/iu

function either(...patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => `(?:${source})`).join('|'), 'iu')
}

export const PHRASE_RULES: readonly PhraseRule[] = [
  {
    id: 'scope-diagnose',
    severity: 'error',
    message: 'says what only a clinician can find out',
    hint: 'say what may be felt: “some people notice …”, and when to see a doctor',
    claim: /\b(?:un)?diagnos(?:e[ds]?|ing|is|es|tic|able)\b/giu,
    unlessBefore: either(DENIED, CLINICIAN),
    unlessBehind: /^[^.;]*\bby (?:a|your|the|any) (?:doctor|physician|clinician)/iu,
  },
  {
    id: 'scope-treat',
    severity: 'error',
    message: 'promises a treatment, and a sheet of exercises is none',
    hint: 'say what it does: “may ease”, “may help you move more freely”, “looking after it”',
    claim:
      /\b(?:treat(?:s|ed|ing)|(?<!\b(?:a|little|small|nice|real|special|sweet) )treat|treatments?)\b(?! yourself| yourselves)/giu,
    unlessBefore: either(
      DENIED,
      CLINICIAN,
      /\b(?:get|seek|find|need|want|under|having|during|after|emergency) (?:\w+ )?$/iu,
    ),
    unlessBehind: either(
      /^ (?:\w+ ){1,3}(?:with (?:care|respect|kindness)|kindly|gently|well|to (?:an?|some|the)|as (?:an?|one|if|you))\b/iu,
      /^ (?:the|every|each|all) (?:side|foot|leg|step|class|session|day|body|bodies|person|people)s?\b/iu,
    ),
  },
  {
    id: 'scope-cure',
    severity: 'error',
    message: 'promises a cure',
    hint: 'say “may ease” or “may help”',
    claim: /\b(?:cur(?:es?|ed|ing)|curable)\b/giu,
    unlessBefore: DENIED,
  },
  {
    id: 'scope-heal',
    severity: 'error',
    message: 'promises healing',
    hint: 'say “may ease” or “may help”',
    claim:
      /\b(?:heal(?:s|ing)?(?= (?:the|your|you|our|any|all|every|each|this|that|torn|old|sore|most)\b)|(?<=\b(?:be|get|gets) )healed)\b/giu,
    unlessBefore: either(DENIED, CLINICIAN),
  },
  {
    id: 'scope-healing',
    severity: 'error',
    message: 'promises healing',
    hint: 'say “may ease” or “may help”; what heals by itself may be told',
    claim:
      /\bheal(?:s|ing)?\b(?! (?:the|your|you|our|any|all|every|each|this|that|torn|old|sore|most)\b)/giu,
    unlessBefore: either(
      DENIED,
      CLINICIAN,
      /\b(?:let|lets|letting|until|while|when|once|as|after|time to|still|slow to|slowly|bones?|cuts?|wounds?|skin|scars?|tissues?|tendons?|tears?|it|they)(?: (?:it|they|them|may|can|is|are|to|has|have|\w+ly|(?:the|an?) (?:cut|skin|wound|bone|scar|tendon)s?))* $/iu,
    ),
  },
  {
    id: 'scope-prescribe',
    severity: 'error',
    message: 'prescribes, and only a clinician may',
    hint: 'say “try” or “you could do”',
    claim: /\bprescri(?:be[ds]?|bing|ptions?)\b/giu,
    unlessBefore: either(DENIED, CLINICIAN),
    unlessBehind: /^[^.;]*\b(?:by (?:a|your|the)|from your) (?:doctor|physician|clinician|GP)/iu,
  },
  {
    id: 'scope-rehab',
    severity: 'error',
    message: 'offers rehabilitation, which is a clinician’s work',
    hint: 'say “getting moving again” or “getting stronger”',
    claim: /\b(?:p?rehab(?:s|bed|bing)?|p?rehabilitat(?:e[ds]?|ing|ion|ive))\b/giu,
    unlessBefore: either(DENIED, CLINICIAN),
  },
  {
    id: 'scope-guarantee',
    severity: 'error',
    message: 'promises what nobody can',
    hint: 'say “may” or “often”',
    claim: /\bguarant(?:ee[ds]?|eeing|ies)\b/giu,
    unlessBefore: DENIED,
    unlessBehind: /^ (?:nothing|no one|nobody|neither)\b/iu,
  },
  {
    id: 'scope-fix',
    severity: 'error',
    message: 'promises to mend the reader',
    hint: 'say “may help”',
    claim:
      /\b(?:fix(?:es|ed|ing)?(?= (?:your|any|all|most|the|this|that|back|knee|hip|neck|foot|calf|heel|shin|ankle|shoulder|(?:\w+ )?(?:pains?|aches?|problems?|injur(?:y|ies)|posture|stiffness|tightness))\b)|(?<=\b(?:will|can|to) (?:be|get) )fixed(?! (?:to|in|on|at|by|with)\b))/giu,
    unlessBefore: DENIED,
    unlessBehind:
      /^ (?:your|the|this|that) (?:eyes?|gaze|sight|straps?|bands?|mats?|feet to|foot to|hips? to|heels? to|rope|towel|loop|end|chair|door|ball|block|springs?|attention|mind)\b/iu,
  },
  {
    id: 'scope-detox',
    severity: 'error',
    message: 'claims what movement does not do',
    hint: 'leave it out',
    claim:
      /\b(?:detox\w*|toxins?|cleans(?:e[ds]?|ing) (?:your|the) (?:body|blood|liver|tissues?|muscles?))\b/giu,
    unlessBefore: DENIED,
  },
  {
    id: 'scope-patient',
    severity: 'error',
    message: 'calls the reader a patient',
    hint: 'say “clients”, “people” or “you”',
    claim:
      /\b(?:patients|(?:a|an|the|each|every|any|our|my|one|this|that|another|new) (?:\w+ )?patient(?! (?:way|and|but|approach|hand|pace|person|people|teacher|practice|effort|smile|look|breath|reader|student|friend|with|progress|start|work)\b))\b/giu,
    unlessBefore: either(DENIED, CLINICIAN),
  },
  {
    id: 'scope-condition',
    severity: 'error',
    message: 'speaks of the reader as ill',
    hint: 'say “how you feel today”, or name what is meant',
    claim: /\byour (?:\w+ )?condition\b/giu,
    unlessBefore: either(DENIED, CLINICIAN),
  },
  {
    id: 'scope-no-pain-no-gain',
    severity: 'error',
    message: 'tells the reader to bear pain',
    hint: 'say “stop if it hurts”',
    claim: /\b(?:no|without) pain,?(?: means| is|:| there(?: is|[’']s))? no gain\b/giu,
    unlessBefore:
      /\b(?:not|never|forget|myth|wrong|old|ignore|drop|untrue|false|instead of|isn[’']t|don[’']t)\b/iu,
    unlessBehind:
      /^[”’"']? (?:is (?:a myth|wrong|not|untrue|false|bad|outdated)|isn[’']t|does(?: not|n[’']t))/iu,
  },
  {
    id: 'frightening-weak',
    severity: 'warning',
    message: 'frightens, and tells nobody what to do',
    hint: 'say “can get stronger”',
    claim: /\bweak(?:er|est|ness(?:es)?|en(?:s|ed|ing)?)?\b/giu,
    unlessBefore: DENIED,
  },
  {
    id: 'frightening-alignment',
    severity: 'warning',
    message: 'frightens, and hardly anybody is even on both sides',
    hint: 'say “everyone’s sides differ”',
    claim:
      /\b(?:mis-?align(?:ed|ment|ments)|out of alignment|bad posture|poor posture|crooked)\b/giu,
    unlessBefore: DENIED,
  },
  {
    id: 'frightening-damage',
    severity: 'warning',
    message: 'frightens',
    hint: 'say “may feel stiff” or “may feel sore”',
    claim:
      /\b(?:dysfunction(?:s|al)?|damaged|worn(?: out)?|degenerat(?:ed|ion|ive)|unstable|bone on bone|knots?|knotted)\b/giu,
    unlessBefore: either(DENIED, /\b(?:shoes?|soles?|heels?|be|been) (?:are |is |have |has )?$/iu),
    unlessBehind: /^ (?:with|by|over|on|under|shoes?|soles?|socks?)\b/iu,
  },
  {
    id: 'too-sure-cause',
    severity: 'warning',
    message: 'is surer than anybody can be',
    hint: 'say “may add to” or “may go with”',
    claim: /\b(?:cause[ds]?|causing)\b(?! of\b)/giu,
    unlessBefore: either(
      DENIED,
      /\b(?:may|might|can|could|the|a|one|any|some|other|many|no) (?:\w+ )?$/iu,
    ),
  },
  {
    id: 'too-sure',
    severity: 'warning',
    message: 'is surer than bodies are',
    hint: 'say “often”, “rarely” or “may”',
    claim: /\b(?:always|never)\b/giu,
    unlessBefore: /\b(?:may|might|need|not) $/iu,
  },
  ...swap('physicians?', 'doctor'),
  ...swap('individuals?', 'people'),
  ...swap('utili[sz](?:e[ds]?|ing|ation)', 'use'),
  ...swap('prior to', 'before'),
  ...swap('perform(?:s|ed|ing)?', 'do'),
]

/** A long word where a short one does. */
function swap(long: string, short: string): PhraseRule[] {
  const claim = new RegExp(`\\b(?:${long})\\b`, 'giu')
  const message = 'is harder to read than it need be'
  return [{ id: `long-word-${short}`, severity: 'warning', message, hint: `say “${short}”`, claim }]
}
