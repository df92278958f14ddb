import type { ReasonOf } from '../../../foundation/verdict.ts'
import type { mayJoin, mayLeave, SeatKind } from '../care-team.ts'

type Refusal = ReasonOf<typeof mayJoin> | ReasonOf<typeof mayLeave> | 'choose-one'

/** Texts for fixed faces about the people around a resident. */
export const staffWords = {
  title: (called: string) => `Mensen om ${called}`,
  intro:
    'Twee vaste gezichten is genoeg om elkaar te leren kennen. Anderen denken mee als dat helpt. De inwoner ziet op de eigen beginpagina wie er zijn.',
  kinds: {
    fixed: 'Vast gezicht',
    joined: 'Denkt mee',
    buddy: 'Maatje',
  } satisfies Record<SeatKind, string>,
  standsIn: (day: string) => `Vervangt tot en met ${day}`,
  colleague: {
    heading: 'Een collega erbij',
    who: 'Wie?',
    choose: 'Kies een collega',
    how: 'Hoe?',
    kinds: {
      fixed: 'Als vast gezicht: ziet alles voor het werk',
      joined: 'Denkt mee: kan de inwoner bereiken, en ziet verder wat de inwoner deelt',
    },
    go: 'Zet erbij',
    none: 'Iedereen die kan aansluiten, is er al.',
  },
  buddy: {
    heading: 'Een maatje erbij',
    text: 'Een maatje is een ervaringsdeskundige. Een maatje ziet alleen wat de inwoner deelt. Vraag eerst of de inwoner dit wil.',
    who: 'Wie?',
    choose: 'Kies een ervaringsdeskundige',
    go: 'Zet erbij',
    none: 'Alle maatjes zijn er al.',
  },
  leave: {
    summary: 'Uit het team',
    explain: (name: string) =>
      `${name} ziet dan niets meer van deze inwoner, ook niet wat gedeeld was. De inwoner leest dat ${name} er niet meer bij hoort.`,
    go: (name: string) => `${name} uit het team`,
    lastFixed: 'Dit is nu het enige vaste gezicht. Zet eerst een ander vast gezicht erbij.',
  },
  joined: 'Gelukt. De inwoner ziet wie erbij kwam.',
  left: 'Gelukt. De inwoner ziet wie er nu zijn.',
  back: (called: string) => `Naar de gegevens van ${called}`,
  refusals: {
    'already-there': 'Deze persoon is er al op deze manier. Er is niets veranderd.',
    'two-fixed-faces':
      'Er zijn al twee vaste gezichten. Laat deze collega meedenken, of haal eerst een vast gezicht uit het team.',
    'last-fixed-face':
      'Dit is het enige vaste gezicht. Niemand staat zonder: zet eerst een ander vast gezicht erbij.',
    'not-in-team': 'Deze persoon hoort al niet meer bij het team. Er is niets veranderd.',
    'stands-in': 'Deze persoon vervangt iemand die er niet is. Dat stopt vanzelf.',
    'choose-one': 'Kies wie erbij komt, en hoe. Er is niets veranderd.',
  } satisfies Record<Refusal, string>,
}
