import { type ComponentType, createContext, type JSX } from 'preact'
import { useContext } from 'preact/hooks'
import { type Assets, noAssets } from './assets.ts'

/** What the client build left behind, for whatever on a page needs it. */
export const AssetsHere = createContext<Assets>(noAssets)

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
  const files = useContext(AssetsHere).islands[props.name] ?? []
  return (
    <>
      {files.map((href) => (
        <link key={href} rel="modulepreload" href={href} fetchpriority="low" />
      ))}
      <div class="island" data-island={props.name} data-props={JSON.stringify(props.props)}>
        <Component {...props.props} />
      </div>
    </>
  )
}
