import { Button, ButtonLink } from '../../../../ui/button/button.tsx'
import { throughDoor } from '../../../database/transaction.ts'
import type { Ask } from '../../../web/context.ts'
import { providerPaths } from '../paths.ts'
import { type Audience, audiences } from '../provider.ts'
import { findProviders } from '../store.ts'
import { providerWords } from '../words/words.ts'

/** The ways into this municipality: which providers it has, and whether anybody comes in by a local way. */
export interface WaysIn {
  /** Residents first: they come on a phone, with little patience. */
  readonly providers: readonly Audience[]
  readonly local: boolean
}

/** The ways into the municipality whose page was asked for. A local way is open as long as it is for anybody. */
export async function findWaysIn(c: Ask): Promise<WaysIn> {
  const { house, visitor } = c.var
  const found = await throughDoor(house.db, house.clock, 'identity', (tx) =>
    findProviders(tx, visitor.municipality.id),
  )
  const closed = found.filter(({ localWay }) => !localWay)
  return {
    providers: found.map(({ audience }) => audience).toSorted(),
    local: closed.length < audiences.length,
  }
}

interface Props {
  readonly c: Ask
  readonly ways: WaysIn
}

/** The buttons of the providers, before the local way. They are links: a form may lead to no other site. */
export function SignInThroughProvider({ c, ways, back }: Props & { readonly back: string }) {
  if (ways.providers.length === 0) return null
  const words = providerWords[c.var.language].signIn
  return (
    <>
      <div class="stack">
        {ways.providers.map((audience, nth) => (
          <ButtonLink
            key={audience}
            href={providerPaths.begin(audience, back)}
            weight={nth === 0 ? 'main' : 'second'}
            wide
          >
            {words[audience]}
          </ButtonLink>
        ))}
      </div>
      {ways.local && <h2>{words.or}</h2>}
    </>
  )
}

/** With the code of a letter, on to the provider: buttons of the same form. */
export function LetterThroughProvider({ c, ways }: Props) {
  if (ways.providers.length === 0) return null
  const words = providerWords[c.var.language].letter
  return (
    <>
      {ways.providers.map((audience, nth) => (
        <Button
          key={audience}
          name="via"
          value={audience}
          weight={nth === 0 ? 'main' : 'second'}
          wide
        >
          {words[audience]}
        </Button>
      ))}
      {ways.local && <h2>{words.or}</h2>}
    </>
  )
}
