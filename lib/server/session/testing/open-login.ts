import type { Locale } from '@/lib/i18n/locales'
import { findSession } from '../store/sessions'
import { finishLogin } from '../login/finish-login'
import type { LoginServices } from '../login/login-services'
import { publicKeys } from '../login/portal-keys'
import { startLogin } from '../login/start-login'
import { startFakeIdentification, type Behaviour } from './fake-identification'
import type { createTestBrowser } from './test-browser'
import { openTestServices } from './test-services'

type Browser = ReturnType<typeof createTestBrowser>

const loa2 = 'http://ftn.ficora.fi/2017/loatest2'

/** What an identification says of a person whom a test has made up. */
export const claimsOf = (hetu: string, name: string) => ({
  acr: loa2,
  'urn:oid:1.2.246.21': hetu,
  'urn:oid:2.16.840.1.113730.3.1.241': name,
})

/** The steps of a login with a fake identification service, so that a test can put those of two tabs in any order. */
export async function openLogin() {
  const { services: own, database, logged, close } = await openTestServices()
  const identification = await startFakeIdentification('mittkanta-portal', publicKeys(own.keys))
  const settings = { OIDC_ACR_ALLOWED: [loa2], OIDC_ACR_REQUEST: loa2 }
  const config = { ...own.config, OIDC_ISSUER: identification.issuer, ...settings }
  const services: LoginServices = { ...own, config }

  return {
    services,
    database,
    logged,
    /** Presses the button; gives back where the browser is led. */
    begin: async (who: Browser, locale: Locale = 'sv') =>
      who.follow(await startLogin(who.post(`/${locale}/login`), locale, services)),
    /** Identifies where {@link begin} has led; gives back the address of the way back. */
    identify: (address: string, claims: Behaviour['claims']) =>
      identification.identify(address, { claims }),
    /** Comes back; gives back where that leads. */
    comeBack: async (who: Browser, address: string) =>
      who.follow(await finishLogin(who.get(address), services)),
    /** Who is logged in there, by the name that is shown. */
    async whoIs(who: Browser) {
      const token = who.cookie(services.cookies.session) ?? ''
      return (await findSession(services.context, token, new Date()))?.identity.names.display
    },
    async close() {
      await identification.close()
      await close()
    },
  }
}
