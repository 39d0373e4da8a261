import { sessionServices } from '@/lib/server/session/session-services'
import { answerSessionExtension } from '@/lib/server/session/state/answer-session-state'
import { handled } from '@/app/_frame/handled'

export const POST = handled(async (request: Request) =>
  answerSessionExtension(request, await sessionServices()),
)
