import { answerConfirmation } from '@/app/_answers/answer-confirmation'
import { handled } from '@/app/_frame/handled'
import { localeOf } from '@/lib/i18n/locales'

type Context = { params: Promise<{ locale: string }> }

export const POST = handled(async (request: Request, { params }: Context) =>
  answerConfirmation(request, { locale: localeOf((await params).locale), handle: 'self' }),
)
