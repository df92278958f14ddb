import { days, later } from '../../app/foundation/clock.ts'
import { dayOf, momentOf } from '../../app/foundation/language/dates.ts'
import type { Day } from '../../app/process/money-rest/engine/calendar.ts'
import type { Told } from '../../app/process/money-rest/engine/facts.ts'
import { once, perMonth, perYear } from '../../app/process/money-rest/engine/money.ts'
import type { Event } from './story.ts'

/** What was found with mevrouw Pietersma: one thing came, another was refused, and there is still something to do. */
export const gerdasMoney: readonly Event[] = [
  {
    kind: 'checks',
    when: { daysAgo: 88, at: '10:00' },
    by: 'jelle',
    toAskFor: ['rent-benefit', 'healthcare-benefit'],
    told: (): Told => ({
      born: '1956-04-12',
      hasPartner: true,
      children: [],
      income: perYear(17_400),
      partnerIncome: perYear(13_200),
      assets: once(3_100),
      isInsured: true,
      partnerIsInsured: true,
      home: 'rents',
      bareRent: perMonth(648),
      housemates: 0,
      isSeized: false,
    }),
  },
  ...about('healthcare-benefit', [
    { when: { daysAgo: 88, at: '10:45' }, by: 'jelle', step: { is: 'paper', paper: 'insurance' } },
    { when: { daysAgo: 86, at: '14:00' }, by: 'jelle', step: { is: 'asked', by: 'jelle' } },
    {
      when: { daysAgo: 60, at: '11:20' },
      by: 'resident',
      step: { is: 'granted', aYear: 2_844, backPay: 1_896 },
    },
    {
      when: { daysAgo: 48, at: '09:10' },
      by: 'resident',
      step: { is: 'came', words: 'Het stond er ineens. Ik keek drie keer.' },
    },
  ]),
  ...about('rent-benefit', [
    { when: { daysAgo: 80, at: '15:10' }, by: 'resident', step: { is: 'paper', paper: 'rent' } },
    { when: { daysAgo: 79, at: '10:30' }, by: 'resident', step: { is: 'asked', by: 'resident' } },
    { when: { daysAgo: 9, at: '16:00' }, by: 'resident', step: { is: 'refused' } },
  ]),
]

/** What was found with Yusra, a week ago: the first answer is there, the rest is still to be asked for. */
export const yusrasMoney: readonly Event[] = [
  {
    kind: 'checks',
    when: { daysAgo: 13, at: '13:30' },
    by: 'mireille',
    toAskFor: ['rent-benefit', 'child-budget', 'healthcare-benefit'],
    told: (on): Told => ({
      born: '1997-09-03',
      hasPartner: true,
      children: [monthsBefore(on, 8)],
      getsChildBenefit: true,
      income: perYear(0),
      partnerIncome: perYear(21_600),
      assets: once(400),
      isInsured: true,
      partnerIsInsured: true,
      home: 'rents',
      bareRent: perMonth(702),
      housemates: 0,
      netIncome: perMonth(0),
      partnerNetIncome: perMonth(1_660),
      studies: false,
      paysChildcare: false,
      worksOrLearns: true,
      isSeized: false,
    }),
  },
  ...about('child-budget', [
    { when: { daysAgo: 13, at: '14:20' }, by: 'mireille', step: { is: 'asked', by: 'mireille' } },
    {
      when: { daysAgo: 2, at: '11:00' },
      by: 'mireille',
      step: { is: 'granted', aYear: 2_496, backPay: 1_248 },
    },
  ]),
  ...about('rent-benefit', [
    { when: { daysAgo: 12, at: '19:40' }, by: 'resident', step: { is: 'paper', paper: 'digid' } },
  ]),
]

type Steps = Extract<Event, { kind: 'money' }>

function about(
  name: Steps['about'],
  steps: readonly Pick<Steps, 'when' | 'by' | 'step'>[],
): readonly Event[] {
  return steps.map((step) => ({ kind: 'money', about: name, ...step }))
}

function monthsBefore(on: Day, months: number): Day {
  return dayOf(later(momentOf(on), -days(months * 30))) as Day
}
