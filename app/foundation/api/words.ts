/** Texts for who writes programs, in Dutch: rule `/core/doc-language` of the API Design Rules. */
export const callerWords = {
  problems: {
    400: { title: 'De vraag klopt niet', detail: 'Wat je stuurde kon niet gelezen worden.' },
    403: { title: 'Dit mag niet', detail: 'Deze vraag is geweigerd. Er is niets veranderd.' },
    404: { title: 'Niet gevonden', detail: 'Op dit adres is niets.' },
    405: {
      title: 'Dit kan hier niet',
      detail: 'Dit adres kent deze methode niet. In de kop Allow staat welke wel.',
    },
    413: { title: 'Te groot', detail: 'Wat je stuurde is te groot. Verdeel het over meer vragen.' },
    415: {
      title: 'Geen JSON',
      detail: 'Stuur JSON, met de kop Content-Type: application/json en zonder Content-Encoding.',
    },
    429: {
      title: 'Te vaak gevraagd',
      detail:
        'Vanaf dit adres is te vaak gevraagd. In de kop Retry-After staat na hoeveel seconden het weer kan.',
    },
    500: { title: 'Er ging iets mis', detail: 'Dit ligt aan ons. Er is niets bewaard.' },
    503: {
      title: 'Even niet bereikbaar',
      detail: 'Probeer het straks opnieuw. Er is niets bewaard.',
    },
  },
  noMunicipality: 'Op dit adres is nog geen gemeente ingericht.',
  howMany: (count: number, most: number) =>
    `${count === 1 ? 'Er is 1 fout' : `Er zijn ${count} fouten`} gevonden; er is niets berekend.` +
    (count > most ? ` De eerste ${most} staan hieronder.` : ''),
  shape: {
    status: 'De statuscode van het antwoord.',
    title: 'Wat er is, in een paar woorden.',
    detail: 'Wat er is en wat je kunt doen, in een zin.',
    errors: 'Alles wat niet klopt aan wat je stuurde, in één keer.',
    pointer: 'De plek in wat je stuurde, als JSON-pointer (RFC 6901) in een fragment.',
    code: 'Wat er niet klopt, om op te schakelen; dit verandert niet binnen een versie.',
    errorDetail: 'Wat er niet klopt, in een zin.',
  },
}
