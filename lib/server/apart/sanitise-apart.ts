import 'server-only'
import { ok, type Result } from '@/lib/domain/result'
import { runApart, type ApartFailure } from './run-apart'
import { sanitiseViewForm } from '@/lib/view-form/sanitise-view-form'

/** Characters of a view form that is cleaned at once: handing it to a thread would take as long. */
const small = 16 * 1024

/** {@link sanitiseViewForm}, for a large view form in a thread of its own. */
export async function sanitiseApart(
  person: string,
  xhtml: string,
): Promise<Result<string, ApartFailure>> {
  return xhtml.length <= small
    ? ok(sanitiseViewForm(xhtml))
    : runApart('sanitiseViewForm', person, xhtml)
}
