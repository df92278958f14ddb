/** What somebody typed or chose, as it came in: the page gives it back when something is not right. */
export type Typed = Readonly<Record<string, readonly string[]>>

/** The first thing typed under this name, or nothing. */
export function typedText(typed: Typed, name: string): string {
  return typed[name]?.[0] ?? ''
}
