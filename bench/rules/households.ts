import type { Day } from '../../app/process/money-rest/engine/calendar.ts'
import type { Facts } from '../../app/process/money-rest/engine/facts.ts'
import { once, perMonth, perYear } from '../../app/process/money-rest/engine/money.ts'
import { drawNumbers } from '../../tests/promises/size.ts'

/**
 * Households of which everything is told, the same for the same seed: one in three with a partner, up to
 * four children, most with a rented home, incomes up to 60,000 euros of which small ones are frequent.
 */
export function drawHouseholds(count: number, seed: number): readonly Facts[] {
  const draw = drawNumbers(seed)
  return Array.from({ length: count }, () => drawHousehold(draw))
}

function drawHousehold(draw: () => number): Facts {
  const upTo = (most: number) => Math.floor(draw() * (most + 1))
  const euros = (most: number) => upTo(most * 100) / 100
  const often = (part: number) => draw() < part
  const income = euros(60_000) * draw()
  const hasPartner = often(1 / 3)
  return {
    born: birthday(1950, 2007, draw),
    hasPartner,
    children: Array.from({ length: Math.max(0, upTo(6) - 2) }, () => birthday(2009, 2025, draw)),
    getsChildBenefit: often(0.95),
    income: perYear(wholeCents(income)),
    partnerIncome: perYear(hasPartner ? euros(30_000) : 0),
    assets: once(often(0.9) ? euros(8000) : euros(200_000)),
    isInsured: often(0.97),
    partnerIsInsured: often(0.95),
    home: often(0.8) ? 'rents' : often(0.5) ? 'rents-a-room' : 'owns',
    bareRent: perMonth(300 + euros(700)),
    housemates: often(0.8) ? 0 : upTo(2),
    housematesIncome: perYear(euros(20_000)),
    costSharers: often(0.8) ? 0 : upTo(2),
    netIncome: perMonth(wholeCents((income * 0.8) / 12)),
    partnerNetIncome: perMonth(euros(2000)),
    studies: often(0.05),
    paysChildcare: often(0.3),
    worksOrLearns: often(0.6),
    isSeized: often(0.2),
    keeps: perMonth(euros(2500)),
  }
}

function birthday(first: number, last: number, draw: () => number): Day {
  const year = first + Math.floor(draw() * (last - first + 1))
  const month = 1 + Math.floor(draw() * 12)
  return `${year}-${String(month).padStart(2, '0')}-15` as Day
}

function wholeCents(euros: number): number {
  return Math.floor(euros * 100) / 100
}
