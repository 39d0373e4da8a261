import 'server-only'
import { currentToken } from './current-session'
import { sessionServices } from './session-services'
import { changeDraft, findDraft, keepDraft } from './store/drafts'

/** Keeps a text sealed in the session; the id that comes back means nothing in any other. */
export async function rememberDraft(text: string): Promise<string> {
  const { context, token } = await ofSession()
  return keepDraft(context, token, text, new Date())
}

export async function rewriteDraft(id: string, text: string): Promise<void> {
  const { context, token } = await ofSession()
  await changeDraft(context, token, { id, text })
}

/** What an id of the address stands for; null for an id that is not of this session. */
export async function recallDraft(id: string): Promise<string | null> {
  const { context, token } = await ofSession()
  return (await findDraft(context, token, id)) ?? null
}

async function ofSession() {
  const token = await currentToken()
  if (token === undefined) throw new Error('A draft is kept in a session, and there is none')
  const { context } = await sessionServices()
  return { context, token }
}
