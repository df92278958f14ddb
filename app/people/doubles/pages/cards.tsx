import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { answers, type Contact, type MyDoubles, type Question } from '../doubles.ts'
import { doublesPaths as paths } from '../paths.ts'
import { staffWords as words } from '../words/staff.ts'

/** On a professional's home: questions to answer, and whom to call. Nothing when there is nothing. */
export function Doubles({ questions, contacts }: MyDoubles) {
  if (questions.length === 0 && contacts.length === 0) return null
  return (
    <div class="stack">
      {questions.map((question) => (
        <QuestionCard key={`${question.older}-${question.newer}`} question={question} />
      ))}
      {[...Map.groupBy(contacts, ({ newer }) => newer)].map(([newer, ofNewer]) => (
        <ContactCard key={newer} contacts={ofNewer} />
      ))}
    </div>
  )
}

/** The question and its two answers, equally large. */
export function QuestionCard({ question }: { question: Question }) {
  const { older, newer, called, newerCalled } = question
  return (
    <Card heading={words.title}>
      <p>
        {newerCalled === undefined ? words.asked(called) : words.askedOfBoth(called, newerCalled)}
      </p>
      <p class="soft">{words.explain}</p>
      <form method="post" action={paths.question(older, newer)} class="row">
        {answers.map((answer) => (
          <Button key={answer} weight="second" name="answer" value={answer}>
            {words.answers[answer]}
          </Button>
        ))}
      </form>
    </Card>
  )
}

/** Whom to call about one resident: each lasting fixed face of the older file. */
function ContactCard({ contacts }: { contacts: readonly Contact[] }) {
  return (
    <Card heading={words.sameForRegistrar(contacts[0]?.newerCalled ?? '')}>
      {contacts.map(({ name, phone }) => (
        <p key={name}>
          <strong>{name}</strong>{' '}
          {phone === '' ? (
            words.noPhone
          ) : (
            <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</a>
          )}
        </p>
      ))}
      <p class="soft">{words.call}</p>
    </Card>
  )
}
