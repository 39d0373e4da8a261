import type { ChosenFields } from '@/lib/client/effect-query'

const fieldsOf: Readonly<Record<string, readonly string[]>> = {
  document: ['document'],
  'service-task': ['task', 'scope'],
  controller: ['controller'],
  all: [],
}

/** The fields that count for the chosen kind of target; null while something is missing. */
export function chosenFields(form: FormData): ChosenFields | null {
  const kind = String(form.get('kind') ?? '')
  const names = fieldsOf[kind]
  if (!names) return null
  const fields = names.map((name) => [name, String(form.get(name) ?? '')] as const)
  // An empty scope means every controller; any other field has to be filled in.
  if (fields.some(([name, value]) => value === '' && name !== 'scope')) return null
  return { kind, ...Object.fromEntries(fields) }
}
