import 'server-only'
import { currentToken } from '../session/current-session'
import { requireActor } from '../session/require-actor'
import { sessionServices } from '../session/session-services'
import { keepTitles } from '../session/store/sessions'

/** What the tabs of this login say from now on, until it ends. */
export async function setTitles(titles: 'neutral' | 'full'): Promise<void> {
  await requireActor()
  const { context } = await sessionServices()
  await keepTitles(context, (await currentToken()) ?? '', titles === 'neutral')
}
