import type { ComponentChildren } from 'preact'

type Weight = 'main' | 'second' | 'quiet'

interface Look {
  /** A page has one `main` action; the rest is `second` or `quiet`. */
  readonly weight?: Weight
  readonly wide?: boolean
  readonly children: ComponentChildren
}

function classOf({ weight = 'main', wide = false }: Look): string {
  return `button${weight === 'main' ? '' : ` button--${weight}`}${wide ? ' button--wide' : ''}`
}

/** A button that sends the form it stands in. */
export function Button(props: Look & { readonly name?: string; readonly value?: string }) {
  return (
    <button
      type="submit"
      class={classOf(props)}
      {...(props.name === undefined ? {} : { name: props.name, value: props.value })}
    >
      {props.children}
    </button>
  )
}

/** A link that looks like a button, for the one clear next step to another page. */
export function ButtonLink(props: Look & { readonly href: string }) {
  return (
    <a class={classOf(props)} href={props.href}>
      {props.children}
    </a>
  )
}
