import { base } from '@/lib/contracts/archive/systems'

/** What every published resource says of itself. */
export const published = {
  version: '0.1.0',
  status: 'active',
  experimental: true,
  date: '2026-11-29',
  publisher: 'MittKanta',
} as const

/** Where a resource of the archive's own is named, such as "…/ValueSet/service-task". */
export const canonicalOf = (type: string, id: string) => `${base}/${type}/${id}`

/** The computable name that FHIR asks for: "service-task" as "ServiceTask". */
export function nameOf(id: string): string {
  return id
    .split(/[^A-Za-z0-9]+/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('')
}
