import { behalfServices } from '@/lib/server/behalf/behalf-services'
import { finishActing } from '@/lib/server/behalf/finish-acting'

export const GET = async (request: Request) => finishActing(request, await behalfServices())
