import { Button } from '../../ui/button/button.tsx'
import type { Ask } from '../web/context.ts'
import { readForm } from '../web/forms.ts'
import { onTo, page } from '../web/page.tsx'
import { webPaths } from '../web/paths.ts'
import { holdsSecret } from '../web/typed.ts'
import { webWords } from '../web/words/words.ts'

/**
 * Somebody sent a form after their session had ended. Nothing is taken, and nothing is lost: what was typed
 * waits here, to be sent again after signing in beside it. A form with a secret in it is not kept.
 */
export async function signedOutPage(c: Ask): Promise<Response> {
  const typed = await readForm(c)
  if (holdsSecret(typed)) return onTo(c, webPaths.signIn)
  const words = webWords[c.var.language].signedOut
  return page(
    c,
    { title: words.title, face: 'resident', status: 401 },
    <div class="narrow">
      <h1>{words.title}</h1>
      <p>{words.text}</p>
      <p>
        <a class="button button--second" href="/aanmelden" target="_blank">
          {words.signIn}
        </a>
      </p>
      <form method="post" action={c.req.path}>
        {Object.entries(typed).flatMap(([name, values]) =>
          values.map((value, index) => (
            <input key={`${name} ${index}`} type="hidden" name={name} value={value} />
          )),
        )}
        <Button>{words.again}</Button>
      </form>
    </div>,
  )
}
