/** Where "now" comes from. Tests hand in their own. */
export type Clock = () => Date

export const systemClock: Clock = () => new Date()

export const minutes = (count: number): number => count * 60_000
export const hours = (count: number): number => count * 3_600_000
export const days = (count: number): number => count * 86_400_000

export function later(from: Date, milliseconds: number): Date {
  return new Date(from.getTime() + milliseconds)
}
