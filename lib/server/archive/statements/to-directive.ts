import type { ArchiveConsent } from '@/lib/contracts/archive/consent'
import { extension } from '@/lib/contracts/archive/systems'
import { addDays } from '@/lib/domain/calendar/add-to-day'
import { capacities, channels } from '@/lib/domain/codes/capacities'
import { statementKinds } from '@/lib/domain/codes/statements'
import type { Target } from '@/lib/domain/statements/target'
import type { Directive, Statement } from '@/lib/domain/statements/directive'

type Extension = ArchiveConsent['extension'][number]
type Provision = ArchiveConsent['provision']

/** A Consent as a consent or prohibition with its history; null when it says what we do not understand. */
export function toDirective(resource: ArchiveConsent): Directive | null {
  const { id, status, provision, extension: extensions } = resource
  const read = extensions.filter(({ url }) => url === extension.statement).map(toStatement)
  const known = read.filter((statement) => statement !== null)
  const [first, ...later] = known.sort((a, b) => Date.parse(a.madeAt) - Date.parse(b.madeAt))
  if (!first || known.length !== read.length) return null
  const endsOn = provision.period ? addDays(provision.period.end, 1) : null
  const inForce = status === 'active'
  const shared = { id, inForce, endsOn, statements: [first, ...later] } as const
  if (provision.type === 'permit') return { ...shared, kind: 'consent', target: null }
  const target = toTarget(provision)
  return target && { ...shared, kind: 'prohibition', target }
}

/** What is narrowed in a way that we do not know must never be told as "everything". */
function toTarget({ code = [], actor = [], data = [] }: Provision): Target | null {
  const task = code[0]?.coding[0]?.code
  const controller = actor[0] ? idIn('Organization', actor[0].reference.reference) : null
  const document = data[0] ? idIn('DocumentReference', data[0].reference.reference) : null
  if ((actor[0] && !controller) || (data[0] && !document)) return null
  if (document) return { kind: 'document', document }
  if (task) return { kind: 'service-task', serviceTask: task, controller }
  return controller ? { kind: 'controller', controller } : { kind: 'all' }
}

function toStatement({ extension: parts }: Extension): Statement | null {
  const part = (url: string) => parts.find((each) => each.url === url)
  const reference = (url: string) => part(url)?.valueReference?.reference
  const code = (url: string) => part(url)?.valueCode
  const id = part('id')?.valueId
  const kind = statementKinds.find((each) => each === code('kind'))
  const madeAt = part('madeAt')?.valueInstant
  const capacity = capacities.find((each) => each === code('capacity'))
  const channel = channels.find((each) => each === code('channel'))
  if (!id || !kind || kind === 'information-received' || !madeAt || !capacity || !channel) {
    return null
  }
  return {
    id,
    kind,
    madeAt,
    capacity,
    channel,
    actor: idIn('Patient', reference('actor')),
    organisation: idIn('Organization', reference('organisation')),
    unit: idIn('Organization', reference('unit')),
    informationVersion: part('informationVersion')?.valueString ?? '',
  }
}

function idIn(type: string, reference = ''): string | null {
  const [, kind, id] = /^([A-Za-z]+)\/([A-Za-z0-9.-]{1,64})$/.exec(reference) ?? []
  return kind === type && id ? id : null
}
