/** The kinds of devices, as a session keeps them; each language has its word for them. */
export type Device =
  | 'iPhone'
  | 'iPad'
  | 'Android-telefoon'
  | 'Android-tablet'
  | 'Windows-computer'
  | 'Mac'
  | 'Linux-computer'
  | 'Een ander apparaat'

const systems: [RegExp, Device][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android.*Mobile/, 'Android-telefoon'],
  [/Android/, 'Android-tablet'],
  [/Windows/, 'Windows-computer'],
  [/Mac OS X/, 'Mac'],
  [/Linux/, 'Linux-computer'],
]

/** A device in a word its owner knows it by; the long text a browser sends is not kept. */
export function deviceOf(userAgent: string | undefined): Device {
  return systems.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1] ?? 'Een ander apparaat'
}
