import type { Look } from '../../foundation/journal/looks.ts'
import { dateInWords, timeInWords } from '../../foundation/language/dates.ts'
import type { ResidentId } from '../../foundation/ids.ts'
import { privacyWords as words } from './words.ts'

/** The lines themselves. A resident is a short sign here, the same one in every line, and never a name. */
export function LooksTable({ looks }: { looks: readonly Look[] }) {
  if (looks.length === 0) return <p>{words.none}</p>
  const { columns } = words
  return (
    <table class="looks-table">
      <thead>
        <tr>
          {Object.entries(columns).map(([name, label]) => (
            <th key={name} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {looks.map((look) => (
          <Line key={look.id} look={look} />
        ))}
      </tbody>
    </table>
  )
}

/** On a narrow screen a line stands as a small block, each cell with the name of its column. */
function Line({ look }: { look: Look }) {
  const { columns } = words
  return (
    <tr>
      <td data-label={columns.at}>
        {dateInWords(look.at, 'nl')}, {timeInWords(look.at, 'nl')}
      </td>
      <td data-label={columns.who}>{whoOf(look)}</td>
      <td data-label={columns.what}>
        {look.action === undefined ? words.unknown : words.actions[look.action]}
      </td>
      <td data-label={columns.part}>{known(words.parts, look.part)}</td>
      <td data-label={columns.ground}>{known(words.grounds, look.ground)}</td>
      <td data-label={columns.outcome}>
        {look.allowed ? words.allowed : <strong>{words.refused}</strong>}
      </td>
      <td data-label={columns.resident}>
        {look.resident !== undefined && <code>{signOf(look.resident)}</code>}
      </td>
    </tr>
  )
}

function whoOf({ person, by }: Look): string {
  if (person === undefined) return by === 'house' ? words.house : words.resident
  const roles = person.roles.map((role) => words.roles[role]).join(', ')
  return `${person.name} (${roles === '' ? words.formerRole : roles})`
}

function known(labels: Record<string, string>, name: string | undefined): string {
  return name === undefined ? '' : (labels[name] ?? words.unknown)
}

/** The beginning of the random number a resident has in the database: it says nothing about who it is. */
function signOf(resident: ResidentId): string {
  return resident.slice(0, 8)
}
