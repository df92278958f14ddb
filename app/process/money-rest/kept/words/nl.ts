/** Texts of a check that is kept in somebody's file; other languages follow this one. */
export const nl = {
  title: 'Geld en hulp voor jou',
  intro: 'Hier zie je welk geld er voor jou kan zijn. We vragen het samen aan, in jouw tempo.',
  check: {
    heading: 'Krijg je wat je kunt krijgen?',
    begin: 'Begin met de vragen',
    beginText: 'Stop wanneer je wilt. Wat je vertelde, staat er dan nog.',
    goOn: 'Ga verder met de vragen',
    goOnText: (day: string) => `Je begon op ${day}. Wat je vertelde, staat er nog.`,
    again: 'Kijk nog een keer',
    againText: 'Is er iets anders bij jou thuis of met je geld? Kijk dan nog een keer.',
    lastOn: (day: string) => `De laatste keer was op ${day}.`,
    look: 'Bekijk wat daar uitkwam',
    setAside: 'Leg deze vragen weg',
    pause: 'Nu even stoppen',
  },
  elsewhere: 'Op een ander apparaat ging dit verder. Dit staat er nu.',
  finish: {
    heading: 'Hoe nu verder?',
    have: 'Wat krijg je al?',
    haveHint: 'Dat vragen we niet nog eens. Weet je het niet? Sla het dan over.',
    helper: 'Wie helpt je hierbij?',
    helperMissing: 'Kies wie je helpt. De rest staat er nog.',
    go: 'Bewaar dit en ga verder',
    nothing: 'Er is nu niets om te vragen. Bewaar dit gerust, dan weet je het later nog.',
  },
  done: (day: string, helper: string) => `Op ${day} keek je hiernaar. ${helper} helpt je ermee.`,
  toResult: 'Terug naar wat eruit kwam',
  toMoney: 'Terug naar geld en hulp',
  back: 'Terug naar het begin',
}

export type KeptWords = typeof nl
