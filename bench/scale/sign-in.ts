import { performance } from 'node:perf_hooks'
import pg from 'pg'
import type { House } from '../../app/foundation/house.ts'
import { hashSecret, verifySecret } from '../../app/foundation/identity/secrets.ts'
import { signIn } from '../../app/foundation/identity/sign-in.ts'
import type { MunicipalityId } from '../../app/foundation/ids.ts'
import { demoCode } from '../../demo/secrets.ts'
import { withProduct } from '../product.ts'
import { median, type Row, rounded } from '../report.ts'
import type { World } from '../world/world.ts'
import { withHouse } from './house-on.ts'

const rounds = 3
const acts = 25

interface Took {
  readonly byTheDoor: number[]
  readonly whole: number[]
  readonly database: number[]
}

/** A resident signs in with a name and a code: through the web, and taken apart in this process. */
export async function measureSignIn(worlds: readonly World[]): Promise<Row[]> {
  const database = timeInDatabase()
  const hash = await hashSecret(demoCode)
  const hashing: number[] = []
  const took = worlds.map((): Took => ({ byTheDoor: [], whole: [], database: [] }))
  for (let round = 0; round < rounds; round += 1) {
    for (const [nth, world] of worlds.entries()) {
      const own = took[nth]
      if (own === undefined) continue
      own.byTheDoor.push(...(await throughTheDoor(world, round)))
      await withHouse(world, async (house) => {
        const municipality = await defaultMunicipality(house)
        await signInOnce(house, municipality, nameOf(world, round, 0))
        for (let act = 1; act <= acts; act += 1) {
          database.begin()
          own.whole.push(
            await timed(() => signInOnce(house, municipality, nameOf(world, round, act))),
          )
          own.database.push(database.spent())
          hashing.push(await timed(() => verifySecret(demoCode, hash)))
        }
      })
    }
  }
  const [few, many] = took
  return [
    row('the whole act, through the web', few?.byTheDoor ?? [], many?.byTheDoor ?? []),
    row('the whole act, in this process', few?.whole ?? [], many?.whole ?? []),
    row('of which in the database', few?.database ?? [], many?.database ?? []),
    row('hashing alone (argon2id)', hashing, hashing),
  ]
}

function row(part: string, few: readonly number[], many: readonly number[]): Row {
  return {
    'part of signing in': part,
    'few ms': rounded(median(few), 1),
    'many ms': rounded(median(many), 1),
    ratio: rounded(median(many) / median(few), 2),
  }
}

/** Somebody else every time, from everywhere in the municipality. */
function nameOf({ residents }: World, round: number, act: number): string {
  return `bench-${1 + (((round * 97 + act) * 7919) % residents)}`
}

function throughTheDoor(world: World, round: number): Promise<number[]> {
  return withProduct(async (address) => {
    const took: number[] = []
    for (let act = 0; act <= acts; act += 1) {
      const body = new URLSearchParams({ naam: nameOf(world, round + 10, act), code: demoCode })
      const asking = {
        method: 'POST',
        redirect: 'manual',
        headers: { origin: address },
        body,
      } as const
      const milliseconds = await timed(async () => {
        const answer = await fetch(`${address}/aanmelden`, asking)
        if (answer.status !== 303) throw new Error(`Signing in was answered ${answer.status}.`)
      })
      // The first one warms up.
      if (act > 0) took.push(milliseconds)
    }
    return took
  }, world.settings)
}

async function signInOnce(
  house: House,
  municipality: MunicipalityId,
  login: string,
): Promise<void> {
  const attempt = { municipality, login, secret: demoCode, address: 'bench', device: 'Meting' }
  const result = await signIn(house, attempt)
  if (!result.ok) throw new Error(`${login} is not let in: ${result.reason}.`)
}

async function defaultMunicipality({ db }: House): Promise<MunicipalityId> {
  const { id } = await db
    .selectFrom('municipality')
    .select('id')
    .where('is_default', '=', true)
    .executeTakeFirstOrThrow()
  return id as MunicipalityId
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** How long this process waits for the database, `begin` and `commit` included. */
function timeInDatabase(): { begin(): void; spent(): number } {
  const ask = Reflect.get(pg.Client.prototype, 'query') as (...given: unknown[]) => unknown
  let spent = 0
  async function query(this: pg.Client, ...given: unknown[]): Promise<unknown> {
    const began = performance.now()
    try {
      return await Reflect.apply(ask, this, given)
    } finally {
      spent += performance.now() - began
    }
  }
  Reflect.set(pg.Client.prototype, 'query', query)
  return {
    begin: () => {
      spent = 0
    },
    spent: () => spent,
  }
}
