import { sql } from 'kysely'
import { describe, expect, inject, it } from 'vitest'
import { atDatabase, passwordOn } from '../../../tests/database-server.ts'
import { openTestHouse } from '../../../tests/house.ts'
import { aMunicipality, aResident, aStaffMember } from '../../../tests/people.ts'
import { policyRows } from '../policy.ts'
import { sealOnce } from '../journal/sealing-job.ts'
import { connect } from './connect.ts'
import { appRole, migrate, requirePowerlessRole } from './migrate.ts'
import { asViewer, throughDoor } from './transaction.ts'

const everybodysOwn = new Set(['access_rule', 'migration', 'municipality'])

describe('the database, as the app’s role', async () => {
  const house = await openTestHouse()
  const administrator = await aMunicipality(house)
  const noor = await aStaffMember(house, administrator)
  const samira = await aResident(house, noor)
  await sealOnce(house)
  const { rows: tables } = await sql<{ name: string; secured: boolean }>`
    select relname as name, relrowsecurity as secured from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`.execute(house.owner)

  const countAs = async (name: string) => {
    try {
      const { rows } = await sql<{
        count: number
      }>`select count(*) from ${sql.table(name)}`.execute(house.db)
      return rows[0]?.count
    } catch (error) {
      return (error as { code?: string }).code
    }
  }

  it('guards every table by row, but for what everybody may know', () => {
    const open = tables.filter(({ secured }) => !secured).map(({ name }) => name)
    expect(open).toEqual(['access_rule', 'migration'])
  })

  it.each(tables)('shows nobody anything of $name', async ({ name }) => {
    const found = await countAs(name)
    if (everybodysOwn.has(name)) expect(found).toBeGreaterThan(0)
    else expect(found).toBe(0)
  })

  it.each(tables)('lets nobody add to, change or empty $name', async ({ name }) => {
    for (const statement of [
      `truncate ${name}`,
      `drop table ${name}`,
      `alter table ${name} owner to ${appRole}`,
    ]) {
      await expect(sql.raw(statement).execute(house.db)).rejects.toMatchObject({ code: '42501' })
    }
  })

  it('forgets who looked when the transaction ends, well or badly', async () => {
    const who = async () => {
      const { rows } = await sql<{
        who: string
      }>`select concat(here(), viewer(), door(), current_setting('app.roles', true)) as who`.execute(
        house.db,
      )
      return rows[0]?.who
    }
    for (let time = 0; time < 8; time += 1) {
      await asViewer(house.db, house.clock, noor, () => Promise.resolve())
      await throughDoor(house.db, house.clock, 'identity', () => Promise.resolve())
      const broken = asViewer(house.db, house.clock, samira, (tx) => sql`select 1 / 0`.execute(tx))
      await expect(broken).rejects.toThrow('division by zero')
      expect(await who()).toBe('')
    }
  })

  it('never mixes up who looks, in forty transactions at once on four connections', async () => {
    const lookers = Array.from({ length: 40 }, (_, nth) => (nth % 2 === 0 ? noor : samira))
    const seen = await Promise.all(
      lookers.map((viewer) =>
        asViewer(house.db, house.clock, viewer, async (tx) => {
          await sql`select pg_sleep(0)`.execute(tx)
          const { rows } = await sql<{ id: string }>`select viewer() as id`.execute(tx)
          return rows[0]?.id
        }),
      ),
    )
    expect(seen).toEqual(lookers.map(({ id }) => id))
  })

  it('opens one door at a time: at the door of identity no file, when sealing no account', async () => {
    const seen = (door: 'identity' | 'sealing') =>
      throughDoor(house.db, house.clock, door, async (tx) => {
        const counts: string[] = []
        for (const { name } of tables) {
          if (everybodysOwn.has(name)) continue
          const { rows } = await sql<{
            any: boolean
          }>`select exists (select from ${sql.table(name)}) as any`.execute(tx)
          if (rows[0]?.any === true) counts.push(name)
        }
        return counts
      })
    expect(await seen('identity')).toEqual(['account', 'person', 'resident'])
    expect(await seen('sealing')).toEqual(['journal', 'journal_seal'])
  })

  it('is migrated as often as one likes, by two at once too', async () => {
    const shape = async () => {
      const { rows } =
        await sql`select table_name, column_name, data_type from information_schema.columns
        where table_schema = 'public' order by 1, 2`.execute(house.owner)
      return rows
    }
    const before = await shape()
    await Promise.all([migrate(house.owner), migrate(house.owner)])
    expect(await shape()).toEqual(before)
    expect(await countAs('access_rule')).toBe(policyRows().length)
  })

  it('is refused with a role that row-level security does not hold', async () => {
    await expect(requirePowerlessRole(house.db)).resolves.toBeUndefined()
    await expect(requirePowerlessRole(house.owner)).rejects.toThrow('geen BYPASSRLS')
    const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(
      house.owner,
    )
    const { rows: owners } = await sql<{ name: string }>`select current_user as name`.execute(
      house.owner,
    )
    const { connection } = inject('server')
    const as = (user: string) => connect(atDatabase(connection, rows[0]?.name ?? '', user), 1)
    const login = `login ${passwordOn(connection)}`
    const roles = {
      owns: [`create role test_owns ${login}`, 'alter table organisation owner to test_owns'],
      belongs: [`create role test_belongs ${login}`, `grant test_owns to test_belongs`],
      bypasses: [`create role test_bypasses ${login} bypassrls`],
    }
    for (const [name, statements] of Object.entries(roles)) {
      for (const statement of statements) await sql.raw(statement).execute(house.owner)
      const app = as(`test_${name}`)
      await expect(requirePowerlessRole(app), name).rejects.toThrow('geen eigenaar of superuser')
      await app.destroy()
    }
    await sql
      .raw(`alter table organisation owner to "${owners[0]?.name ?? ''}"`)
      .execute(house.owner)
    await sql.raw('drop role test_belongs, test_owns, test_bypasses').execute(house.owner)
  })
})
