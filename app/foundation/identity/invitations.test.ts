import { describe, expect, it } from 'vitest'
import { demoCode } from '../../../demo/secrets.ts'
import { openTestHouse } from '../../../tests/house.ts'
import { aMunicipality, aResident, aStaffMember, browserOf } from '../../../tests/people.ts'
import { days, minutes } from '../clock.ts'
import { accountOf, newId } from '../ids.ts'
import { acceptInvitation, invite, LoginTaken } from './invitations.ts'
import { checkNewSecret } from './secrets.ts'
import { signIn } from './sign-in.ts'

describe('a secret of one’s own', () => {
  it.each(['274951', '27 49 51', '9081726354', 'mijnkatjesnorrig'])(
    'can be %s for a resident',
    (code) => {
      expect(checkNewSecret('resident', code)).toEqual({
        ok: true,
        value: code.replaceAll(' ', ''),
      })
    },
  )

  it.each(['', '12', '1 2 3 4 5', '     '])('is too short for a resident: «%s»', (code) => {
    expect(checkNewSecret('resident', code)).toEqual({ ok: false, reason: 'too-short' })
  })

  it.each(['111111', '123456', '0123456', '12345678', '654321', '121212', 'aaaaaa'])(
    'is too easy: %s',
    (code) => {
      expect(checkNewSecret('resident', code)).toEqual({ ok: false, reason: 'too-easy' })
    },
  )

  it('is twelve signs or more for staff, who have more to look after', () => {
    expect(checkNewSecret('staff', 'elf-tekens!')).toEqual({ ok: false, reason: 'too-short' })
    expect(checkNewSecret('staff', 'aaaaaaaaaaaa')).toEqual({ ok: false, reason: 'too-easy' })
    expect(checkNewSecret('staff', 'een lange zin')).toEqual({ ok: true, value: 'een lange zin' })
  })
})

describe('an invitation', { timeout: 30_000 }, async () => {
  const house = await openTestHouse()
  const administrator = await aMunicipality(house)
  const noor = await aStaffMember(house, administrator)
  const { municipality } = noor
  const own = '908 172'

  const aLetter = async () => {
    const resident = await aResident(house, noor)
    return {
      resident,
      letter: await invite(house, municipality, {
        account: accountOf(resident.id),
        kind: 'resident',
      }),
    }
  }
  const accept = (login: string, code: string, ownSecret = own, replaces?: string) =>
    acceptInvitation(house, {
      municipality,
      login,
      secret: code,
      ownSecret,
      address: newId(),
      device: 'Toets',
      replaces,
    })
  const enter = (login: string, secret: string) =>
    signIn(house, { municipality, login, secret, address: newId(), device: 'Toets' })

  it('opens once, with the code written in any way, and the old code of one’s own is gone', async () => {
    const { letter } = await aLetter()
    expect(await enter(letter.login, demoCode)).toMatchObject({ ok: true })
    expect(
      await accept(letter.login, `${letter.code.slice(0, 4)} ${letter.code.slice(4)}`),
    ).toMatchObject({ ok: true, value: { stage: 'open' } })
    expect(await accept(letter.login, letter.code)).toEqual({ ok: false, reason: 'wrong' })
    expect(await enter(letter.login, own)).toMatchObject({ ok: true })
    expect(await enter(letter.login, '908172')).toMatchObject({ ok: true })
    expect(await enter(letter.login, demoCode)).toEqual({ ok: false, reason: 'wrong' })
  })

  it('opens once when it is sent twice at the same moment', async () => {
    const { letter } = await aLetter()
    const both = await Promise.all([
      accept(letter.login, letter.code),
      accept(letter.login, letter.code),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('is good for three weeks', async () => {
    const { letter } = await aLetter()
    house.passTime(days(21))
    expect(await accept(letter.login, letter.code)).toEqual({ ok: false, reason: 'wrong' })
  })

  it('stops working when a new letter is made', async () => {
    const { letter, resident } = await aLetter()
    const account = accountOf(resident.id)
    const newer = await invite(house, municipality, { account, kind: 'resident' })
    expect(newer.login).toBe(letter.login)
    expect(await accept(letter.login, letter.code)).toEqual({ ok: false, reason: 'wrong' })
    expect(await accept(letter.login, newer.code)).toMatchObject({ ok: true })
  })

  it('waits after five wrong codes, then opens again', async () => {
    const { letter } = await aLetter()
    for (let time = 0; time < 5; time += 1) {
      expect(await accept(letter.login, '00000000')).toEqual({ ok: false, reason: 'wrong' })
    }
    expect(await accept(letter.login, letter.code)).toEqual({ ok: false, reason: 'too-often' })
    house.passTime(minutes(15))
    expect(await accept(letter.login, letter.code)).toMatchObject({ ok: true })
  })

  it('is not spent on a code that is too short or too easy', async () => {
    const { letter } = await aLetter()
    expect(await accept(letter.login, letter.code, '12')).toEqual({
      ok: false,
      reason: 'too-short',
    })
    expect(await accept(letter.login, letter.code, '111111')).toEqual({
      ok: false,
      reason: 'too-easy',
    })
    expect(await accept(letter.login, letter.code)).toMatchObject({ ok: true })
  })

  it('ends every session that was open, as after a lost phone', async () => {
    const { letter, resident } = await aLetter()
    const lost = await browserOf(house, resident)
    expect((await lost.get('/aangemeld')).status).toBe(200)
    await accept(letter.login, letter.code)
    expect((await lost.get('/aangemeld')).status).toBe(303)
  })

  it('belongs to one name: the code of another opens nothing', async () => {
    const [one, other] = [await aLetter(), await aLetter()]
    expect(await accept(one.letter.login, other.letter.code)).toEqual({
      ok: false,
      reason: 'wrong',
    })
  })

  it('gives staff a new key for their app, shown until the first code from it', async () => {
    const { login, code } = await invite(house, municipality, {
      account: accountOf(noor.id),
      kind: 'staff',
    })
    const browser = await browserOf(house)
    const answer = await browser.post('/welkom', {
      naam: login,
      brief: code,
      code: 'een-heel-lange-zin',
    })
    expect(answer.headers.get('location')).toBe('/aanmelden/app')
  })

  it('gives one name when the same letter is asked for twice at once', async () => {
    const account = newId<'account'>()
    const both = await Promise.all(
      [1, 2].map(() =>
        invite(house, municipality, { account, kind: 'staff', login: 'nieuw@toets.example' }),
      ),
    )
    expect(new Set(both.map(({ login }) => login)).size).toBe(1)
    const taken = invite(house, municipality, {
      account: newId<'account'>(),
      kind: 'staff',
      login: 'nieuw@toets.example',
    })
    await expect(taken).rejects.toThrow(LoginTaken)
  })

  it('keeps nothing of the code itself', async () => {
    const { letter } = await aLetter()
    const rows = await house.owner.selectFrom('invitation').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(letter.code)
  })
})
