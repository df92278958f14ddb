import { doHouseWork } from '../../foundation/access/enter.ts'
import { dateInWords, dayInWords, momentOf } from '../../foundation/language/dates.ts'
import { type Ask, viewerOf } from '../../foundation/web/context.ts'
import { page } from '../../foundation/web/page.tsx'
import { Doubles, findMyDoubles } from '../../people/doubles/public.ts'
import { residentPaths } from '../../people/resident/public.ts'
import { ButtonLink } from '../../ui/button/button.tsx'
import { Portrait } from '../../ui/portrait/portrait.tsx'
import { findMyResidents, type MyResident } from './store.ts'

/** A professional's quiet list: who needs a kind look first stands on top. */
export function getProfessionalHome(c: Ask): Promise<Response> {
  const viewer = viewerOf(c)
  return doHouseWork(c.var.house, viewer, 'see-own-residents', async (tx, at) => {
    const residents = await findMyResidents(tx, viewer, at)
    const doubles = await findMyDoubles(tx)
    return page(
      c,
      { title: 'Mijn inwoners', face: 'staff' },
      <>
        <div class="row spread">
          <h1>Mijn inwoners</h1>
          <ButtonLink href={residentPaths.register} weight="second">
            Inwoner inschrijven
          </ButtonLink>
        </div>
        <Doubles {...doubles} />
        {residents.length === 0 ? (
          <p>Je hebt nog geen inwoners. Schrijf er een in, of wacht tot een collega je vraagt.</p>
        ) : (
          <ul class="plain-list people-list">
            {residents.map((resident) => (
              <Row key={resident.id} resident={resident} now={at} />
            ))}
          </ul>
        )}
      </>,
    )
  })
}

function Row({ resident, now }: { resident: MyResident; now: Date }) {
  const { id, called, portrait, openTalk, lastBridge } = resident
  return (
    <li>
      <a class="people-list__row" href={residentPaths.file(id)}>
        <Portrait of={portrait} />
        <span class="people-list__words">
          <strong>{called}</strong>
          <span class="soft">
            {openTalk !== undefined
              ? `Een bruggesprek ligt open, sinds ${dayInWords(openTalk, 'nl', now)}`
              : lastBridge === undefined
                ? 'Nog geen brug'
                : `Laatste brug op ${dateInWords(momentOf(lastBridge), 'nl')}`}
          </span>
        </span>
      </a>
    </li>
  )
}
