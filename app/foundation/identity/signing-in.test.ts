import { describe, expect, it } from 'vitest'
import { demoCode, demoPassword, demoTotpSecret } from '../../../demo/secrets.ts'
import { openTestHouse } from '../../../tests/house.ts'
import {
  aMunicipality,
  aResident,
  aStaffMember,
  browserOf,
  cookieOf,
} from '../../../tests/people.ts'
import { hours, minutes } from '../clock.ts'
import { throughDoor } from '../database/transaction.ts'
import { acceptInvitation } from './invitations.ts'
import { hashSecret, verifySecret } from './secrets.ts'
import { accountOf } from '../ids.ts'
import { openSession } from './sessions.ts'
import { signIn, showTotp } from './sign-in.ts'
import { checkTotp, totpCode } from './totp.ts'

describe('a secret', () => {
  it('is kept as argon2id with at least 19 MiB and two passes, never the same twice', async () => {
    const [one, other] = [await hashSecret('rustig-aan-dan'), await hashSecret('rustig-aan-dan')]
    expect(one).toMatch(/^argon2id\$19456\$2\$/)
    expect(one).not.toBe(other)
    expect(await verifySecret('rustig-aan-dan', one)).toBe(true)
    expect(await verifySecret('rustig-aan-dan ', one)).toBe(false)
  })

  it.each([null, undefined, '', 'argon2id$', 'nonsense'])(
    'behind no hash (%s) is never right',
    async (hash) => {
      expect(await verifySecret('', hash)).toBe(false)
    },
  )
})

describe('a code from the app', () => {
  const at = new Date('2026-03-02T09:00:00Z')
  const code = totpCode(demoTotpSecret, at)

  it('counts once, a step early or late, and with a space in it', () => {
    const step = checkTotp(demoTotpSecret, `${code.slice(0, 3)} ${code.slice(3)}`, at, 0)?.step ?? 0
    expect(step).toBe(Math.floor(at.getTime() / 30_000))
    expect(checkTotp(demoTotpSecret, code, at, step)).toBeUndefined()
    const late = new Date(at.getTime() + 30_000)
    expect(checkTotp(demoTotpSecret, code, late, 0)).toEqual({ step })
    expect(checkTotp(demoTotpSecret, code, new Date(at.getTime() + 90_000), 0)).toBeUndefined()
  })

  it.each(['', '12345', '1234567', 'é12345', '١٢٣٤٥٦', '😀😀😀', '-12345', '1e4000'])(
    'that is no code (%s) is just wrong',
    (odd) => {
      expect(checkTotp(demoTotpSecret, odd, at, 0)).toBeUndefined()
    },
  )
})

describe('signing in', { timeout: 30_000 }, async () => {
  const house = await openTestHouse()
  const administrator = await aMunicipality(house)
  const noor = await aStaffMember(house, administrator)
  const samira = await aResident(house, noor)
  const login = `inwoner-${samira.id.slice(0, 8)}`
  const browser = await browserOf(house)
  const attempt = (name: string, secret: string, address = 'test') =>
    signIn(house, {
      municipality: noor.municipality,
      login: name,
      secret,
      address,
      device: 'Toets',
    })
  const rest = () => house.passTime(minutes(16))

  it('lets a resident in with their own code, also when it is written with spaces', async () => {
    for (const code of [demoCode, ' 274 951 ']) {
      expect(await attempt(login.toUpperCase(), code)).toMatchObject({
        ok: true,
        value: { stage: 'open' },
      })
    }
  })

  it('gives the same page to a wrong name and a wrong code', async () => {
    const pages = await Promise.all(
      [login, 'niemand'].map(async (naam) => {
        const answer = await browser.post('/aanmelden', { naam, code: 'fout' })
        return { status: answer.status, page: (await answer.text()).replaceAll(naam, 'naam') }
      }),
    )
    expect(pages[0]).toEqual(pages[1])
    expect(pages[0]?.status).toBe(422)
    expect(pages[0]?.page).not.toContain('fout"')
  })

  it('waits after five wrong codes, for a name that exists and one that does not, until a quarter has passed', async () => {
    rest()
    for (const name of [login, 'niemand']) {
      for (let time = 0; time < 5; time += 1) {
        expect(await attempt(name, 'fout')).toEqual({ ok: false, reason: 'wrong' })
      }
      expect(await attempt(name, demoCode)).toEqual({ ok: false, reason: 'too-often' })
    }
    house.passTime(minutes(14))
    expect(await attempt(login, demoCode)).toEqual({ ok: false, reason: 'too-often' })
    house.passTime(minutes(1))
    expect(await attempt(login, demoCode)).toMatchObject({ ok: true })
  })

  it('counts guesses that come all at once', async () => {
    rest()
    const guesses = await Promise.all(Array.from({ length: 20 }, () => attempt(login, 'fout')))
    expect(guesses.filter(({ ok }) => ok)).toEqual([])
    expect(guesses.filter((guess) => !guess.ok && guess.reason === 'wrong')).toHaveLength(5)
  })

  it('starts the count anew after a right code, and stops an address that guesses at many names', async () => {
    rest()
    for (let round = 0; round < 2; round += 1) {
      for (let time = 0; time < 4; time += 1) await attempt(login, 'fout', 'kantoor')
      expect(await attempt(login, demoCode, 'kantoor')).toMatchObject({ ok: true })
    }
    for (let nth = 0; nth < 42; nth += 1) {
      await acceptInvitation(house, {
        municipality: noor.municipality,
        login: `naam-${nth}`,
        secret: '00000000',
        ownSecret: '',
        address: 'kantoor',
        device: 'Toets',
      })
    }
    expect(await attempt(login, demoCode, 'kantoor')).toEqual({ ok: false, reason: 'too-often' })
    expect(await attempt(login, demoCode, 'thuis')).toMatchObject({ ok: true })
  })

  it('asks staff for a second step, and nothing opens before it', async () => {
    rest()
    const email = `${noor.id}@toets.example`
    const first = await browser.post('/aanmelden', {
      naam: email,
      code: demoPassword,
      naar: '/inwoners',
    })
    expect(first.headers.get('location')).toBe('/aanmelden/app?naar=%2Finwoners')
    const waiting = cookieFrom(first)
    const asWaiting = (path: string, body?: Record<string, string>) => ask(path, waiting, body)
    const shut = await asWaiting('/inwoners')
    expect([shut.status, shut.headers.get('location')]).toEqual([
      303,
      '/aanmelden?naar=%2Finwoners',
    ])

    expect((await asWaiting('/aanmelden/app', { code: '000000' })).status).toBe(422)
    const code = totpCode(demoTotpSecret, house.clock())
    const second = await asWaiting('/aanmelden/app', { code, naar: '/inwoners' })
    expect(second.headers.get('location')).toBe('/inwoners')
    const open = cookieFrom(second)
    expect(open).not.toBe(waiting)
    expect((await ask('/inwoners', open)).status).toBe(200)
    expect((await ask('/inwoners', waiting)).status).toBe(303)
    expect(await (await asWaiting('/aanmelden/app')).text()).not.toContain(demoTotpSecret)
  })

  it('takes a code from the app once, and waits after five wrong ones', async () => {
    rest()
    const account = accountOf(noor.id)
    const show = async (code: string) => {
      const token = await throughDoor(house.db, house.clock, 'identity', (tx) =>
        openSession(
          tx,
          {
            municipality: noor.municipality,
            account,
            stage: 'waiting-for-totp',
            device: 'Toets',
            way: 'own',
          },
          house.clock(),
        ),
      )
      return showTotp(house, noor.municipality, { token, account, device: 'Toets' }, code)
    }
    const code = totpCode(demoTotpSecret, house.clock())
    expect(await show(code)).toMatchObject({ ok: true })
    expect(await show(code)).toEqual({ ok: false, reason: 'wrong' })
    for (let time = 0; time < 4; time += 1) await show('000000')
    expect(await show(code)).toEqual({ ok: false, reason: 'too-often' })
  })

  it('takes a code from the app from nobody who is signed in already: it would prove too much', async () => {
    rest()
    const own = (await cookieOf(house, noor)).replace('voorop-demo=', '')
    const before = await house.owner
      .selectFrom('session')
      .select(['proved_at', 'ends_at'])
      .execute()
    house.passTime(minutes(20))
    const code = totpCode(demoTotpSecret, house.clock())
    for (const body of [undefined, { code, naar: '/inwoners' }]) {
      const answer = await ask('/aanmelden/app', `voorop-demo=${own}`, body)
      expect(answer.headers.get('location')).toBe(body?.naar ?? '/')
      expect(answer.headers.getSetCookie()).toEqual([])
    }
    const waiting = { token: own, account: accountOf(noor.id), device: 'Toets' }
    expect(await showTotp(house, noor.municipality, waiting, code)).toEqual({
      ok: false,
      reason: 'wrong',
    })
    const after = await house.owner.selectFrom('session').select(['proved_at', 'ends_at']).execute()
    expect(after).toEqual(before)
  })

  it('lets nobody in with a secret that was changed while it was being checked', async () => {
    rest()
    const email = `${noor.id}@toets.example`
    const sessions = () =>
      house.owner.selectFrom('session').select('id').where('account_id', '=', noor.id).execute()
    const before = (await sessions()).length
    // The second transaction opens the session: somebody changes the secret just before it.
    let nth = 0
    const db = new Proxy(house.db, {
      get(target, name, receiver) {
        if (name !== 'transaction') return Reflect.get(target, name, receiver) as unknown
        nth += 1
        const execute = async (work: never): Promise<unknown> => {
          if (nth === 2) {
            const secret = await hashSecret('een heel andere zin')
            const changed = house.owner.updateTable('account').set({ secret })
            await changed.where('login', '=', email).execute()
          }
          return target.transaction().execute(work)
        }
        return () => ({ execute })
      },
    })
    const knock = {
      municipality: noor.municipality,
      login: email,
      address: 'test',
      device: 'Toets',
    }
    const answer = await signIn({ ...house, db }, { ...knock, secret: demoPassword })
    expect(nth).toBe(2)
    expect(answer).toEqual({ ok: false, reason: 'wrong' })
    expect(await sessions()).toHaveLength(before)
  })

  it('lets nobody in whose account is closed, with the same answer as a wrong code', async () => {
    house.passTime(hours(1))
    await house.owner
      .updateTable('account')
      .set({ closed_at: house.clock() })
      .where('login', '=', login)
      .execute()
    expect(await attempt(login, demoCode)).toEqual({ ok: false, reason: 'wrong' })
  })

  function ask(path: string, cookie: string, body?: Record<string, string>) {
    const headers = { host: 'voorop.test', origin: 'http://voorop.test', cookie }
    const init =
      body === undefined
        ? { headers }
        : { headers, method: 'POST', body: new URLSearchParams(body) }
    return Promise.resolve(house.app.request(`http://voorop.test${path}`, init))
  }

  function cookieFrom(answer: Response): string {
    return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  }
})
