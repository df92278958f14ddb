import type { ComponentChildren } from 'preact'

/** One thing at a time, on its own white sheet. With a heading it is a region of the page. */
export function Card(props: { readonly heading?: string; readonly children: ComponentChildren }) {
  return (
    <section class="card">
      {props.heading !== undefined && <h2>{props.heading}</h2>}
      {props.children}
    </section>
  )
}
