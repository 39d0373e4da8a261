import pg from 'pg'

/** How often the log says that each document was read, whoever read it: by its id. */
export async function readingsInLog(
  databaseUrl: string,
  documents: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ document: string; readings: number }>(
      `select document, count(*)::int as readings
         from audit_events, jsonb_array_elements_text(event::jsonb -> 'documents') document
        where event::jsonb ->> 'operation' = 'read-binary' and document = any($1)
        group by document`,
      [documents],
    )
    return new Map(rows.map(({ document, readings }) => [document, readings]))
  } finally {
    await client.end()
  }
}
