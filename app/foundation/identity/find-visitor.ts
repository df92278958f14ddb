import { sql } from 'kysely'
import { throughDoor, type Tx } from '../database/transaction.ts'
import type { StaffRole, Viewer } from '../viewer.ts'
import type { House } from '../house.ts'
import type { AccountId, MunicipalityId, PersonId, ResidentId, SessionId, TalkId } from '../ids.ts'
import { endSession, hashToken, noteSeen, restsUntil } from './sessions.ts'
import type { SessionStage, Visitor, VisitorSession, Way } from '../visitor.ts'

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
      host: row.host ?? undefined,
    }
    if (!hasSession(row)) return { municipality }
    if (at > row.ends_at || at > restsUntil(row)) {
      const { account_id, session } = row
      await endSession(tx, municipality.id, account_id as AccountId, session as SessionId)
      return { municipality }
    }
    const seen_at = await noteSeen(tx, tokenHash, row.seen_at, at)
    return { municipality, session: toSession({ ...row, seen_at }, municipality.id) }
  })
}

interface MunicipalityRow {
  municipality: string
  is_demo: boolean
  name: string
  theme: string
  host: string | null
}

interface SessionRow {
  session: string
  account_id: string
  kind: 'staff' | 'resident'
  stage: SessionStage
  device: string
  way: Way
  proved_at: Date
  seen_at: Date
  ends_at: Date
  table_talk: string | null
  table_turned: boolean
  called: string
  language: string | null
  roles: StaffRole[] | null
}

/** Nobody, or an account that was closed or whose person has left: nobody is called by it. */
interface NoSessionRow {
  session: string | null
  called: null
}

type VisitorRow = MunicipalityRow & (SessionRow | NoSessionRow)

function hasSession(row: VisitorRow): row is MunicipalityRow & SessionRow {
  return row.session !== null && row.called !== null
}

async function findRow(
  tx: Tx,
  host: string,
  tokenHash: string,
  at: Date,
): Promise<VisitorRow | undefined> {
  const { rows } = await sql<VisitorRow>`
    select m.id as municipality, m.is_demo, m.name, m.theme, m.host,
      s.id as session, s.account_id, a.kind, s.stage, s.device,
      s.way, s.proved_at, s.seen_at, s.ends_at,
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
  return rows[0]
}

function toSession(row: SessionRow, municipality: MunicipalityId): VisitorSession {
  const viewer: Viewer =
    row.kind === 'resident'
      ? { kind: 'resident', municipality, id: row.account_id as ResidentId }
      : { kind: 'staff', municipality, id: row.account_id as PersonId, roles: row.roles ?? [] }
  return {
    id: row.session as SessionId,
    account: row.account_id as AccountId,
    stage: row.stage,
    device: row.device,
    way: row.way,
    provedAt: row.proved_at,
    lastsUntil: earliest(row.ends_at, restsUntil(row)),
    called: row.called,
    language: row.language ?? undefined,
    viewer,
    table:
      row.table_talk === null
        ? undefined
        : { talk: row.table_talk as TalkId, turned: row.table_turned },
  }
}

function earliest(one: Date, other: Date): Date {
  return one < other ? one : other
}
