/** Where "now" comes from. Tests hand in their own. */
export type Clock = () => Date

/** The clock of this computer. */
export const systemClock: Clock = () => new Date()

/** So many minutes, in milliseconds; `hours` and `days` likewise. */
export const minutes = (count: number): number => count * 60_000
export const hours = (count: number): number => count * 3_600_000
export const days = (count: number): number => count * 86_400_000

/** The moment so many milliseconds after another; before it when they are negative. */
export function later(from: Date, milliseconds: number): Date {
  return new Date(from.getTime() + milliseconds)
}
