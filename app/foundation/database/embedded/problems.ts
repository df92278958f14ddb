/**
 * Something about the embedded database that the person who starts Voorop can put right.
 *
 * The message is a plain Dutch sentence meant for them: print it without a stack trace.
 */
export class EmbeddedProblem extends Error {
  override readonly name: string = 'EmbeddedProblem'
}

/** Another running copy of the app holds this data. Nothing was changed. */
export class DataInUse extends EmbeddedProblem {
  override readonly name: string = 'DataInUse'

  constructor(folder: string) {
    super(
      `Voorop draait al op deze gegevens (map ${folder}). ` +
        'Stop die eerst, of kies een andere map met DATA_FOLDER.',
    )
  }
}

/** The code of a system or database error (`ENOENT`, `57P03`), or '' when it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
