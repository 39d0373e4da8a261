import { serverConfig } from '@/lib/config/server-config'
import type { Support } from '@/lib/contracts/portal/support'
import type { Locale } from '@/lib/i18n/locales'

/** Whom to ask about the service, out of the settings. */
export function readSupport(locale: Locale): Support {
  const config = serverConfig()
  const hours = {
    sv: config.SUPPORT_HOURS_SV,
    fi: config.SUPPORT_HOURS_FI,
    en: config.SUPPORT_HOURS_EN,
  }
  return {
    phone: config.SUPPORT_PHONE,
    email: config.SUPPORT_EMAIL,
    hours: hours[locale],
    feedback: config.FEEDBACK_URL,
  }
}
