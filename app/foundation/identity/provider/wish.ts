import { type StaffRole, staffRoles } from '../../viewer.ts'
import { no, type Verdict, yes } from '../../verdict.ts'
import {
  type Audience,
  audiences,
  type Authentication,
  authentications,
  isSafeAddress,
} from './provider.ts'

/** What whoever runs the installation says about a provider, without its secret. */
export interface Wish {
  readonly audience: Audience
  readonly issuer: string
  readonly clientId: string
  readonly authentication: Authentication
  readonly acceptedLevels: readonly string[]
  readonly maxAge: number
  readonly scopes: readonly string[]
  readonly mapping: WishedMapping | undefined
  readonly localWay: boolean
  readonly signsOutThere: boolean
}

/** As written: an organisation still by its name. */
export interface WishedMapping {
  readonly claim: string
  readonly roles: Readonly<Record<string, readonly StaffRole[]>>
  readonly organisations: Readonly<Record<string, string>>
}

/** The options as they were written behind the command. */
export interface WrittenOptions {
  readonly for?: string | undefined
  readonly issuer?: string | undefined
  readonly 'client-id'?: string | undefined
  readonly authentication?: string | undefined
  readonly level?: readonly string[] | undefined
  readonly 'max-age'?: string | undefined
  readonly scope?: readonly string[] | undefined
  readonly claim?: string | undefined
  readonly role?: readonly string[] | undefined
  readonly organisation?: readonly string[] | undefined
  readonly 'no-local-way'?: boolean | undefined
  readonly 'stay-signed-in'?: boolean | undefined
}

/** As long as a session lives at the most, and as long as one through DigiD may rest; in seconds. */
const usualMaxAge: Record<Audience, number> = { staff: 43_200, resident: 900 }

/** For whom a provider is, as written behind `--for`. */
export function readAudience(written: string | undefined): Verdict<Audience, 'for-wrong'> {
  const audience = audiences.find((name) => name === written)
  return audience === undefined ? no('for-wrong') : yes(audience)
}

/** Whether there is enough, and safe enough, to work with a provider. */
export function mayUse(
  written: WrittenOptions,
  mode: 'demo' | 'production',
): Verdict<
  Wish,
  | 'for-wrong'
  | 'issuer-wrong'
  | 'issuer-unsafe'
  | 'client-missing'
  | 'authentication-wrong'
  | 'level-missing'
  | 'max-age-wrong'
  | MappingProblem
> {
  const audience = readAudience(written.for)
  if (!audience.ok) return audience
  const issuer = written.issuer?.trim() ?? ''
  if (!isIssuer(issuer)) return no('issuer-wrong')
  if (!isSafeAddress(issuer, mode)) return no('issuer-unsafe')
  const clientId = written['client-id']?.trim() ?? ''
  if (clientId === '') return no('client-missing')
  const authentication = authentications.find((name) => name === written.authentication)
  if (authentication === undefined) return no('authentication-wrong')
  const acceptedLevels = written.level ?? []
  if (audience.value === 'resident' && acceptedLevels.length === 0) return no('level-missing')
  const maxAge = written['max-age'] ?? String(usualMaxAge[audience.value])
  if (!/^\d{1,6}$/.test(maxAge)) return no('max-age-wrong')
  const mapping = readMapping(written, audience.value)
  if (!mapping.ok) return mapping
  return yes({
    audience: audience.value,
    issuer,
    clientId,
    authentication,
    acceptedLevels,
    maxAge: Number(maxAge),
    scopes: written.scope ?? [],
    mapping: mapping.value,
    localWay: written['no-local-way'] !== true,
    signsOutThere: written['stay-signed-in'] !== true,
  })
}

function isIssuer(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, search, hash } = new URL(text)
  return ['https:', 'http:'].includes(protocol) && search === '' && hash === ''
}

type MappingProblem = 'mapping-for-residents' | 'mapping-half' | 'role-wrong' | 'organisation-wrong'

/** Roles come from what is written here and from nothing else. */
function readMapping(
  { claim, role = [], organisation = [] }: WrittenOptions,
  audience: Audience,
): Verdict<WishedMapping | undefined, MappingProblem> {
  if (claim === undefined && role.length === 0 && organisation.length === 0) return yes(undefined)
  if (audience === 'resident') return no('mapping-for-residents')
  if (claim === undefined || claim.trim() === '' || role.length === 0) return no('mapping-half')
  const roles = Object.fromEntries(
    role.map((line) => {
      const [value, names] = atLastSign(line)
      return [value, names.split(',').flatMap((name) => staffRoles.filter((one) => one === name))]
    }),
  )
  const wanted = role.flatMap((line) => atLastSign(line)[1].split(','))
  const isKnown = wanted.every((name) => staffRoles.some((one) => one === name))
  if (!isKnown || Object.hasOwn(roles, '')) return no('role-wrong')
  const organisations = Object.fromEntries(organisation.map((line) => atLastSign(line)))
  const belongs = Object.keys(organisations).every((value) => Object.hasOwn(roles, value))
  if (!belongs) return no('organisation-wrong')
  return yes({ claim: claim.trim(), roles, organisations })
}

/** A value of a claim may hold the sign itself; what comes behind it here never does. */
function atLastSign(line: string): [string, string] {
  const at = line.lastIndexOf('=')
  return at < 0 ? ['', ''] : [line.slice(0, at).trim(), line.slice(at + 1).trim()]
}
