import type { Bundle as FhirBundle, DocumentReference, EpisodeOfCare } from 'fhir/r4'
import { sid } from '@/lib/contracts/archive/systems'
import type { Bundle } from './bundle'
import type { ClaimInput } from './claim'
import { documentIds, type TransactionResponse } from './refusal'
import { tokenSource } from './token-source'
import type { VendorOptions } from './vendor'

export type Professional = ReturnType<typeof createProfessional>

/**
 * One who asks for the data of one client through a client information system, on one ground. What the archive refuses is
 * answered with its status, as a caller sees it: 403 when no ground holds, 404 for what may not be had, as for what never was.
 */
export function createProfessional(options: VendorOptions, claim: ClaimInput) {
  const fhir = `${options.archiveUrl}/fhir`
  const token = tokenSource({ ...options, claim })
  const client = `${sid.hetu}|${claim.hetu}`

  async function ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { ...init.headers, authorization: `Bearer ${await token()}` }
    return fetch(`${fhir}${path}`, { ...init, headers })
  }

  async function searched(path: string, form: Readonly<Record<string, string>>) {
    const response = await ask(path, { method: 'POST', body: new URLSearchParams(form) })
    const { entry = [] } = response.ok ? ((await response.json()) as FhirBundle) : {}
    return { status: response.status, found: entry.map(({ resource }) => resource) }
  }

  return {
    /** The documents that may be had, newest first, at most a hundred; narrowed by parameters of the guide. */
    async search(parameters: Readonly<Record<string, string>> = {}) {
      const form = { 'subject:identifier': client, _count: '100', ...parameters }
      const { status, found } = await searched('/DocumentReference/_search', form)
      return { status, documents: found as DocumentReference[] }
    },

    /** Reads what there is to know of a document, without its contents. */
    async look(id: string): Promise<number> {
      return (await ask(`/DocumentReference/${id}`)).status
    },

    /** Reads a document and its view form. */
    async open(id: string): Promise<{ status: number; text?: string }> {
      const response = await ask(`/DocumentReference/${id}`)
      if (!response.ok) return { status: response.status }
      const document = (await response.json()) as DocumentReference
      const content = await ask(`/${document.content[0]?.attachment.url ?? ''}`)
      return { status: content.status, text: await content.text() }
    },

    /** The client relationships of the own register, and the one that the claim names. */
    async relationships() {
      const form = { 'patient:identifier': client }
      const { status, found } = await searched('/EpisodeOfCare/_search', form)
      return { status, relationships: found as EpisodeOfCare[] }
    },

    /** Stores under the claim; the ids are those of its DocumentReferences. */
    async store(bundle: Bundle): Promise<{ status: number; ids: readonly string[] }> {
      const headers = { 'content-type': 'application/fhir+json' }
      const response = await ask('', { method: 'POST', headers, body: JSON.stringify(bundle) })
      const ids = response.ok ? documentIds((await response.json()) as TransactionResponse) : []
      return { status: response.status, ids }
    },
  }
}
