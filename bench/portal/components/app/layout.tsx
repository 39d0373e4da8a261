import type { ReactNode } from 'react'
import { Document } from '@/app/_frame/document'

export default function Layout({ children }: { children: ReactNode }) {
  return <Document locale="sv">{children}</Document>
}
