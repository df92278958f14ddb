/** The answer of a rule that may refuse: a value, or the name of the reason why not. */
export type Verdict<Value, Reason extends string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly reason: Reason }

/** The rule allows it, and this is what comes of it. */
export function yes<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value }
}

/** The rule refuses; the name of the reason becomes a sentence in `words/`. */
export function no<Reason extends string>(
  reason: Reason,
): { readonly ok: false; readonly reason: Reason } {
  return { ok: false, reason }
}

/** The reasons a rule can give, so that a table of sentences can be complete by type. */
export type ReasonOf<Rule extends (...args: never[]) => unknown> =
  Extract<ReturnType<Rule>, { ok: false }> extends { reason: infer Reason extends string }
    ? Reason
    : never
