import { z } from 'zod'
import { storingScope } from '@/lib/contracts/archive/storing-scope'
import { documentTypes } from '@/lib/domain/codes/document-types'
import { isHetu } from '@/lib/domain/identity/hetu'
import { isInventedHetu } from '@/lib/domain/identity/is-invented-hetu'
import type { Archive } from '../../archive'
import type { Caller, OfficialCaller, SystemCaller } from '../../protocol/callers/caller'
import { officialOf } from '../../protocol/callers/official-of'
import type { Problem } from '../../protocol/http/outcome'
import { parseJson } from '../../protocol/http/read-body'
import { systemOfVendor } from '../../reference/bench/system-of-vendor'

/** A vendor who has something checked, as one of its own systems would send it. */
export type AtBench = Readonly<{ vendor: OfficialCaller; system: SystemCaller }>

/** The vendor's system by whose rights something is checked; undefined: the caller is no vendor, or does not make that system. */
export function atBench(archive: Archive, caller: Caller, systemId: string): AtBench | undefined {
  const vendor = officialOf(caller, ['vendor'])
  const found = vendor && systemOfVendor(archive, vendor, systemId)
  if (!found) return undefined
  const { clientId: software, organisation } = found
  const system = {
    kind: 'system',
    software,
    organisation,
    scope: storingScope,
    claim: null,
  } as const
  return { vendor, system }
}

const hetuLike = /(?<![0-9A-Za-z])\d{6}[-+A-FU-Y]\d{3}[0-9A-Z](?![0-9A-Za-z])/g

export const onlyInvented: Problem = {
  code: 'value',
  error: 'invalid-hetu',
  diagnostics:
    'At the bench clients are invented: individual numbers 900–999. Nothing was checked.',
}

/** Whether what was sent names somebody who may live, however JSON writes it: a vendor has no business with her. */
export function namesTheLiving(bytes: Uint8Array): boolean {
  const texts = [new TextDecoder().decode(bytes), JSON.stringify(parseJson(bytes)?.value) ?? '']
  return texts
    .flatMap((text) => text.match(hetuLike) ?? [])
    .some((code) => isHetu(code) && !isInventedHetu(code))
}

const typed = z.looseObject({
  resourceType: z.literal('DocumentReference'),
  type: z.looseObject({ coding: z.array(z.looseObject({ code: z.enum(documentTypes) })).min(1) }),
})

/** Of which types the documents are that were sent, each once; those that can be told. */
export function typesIn(bytes: Uint8Array): readonly string[] {
  const found = new Set<string>()
  const look = (value: unknown, depth: number): void => {
    if (typeof value !== 'object' || value === null || depth > 6) return
    const document = typed.safeParse(value)
    if (document.success) found.add(document.data.type.coding[0]?.code ?? '')
    else for (const part of Object.values(value)) look(part, depth + 1)
  }
  look(parseJson(bytes)?.value, 0)
  return [...found]
}

/** Notes what a vendor had checked, for the list of what has been tried. */
export async function noteCheck(
  { database, clock }: Archive,
  { vendor, system }: AtBench,
  types: readonly string[],
  faults: number,
): Promise<void> {
  if (types.length === 0) return
  const shared = {
    ...{ system: system.software, vendor: vendor.organisation, faults, checked_at: clock() },
    checked_by_name: vendor.actorName,
  }
  await database
    .insertInto('bench_checks')
    .values(types.map((document_type) => ({ ...shared, document_type })))
    .execute()
}
