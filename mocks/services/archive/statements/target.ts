import type { Prohibition } from '../rules/decide-disclosure'

/** What a person asks to be prohibited, before the document's set is looked up. All null: everything (C2). */
export type AskedTarget = Readonly<{
  /** Logical id of any version of a document. */
  document: string | null
  serviceTask: string | null
  controller: string | null
}>

/** A consent or prohibition as it would begin. */
export type AskedDirective = Readonly<
  { kind: 'consent-given' } | { kind: 'prohibition-set'; target: AskedTarget }
>

export function isSameTarget(one: Prohibition, other: Prohibition): boolean {
  return (
    one.set === other.set &&
    one.serviceTask === other.serviceTask &&
    one.controller === other.controller
  )
}
