import type { Along } from './shell.tsx'

/** Tells what listens on this page that something else stands there now. */
export const anotherPage = 'anderepagina'

/**
 * After a script drew another page in this one: the window gets its name, a change of language comes back
 * to it, its print button works, reading aloud stops, and whoever cannot see it hears what it is about.
 *
 * @param path where a change of language comes back to, with what goes along.
 */
export function turnTo(
  sheet: HTMLElement,
  page: { readonly title: string; readonly path: string; readonly along: Along },
): void {
  document.title = page.title
  takeAlong(page.path, page.along)
  document.dispatchEvent(new Event(anotherPage))
  scrollTo(0, 0)
  const begin = problemIn(sheet) ?? sheet.querySelector<HTMLElement>('h1')
  if (begin === null) return
  if (begin.matches('h1')) begin.tabIndex = -1
  begin.focus()
}

/** Where something was not taken, the field is where it goes on. */
function problemIn(sheet: HTMLElement): HTMLElement | undefined {
  const field = sheet.querySelector('.field__problem')?.closest('.field')
  return field?.querySelector<HTMLElement>('input:checked, input, textarea, select') ?? undefined
}

function takeAlong(path: string, along: Along): void {
  const form = document.querySelector<HTMLFormElement>('form.language-choice')
  if (form === null) return
  for (const before of form.querySelectorAll('input')) before.remove()
  for (const [name, value] of [['naar', path] as const, ...along]) {
    const field = document.createElement('input')
    field.type = 'hidden'
    field.name = name
    field.value = value
    form.prepend(field)
  }
}
