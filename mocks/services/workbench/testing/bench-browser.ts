import type { Person } from '@/mocks/world/people/person'
import { formAction, HttpBrowser } from '../../harness/testing/http-browser'

/** A browser without scripts in front of the workbench: what an official does there. */
export class BenchBrowser {
  private readonly browser: HttpBrowser

  constructor(
    private readonly url: string,
    language = 'sv',
  ) {
    this.browser = new HttpBrowser([], { origin: url, 'accept-language': language })
  }

  open(path: string) {
    return this.browser.open(this.url + path)
  }

  send(path: string, fields: Readonly<Record<string, string>> = {}) {
    return this.browser.submit(this.url + path, fields)
  }

  /** What it would send to the workbench as its cookies. */
  get cookie() {
    return this.browser.cookieFor('/')
  }

  /** Identifies a person; ends at the choice of organisations of the mandates service. */
  async identify(person: Pick<Person, 'hetu'>) {
    const page = await this.send('/login')
    const fields = { ...hiddenFields(page.text), hetu: person.hetu }
    await this.browser.submit(formAction(page, 'name="hetu"'), fields)
    return this.send('/organisations')
  }

  /** Logs a person in for an organisation; ends where the workbench leads. */
  async logIn(person: Pick<Person, 'hetu'>, organisation: string) {
    const page = await this.identify(person)
    return this.browser.submit(formAction(page), { ...hiddenFields(page.text), organisation })
  }

  /** Logs a person in for an organisation, in a task. */
  async sitDown(person: Pick<Person, 'hetu'>, organisation: string, task: string) {
    const page = await this.logIn(person, organisation)
    return page.url.endsWith('/choose')
      ? this.send('/choose', { seat: `${organisation} ${task}` })
      : page
  }
}

const hiddenFields = (text: string) =>
  Object.fromEntries(
    [...text.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value.replaceAll('&amp;', '&')],
    ),
  )
