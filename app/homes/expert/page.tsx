import { doHouseWork } from '../../foundation/access/enter.ts'
import { dateInWords } from '../../foundation/language/dates.ts'
import { type Ask, viewerOf } from '../../foundation/web/context.ts'
import { page } from '../../foundation/web/page.tsx'
import { bridgePaths } from '../../instruments/bridge/public.ts'
import { residentPaths } from '../../people/resident/public.ts'
import { sharingPaths } from '../../people/sharing/public.ts'
import { Portrait } from '../../ui/portrait/portrait.tsx'
import { findSharedResidents, type SharedResident } from './store.ts'
import { expertWords as words } from './words.ts'

/** The home of an expert by experience: whose buddy I am, and what they share with me. */
export function getSharedWithMe(c: Ask): Promise<Response> {
  const viewer = viewerOf(c)
  return doHouseWork(c.var.house, viewer, 'see-shared-residents', async (tx, at) => {
    const residents = await findSharedResidents(tx, viewer, at)
    return page(
      c,
      { title: words.title, face: 'staff' },
      <>
        <h1>{words.title}</h1>
        <p>{words.intro}</p>
        {residents.length === 0 && <p>{words.nobody}</p>}
        <div class="columns">
          {residents.map((resident) => (
            <Resident key={resident.id} resident={resident} />
          ))}
        </div>
      </>,
    )
  })
}

function Resident({ resident }: { resident: SharedResident }) {
  const { id, called, portrait, parts } = resident
  return (
    <section class="card">
      <div class="row">
        {portrait !== undefined && <Portrait of={portrait} />}
        <h2>{called ?? words.aResident}</h2>
      </div>
      {parts.length === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <ul class="plain-list">
          {parts.map(({ part, until }) => (
            <li key={part}>
              <a href={part === 'bridge' ? bridgePaths.overTime(id) : residentPaths.file(id)}>
                {words.parts[part]}
              </a>{' '}
              <span class="soft">{words.until(dateInWords(until, 'nl'))}</span>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={sharingPaths.ask(id)}>{words.ask}</a>
      </p>
    </section>
  )
}
