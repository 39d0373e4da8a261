import type { BrowserWord } from '@/lib/domain/codes/browser-words'
import type { Translate } from './translator'

/** "Firefox på Android"; "en okänd webbläsare" where nothing is known. */
export function browserInWords({ browser, system }: BrowserWord, t: Translate): string {
  const named = t(`sessions.browser.${browser}`)
  if (system === 'unknown') return named
  return t('sessions.browserOn', { browser: named, system: t(`sessions.system.${system}`) })
}
