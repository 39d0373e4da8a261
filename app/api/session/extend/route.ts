import { sessionServices } from '@/lib/server/session/session-services'
import { answerSessionExtension } from '@/lib/server/session/state/answer-session-state'

export const POST = async (request: Request) =>
  answerSessionExtension(request, await sessionServices())
