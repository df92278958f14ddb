import { styleCookie } from './style-cookie.ts'

const oneYear = 365 * 24 * 3600

/**
 * A first page carries the style sheet in itself. When that page is there, its file is fetched too, so
 * that the browser keeps it; a cookie then tells the server to leave it out of the next pages.
 */
export async function keepStyle(): Promise<void> {
  const file = document.querySelector<HTMLStyleElement>('style[data-file]')?.dataset['file']
  if (file === undefined) return
  const answer = await fetch(file, { priority: 'low' })
  if (!answer.ok) return
  document.cookie = `${styleCookie}=${file}; path=/; max-age=${oneYear}; samesite=lax`
}
