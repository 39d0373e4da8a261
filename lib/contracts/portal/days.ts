import '@/lib/contracts/without-eval'
import { z } from 'zod'

/** A calendar day in Europe/Helsinki, "2026-11-18". */
export const daySchema = z.iso.date()
/** An instant with its offset, "2026-11-18T08:42:00Z". */
export const instantSchema = z.iso.datetime({ offset: true })
