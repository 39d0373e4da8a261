import { createHash } from 'node:crypto'
import { z } from 'zod'

/** Where a private key lies that never leaves its PKCS#11 module (a hardware security module, or SoftHSM). */
export const moduleKeySchema = z.object({
  /** Path of the module's library. */
  module: z.string().min(1),
  /** Labels of the token and of the key in it. */
  token: z.string().min(1),
  key: z.string().min(1),
})
export type ModuleKey = Readonly<z.infer<typeof moduleKeySchema>>

/** ES256 over what is to be signed: r and s, 32 bytes each, as a JWS has them. */
type Sign = (signed: Uint8Array) => Promise<Uint8Array>

type Handle = Buffer

/** As much of the package pkcs11js as is used here. It is built when it is installed and may be missing where that can't be done. */
type Constant =
  'CKF_SERIAL_SESSION' | 'CKU_USER' | 'CKA_CLASS' | 'CKA_LABEL' | 'CKO_PRIVATE_KEY' | 'CKM_ECDSA'
type Pkcs11 = Readonly<Record<Constant, number>> &
  Readonly<{
    PKCS11: new () => {
      load: (path: string) => void
      C_Initialize: () => void
      C_Finalize: () => void
      C_GetSlotList: (withToken: boolean) => Handle[]
      C_GetTokenInfo: (slot: Handle) => { label: string }
      C_OpenSession: (slot: Handle, flags: number) => Handle
      C_Login: (session: Handle, user: number, pin: string) => void
      C_FindObjectsInit: (session: Handle, template: readonly Attribute[]) => void
      C_FindObjects: (session: Handle, most: number) => Handle[]
      C_FindObjectsFinal: (session: Handle) => void
      C_SignInit: (session: Handle, mechanism: Readonly<{ mechanism: number }>, key: Handle) => void
      C_SignAsync: (session: Handle, data: Uint8Array, into: Buffer) => Promise<Buffer>
    }
  }>
type Attribute = Readonly<{ type: number; value: number | string }>

async function loadPkcs11(): Promise<Pkcs11> {
  const name = 'pkcs11js'
  try {
    const { default: loaded } = (await import(name)) as { default: Pkcs11 }
    return loaded
  } catch {
    throw new Error('The package pkcs11js is not installed: npm could not build it here')
  }
}

/**
 * Opens a key of a PKCS#11 module. Its session signs one thing after another.
 *
 * @throws when the module, the token or the key is not there, or the PIN is wrong; the message says which, and never the PIN
 */
export async function openModuleKey(
  { module: library, token, key: label }: ModuleKey,
  pin: string | undefined,
): Promise<Sign> {
  if (pin === undefined) throw new Error('ARCHIVE_PKCS11_PIN is missing')
  const pkcs11 = await loadPkcs11()
  const loaded = new pkcs11.PKCS11()
  loaded.load(library)
  loaded.C_Initialize()
  try {
    return signIn(loaded, { pkcs11, token, label, pin })
  } catch (error) {
    loaded.C_Finalize()
    throw error
  }
}

type Wanted = Readonly<{ pkcs11: Pkcs11; token: string; label: string; pin: string }>

function signIn(
  loaded: InstanceType<Pkcs11['PKCS11']>,
  { pkcs11, token, label, pin }: Wanted,
): Sign {
  const slot = loaded
    .C_GetSlotList(true)
    .find((each) => loaded.C_GetTokenInfo(each).label.trim() === token)
  if (!slot) throw new Error(`The PKCS#11 module has no token ${token}`)
  const session = loaded.C_OpenSession(slot, pkcs11.CKF_SERIAL_SESSION)
  loaded.C_Login(session, pkcs11.CKU_USER, pin)
  loaded.C_FindObjectsInit(session, [
    { type: pkcs11.CKA_CLASS, value: pkcs11.CKO_PRIVATE_KEY },
    { type: pkcs11.CKA_LABEL, value: label },
  ])
  const [key, another] = loaded.C_FindObjects(session, 2)
  loaded.C_FindObjectsFinal(session)
  if (!key || another) throw new Error(`The token ${token} has not one private key ${label}`)

  let last: Promise<unknown> = Promise.resolve()
  return (signed) => {
    const digest = createHash('sha256').update(signed).digest()
    const next = last.then(() => {
      loaded.C_SignInit(session, { mechanism: pkcs11.CKM_ECDSA }, key)
      return loaded.C_SignAsync(session, digest, Buffer.alloc(64))
    })
    last = next.catch(() => undefined)
    return next
  }
}
