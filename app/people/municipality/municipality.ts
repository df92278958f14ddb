import type { Task } from '../../foundation/policy.ts'
import type { MunicipalityId } from '../../foundation/ids.ts'
import { no, type Verdict, yes } from '../../foundation/verdict.ts'

/** The looks a municipality can choose from; each is a file of tokens. */
export const themeNames = ['voorop', 'waterrijk'] as const
export type ThemeName = (typeof themeNames)[number]

/** A municipality as its administrator sets it up. */
export interface Municipality {
  readonly id: MunicipalityId
  readonly name: string
  readonly theme: ThemeName
  /** The parts of a file that are the work of the municipality's own people. */
  readonly tasks: readonly Task[]
  readonly version: number
}

/** What whoever runs the installation says about a municipality to found. */
export interface Founding {
  readonly name: string
  /** The host name it is reached by; without one it answers on every host that is nobody else's. */
  readonly host: string | undefined
  readonly administrator: { readonly name: string; readonly email: string }
}

const hostName = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/
const emailAddress = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

/** Whether there is enough to found a municipality with; gives it back the way it is kept. */
export function mayFound(
  given: Partial<Record<'name' | 'host' | 'email' | 'administrator', string>>,
): Verdict<Founding, 'name-missing' | 'host-wrong' | 'email-wrong' | 'administrator-missing'> {
  const name = given.name?.trim() ?? ''
  const host = given.host?.trim().toLowerCase()
  const email = given.email?.trim().toLowerCase() ?? ''
  const administrator = given.administrator?.trim() ?? ''
  if (name === '' || name.length > 80) return no('name-missing')
  if (host !== undefined && !hostName.test(host)) return no('host-wrong')
  if (!emailAddress.test(email) || email.length > 120) return no('email-wrong')
  if (administrator === '' || administrator.length > 80) return no('administrator-missing')
  return yes({ name, host, administrator: { name: administrator, email } })
}
