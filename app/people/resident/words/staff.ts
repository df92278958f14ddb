import { nl } from './nl.ts'

/** Texts for professionals about a resident's file. */
export const staffWords = {
  register: {
    title: 'Een inwoner inschrijven',
    intro: 'Vul alleen in wat nodig is. De rest vertelt de inwoner zelf, als dat past.',
    form: 'Hoe gaan jullie samen op weg?',
    second: 'Wie is het tweede vaste gezicht?',
    secondHint: 'Weet je dat nog niet? Laat dit dan leeg.',
    secondLater: 'Dat weten we later',
    notYet: 'Nog niet alles is duidelijk. Wat je schreef, staat er nog.',
    go: 'Schrijf in en maak een brief',
  },
  file: {
    forWork: 'Je ziet dit voor je werk.',
    byYes: 'Je ziet dit omdat deze inwoner het deelt.',
    team: 'Mensen om deze inwoner',
    toTeam: 'Mensen erbij of eraf',
    reaching: 'Bereiken en aanspreken',
    likedMost: '(liefst zo)',
    language: 'Taal:',
    change: 'Gegevens veranderen',
    letter: 'Brief met code maken',
  },
  change: {
    title: (called: string) => `Gegevens van ${called}`,
    save: 'Bewaar',
  },
  letter: {
    title: (called: string) => `Een brief voor ${called}`,
    intro: (called: string) =>
      `Met deze brief opent ${called} Voorop op de eigen telefoon. Er staat een code in die één keer werkt. Geef de brief zelf, of stuur hem per post.`,
    again: 'Was er al een brief? Die werkt niet meer zodra je een nieuwe maakt.',
    make: 'Maak de brief',
    back: (called: string) => `Naar de gegevens van ${called}`,
  },
  held: {
    title: (called: string) => `${called} komt binnen met DigiD`,
    text: (called: string) =>
      `${called} heeft Voorop geopend met DigiD. Daarom kan een brief met een code hier niet meer. Zo komt niemand anders in dit dossier.`,
    help: 'Lukt het inloggen niet? Kijk dan samen naar de DigiD-app. Bij een nieuwe telefoon helpt digid.nl verder.',
  },
  fields: {
    called: 'Hoe wil deze inwoner genoemd worden?',
    phone: 'Telefoonnummer',
    email: 'E-mailadres',
    liked: 'Hoe heeft deze inwoner het liefst contact?',
    language: 'In welke taal leest deze inwoner het liefst?',
    reads: 'Hoe leest deze inwoner het liefst?',
    spokenTo: 'Wat is fijn om te weten als je deze inwoner spreekt?',
    spokenToHint: 'Bijvoorbeeld: praat rustig, of liever in de ochtend.',
    portrait: 'Welke tekening past?',
  },
  ways: nl.ways,
  reads: nl.reads,
  forms: {
    tandem: 'Tandem: met twee vaste gezichten',
    individual: 'Met één vast gezicht',
  },
  problems: {
    'called-missing': 'Hoe deze inwoner genoemd wil worden, staat er nog niet bij.',
    'phone-missing': 'Bij bellen en WhatsApp hoort een telefoonnummer.',
    'email-missing': 'Bij e-mail hoort een e-mailadres.',
    'choose-one': 'Kies hier een antwoord. De rest staat er nog.',
    'too-long': 'Deze tekst is te lang. Maak hem wat korter.',
    'changed-by-another':
      'Iemand anders heeft dit net ook veranderd. Hieronder staat wat jij schreef. Kijk het na en bewaar opnieuw.',
  },
}
