import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import IntlMessageFormat from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import { inEachLanguage } from '@/lib/domain/codes/languages'
import { defaultLocale, locales, type Locale } from './locales'
import { texts } from './texts'
import { flatten } from './translator'

const read = (file: string) => readFileSync(file, 'utf8')

/** The words that the browser holds for the page of a fault stand in a file of their own. */
const failure = (locale: string) => ({
  failure: JSON.parse(read(`messages/${locale}/failure.json`)) as object,
})
const catalogue = inEachLanguage((locale) => flatten({ ...texts[locale], ...failure(locale) }))
const original = catalogue[defaultLocale]
const translated = locales.filter((locale) => locale !== defaultLocale)
const keys = [...original.keys()]
const all = locales.flatMap((locale) =>
  [...catalogue[locale]].map(([key, text]) => ({ locale, key, text })),
)

describe('the languages', () => {
  test.each(translated)('%s has the keys of the Swedish texts, in their order', (locale) => {
    expect([...catalogue[locale].keys()]).toEqual(keys)
  })

  test.each(keys)('%s takes the same arguments everywhere', (key) => {
    const takenIn = (locale: Locale) => argumentsOf(catalogue[locale].get(key) ?? '')
    for (const locale of translated) expect(takenIn(locale)).toEqual(takenIn(defaultLocale))
  })

  test.each(locales)('every text file in %s is one of the catalogue', (locale) => {
    const files = readdirSync(`messages/${locale}`).filter((name) => name.endsWith('.json'))
    const named = [...Object.keys(texts[locale]), 'failure'].map((name) => `${name}.json`)
    expect(files.sort()).toEqual(named.sort())
  })
})

describe('use', () => {
  const source = ['app', 'components', 'lib'].flatMap(sourceFiles).map(read).join('\n')
  const whole = new Set([...source.matchAll(/'([\w-]+(?:\.[\w-]+)+)'/g)].map((match) => match[1]))
  const groups = Object.keys(texts[defaultLocale]).join('|')
  const template = new RegExp(`\`((?:${groups})\\.[^\`\\s]*\\$\\{[^\`\\s]*)\``, 'g')
  const patterns = [...source.matchAll(template)].map((match) => toPattern(match[1] ?? ''))

  test('every key is used somewhere', () => {
    const asked = keys.filter((key) => !key.startsWith('failure.'))
    const unused = asked.filter((key) => !whole.has(key) && !patterns.some((it) => it.test(key)))
    expect(unused).toEqual([])
  })

  test('nothing in the browser brings the texts along, through whatever it imports', () => {
    const files = ['app', 'components', 'lib'].flatMap(sourceFiles)
    const reached = new Set(files.filter((file) => /^['"]use client['"]/.test(read(file))))
    for (const file of reached) importsOf(file).forEach((imported) => reached.add(imported))
    expect([...reached]).toContain(join('components', 'shell', 'footer.tsx'))
    expect([...reached].filter((file) => /i18n.(translator|texts)\.ts$/.test(file))).toEqual([])
  })
})

test('what explains a word names it, for a screen reader hears the links alone', () => {
  const bare = /^(?:Vad betyder det|Mitä se tarkoittaa|What does (?:it|that) mean)\?$/
  const asks = all.filter(({ key }) => /^words\..*\.ask$/.test(key))
  expect(asks.length).toBeGreaterThan(locales.length)
  expect(asks.filter(({ text }) => bare.test(text)).map(label)).toEqual([])
})

test('no English sentence begins with “So”', () => {
  const english = all.filter(({ locale }) => locale === 'en')
  expect(english.filter(({ text }) => /(?:^|[.:] )So /.test(text)).map(label)).toEqual([])
})

test.each([
  ['sv', 'undertecknad', /signera|skriv\p{L}* under(?!\p{L})/iu],
  ['sv', 'klockan', /(?<!\p{L})kl\./u],
  ['sv', 'kvitterad, of the information', /bekräfta\p{L}* informationen/iu],
  ['fi', 'Kanta-informointi', /(?<!\p{L})informaatio/iu],
  ['fi', 'oikaisua vaaditaan', /oikaisua pyyd/iu],
  ['en', 'again', /(?<!\p{L})anew(?!\p{L})/iu],
])('in %s one word stands for a thing: %s', (language, _word, other) => {
  const said = all.filter(({ locale }) => locale === language)
  expect(said.filter(({ text }) => other.test(text)).map(label)).toEqual([])
})

describe('typography', () => {
  test.each([
    ['no straight quotes or apostrophes', /["']/],
    ['no three dots in place of the ellipsis', /\.\.\./],
    ['no double, leading or trailing spaces', / {2}|^ | $/],
    ['no space before a full stop or comma', / [.,](?!\d)/],
    ['no exclamation marks', /!/],
    ['no hyphen in place of a dash', / - /],
  ])('%s', (_name, forbidden) => {
    expect(all.filter(({ text }) => forbidden.test(text)).map(label)).toEqual([])
  })

  test('a clock time is glued to the word before it', () => {
    expect(all.filter(({ text }) => / \{time\}/.test(text)).map(label)).toEqual([])
  })

  test('a number of thousands is glued together', () => {
    expect(all.filter(({ text }) => /\d \d{3}(?!\d)/.test(text)).map(label)).toEqual([])
  })

  test('a Swedish date is glued to its "den"', () => {
    expect(all.filter(({ text }) => /den \{date\}/.test(text)).map(label)).toEqual([])
  })

  test('quotation marks are those of the language', () => {
    const wrong = all.filter(({ locale, text }) => (locale === 'en' ? /„|«/ : /“|„|«/).test(text))
    expect(wrong.map(label)).toEqual([])
  })
})

const label = ({ locale, key }: { locale: string; key: string }) => `${locale} ${key}`

function argumentsOf(text: string): string[] {
  const names = new Set<string>()
  const visit = (part: unknown): void => {
    if (Array.isArray(part)) return part.forEach(visit)
    if (typeof part !== 'object' || part === null) return
    const node = part as { type?: number; value?: unknown; options?: object }
    // Types 0 and 7 are literal text and "#"; every other kind of part names an argument.
    if (node.type && node.type !== 7 && typeof node.value === 'string') names.add(node.value)
    Object.values(node.options ?? {}).forEach((option: { value: unknown }) => visit(option.value))
  }
  visit(new IntlMessageFormat(text, 'sv').getAst())
  return [...names].sort()
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => join(folder, name))
}

/** The files of ours whose code comes along with one; types do not. */
function importsOf(file: string): string[] {
  const imports = /^(?:import|export) (?!type)[^;']*?from '([^']+)'|import\('([^']+)'\)/gm
  return [...read(file).matchAll(imports)].flatMap(([, name = '', later = name]) => {
    const path = later.startsWith('@/') ? join(later.slice(2)) : join(dirname(file), later)
    return [`${path}.ts`, `${path}.tsx`].filter((candidate) => existsSync(candidate))
  })
}

/** "codes.type.${type}" as a pattern in which the blank holds one part of a key. */
function toPattern(template: string): RegExp {
  const parts = template.split(/\$\{[^}]*\}/).map((part) => part.replaceAll('.', '\\.'))
  return new RegExp(`^${parts.join('[\\w-]+')}$`)
}
