import { documentBundle, type DocumentInput } from '@/mocks/vendor/bundles'
import type { Professional } from '@/mocks/vendor/professional'
import { relationshipBundle } from '@/mocks/vendor/relationship-bundle'
import type { Vendor } from '@/mocks/vendor/vendor'
import { expect } from 'playwright/test'
import { client } from './client'

let counter = 0
export const newOid = () => `2.999.246.15.${Date.now()}.${(counter += 1)}`

const at = { controllerId: 'county-05', unitId: 'unit-snostjarnan' } as const
const usual = { serviceTask: 'disability', socialService: 'personal-assistance' } as const

type Told = Readonly<{ title: string; text: string }> &
  Partial<Omit<DocumentInput, 'xhtml' | 'json' | 'pdf' | 'title'>>

/** Stores a document of the client in the county's register. Gives back its OIDs and its logical id. */
export async function storeDocument(vendor: Vendor, told: Told) {
  const input = inputOf(told)
  await vendor.store(documentBundle(input))
  return { versionOid: input.versionOid, setOid: input.setOid }
}

/** A producer stores a document in the county's register, in the client relationship that names the bought service (D2). */
export async function storeForOrganiser(producer: Professional, told: Told): Promise<void> {
  const { status } = await producer.store(documentBundle(inputOf(told)))
  expect(status).toBe(200)
}

function inputOf({ title, text, ...changes }: Told): DocumentInput {
  return {
    ...{ versionOid: newOid(), setOid: newOid(), type: 'decision', ...usual, ...at },
    ...{ hetu: client.hetu, authorName: 'Petra Granbacka, socialarbetare', language: 'sv', title },
    createdAt: `${new Date(Date.now() - 3_600_000).toISOString().slice(0, 19)}+00:00`,
    xhtml: `<html xmlns="http://www.w3.org/1999/xhtml" lang="sv"><head><title>${title}</title></head><body><h1>${title}</h1><p>${text}</p></body></html>`,
    ...changes,
  }
}

/** Begins a client relationship in the county; `producer`: the unit of one from which the service is bought. */
export async function storeRelationship(
  vendor: Vendor,
  { start, producer }: Readonly<{ start: string; producer?: string }>,
): Promise<string> {
  const oid = newOid()
  const bought = producer && [{ unitId: producer, from: start }]
  await vendor.store(
    relationshipBundle({
      ...{ oid, hetu: client.hetu, ...at, ...usual, start },
      ...(bought && { boughtServices: bought }),
    }),
  )
  return oid
}
