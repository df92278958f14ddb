/**
 * Past participles, sorted by what "is" or "wordt" beside them means.
 *
 * Dutch spells the passive ("is gestuurd"), the past ("is gegaan") and a mood ("is gespannen") alike.
 * Only a list can tell them apart.
 */
export type ParticipleKind = 'action' | 'state' | 'none'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u))

const SEPARABLE =
  /^(?:aan|achter|af|bij|bekend|binnen|dicht|door|goed|in|klaar|kwijt|los|mee|na|neer|om|onder|op|open|over|rond|samen|stil|stop|tegen|terug|thuis|toe|uit|vast|vol|voor|voort|vrij|weg)(?=ge)/u

/** Regular: ge-…-t or ge-…-d. */
const REGULAR = /^ge\p{L}{2,}[td]$/u

/** Irregular with ge-. A prefix such as op- or aan- may stand before. */
const IRREGULAR = words(`
  gebakken gebeden gebeten gebleken geboden gebogen gebonden gebracht gebroken gedaan gedolven
  gedragen gedreven gedronken gedwongen geëist gegeten gegeven gegoten gegrepen gehangen geheven
  geholpen gehouden gekozen gekeken gekregen geladen gelaten gelezen geleken gelogen gemeten genomen
  genoten geraden geroepen geschonken geschoten geschoven geschreven geslagen gesneden
  gesproken gestoken gestolen gestreken getroffen getrokken gevangen gevochten
  gevonden gevraagd gewassen gewezen gewogen gewonnen geworpen geworven gewreven gezien gezonden
  gezongen gezocht`)

/** Without ge-. Only listed words: "bericht" and "ontbijt" look the same and are things. */
const WITHOUT_GE = words(`
  aanvaard achterhaald beantwoord bedacht bediend beëindigd begeleid begrepen begroet behandeld
  behouden bekeken bekritiseerd beledigd belast belemmerd beloofd beloond bemiddeld benaderd benoemd
  benut beoordeeld bepaald beperkt bereikt berekend beschermd beschreven beslist besloten besproken
  besteed besteld bestreden bestudeerd betaald betrapt betwist bevestigd bevorderd bewaakt bewaard
  bewerkt bewezen bezocht bezorgd doorlopen doorzocht erkend ervaren herhaald herinnerd herkend
  hersteld hervat herzien misbruikt miskend omschreven onderbroken ondersteund ondertekend onderwezen
  onderzocht ontdekt onthouden ontnomen ontslagen ontvangen ontwikkeld ontworpen overgedragen
  overhandigd overtuigd overwogen verbeterd verboden verbroken verdedigd verdeeld verdiend vereist
  vergeleken vergeten vergoed vergroot verhinderd verhoogd verklaard verkocht verkort verlaagd verlengd
  vermeden vermeld verminderd vernietigd vernieuwd verplaatst verrekend verrekt verricht verschaft
  verspreid verstoord verstrekt verstuurd vertaald verteld vertoond vervangen vervolgd vervuld
  verwacht verwerkt verwezen verwijderd verworpen verzameld verzocht verzonden verzorgd voltooid
  voorkomen voorspeld voorzien weerlegd`)

/** Something that happens by itself: "is gegaan" is the past, not the passive. */
const BY_ITSELF = words(`
  afgevallen bedaard bekomen bevallen begonnen geland gebarsten gebeurd gebleken gebleven geboren
  gedaald geëindigd gegaan gegroeid gekomen gekropen gelopen geleden gelukt genezen gereisd gereden
  geschied geschrokken geslaagd gesprongen gestapt gestart gestegen gestopt gestorven gestrand
  gevallen gevlogen gevlucht gevorderd geweest gewend geworden gezakt gezonken gezwommen gekeerd
  geklommen gewandeld gefietst gewisseld geraakt hersteld mislukt ontsnapt ontstaan opgehouden
  overleden verbeterd verdwenen vergeten verhuisd verlopen verloren verminderd verouderd verschenen
  verschoven vertrokken veranderd verstreken toegenomen afgenomen doorgegaan bijgekomen`)

/** Both: "is gestopt" is the past, "wordt gestopt" is somebody's doing. */
const ALSO_DONE_TO = words(`
  afgenomen begonnen gestart gestopt gewisseld hersteld veranderd verbeterd vergeten verlopen verloren
  verminderd verschoven`)

/** How somebody or something is: nobody does it. */
const ADJECTIVES = words(`
  afgeleid bekend bedoeld bereid bevriend bezet bezorgd ervaren geacht gebaseerd gebonden gebrand
  gedetailleerd gedreven geestig gehandicapt gehecht geïnteresseerd geliefd gemiddeld gemotiveerd
  gepast gerecht gericht gerust gescheiden geschikt gespannen gesteld gestrest getrouwd gewenst
  gewond gezind gezond ingewikkeld ingesteld ontroerd ontspannen opgelucht opgevoed opgewekt
  opgewonden overstuur overweldigd teleurgesteld toegewijd uitgebreid uitgeput uitgerust verbaasd
  verbonden verdeeld verdiend vereist verkouden verlegen verliefd vermoeid verplicht verrast
  verschillend verslaafd verstopt vertrouwd verward verzekerd volgeboekt overspannen`)

/** Things and other verb forms that are spelled like a participle. */
const LOOKALIKES = words(`
  gebed gebied gebiedt gebit gebeurt gedicht gedraagt geduld geeft gehucht gelaat geld geldt gelooft
  geluid gemoed geneest geniet genoot geslacht gesticht gevecht geweld gewest gewicht gezicht
  nageslacht overgewicht aangeeft aangezicht doorgeeft opgeeft teruggeeft toegeeft uitgeeft
  afgeeft vrijgeeft meegeeft leefgeld spaargeld zakgeld`)

/** With "is" these say how things stand ("alles is bewaard"); with "wordt" somebody acts. */
const STATES = words(`
  aangemeld aangesloten afgelopen afgerond bereikt beperkt beschermd betaald beveiligd bewaard gedekt
  geopend geregeld gesloten gevuld gewaardeerd gezegd ingelogd ingericht ingevuld inbegrepen klaargezet
  opgeborgen opgelost opgeruimd opgeslagen toegestaan uitgelogd verboden voltooid voorzien`)

export function participleKind(word: string): ParticipleKind {
  if (LOOKALIKES.has(word)) return 'none'
  if (STATES.has(word) || ALSO_DONE_TO.has(word)) return 'state'
  if (BY_ITSELF.has(word) || ADJECTIVES.has(word)) return 'none'
  const base = word.replace(SEPARABLE, '')
  if (base !== word && goesByItself(base)) return 'none'
  return REGULAR.test(base) || IRREGULAR.has(word) || IRREGULAR.has(base) || WITHOUT_GE.has(word)
    ? 'action'
    : 'none'
}

/** "Teruggekomen" goes by itself as "gekomen" does. */
function goesByItself(base: string): boolean {
  return BY_ITSELF.has(base) && base.startsWith('ge')
}
