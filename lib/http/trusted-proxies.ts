import proxyAddr from 'proxy-addr'
import { z } from 'zod'

/** Whether the machine at an address, so many hops away, is one of ours, whose word on who came to it holds. */
export type IsTrusted = (address: string, hop: number) => boolean

const mostHops = 10
const nobody: IsTrusted = () => false

/**
 * What stands before a program: the number of its proxies, or their addresses and networks. Without it there is none, and what
 * a request says of where it comes from is not read: anyone can write that.
 */
export const trustedProxies = z
  .string()
  .transform((text, context): IsTrusted => {
    const hops = /^\s*(\d+)\s*$/.exec(text)?.[1]
    if (hops !== undefined && Number(hops) <= mostHops) return (_, hop) => hop < Number(hops)
    try {
      if (hops !== undefined) throw new RangeError('more hops than anyone has')
      return proxyAddr.compile(text.split(/[\s,]+/).filter((each) => each !== ''))
    } catch {
      context.addIssue({ code: 'custom', message: 'neither a number nor addresses' })
      return nobody
    }
  })
  .default(() => nobody)
