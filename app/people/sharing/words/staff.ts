import type { SharablePart } from '../../../foundation/policy.ts'
import type { ReasonOf } from '../../../foundation/verdict.ts'
import type { mayAsk } from '../sharing.ts'

type Refusal = ReasonOf<typeof mayAsk> | 'why-missing' | 'choose-one'

/** Texts for professionals and buddies who ask a resident to share. */
export const staffWords = {
  parts: {
    contact: 'Naam en hoe te bereiken',
    bridge: 'De brug',
    money: 'Geldzaken',
  } satisfies Record<SharablePart, string>,
  title: (called: string | undefined) => `Wat ${called ?? 'deze inwoner'} met jou deelt`,
  intro:
    'De inwoner kiest wat jij ziet, en tot wanneer. Je kunt het vragen. Nee is een goed antwoord, en de reden hoef je niet te weten.',
  sees: {
    'for-work': 'Je ziet dit voor je werk.',
    'by-yes': (day: string) => `Je ziet dit tot ${day}, omdat de inwoner het deelt.`,
    nothing: 'Je ziet dit niet.',
  },
  open: 'Je vraag ligt bij de inwoner.',
  toBridge: 'Bekijk de bruggen',
  toFile: 'Naar de gegevens',
  ask: {
    heading: 'Iets vragen',
    part: 'Wat wil je graag zien?',
    why: 'Waarom helpt dat de inwoner?',
    whyHint: 'De inwoner leest dit. Schrijf één of twee korte zinnen.',
    go: 'Vraag het',
    nothingToAsk: 'Er is nu niets om te vragen.',
    asked: 'Je vraag is gesteld. De inwoner ziet hem bij het delen.',
  },
  filePart: {
    heading: 'Wat jij van deze inwoner ziet',
    ask: 'Bekijk of vraag iets',
  },
  refusals: {
    'never-theirs': 'Dit hoort niet bij jouw werk. Je kunt het niet vragen.',
    'sees-it-already': 'Dit zie je al. Je hoeft het niet te vragen.',
    'asked-already': 'Deze vraag ligt al bij de inwoner. Wacht rustig op het antwoord.',
    'was-answered':
      'De inwoner gaf hier kort geleden antwoord op. Laat de vraag een maand rusten. Wat je schreef, staat er nog.',
    'why-missing': 'Schrijf in een paar woorden waarom. Niet meer dan 300 tekens.',
    'choose-one': 'Kies wat je wilt vragen. De rest staat er nog.',
  } satisfies Record<Refusal, string>,
}
