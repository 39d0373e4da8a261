'use server'

import type { Checked } from '@/components/statements/verdict'
import { verifyHere } from '@/lib/server/statements/verify-receipts'

/** The form of the page without script. It changes nothing, so it may come from anywhere. */
export async function check(_before: Checked, form: FormData): Promise<Checked> {
  return verifyHere(form)
}
