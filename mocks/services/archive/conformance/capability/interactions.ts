import type { CapabilityStatementRestResource } from 'fhir/r4'

export type Address = Readonly<{ method: string; path: string }>

type Code = NonNullable<CapabilityStatementRestResource['interaction']>[number]['code']

/** What an address does: an interaction of FHIR with a type, or an operation. None: it is no part of FHIR's own interface. */
export type Does = Readonly<{ type?: string } & ({ interaction: Code } | { operation: string })>

const parts = /^\/fhir(?:\/([A-Z][A-Za-z]+))?(?:\/(:id|_search))?(?:\/\$([a-z-]+))?$/

const byMethod: Readonly<Record<string, Code>> = {
  'GET :id': 'read',
  'DELETE :id': 'delete',
  'GET ': 'search-type',
  'POST _search': 'search-type',
  'POST ': 'create',
}

/** Reads "POST /fhir/Consent/:id/$withdraw" as the operation `withdraw` of Consent. */
export function doesOf({ method, path }: Address): Does | undefined {
  const found = parts.exec(path)
  if (!found) return undefined
  const [, type, place = '', operation] = found
  if (operation !== undefined) return { type, operation }
  const interaction = byMethod[`${method} ${place}`]
  return type === undefined || interaction === undefined ? undefined : { type, interaction }
}
