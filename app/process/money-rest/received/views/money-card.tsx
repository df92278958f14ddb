import type { ComponentChildren } from 'preact'
import type { ResidentId } from '../../../../foundation/ids.ts'
import type { Language } from '../../../../foundation/language/language.ts'
import { Worded } from '../../../../foundation/language/wording.tsx'
import { ButtonLink } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { paths } from '../../paths.ts'
import { receivedPaths } from '../paths.ts'
import { type Provision, standingOf } from '../provisions.ts'
import { openProvisions } from '../taking.ts'
import { receivedWords } from '../words/words.ts'
import { nameOf } from './provision-list.tsx'

/**
 * The one next thing about money, quietly; nothing when there is nothing. What stands inside comes first: a
 * check that lies open.
 */
export function MoneyCard(props: {
  readonly resident: ResidentId
  readonly provisions: readonly Provision[]
  readonly language: Language
  readonly children?: ComponentChildren
}) {
  const { resident, provisions, language, children } = props
  const [next, ...more] = openProvisions(provisions)
  const words = receivedWords[language]
  if (next === undefined && children === undefined) return null
  return (
    <Card heading={words.title}>
      {children}
      {next !== undefined && (
        <>
          <p>
            <strong>
              <Worded of={nameOf(next, language)} />
            </strong>
            <br />
            {words.stages[standingOf(next).stage]}
          </p>
          <ButtonLink href={receivedPaths.provision(next.id)} weight="second">
            {words.home.go}
          </ButtonLink>
        </>
      )}
      {more.length > 0 && (
        <p>
          <a href={paths.money(resident)}>{words.home.more(more.length)}</a>
        </p>
      )}
    </Card>
  )
}
