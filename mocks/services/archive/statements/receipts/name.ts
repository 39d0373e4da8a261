import { z } from 'zod'
import { longestName } from '@/lib/domain/identity/name-length'
import { showsNothing } from '@/lib/domain/text/shows-nothing'

/** Anything in the form of a personal identity code, also one that is wrong or badly written. */
const likeHetu = /\d{6}\s?[-+A-Z]\s?\d{3}[0-9A-Z]/i

/** A name that goes into a receipt, where no personal identity code may stand. */
export const nameSchema = z
  .string()
  .trim()
  .min(1)
  .max(longestName)
  .refine((name) => !likeHetu.test(name) && !showsNothing(name))
