import * as en from '@/messages/en'
import * as fi from '@/messages/fi'
import * as sv from '@/messages/sv'
import type { Locale } from './locales'

/** The Swedish texts are the original, whose keys the others share. */
export type Messages = typeof sv

/** Every text in every language, so only the server may load it. */
export const texts: Readonly<Record<Locale, Messages>> = { sv, fi, en }
