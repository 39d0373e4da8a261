import { z } from 'zod'
import { partSteps, type Part } from '../protocol/http/others'
import { openText, sealText } from '../sealed-text'
import type { Led } from './forward'

const partSchema = z.strictObject({
  step: z.enum(partSteps),
  of: z.array(z.string()).readonly().optional(),
})
type Keys = Readonly<{ cursors: readonly Uint8Array[] }>
type Asked = Pick<Led, 'method' | 'path' | 'headers'>

/**
 * A part of an answer is for instances alone: it may come before its rows of the log, or hold numbers that point at somebody. So what asks for one is sealed, and opens for
 * the same question of the same caller and no other.
 */
export const sealPart = (keys: Keys, asked: Asked, part: Part): string =>
  sealText(keys.cursors, ownerOf(asked), JSON.stringify(part))

/** Undefined: no instance has sealed it, or for another question. */
export function openPart(keys: Keys, asked: Asked, sealed: string | null): Part | undefined {
  const opened = sealed === null ? undefined : openText(keys.cursors, ownerOf(asked), sealed)
  return opened === undefined ? undefined : partSchema.parse(JSON.parse(opened))
}

const ownerOf = ({ method, path, headers }: Asked) =>
  `part ${method} ${path} ${headers.get('authorization') ?? ''}`
