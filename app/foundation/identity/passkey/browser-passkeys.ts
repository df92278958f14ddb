import { startAuthentication, startRegistration } from '@simplewebauthn/browser'

type ToMake = Parameters<typeof startRegistration>[0]['optionsJSON']
type ToUse = Parameters<typeof startAuthentication>[0]['optionsJSON']

/** Shows the forms that a device answers, and lets it. What somebody stops halfway changes nothing. */
export function wakePasskeys(forms: Iterable<HTMLFormElement>): void {
  for (const form of forms) {
    form.hidden = false
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      void letDeviceAnswer(form)
    })
  }
  for (const instead of document.querySelectorAll<HTMLElement>('[data-no-passkey]')) {
    instead.hidden = true
  }
}

async function letDeviceAnswer(form: HTMLFormElement): Promise<void> {
  const button = form.querySelector('button')
  const failed = form.querySelector<HTMLElement>('[data-failed]')
  const field = form.elements.namedItem('antwoord')
  if (button === null || failed === null || !(field instanceof HTMLInputElement)) return
  button.disabled = true
  failed.hidden = true
  try {
    const answer = await fetch(form.dataset['ask'] ?? '', {
      method: 'POST',
      body: new URLSearchParams(),
      redirect: 'manual',
    })
    // Signed out meanwhile, or to show first who they are: the page itself leads there.
    if (answer.status === 401) return location.reload()
    if (!answer.ok) throw new Error(`The question was answered with ${answer.status}.`)
    const question: unknown = await answer.json()
    const given =
      form.dataset['passkey'] === 'make'
        ? await startRegistration({ optionsJSON: question as ToMake })
        : await startAuthentication({ optionsJSON: question as ToUse })
    field.value = JSON.stringify(given)
    form.submit()
  } catch {
    failed.hidden = false
  } finally {
    button.disabled = false
  }
  return undefined
}
