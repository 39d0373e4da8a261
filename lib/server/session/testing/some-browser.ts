import type { BrowserWord } from '@/lib/domain/codes/browser-words'

/** For logins in which it does not matter with what. */
export const someBrowser: BrowserWord = { browser: 'firefox', system: 'android' }
