import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { openTestHouse } from '../../../tests/house.ts'
import { aMunicipality, aResident, aStaffMember } from '../../../tests/people.ts'
import { checkInstallation, checkJournals } from './checking.ts'
import { sealOnce } from './sealing-job.ts'

describe('the checker of the journal', async () => {
  const house = await openTestHouse()
  const administrator = await aMunicipality(house, { name: 'Gemeente Heel' })
  const noor = await aStaffMember(house, administrator)
  await aResident(house, noor)
  await sealOnce(house)
  const check = () => checkJournals(house.owner, house.settings)

  it('says in plain words that a journal is whole', async () => {
    const { isWhole, report } = await check()
    expect(isWhole).toBe(true)
    expect(report).toEqual([
      expect.stringMatching(/^Gemeente Heel: het logboek is heel \(\d+ regels\)\.$/),
    ])
  })

  it('says at which line it is not, and what is wrong there', async () => {
    await sql`update journal set allowed = not allowed
      where id = (select journal_id from journal_seal where seq = 2)`.execute(house.owner)
    const { isWhole, report } = await check()
    expect(isWhole).toBe(false)
    expect(report[0]).toContain('klopt niet bij regel 2: de regel is na het verzegelen veranderd')
  })

  it('has nothing to say where there is no journal yet', async () => {
    const folder = `${house.settings.dataFolder}/nergens`
    expect(await checkInstallation({ DATA_FOLDER: folder })).toEqual({
      isWhole: true,
      report: ['Hier is nog geen logboek.'],
    })
  })
})
