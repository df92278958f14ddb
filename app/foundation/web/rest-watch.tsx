import { Button } from '../../ui/button/button.tsx'
import { webPaths } from './paths.ts'
import type { Rest } from './rest.ts'
import type { WebWords } from './words/nl.ts'

/**
 * What the script needs to say in time that a session is about to end: how long it lasts, and two sheets
 * that wait inertly in the page. Without JavaScript nothing of it shows; a form that is sent too late is
 * then kept by `front-door/signed-out-page.tsx`. The script is `browser-rest-watch.ts`.
 */
export function RestWatch({ rest, words }: { rest: Rest; words: WebWords }) {
  const { rest: say, signedOut } = words
  return (
    <template
      id="rust"
      data-seconds={rest.seconds}
      data-whose={rest.whose}
      data-still-here={webPaths.stillHere}
    >
      <dialog class="rest" aria-labelledby="rust-titel" aria-describedby="rust-tekst">
        <form method="dialog" class="stack">
          <h2 id="rust-titel">{say.title}</h2>
          <p id="rust-tekst" data-ending={say.ending} data-noted={say.noted}>
            {say.text}
          </p>
          <Button wide>{say.stay}</Button>
        </form>
      </dialog>
      <main class="page" aria-labelledby="rust-dicht" tabindex={-1}>
        <div class="narrow">
          <h1 id="rust-dicht">{say.closed}</h1>
          <p>{say.closedText}</p>
          <output class="notice" hidden>
            {say.notYet}
          </output>
          <a class="button button--wide" href={webPaths.signIn} target="_blank" rel="noopener">
            {signedOut.signIn}
          </a>
          <button type="button" class="button button--second button--wide">
            {say.back}
          </button>
        </div>
      </main>
    </template>
  )
}
