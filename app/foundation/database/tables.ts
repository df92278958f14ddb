import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { MoneyTables } from './money-tables.ts'
import type { PasskeyTables } from './passkey-tables.ts'
import type { ProviderTables } from './provider-tables.ts'
import type { SchemeTables } from './scheme-tables.ts'

/**
 * The rows of every table, as the migrations make them. With the migrations themselves this is the
 * one place that knows all rooms; a room's `store.ts` turns its rows into the room's own types.
 */
export interface Tables extends ProviderTables, PasskeyTables, MoneyTables, SchemeTables {
  municipality: MunicipalityRow
  account: AccountRow
  invitation: InvitationRow
  session: SessionRow
  brake: BrakeRow
  access_rule: AccessRuleRow
  journal: JournalRow
  journal_seal: JournalSealRow
  organisation: OrganisationRow
  person: PersonRow
  absence: AbsenceRow
  resident: ResidentRow
  trajectory: TrajectoryRow
  seat: SeatRow
  sharing: SharingRow
  sharing_request: SharingRequestRow
  double_question: DoubleQuestionRow
  pillar_set: PillarSetRow
  bridge_talk: BridgeTalkRow
  bridge_reading: BridgeReadingRow
  bridge_remark: BridgeRemarkRow
}

/** JSON read as unknown: the room that owns it checks what it finds. */
type Json = JSONColumnType<object>
/** A calendar day without a time, `2026-03-02`. */
type Day = ColumnType<string, string, string>

interface MunicipalityRow {
  id: string
  name: string
  host: string | null
  is_default: Generated<boolean>
  is_demo: Generated<boolean>
  theme: string
  version: Generated<number>
  /** The parts of a file that are its own work: `money`. */
  tasks: Generated<string[]>
}

interface AccountRow {
  municipality_id: string
  id: string
  kind: 'staff' | 'resident'
  login: string
  secret: string | null
  totp_secret: string | null
  totp_step: Generated<number>
  closed_at: Date | null
  secret_changed_at: ColumnType<Date | null, Date | null | undefined, Date | null>
}

interface InvitationRow {
  municipality_id: string
  account_id: string
  code_hash: string
  expires_at: Date
}

interface SessionRow {
  municipality_id: string
  token_hash: string
  id: string
  account_id: string
  stage: 'waiting-for-totp' | 'open'
  device: string
  created_at: Date
  seen_at: Date
  ends_at: Date
  table_talk: string | null
  table_turned: Generated<boolean>
  way: Generated<'own' | 'passkey' | 'provider'>
  proved_at: Generated<Date>
  provider_session: string | null
  provider_hint: Generated<string | null>
}

interface BrakeRow {
  municipality_id: string
  key_hash: string
  failures: number
  first_at: Date
}

interface AccessRuleRow {
  part: string
  standing: string
  action: string
  allowance: 'always' | 'when-shared' | 'for-task' | 'for-task-or-shared'
  /** Of which release's policy: the newest one holds. */
  edition: Generated<number>
}

interface JournalRow {
  municipality_id: string
  id: Generated<number>
  at: Date
  actor_id: string | null
  actor_kind: 'resident' | 'staff' | 'house'
  resident_id: string | null
  action: string
  part: string | null
  ground: string | null
  allowed: boolean
  thing_id: string | null
}

interface JournalSealRow {
  municipality_id: string
  seq: number
  journal_id: number
  hash: string
}

interface OrganisationRow {
  municipality_id: string
  id: string
  name: string
  does: string
  closed_at: Date | null
  version: Generated<number>
  tasks: Generated<string[]>
}

interface PersonRow {
  municipality_id: string
  id: string
  organisation_id: string | null
  name: string
  does: string
  portrait: string
  phone: string
  email: string
  roles: string[]
  left_at: Date | null
  version: Generated<number>
}

interface AbsenceRow {
  municipality_id: string
  id: string
  person_id: string
  from_day: Day
  until_day: Day
  stand_in_id: string
  ended_at: Date | null
}

interface ResidentRow {
  municipality_id: string
  id: string
  called: string
  portrait: string
  ways: Json
  reach: string[]
  language: string
  reads: 'pictures' | 'short' | 'all'
  spoken_to: string
  registered_by: string
  registered_at: Date
  version: Generated<number>
}

interface TrajectoryRow {
  municipality_id: string
  id: string
  resident_id: string
  form: 'tandem' | 'individual'
  step: number
  started_at: Date
  ended_at: Date | null
}

interface SeatRow {
  municipality_id: string
  id: string
  resident_id: string
  person_id: string
  kind: 'fixed' | 'joined' | 'buddy'
  since: Date
  until: Date | null
  ended_at: Date | null
  /** Set on a seat of somebody who stands in during this absence. */
  absence_id: Generated<string | null>
}

interface SharingRow {
  municipality_id: string
  id: string
  resident_id: string
  person_id: string
  part: string
  given_at: Date
  until: Date
  taken_back_at: Date | null
}

interface SharingRequestRow {
  municipality_id: string
  id: string
  resident_id: string
  person_id: string
  part: string
  why: string
  asked_at: Date
  answered_at: Date | null
}

interface DoubleQuestionRow {
  municipality_id: string
  older_resident_id: string
  newer_resident_id: string
  asked_at: Date
  answer: 'same' | 'other' | null
  answered_at: Date | null
  answered_by: string | null
}

interface PillarSetRow {
  municipality_id: string
  version: number
  pillars: Json
  changed_by: string | null
  changed_at: Date
}

interface BridgeTalkRow {
  municipality_id: string
  id: string
  resident_id: string
  moment: string
  held: 'table' | 'alone' | 'paper'
  held_on: Day | null
  corrects_id: string | null
  pillar_set_version: number
  body: Json
  version: Generated<number>
  prepared_by: string
  prepared_at: Date
  saved_at: Date
  recorded_at: Date | null
  set_aside_at: Date | null
}

interface BridgeReadingRow {
  municipality_id: string
  id: string
  resident_id: string
  talk_id: string
  moment: string
  held: 'table' | 'alone' | 'paper'
  held_on: Day
  corrects_id: string | null
  pillars: Json
  body: Json
  recorded_by: string
  recorded_at: Date
}

interface BridgeRemarkRow {
  municipality_id: string
  id: string
  resident_id: string
  reading_id: string
  person_id: string
  pillar: string
  remark: string
  made_at: Date
}
