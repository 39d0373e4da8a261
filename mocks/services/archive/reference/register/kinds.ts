import { z } from 'zod'
import { deploymentSchema } from '@/lib/contracts/archive/deployment'
import { displayInstructionsSchema } from '@/lib/contracts/archive/display-instructions'
import { documentTypes } from '@/lib/domain/codes/document-types'
import { statutoryGrounds } from '@/lib/domain/codes/log'
import type { OfficialTask } from '@/lib/domain/codes/official-tasks'
import { serviceTasks } from '@/lib/domain/codes/service-tasks'
import { socialServices } from '@/lib/domain/codes/social-services'
import { isCalendarDay } from '@/lib/domain/identity/calendar-day'
import { storesMore } from './deployment-content'
import { mappingContent, mappingKey } from './mapping-content'
import { organisationContent } from './organisation-content'
import { systemContent } from './system-content'

const day = z.string().refine(isCalendarDay, 'not a day as YYYY-MM-DD')
const id = '[A-Za-z0-9.-]{1,64}'
const period = z.strictObject({ from: day, until: day.optional() })

type Period = z.infer<typeof period>

/** A kind of reference data: what its keys and contents are, who enters it, and when it shows more than what was. */
type Kind<Content extends object> = Readonly<{
  key: RegExp
  content: z.ZodType<Content>
  /** Besides the operator: who enters it for the own organisation, which the key begins with. */
  ownBy: readonly OfficialTask[]
  /** Who else an entry concerns, besides whom its key begins with: sees it, and enters none. */
  concerns?: (key: string) => string | undefined
  /** No matter of the operator: she neither sees nor enters it. */
  ownOnly?: true
  /** What it becomes, entered by who confirms it. */
  becomes?: 'deployment'
  /** That there is one, nobody enters: something else does when it has come to it. What is no more, is entered as of any kind. */
  madeElsewhere?: true
  /** Who alone may be the second person; anyone else who may enter it when absent. */
  confirmedBy?: OfficialTask
  /** Whether a second person must confirm it (A12). Null: there is or will be nothing. */
  showsMore: (before: Content | null, after: Content | null) => boolean
}>

/** The contents are read before they are compared, so that what is kept as JSON can be given as it is. */
const kind = <Content extends object>({ content, showsMore, ...rest }: Kind<Content>) => ({
  ...rest,
  content,
  showsMore: (before: unknown, after: unknown) => {
    const read = (one: unknown) => (one === null ? null : content.parse(one))
    return showsMore(read(before), read(after))
  },
})
const never = () => false

/** A right that lasts: new, sooner or longer is more. */
const lastsMore = (before: Period | null, after: Period | null) =>
  after !== null &&
  (before === null ||
    after.from < before.from ||
    (after.until ?? '9999-12-31') > (before.until ?? '9999-12-31'))

/** Every kind of reference data (A8, A12, D2–D4, V17, V18). */
export const referenceKinds = {
  /**
   * A controller, unit or producer, as the FHIR resource without what is decided of it. Key: its logical id. By its business id its people are led in, so
   * another one lets in others.
   */
  organisation: kind({
    key: new RegExp(`^${id}$`),
    content: organisationContent,
    ownBy: [],
    showsMore: (before, after) =>
      before !== null &&
      after !== null &&
      JSON.stringify([before.type, before.partOf, before.identifier]) !==
        JSON.stringify([after.type, after.partOf, after.identifier]),
  }),
  /** Permit or notification of a private provider. Key: organisation/number. */
  permit: kind({
    key: new RegExp(`^${id}/${id}$`),
    content: period,
    ownBy: [],
    showsMore: lastsMore,
  }),
  /** A controller's decision to take the archive into use (A8, A11). Key: the controller. The operator confirms it. */
  deployment: kind({
    key: new RegExp(`^${id}$`),
    content: deploymentSchema,
    ownBy: ['signatory'],
    confirmedBy: 'operator',
    showsMore: storesMore,
  }),
  /** Such a decision as a main user has written it (A8). Key: the controller. It becomes one when a signatory signs it. */
  'deployment-draft': kind({
    key: new RegExp(`^${id}$`),
    content: deploymentSchema,
    ownBy: ['main-user', 'signatory'],
    ownOnly: true,
    becomes: 'deployment',
    confirmedBy: 'signatory',
    showsMore: () => true,
  }),
  /** From when a controller shows a service task (V17). Key: controller/service task. */
  'display-start': kind({
    key: new RegExp(`^${id}/(${serviceTasks.join('|')})$`),
    content: z.strictObject({ from: day }),
    ownBy: ['main-user'],
    showsMore: (before, after) => after !== null && (before === null || after.from < before.from),
  }),
  /** What a controller holds back for a transition (V18). Key: controller/number. */
  'display-restriction': kind({
    key: new RegExp(`^${id}/[1-9][0-9]{0,2}$`),
    content: z.strictObject({
      serviceTask: z.enum(serviceTasks).optional(),
      documentType: z.enum(documentTypes).optional(),
      madeBefore: day.optional(),
    }),
    ownBy: ['main-user'],
    showsMore: (before, after) =>
      before !== null && JSON.stringify(before) !== JSON.stringify(after),
  }),
  /** What a controller says in its own words on the form for MittKanta. Key: the controller. Nothing shows by it. */
  'display-instructions': kind({
    key: new RegExp(`^${id}$`),
    content: displayInstructionsSchema,
    ownBy: ['main-user'],
    showsMore: never,
  }),
  /** Extensive register access by agreement (D3). Key: producer/controller/social service. */
  'extensive-access': kind({
    key: new RegExp(`^${id}/${id}/(${socialServices.join('|')})$`),
    content: period,
    ownBy: [],
    concerns: (key) => key.split('/')[1],
    showsMore: lastsMore,
  }),
  /** A statutory right of an organisation (D4). Key: organisation/ground. */
  'statutory-right': kind({
    key: new RegExp(`^${id}/(${statutoryGrounds.join('|')})$`),
    content: period,
    ownBy: [],
    showsMore: lastsMore,
  }),
  /**
   * A joint test of register access that was passed (A8, D2). Key: organiser/client id of the producer's system. It comes of a report that
   * both parties have signed (joint-tests/), whose id it names, and of nothing else. An older one without a report opens nothing.
   */
  'joint-test': kind({
    key: new RegExp(`^${id}/${id}$`),
    content: z.strictObject({ passedOn: day, report: z.uuid().optional() }),
    ownBy: [],
    madeElsewhere: true,
    showsMore: (before, after) => before === null && after !== null,
  }),
  /** A client information system (A8). Key: organisation whose register it writes/client id. */
  system: kind({
    key: new RegExp(`^${id}/${id}$`),
    content: systemContent,
    ownBy: [],
    showsMore: never,
  }),
  /** A version of the Kanta information (I1). Key: its number. */
  'information-version': kind({
    key: /^[1-9][0-9]{0,3}$/,
    content: z.strictObject({ title: z.string().min(1).max(200), start: day, end: day.optional() }),
    ownBy: [],
    showsMore: never,
  }),
  /**
   * A service task whose documents are kept for ever, by a decision of the National Archives (A10). Key: the service task. That what was kept
   * for ever is so no more, waits for a second person.
   */
  'permanent-keeping': kind({
    key: new RegExp(`^(${serviceTasks.join('|')})$`),
    content: z.strictObject({ source: z.string().min(1).max(500) }),
    ownBy: [],
    showsMore: (before, after) => before !== null && after === null,
  }),
  /** What a code is in a national code system. Key: code system/code. */
  'code-mapping': kind({
    key: mappingKey,
    content: mappingContent,
    ownBy: [],
    showsMore: never,
  }),
} as const

export type ReferenceKind = keyof typeof referenceKinds
export const referenceKindNames = Object.keys(referenceKinds) as ReferenceKind[]
export type ContentOf<Name extends ReferenceKind> = z.output<
  (typeof referenceKinds)[Name]['content']
>

/** The organisation that an entry is of: what its key begins with. */
export const organisationOfKey = (key: string) => key.split('/')[0] ?? ''
