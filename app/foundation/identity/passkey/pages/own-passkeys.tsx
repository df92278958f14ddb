import { Button, ButtonLink } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { dayInWords } from '../../../language/dates.ts'
import type { Language } from '../../../language/language.ts'
import { paths } from '../../paths.ts'
import { mayMakeAnother, type Passkey } from '../passkey.ts'
import { passkeyWords } from '../words/words.ts'

/** What somebody sees of their own passkeys: each by its name, since when, and used when. */
export function OwnPasskeys(props: {
  readonly passkeys: readonly Passkey[]
  readonly kind: 'staff' | 'resident'
  readonly language: Language
  readonly now: Date
}) {
  const { passkeys, kind, language, now } = props
  const words = passkeyWords[language].own
  const working = passkeys.filter(({ withdrawnAt }) => withdrawnAt === undefined)
  return (
    <section class="stack">
      <h2>{words.heading}</h2>
      <p>{words.what}</p>
      {working.length === 0 && <p>{words.none}</p>}
      {passkeys.map((passkey) => (
        <PasskeyCard key={passkey.id} passkey={passkey} language={language} now={now} />
      ))}
      {passkeys.length > 0 && (
        <p class="soft">{kind === 'staff' ? words.strangeStaff : words.strange}</p>
      )}
      {mayMakeAnother(working.length).ok ? (
        <p>
          <ButtonLink href={paths.newPasskey} weight="second">
            {words.make}
          </ButtonLink>
        </p>
      ) : (
        <p>{words.enough}</p>
      )}
    </section>
  )
}

function PasskeyCard(props: {
  readonly passkey: Passkey
  readonly language: Language
  readonly now: Date
}) {
  const { passkey, language, now } = props
  const { id, name, madeAt, usedAt, withdrawnAt } = passkey
  const words = passkeyWords[language].own
  const onDay = (day: Date): string => dayInWords(day, language, now)
  return (
    <Card heading={name}>
      {withdrawnAt !== undefined ? (
        <p>{words.withdrawnOn(onDay(withdrawnAt))}</p>
      ) : (
        <>
          <p>
            {words.madeOn(onDay(madeAt))}{' '}
            {usedAt === undefined ? words.neverUsed : words.usedOn(onDay(usedAt))}
          </p>
          <form method="post" action={paths.withdrawPasskey(id)}>
            <Button weight="second">{words.withdraw(name)}</Button>
          </form>
        </>
      )}
    </Card>
  )
}
