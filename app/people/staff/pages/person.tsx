import { z } from 'zod'
import { openMore, type Task } from '../../../foundation/policy.ts'
import type { Tx } from '../../../foundation/database/transaction.ts'
import { doHouseWork } from '../../../foundation/access/enter.ts'
import { renameLogin } from '../../../foundation/identity/accounts.ts'
import { requireFreshProof } from '../../../foundation/identity/proof/fresh-proof.ts'
import { accountOf, asId, newId } from '../../../foundation/ids.ts'
import { type Ask, viewerOf } from '../../../foundation/web/context.ts'
import { choice, choices, optionalText, text } from '../../../foundation/web/fields.ts'
import {
  checkForm,
  type Problems,
  readForm,
  seenVersion,
  type Typed,
  typedText,
} from '../../../foundation/web/forms.ts'
import { onTo } from '../../../foundation/web/page.tsx'
import { portraitNames } from '../../../ui/portrait/portrait.tsx'
import { findMunicipality, municipalityPaths } from '../../municipality/public.ts'
import { paths } from '../paths.ts'
import { areStrong, mayHaveRoles, type Organisation, type Person } from '../staff.ts'
import { staffRoles } from '../../../foundation/viewer.ts'
import {
  findOrganisations,
  findTies,
  holdStaff,
  insertPerson,
  noteSetUp,
  updatePerson,
} from '../store.ts'
import { staffWords } from '../words/staff.ts'
import { requirePerson } from './at-person.ts'
import { formPage, stale } from './frame.tsx'
import { PersonForm } from './person-form.tsx'

const shape = z.object({
  name: text('name-missing', 80),
  does: text('does-missing', 120),
  organisation: optionalText(),
  portrait: choice(portraitNames, 'choose-one'),
  phone: optionalText('too-long', 40),
  email: text('email-wrong', 120)
    .transform((address) => address.toLowerCase())
    .pipe(z.email('email-wrong')),
  roles: choices(staffRoles, 'role-missing').refine((roles) => roles.length > 0, 'role-missing'),
})

type Particulars = z.infer<typeof shape>

/** A new colleague. */
export function getNewPerson(c: Ask): Promise<Response> {
  return doHouseWork(c.var.house, viewerOf(c), 'set-up-municipality', async (tx) => {
    const typed = { id: [newId()], portrait: ['duin'], roles: ['professional'] }
    return show(c, undefined, typed, {}, await findOrganisations(tx))
  })
}

export async function postNewPerson(c: Ask): Promise<Response> {
  const typed = await readForm(c)
  const form = checkForm(shape, typed)
  const viewer = viewerOf(c)
  return doHouseWork(c.var.house, viewer, 'set-up-municipality', async (tx, at) => {
    const organisations = await findOrganisations(tx)
    if (!form.ok) return show(c, undefined, typed, form.problems, organisations)
    if (areStrong(form.value.roles)) requireFreshProof(c)
    const id = asId<'person'>(typedText(typed, 'id')) ?? newId<'person'>()
    await holdStaff(tx, viewer)
    const result = await insertPerson(tx, viewer, {
      id,
      ...withOrganisation(form.value, organisations),
    })
    if (result === 'email-taken') return show(c, undefined, typed, { email: result }, organisations)
    if (result === 'added') await noteSetUp(tx, viewer, id, at)
    return onTo(c, paths.letter(id))
  })
}

function withOrganisation(form: Particulars, organisations: readonly Organisation[]) {
  const organisation = organisations.find(({ id }) => id === form.organisation)?.id
  return { ...form, organisation }
}

/** The tasks of whom somebody works for: an organisation, or the municipality itself. */
async function tasksOf(c: Ask, tx: Tx, organisations: readonly Organisation[]) {
  const own = await findMunicipality(tx, c.var.visitor.municipality.id)
  return ({ organisation }: Pick<Person, 'organisation'>): readonly Task[] =>
    organisation === undefined
      ? (own?.tasks ?? [])
      : (organisations.find(({ id }) => id === organisation)?.tasks ?? [])
}

export function getPerson(c: Ask): Promise<Response> {
  return doHouseWork(c.var.house, viewerOf(c), 'set-up-municipality', async (tx) => {
    const person = await requirePerson(c, tx)
    const typed: Typed = {
      version: [String(person.version)],
      name: [person.name],
      does: [person.does],
      organisation: [person.organisation ?? ''],
      portrait: [person.portrait],
      phone: [person.phone],
      email: [person.email],
      roles: person.roles,
    }
    return show(c, person, typed, {}, await findOrganisations(tx))
  })
}

/** Changes a colleague. Who they are at the door follows their e-mail address, after the change stands. */
export async function postPerson(c: Ask): Promise<Response> {
  const typed = await readForm(c)
  const form = checkForm(shape, typed)
  const viewer = viewerOf(c)
  const { house, visitor } = c.var
  const outcome = await doHouseWork(house, viewer, 'set-up-municipality', async (tx, at) => {
    await holdStaff(tx, viewer)
    const person = await requirePerson(c, tx)
    const organisations = await findOrganisations(tx)
    if (!form.ok) return show(c, person, typed, form.problems, organisations)
    const changed = { ...person, ...withOrganisation(form.value, organisations) }
    const tasks = await tasksOf(c, tx, organisations)
    if (areStrong([...person.roles, ...changed.roles])) requireFreshProof(c)
    // What they may see of files at once, without a resident's yes, comes with who they work for.
    if (openMore(tasks(person), tasks(changed))) requireFreshProof(c)
    const roles = mayHaveRoles(person, form.value.roles, await findTies(tx, person.id, at))
    if (!roles.ok) return show(c, person, typed, { roles: roles.reason }, organisations)
    const result = await updatePerson(tx, { ...changed, version: seenVersion(typed) })
    if (result === 'email-taken') return show(c, person, typed, { email: result }, organisations)
    if (result === 'changed-by-another') {
      const again = { ...typed, version: [String(person.version)] }
      return show(c, person, again, stale, organisations)
    }
    await noteSetUp(tx, viewer, person.id, at)
    return { id: person.id, email: changed.email }
  })
  if (outcome instanceof Response) return outcome
  await renameLogin(house, visitor.municipality.id, accountOf(outcome.id), outcome.email)
  return onTo(c, municipalityPaths.setUp)
}

function show(
  c: Ask,
  person: Person | undefined,
  typed: Typed,
  problems: Problems,
  organisations: readonly Organisation[],
): Response {
  const now =
    person === undefined
      ? []
      : [
          person.name,
          person.does,
          person.email,
          ...person.roles.map((role) => staffWords.roles[role]),
        ]
  return formPage(
    c,
    { title: person?.name ?? staffWords.person.newTitle, problems, now },
    <PersonForm person={person} typed={typed} problems={problems} organisations={organisations} />,
  )
}
