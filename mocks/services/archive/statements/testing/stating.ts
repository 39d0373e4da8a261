import { randomUUID } from 'node:crypto'
import type { Consent, OperationOutcome, Parameters } from 'fhir/r4'
import {
  disclosurePreviewSchema,
  type DisclosurePreview,
} from '@/lib/contracts/archive/disclosure-preview'
import { canonical, codeSystem, extension } from '@/lib/contracts/archive/systems'
import type { TestArchive } from '../../testing/start-test-archive'

const json = { 'content-type': 'application/fhir+json' }
const concept = (system: string, code: string) => ({ coding: [{ system, code }] })

/** What a test wants to prohibit; nothing named: everything. */
export type TestTarget = Readonly<{ document?: string; serviceTask?: string; controller?: string }>

/** The portal's side of statements, for tests: Consents as they are sent, and the calls. */
export function stating(archive: Pick<TestArchive, 'post' | 'patientId'>) {
  function consent(hetu: string, changes: Partial<Consent> = {}): Consent {
    return {
      resourceType: 'Consent',
      status: 'active',
      scope: concept('http://terminology.hl7.org/CodeSystem/consentscope', 'patient-privacy'),
      category: [concept(codeSystem.directive, 'disclosure-consent')],
      patient: { reference: `Patient/${archive.patientId(hetu)}`, display: 'Anna Andersson' },
      performer: [{ display: 'Anna Andersson' }],
      policy: [{ uri: `${canonical.kantaInformation}|2` }],
      provision: { type: 'permit' },
      ...changes,
    }
  }

  function prohibition(hetu: string, target: TestTarget = {}, basis?: string): Consent {
    const { document, serviceTask, controller } = target
    return consent(hetu, {
      category: [concept(codeSystem.directive, 'disclosure-prohibition')],
      provision: {
        type: 'deny',
        ...(serviceTask && { code: [concept(codeSystem.serviceTask, serviceTask)] }),
        ...(controller && {
          actor: [
            {
              role: concept('http://terminology.hl7.org/CodeSystem/v3-ParticipationType', 'CST'),
              reference: { reference: `Organization/${controller}` },
            },
          ],
        }),
        ...(document && {
          data: [{ meaning: 'related', reference: { reference: `DocumentReference/${document}` } }],
        }),
      },
      ...(basis && { extension: [{ url: extension.basis, valueString: basis }] }),
    })
  }

  function post(token: string, body: object, key: string = randomUUID()): Promise<Response> {
    const headers = { ...json, 'idempotency-key': key }
    return Promise.resolve(archive.post('/fhir/Consent', token, JSON.stringify(body), headers))
  }

  function withdraw(
    token: string,
    id: string,
    basis?: string,
    key: string = randomUUID(),
  ): Promise<Response> {
    const headers = { ...json, 'idempotency-key': key }
    const body = parameters([
      ...(basis ? [{ name: 'basis', valueString: basis }] : []),
      { name: 'patient-display', valueString: 'Anna Andersson' },
      { name: 'performer-display', valueString: 'Anna Andersson' },
    ])
    return Promise.resolve(archive.post(`/fhir/Consent/${id}/$withdraw`, token, body, headers))
  }

  function askPreview(
    token: string,
    asked: Consent | string,
    documents: readonly string[],
  ): Promise<Response> {
    const first =
      typeof asked === 'string'
        ? { name: 'withdraw', valueId: asked }
        : { name: 'statement', resource: asked }
    const named = documents.map((valueId) => ({ name: 'document', valueId }))
    return Promise.resolve(
      archive.post('/fhir/Consent/$preview', token, parameters([first, ...named]), json),
    )
  }

  async function preview(
    token: string,
    asked: Consent | string,
    documents: readonly string[] = [],
  ): Promise<DisclosurePreview> {
    const response = await askPreview(token, asked, documents)
    if (!response.ok) throw new Error(await response.text())
    return disclosurePreviewSchema.parse(await response.json())
  }

  /** Sets a prohibition after its preview, and gives the answer. */
  async function prohibit(
    token: string,
    hetu: string,
    target: TestTarget = {},
    documents: readonly string[] = [],
  ): Promise<Consent> {
    const { basis } = await preview(token, prohibition(hetu, target), documents)
    return taken(await post(token, prohibition(hetu, target, basis)))
  }

  async function consentTo(token: string, hetu: string): Promise<Consent> {
    return taken(await post(token, consent(hetu)))
  }

  /** Ends a consent or prohibition after its preview. */
  async function end(
    token: string,
    id: string,
    documents: readonly string[] = [],
  ): Promise<Consent> {
    const { basis } = await preview(token, id, documents)
    return taken(await withdraw(token, id, basis))
  }

  function search(token: string, form = ''): Promise<Response> {
    const type = { 'content-type': 'application/x-www-form-urlencoded' }
    return Promise.resolve(archive.post('/fhir/Consent/_search', token, form, type))
  }

  function receipt(token: string, statement: string): Promise<Response> {
    const body = parameters([{ name: 'statement', valueId: statement }])
    return Promise.resolve(archive.post('/fhir/Consent/$receipt', token, body, json))
  }

  /** Confirms the newest information for the person whose token it is. */
  async function confirm(
    token: string,
    hetu: string,
    changes: Readonly<Record<string, unknown>> = {},
  ) {
    const body = {
      resourceType: 'Communication',
      status: 'completed',
      category: [concept(codeSystem.communicationCategory, 'kanta-information')],
      subject: { reference: `Patient/${archive.patientId(hetu)}` },
      instantiatesCanonical: [`${canonical.kantaInformation}|2`],
      medium: [concept(codeSystem.channel, 'portal')],
      ...changes,
    }
    return archive.post('/fhir/Communication', token, JSON.stringify(body), json)
  }

  return {
    consent,
    prohibition,
    post,
    withdraw,
    askPreview,
    preview,
    prohibit,
    consentTo,
    end,
    search,
    receipt,
    confirm,
  }
}

function parameters(parameter: readonly object[]): string {
  return JSON.stringify({ resourceType: 'Parameters', parameter } as Parameters)
}

async function taken(response: Response): Promise<Consent> {
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
  return (await response.json()) as Consent
}

/** Status and code of an answer that refuses. */
export async function refusalOf(response: Response): Promise<[number, string | undefined]> {
  const outcome = (await response.json()) as OperationOutcome
  return [response.status, outcome.issue?.[0]?.details?.coding?.[0]?.code]
}

/** Ids of the statements of a Consent, oldest first. */
export function statementsOf(consent: Consent): string[] {
  return (consent.extension ?? []).map(
    ({ extension: parts = [] }) => parts.find(({ url }) => url === 'id')?.valueId ?? '',
  )
}
