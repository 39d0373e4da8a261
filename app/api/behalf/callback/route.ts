import { representationServices } from '@/lib/server/representation/representation-services'
import { finishActing } from '@/lib/server/representation/finish-acting'
import { handled } from '@/app/_frame/handled'

export const GET = handled(async (request: Request) =>
  finishActing(request, await representationServices()),
)
