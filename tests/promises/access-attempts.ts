import { sql } from 'kysely'
import type { Action, Part } from '../../app/foundation/policy.ts'
import type { Tx } from '../../app/foundation/database/transaction.ts'
import type { Viewer } from '../../app/foundation/viewer.ts'
import { newId } from '../../app/foundation/ids.ts'
import type { World } from './access-world.ts'

/** One way to get at a part of Samira's file in the database, around all pages. */
export interface Attempt {
  readonly what: string
  readonly part: Part
  readonly action: Action | 'never'
  /** Only somebody who works here has what the row asks for, such as a person to sign it. */
  readonly byStaffOnly: boolean
  /** Statements that raise `GOT0T` (got through) when they find or change something. */
  readonly statements: string
}

const tellWhen = (condition: string) =>
  `if ${condition} then raise exception using errcode = 'GOT0T'; end if;`

const reads: readonly [string, Part, string][] = [
  ['resident', 'contact', 'id = $resident'],
  ['trajectory', 'team', 'resident_id = $resident'],
  ['seat', 'team', 'resident_id = $resident'],
  ['bridge_talk', 'bridge', 'resident_id = $resident'],
  ['bridge_reading', 'bridge', 'resident_id = $resident'],
  ['bridge_remark', 'bridge', 'resident_id = $resident'],
  ['money_check', 'money', 'resident_id = $resident'],
  ['provision', 'money', 'resident_id = $resident'],
  ['provision_step', 'money', 'resident_id = $resident'],
  ['sharing', 'sharing', 'resident_id = $resident and person_id <> $viewer'],
  ['sharing_request', 'sharing', 'resident_id = $resident and person_id <> $viewer'],
  [
    'journal',
    'looks',
    'municipality_id = $here and resident_id = $resident and actor_id <> $viewer',
  ],
]

const updates: readonly [string, Part, string][] = [
  ['resident set called = called', 'contact', 'id = $resident'],
  ['trajectory set step = step', 'team', 'resident_id = $resident'],
  ['seat set kind = kind', 'team', 'resident_id = $resident'],
  ['bridge_talk set moment = moment', 'bridge', 'resident_id = $resident'],
  ['money_check set held = held', 'money', 'resident_id = $resident'],
  ['sharing set part = part', 'sharing', 'resident_id = $resident and person_id <> $viewer'],
  ['sharing_request set why = why', 'sharing', 'resident_id = $resident and person_id <> $viewer'],
  ['double_question set answer = answer', 'team', 'older_resident_id = $resident'],
]

const inserts: readonly [string, Part, Action, string, true?][] = [
  ['trajectory', 'team', 'change', `$here, $new, $resident, 'tandem', 1, now(), now()`],
  [
    'seat (municipality_id, id, resident_id, person_id, kind, since)',
    'team',
    'change',
    `$here, $new, $resident, $someone, 'joined', now()`,
  ],
  [
    'bridge_talk (municipality_id, id, resident_id, moment, held, pillar_set_version, body, prepared_by, prepared_at, saved_at)',
    'bridge',
    'change',
    `$here, $new, $resident, 'start', 'table', 1, '{}', $viewer, now(), now()`,
  ],
  [
    'bridge_reading (municipality_id, id, resident_id, talk_id, moment, held, held_on, pillars, body, recorded_by, recorded_at)',
    'bridge',
    'change',
    `$here, $new, $resident, $talk, 'start', 'table', '2026-03-02', '[]', '{}', $viewer, now()`,
  ],
  [
    'bridge_remark',
    'bridge',
    'change',
    `$here, $new, $resident, $reading, $viewer, 'work', '', now()`,
    true,
  ],
  [
    'money_check (municipality_id, id, resident_id, held, told, begun_by, begun_at, saved_at, set_aside_at)',
    'money',
    'change',
    `$here, $new, $resident, 'table', '{}', $viewer, now(), now(), now()`,
  ],
  [
    'provision',
    'money',
    'change',
    `$here, $new, $resident, $check, 'national', 'healthcare-benefit', '', 1, now()`,
  ],
  [
    'provision_step (municipality_id, id, resident_id, provision_id, kind, body, made_by, made_at)',
    'money',
    'change',
    `$here, $new, $resident, $provision, 'asked', '{}', $viewer, now()`,
  ],
  [
    'sharing',
    'sharing',
    'change',
    `$here, $new, $resident, $someone, 'bridge', now(), now(), null`,
  ],
  [
    'sharing_request',
    'team',
    'read',
    `$here, $new, $resident, $viewer, 'bridge', '', now(), null`,
    true,
  ],
]

/** What nobody may do at all, whoever they are: to remove is not among the actions of the policy. */
const removals = [
  'resident',
  'trajectory',
  'seat',
  'bridge_talk',
  'bridge_reading',
  'bridge_remark',
  'money_check',
  'provision',
  'provision_step',
]
  .concat('sharing', 'sharing_request', 'journal')
  .map((table): Attempt => {
    const statements = `delete from ${table} where true; ${tellWhen('found')}`
    return {
      what: `delete from ${table}`,
      part: 'contact',
      action: 'never',
      byStaffOnly: false,
      statements,
    }
  })

export const attempts: readonly Attempt[] = [
  ...reads.map(([table, part, where]): Attempt => {
    const statements = tellWhen(`exists (select from ${table} where ${where})`)
    return { what: `select from ${table}`, part, action: 'read', byStaffOnly: false, statements }
  }),
  ...updates.map(([change, part, where]): Attempt => {
    const statements = `update ${change} where ${where}; ${tellWhen('found')}`
    return { what: `update ${change}`, part, action: 'change', byStaffOnly: false, statements }
  }),
  ...inserts.map(([into, part, action, values, byStaffOnly = false]): Attempt => {
    const statements = `insert into ${into} values (${values}); ${tellWhen('true')}`
    return { what: `insert into ${into}`, part, action, byStaffOnly, statements }
  }),
  ...removals,
]

/** Makes all attempts in one go, each undone at once, and gives the names of those that got through. */
export async function gotThrough(tx: Tx, world: World, viewer: Viewer): Promise<string[]> {
  const tries = attempts.map(
    ({ statements }, place) => `begin ${about(statements, world, viewer)}
      exception when sqlstate 'GOT0T' then through := through || '${place} ';
        when insufficient_privilege or foreign_key_violation then null; end;`,
  )
  await sql
    .raw(`do $do$ declare through text := ''; begin ${tries.join('\n')}
    perform set_config('test.through', through, true); end $do$`)
    .execute(tx)
  const { rows } = await sql<{ through: string }>`
    select current_setting('test.through') as through`.execute(tx)
  const places = (rows[0]?.through ?? '').split(' ')
  return attempts.filter((_, place) => places.includes(String(place))).map(({ what }) => what)
}

/** Fills in who and what the statements are about; all are ids of our own making. */
function about(text: string, world: World, viewer: Viewer): string {
  const values: Record<string, string> = {
    here: world.samira.municipality,
    resident: world.samira.id,
    viewer: viewer.id,
    talk: world.talk,
    reading: world.reading,
    check: world.check,
    provision: world.provision,
    someone: world.looking['nobody with roles'].viewer.id,
    new: newId(),
  }
  return text.replaceAll(/\$(\w+)/g, (_, name: string) => `'${values[name] ?? ''}'`)
}
