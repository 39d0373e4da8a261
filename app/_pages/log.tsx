import { LogPage } from '@/components/log/log-page'
import {
  logQueryString,
  readLogQuery,
  toLogFilters,
  type SearchParams,
} from '@/components/log/log-query'
import { paths } from '@/lib/client/paths'
import { logFiltersSchema } from '@/lib/contracts/portal/log'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { listLog } from '@/lib/server/log/list-log'
import { sendsMail } from '@/lib/server/notes/mail/send-mail'
import { drawn } from '../_frame/drawn'
import { Frame } from '../_frame/frame'
import { tellUnread } from './tell-unread'
import { unlessRead } from './unless-read'

type Props = Readonly<{ locale: Locale; handle: string; params: SearchParams }>

/** The log of the one whom the handle names, narrowed by what stands in the address. */
export const Log = drawn(async function Log({ locale, handle, params }: Props) {
  const query = readLogQuery(params)
  const { filters, errors } = toLogFilters(query)
  const log = await listLog(handle, logFiltersSchema.parse(filters))
  if (log.ok && !log.value.closed) await tellUnread(log.value.log)
  const address = `${paths.log(locale, handle)}${logQueryString(query, { cursor: query.cursor })}`
  const title = translator(locale)('log.title')
  return (
    <Frame locale={locale} path={address.slice(3)} current="log" handle={handle}>
      {log.ok ? (
        <LogPage
          locale={locale}
          log={log.value}
          query={query}
          errors={errors}
          notes={handle === 'self' && sendsMail()}
        />
      ) : (
        await unlessRead(log, { locale, handle, title, retry: address })
      )}
    </Frame>
  )
})
