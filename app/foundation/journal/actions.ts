import { type HouseWork, houseWork } from '../policy.ts'

/**
 * All that can be done or looked at in a resident's file, as the journal names it.
 *
 * The list is closed, so that the resident's page and the privacy officer's page have words for each:
 * an action that is added here does not compile until both do.
 */
export const fileActions = [
  'home.open',
  'resident.register',
  'resident.open-file',
  'resident.change',
  'resident.open-letter',
  'resident.invite',
  'team.open',
  'team.join',
  'team.leave',
  'sharing.open',
  'sharing.give',
  'sharing.take-back',
  'sharing.say-no',
  'sharing.open-asking',
  'sharing.ask',
  'looks.open',
  'doubles.open',
  'doubles.answer',
  'bridge.read-readings',
  'bridge.read-reading',
  'bridge.print-reading',
  'bridge.print-empty',
  'bridge.open-talk',
  'bridge.fill-in',
  'bridge.record',
  'bridge.set-aside',
  'bridge.to-table',
  'bridge.from-table',
  'bridge.prepare',
  'bridge.remark',
  'bridge.correct',
  'money.open',
  'money.begin-check',
  'money.answer',
  'money.finish-check',
  'money.set-aside-check',
  'money.take-step',
] as const
export type FileAction = (typeof fileActions)[number]

/** Work of the house, in nobody's file. */
export type HouseAction = `house.${HouseWork}`
export const houseActions = Object.keys(houseWork).map((work) => `house.${work}` as HouseAction)

/** What happens at the door, when somebody comes in through a provider. */
export const doorActions = [
  'door.bound',
  'door.person-from-claims',
  'door.roles-from-claims',
  'door.too-low',
] as const
export type DoorAction = (typeof doorActions)[number]

/** What somebody does with their own ways in, in nobody's file. */
export const ownActions = [
  'own.make-passkey',
  'own.withdraw-passkey',
  'own.change-secret',
  'own.end-other-sessions',
] as const
export type OwnAction = (typeof ownActions)[number]

export type JournalAction = FileAction | HouseAction | DoorAction | OwnAction

/** Reads an action from the journal; a name that an older release wrote is none that is known now. */
export function asFileAction(text: string): FileAction | undefined {
  return fileActions.find((action) => action === text)
}

/** The same for all actions, in whosever file or in none. */
export function asJournalAction(text: string): JournalAction | undefined {
  const others: readonly JournalAction[] = [...houseActions, ...doorActions, ...ownActions]
  return asFileAction(text) ?? others.find((action) => action === text)
}
