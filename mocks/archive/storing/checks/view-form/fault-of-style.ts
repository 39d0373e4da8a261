import type { Fault } from './fault-of-attribute'

const active =
  /@import|url\s*\(|image-set\s*\(|expression\s*\(|javascript:|behavior\s*:|-moz-binding/i

/** What is wrong with a style, if anything: it may not fetch or run, nor hide behind escapes and comments. */
export function faultOfStyle(style: string): Fault | undefined {
  if (style.includes('\\')) {
    return { error: 'active-content', says: 'a style with escaped characters' }
  }
  const bare = style.replace(/\/\*.*?(\*\/|$)/gs, '')
  return active.test(bare) || active.test(style)
    ? { error: 'active-content', says: 'a style that fetches or runs something' }
    : undefined
}
