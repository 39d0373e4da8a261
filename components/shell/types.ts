import type { Locale } from '@/lib/i18n/locales'

/** A way to somewhere: its address, and what it is called. */
type Way = Readonly<{
  href: string
  text: string
  /** It leads to the page that is open, or to its language. */
  current?: true
}>

/** The frame in ready words. What a page does not have is left out: a key without a value would be sent too. */
export type FrameWords = Readonly<{
  skip: string
  /** The way to the button that leaves at once, for one who is logged in. */
  skipToLeave?: string
  masthead: MastheadWords
  languages: readonly LanguageWay[]
  menu?: MenuWords
  footer: FooterWords
}>

export type MastheadWords = Readonly<{
  /** The way to the start page, under the service's name in two parts. */
  start: string
  wordmark: readonly [start: string, end: string]
  /** That this is a trial version, in full and short. */
  trial?: Readonly<{ long: string; short: string }>
  languages: string
  logout?: Readonly<{ action: string; text: string; person: string }>
}>

export type LanguageWay = Way & Readonly<{ language: Locale }>

export type MenuWords = Readonly<{
  label: string
  summary: string
  ways: readonly Way[]
  languages: string
}>

export type FooterWords = Readonly<{
  label: string
  ways: readonly Way[]
  /** Whom to ask about the service, where it was said. */
  support?: Readonly<{ label: string; ways: readonly Way[] }>
  /** Of a trial version: that everything is made up. */
  demo?: readonly string[]
}>
