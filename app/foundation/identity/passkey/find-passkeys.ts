/** Fetches what talks to the device only when the page asks for it and this browser can. */
export async function addPasskeys(): Promise<void> {
  const forms = document.querySelectorAll<HTMLFormElement>('form[data-passkey]')
  if (forms.length === 0 || globalThis.PublicKeyCredential === undefined) return
  const { wakePasskeys } = await import('./browser-passkeys.ts')
  wakePasskeys(forms)
}
