import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { canonical, codeSystem, extension } from '@/lib/contracts/archive/systems'
import type { ServiceTask } from '@/lib/domain/codes/service-tasks'
import { kantaInformationOn } from '../people/kanta-information'
import { dayInHelsinki } from '../people/days'
import { tokenActing, type Acting, type PortalProgram } from '../people/filling/portal-client'

const idSchema = z.object({ id: z.string() })
const basisSchema = z.object({ basis: z.string() })
const listSchema = z.object({
  entry: z
    .array(
      z.object({
        resource: z.object({
          id: z.string(),
          status: z.string(),
          provision: z.object({ type: z.enum(['permit', 'deny']) }),
        }),
      }),
    )
    .default([]),
})

const concept = (system: string, code: string) => ({ coding: [{ system, code }] })

/** What people do in a portal, as its program would send it. Whatever the archive refuses is thrown. */
export function portalActs(program: PortalProgram) {
  const now = () => program.clock?.() ?? new Date()

  async function post(path: string, acting: Acting, body: unknown): Promise<unknown> {
    const { access_token: token } = await tokenActing(program, acting)
    const isForm = typeof body === 'string'
    const response = await fetch(`${program.archiveUrl}/fhir/${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': isForm ? 'application/x-www-form-urlencoded' : 'application/fhir+json',
        'idempotency-key': randomUUID(),
      },
      body: isForm ? body : JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return response.json()
  }

  async function statement(
    acting: Acting,
    kind: 'consent' | 'prohibition',
    serviceTask?: ServiceTask,
  ) {
    const { patient } = await tokenActing(program, acting)
    const version = kantaInformationOn(dayInHelsinki(now()))
    return {
      resourceType: 'Consent',
      status: 'active',
      scope: concept('http://terminology.hl7.org/CodeSystem/consentscope', 'patient-privacy'),
      category: [concept(codeSystem.directive, `disclosure-${kind}`)],
      patient: { reference: `Patient/${patient}` },
      policy: [{ uri: `${canonical.kantaInformation}|${version}` }],
      provision: {
        type: kind === 'consent' ? 'permit' : 'deny',
        ...(serviceTask && { code: [concept(codeSystem.serviceTask, serviceTask)] }),
      },
    }
  }

  async function basisOf(acting: Acting, parameter: object): Promise<string> {
    const body = { resourceType: 'Parameters', parameter: [parameter] }
    return basisSchema.parse(await post('Consent/$preview', acting, body)).basis
  }

  return {
    async consent(acting: Acting): Promise<void> {
      idSchema.parse(await post('Consent', acting, await statement(acting, 'consent')))
    },

    async prohibit(acting: Acting, serviceTask: ServiceTask): Promise<void> {
      const asked = await statement(acting, 'prohibition', serviceTask)
      const valueString = await basisOf(acting, { name: 'statement', resource: asked })
      const seen = { ...asked, extension: [{ url: extension.basis, valueString }] }
      idSchema.parse(await post('Consent', acting, seen))
    },

    /** Ends the consent, or the prohibition, that is in force. */
    async end(acting: Acting, type: 'permit' | 'deny'): Promise<void> {
      const { entry } = listSchema.parse(await post('Consent/_search', acting, ''))
      const found = entry
        .map(({ resource }) => resource)
        .find(({ status, provision }) => status === 'active' && provision.type === type)
      if (!found) throw new Error('nothing is in force that could end')
      const valueString = await basisOf(acting, { name: 'withdraw', valueId: found.id })
      const parameter = [{ name: 'basis', valueString }]
      await post(`Consent/${found.id}/$withdraw`, acting, { resourceType: 'Parameters', parameter })
    },

    /** Opens the list, as the overview does. */
    async look(acting: Acting): Promise<void> {
      const parameter = [{ name: 'newest', valueInteger: 5 }]
      const body = { resourceType: 'Parameters', parameter }
      await post('DocumentReference/$display-index', acting, body)
    },
  }
}
