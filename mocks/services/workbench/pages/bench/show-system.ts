import type { Context } from 'hono'
import type { ArchiveFailure } from '../../archive/archive-gate'
import { readOrganisations } from '../../archive/read-organisations'
import type { Env, Parts } from '../../parts'
import { show } from '../../view/show'
import { showFailure } from '../../view/show-failure'
import { findSystem, readSystems } from './find-system'
import { systemBody, type Entered } from './system-view'
import { systemsBody, type WrittenRegistration } from './systems-view'
import { texts } from './texts'

/** All systems of the vendor, with the form that registers one. */
export async function showSystems(
  c: Context<Env>,
  parts: Parts,
  written: WrittenRegistration,
): Promise<Response> {
  const { language } = c.var
  const [systems, organisations] = [
    await readSystems(c, parts),
    await readOrganisations(parts.archive),
  ]
  if (!systems.ok) return told(c, systems.failure)
  if (!organisations.ok) return told(c, organisations.failure)
  const names = new Map(organisations.value.map((each) => [each.id, each.names[language]]))
  const { heading, lead } = texts[language]
  const body = systemsBody(language, systems.value, names, written)
  return show(c, { heading, lead, body, status: isFaulty(written.faults) ? 422 : 200 })
}

/** One system of the vendor, with what was written into its forms. */
export async function showSystem(
  c: Context<Env>,
  parts: Parts,
  entered: Entered,
): Promise<Response> {
  const { language } = c.var
  const found = await findSystem(c, parts)
  if (!found.ok) return told(c, found.failure)
  const { system, checklist } = found.value
  return show(c, {
    heading: system.name,
    body: systemBody({ language, system, checklist, entered }),
    status: isFaulty(entered.faults) ? 422 : 200,
  })
}

export const isFaulty = (faults: object) => Object.keys(faults).length > 0

export function told(c: Context<Env>, failure: ArchiveFailure): Response {
  return showFailure(c, failure, { 'not-found': texts[c.var.language].notFound })
}
