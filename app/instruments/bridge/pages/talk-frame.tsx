import type { ComponentChildren } from 'preact'
import { type Ask, sessionOf } from '../../../foundation/web/context.ts'
import { page, type PageOptions } from '../../../foundation/web/page.tsx'
import { LanguageChoice } from '../../../foundation/web/shell.tsx'
import { webWords } from '../../../foundation/web/words/words.ts'
import { paths } from '../paths.ts'
import { residentPaths } from '../../../people/resident/public.ts'
import type { AtTalk } from './at-talk.ts'

/**
 * The frame of every page of a talk: nothing in sight but the talk, a way to stop, and a way to turn the
 * screen to the other side of the table.
 */
export function talkPage(
  c: Ask,
  at: Pick<AtTalk, 'talk' | 'language' | 'words' | 'resident'>,
  options: Pick<PageOptions, 'title' | 'status'>,
  children: ComponentChildren,
): Response {
  const { words, language, talk } = at
  const session = sessionOf(c)
  const onTable = session.table !== undefined
  const away = session.viewer.kind === 'resident' ? '/' : residentPaths.file(at.resident)
  return page(
    c,
    { ...options, face: 'table', language },
    <>
      <div class="talk-bar no-print">
        <button
          type="button"
          class="read-aloud"
          data-read-aloud
          data-stop={webWords[language].stopReading}
          hidden
        >
          {webWords[language].readAloud}
        </button>
        {onTable && (
          <form method="post" action={paths.turn(talk.id)}>
            <input type="hidden" name="naar" value={c.req.path} />
            <button type="submit" class="button button--second">
              {words.talk.turn}
            </button>
          </form>
        )}
        <a class="button button--quiet" href={onTable ? paths.unlock(talk.id) : away}>
          {onTable ? words.talk.leave : words.talk.stop}
        </a>
      </div>
      {children}
      <div class="talk-foot no-print">
        <LanguageChoice language={language} path={c.req.path} />
      </div>
    </>,
  )
}
