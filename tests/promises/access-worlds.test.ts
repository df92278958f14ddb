import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { decide, type Facts } from '../../app/foundation/access/decide.ts'
import { actions, parts } from '../../app/foundation/policy.ts'
import { later, minutes } from '../../app/foundation/clock.ts'
import { asViewer } from '../../app/foundation/database/transaction.ts'
import type { Viewer } from '../../app/foundation/viewer.ts'
import {
  type MunicipalityId,
  newId,
  type PersonId,
  type ResidentId,
} from '../../app/foundation/ids.ts'
import { openTestHouse, testStart } from '../house.ts'
import { aMunicipality, aStaffMember } from '../people.ts'
import {
  factsFrom,
  type Looker,
  lookersOf,
  lookersPerRound,
  openSeats,
  rounds,
  type World,
} from './random-worlds.ts'
import { found } from './size.ts'

describe('random worlds, in two municipalities where people have the same names and ids', async () => {
  const house = await openTestHouse()
  const at = (minute: number | undefined) =>
    minute === undefined ? null : later(testStart, minutes(minute))
  const here = await aMunicipality(house, { name: 'Gemeente Gelijk' })
  const there = await aMunicipality(house, { name: 'Gemeente Gelijk', host: 'elders.test' })
  const withTask = newId<'organisation'>()
  const withoutTask = newId<'organisation'>()
  const placeOf = {
    'for the municipality': null,
    'with the task': withTask,
    'without the task': withoutTask,
  }
  const holders = new Map<string, PersonId>()
  for (const administrator of [here, there]) {
    const holder = await aStaffMember(house, administrator)
    holders.set(administrator.municipality, holder.id)
    const of = { municipality_id: administrator.municipality, does: '', closed_at: null }
    await house.owner
      .insertInto('organisation')
      .values([
        { ...of, id: withTask, name: 'Met die taak', tasks: ['money'] },
        { ...of, id: withoutTask, name: 'Zonder', tasks: [] },
      ])
      .execute()
  }

  /** The same ids on both sides: looker 0 here is looker 20 there. */
  function castOf(round: number) {
    const halfway = lookersPerRound / 2
    const ids = Array.from({ length: halfway }, () => ({
      person: newId<'person'>(),
      residents: Array.from({ length: 50 }, () => newId<'resident'>()),
    }))
    return lookersOf(round).map((who, place) => {
      const own = ids[place % halfway]
      if (own === undefined) throw new Error('Every looker has ids.')
      return { who, ...own, municipality: (place < halfway ? here : there).municipality }
    })
  }
  type Member = ReturnType<typeof castOf>[number]

  async function fill(cast: readonly Member[]): Promise<void> {
    await house.owner.transaction().execute(async (tx) => {
      // The worlds are meant to be wilder than the rules let them become.
      await sql`set local session_replication_role = replica`.execute(tx)
      const insert = (table: string, rows: object[]) =>
        sql`insert into ${sql.table(table)} select * from
          jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)})`.execute(tx)
      await insert(
        'person',
        cast.map(({ who, person, municipality }) => ({
          municipality_id: municipality,
          id: person,
          organisation_id: placeOf[who.works],
          name: 'Noor',
          does: '',
          portrait: '',
          phone: '',
          email: person,
          roles: who.roles,
          left_at: at(who.left),
          version: 1,
        })),
      )
      const files = cast.flatMap(({ who, person, residents, municipality }) =>
        residents.map((resident, nth) => ({
          who,
          person,
          resident,
          municipality,
          world: who.worlds[nth],
        })),
      )
      await insert(
        'resident',
        files.map(({ resident, municipality }) => ({
          municipality_id: municipality,
          id: resident,
          called: 'Samira',
          portrait: '',
          ways: [],
          reach: [],
          language: 'nl',
          reads: 'all',
          spoken_to: '',
          version: 1,
          registered_by: holders.get(municipality),
          registered_at: testStart,
        })),
      )
      await insert(
        'seat',
        files.flatMap(({ person, resident, municipality, world: told }) => {
          const open = openSeats(told?.seats ?? [])
          const ended = (told?.seats ?? []).filter((one) => one.ended !== undefined)
          return [...open, ...ended].map(({ kind, since, until, ended: end, isStandIn }) => ({
            municipality_id: municipality,
            id: newId(),
            resident_id: resident,
            person_id: person,
            kind,
            since: at(since),
            until: at(until),
            ended_at: at(end),
            absence_id: isStandIn && end === undefined ? newId() : null,
          }))
        }),
      )
      await insert(
        'sharing',
        files.flatMap(({ person, resident, municipality, world: told }) =>
          (told?.sharings ?? []).map(({ part, given, until, takenBack }) => ({
            municipality_id: municipality,
            id: newId(),
            resident_id: resident,
            person_id: person,
            part,
            given_at: at(given),
            until: at(until),
            taken_back_at: at(takenBack),
          })),
        ),
      )
    })
  }

  /** What the policy and the database say of one looker, where it differs from the story. */
  async function differences({ who, person, residents, municipality }: Member): Promise<string[]> {
    const self = who.isResident === true ? residents[0] : undefined
    const viewer = viewerFor(municipality, person, self, who)
    const said = await asViewer(house.db, house.clock, viewer, async (tx) => {
      const facts = await sql<Facts & { id: ResidentId }>`
        select wanted.id, f.standing, f.shared, tasks_of_viewer() as tasks
        from unnest(${residents}::uuid[]) as wanted (id), facts_about(wanted.id) f`.execute(tx)
      const open = await sql<{ part: string; action: string; id: string }>`
        select part, action, id from unnest(${[...parts]}::text[]) part,
          unnest(${[...actions]}::text[]) action, residents_for(part, action) id`.execute(tx)
      return { facts: new Map(facts.rows.map((row) => [row.id, row])), open: open.rows }
    })
    const doors = new Set(said.open.map(({ part, action, id }) => `${part} ${action} ${id}`))
    const differing: string[] = []
    for (const [nth, resident] of residents.entries()) {
      const told = who.worlds[nth]
      const facts = said.facts.get(resident)
      if (told === undefined || facts === undefined) throw new Error('Every resident has a world.')
      const story = storyOf(who, told, resident === self, self !== undefined)
      for (const part of parts) {
        for (const action of actions) {
          const expected = decide(action, part, story).ok
          const policy = decide(action, part, facts).ok
          const database = doors.delete(`${part} ${action} ${resident}`)
          if (policy === expected && database === expected) continue
          const about = { part, action, expected, policy, database, told }
          differing.push(JSON.stringify({ ...about, who: { ...who, worlds: [] } }))
        }
      }
    }
    return [...differing, ...[...doors].map((door) => `a door out of this world: ${door}`)]
  }

  it.each(Array.from({ length: rounds }, (_, round) => round))(
    'the policy and the database come to the same in two thousand worlds, round %i',
    async (round) => {
      const cast = castOf(round)
      await fill(cast)
      const all: string[] = []
      for (const member of cast) all.push(...(await differences(member)))
      expect(all).toEqual([])
      found('worlds', cast.length * 50)
    },
  )

  it('find every kind of answer', () => {
    const stories = lookersOf(0).flatMap((who) => who.worlds.map((told) => factsFrom(who, told)))
    const answers = stories.map(
      ({ standing, shared, tasks }) => `${standing} ${shared.length === 0 ? 0 : 1} ${tasks.length}`,
    )
    const kinds = ['fixed', 'joined', 'buddy'].flatMap((kind) =>
      [0, 1].flatMap((shared) => [0, 1].map((tasks) => `${kind} ${shared} ${tasks}`)),
    )
    expect(new Set(answers)).toEqual(new Set([...kinds, 'none 0 0', 'none 0 1']))
  })

  function storyOf(who: Looker, told: World, isSelf: boolean, isResident: boolean): Facts {
    if (isSelf) return { standing: 'self', shared: [], tasks: [] }
    return isResident ? { standing: 'none', shared: [], tasks: [] } : factsFrom(who, told)
  }

  function viewerFor(
    municipality: MunicipalityId,
    person: PersonId,
    self: ResidentId | undefined,
    { roles }: Looker,
  ): Viewer {
    return self === undefined
      ? { kind: 'staff', municipality, id: person, roles }
      : { kind: 'resident', municipality, id: self }
  }
})
