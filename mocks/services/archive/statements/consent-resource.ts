import type { Consent, ConsentProvision, Extension } from 'fhir/r4'
import { addDays } from '@/lib/domain/calendar/add-to-day'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import { canonical, codeSystem, extension } from '@/lib/contracts/archive/systems'
import type { Archive } from '../archive'
import type { PersonCaller, SystemCaller } from '../protocol/callers/caller'
import { hasComeToItsEnd } from '../rules/coming-to-its-end'
import { isToldOrganisation } from './desk/is-told-organisation'
import { versionOf, type StatementRow, type DirectiveHistory } from './find-directives'
import { consentScope, participation } from './read-consent'

/** A consent or prohibition as it is answered to a caller, with its whole history (C3). */
export function consentResource(
  { config, clock }: Pick<Archive, 'config' | 'clock'>,
  directive: DirectiveHistory,
  caller: PersonCaller | SystemCaller,
): Consent {
  const { id, begun, renewed, ended, document } = directive
  const isConsent = begun.kind === 'consent-given'
  const madeAt = new Date(begun.made_at).toISOString()
  const isOver =
    isConsent && hasComeToItsEnd(lifeOf(begun), { config, today: helsinkiDay(clock()) })
  const statements = [begun, ...renewed, ...(ended ? [ended] : [])]
  return {
    resourceType: 'Consent',
    id,
    meta: {
      versionId: String(statements.length),
      lastUpdated: new Date(statements.at(-1)?.made_at ?? begun.made_at).toISOString(),
    },
    extension: statements.map((row) => statementExtension(row, isToldOrganisation(caller, row))),
    status: ended || isOver ? 'inactive' : 'active',
    scope: { coding: [{ system: consentScope, code: 'patient-privacy' }] },
    category: [
      {
        coding: [
          {
            system: codeSystem.directive,
            code: isConsent ? 'disclosure-consent' : 'disclosure-prohibition',
          },
        ],
      },
    ],
    patient: { reference: `Patient/${begun.client_id}` },
    dateTime: madeAt,
    ...(begun.actor_id && { performer: [{ reference: `Patient/${begun.actor_id}` }] }),
    ...(begun.organisation &&
      isToldOrganisation(caller, begun) && {
        organization: [{ reference: `Organization/${begun.organisation}` }],
      }),
    policy: [{ uri: `${canonical.kantaInformation}|${versionOf(directive)}` }],
    provision: {
      ...provisionOf(begun, document),
      ...(isConsent && !config.guardiansConsentsLast && periodOf(begun)),
    },
  }
}

const lifeOf = ({ capacity, ends_on: endsOn }: StatementRow) => ({ capacity, endsOn })

/** Until when it stands at the longest: a guardian's consent to the client's last day under age (C7). */
function periodOf({ ends_on: endsOn }: StatementRow): Pick<ConsentProvision, 'period'> {
  return endsOn === null ? {} : { period: { end: addDays(endsOn, -1) } }
}

function provisionOf(begun: StatementRow, document: string | null): ConsentProvision {
  if (begun.kind === 'consent-given') return { type: 'permit' }
  const { target_service_task: serviceTask, target_controller: controller } = begun
  return {
    type: 'deny',
    ...(serviceTask && {
      code: [{ coding: [{ system: codeSystem.serviceTask, code: serviceTask }] }],
    }),
    ...(controller && {
      actor: [
        {
          role: { coding: [{ system: participation, code: 'CST' }] },
          reference: { reference: `Organization/${controller}` },
        },
      ],
    }),
    ...(begun.target_set && {
      data: [
        { meaning: 'related', reference: { reference: `DocumentReference/${document ?? ''}` } },
      ],
    }),
  }
}

function statementExtension(row: StatementRow, isPlaceTold: boolean): Extension {
  const parts: Extension[] = [
    { url: 'id', valueId: row.id },
    { url: 'kind', valueCode: row.kind },
    { url: 'madeAt', valueInstant: new Date(row.made_at).toISOString() },
    { url: 'capacity', valueCode: row.capacity },
    { url: 'channel', valueCode: row.channel },
    { url: 'informationVersion', valueString: row.information_version },
  ]
  if (row.actor_id) parts.push(reference('actor', `Patient/${row.actor_id}`))
  if (row.organisation && isPlaceTold)
    parts.push(reference('organisation', `Organization/${row.organisation}`))
  if (row.unit_id && isPlaceTold) parts.push(reference('unit', `Organization/${row.unit_id}`))
  return { url: extension.statement, extension: parts }
}

function reference(url: string, to: string): Extension {
  return { url, valueReference: { reference: to } }
}
