import type { ReadingWay, WayKind } from '../resident.ts'

/** What a resident reads when they change their own particulars. */
export const nl = {
  title: 'Zo bereik je mij',
  intro: 'Jij kiest hoe we je noemen en hoe we je bereiken.',
  save: 'Bewaar',
  fields: {
    called: 'Hoe wil je heten bij ons?',
    phone: 'Je telefoonnummer',
    email: 'Je e-mailadres',
    liked: 'Hoe heb je het liefst contact?',
    language: 'In welke taal lees je het liefst?',
    reads: 'Hoe lees je het liefst?',
    spokenTo: 'Wat is fijn om te weten als we met je praten?',
    spokenToHint: 'Bijvoorbeeld: praat rustig, of liever in de ochtend.',
    portrait: 'Welke tekening past bij jou?',
  },
  ways: {
    phone: 'Bellen',
    whatsapp: 'WhatsApp',
    email: 'E-mail',
    letter: 'Een brief',
    visit: 'Langskomen',
  } satisfies Record<WayKind, string>,
  reads: {
    pictures: 'Liefst met plaatjes of voorgelezen',
    short: 'Korte teksten',
    all: 'Lezen gaat goed',
  } satisfies Record<ReadingWay, string>,
  problems: {
    'called-missing': 'Schrijf hier hoe je wilt heten.',
    'phone-missing': 'Bij bellen en WhatsApp hoort een telefoonnummer.',
    'email-missing': 'Bij e-mail hoort een e-mailadres.',
    'choose-one': 'Kies hier een antwoord. De rest staat er nog.',
    'too-long': 'Deze tekst is te lang. Maak hem wat korter.',
    'changed-by-another':
      'Iemand anders veranderde dit net ook. Wat je schreef, staat er nog. Kijk het na en bewaar opnieuw.',
  },
}

/** The words around a resident's particulars, for whoever changes them. */
export type ParticularsWords = Pick<typeof nl, 'fields' | 'ways' | 'reads' | 'problems'>
