import type { Language } from '@/lib/domain/codes/languages'
import { html, type Content, type Markup } from '../../harness/html'
import { renderPage } from '../../harness/page'
import { texts } from '../texts'

/** The parameters that the browser came with, which forms send back. */
export type Asked = Readonly<Record<string, string>>

export const hiddenFields = (request: Asked): readonly Markup[] =>
  Object.entries(request).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
  )

/** A page in the frame that all pages of the service share; without a request it can't be had in another language. */
export function inFrame(
  language: Language,
  heading: string,
  request: Asked | undefined,
  body: Content,
): string {
  const { service, banner, skip, languageLabel, footer } = texts[language]
  const addressIn = (lang: Language) => `?${new URLSearchParams({ ...request, lang })}`
  const frame = { language, heading, service, banner, skip, languageLabel, footer, body }
  return renderPage(request ? { ...frame, addressIn } : frame)
}
