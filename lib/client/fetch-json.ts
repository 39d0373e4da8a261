type Schema<Value> = Readonly<{ parse: (value: unknown) => Value }>

/**
 * Asks the portal for JSON, by a form that is posted: nothing that is chosen stands in an address.
 *
 * @throws when there is no answer, or one that does not parse
 */
export async function fetchJson<Value>(
  url: string,
  schema: Schema<Value>,
  form: Readonly<Record<string, string>>,
  signal?: AbortSignal,
): Promise<Value> {
  const response = await fetch(url, {
    method: 'POST',
    body: new URLSearchParams(form),
    headers: { accept: 'application/json' },
    cache: 'no-store',
    redirect: 'error',
    signal,
  })
  if (!response.ok) throw new Error(`The portal answered ${response.status}`)
  return schema.parse(await response.json())
}
