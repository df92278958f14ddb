import type { Device } from '../device.ts'

export const nl = {
  signIn: {
    title: 'Aanmelden',
    login: 'Je naam om aan te melden',
    loginHint: 'Die staat op je brief. Werk je hier? Dan is het je e-mailadres.',
    secret: 'Je eigen code of wachtwoord',
    go: 'Ga verder',
    haveLetter: 'Ik heb een brief met een code',
    forgotten:
      'Weet je je code niet meer? Bel een van je vaste mensen. Die maakt een nieuwe brief voor je.',
  },
  letter: {
    title: 'Welkom bij Voorop',
    intro: 'Neem je brief erbij. Je kiest hier een code die alleen jij kent.',
    login: 'Je naam om aan te melden',
    code: 'De code uit de brief',
    own: 'Je eigen nieuwe code',
    ownHint: 'Kies 6 cijfers of meer. Werk je hier? Kies dan een wachtwoord van 12 tekens of meer.',
    go: 'Bewaar en ga verder',
  },
  problems: {
    wrong: 'Dit klopt nog niet. Kijk nog eens rustig naar de naam en de code.',
    'too-often':
      'Het is nu een paar keer niet gelukt. Wacht een kwartier en probeer het dan weer. Of bel ons.',
    'through-provider':
      'Jouw code klopt. Je komt hier binnen met DigiD of via de gemeente. Kies dat hieronder.',
    'too-short': 'Deze code is te kort. Maak hem wat langer.',
    'too-easy': 'Deze code is makkelijk te raden. Kies een andere.',
  },
  sessions: {
    title: 'Waar je bent aangemeld',
    intro: 'Herken je iets niet? Meld het daar af.',
    here: 'Dit apparaat',
    since: (moment: string) => `sinds ${moment}`,
    end: 'Hier afmelden',
    devices: {
      iPhone: 'iPhone',
      iPad: 'iPad',
      'Android-telefoon': 'Android-telefoon',
      'Android-tablet': 'Android-tablet',
      'Windows-computer': 'Windows-computer',
      Mac: 'Mac',
      'Linux-computer': 'Linux-computer',
      'Een ander apparaat': 'Een ander apparaat',
    } satisfies Record<Device, string>,
  },
}

export type IdentityWords = typeof nl
