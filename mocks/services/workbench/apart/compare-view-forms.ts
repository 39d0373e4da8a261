import { linesOf } from '@/lib/view-form/lines-of'
import { sanitiseViewForm } from '@/lib/view-form/sanitise-view-form'
import { diffLines } from './diff-lines'

/** The words of two view forms line by line, beside each other. Undefined: too long to be compared. */
export function compareViewForms(forms: Readonly<{ one: string; other: string }>) {
  const [one, other] = [forms.one, forms.other].map((form) => linesOf(sanitiseViewForm(form)))
  return diffLines(one ?? [], other ?? [])
}
