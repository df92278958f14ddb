import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { openTestHouse } from '../../../tests/house.ts'
import { aMunicipality, aResident, aStaffMember } from '../../../tests/people.ts'
import { appRole } from './migrate.ts'
import { asViewer } from './transaction.ts'

describe('functions that work with the owner’s rights', async () => {
  const house = await openTestHouse()
  const administrator = await aMunicipality(house)
  const noor = await aStaffMember(house, administrator)
  const samira = await aResident(house, noor)

  it('look for their tables in public, and last of all among temporary ones', async () => {
    const { rows } = await sql<{ name: string; path: string | null }>`
      select p.oid::regprocedure::text as name,
        (select c from unnest(p.proconfig) c where c like 'search_path=%') as path
      from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef`.execute(
      house.owner,
    )
    expect(rows.length).toBeGreaterThan(15)
    expect(rows.filter(({ path }) => path !== 'search_path=public, pg_temp')).toEqual([])
  })

  it('are these for the app to ask, and no others', async () => {
    const { rows } = await sql<{ name: string }>`
      select p.proname as name from pg_proc p
      where p.pronamespace = 'public'::regnamespace and p.prosecdef
        and p.prorettype <> 'trigger'::regtype
        and has_function_privilege(${appRole}, p.oid, 'execute') order by 1`.execute(house.owner)
    expect(rows.map(({ name }) => name)).toEqual([
      'ask_about_doubles',
      'facts_about',
      'money_totals',
      'pass_on_seats',
      'registered_by_viewer',
      'resident_of_check',
      'resident_of_provision',
      'resident_of_reading',
      'resident_of_talk',
      'residents_for',
      'residents_held_by',
      'scheme_is_approved',
      'tasks_of_viewer',
      'whom_to_call_about_doubles',
    ])
  })

  it('are not led to a table that whoever asks laid in the way, with a trigger of their own', async () => {
    const trap = `
      create function pg_temp.spring() returns trigger language plpgsql as $$
      begin
        delete from public.journal;
        return new;
      end $$;
      create temporary table seat (like public.seat);
      create unique index on pg_temp.seat (municipality_id, resident_id, person_id)
        where ended_at is null and absence_id is null;
      insert into pg_temp.seat (municipality_id, id, resident_id, person_id, kind, since)
        values ('${samira.municipality}', gen_random_uuid(), '${samira.id}', '${noor.id}', 'fixed', now());
      create trigger spring before update or insert on pg_temp.seat
        for each row execute function pg_temp.spring();
      grant all on pg_temp.seat to public`
    const lines = async (): Promise<unknown> =>
      (await house.owner.selectFrom('journal').selectAll().execute()).length
    const before = await lines()
    const sprung = asViewer(house.db, house.clock, administrator, async (tx) => {
      await sql.raw(trap).execute(tx)
      await sql`select pass_on_seats(${noor.id}, null)`.execute(tx)
    })
    await expect(sprung).rejects.toThrow('without a fixed face')
    expect(await lines()).toBe(before)
  })
})
