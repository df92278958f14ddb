/** What somebody typed or chose, as it came in: the page gives it back when something is not right. */
export type Typed = Readonly<Record<string, readonly string[]>>

/** The first thing typed under this name, or nothing. */
export function typedText(typed: Typed, name: string): string {
  return typed[name]?.[0] ?? ''
}

/** Passwords and codes are typed into a field of this name. */
export const secretField = 'code'

/** Whether somebody typed a secret: such a form is never kept in a page. */
export function holdsSecret(typed: Typed): boolean {
  return secretField in typed
}
