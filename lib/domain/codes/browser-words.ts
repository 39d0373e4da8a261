/** Browsers and systems that are told apart, coarsely: enough to know one's own, too little to know anybody by. */
export const browserNames = [
  'firefox',
  'edge',
  'opera',
  'samsung',
  'chrome',
  'safari',
  'unknown',
] as const
export const systemNames = [
  'android',
  'ios',
  'windows',
  'macos',
  'chromeos',
  'linux',
  'unknown',
] as const

/** In a word with what somebody has logged in: all that is kept of what a browser says of itself. */
export type BrowserWord = Readonly<{
  browser: (typeof browserNames)[number]
  system: (typeof systemNames)[number]
}>
