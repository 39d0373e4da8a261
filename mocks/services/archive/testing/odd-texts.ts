/** What no keyboard types, and programs that look for a way in send. */
export const oddTexts: Readonly<Record<string, string>> = {
  'U+0000': '\u0000abc',
  'U+0000 alone': '\u0000',
  'half a surrogate pair': 'abc\ud800',
  'the other half': '\udfff',
  'a noncharacter': '\uffff\ufdd0',
  'controls, bidi and a BOM': '\u001b[31m\u202eabc\u2066\ufeff',
  'line ends': 'a\r\nb\u2028c',
  'many letters': 'å'.repeat(20_000),
  'operators of queries': `'; select 1 --" \\ % _ a:* & | ! <-> (`,
  'names of objects': '__proto__',
  'a number that is none': '1e400',
  'a day that is none': '2026-02-30',
  'a year far away': '+275761-01-01',
  'the first day there is': '0001-01-01',
  'the last day there is': '9999-12-31',
  'before the first day': 'lt0001-01-01',
  'after the last day': 'gt9999-12-31',
  'many commas': ','.repeat(2_000),
  nothing: '',
}

/** Octets that are no text in UTF-8, as they stand in an address or a form. */
export const oddOctets = ['%00', '%ff%fe', '%c0%af', '%ed%a0%80', '%', '%zz', '+', '%2500']

/** As a browser or a program would send it; what has no octets in UTF-8 comes as the replacement character. */
export const encoded = (text: string) => encodeURIComponent(Buffer.from(text).toString())

/** Each value of which one string, key or number has become an odd text. */
export function* oddVariants(value: unknown, odd: string): Generator<unknown> {
  if (typeof value !== 'object' || value === null) {
    yield odd
    return
  }
  if (Array.isArray(value)) {
    for (const [at, one] of value.entries())
      for (const variant of oddVariants(one, odd)) yield value.with(at, variant)
    return
  }
  for (const [key, one] of Object.entries(value))
    for (const variant of oddVariants(one, odd)) yield { ...value, [key]: variant }
  yield { ...value, [odd]: odd }
}
