// The words that decks show by themselves, as templates/words.yaml has them.

import type { DeckWords } from '../deck/setting.ts'
import type { Words } from '../template/words.ts'

export function deckWords({ deck, credit }: Words): DeckWords {
  const { speaker } = deck
  return {
    part: deck.part.value,
    answer: deck.answer.value,
    keys: deck.keys.value,
    keysShared: deck['keys-shared'].value,
    credit: credit.value,
    switches: deck.switches.value,
    room: {
      layerShown: deck['layer-shown'].value,
      layerHidden: deck['layer-hidden'].value,
      layersShown: deck['layers-shown'].value,
      resume: deck.resume.value,
      close: deck.close.value,
      helpTitle: deck['help-title'].value,
      help: deck.help.map((line) => ({
        keys: line.keys.value,
        does: line.does.value,
        ...(line.for && { for: line.for.value }),
      })),
      overview: deck.overview.value,
      jump: deck.jump.value,
      jumpGo: deck['jump-go'].value,
    },
    speaker: {
      title: speaker.title.value,
      number: speaker.number.value,
      now: speaker.now.value,
      next: speaker.next.value,
      time: speaker.time.value,
      reset: speaker.reset.value,
      notes: speaker.notes.value,
      layout: speaker.layout.value,
      layouts: {
        default: speaker.layouts.default.value,
        wide: speaker.layouts.wide.value,
        tall: speaker.layouts.tall.value,
        'notes-only': speaker.layouts['notes-only'].value,
      },
      wait: speaker.wait.value,
    },
  }
}
