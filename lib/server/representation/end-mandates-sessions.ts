import type { RepresentationServices } from './representation-services'
import { forgetMandatesSession, takeOrphans } from './store/mandates-sessions'

type Services = Pick<RepresentationServices, 'context' | 'mandates' | 'now'>

/** Ends one session at the mandates service. What that answers changes nothing: its sessions end by themselves too. */
export async function endMandatesSession({ context, mandates }: Services, id: string) {
  await forgetMandatesSession(context, id)
  await mandates?.client.unregister(id)
}

/** Ends those that sessions of ours have left behind which ended without a word; run where such are cleared away. */
export async function endOrphans({ context, mandates, now }: Services): Promise<void> {
  const ids = await takeOrphans(context, now())
  await Promise.all(ids.map((id) => mandates?.client.unregister(id)))
}
