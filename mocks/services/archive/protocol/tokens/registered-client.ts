import { z } from 'zod'
import { isInForce } from '@/lib/domain/calendar/is-in-force'
import type { StatutoryGround } from '@/lib/domain/codes/log'
import type { StoringProfile } from '../../reference/register/system-content'

/** Of the programs of the settings there may be a key to encrypt to beside the one that signs. */
const programKeys = z.object({
  keys: z
    .array(
      z.looseObject({
        kty: z.enum(['RSA', 'EC']),
        kid: z.string().min(1),
        d: z.undefined().optional(),
      }),
    )
    .min(1),
})

const program = z.strictObject({
  clientId: z.string().min(1),
  kind: z.enum(['portal', 'workbench']),
  name: z.string().min(1),
  jwks: programKeys,
  /** Addresses at which a portal may be called when something happens; no other is called. */
  hooks: z.array(z.url()).optional(),
})

/** The file of the programs that whoever runs the archive trusts, with their public keys. Systems register themselves. */
export const registeredClientsSchema = z.object({ clients: z.array(program) })

type Program = z.infer<typeof program>

/** A program that may come in: one of the settings, or a client information system. */
export type RegisteredClient = Readonly<
  Pick<Program, 'clientId' | 'name' | 'hooks'> & {
    kind: Program['kind'] | 'client-information-system'
    jwks?: Program['jwks']
    /** Where a system keeps its keys, when it does not give them. */
    jwksUri?: string
    /** Controller whose register a client information system writes. */
    organisation?: string
    /** The organisation that makes a client information system, when it has been said. */
    vendor?: string | undefined
    /** What a client information system stores; of the others none. */
    stores?: StoringProfile
    /** Organisers (controllers) with whom register access has passed its joint test (A8). */
    jointTests?: readonly string[]
    /** Statutory rights that the organisation has (D4). */
    statutoryRights?: readonly Readonly<{ ground: StatutoryGround; from: string; until?: string }>[]
  }
>

/** The statutory rights that hold on a day. */
export function groundsOn(
  client: Pick<RegisteredClient, 'statutoryRights'> | undefined,
  day: string,
): readonly StatutoryGround[] {
  const rights = client?.statutoryRights ?? []
  return rights.filter((right) => isInForce(right, day)).map(({ ground }) => ground)
}
