import Database from 'better-sqlite3'

/** The schema as the file itself tells it, with the two marks of its header. */
export function schemaOf(file: string): string {
  const db = new Database(file, { readonly: true })
  const statements = db
    .prepare<[], string>('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid')
    .pluck()
    .all()
  const marks = ['application_id', 'user_version'].map(
    (name) => `PRAGMA ${name} = ${Number(db.pragma(name, { simple: true }))}`,
  )
  db.close()
  return [...marks, ...statements].map((statement) => `${statement};\n`).join('\n')
}
