import { describe, expect, it } from 'vitest'
import { asViewer } from '../../app/foundation/database/transaction.ts'
import { newId } from '../../app/foundation/ids.ts'
import { callerOf, on } from '../../app/process/money-rest/api/caller-for-tests.ts'
import type { Cents } from '../../app/process/money-rest/engine/money.ts'
import { moneyRestPaths, schemePaths } from '../../app/process/money-rest/public.ts'
import { receivedPaths } from '../../app/process/money-rest/received/paths.ts'
import { passForm } from '../../app/process/money-rest/schemes/forms-for-tests.ts'
import { findProvision, insertProvisions } from '../../app/process/money-rest/received/store.ts'
import { findTotals } from '../../app/process/money-rest/totals/store.ts'
import { aCheckThatIsDone } from '../finished-check.ts'
import { openBeside, openTestHouse } from '../house.ts'
import { aMunicipality, aResident, aStaffMember, browserOf } from '../people.ts'
import { checksOf, granted, townsIn } from '../totals-towns.ts'

/** Two app processes on one database, for what money rest keeps: nothing that one has and the other lacks. */
describe('money rest in two processes', async () => {
  const one = await openTestHouse()
  const other = await openBeside(one)
  const administrator = await aMunicipality(one)
  const noor = await aStaffMember(one, administrator)
  const samira = await aResident(one, noor)
  const household = { born: '1990-05-05' }

  it('counts the calls of one address together', async () => {
    const [here, there] = [callerOf(one), callerOf(other)]
    const statuses = async () => {
      const both = [await here.call(on(household)), await there.call(on(household))]
      return both.map(({ status }) => status)
    }
    expect(await statuses()).toEqual([200, 200])
    const { failures } = await one.owner
      .selectFrom('brake')
      .select('failures')
      .executeTakeFirstOrThrow()
    expect(failures).toBe(2)
    await one.owner.updateTable('brake').set({ failures: 599 }).execute()
    expect(await statuses()).toEqual([200, 429])
    expect(await statuses()).toEqual([429, 429])
  })

  it('proposes a scheme at one and approves it at the other, and both tell of it at once', async () => {
    const colleague = await aStaffMember(one, administrator, ['administrator'], 'Cor de Wit')
    const here = await browserOf(one, administrator)
    const there = await browserOf(other, colleague)
    const form = { ...passForm, id: newId(), doe: 'stel-voor' }
    const path = (await here.post(schemePaths.add, form)).headers.get('location') ?? ''
    expect(await (await there.get(schemePaths.list)).text()).toContain(passForm.name)
    expect((await there.post(path, { doe: 'keur-goed' })).status).toBe(303)
    for (const browser of [here, there]) {
      const list = await (await browser.get(schemePaths.list)).text()
      expect(list.split('<h2>Van kracht</h2>')[1]?.split('</section>')[0]).toContain(passForm.name)
    }
  })

  it('keeps a check that began at one and goes on at the other', async () => {
    const [phone, desk] = [await browserOf(one, samira), await browserOf(other, samira)]
    const begun = await phone.post(moneyRestPaths.begin(samira.id), { id: newId() })
    const check = begun.headers.get('location') ?? ''
    const field = (html: string, name: string): string =>
      new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
    const first = await (await desk.get(check)).text()
    const answer = { vraag: field(first, 'vraag'), version: field(first, 'version') }
    const said = { ...answer, antwoord: '1990-05-05' }
    expect((await desk.post(check, said)).status).toBe(303)
    const next = await (await phone.get(check)).text()
    expect(field(next, 'vraag')).not.toBe(answer.vraag)
    // The same page as before, sent from the other: it was answered already.
    expect((await phone.post(check, { ...answer, antwoord: '1991-06-06' })).status).toBe(409)
  })

  it('takes one of two steps that are taken at both at once', async () => {
    const hers = { resident: samira.id, check: await aCheckThatIsDone(one, samira, noor) }
    const found = { kind: 'national', name: 'rent-benefit', called: '' } as const
    const [id] = await asViewer(one.db, one.clock, noor, (tx) =>
      insertProvisions(
        tx,
        noor,
        hers,
        [{ ...found, aboutAYear: 240_050 as Cents<'year'> }],
        one.clock(),
      ),
    )
    if (id === undefined) throw new Error('Nothing was kept.')
    const browsers = [await browserOf(one, samira), await browserOf(other, noor)]
    const asked = { 'aangevraagd-op': '2026-03-01', 'aangevraagd-door': 'resident' }
    const answers = await Promise.all(
      browsers.map((browser) =>
        browser.post(receivedPaths.provision(id), {
          stap: 'asked',
          id: newId(),
          gezien: '0',
          ...asked,
        }),
      ),
    )
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303, 409]))
    const kept = await asViewer(other.db, other.clock, noor, (tx) => findProvision(tx, id))
    expect(kept?.steps).toHaveLength(1)
  })
})

describe('totals in two processes', async () => {
  const one = await openTestHouse()
  const other = await openBeside(one)

  it('are counted once, whoever looks first or both at once', async () => {
    const { reader, write } = await townsIn(one).aTown()
    await write(checksOf(12, undefined, granted(10_000)))
    const look = (house: typeof one) => asViewer(house.db, house.clock, reader, findTotals)
    const [here, there] = await Promise.all([look(one), look(other)])
    expect(here).toHaveLength(1)
    expect(there).toEqual(here)
    await write(checksOf(30, undefined, granted(99_999)))
    expect([await look(other), await look(one)]).toEqual([here, here])
  })
})
