import type { ComponentChildren } from 'preact'
import { Button } from '../../../ui/button/button.tsx'

/**
 * A form that a device has to answer: it stays out of sight until a script finds that this browser can,
 * so that nobody meets a button that does nothing. The browser's half is `browser-passkeys.ts`.
 */
export function PasskeyForm(props: {
  readonly action: string
  /** Where the script asks for the question to sign. */
  readonly ask: string
  readonly does: 'make' | 'use'
  readonly go: string
  readonly hint?: string
  readonly weight?: 'main' | 'second'
  /** What to say when the person stopped halfway, or the device could not. */
  readonly failed: string
  readonly children?: ComponentChildren
}) {
  const { action, ask, does, go, hint, weight = 'second', failed, children } = props
  return (
    <form method="post" action={action} class="stack" data-passkey={does} data-ask={ask} hidden>
      {children}
      <input type="hidden" name="antwoord" value="" />
      <output class="notice" data-failed hidden>
        {failed}
      </output>
      <Button wide weight={weight}>
        {go}
      </Button>
      {hint !== undefined && <p class="soft">{hint}</p>}
    </form>
  )
}
