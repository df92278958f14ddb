import type { SharablePart } from '../../foundation/policy.ts'

/** Texts of the home of an expert by experience. */
export const expertWords = {
  title: 'Wat inwoners met mij delen',
  intro:
    'Je bent maatje van deze inwoners. Je ziet wat zij met je delen, zolang zij dat willen. Zij lezen ook dat je keek.',
  nobody: 'Je bent nog van niemand maatje. Een collega vraagt je als een inwoner dat graag wil.',
  aResident: 'Een inwoner',
  nothing: 'Deze inwoner deelt nu niets met je. Dat is goed.',
  parts: {
    contact: 'Naam en hoe te bereiken',
    bridge: 'De brug',
    money: 'Geldzaken',
  } satisfies Record<SharablePart, string>,
  until: (day: string) => `tot ${day}`,
  ask: 'Vraag of je iets mag zien',
}
