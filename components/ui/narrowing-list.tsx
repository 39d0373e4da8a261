import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { withoutSoftHyphens } from '@/lib/i18n/without-soft-hyphens'
import { ChoiceList } from './choice-list'

/** A list by which something is narrowed. */
export type NarrowingChoice<Name extends string> = Readonly<{
  /** In the address, and the id of the field. */
  name: Name
  label: string
  /** What stands there when nothing is chosen. */
  all: string
  options: readonly NarrowingOption[]
}>

/** A value, in words, and how often it occurs. */
type NarrowingOption = Readonly<{ value: string; words: string; count: number }>

type Props = Readonly<{ locale: Locale; choice: NarrowingChoice<string>; value: string }>

/** A list to narrow by; each option says how often it occurs. */
export function NarrowingList({ locale, choice, value }: Props) {
  const t = translator(locale)
  const { name, label, all, options } = choice
  return (
    <ChoiceList
      name={name}
      label={label}
      all={all}
      value={value}
      options={options.map((option) => [
        option.value,
        withoutSoftHyphens(t('documents.option', { name: option.words, count: option.count })),
      ])}
    />
  )
}
