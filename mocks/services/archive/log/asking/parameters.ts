/** Parameters of a statement; the first five are those of auditedStatement. */
export type Parameters = Readonly<{ values: unknown[]; add: (value: unknown) => string }>

export function newParameters(): Parameters {
  const values: unknown[] = []
  return { values, add: (value) => `$${values.push(value) + 5}` }
}
