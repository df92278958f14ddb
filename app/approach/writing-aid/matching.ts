/** Whole words only, for all letters: the \b of a RegExp breaks at é and ï. */
export function wholeWords(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'giu')
}

const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s]*[\p{L}\p{N}/]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[\w-]+(?:\.[\w-]+)*\.(?:nl|com|org|eu|net)(?![\p{L}\p{N}])(?:\/[^\s]*[\p{L}\p{N}/])?/giu

/** A web or mail address is nobody's sentence: its words are not weighed. */
export function withoutAddresses(text: string): string {
  return text.replace(ADDRESS, 'adres')
}
