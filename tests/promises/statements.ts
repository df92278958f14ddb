import pg from 'pg'
import { vi } from 'vitest'
import { appRole } from '../../app/foundation/database/migrate.ts'

/** One transaction of the app as its database saw it. */
export interface Transaction {
  readonly statements: readonly Statement[]
  readonly isCommitted: boolean
}

export interface Statement {
  readonly text: string
  /** How many rows it found or changed. */
  readonly rows: number
}

/** Listens to what the app asks its database from now on, beneath everything that could forget to tell. */
export function listen(): { readonly takeTransactions: () => Transaction[] } {
  const asked = vi.spyOn(pg.Client.prototype, 'query')
  return {
    takeTransactions: () => {
      const { calls, contexts, settledResults } = asked.mock
      const taken = calls.map(([text], nth) => ({
        client: contexts[nth] as pg.Client,
        text: typeof text === 'string' ? text : '',
        rows: (settledResults[nth]?.value as { rowCount?: number | null } | undefined)?.rowCount,
      }))
      asked.mockClear()
      return group(taken.filter(({ client }) => client.user === appRole))
    },
  }
}

function group(
  taken: readonly { client: pg.Client; text: string; rows: number | null | undefined }[],
): Transaction[] {
  const open = new Map<pg.Client, Statement[]>()
  const done: Transaction[] = []
  for (const { client, text, rows } of taken) {
    const statements = open.get(client)
    if (text === 'begin' || text === 'start transaction') open.set(client, [])
    else if (text === 'commit' || text === 'rollback') {
      if (statements !== undefined) done.push({ statements, isCommitted: text === 'commit' })
      open.delete(client)
    } else if (statements === undefined) {
      // What is asked outside a transaction is one of its own.
      done.push({ statements: [{ text, rows: rows ?? 0 }], isCommitted: true })
    } else statements.push({ text, rows: rows ?? 0 })
  }
  if (open.size > 0) throw new Error('A transaction was not over.')
  return done
}

/** The tables that hold a resident's file. */
const fileTables = [
  'resident',
  'trajectory',
  'seat',
  'sharing',
  'sharing_request',
  'double_question',
  'bridge_talk',
  'bridge_reading',
  'bridge_remark',
]
const touching = (tables: readonly string[]) =>
  new RegExp(`\\b(?:from|join|update|into)\\s+"?(?:${tables.join('|')})"?(?!\\w)`, 'i')
const inFile = touching(fileTables)
const behindTheDoor = touching(fileTables.filter((table) => table !== 'resident'))
const writesLine = /^\s*insert into "?journal"?(?!\w)/i

/**
 * What a transaction did in files without a line in the journal: nothing, or these statements. The door of
 * identity may find what somebody who signs in is called: they are that somebody.
 */
export function unseenLooks({ statements, isCommitted }: Transaction): string[] {
  const isAtDoor = statements.some(({ text }) => text.includes('app.door'))
  const hasLine = statements.some(({ text }) => writesLine.test(text))
  if (hasLine || !isCommitted) return []
  const forbidden = isAtDoor ? behindTheDoor : inFile
  return statements.filter(({ text }) => forbidden.test(text)).map(({ text }) => text)
}
