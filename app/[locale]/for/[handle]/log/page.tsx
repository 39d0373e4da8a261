import { LogPage } from '@/components/log/log-page'
import { logQueryString, readLogQuery, toLogFilters } from '@/components/log/log-query'
import { paths } from '@/lib/addresses/paths'
import { logFiltersSchema } from '@/lib/contracts/portal/log'
import { translator } from '@/lib/i18n/translator'
import { listLog } from '@/lib/server/log/list-log'
import { sendsMail } from '@/lib/server/notifications/mail/send-mail'
import { subjectPage } from '@/app/_frame/subject-page'
import { Frame } from '@/app/_frame/frame'
import { tellUnread } from '@/app/_frame/tell-unread'
import { unlessRead } from '@/app/_frame/unless-read'

/** The log of the one whom the handle names, narrowed by what stands in the address. */
export default subjectPage(
  ({ locale, handle }) => paths.log(locale, handle),
  async function Log({ locale, handle, query: params }) {
    const query = readLogQuery(params)
    const { filters, errors } = toLogFilters(query)
    const log = await listLog(handle, logFiltersSchema.parse(filters))
    if (log.ok && !log.value.closed) await tellUnread(log.value.log)
    const address = `${paths.log(locale, handle)}${logQueryString(query, { cursor: query.cursor })}`
    const title = translator(locale)('log.title')
    return (
      <Frame locale={locale} address={address} current="log" handle={handle}>
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
  },
)
