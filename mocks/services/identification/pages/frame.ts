import type { Language } from '@/lib/domain/codes/languages'
import type { Content } from '../../harness/html'
import { renderPage } from '../../harness/page'
import { texts } from '../texts'

type Frame = Readonly<{
  language: Language
  heading: string
  body: Content
  addressIn?: (language: Language) => string
  titlePrefix?: string
}>

/** A page in the frame that all pages of the service share. */
export function inFrame(frame: Frame): string {
  const { service, banner, skip, languageLabel, footer } = texts[frame.language]
  return renderPage({ service, banner, skip, languageLabel, footer, ...frame })
}
