import type { Locale } from '@/lib/i18n/locales'

/** What every file says, whatever is in it. */
export type FileWords = Readonly<{
  /** Of everything but the document itself. */
  language: Locale
  /** The title in the properties of the file, which programs list; absent: as that of the content. */
  fileTitle?: string
  /** "Sida {page} av {pages}": the numbers are known when the pages are. */
  pageLabel: string
  /** "kolumn {from}–{to} av {columns}": of a table that is divided. */
  tablePart: string
  /** "[tecknet {code} kan inte visas]": what stands for a sign that no font has, wherever it does not matter for the whole. */
  missingSign: string
  /** "↪ = raden fortsätter": of lines that are kept as they are, and too wide. */
  lineGoesOn: string
  /** "Avgränsare": what a line across is to those who listen. */
  separator: string
}>

/** What a printout says, in words that are ready: the maker of the file knows no language. */
export type PdfContent = FileWords &
  Readonly<{
    title: string
    /** Whose data it is (R4). */
    whose: string
    /** Language of the document and its title; null when it is not known. */
    documentLanguage: string | null
    facts: Readonly<{ heading: string; rows: readonly (readonly [label: string, value: string])[] }>
    /**
     * The document: its heading, and the view form as sanitised. One that is kept by others is shown as a whole or not at all:
     * when its title or text has a sign that no font has, there is no file.
     */
    document: Readonly<{ heading: string; html: string; isWhole: boolean }>
    /** About this printout: who made it, when, in what capacity. */
    about: Readonly<{ heading: string; paragraphs: readonly string[] }>
    madeAt: Date
  }>
