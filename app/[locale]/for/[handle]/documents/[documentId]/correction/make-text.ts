'use server'

import type { CorrectionMade } from '@/lib/i18n/correction-text'
import { makeCorrectionText } from '@/lib/server/correction/make-correction-text'

/** The form of the page, with script and without. It changes nothing. */
export async function makeText(_before: CorrectionMade, form: FormData): Promise<CorrectionMade> {
  return makeCorrectionText(form)
}
