import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { refusalPage } from '@/lib/server/answer/refusal-page'
import GlobalError from '../global-error'
import { Document } from './document'
import { faultPage } from './fault-page'

vi.mock('next/headers', () => ({ headers: () => Promise.resolve(new Headers()) }))
vi.mock('./fonts', () => ({ latin: { variable: '' }, latinExtended: { variable: '' } }))

const pages: Record<string, () => string | Promise<string>> = {
  'every page of the frame': async () =>
    renderToStaticMarkup(await Document({ locale: 'sv', children: null })),
  'a page without a frame': () => renderToStaticMarkup(GlobalError({ error: new Error('x') })),
  'a fault': () =>
    faultPage({ locale: 'sv', nonce: 'x', again: false, status: 500, reference: 'x' }),
  'a refusal': () => refusalPage('sv', { words: 'large' }, 'x'),
}

test.each(Object.entries(pages))(
  '%s keeps phones from making links of its numbers',
  async (_name, page) => {
    const meta = /<meta name="format-detection" content="([^"]*)"/.exec(await page())
    expect(meta?.[1]).toBe('telephone=no, date=no, address=no, email=no')
  },
)
