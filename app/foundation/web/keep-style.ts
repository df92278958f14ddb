import { styleCookie } from './style-cookie.ts'

const oneYear = 365 * 24 * 3600

/**
 * A first page carries the style sheet in itself, without the fonts: it stays in those of the device, so
 * that no line moves. When it is there, the sheet's file and its fonts are fetched too, so that the browser
 * keeps them; a cookie then tells the server that the next pages can ask for the file.
 */
export async function keepStyle(): Promise<void> {
  const file = document.querySelector<HTMLStyleElement>('style[data-file]')?.dataset['file']
  if (file === undefined) return
  const answer = await fetch(file, { priority: 'low' })
  if (!answer.ok) return
  await Promise.all(fontsIn(await answer.text()).map((font) => fetch(font, { priority: 'low' })))
  const secure = location.protocol === 'https:' ? '; secure' : ''
  document.cookie = `${styleCookie}=${file}; path=/; max-age=${oneYear}; samesite=lax${secure}`
}

/** The fonts for the letters of this page. */
function fontsIn(sheet: string): string[] {
  const isArabic = document.documentElement.lang === 'ar'
  const all = [...sheet.matchAll(/url\(([^)]+\.woff2)\)/g)].map(([, font]) => font ?? '')
  return all.filter((font) => font.includes('-arabic-') === isArabic)
}
