'use client'

import { SelectField } from './field'

type Props = Readonly<{
  /** In the address, and the id of the field. */
  name: string
  label: string
  /** What stands there when nothing is chosen. */
  all: string
  value: string
  options: readonly (readonly [value: string, words: string])[]
}>

/** A list to choose from, whose options came as words alone. */
export function ChoiceList({ name, label, all, value, options }: Props) {
  return (
    <SelectField id={name} label={label} name={name} defaultValue={value}>
      <option value="">{all}</option>
      {options.map(([option, words]) => (
        <option key={option} value={option}>
          {words}
        </option>
      ))}
    </SelectField>
  )
}
