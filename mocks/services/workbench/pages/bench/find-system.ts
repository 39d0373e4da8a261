import type { Context } from 'hono'
import { z } from 'zod'
import { checklistSchema, type Checklist } from '@/lib/contracts/archive/checklist'
import { referenceStateSchema } from '@/lib/contracts/archive/reference-changes'
import type { ArchiveAnswer } from '../../archive/archive-gate'
import type { Env, Parts } from '../../parts'
import { seated } from '../waiting/seated'
import type { System } from './systems-view'

const contentSchema = z.object({
  name: z.string(),
  vendor: z.string().optional(),
  jwks: z.object({ keys: z.array(z.object({ kid: z.string() })) }).optional(),
})

/** The systems that the vendor makes, of all that the register tells it. */
export async function readSystems(
  c: Context<Env>,
  { archive }: Parts,
): Promise<ArchiveAnswer<System[]>> {
  const at = seated(c)
  const state = await archive.ask(referenceStateSchema, at, '/reference?kind=system')
  if (!state.ok) return state
  const systems = state.value.entries.flatMap(({ key, content }) => {
    const { name, vendor, jwks } = contentSchema.parse(content)
    const [organisation = '', id = ''] = key.split('/')
    const keys = jwks?.keys.map(({ kid }) => kid) ?? null
    return vendor === at.seat.organisation.id ? [{ id, name, organisation, keys }] : []
  })
  return { ok: true, value: systems }
}

type Found = Readonly<{ system: System; checklist: Checklist }>

/** The system of the address, of those that the vendor makes, with what the archive saw of it. */
export async function findSystem(c: Context<Env>, parts: Parts): Promise<ArchiveAnswer<Found>> {
  const systems = await readSystems(c, parts)
  if (!systems.ok) return systems
  const system = systems.value.find(({ id }) => id === c.req.param('id'))
  if (!system) return { ok: false, failure: 'not-found' }
  const path = `${addressOf(system.id)}/checklist`
  const checklist = await parts.archive.ask(checklistSchema, seated(c), path)
  return checklist.ok ? { ok: true, value: { system, checklist: checklist.value } } : checklist
}

/** Where the archive keeps a system. */
export const addressOf = (id: string) => `/register/systems/${encodeURIComponent(id)}`
