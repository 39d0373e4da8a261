import { canonical, codeSystem, extension } from '@/lib/contracts/archive/systems'
import type { Target } from '@/lib/domain/statements/target'

/** A statement that begins a consent (target null) or a prohibition, with what its receipt says. */
export type Beginning = Readonly<{
  target: Target | null
  informationVersion: string
  /** Names as the portal knows them; null: the client has none yet. */
  clientName: string | null
  actorName: string
}>

/** The statement as a FHIR Consent. `basis`: of the preview that the person saw (C5). */
export function consentResource(patient: string, beginning: Beginning, basis: string | null) {
  const { target, informationVersion, clientName, actorName } = beginning
  const category = target === null ? 'disclosure-consent' : 'disclosure-prohibition'
  return {
    resourceType: 'Consent',
    status: 'active',
    scope: {
      coding: [
        {
          system: 'http://terminology.hl7.org/CodeSystem/consentscope',
          code: 'patient-privacy',
        },
      ],
    },
    category: [{ coding: [{ system: codeSystem.directive, code: category }] }],
    patient: {
      reference: `Patient/${patient}`,
      ...(clientName !== null && { display: clientName }),
    },
    performer: [{ display: actorName }],
    policy: [{ uri: `${canonical.kantaInformation}|${informationVersion}` }],
    provision: { type: target === null ? 'permit' : 'deny', ...narrowed(target) },
    ...(basis === null ? {} : { extension: [{ url: extension.basis, valueString: basis }] }),
  }
}

function narrowed(target: Target | null) {
  if (target === null || target.kind === 'all') return {}
  if (target.kind === 'document') {
    const reference = { reference: `DocumentReference/${target.document}` }
    return { data: [{ meaning: 'related', reference }] }
  }
  const task = target.kind === 'service-task' ? target.serviceTask : null
  return {
    ...(task && { code: [{ coding: [{ system: codeSystem.serviceTask, code: task }] }] }),
    ...(target.controller && { actor: [custodian(target.controller)] }),
  }
}

const custodian = (controller: string) => ({
  role: {
    coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ParticipationType', code: 'CST' }],
  },
  reference: { reference: `Organization/${controller}` },
})
