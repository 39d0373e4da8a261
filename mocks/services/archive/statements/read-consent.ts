import { z } from 'zod'
import { canonical, codeSystem, extension } from '@/lib/contracts/archive/systems'
import { capacities } from '@/lib/domain/codes/capacities'
import { serviceTasks } from '@/lib/domain/codes/service-tasks'
import { nameSchema } from './receipts/name'
import type { Told } from './desk/desk-author'
import type { ReceiptNames } from './receipts/keep-receipt'
import type { AskedTarget, AskedDirective } from './target'

export const consentScope = 'http://terminology.hl7.org/CodeSystem/consentscope'
export const participation = 'http://terminology.hl7.org/CodeSystem/v3-ParticipationType'
const directiveCategories = ['disclosure-consent', 'disclosure-prohibition'] as const
export type DirectiveCategory = (typeof directiveCategories)[number]

const concept = <Code extends string>(system: string, ...codes: readonly [Code, ...Code[]]) =>
  z.strictObject({
    coding: z.tuple([
      z.strictObject({
        system: z.literal(system),
        code: z.enum(codes),
        display: z.string().optional(),
      }),
    ]),
  })

/** "Patient/…" as the id behind the slash. */
const referenceTo = (type: string) =>
  z
    .string()
    .regex(new RegExp(`^${type}/[A-Za-z0-9\\-.]{1,64}$`))
    .transform((text) => text.slice(type.length + 1))

/** What narrows a provision and is not understood is refused: it would be lost. */
const provision = z.strictObject({
  type: z.enum(['permit', 'deny']),
  code: z.tuple([concept(codeSystem.serviceTask, ...serviceTasks)]).optional(),
  actor: z
    .tuple([
      z.strictObject({
        role: concept(participation, 'CST'),
        reference: z.strictObject({ reference: referenceTo('Organization') }),
      }),
    ])
    .optional(),
  data: z
    .tuple([
      z.strictObject({
        meaning: z.literal('related'),
        reference: z.strictObject({ reference: referenceTo('DocumentReference') }),
      }),
    ])
    .optional(),
})

const versionStart = `${canonical.kantaInformation}|`

const has = (all: readonly { url: string }[], url: string) => all.some((one) => one.url === url)

const consentSchema = z.strictObject({
  resourceType: z.literal('Consent'),
  status: z.literal('active'),
  scope: concept(consentScope, 'patient-privacy'),
  category: z.tuple([concept(codeSystem.directive, ...directiveCategories)]),
  patient: z.strictObject({ reference: referenceTo('Patient'), display: nameSchema.optional() }),
  performer: z
    .tuple([z.strictObject({ reference: z.string().optional(), display: nameSchema.optional() })])
    .optional(),
  policy: z.tuple([
    z.strictObject({
      uri: z
        .string()
        .startsWith(versionStart)
        .transform((uri) => uri.slice(versionStart.length)),
    }),
  ]),
  provision,
  extension: z
    .array(
      z.discriminatedUnion('url', [
        z.strictObject({ url: z.literal(extension.basis), valueString: z.string().max(200) }),
        z.strictObject({
          url: z.literal(extension.channel),
          valueCode: z.enum(['oral', 'written']),
        }),
        z.strictObject({ url: z.literal(extension.capacity), valueCode: z.enum(capacities) }),
      ]),
    )
    .max(3)
    .refine((all) => new Set(all.map(({ url }) => url)).size === all.length)
    // A capacity is told at a desk, where a channel is.
    .refine((all) => !has(all, extension.capacity) || has(all, extension.channel))
    .optional(),
})

/** A consent or prohibition that somebody asks to have registered. */
export type AskedConsent = Readonly<{
  clientId: string
  directive: AskedDirective
  /** Version of the Kanta information under which it is made (I2). */
  version: string
  /** The preview that it rests on (C5). */
  basis: string | null
  names: ReceiptNames
  /** At a desk: how and by whom it was said. */
  told: Told | null
}>

/** Reads a Consent that is sent; undefined when it is none that the archive understands, in every part. */
export function readConsent(value: unknown): AskedConsent | undefined {
  const read = consentSchema.safeParse(value)
  if (!read.success) return undefined
  const { category, patient, performer, policy, provision, extension: extensions = [] } = read.data
  const directive = directiveOf(category[0].coding[0].code, provision)
  return (
    directive && {
      clientId: patient.reference,
      directive,
      version: policy[0].uri,
      basis: basisOf(extensions),
      told: toldOf(extensions),
      names: { client: patient.display ?? null, actor: performer?.[0].display ?? null },
    }
  )
}

type Extensions = NonNullable<z.output<typeof consentSchema>['extension']>

function basisOf(extensions: Extensions): string | null {
  for (const one of extensions) if (one.url === extension.basis) return one.valueString
  return null
}

/** What is not said of the capacity is the client's own word. */
function toldOf(extensions: Extensions): Told | null {
  let told: Partial<Told> = {}
  for (const one of extensions) {
    if (one.url === extension.channel) told = { ...told, channel: one.valueCode }
    if (one.url === extension.capacity) told = { ...told, capacity: one.valueCode }
  }
  const { channel, capacity = 'self' } = told
  return channel ? { channel, capacity } : null
}

function directiveOf(
  category: (typeof directiveCategories)[number],
  { type, code, actor, data }: z.output<typeof provision>,
): AskedDirective | undefined {
  const target: AskedTarget = {
    document: data?.[0].reference.reference ?? null,
    serviceTask: code?.[0].coding[0].code ?? null,
    controller: actor?.[0].reference.reference ?? null,
  }
  if (category === 'disclosure-prohibition') {
    const isNarrowedTwice = target.document !== null && (code ?? actor) !== undefined
    return type === 'deny' && !isNarrowedTwice ? { kind: 'prohibition-set', target } : undefined
  }
  const isWhole = Object.values(target).every((part) => part === null)
  return type === 'permit' && isWhole ? { kind: 'consent-given' } : undefined
}
