import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** Draws something that depends on nothing. Always the same function for the same drawing. */
export type Draw = () => VNode

const markups = new Map<Draw, string>()

function markupOf(draw: Draw): string {
  const known = markups.get(draw)
  if (known !== undefined) return known
  const markup = renderToString(draw())
  markups.set(draw, markup)
  return markup
}

/**
 * A silent picture that never changes. Its markup is made once: a page shows dozens of them, and
 * drawing each anew was most of the work of a page. Server only; islands draw for themselves.
 */
export function Still(props: {
  readonly draw: Draw
  readonly size: number
  readonly class: string
}) {
  const { draw, size } = props
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      aria-hidden="true"
      class={props.class}
      dangerouslySetInnerHTML={{ __html: markupOf(draw) }}
    />
  )
}
