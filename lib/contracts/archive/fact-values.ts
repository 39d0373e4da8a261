const mostDecimals = 6
const largest = 1e15

const asFigures = 'Write it as a number, or as people read it, with its unit.'

/** Why a number can not be shown as people write numbers; undefined: it can. Noise of binary fractions is none: it is not shown. */
export function faultOfNumber(value: number): string | undefined {
  if (!Number.isFinite(value) || Math.abs(value) >= largest)
    return 'A number is smaller than 1,000,000,000,000,000. Write a larger one in words.'
  const written = Number(value.toPrecision(15))
  return Number(written.toFixed(mostDecimals)) === written
    ? undefined
    : `A number has at most ${mostDecimals} decimals. Round it to what means something.`
}

/** Why a text can not stand as a fact; undefined: it can. */
export function faultOfText(text: string | undefined, longest: number): string | undefined {
  if (text === undefined) return 'A value is a text that can be seen, or a number.'
  if (text.length > longest)
    return `A value has at most ${longest} characters. The whole stands in the view form.`
  if (/^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}\S*)?$/.test(text))
    return 'A day stands under day, as YYYY-MM-DD; a time of day is written as people read it.'
  const isFigures = /^[+-]?\d*\.?\d+(?:e[+-]?\d+)?$/i.test(text)
  if (isFigures && /e/i.test(text)) return `A number is written without an exponent. ${asFigures}`
  if (isFigures && /\.\d{7,}$/.test(text))
    return `A number has at most ${mostDecimals} decimals. ${asFigures}`
  return undefined
}
