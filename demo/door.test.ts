import { describe, expect, it } from 'vitest'
import { openTestHouse } from '../tests/house.ts'
import { aMunicipality, aStaffMember, browserOf } from '../tests/people.ts'
import { prepareDemo } from './prepare.ts'

describe('in demo mode, the door without a secret', async () => {
  const house = await openTestHouse()
  const administrator = await aMunicipality(house)
  const noor = await aStaffMember(house, administrator)

  it('does not exist for a municipality that is not made up', async () => {
    const browser = await browserOf(house)
    const answers = [
      await browser.get('/demo'),
      await browser.post('/demo', { wie: noor.id }),
      await browser.get('/'),
    ]
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 200])
    expect(await answers[2]?.text()).not.toContain('/demo')
  })

  it('leaves the data of a real municipality as they are when the demo starts on them', async () => {
    await house.owner.updateTable('municipality').set({ is_default: false }).execute()
    await prepareDemo(house, house.owner)
    const left = await house.owner.selectFrom('municipality').select('id').execute()
    expect(left.map(({ id }) => id)).toEqual([administrator.municipality])
  })
})
