export const nl = {
  skipToContent: 'Naar de inhoud',
  language: 'Taal',
  signOut: 'Afmelden',
  readAloud: 'Lees voor',
  stopReading: 'Stop met voorlezen',
  home: 'Naar het begin',
  signedOut: {
    title: 'Je was even weg',
    text: 'Daarom ben je nu niet aangemeld. Wat je schreef, staat nog klaar. Meld je aan en kom hier terug. Stuur het dan nog een keer.',
    signIn: 'Aanmelden',
    again: 'Stuur wat ik schreef',
  },
  rest: {
    title: 'Ben je er nog?',
    text: 'Over 2 minuten gaat je scherm dicht. Zo kijkt er niemand mee. Wat je typte, blijft staan.',
    ending:
      'Je bent al lang aangemeld. Over 2 minuten vragen we je om je opnieuw aan te melden. Wat je typte, blijft staan.',
    stay: 'Ja, ik ben er nog',
    noted: 'Goed',
    closed: 'Je scherm is even dicht',
    closedText: 'Je was even weg. Wat je typte, staat er nog. Meld je aan en kom hier terug.',
    back: 'Ik ben weer aangemeld',
    notYet: 'Je bent nog niet aangemeld. Doe dat eerst.',
  },
  notFound: {
    title: 'Deze pagina is er niet',
    text: 'Misschien klopt het adres niet. Of de pagina is niet voor jou. Er is niets kwijt.',
  },
  broken: {
    title: 'Er ging bij ons iets mis',
    text: 'Dat ligt niet aan jou. Wat je eerder hebt bewaard, is er nog. Probeer het over een paar minuten weer.',
  },
  busy: {
    title: 'Het is nu even druk',
    text: 'Dat ligt niet aan jou. Wat je nu stuurde, is misschien niet bewaard. Wacht een halve minuut en probeer het dan weer.',
  },
  refused: {
    title: 'Dit lukte niet',
    text: 'Wat je stuurde, kwam niet goed aan. Er is niets veranderd. Ga terug en probeer het nog een keer.',
  },
  tooLarge: {
    title: 'Dit was te veel in één keer',
    text: 'Maak de tekst korter en stuur hem nog een keer. Er is niets veranderd.',
  },
}

export type WebWords = typeof nl
