/** The page for professionals about the bridge. Written anew from the method; no sentence is anybody else's. */
export const methodWords = {
  title: 'De brug: waarom, wanneer, wanneer niet',
  intro:
    'De brug is een gesprek met een plaatje, geen vragenlijst. De inwoner houdt de hand aan het scherm. Jij houdt de rust.',
  chapters: [
    {
      heading: 'Waarom het werkt',
      points: [
        'Wie lang onder druk leeft, heeft weinig ruimte in het hoofd. Een plaatje vraagt minder dan een vragenlijst.',
        'Wat iemand zelf hardop wil, weegt zwaarder dan wat een ander aanraadt.',
        'Een brug rust op alle pijlers. Zo zie je samen hoe dingen samenhangen, zonder dat jij het uitlegt.',
        'Bij een volgende brug is groei te zien. Ook op pijlers waar het gesprek niet om begon.',
      ],
    },
    {
      heading: 'Wanneer je hem pakt',
      points: [
        'Zo vroeg mogelijk: bij de intake, bij een aanvraag, of in het eerste gesprek van het wijkteam.',
        'Op afgesproken momenten onderweg, en aan het eind.',
        'Als er veel verandert in iemands leven.',
        'Is er nu een acute dreiging, zoals ontruiming of afsluiting? Begin daarmee. De brug kan wachten.',
      ],
    },
    {
      heading: 'Wanneer liever niet, of anders',
      points: [
        'Bij ernstige psychische klachten kan terugkijken op het eigen leven te veel zijn. Overleg eerst met wie daarvoor opgeleid is.',
        'Heeft iemand een licht verstandelijke beperking? Doe één gebied per keer en laat de plaatjes spreken.',
        'Spreekt iemand weinig Nederlands? Kies de taal op het scherm en gebruik weinig woorden.',
        'Wil iemand niet? Dan niet. Vraag het later nog eens, of laat een leeg blad achter.',
      ],
    },
    {
      heading: 'Met een tolk',
      points: [
        'Laat de tolk vooraf de plaatjes zien. Vraag om letterlijk te vertalen en niets uit te leggen.',
        'Praat tegen de inwoner, niet tegen de tolk. Wacht na elke vraag.',
        'Vraag na: wat heb je gehoord? Zo merk je of de toon is overgekomen.',
      ],
    },
    {
      heading: 'Zo zit je erbij',
      points: [
        'Leg het apparaat bij de inwoner. Draai het scherm als je ertegenover zit.',
        'De inwoner kiest de volgorde. Een pijler overslaan is een goed antwoord.',
        'Vraag naar wat iemand wil, niet waarom het niet lukte. Geef geen advies waar niet om gevraagd is.',
        'Zie jij het anders? Zet dat er later naast als opmerking. De brug blijft van de inwoner.',
        'Sluit af met wat al draagt, en met één kleine stap.',
      ],
    },
  ],
}
