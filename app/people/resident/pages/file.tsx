import type { VNode } from 'preact'
import { enter } from '../../../foundation/access/enter.ts'
import { asId } from '../../../foundation/ids.ts'
import { languageNames } from '../../../foundation/language/language.ts'
import { type Ask, viewerOf } from '../../../foundation/web/context.ts'
import { NotFound } from '../../../foundation/failures.ts'
import { page } from '../../../foundation/web/page.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { PersonBadge } from '../../../ui/person-badge/person-badge.tsx'
import { Portrait } from '../../../ui/portrait/portrait.tsx'
import { careTeamPaths, findTeam, findTrajectory } from '../../care-team/public.ts'
import type { FilePart } from '../file-part.ts'
import { paths } from '../paths.ts'
import type { Resident } from '../resident.ts'
import { findResident } from '../store.ts'
import { staffWords } from '../words/staff.ts'

const words = staffWords.file

const opening = {
  part: 'contact',
  action: 'read',
  purpose: 'resident.open-file',
  forStaff: true,
} as const

/** A resident's file as a member of the team opens it: who this is, who is there, and what can be done. */
export function getFile(parts: readonly FilePart[]): (c: Ask) => Promise<Response> {
  return async (c) => {
    const file = await openFile(c)
    const shown = await Promise.all(parts.map((part) => part(c, file.person.id, file.facts)))
    return show(c, file, shown)
  }
}

async function openFile(c: Ask) {
  const resident = asId<'resident'>(c.req.param('resident'))
  if (resident === undefined) throw new NotFound()
  return enter(
    c.var.house,
    viewerOf(c),
    { ...opening, resident },
    async ({ tx, at, standing, shared, tasks, ground }) => {
      const person = await findResident(tx, resident)
      if (person === undefined) throw new NotFound()
      const team = await findTeam(tx, resident, at)
      const trajectory = await findTrajectory(tx, resident)
      return { person, team, standing, ground, trajectory, facts: { standing, shared, tasks } }
    },
  )
}

function show(
  c: Ask,
  file: Awaited<ReturnType<typeof openFile>>,
  shown: readonly (VNode | undefined)[],
): Response {
  return page(
    c,
    { title: file.person.called, face: 'staff' },
    <>
      <div class="row">
        <Portrait of={file.person.portrait} large />
        <div>
          <h1>{file.person.called}</h1>
          <p class="soft">{file.ground === 'task' ? words.forWork : words.byYes}</p>
        </div>
      </div>
      <div class="columns">
        {shown}
        <Reaching person={file.person} mayChange={file.standing === 'fixed'} />
        <Card heading={words.team}>
          {file.team.map((member) => (
            <PersonBadge
              key={member.person}
              name={member.name}
              portrait={member.portrait}
              does={member.does}
            />
          ))}
          {file.trajectory !== undefined && (
            <p class="soft">{staffWords.forms[file.trajectory.form]}</p>
          )}
          {file.standing === 'fixed' && (
            <a href={careTeamPaths.team(file.person.id)}>{words.toTeam}</a>
          )}
        </Card>
      </div>
    </>,
  )
}

function Reaching({ person, mayChange }: { person: Resident; mayChange: boolean }) {
  return (
    <Card heading={words.reaching}>
      <ul class="plain-list">
        {person.ways.map(({ kind, value }, index) => (
          <li key={kind}>
            {staffWords.ways[kind]} {value !== '' && <bdi>{value}</bdi>}
            {index === 0 && <span class="soft"> {words.likedMost}</span>}
          </li>
        ))}
      </ul>
      <p>
        {words.language} <span lang={person.language}>{languageNames[person.language]}</span>.{' '}
        {staffWords.reads[person.reads]}.
      </p>
      {person.spokenTo !== '' && <p>{person.spokenTo}</p>}
      {mayChange && (
        <p class="row">
          <a href={paths.change(person.id)}>{words.change}</a>
          <a href={paths.letter(person.id)}>{words.letter}</a>
        </p>
      )}
    </Card>
  )
}
