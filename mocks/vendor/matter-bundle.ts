import { extension, sid } from '@/lib/contracts/archive/systems'
import { bundleOf, urn, uuidFor, type Bundle, type BundleEntry } from './bundle'

export type MatterInput = Readonly<{
  oid: string
  hetu: string
  name: string
  controllerId: string
  /** The matter concerns several clients (V12); false when not said. */
  shared?: boolean
  /** YYYY-MM-DD */
  start?: string
  /** YYYY-MM-DD; when said, the matter is completed. */
  end?: string
}>

export function matterEntry(input: MatterInput): BundleEntry {
  const { oid, hetu, name, controllerId, shared = false, start, end } = input
  return {
    fullUrl: uuidFor('Task', oid),
    resource: {
      resourceType: 'Task',
      identifier: [{ system: sid.matter, value: urn(oid) }],
      status: end ? 'completed' : 'in-progress',
      intent: 'order',
      for: { identifier: { system: sid.hetu, value: hetu } },
      description: name,
      owner: { reference: `Organization/${controllerId}` },
      ...(start && { executionPeriod: { start, ...(end && { end }) } }),
      extension: [{ url: extension.sharedMatter, valueBoolean: shared }],
    },
    request: { method: 'PUT', url: `Task?identifier=${sid.matter}|${urn(oid)}` },
  }
}

export function matterBundle(input: MatterInput): Bundle {
  return bundleOf([matterEntry(input)])
}
