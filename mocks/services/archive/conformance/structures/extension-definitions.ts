import type { ElementDefinition, StructureDefinitionContext } from 'fhir/r4'
import { codeSystem, extension } from '@/lib/contracts/archive/systems'
import { valueSetOf } from '../terminology/value-sets'

type Value = Readonly<{
  type: 'boolean' | 'code' | 'date' | 'id' | 'instant' | 'string' | 'Reference'
  /** The code system that the code is of. */
  of?: string
  /** The type of what is referred to. */
  to?: string
}>
type Part = Value & Readonly<{ min: 0 | 1 }>

export type ExtensionDefinition = Readonly<{
  url: string
  title: string
  /** Types that it stands on. */
  on: readonly string[]
}> &
  (Readonly<{ value: Value }> | Readonly<{ parts: Readonly<Record<string, Part>> }>)

const flag = { type: 'boolean', min: 1 } as const
const code = (of: string, min: 0 | 1 = 1) => ({ type: 'code', of, min }) as const
const day = (min: 0 | 1 = 1) => ({ type: 'date', min }) as const
const to = (type: string, min: 0 | 1 = 1) => ({ type: 'Reference', to: type, min }) as const

/** Every extension of the archive's own. */
export const extensionDefinitions: readonly ExtensionDefinition[] = [
  {
    ...{ url: extension.display, title: 'How a document is to be shown (V14–V16)' },
    on: ['DocumentReference'],
    parts: { delayed: flag, specialContent: flag, hiddenFromGuardians: flag },
  },
  {
    ...{ url: extension.signedOnPaper, title: 'Signed on paper, which is the original (A11)' },
    ...{ on: ['DocumentReference'], value: { type: 'boolean' } },
  },
  {
    ...{ url: extension.sharedMatter, title: 'Whether a matter concerns several clients (V12)' },
    ...{ on: ['Task'], value: { type: 'boolean' } },
  },
  {
    url: extension.knownOrganisation,
    title: 'An organisation of whose use the client knows',
    ...{ on: ['Subscription'], value: { type: 'Reference', to: 'Organization' } },
  },
  {
    ...{ url: extension.capacity, title: 'Capacity of the one who acted' },
    on: ['Communication', 'Consent'],
    value: { type: 'code', of: codeSystem.capacity },
  },
  {
    ...{ url: extension.channel, title: 'Through what a statement was made at a desk' },
    ...{ on: ['Consent'], value: { type: 'code', of: codeSystem.channel } },
  },
  {
    ...{ url: extension.displayStart, title: 'From when a service task is shown (V17)' },
    on: ['Organization'],
    parts: { serviceTask: code(codeSystem.serviceTask), from: day() },
  },
  {
    ...{ url: extension.displayRestriction, title: 'What is not shown in a transition (V18)' },
    on: ['Organization'],
    parts: {
      serviceTask: code(codeSystem.serviceTask, 0),
      documentType: code(codeSystem.documentType, 0),
      madeBefore: day(0),
    },
  },
  {
    ...{ url: extension.unit, title: 'The unit that serves the client' },
    ...{ on: ['EpisodeOfCare'], value: { type: 'Reference', to: 'Organization' } },
  },
  {
    ...{ url: extension.socialService, title: 'Social service of a client relationship' },
    ...{ on: ['EpisodeOfCare'], value: { type: 'code', of: codeSystem.socialService } },
  },
  {
    ...{ url: extension.boughtService, title: 'A bought service (D2)', on: ['EpisodeOfCare'] },
    parts: { unit: to('Organization'), from: day(), until: day(0) },
  },
  {
    ...{ url: extension.extensiveAccess, title: 'Extensive register access by agreement (D3)' },
    on: ['Organization'],
    parts: {
      controller: to('Organization'),
      socialService: code(codeSystem.socialService),
      from: day(),
    },
  },
  {
    url: extension.statement,
    title: 'One event in the history of a consent or prohibition (C3)',
    on: ['Consent'],
    parts: {
      id: { type: 'id', min: 1 },
      kind: { type: 'code', min: 1 },
      madeAt: { type: 'instant', min: 1 },
      actor: to('Patient', 0),
      capacity: code(codeSystem.capacity, 0),
      channel: code(codeSystem.channel, 0),
      organisation: to('Organization', 0),
      unit: to('Organization', 0),
      informationVersion: { type: 'string', min: 0 },
    },
  },
  {
    ...{ url: extension.basis, title: 'The basis of the preview that the person saw (C5)' },
    ...{ on: ['Consent'], value: { type: 'string' } },
  },
]

/** The type of `value[x]`, and the codes that it may hold. */
export function elementOfValue({ type, of, to }: Value): Partial<ElementDefinition> {
  const target = to && `http://hl7.org/fhir/StructureDefinition/${to}`
  return {
    min: 1,
    type: [{ code: type, ...(target && { targetProfile: [target] }) }],
    ...(of && { binding: { strength: 'required', valueSet: valueSetOf(of) } }),
  }
}

export function contextOf({ on }: ExtensionDefinition): StructureDefinitionContext[] {
  return on.map((expression) => ({ type: 'element', expression }))
}
