import { enter } from '../../../foundation/access/enter.ts'
import { asId } from '../../../foundation/ids.ts'
import type { FileAction } from '../../../foundation/journal/actions.ts'
import type { Tx } from '../../../foundation/database/transaction.ts'
import { type Ask, viewerOf } from '../../../foundation/web/context.ts'
import { NotFound } from '../../../foundation/failures.ts'
import { readForm, typedText } from '../../../foundation/web/forms.ts'
import { onTo, page } from '../../../foundation/web/page.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { residentPaths } from '../../resident/public.ts'
import { answerQuestion, answers, type Question } from '../doubles.ts'
import { holdQuestion, saveAnswer } from '../store.ts'
import { staffWords as words } from '../words/staff.ts'
import { QuestionCard } from './cards.tsx'

/** The question of the address, for fixed faces of the older file. */
function atQuestion<T>(
  c: Ask,
  purpose: FileAction,
  work: (question: Question, tx: Tx, at: Date) => Promise<T>,
): Promise<T> {
  const older = asId<'resident'>(c.req.param('older'))
  const newer = asId<'resident'>(c.req.param('newer'))
  if (older === undefined || newer === undefined) throw new NotFound()
  const door = { resident: older, part: 'team', action: 'change', purpose } as const
  return enter(c.var.house, viewerOf(c), door, async ({ tx, at }) => {
    const question = await holdQuestion(tx, older, newer)
    if (question === undefined) throw new NotFound()
    return work(question, tx, at)
  })
}

export function getQuestion(c: Ask): Promise<Response> {
  return atQuestion(c, 'doubles.open', (question) => Promise.resolve(show(c, question)))
}

/** The holder of the older file answers. Only "the same" tells the registrar whom to call. */
export async function postQuestion(c: Ask): Promise<Response> {
  const typed = typedText(await readForm(c), 'answer')
  const answer = answers.find((known) => known === typed)
  return atQuestion(c, 'doubles.answer', async (question, tx, at) => {
    if (answer === undefined) return show(c, question, 'choose-one')
    const verdict = answerQuestion(question, answer)
    if (!verdict.ok) return show(c, question, verdict.reason)
    await saveAnswer(tx, viewerOf(c), question, verdict.value, at)
    return onTo(c, residentPaths.myResidents)
  })
}

const statuses = { 'answered-already': 409, 'choose-one': 422 } as const

function show(c: Ask, question: Question, refusal?: keyof typeof statuses): Response {
  return page(
    c,
    {
      title: words.title,
      face: 'staff',
      status: refusal === undefined ? 200 : statuses[refusal],
    },
    <div class="narrow">
      <h1>{words.title}</h1>
      {refusal !== undefined && <Notice>{words.refusals[refusal]}</Notice>}
      {question.answer === undefined ? (
        <QuestionCard question={question} />
      ) : (
        <p>{words.answered(question.answer)}</p>
      )}
      <p>
        <a href={residentPaths.myResidents}>{words.back}</a>
      </p>
    </div>,
  )
}
