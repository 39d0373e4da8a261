import { z } from 'zod'

const line = z.string().max(200).optional()

/**
 * Whom to ask about the service itself, to be spread into the settings of the portal. Nobody is named who was not: what is
 * missing is not shown, and the page of support says so.
 */
export const supportVariables = () => ({
  SUPPORT_PHONE: line,
  SUPPORT_EMAIL: z.email().optional(),
  /** When the phone is answered, in each language. */
  SUPPORT_HOURS_SV: line,
  SUPPORT_HOURS_FI: line,
  SUPPORT_HOURS_EN: line,
  /** A form for what people think of the service; without it they write to the support. */
  FEEDBACK_URL: z.url({ protocol: /^https?$/ }).optional(),
})
