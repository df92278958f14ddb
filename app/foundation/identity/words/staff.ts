/** Texts for who works here about the code from an authenticator app. */
export const totpWords = {
  title: 'Code uit de app',
  setUp:
    'Open een app voor codes op je telefoon (een authenticator). Scan dit vierkant. De app laat daarna elke halve minuut een nieuwe code zien.',
  qr: 'Vierkant om met de app te scannen',
  byHand: 'Lukt scannen niet? Typ dan deze sleutel in de app:',
  code: 'De 6 cijfers die de app nu laat zien',
  go: 'Ga verder',
}
