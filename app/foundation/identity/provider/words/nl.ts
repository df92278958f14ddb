export const nl = {
  signIn: {
    staff: 'Inloggen met de gemeente',
    resident: 'Inloggen met DigiD',
    or: 'Of met je eigen naam en code',
  },
  letter: {
    intro: 'Neem je brief erbij. Vul je naam en de code in. Kies daarna hoe je verder gaat.',
    staff: 'Meld je aan via de gemeente',
    resident: 'Ga verder met DigiD',
    or: 'Of kies een eigen code',
    onTheWay: 'Je gaat nu verder',
    onTheWayText: 'Op de volgende pagina laat je zien wie je bent. Daarna kom je hier terug.',
    goOn: 'Ga verder',
  },
  problems: {
    'too-low': {
      title: 'Nog een klein stapje',
      text: 'Je bent goed aangekomen. Deze manier van inloggen is alleen niet sterk genoeg voor jouw plan.',
      what: {
        resident:
          'Log in met de DigiD-app. Doe in de app eerst de ID-check. Je houdt dan je paspoort of rijbewijs tegen je telefoon.',
        staff: 'Log in met een extra stap, zoals een app of een pas. Vraag je beheerder welke.',
      },
    },
    unknown: {
      title: 'Je bent nog niet aangemeld bij Voorop',
      text: 'Het inloggen zelf ging goed. Voorop kent je alleen nog niet.',
      what: {
        resident:
          'Heb je een brief met een code? Begin dan daarmee. Of bel een van je vaste mensen.',
        staff: 'Vraag je beheerder om je erbij te zetten. Dan krijg je een brief met een code.',
      },
    },
    elsewhere: {
      title: 'Je hebt al een plek in Voorop',
      text: 'Je hebt hier eerder ingelogd. Jouw plek is er nog. Log in zonder brief.',
      what: {
        resident: 'Klopt er iets niet? Bel dan een van je vaste mensen.',
        staff: 'Klopt er iets niet? Vraag het je beheerder.',
      },
    },
    'letter-gone': {
      title: 'Deze code werkt niet meer',
      text: 'Misschien heb je de code al gebruikt. Of er is een nieuwe brief.',
      what: {
        resident: 'Kijk of je een nieuwere brief hebt. Of bel een van je vaste mensen.',
        staff: 'Vraag je beheerder om een nieuwe brief.',
      },
    },
    stopped: {
      title: 'Je bent gestopt met inloggen',
      text: 'Dat mag. Er is niets veranderd.',
      what: {
        resident: 'Je kunt het nog een keer proberen, of later terugkomen.',
        staff: 'Je kunt het nog een keer proberen, of later terugkomen.',
      },
    },
    down: {
      title: 'Inloggen lukt nu even niet',
      text: 'De plek waar je inlogt, geeft geen antwoord. Dat ligt niet aan jou. Alles wat je bewaarde, is er nog.',
      what: {
        resident: 'Probeer het over een paar minuten weer. Of bel een van je vaste mensen.',
        staff: 'Probeer het over een paar minuten weer. Blijft het zo, bel dan je beheerder.',
      },
    },
    refused: {
      title: 'Het inloggen is niet gelukt',
      text: 'Er ging onderweg iets mis. Er is niets veranderd en er is niets open gegaan.',
      what: {
        resident:
          'Begin opnieuw met inloggen. Lukt het weer niet, bel dan een van je vaste mensen.',
        staff: 'Begin opnieuw met inloggen. Lukt het weer niet, vraag het je beheerder.',
      },
    },
    'too-often': {
      title: 'Neem even pauze',
      text: 'Het is nu een paar keer niet gelukt. Wacht een kwartier en probeer het dan weer.',
      what: {
        resident: 'Liever nu hulp? Bel een van je vaste mensen.',
        staff: 'Liever nu hulp? Vraag het je beheerder.',
      },
    },
  },
  again: { staff: 'Inloggen met de gemeente', resident: 'Inloggen met DigiD' },
  letterAgain: 'Naar de code uit de brief',
  otherWays: 'Naar aanmelden',
  signingOut: {
    title: 'Je hebt je afgemeld bij Voorop',
    text: {
      staff: 'Nu meld je je ook nog af bij de gemeente. Dat gaat vanzelf.',
      resident: 'Nu log je ook nog uit bij DigiD. Dat gaat vanzelf.',
    },
    goOn: 'Ga verder met afmelden',
  },
  signedOut: {
    title: 'Je hebt je afgemeld',
    text: 'Alles wat je bewaarde, is er nog. Tot de volgende keer.',
    again: 'Aanmelden',
  },
}

export type ProviderWords = typeof nl
