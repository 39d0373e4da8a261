/**
 * Fills an archive database with documents of people, in random order of the heap. Rows are written in SQL, as the archive
 * stores them, no matter of which is closed, so that nothing is left to be counted; a million through its API would take an hour.
 *
 * @param {import('kysely').Kysely<any>} database
 * @param {{sql: typeof import('kysely').sql, people: readonly {id: string, documents: number}[]}} options
 */
export async function fill(database, { sql, people }) {
  await sql`create temporary table people (client_id text, documents int)`.execute(database)
  for (let from = 0; from < people.length; from += 5000) {
    const chunk = people.slice(from, from + 5000)
    await sql`insert into people select * from unnest(${chunk.map(({ id }) => id)}::text[],
      ${chunk.map(({ documents }) => documents)}::int[])`.execute(database)
  }
  await sql`insert into clients (client_id, stored_at) select client_id, now() from people`.execute(
    database,
  )
  await sql
    .raw(
      `
    insert into documents (client_id, id, set_oid, version, version_oid, content_hash, controller_id, unit_id, service_task,
      social_service, type, format, status, delayed, special_content, hidden_from_guardians, shared_matter, title, language,
      content_type, made_at, made_on, stored_at, updated_at, corrected, stored_by,
      kept_by)
    select p.client_id, md5(p.client_id || n), 'urn:oid:2.999.1.' || abs(hashtext(p.client_id)) || '.' || n, 1,
      'urn:oid:2.999.2.' || abs(hashtext(p.client_id)) || '.' || n, md5(n::text),
      'county-05', 'unit-snostjarnan', (array['older-people','families','disability','working-age'])[1 + n % 4],
      'housing', (array['decision','client-plan','summary','statement'])[1 + n % 4], 'phase-2', 'current', false, false, false, false,
      'Beslut om boendeservice nummer ' || n, 'sv', 'application/xhtml+xml', made, made::date, now(), now(), false, 'bench',
      (array['ten-years','families','disability','ten-years'])[1 + n % 4]
    from people p cross join lateral generate_series(1, p.documents) n
    cross join lateral (select timestamptz '2026-11-01 10:00+02' - (n * 7 + abs(hashtext(p.client_id)) % 7) * interval '1 day' as made) m
    order by md5(p.client_id || n)`,
    )
    .execute(database)
  await sql
    .raw(
      `
    insert into document_bodies (client_id, id, elements, words)
    select d.client_id, d.id,
      '"masterIdentifier":{"system":"urn:ietf:rfc:3986","value":"' || d.version_oid || '"},"docStatus":"final","type":{"coding":[{"system":"https://mittkanta.example/fhir/CodeSystem/document-type","code":"' || d.type ||
      '"}]},"subject":{"reference":"Patient/' || d.client_id || '"},"date":"2026-11-01T10:00:00.000Z","author":[{"reference":"Organization/unit-snostjarnan"}],"custodian":{"reference":"Organization/county-05"},"description":"' || d.title ||
      '","content":[{"attachment":{"contentType":"application/xhtml+xml","language":"sv","url":"Binary/' || d.id || '","size":4096,"creation":"2026-11-01T10:00:00+02:00"}}]',
      to_tsvector('simple', d.title)
    from documents d where d.client_id in (select client_id from people) order by d.id`,
    )
    .execute(database)
  await sql`drop table people`.execute(database)
}
