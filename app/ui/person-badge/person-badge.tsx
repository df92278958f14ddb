import type { ComponentChildren } from 'preact'
import { Portrait } from '../portrait/portrait.tsx'

interface PersonBadgeProps {
  readonly name: string
  readonly portrait: string
  /** What this person does, in plain words. */
  readonly does?: ComponentChildren
  /** Ways to reach them, or what can be done with them. */
  readonly children?: ComponentChildren
}

/** A person: face, name, what they do. */
export function PersonBadge({ name, portrait, does, children }: PersonBadgeProps) {
  return (
    <div class="person-badge">
      <Portrait of={portrait} />
      <div class="person-badge__words" data-readable>
        <strong>{name}</strong>
        {does !== undefined && <span class="soft">{does}</span>}
        {children}
      </div>
    </div>
  )
}
