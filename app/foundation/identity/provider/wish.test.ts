import { describe, expect, it } from 'vitest'
import { isStrongEnough, particularsFrom, standingFrom } from './provider.ts'
import { mayUse, type WrittenOptions } from './wish.ts'

const staff: WrittenOptions = {
  for: 'staff',
  issuer: 'https://inloggen.gemeente.example',
  'client-id': 'voorop',
  authentication: 'client-secret',
}
const resident: WrittenOptions = { ...staff, for: 'resident', level: ['hoog'] }
const mapped: WrittenOptions = { ...staff, claim: 'groups', role: ['a=b=professional,expert'] }

describe('a wish for a provider', () => {
  it.each<[string, WrittenOptions, string]>([
    ['nobody in particular', { ...staff, for: 'iedereen' }, 'for-wrong'],
    ['no issuer', { ...staff, issuer: undefined }, 'issuer-wrong'],
    ['an issuer that is no address', { ...staff, issuer: 'gemeente' }, 'issuer-wrong'],
    ['an issuer with a question', { ...staff, issuer: 'https://a.example/?b' }, 'issuer-wrong'],
    ['an issuer of another kind', { ...staff, issuer: 'file:///etc/passwd' }, 'issuer-wrong'],
    ['an issuer without https', { ...staff, issuer: 'http://a.example' }, 'issuer-unsafe'],
    ['no client', { ...staff, 'client-id': ' ' }, 'client-missing'],
    ['no authentication', { ...staff, authentication: 'none' }, 'authentication-wrong'],
    ['residents without a level', { ...resident, level: [] }, 'level-missing'],
    ['an age that is no number', { ...staff, 'max-age': 'lang' }, 'max-age-wrong'],
    [
      'claims for residents',
      { ...resident, claim: 'a', role: ['b=expert'] },
      'mapping-for-residents',
    ],
    ['a claim without roles', { ...staff, claim: 'groups' }, 'mapping-half'],
    ['roles without a claim', { ...staff, role: ['a=expert'] }, 'mapping-half'],
    ['a role that does not exist', { ...mapped, role: ['a=baas'] }, 'role-wrong'],
    ['a role among others that does not', { ...mapped, role: ['a=expert,baas'] }, 'role-wrong'],
    ['a role for no value', { ...mapped, role: ['=expert'] }, 'role-wrong'],
    [
      'an organisation for nobody',
      { ...mapped, organisation: ['x=De Sluis'] },
      'organisation-wrong',
    ],
  ])('is refused with %s', (_, written, reason) => {
    expect(mayUse(written, 'demo')).toEqual({ ok: false, reason })
  })

  it('may go without https on this computer, and only in the demo', () => {
    const here = { ...staff, issuer: 'http://localhost:4000' }
    expect(mayUse(here, 'demo')).toMatchObject({ ok: true })
    expect(mayUse(here, 'production')).toEqual({ ok: false, reason: 'issuer-unsafe' })
  })

  it('has careful defaults', () => {
    expect(mayUse(resident, 'production')).toMatchObject({
      value: { maxAge: 900, localWay: true, signsOutThere: true, mapping: undefined },
    })
    expect(mayUse(mapped, 'production')).toMatchObject({
      value: { maxAge: 43_200, mapping: { roles: { 'a=b': ['professional', 'expert'] } } },
    })
  })
})

describe('claims', () => {
  const claims = { sub: 'een', iat: 1 }
  const mapping = {
    claim: 'groups',
    values: {
      team: { roles: ['professional'], organisation: 'sluis' },
      beheer: { roles: ['administrator', 'professional'] },
    },
  } as const

  it('give the roles of every value, each once', () => {
    expect(standingFrom(mapping, { ...claims, groups: ['beheer', 'team', 'x'] })).toEqual({
      roles: ['professional', 'administrator'],
      organisation: 'sluis',
    })
    expect(standingFrom(mapping, { ...claims, groups: 'team' })?.roles).toEqual(['professional'])
    expect(standingFrom(mapping, { ...claims, groups: ['x', 5, null] })).toBeUndefined()
    expect(standingFrom(undefined, { ...claims, groups: ['team'] })).toBeUndefined()
  })

  it('tell how somebody is called, and whether the address was verified', () => {
    expect(particularsFrom({ ...claims, given_name: 'Fatma', family_name: 'Yildiz' }).name).toBe(
      'Fatma Yildiz',
    )
    const said = particularsFrom({ ...claims, email: 'A@B.example', email_verified: 'true' })
    expect(said).toEqual({ name: 'Nieuwe collega', email: 'a@b.example', verified: false })
  })

  it('are strong enough when their level is one of those accepted, or none is asked for', () => {
    expect(isStrongEnough([], undefined)).toBe(true)
    expect(isStrongEnough(['hoog'], 'hoog')).toBe(true)
    expect(isStrongEnough(['hoog'], 'laag')).toBe(false)
    expect(isStrongEnough(['hoog'], undefined)).toBe(false)
  })
})
