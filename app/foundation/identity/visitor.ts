import { sql } from 'kysely'
import { type StaffRole, throughDoor, type Tx, type Viewer } from '../database/transaction.ts'
import type { House } from '../house.ts'
import type { MunicipalityId, PersonId, ResidentId, TalkId } from '../ids.ts'
import {
  type AccountId,
  endSession,
  hashToken,
  hasRested,
  noteSeen,
  type SessionId,
  type SessionStage,
} from './sessions.ts'

/** Whoever comes to the door: always in a municipality, perhaps signed in. */
export interface Visitor {
  readonly municipality: MunicipalityHere
  readonly session?: VisitorSession
}

export interface MunicipalityHere {
  readonly id: MunicipalityId
  readonly isDemo: boolean
  readonly name: string
  readonly theme: string
}

export interface VisitorSession {
  readonly id: SessionId
  readonly account: AccountId
  readonly stage: SessionStage
  readonly device: string
  /** What this person is called, and the language they chose. */
  readonly called: string
  readonly language: string | undefined
  readonly viewer: Viewer
  /** The one talk this device shows while it lies on the table. */
  readonly table: { readonly talk: TalkId; readonly turned: boolean } | undefined
}

/** Finds out who is at the door, from the host that was asked for and the cookie that was shown. */
export async function findVisitor(
  house: House,
  host: string,
  token: string | undefined,
): Promise<Visitor | undefined> {
  const at = house.clock()
  return throughDoor(house.db, house.clock, 'identity', async (tx) => {
    const tokenHash = token === undefined ? '' : hashToken(token)
    const row = await findRow(tx, host, tokenHash, at)
    if (row === undefined) return undefined
    const municipality = {
      id: row.municipality as MunicipalityId,
      isDemo: row.is_demo,
      name: row.name,
      theme: row.theme,
    }
    if (row.session === null || row.seen_at === null) return { municipality }
    const session = toSession(row, municipality.id)
    if (
      row.ends_at === null ||
      at > row.ends_at ||
      hasRested({ ...row, seen_at: row.seen_at }, at)
    ) {
      await endSession(tx, municipality.id, session.account, session.id)
      return { municipality }
    }
    await noteSeen(tx, tokenHash, row.seen_at, at)
    return { municipality, session }
  })
}

interface VisitorRow {
  municipality: string
  is_demo: boolean
  name: string
  theme: string
  session: string | null
  account_id: string | null
  kind: 'staff' | 'resident' | null
  stage: SessionStage | null
  device: string | null
  seen_at: Date | null
  ends_at: Date | null
  table_talk: string | null
  table_turned: boolean | null
  called: string | null
  language: string | null
  roles: StaffRole[] | null
}

async function findRow(
  tx: Tx,
  host: string,
  tokenHash: string,
  at: Date,
): Promise<VisitorRow | undefined> {
  const { rows } = await sql<VisitorRow>`
    select m.id as municipality, m.is_demo, m.name, m.theme,
      s.id as session, s.account_id, a.kind, s.stage, s.device, s.seen_at, s.ends_at,
      s.table_talk, s.table_turned,
      coalesce(p.name, r.called) as called, r.language, p.roles
    from municipality m
    left join session s on s.municipality_id = m.id and s.token_hash = ${tokenHash}
    left join account a on a.municipality_id = m.id and a.id = s.account_id and a.closed_at is null
    left join person p on p.municipality_id = m.id and p.id = a.id
      and (p.left_at is null or p.left_at > ${at})
    left join resident r on r.municipality_id = m.id and r.id = a.id
    where m.host = ${host} or m.is_default
    order by m.is_default limit 1`.execute(tx)
  const row = rows[0]
  // An account that was closed, or whose person has left, is nobody at the door.
  return row?.called === null ? { ...row, session: null } : row
}

function toSession(row: VisitorRow, municipality: MunicipalityId): VisitorSession {
  const viewer: Viewer =
    row.kind === 'resident'
      ? { kind: 'resident', municipality, id: row.account_id as ResidentId }
      : { kind: 'staff', municipality, id: row.account_id as PersonId, roles: row.roles ?? [] }
  return {
    id: row.session as SessionId,
    account: row.account_id as AccountId,
    stage: row.stage ?? 'waiting-for-totp',
    device: row.device ?? '',
    called: row.called ?? '',
    language: row.language ?? undefined,
    viewer,
    table:
      row.table_talk === null
        ? undefined
        : { talk: row.table_talk as TalkId, turned: row.table_turned ?? false },
  }
}
