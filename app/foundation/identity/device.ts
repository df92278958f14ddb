const systems: [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android.*Mobile/, 'Android-telefoon'],
  [/Android/, 'Android-tablet'],
  [/Windows/, 'Windows-computer'],
  [/Mac OS X/, 'Mac'],
  [/Linux/, 'Linux-computer'],
]

/** A device in a word its owner knows it by; the long text a browser sends is not kept. */
export function deviceOf(userAgent: string | undefined): string {
  return systems.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1] ?? 'Een ander apparaat'
}
