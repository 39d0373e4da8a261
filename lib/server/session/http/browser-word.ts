import { browserNames, systemNames, type BrowserWord } from '@/lib/domain/codes/browser-words'

type Names<Name extends string> = readonly (readonly [Name, RegExp])[]

/** In this order: most browsers name those that they want to pass for, too. */
const browsers: Names<BrowserWord['browser']> = [
  ['edge', /\bEdg(e|A|iOS)?\//],
  ['opera', /\b(OPR|OPT|Opera)\//],
  ['samsung', /\bSamsungBrowser\//],
  ['firefox', /\b(Firefox|FxiOS)\//],
  ['chrome', /\b(Chrome|CriOS|Chromium|HeadlessChrome)\//],
  ['safari', /\bSafari\//],
]

const systems: Names<BrowserWord['system']> = [
  ['android', /\bAndroid\b/],
  ['ios', /\b(iPhone|iPad|iPod)\b/],
  ['windows', /\bWindows\b/],
  ['chromeos', /\bCrOS\b/],
  ['macos', /\b(Macintosh|Mac OS X)\b/],
  ['linux', /\b(Linux|X11)\b/],
]

/** Longer than any browser says; no more of it is looked at. */
const longest = 512

/** A browser in a word, by what it says of itself in `User-Agent`. The text itself is kept nowhere. */
export function browserWord(userAgent: string | null): BrowserWord {
  const said = (userAgent ?? '').slice(0, longest)
  const first = <Name extends string>(names: Names<Name>) =>
    names.find(([, mark]) => mark.test(said))?.[0]
  return { browser: first(browsers) ?? 'unknown', system: first(systems) ?? 'unknown' }
}

/** As it stands in the database: "firefox/android". */
export const writtenWord = ({ browser, system }: BrowserWord) => `${browser}/${system}`

/** What {@link writtenWord} has written; what is no such word is an unknown browser. */
export function readWord(written: string): BrowserWord {
  const [browser, system] = written.split('/')
  return {
    browser: browserNames.find((name) => name === browser) ?? 'unknown',
    system: systemNames.find((name) => name === system) ?? 'unknown',
  }
}
