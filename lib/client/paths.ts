import type { Locale } from '@/lib/i18n/locales'

const subjectPath = (locale: Locale, handle: string) =>
  handle === 'self' ? `/${locale}/self` : `/${locale}/for/${handle}`

/** Pages that are there without a login too have no "self" in their address. */
const rootPath = (locale: Locale, handle: string) =>
  handle === 'self' ? `/${locale}` : `/${locale}/for/${handle}`

const documentPath = (locale: Locale, handle: string, id: string) =>
  `${subjectPath(locale, handle)}/documents/${encodeURIComponent(id)}`

/** Addresses of the portal. A handle is "self", or that of a representation; nothing personal stands in any of them. */
export const paths = {
  start: (locale: Locale) => `/${locale}`,
  login: (locale: Locale) => `/${locale}/login`,
  logout: (locale: Locale) => `/${locale}/logout`,
  help: (locale: Locale, handle = 'self') => `${rootPath(locale, handle)}/help`,
  information: (locale: Locale, handle = 'self') => `${rootPath(locale, handle)}/information`,
  confirmInformation: (locale: Locale, handle = 'self') =>
    `${rootPath(locale, handle)}/information/confirm`,
  /** The own data as a representative sees it. */
  preview: (locale: Locale, as: 'guardian' | 'proxy') => `/${locale}/for/as-${as}`,
  /** Those for whom one acts. */
  behalf: (locale: Locale) => `/${locale}/behalf`,
  startActing: (locale: Locale) => `/${locale}/behalf/start`,
  stopActing: (locale: Locale) => `/${locale}/behalf/stop`,
  accessibility: (locale: Locale) => `/${locale}/accessibility`,
  privacy: (locale: Locale) => `/${locale}/privacy`,
  overview: subjectPath,
  documents: (locale: Locale, handle: string) => `${subjectPath(locale, handle)}/documents`,
  search: (locale: Locale, handle: string) => `${subjectPath(locale, handle)}/documents/search`,
  document: documentPath,
  /** The view form as a PDF that we make. */
  documentAsPdf: (locale: Locale, handle: string, id: string) =>
    `${documentPath(locale, handle, id)}/document.pdf`,
  /** The archived PDF/A as it is. */
  documentFile: (locale: Locale, handle: string, id: string) =>
    `${documentPath(locale, handle, id)}/original.pdf`,
}
