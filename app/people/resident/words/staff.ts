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
    go: 'Schrijf in en maak een brief',
  },
  held: {
    title: (called: string) => `${called} komt binnen met DigiD`,
    text: (called: string) =>
      `${called} heeft Voorop geopend met DigiD. Daarom kan een brief met een code hier niet meer. Zo komt niemand anders in dit dossier.`,
    help: 'Lukt het inloggen niet? Kijk dan samen naar de DigiD-app. Bij een nieuwe telefoon helpt digid.nl verder.',
    back: (called: string) => `Naar de gegevens van ${called}`,
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
