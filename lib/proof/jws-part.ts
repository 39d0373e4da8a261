/** The bytes of a part of a JWS, or null when it is no base64url. */
export function bytesOfJwsPart(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[\w-]+$/.test(text)) return null
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
    return Uint8Array.from(binary, (letter) => letter.charCodeAt(0))
  } catch {
    return null
  }
}

/** The JSON object that a part of a JWS holds, or null. */
export function decodeJwsPart(text: string): Readonly<Record<string, unknown>> | null {
  const bytes = bytesOfJwsPart(text)
  if (!bytes) return null
  try {
    return parseObject(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return null
  }
}

/** A text as a JSON object, or null. */
export function parseObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}
