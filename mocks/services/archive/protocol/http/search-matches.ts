/** Whether a resource is meant each time that a parameter comes; a list means any of what stands in it. */
export function isAsked(
  form: URLSearchParams,
  name: string,
  isMeant: (asked: string) => boolean,
): boolean {
  return form.getAll(name).every((value) => value.split(',').some(isMeant))
}

/** Whether a token means a code: `code`, `system|code`, `system|` for all of a system, `|code` for one without a system. */
export function meansCode(asked: string, code: string, system = ''): boolean {
  const [first = '', second, ...rest] = asked.split('|')
  if (second === undefined) return first === code
  return rest.length === 0 && first === system && (second === '' ? system !== '' : second === code)
}

/** Whether a reference means the patient with this id. */
export function meansPatient(asked: string, id: string): boolean {
  return asked.replace(/^Patient\//, '') === id
}
