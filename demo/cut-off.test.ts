import { expect, test } from 'vitest'
import { openTestHouse } from '../tests/house.ts'
import { prepareDemo } from './prepare.ts'
import { demoName } from './build.ts'
import type { House } from '../app/foundation/house.ts'

/** A house that breaks off after so many transactions, as when it is killed in the middle. */
function breaksAfter(house: House, count: number): House {
  let left = count
  const db = new Proxy(house.db, {
    get: (target, name) => {
      if (name !== 'transaction') return Reflect.get(target, name) as unknown
      left -= 1
      if (left < 0) throw new Error('killed')
      return () => target.transaction()
    },
  })
  return { ...house, db }
}

test.for([3, 40, 150])(
  'A filling that is cut off after %d steps is begun again, and then it is whole',
  { timeout: 30_000 },
  async (count) => {
    const house = await openTestHouse()
    await expect(prepareDemo(breaksAfter(house, count), house.owner)).rejects.toThrow('killed')
    const half = await house.owner.selectFrom('municipality').selectAll().execute()
    expect(half.map(({ name, is_default }) => [name, is_default])).toEqual([[demoName, false]])

    await prepareDemo(house, house.owner)
    const whole = await house.owner.selectFrom('municipality').selectAll().execute()
    expect(whole.map(({ name, is_default }) => [name, is_default])).toEqual([[demoName, true]])
    const residents = await house.owner.selectFrom('resident').select('id').execute()
    expect(residents).toHaveLength(12)
  },
)

test('Two processes that start together fill the database once', { timeout: 30_000 }, async () => {
  const house = await openTestHouse()
  await Promise.all([prepareDemo(house, house.owner), prepareDemo(house, house.owner)])
  const municipalities = await house.owner.selectFrom('municipality').select('id').execute()
  expect(municipalities).toHaveLength(1)
})
