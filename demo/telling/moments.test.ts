import { expect, test } from 'vitest'
import { days, later } from '../../app/foundation/clock.ts'
import { momentBefore } from './moments.ts'

const aWeek = Array.from({ length: 7 }, (_, index) =>
  later(new Date('2026-03-28T00:20:00Z'), days(index)),
)

test('Whatever day the demo starts, what happened lies in the past, on a working day', () => {
  for (const now of aWeek) {
    for (const daysAgo of [1, 2, 3, 24, 205, 905]) {
      const moment = momentBefore(now, { daysAgo, at: '16:40' })
      expect(moment.getTime()).toBeLessThan(now.getTime())
      expect([0, 6]).not.toContain(moment.getUTCDay())
    }
  }
})

test('Two and a half years ago stays about two and a half years ago', () => {
  for (const now of aWeek) {
    const ago = now.getTime() - momentBefore(now, { daysAgo: 905, at: '09:30' }).getTime()
    expect(Math.abs(ago / days(1) - 905)).toBeLessThan(5)
  }
})

test('A few minutes ago is just that, in the weekend too', () => {
  const now = new Date('2026-03-28T11:00:00Z')
  expect(momentBefore(now, { minutesAgo: 12 })).toEqual(new Date('2026-03-28T10:48:00Z'))
})

test('The hour is the hour on the clock here, in summer and in winter', () => {
  const now = new Date('2026-10-01T09:00:00Z')
  const hourOf = (daysAgo: number) => momentBefore(now, { daysAgo, at: '10:15' }).getUTCHours()
  expect([hourOf(40), hourOf(240)]).toEqual([8, 9])
})
