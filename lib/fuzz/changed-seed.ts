import fc from 'fast-check'

type Step = Readonly<{
  how: 'drop' | 'double' | 'put' | 'flip'
  at: number
  length: number
  bytes: Uint8Array
}>

/** What is worth putting anywhere: what parsers end, begin, count and refuse by. */
const words = [
  ...[
    '\0',
    '\ud800',
    '\ufeff',
    '\u202e',
    '&#0;',
    '&#x110000;',
    '&amp;',
    ']]>',
    '<!--',
    '<![CDATA[',
    '<?x?>',
  ],
  ...[
    '"',
    "'",
    '<',
    '>',
    '</',
    '/>',
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    '%',
    '\\',
    '\\u0000',
    'null',
    '1e999',
  ],
  ...[
    'stream\r\n',
    'endstream',
    '/Type/ObjStm',
    '/JS',
    '/OpenAction',
    '<<',
    '>>',
    '0 R',
    'trailer',
    '%%EOF',
  ],
  ...['<script>', 'javascript:', 'onload=', 'style=', 'xmlns="x"', '__proto__', '|', '-', 'A', '0'],
].map((word) => new Uint8Array(Buffer.from(word, 'utf8')))

const step: fc.Arbitrary<Step> = fc.record({
  how: fc.constantFrom('drop', 'double', 'put', 'flip'),
  at: fc.nat(100_000),
  length: fc.nat(64),
  bytes: fc.oneof(fc.constantFrom(...words), fc.uint8Array({ maxLength: 8 })),
})

/** One of the seeds, changed in a few places: most of it stays what a parser goes on with. */
export function changedSeed(seeds: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  return fc
    .tuple(fc.constantFrom(...seeds), fc.array(step, { maxLength: 6 }))
    .map(([seed, steps]) => steps.reduce(changed, seed))
}

function changed(bytes: Uint8Array, { how, at: anywhere, length, bytes: put }: Step): Uint8Array {
  const at = bytes.length === 0 ? 0 : anywhere % bytes.length
  const [before, piece, after] = [
    bytes.subarray(0, at),
    bytes.subarray(at, at + length),
    bytes.subarray(at + length),
  ]
  if (how === 'drop') return Buffer.concat([before, after])
  if (how === 'double') return Buffer.concat([before, piece, piece, after])
  if (how === 'put') return Buffer.concat([before, put, bytes.subarray(at)])
  return Buffer.concat([before, piece.map((byte) => byte ^ (put[0] ?? 1)), after])
}
