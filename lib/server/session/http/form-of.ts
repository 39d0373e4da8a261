import 'server-only'
import { log } from '@/lib/config/log'
import { logSecurity } from '@/lib/logging/log-security'

/**
 * The fields of a form that was posted. What is no form, or breaks off, has no fields, and ends where a form without them ends. When
 * the one who sent it has gone, nobody reads the answer, and there is nothing to tell an operator.
 */
export async function formOf(request: Request): Promise<FormData> {
  try {
    return await request.formData()
  } catch {
    if (!request.signal.aborted) logSecurity(log, 'input_validation_fail', 'form')
    return new FormData()
  }
}
