import { behalfServices } from '@/lib/server/behalf/behalf-services'
import { finishActing } from '@/lib/server/behalf/finish-acting'
import { handled } from '../../../_frame/handled'

export const GET = handled(async (request: Request) =>
  finishActing(request, await behalfServices()),
)
