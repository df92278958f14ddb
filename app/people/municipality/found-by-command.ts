import { parseArgs } from 'node:util'
import type { Database } from '../../foundation/database/transaction.ts'
import type { House } from '../../foundation/house.ts'
import { invite } from '../../foundation/identity/invitations.ts'
import { paths as identityPaths } from '../../foundation/identity/paths.ts'
import { accountOf, type MunicipalityId, type PersonId } from '../../foundation/ids.ts'
import { dateInWords } from '../../foundation/language/dates.ts'
import { no, type Verdict, yes } from '../../foundation/verdict.ts'
import { addressFor } from '../../foundation/web/public-address.ts'
import { foundMunicipality } from './found.ts'
import { type Founding, mayFound } from './municipality.ts'
import { foundingProblems } from './words/staff.ts'

/** The command was not written as it should; the message says what to write instead. */
export class WrongFounding extends Error {
  override name = 'WrongFounding'
}

const usage =
  'Gebruik: npm run municipality -- --name "Gemeente Voorbeeld" --host voorop.gemeente.example ' +
  '--email bea@gemeente.example --administrator "Bea Heer"'

/**
 * Reads what was written behind the command.
 *
 * @throws WrongFounding with a sentence that says what to write instead.
 */
export function readFounding(written: readonly string[]): Founding {
  const verdict = mayFound(readOptions(written))
  if (!verdict.ok) throw new WrongFounding(`${foundingProblems[verdict.reason]}\n${usage}`)
  return verdict.value
}

function readOptions(written: readonly string[]) {
  const text = { type: 'string' } as const
  const options = { name: text, host: text, email: text, administrator: text }
  try {
    return parseArgs({ args: [...written], options }).values
  } catch {
    throw new WrongFounding(usage)
  }
}

/**
 * Founds a municipality as whoever runs the installation, and invites its first administrator.
 * The same command again, for the same administrator, makes a new code: the first may be lost.
 *
 * @returns what to tell: the address, the sign-in name and the one-time code.
 * @throws WrongFounding when the host is another municipality's.
 */
export async function foundByCommand(
  house: House,
  owner: Database,
  founding: Founding,
  firstPillars: object,
): Promise<string> {
  const first = await foundOrFind(house, owner, founding, firstPillars)
  if (!first.ok) throw new WrongFounding(foundingProblems[first.reason])
  const { id, administrator, isNew } = first.value
  const account = accountOf(administrator)
  const who = { account, kind: 'staff', login: founding.administrator.email } as const
  const { login, code, expiresAt } = await invite(house, id, who)
  const address = addressFor(house.settings, founding.host)
  return [
    `${founding.name} ${isNew ? 'staat klaar' : 'was er al. Dit is een nieuwe code'}.`,
    `Adres:  ${address}${identityPaths.letterFor(login)}`,
    `Naam:   ${login}`,
    `Code:   ${code.slice(0, 4)} ${code.slice(4)} (werkt één keer, tot ${dateInWords(expiresAt, 'nl')})`,
    '',
  ].join('\n')
}

async function foundOrFind(
  house: House,
  owner: Database,
  founding: Founding,
  firstPillars: object,
): Promise<
  Verdict<
    { id: MunicipalityId; administrator: PersonId; isNew: boolean },
    'host-taken' | 'default-taken'
  >
> {
  const { host, administrator } = founding
  const found = await owner
    .selectFrom('municipality')
    .leftJoin('person', (join) =>
      join
        .onRef('person.municipality_id', '=', 'municipality.id')
        .on('person.email', '=', administrator.email)
        .on('person.left_at', 'is', null)
        .on(
          (eb) => eb.val('administrator'),
          '=',
          (eb) => eb.fn.any('person.roles'),
        ),
    )
    .select(['municipality.id', 'municipality.name', 'person.id as person'])
    .where((eb) => (host === undefined ? eb('is_default', '=', true) : eb('host', '=', host)))
    .executeTakeFirst()
  if (found === undefined) {
    const plan = { ...founding, isDefault: host === undefined, theme: 'voorop' }
    const made = await foundMunicipality(owner, plan, firstPillars, house.clock())
    return yes({ ...made, isNew: true })
  }
  if (found.person === null || found.name !== founding.name) {
    return no(host === undefined ? 'default-taken' : 'host-taken')
  }
  const person = found.person as PersonId
  return yes({ id: found.id as MunicipalityId, administrator: person, isNew: false })
}
