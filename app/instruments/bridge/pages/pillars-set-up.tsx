import { doHouseWork } from '../../../foundation/access/enter.ts'
import { markOf } from '../../../foundation/language/wording.tsx'
import { writeLine } from '../../../foundation/journal/journal.ts'
import { type Ask, viewerOf } from '../../../foundation/web/context.ts'
import { readForm, seenVersion, type Typed, typedText } from '../../../foundation/web/forms.ts'
import { onTo, page } from '../../../foundation/web/page.tsx'
import { municipalityPaths } from '../../../people/municipality/public.ts'
import { Button } from '../../../ui/button/button.tsx'
import { TextField } from '../../../ui/field/field.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { paths } from '../paths.ts'
import {
  completeList,
  type ListedPillar,
  listPillars,
  makePillarSet,
  movePillar,
  type OurWord,
} from '../pillar-set.ts'
import { otherLanguages, type PillarName, pillarNames, type Translations } from '../pillars.ts'
import { currentPillars, insertPillarSet } from '../store.ts'
import { pillarsWords as words } from '../words/staff-pillars.ts'
import { bridgeWords, labelOf } from '../words/words.ts'

const ourWord: OurWord = (name, language) => bridgeWords[language].pillars[name]

/** Which pillars a municipality has, in which order, and what they are called here. */
export function getPillarsSetUp(c: Ask): Promise<Response> {
  return doHouseWork(c.var.house, viewerOf(c), 'set-up-municipality', async (tx) => {
    const { version, pillars } = await currentPillars(tx)
    return show(c, { list: listPillars(pillars), version, status: 200 })
  })
}

/** Moves a pillar and shows the list again, or saves the list as the next version. */
export async function postPillarsSetUp(c: Ask): Promise<Response> {
  const typed = await readForm(c)
  const list = readList(typed)
  const version = seenVersion(typed)
  const viewer = viewerOf(c)
  return doHouseWork(c.var.house, viewer, 'set-up-municipality', async (tx, at) => {
    const move = readMove(typedText(typed, 'move'))
    if (move !== undefined) {
      const moved = movePillar(list, move.name, move.direction)
      return show(c, { list: moved, version, status: 200, notice: words.moved })
    }
    const verdict = makePillarSet(list, ourWord)
    if (!verdict.ok) {
      return show(c, { list, version, status: 422, notice: words.problems[verdict.reason] })
    }
    const before = await currentPillars(tx)
    const next = { version: version + 1, pillars: verdict.value }
    const result =
      before.version === version
        ? await insertPillarSet(tx, viewer, next, at)
        : 'changed-by-another'
    if (result === 'changed-by-another') {
      const now = await currentPillars(tx)
      const labels = now.pillars.map((pillar) => labelOf(pillar, bridgeWords.nl).text).join(', ')
      const notice = words.changedByAnother(labels)
      return show(c, { list, version: now.version, status: 409, notice })
    }
    await writeLine(tx, { at, viewer, action: 'house.set-up-municipality', allowed: true })
    return onTo(c, paths.pillars)
  })
}

/** The list as the form sends it: names in order, who is shown, and a word for each. */
function readList(typed: Typed): readonly ListedPillar[] {
  const shown = typed['shown'] ?? []
  const named = (typed['order'] ?? []).flatMap((name) => {
    const known = pillarNames.find((candidate) => candidate === name)
    return known === undefined ? [] : [known]
  })
  // A pillar that the order leaves out comes last, with what was typed for it.
  return completeList(
    [...new Set([...named, ...pillarNames])].map((name) => ({
      name,
      shown: shown.includes(name),
      label: typedText(typed, `label-${name}`).trim(),
      translations: readTranslations(typed, name),
    })),
  )
}

function readTranslations(typed: Typed, name: PillarName): Translations {
  return Object.fromEntries(
    otherLanguages.flatMap((language) => {
      const word = typedText(typed, `label-${name}-${language}`).trim()
      return word === '' ? [] : [[language, word]]
    }),
  )
}

function readMove(
  value: string,
): { readonly name: PillarName; readonly direction: 'up' | 'down' } | undefined {
  const [direction, wanted] = value.split(' ')
  const name = pillarNames.find((candidate) => candidate === wanted)
  if (name === undefined || (direction !== 'up' && direction !== 'down')) return undefined
  return { name, direction }
}

interface PillarsView {
  readonly list: readonly ListedPillar[]
  readonly version: number
  readonly status: 200 | 409 | 422
  readonly notice?: string
}

function show(c: Ask, { list, version, status, notice }: PillarsView): Response {
  return page(
    c,
    { title: words.title, face: 'staff', status },
    <div class="narrow">
      <h1>{words.title}</h1>
      {notice !== undefined && <Notice>{notice}</Notice>}
      <p>
        {words.intro} {words.keeps}
      </p>
      <p class="soft">{words.ownLanguages}</p>
      <form method="post" class="stack">
        {/* The enter key sends the first button: that one saves, and does not move. */}
        <button type="submit" hidden tabindex={-1}>
          {words.save}
        </button>
        <input type="hidden" name="version" value={version} />
        {list.map((pillar, nth) => (
          <Row
            key={pillar.name}
            pillar={pillar}
            isFirst={nth === 0}
            isLast={nth === list.length - 1}
          />
        ))}
        <Button>{words.save}</Button>
      </form>
      <p>
        <a href={municipalityPaths.setUp}>{words.back}</a>
      </p>
    </div>,
  )
}

function Row(props: {
  readonly pillar: ListedPillar
  readonly isFirst: boolean
  readonly isLast: boolean
}) {
  const { name, shown, label, translations } = props.pillar
  const ours = ourWord(name, 'nl')
  return (
    <fieldset class="card">
      <legend class="visually-hidden">{ours}</legend>
      <input type="hidden" name="order" value={name} />
      <label class="option">
        <input type="checkbox" name="shown" value={name} checked={shown} />
        <strong>{words.shown(ours)}</strong>
      </label>
      <TextField name={`label-${name}`} label={words.own(ours)} value={label} />
      <Translated name={name} translations={translations} />
      <div class="row">
        {!props.isFirst && (
          <Button weight="quiet" name="move" value={`up ${name}`}>
            {words.up} <span class="visually-hidden">{ours}</span>
          </Button>
        )}
        {!props.isLast && (
          <Button weight="quiet" name="move" value={`down ${name}`}>
            {words.down} <span class="visually-hidden">{ours}</span>
          </Button>
        )}
      </div>
    </fieldset>
  )
}

/** The own word in the other languages of residents; open once there is one. */
function Translated({ name, translations }: Pick<ListedPillar, 'name' | 'translations'>) {
  const ours = ourWord(name, 'nl')
  return (
    <details open={Object.keys(translations).length > 0}>
      <summary>
        {words.inOtherLanguages} <span class="visually-hidden">{ours}</span>
      </summary>
      {otherLanguages.map((language) => (
        <TextField
          key={language}
          name={`label-${name}-${language}`}
          label={words.translation[language](ours)}
          value={translations[language]}
          {...markOf({ text: '', lang: language })}
        />
      ))}
    </details>
  )
}
