import { Button } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import type { AtProvision } from '../pages/at-provision.ts'
import { fields } from '../step-form.ts'
import type { Paper } from '../papers.ts'
import { readyPapers, sortPapers } from '../taking.ts'
import { PaperName } from './history.tsx'
import { StepForm } from './step-forms.tsx'

/** What one needs, three at a time: never a wall of papers. */
export function PapersView({ at }: { readonly at: AtProvision }) {
  const { provision, words, mayTakeSteps } = at
  const { papers } = words
  const { ready, now, later } = sortPapers(at.papers, readyPapers(provision))
  return (
    <Card heading={papers.heading}>
      <p>{now.length === 0 ? papers.all : papers.intro}</p>
      {now.length > 0 && (
        <ul class="plain-list">
          {now.map((paper) => (
            <li key={paper.key} class="money-paper">
              <span>
                <strong>
                  <PaperName paper={paper.key} at={at} />
                </strong>
                <Find paper={paper} at={at} />
              </span>
              {mayTakeSteps && <Mark paper={paper} at={at} isReady />}
            </li>
          ))}
        </ul>
      )}
      {later.length > 0 && <p class="soft">{papers.later(later.length)}</p>}
      {ready.length > 0 && (
        <details>
          <summary>
            {papers.ready} ({ready.length})
          </summary>
          <ul class="plain-list">
            {ready.map((paper) => (
              <li key={paper.key} class="money-paper">
                <span>
                  <PaperName paper={paper.key} at={at} />
                </span>
                {mayTakeSteps && <Mark paper={paper} at={at} isReady={false} />}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  )
}

/** Where it is to be found. */
function Find({ paper, at }: { readonly paper: Paper; readonly at: AtProvision }) {
  if (paper.name === undefined) return null
  return <span class="soft"> {at.words.papers.each[paper.name].find}</span>
}

function Mark(props: {
  readonly paper: Paper
  readonly at: AtProvision
  readonly isReady: boolean
}) {
  const { paper, at, isReady } = props
  const { papers } = at.words
  const name = paper.name === undefined ? paper.key : papers.each[paper.name].name
  return (
    <StepForm at={at} kind="paper" class="money-paper__mark">
      <input type="hidden" name={fields.paper} value={paper.key} />
      <input type="hidden" name={fields.ready} value={isReady ? 'ja' : 'nee'} />
      <Button weight={isReady ? 'second' : 'quiet'}>
        <span aria-hidden="true">{isReady ? papers.have : papers.notReady}</span>
        <span class="visually-hidden">
          {isReady ? papers.havePaper(name) : papers.notReadyPaper(name)}
        </span>
      </Button>
    </StepForm>
  )
}
