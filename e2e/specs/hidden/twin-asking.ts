import type { APIResponse, BrowserContext } from 'playwright/test'
import type { Locale } from '@/lib/i18n/locales'
import type { Ask } from './channels'

type Words = Readonly<Record<string, string>>

/** One of two twins, or who acts for her, asking by turns what the table of channels says. */
export class TwinAsking {
  private readonly words: Record<string, string>
  /** Every value that a word has had, long enough to be nothing else. */
  private readonly known = new Set<string>()

  /** @param address of the person's overview, without the language: "/self" */
  constructor(
    private readonly context: BrowserContext,
    private readonly portalUrl: string,
    private readonly address: string,
    words: Words,
  ) {
    this.words = {}
    for (const [name, value] of Object.entries(words)) this.learn(name, value)
    this.learn('handle', address.split('/').at(-1) ?? '')
  }

  /** @throws when a word of it is known of neither twin */
  async ask(ask: Ask, locale: Locale): Promise<APIResponse> {
    const path = typeof ask === 'string' ? ask : ask.post
    const url = `${this.portalUrl}/${locale}${this.filled(path).replace('~', this.address)}`
    const answer =
      typeof ask === 'string'
        ? await this.context.request.get(url, { maxRedirects: 0 })
        : await this.context.request.post(url, {
            maxRedirects: 0,
            headers: { origin: this.portalUrl, 'sec-fetch-site': 'same-origin' },
            form: this.formOf(ask.form),
          })
    if (answer.headers()['content-type']?.startsWith('text/html')) this.note(await answer.text())
    if (typeof ask !== 'string' && ask.keep) this.keep(ask.keep, answer.headers().location ?? '')
    return answer
  }

  /** A text without the ids that stand in the place of a word. */
  plain(text: string): string {
    return [...this.known].reduce((plain, value) => plain.replaceAll(value, 'ID'), text)
  }

  private formOf(form: Words): Record<string, string> {
    const filled = Object.entries(form).map(([name, value]) => [name, this.filled(value)])
    return { ...(Object.fromEntries(filled) as Words), login: this.words.login ?? '' }
  }

  private filled(text: string): string {
    return text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const word = this.words[name]
      if (word === undefined) throw new Error(`${name} is not known yet`)
      return word
    })
  }

  /** What the forms of a page send along, and the consent or prohibition that it leads to the end of. */
  private note(html: string): void {
    for (const name of ['login', 'key', 'basis']) {
      const [, value] = new RegExp(`name="${name}" value="([^"]*)"`).exec(html) ?? []
      if (value !== undefined) this.learn(name, value.replaceAll('&quot;', '"'))
    }
    const [, directive] = /\/will\/end\/([\w.-]+)/.exec(html) ?? []
    if (directive !== undefined) this.learn('directive', directive)
  }

  private keep({ name, parameter }: { name: string; parameter?: string }, location: string): void {
    const { pathname, searchParams } = new URL(location, this.portalUrl)
    const kept = parameter ? searchParams.get(parameter) : pathname.split('/').at(-1)
    this.learn(name, kept ?? 'x')
  }

  private learn(name: string, value: string): void {
    this.words[name] = value
    if (value.length >= 16) this.known.add(value)
  }
}
