import { describe, expect, it } from 'vitest'
import { moneyRestPaths } from '../../app/process/money-rest/public.ts'
import { receivedPaths } from '../../app/process/money-rest/received/paths.ts'
import { openTestHouse } from '../house.ts'
import { askersOf } from './access-askers.ts'
import { type Attempt, attempts } from './access-attempts.ts'
import { buildWorld, type Consent, type Who } from './access-world.ts'

/** Promise 1, the fourth witness, about money: whose task it is, and what a yes adds. */
describe('about money, in plain sentences', async () => {
  const house = await openTestHouse()
  const world = await buildWorld(house)
  const { statusOf, reached, run } = askersOf(house, world)

  const money = moneyRestPaths.money(world.samira.id)
  const check = moneyRestPaths.kept(world.check)
  const asked = receivedPaths.provision(world.provision)

  const opens: readonly [string, Who, string, Consent?][] = [
    ['a resident sees their own money matters', 'resident', money],
    ['a resident sees what came of what they asked', 'resident', asked],
    ['a fixed face whose task it is sees it at once', 'fixed professional', money],
    ['who stands in for them does too', 'stand-in', check],
    [
      'a fixed face without that task sees it with a yes',
      'second fixed professional',
      money,
      'given for money only',
    ],
    ['who joined sees it with a yes', 'joined professional', asked, 'given for money only'],
  ]
  it.each(opens)('%s', async (_, who, path, consent = 'never') => {
    expect(await statusOf(who, path, consent)).toBe(200)
  })

  const staysShut: readonly [string, Who, string, Consent?][] = [
    ['a fixed face without the task sees none without a yes', 'second fixed professional', money],
    [
      'a fixed face without the task sees none on a yes to the bridge',
      'second fixed professional',
      check,
      'given for the bridge only',
    ],
    ['who joined sees none without a yes, though it is their task', 'joined professional', money],
    ['who joined sees none after a yes ran out', 'joined professional', asked, 'expired'],
    ['a buddy never sees it, not even with a yes', 'buddy', money, 'given'],
    ['a buddy never sees what was asked for', 'buddy', asked, 'given for money only'],
    ['a neighbour sees none', 'another resident', asked],
    ['an administrator never sees it', 'administrator', money, 'given'],
    ['a privacy officer sees who looked, never the money', 'privacy officer', check],
    ['an insight reader opens none of a person', 'insight reader', money, 'given'],
    ['a professional elsewhere sees none', 'namesake of the professional elsewhere', asked],
  ]
  it.each(staysShut)('%s', async (_, who, path, consent = 'never') => {
    expect(await statusOf(who, path, consent)).toBe(404)
  })

  const notThrough: readonly [string, Who, Attempt['what'], Consent?][] = [
    [
      'a yes is to look, not to change',
      'second fixed professional',
      'update money_check set held = held',
      'given for money only',
    ],
    ['a buddy finds no check', 'buddy', 'select from money_check', 'given'],
    ['a buddy finds nothing that was asked for', 'buddy', 'select from provision', 'given'],
  ]
  it.each(notThrough)('around all pages: %s', async (_, who, what, consent = 'never') => {
    expect(attempts.map((attempt) => attempt.what)).toContain(what)
    expect(await reached(who, consent)).not.toContain(what)
  })

  const never: readonly [string, string][] = [
    ['changes what was found', `update provision set called = called`],
    ['changes a step that was taken', `update provision_step set kind = kind`],
    ['removes a check', `delete from money_check`],
  ]
  it.each(never)('nobody %s', async (_, statement) => {
    for (const who of Object.keys(world.looking) as Who[]) {
      const { viewer } = world.looking[who]
      await expect(run(viewer, statement), who).rejects.toMatchObject({ code: '42501' })
    }
  })
})
