import { z } from 'zod'
import type { DocumentFormat } from '@/lib/domain/codes/document-states'
import { documentTypes } from '@/lib/domain/codes/document-types'
import { serviceTasks } from '@/lib/domain/codes/service-tasks'
import { systemProfiles, type SystemProfile } from '@/lib/domain/codes/system-profiles'

/** In which formats each profile stores. */
export const formatsOf: Readonly<Record<SystemProfile, readonly DocumentFormat[]>> = {
  'phase-1': ['phase-1', 'old'],
  'phase-2': ['phase-2', 'old'],
  'joining-obligation': ['phase-2', 'phase-1', 'old'],
}

/** A public key by which a program proves who it is: RSA of 2048 bits or more, or P-384. */
const publicJwk = z
  .looseObject({
    kty: z.enum(['RSA', 'EC']),
    kid: z.string().min(1).max(200),
    n: z.string().optional(),
    crv: z.string().optional(),
    d: z.undefined({ error: 'private keys do not belong here' }).optional(),
  })
  .refine(
    ({ kty, n = '', crv }) => (kty === 'RSA' ? n.length >= 342 : crv === 'P-384'),
    'a key is RSA of 2048 bits or more, or P-384',
  )

/** The keys of a program: more than one while they are changed. */
export const publicJwks = z.strictObject({ keys: z.array(publicJwk).min(1).max(10) })

/** What a client information system may store in the register of its organisation (A8). */
export const storingProfile = {
  profile: z.enum(systemProfiles).default('joining-obligation'),
  /** It brings in what was made before the organisation joined, and nothing else. */
  oldDataOnly: z.boolean().optional(),
  /** What it may store; a list that is absent does not narrow it. */
  mayStore: z
    .strictObject({
      serviceTasks: z.array(z.enum(serviceTasks)).optional(),
      documentTypes: z.array(z.enum(documentTypes)).optional(),
    })
    .optional(),
}

/** A client information system: its public keys, or where they are, and what it may store (A8). */
export const systemContent = z
  .strictObject({
    name: z.string().min(1).max(200),
    jwks: publicJwks.optional(),
    jwksUri: z
      .url({ protocol: /^https?$/ })
      .max(500)
      .optional(),
    /** Of whose origin keys may be fetched. */
    clientUri: z
      .url({ protocol: /^https?$/ })
      .max(500)
      .optional(),
    /** The organisation that makes it. */
    vendor: z.string().min(1).max(64).optional(),
    ...storingProfile,
  })
  .refine(
    ({ jwks, jwksUri }) => (jwks === undefined) !== (jwksUri === undefined),
    'jwks or jwksUri',
  )

/** What a system may store. */
export type StoringProfile = Pick<SystemContent, 'profile' | 'oldDataOnly' | 'mayStore'>

export type SystemContent = Readonly<z.infer<typeof systemContent>>
