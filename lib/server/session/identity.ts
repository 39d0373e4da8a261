import { z } from 'zod'

/**
 * Who logged in and how, as the identification service said it. It lives sealed in the session row and opened in one
 * request, nowhere else.
 */
export const identitySchema = z.object({
  hetu: z.string(),
  /** YYYY-MM-DD */
  birthDate: z.string(),
  names: z.object({
    first: z.string(),
    calling: z.string(),
    family: z.string(),
    display: z.string(),
  }),
  /** Level of assurance. */
  acr: z.string(),
  /** When the person identified, in seconds since 1970. */
  authTime: z.number(),
  /** The session at the identification service, when it tells one. */
  sid: z.string().optional(),
  /** Random and of this login only. */
  label: z.string(),
})
export type Identity = z.infer<typeof identitySchema>
