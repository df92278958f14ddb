import { randomInt } from 'node:crypto'

/** A sign-in name as it is kept: however it was typed, it is the same name. */
export function cleanLogin(login: string): string {
  return login.trim().toLowerCase().replaceAll(/\s+/g, '-')
}

const firstWords =
  'appel bloem boom boot brug deur duin eend fiets haas kaars kers klok koek lamp lepel maan meer mos muts' +
  ' nest noot oever parel peer pluim regen roos schelp sjaal ster tafel tuin veer vis vlinder wolk zand zeil zon'

/** A sign-in name that can be read out and remembered: two small words and a number. */
export function suggestLogin(): string {
  const words = firstWords.split(' ')
  const word = (): string => words[randomInt(words.length)] ?? 'zon'
  return `${word()}-${word()}-${randomInt(10, 100)}`
}
