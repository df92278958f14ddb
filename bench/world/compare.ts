import type pg from 'pg'

/** What makes up a resident in the database, and which rows were generated. */
const tables = {
  resident: 'id in (select id from generated)',
  account: 'id in (select id from generated)',
  trajectory: 'resident_id in (select id from generated)',
  seat: 'resident_id in (select id from generated)',
  bridge_talk: 'resident_id in (select id from generated)',
  bridge_reading: 'resident_id in (select id from generated)',
  journal: 'resident_id in (select id from generated)',
} as const

/** How many generated residents are looked at. */
const sample = 200

/** What the triggers and foreign keys that were at rest would have refused. */
const rules = {
  'a resident without one or two fixed faces': `select r.id from resident r left join (
      select s.resident_id, count(*) as faces
      from seat s join person p on p.id = s.person_id and 'professional' = any (p.roles)
      where s.kind = 'fixed' and s.ended_at is null and s.until is null group by s.resident_id
    ) held on held.resident_id = r.id
    where coalesce(held.faces, 0) not between 1 and 2`,
  'a reading without its recorded talk': `select r.id from bridge_reading r left join bridge_talk t
    on t.id = r.talk_id and t.resident_id = r.resident_id where t.recorded_at is null`,
  'a recorded talk without its reading': `select t.id from bridge_talk t left join bridge_reading r
    on r.talk_id = t.id where t.recorded_at is not null and r.id is null`,
  'a seat of nobody': `select s.id from seat s left join person p on p.id = s.person_id
    left join resident r on r.id = s.resident_id where p.id is null or r.id is null`,
}

/**
 * Holds a sample of generated rows against those the demo built through the rules: the same columns are
 * filled with the same kinds of values, documents have the same shape, none is much lighter.
 *
 * @throws with everything that differs, when the world is not an honest one.
 */
export async function compare(db: pg.Client): Promise<void> {
  await db.query(
    `create temp table generated as select bench_id('resident', n) as id from generate_series(1, ${sample}) n`,
  )
  await db.query(
    `create temp table lived as select id from account where kind = 'resident' and login not like 'bench-%'`,
  )
  const differences: string[] = []
  for (const [table, isGenerated] of Object.entries(tables)) {
    const made = await rowsOf(db, table, isGenerated)
    const lived = await rowsOf(db, table, isGenerated.replace('generated', 'lived'))
    if (made.length === 0) differences.push(`${table}: no rows`)
    differences.push(...differencesOf(table, shapesOf(made), shapesOf(lived)))
    const [light, own] = [weightOf(made), weightOf(lived)]
    if (light < 0.75 * own) differences.push(`${table}: ${light} bytes a row, by the rules ${own}`)
  }
  for (const [rule, question] of Object.entries(rules)) {
    const { rowCount } = await db.query(`${question} limit 1`)
    if (rowCount !== 0) differences.push(rule)
  }
  if (differences.length > 0) {
    throw new Error(
      `The generated world is not like one built by the rules:\n${differences.join('\n')}`,
    )
  }
}

type Rows = readonly Readonly<Record<string, unknown>>[]

async function rowsOf(db: pg.Client, table: string, condition: string): Promise<Rows> {
  const { rows } = await db.query<{ row: Record<string, unknown> }>(
    `select to_jsonb(t) as row from ${table} t where ${condition}`,
  )
  return rows.map(({ row }) => row)
}

/** Per column, and per place inside a document, the kinds of values that occur. */
function shapesOf(rows: Rows): Map<string, Set<string>> {
  const shapes = new Map<string, Set<string>>()
  for (const row of rows) note(shapes, '', row)
  return shapes
}

function note(shapes: Map<string, Set<string>>, place: string, value: unknown): void {
  const kinds = shapes.get(place) ?? new Set()
  shapes.set(place, kinds.add(kindOf(value)))
  if (Array.isArray(value)) for (const entry of value) note(shapes, `${place}[]`, entry)
  else if (typeof value === 'object' && value !== null) {
    for (const [key, entry] of Object.entries(value)) note(shapes, `${place}.${key}`, entry)
  }
}

function kindOf(value: unknown): string {
  if (value === null) return 'nothing'
  if (Array.isArray(value)) return 'list'
  if (typeof value !== 'string') return typeof value
  if (/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(value))
    return 'id'
  if (/^\d{4}-\d{2}-\d{2}T/.test(value)) return 'moment'
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? 'day' : 'text'
}

type Shapes = ReturnType<typeof shapesOf>

/** What stands in generated rows and never in lived ones, and columns that only lived rows have. */
function differencesOf(table: string, made: Shapes, lived: Shapes): string[] {
  const strange = [...made].flatMap(([place, kinds]) =>
    [...kinds]
      .filter((kind) => lived.get(place)?.has(kind) !== true)
      .map((kind) => `${table}${place}: ${kind}, never so by the rules`),
  )
  const missing = [...lived.keys()]
    .filter((place) => !made.has(place) && !place.endsWith('.ownLabel'))
    .map((place) => `${table}${place}: missing`)
  return [...strange, ...missing]
}

function weightOf(rows: Rows): number {
  return Math.round(JSON.stringify(rows).length / Math.max(1, rows.length))
}
