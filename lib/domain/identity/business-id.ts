const weights = [7, 9, 10, 5, 8, 4, 2]

/** The check digit of the seven digits of a Finnish business id (Y-tunnus); undefined for numbers that are never given. */
export function businessIdCheckDigit(digits: string): number | undefined {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0)
  const rest = sum % 11
  if (rest === 1) return undefined
  return rest === 0 ? 0 : 11 - rest
}

/** Whether a text is a business id, "1234567-1", with its right check digit. */
export function isBusinessId(text: string): boolean {
  const [, digits, check] = /^(\d{7})-(\d)$/.exec(text) ?? []
  return digits !== undefined && businessIdCheckDigit(digits) === Number(check)
}
