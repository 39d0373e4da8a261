import { neverShown, notShownYet } from '@/lib/i18n/not-shown'
import { translator } from '@/lib/i18n/translator'
import type { Folder } from '../folder'
import { tag, type Inside } from './tag'

const beside = ['others', 'paper', 'health', 'staff', 'moment', 'gone'] as const

/** What is not in the folder and what can never be: the same words for everyone, so that they give nobody away. */
export function completeness({ locale }: Pick<Folder, 'locale'>): Inside {
  const t = translator(locale)
  const list = (words: readonly string[]) =>
    `<ul>${words.map((text) => tag('li', text)).join('')}</ul>`
  return [
    tag('p', t('help.sameForAll')),
    tag('h3', t('help.neverHeading')),
    list(neverShown.map((name) => t(`help.never.${name}`))),
    tag('h3', t('help.laterHeading')),
    list(notShownYet.map((name) => t(`help.later.${name}`))),
    tag('h3', t('help.limitsHeading')),
    tag('p', t('help.limits')),
    tag('h3', t('folder.beside.heading')),
    list(beside.map((name) => t(`folder.beside.${name}`))),
  ]
}
