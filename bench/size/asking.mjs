import { createHash } from 'node:crypto'

/** The id of a document of a client, as she is filled with it. */
export const documentOf = (client, n) => createHash('md5').update(`${client}${n}`).digest('hex')

const headers = (token, type) => ({ authorization: `Bearer ${token}`, 'content-type': type })
const operation = (path, token, parameter) => ({
  method: 'POST',
  path: `/fhir/${path}`,
  headers: { ...headers(token, 'application/fhir+json'), accept: 'application/json' },
  body: JSON.stringify({ resourceType: 'Parameters', parameter }),
})

/** What a client's log may tell her of, as the portal works it out: her documents, and as many more as a long life has. */
const reachOf = (client, documents) => [
  ...Array.from({ length: documents }, (_, n) => documentOf(client, n + 1)).map((valueId) => ({
    name: 'document',
    valueId,
  })),
  ...['housing', 'social-work'].map((valueCode) => ({ name: 'socialService', valueCode })),
]

export const logPage = ({ client, token, documents }) =>
  operation('AuditEvent/$log', token, [
    ...reachOf(client, documents),
    { name: 'count', valueInteger: 20 },
  ])

export const logSummary = ({ client, token, documents }) =>
  operation('AuditEvent/$log-summary', token, reachOf(client, documents))

const firstPage = ({ token }) => ({
  method: 'POST',
  path: '/fhir/DocumentReference/_search',
  headers: headers(token, 'application/x-www-form-urlencoded'),
  body: '_count=20&_total=none',
})

const displayIndex = ({ token }) =>
  operation('DocumentReference/$display-index', token, [{ name: 'newest', valueInteger: 20 }])

/**
 * What is asked for whom, drawn anew each time: half of it the index by which the portal makes its pages, a quarter the first page of documents, a quarter
 * that of the log.
 *
 * @param {readonly {client: string, token: string, documents: number}[]} people
 */
export function drawnRequests(people) {
  const kinds = [displayIndex, displayIndex, firstPage, logPage]
  const drawn = (list) => list[Math.floor(Math.random() * list.length)]
  return () => drawn(kinds)(drawn(people))
}
