import { paths } from '@/lib/addresses/paths'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { expect, type Page } from 'playwright/test'
import { mailsTo } from '../fixtures/mails'

type Named = Readonly<{ callingName: string; familyName: string }>

/** "Meddelanden om nytt". */
export function notificationsPage(page: Page, locale: Locale = 'sv') {
  const t = translator(locale)
  const button = (name: string) => page.getByRole('main').getByRole('button', { name })
  const heading = (name: string) => page.getByRole('heading', { level: 2, name, exact: true })
  const open = () => page.goto(paths.notifications(locale))
  const address = page.getByLabel(t('notifications.form.address'))
  const askForCode = button(t('notifications.form.submit'))
  const code = page.getByLabel(t('notifications.waiting.code'), { exact: true })
  const confirm = button(t('notifications.waiting.submit'))

  return {
    open,
    title: page.getByRole('heading', { level: 1, name: t('notifications.title') }),
    address,
    askForCode,
    code,
    confirm,
    waiting: heading(t('notifications.waiting.heading')),
    on: heading(t('notifications.on.heading')),
    off: heading(t('notifications.off.heading')),
    stop: button(t('notifications.on.stop')),
    /** The way to messages about somebody for whom one acts. */
    about: ({ callingName, familyName }: Named) =>
      page.getByRole('link', {
        name: t('notifications.others.link', { name: `${callingName} ${familyName}` }),
      }),
    /** Where somebody is chosen to act for. */
    chooseWhom: page
      .getByRole('main')
      .getByRole('link', { name: t('notifications.others.choose') }),
    /** One of the two that there are about another. */
    choice: (which: 'decisions' | 'all') =>
      page.getByRole('radio', { name: t(`notifications.documents.${which}`) }),
    stopOthers: button(t('notifications.others.stop')),
    /** Of which new documents one is told. */
    box: (which: 'decisions' | 'all') =>
      page.getByRole('checkbox', { name: t(`notifications.documents.${which}`) }),
    saveBoxes: button(t('notifications.documents.save')),
    done: (what: 'confirmed' | 'chosen' | 'stopped') =>
      heading(t(`notifications.done.${what}.heading`)),
    problem: (what: 'not-sent' | 'wrong-code' | 'not-begun') =>
      heading(t(`notifications.problem.${what}.heading`)),
    /** The code in the newest mail to an address. */
    async codeIn(to: string): Promise<string> {
      const [mail] = await mailsTo(to)
      expect(mail?.subject).toBe(t('notifications.mail.code.subject'))
      return /^\d{4} \d{4} \d{4}$/m.exec(mail?.text ?? '')?.[0] ?? ''
    },
    /** What has been told to an address. */
    async newsTo(to: string) {
      const subject = t('notifications.mail.news.subject')
      return (await mailsTo(to)).filter((mail) => mail.subject === subject)
    },
    /** From the address to the code. */
    async turnOn(to: string): Promise<void> {
      await open()
      await this.turnOnHere(to)
    },
    /** The same, on the page as it is. */
    async turnOnHere(to: string): Promise<void> {
      await address.fill(to)
      await askForCode.click()
      await expect(heading(t('notifications.waiting.heading'))).toBeVisible()
      await code.fill(await this.codeIn(to))
      await confirm.click()
      await expect(heading(t('notifications.done.confirmed.heading'))).toBeVisible()
    },
  }
}
