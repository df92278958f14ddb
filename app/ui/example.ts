import type { VNode } from 'preact'

/** One state of a component, to look at: the examples page shows them all, in every theme. */
export interface Example {
  readonly name: string
  readonly view: VNode
}
