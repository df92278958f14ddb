import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { z } from 'zod'
import { isRecipient } from './encryption.ts'

/**
 * Everything that can be set from outside, read here and nowhere else.
 * `docs/operations.md` lists each with its default.
 */
export interface Settings {
  readonly mode: 'demo' | 'production'
  readonly port: number
  readonly host: string
  /** How people reach the installation, for letters and QR codes. Without it: the address asked for. */
  readonly publicUrl: string | undefined
  /** The header in which one's own proxy writes who asks; without it the connection itself tells. */
  readonly addressHeader: string | undefined
  /** A PostgreSQL of one's own; without it the embedded one is started in `dataFolder`. */
  readonly database: { readonly appUrl: string; readonly ownerUrl: string | undefined } | undefined
  readonly dataFolder: string
  /** Where backups go, and where the embedded database keeps copying to what it writes. */
  readonly backupFolder: string | undefined
  /** The public keys (age) that backups are encrypted for; without any they are not encrypted. */
  readonly backupRecipients: readonly string[]
  /** The folder of `pg_dump` and `pg_restore`; without it they are looked for on the PATH. */
  readonly databasePrograms: string | undefined
  /** Whom to tell about a leak, and what happens then: for security.txt. Without a contact there is none. */
  readonly security: { readonly contact: string; readonly policy: string | undefined } | undefined
  /** The e-mail address of who answers programmers' questions about the API, for its document. */
  readonly apiContact: string | undefined
  /** 32 bytes from which the keys for one-time codes and stored secrets are made. */
  readonly key: Buffer
}

/** A setting is missing or cannot be; the message is a sentence for whoever runs the installation. */
export class WrongSetting extends Error {
  override name = 'WrongSetting'
}

const url = z.url({ protocol: /^https?$/ })
const mailto = /^mailto:[^\s@]+@[^\s@]+$/
const postgresUrl = z.url({ protocol: /^postgres(ql)?$/ })

const fields = {
  VOOROP_MODE: {
    schema: z.enum(['demo', 'production']).default('demo'),
    say: 'Schrijf VOOROP_MODE=demo of VOOROP_MODE=production.',
  },
  PORT: {
    schema: z.coerce.number().int().min(1).max(65_535).default(3000),
    say: 'Schrijf een getal van 1 tot en met 65535, bijvoorbeeld PORT=3000.',
  },
  HOST: {
    schema: z.string().min(1).default('0.0.0.0'),
    say: 'Schrijf het adres waarop Voorop luistert, bijvoorbeeld HOST=127.0.0.1.',
  },
  PUBLIC_URL: {
    schema: url.optional(),
    say: 'Schrijf het hele adres, bijvoorbeeld PUBLIC_URL=https://voorop.gemeente.example.',
  },
  ADDRESS_HEADER: {
    schema: z
      .string()
      .regex(/^[A-Za-z][A-Za-z-]*$/)
      .optional(),
    say: 'Schrijf de naam van de kop waarin je eigen proxy het adres zet, bijvoorbeeld ADDRESS_HEADER=X-Real-IP.',
  },
  DATABASE_URL: {
    schema: postgresUrl.optional(),
    say: 'Schrijf het adres van PostgreSQL voor de app, bijvoorbeeld DATABASE_URL=postgres://voorop_app:geheim@db/voorop.',
  },
  DATABASE_OWNER_URL: {
    schema: postgresUrl.optional(),
    say: 'Schrijf het adres van PostgreSQL voor de eigenaar van de tabellen, bijvoorbeeld DATABASE_OWNER_URL=postgres://voorop_owner:geheim@db/voorop.',
  },
  DATA_FOLDER: {
    schema: z.string().min(1).default('.data'),
    say: 'Schrijf een map waarin Voorop mag schrijven, bijvoorbeeld DATA_FOLDER=/var/lib/voorop.',
  },
  BACKUP_FOLDER: {
    schema: z.string().min(1).optional(),
    say: 'Schrijf een map op een andere schijf, bijvoorbeeld BACKUP_FOLDER=/mnt/back-up/voorop.',
  },
  BACKUP_RECIPIENTS: {
    schema: z
      .string()
      .transform((text) => text.split(/[\s,]+/).filter((word) => word !== ''))
      .pipe(z.array(z.string().refine(isRecipient)).min(1))
      .optional(),
    say: 'Schrijf een of meer hele publieke sleutels van age, die met age1 beginnen, met een komma ertussen. Zet hier nooit een geheime sleutel.',
  },
  PG_BIN: {
    schema: z.string().min(1).optional(),
    say: 'Schrijf de map met pg_dump en pg_restore, bijvoorbeeld PG_BIN=/usr/lib/postgresql/18/bin.',
  },
  SECURITY_CONTACT: {
    schema: z.union([z.url({ protocol: /^https$/ }), z.string().regex(mailto)]).optional(),
    say: 'Schrijf waar iemand een lek meldt: SECURITY_CONTACT=mailto:veiligheid@gemeente.example, of een adres met https://.',
  },
  SECURITY_POLICY: {
    schema: z.url({ protocol: /^https$/ }).optional(),
    say: 'Schrijf het adres van de spelregels voor melders, bijvoorbeeld SECURITY_POLICY=https://gemeente.example/lek-melden.',
  },
  API_CONTACT: {
    schema: z.email().optional(),
    say: 'Schrijf het e-mailadres voor vragen over de API, bijvoorbeeld API_CONTACT=api@gemeente.example.',
  },
  VOOROP_KEY: {
    schema: z
      .base64()
      .refine((text) => Buffer.from(text, 'base64').length === 32)
      .optional(),
    say: 'Schrijf 32 willekeurige bytes als base64. Maak ze met: openssl rand -base64 32.',
  },
} as const

type Field = keyof typeof fields
type Values = { [F in Field]: z.infer<(typeof fields)[F]['schema']> }

/**
 * Reads the settings from the environment.
 *
 * @throws WrongSetting with a sentence that names the setting and says what to write instead.
 */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const values = readValues(environment)
  const production = values.VOOROP_MODE === 'production'
  if (production) requireForProduction(values)
  else refuseForDemo(values)
  return {
    mode: values.VOOROP_MODE,
    port: values.PORT,
    host: values.HOST,
    publicUrl: values.PUBLIC_URL?.replace(/\/$/, ''),
    addressHeader: values.ADDRESS_HEADER,
    database:
      values.DATABASE_URL === undefined
        ? undefined
        : {
            appUrl: values.DATABASE_URL,
            ownerUrl: values.DATABASE_OWNER_URL ?? (production ? undefined : values.DATABASE_URL),
          },
    dataFolder: resolve(values.DATA_FOLDER),
    backupFolder: values.BACKUP_FOLDER === undefined ? undefined : resolve(values.BACKUP_FOLDER),
    backupRecipients: values.BACKUP_RECIPIENTS ?? [],
    databasePrograms: values.PG_BIN,
    security: securityOf(values),
    apiContact: values.API_CONTACT ?? (production ? undefined : 'api@merwoude.example'),
    key: values.VOOROP_KEY === undefined ? demoKey() : Buffer.from(values.VOOROP_KEY, 'base64'),
  }
}

/**
 * The address of the database as its owner, for a command that does what no person at work may.
 *
 * @throws WrongSetting when it is not set: a process that serves people can do without, and better does.
 */
export function ownerUrlOf({ database }: Settings): string {
  if (database?.ownerUrl !== undefined) return database.ownerUrl
  throw new WrongSetting(`Hiervoor is DATABASE_OWNER_URL nodig. ${fields.DATABASE_OWNER_URL.say}`)
}

/** The demo has an example, so that the page can be seen. */
function securityOf(values: Values): Settings['security'] {
  const { VOOROP_MODE, SECURITY_CONTACT: contact, SECURITY_POLICY: policy } = values
  if (contact !== undefined) return { contact, policy }
  if (VOOROP_MODE === 'production') return undefined
  return {
    contact: 'mailto:veiligheid@merwoude.example',
    policy: 'https://merwoude.example/lek-melden',
  }
}

function readValues(environment: NodeJS.ProcessEnv): Values {
  const read = Object.entries(fields).map(([name, { schema, say }]) => {
    const given = environment[name] === '' ? undefined : environment[name]
    const result = schema.safeParse(given)
    if (!result.success) throw new WrongSetting(`${name} klopt niet. ${say}`)
    return [name, result.data] as const
  })
  return Object.fromEntries(read) as Values
}

function requireForProduction(values: Values): void {
  const needed: Field[] = ['DATABASE_URL', 'VOOROP_KEY', 'PUBLIC_URL']
  for (const name of needed) {
    if (values[name] === undefined) {
      throw new WrongSetting(`In productie is ${name} nodig. ${fields[name].say}`)
    }
  }
  if (values.PUBLIC_URL?.startsWith('https://') !== true) {
    throw new WrongSetting('In productie begint PUBLIC_URL met https://. ' + fields.PUBLIC_URL.say)
  }
}

/**
 * In the demo everybody signs in as anybody. Whoever set a key of their own has real people in mind and
 * forgot to say so.
 */
function refuseForDemo(values: Values): void {
  if (values.VOOROP_KEY === undefined) return
  throw new WrongSetting(
    'VOOROP_KEY hoort bij productie: in het voorbeeld meldt iedereen zich aan zonder wachtwoord. ' +
      'Schrijf VOOROP_MODE=production, of laat VOOROP_KEY weg.',
  )
}

/** Known to everybody who reads this, which is why production refuses to start without its own. */
function demoKey(): Buffer {
  return createHash('sha256').update('voorop demo').digest()
}
