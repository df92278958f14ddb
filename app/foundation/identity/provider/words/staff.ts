import type { ReasonOf } from '../../../verdict.ts'
import type { UnfitProvider } from '../connecting.ts'
import type { mayUse } from '../wish.ts'

type Problem =
  | ReasonOf<typeof mayUse>
  | 'municipality-unknown'
  | 'organisation-unknown'
  | 'secret-missing'
  | 'secret-unreadable'
  | 'key-wrong'
  | 'nothing-there'

/** What whoever runs the installation reads when a provider cannot be set. */
export const wishProblems: Record<Problem, string> = {
  'for-wrong': 'Schrijf voor wie de aanbieder is: --for staff of --for resident.',
  'issuer-wrong':
    'Schrijf het adres van de aanbieder (issuer), bijvoorbeeld --issuer https://inloggen.gemeente.example.',
  'issuer-unsafe':
    'Het adres van de aanbieder (issuer) begint met https://. Zonder mag alleen in het voorbeeld, op deze computer.',
  'client-missing':
    'Schrijf de naam die Voorop bij de aanbieder heeft, bijvoorbeeld --client-id voorop.',
  'authentication-wrong':
    'Schrijf --authentication client-secret of --authentication private-key-jwt.',
  'level-missing':
    'Schrijf bij inwoners welke niveaus sterk genoeg zijn, bijvoorbeeld --level http://eidas.europa.eu/LoA/substantial.',
  'max-age-wrong': 'Schrijf bij --max-age een aantal seconden, bijvoorbeeld --max-age 900.',
  'mapping-for-residents':
    'Inwoners komen nooit binnen door een claim. Laat --claim en --role weg.',
  'mapping-half':
    'Schrijf --claim en minstens één --role, bijvoorbeeld --claim groups --role voorop=professional.',
  'role-wrong':
    'Schrijf bij --role een waarde en taken: --role wijkteam=professional,expert. De taken zijn professional, expert, administrator en privacy-officer.',
  'organisation-wrong':
    'Schrijf bij --organisation een waarde die ook bij --role staat: --organisation "wijkteam=De Sluis".',
  'municipality-unknown': 'Deze gemeente is er niet. Schrijf haar hostnaam met --host.',
  'organisation-unknown':
    'Een organisatie bij --organisation bestaat nog niet. De beheerder zet haar er eerst bij.',
  'secret-missing':
    'Zet het geheim in een bestand (--secret-file pad) of in VOOROP_PROVIDER_SECRET. Het hoort niet in de opdracht zelf.',
  'secret-unreadable': 'Het bestand van --secret-file kan niet gelezen worden, of is leeg.',
  'key-wrong': 'De sleutel is geen privésleutel (PKCS#8, PEM) van het soort RSA of EC P-256.',
  'nothing-there': 'Er was hier geen aanbieder om weg te halen.',
}

export type WishProblem = Problem

/** What is wrong with a provider that does answer. */
export const unfit: Record<UnfitProvider['lacks'], string> = {
  issuer:
    'De aanbieder noemt zichzelf anders dan je schreef. Schrijf bij --issuer precies wat in zijn discovery-document staat, ook de schuine streep aan het eind.',
  endpoint:
    'In het discovery-document van de aanbieder ontbreekt een adres (authorization, token of jwks), of begint er een niet met https://.',
  algorithm:
    'De aanbieder ondertekent niet met RS256, PS256 of ES256. Iets anders neemt Voorop niet aan.',
  authentication:
    'De aanbieder kent deze manier van --authentication niet. Kies de andere, of laat het daar aanzetten.',
}

export const checkWords = {
  away: 'De aanbieder geeft geen antwoord op dit adres. Kijk of het klopt en of deze server daar naartoe mag.',
  noDiscovery: 'Op dit adres staat geen discovery-document (/.well-known/openid-configuration).',
  levels: (missing: readonly string[]): string =>
    `Let op: de aanbieder zegt niet dat hij deze niveaus kent: ${missing.join(', ')}.`,
  set: (name: string, audience: 'staff' | 'resident'): string =>
    `De aanbieder voor ${audience === 'staff' ? 'medewerkers' : 'inwoners'} van ${name} staat klaar.`,
  writeThere: 'Laat dit bij de aanbieder opschrijven:',
  removed: (name: string): string =>
    `De aanbieder van ${name} is weggehaald. Wie ermee binnenkwam, komt pas weer binnen als er een aanbieder is.`,
}
