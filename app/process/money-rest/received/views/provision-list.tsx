import type { Language } from '../../../../foundation/language/language.ts'
import { asWritten, Worded, type Wording } from '../../../../foundation/language/wording.tsx'
import { ButtonLink } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { PathSteps } from '../../../../ui/path-steps/path-steps.tsx'
import { inEuros } from '../../engine/explaining.ts'
import { moneyWords } from '../../words/words.ts'
import { isNational } from '../papers.ts'
import { receivedPaths } from '../paths.ts'
import { decisionOf, isOpen, placeOf, type Provision, standingOf } from '../provisions.ts'
import { type Helper, helperOf, openProvisions } from '../taking.ts'
import { staffWords } from '../words/staff.ts'
import { type ReceivedWords, receivedWords } from '../words/words.ts'

/** The words for a resident in their language, or for who works here. */
export function wordsFor(face: 'resident' | 'staff', language: Language): ReceivedWords {
  return face === 'staff' ? staffWords : receivedWords[language]
}

/** What a provision is called on a page in this language. */
export function nameOf(
  { kind, name, called }: Pick<Provision, 'kind' | 'name' | 'called'>,
  language: Language,
): Wording {
  if (kind === 'national' && isNational(name))
    return { text: moneyWords[language].provisions[name].name }
  return asWritten(called === '' ? name : called, language)
}

/** What it comes to: what was granted, else about how much it may be. */
export function worthOf(provision: Provision, words: ReceivedWords): readonly string[] {
  const decision = decisionOf(standingOf(provision))
  if (decision?.outcome === 'refused') return []
  if (decision === undefined) {
    const { aboutAYear } = provision
    if (aboutAYear === undefined) return [words.aboutUnknown]
    // Cents would promise more than is known.
    return [words.about(inEuros(Math.floor(aboutAYear / 100) * 100))]
  }
  const { aYear, backPay } = decision
  if (aYear === 0 && backPay > 0) return [words.onlyOnce(inEuros(backPay))]
  const once = backPay > 0 ? [words.grantedOnce(inEuros(backPay))] : []
  return [words.granted(inEuros(aYear)), ...once]
}

/** All that was found for one resident and where each stands: what is open first, the rest quietly below. */
export function ProvisionList(props: {
  readonly provisions: readonly Provision[]
  readonly team: readonly Helper[]
  readonly face: 'resident' | 'staff'
  readonly language: Language
}) {
  const { provisions, team, face, language } = props
  const words = wordsFor(face, language)
  const ended = provisions.filter((provision) => !isOpen(standingOf(provision)))
  const open = openProvisions(provisions)
  return (
    <>
      {open.length > 0 && (
        <section class="stack provision-list">
          <h2>{words.list.open}</h2>
          {open.map((provision) => (
            <OpenProvision
              key={provision.id}
              provision={provision}
              helper={helperOf(provision, team).name}
              words={words}
              language={language}
            />
          ))}
        </section>
      )}
      {ended.length > 0 && (
        <section class="card">
          <h2>{words.list.ended}</h2>
          <ul class="plain-list provisions-ended">
            {ended.map((provision) => (
              <li key={provision.id}>
                <a href={receivedPaths.provision(provision.id)}>
                  <Worded of={nameOf(provision, language)} />
                </a>{' '}
                <span class="soft">{words.stages[standingOf(provision).stage]}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function OpenProvision(props: {
  readonly provision: Provision
  readonly helper: string
  readonly words: ReceivedWords
  readonly language: Language
}) {
  const { provision, helper, words, language } = props
  const standing = standingOf(provision)
  return (
    <Card>
      <h3>
        <Worded of={nameOf(provision, language)} />
      </h3>
      <PathSteps label={words.place(placeOf(standing))} at={placeOf(standing)} of={4} />
      <p>
        <strong>{words.stages[standing.stage]}</strong>
      </p>
      {worthOf(provision, words).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p class="soft">{words.list.helps(helper)}</p>
      <ButtonLink href={receivedPaths.provision(provision.id)} weight="second">
        {words.list.look} <Worded of={nameOf(provision, language)} />
      </ButtonLink>
    </Card>
  )
}
