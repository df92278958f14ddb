import type { ReasonOf } from '../../../foundation/verdict.ts'
import type { Answer, answerQuestion } from '../doubles.ts'

type Refusal = ReasonOf<typeof answerQuestion> | 'choose-one'

/** Texts for professionals about two files that may be of one person. */
export const staffWords = {
  title: 'Dezelfde persoon?',
  asked: (called: string) =>
    `Een collega schreef iemand in met hetzelfde nummer of adres als ${called}. Is dit dezelfde persoon?`,
  askedOfBoth: (called: string, newer: string) =>
    `${newer} heeft hetzelfde nummer of adres als ${called}. Is dit dezelfde persoon?`,
  explain:
    'Vraag het aan de inwoner als je het niet zeker weet. Bij dezelfde persoon ziet je collega wie er te bellen is. Anders ziet je collega niets.',
  answers: { same: 'Dezelfde', other: 'Iemand anders' } satisfies Record<Answer, string>,
  sameForRegistrar: (called: string) => `${called} is al bekend bij een collega`,
  call: 'Bel even, dan hoeft het verhaal maar één keer verteld te worden.',
  noPhone: 'Geen nummer bekend. Vraag het na bij de organisatie.',
  answered: (answer: Answer) =>
    answer === 'same' ? 'Het antwoord is: dezelfde persoon.' : 'Het antwoord is: iemand anders.',
  back: 'Naar mijn inwoners',
  refusals: {
    'answered-already': 'Deze vraag heeft al een antwoord. Er is niets veranderd.',
    'choose-one': 'Kies een antwoord. Er is nog niets veranderd.',
  } satisfies Record<Refusal, string>,
}
