import type { ComponentType, JSX } from 'preact'

/**
 * A place on the page that comes alive in the browser. The server's HTML is whole without it;
 * the loader finds the island by its name and takes it over with the same properties.
 */
export function Island<Props extends object>(props: {
  readonly name: string
  readonly component: ComponentType<Props>
  readonly props: Props
}): JSX.Element {
  const Component = props.component
  return (
    <div class="island" data-island={props.name} data-props={JSON.stringify(props.props)}>
      <Component {...props.props} />
    </div>
  )
}
