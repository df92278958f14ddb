import type { ComponentChildren } from 'preact'

/** Something to know before going on. Calm: it says what happened, what is safe, and what can be done. */
export function Notice(props: { readonly children: ComponentChildren }) {
  return <output class="notice">{props.children}</output>
}
