import type { ReactNode } from 'react'
import { Document } from '@/app/_frame/document'
import type { RouteProps } from '@/app/_frame/route-props'
import { localeOf } from '@/lib/i18n/locales'

type Props = Pick<RouteProps, 'params'> & Readonly<{ children: ReactNode }>

export default async function Layout({ params, children }: Props) {
  return <Document locale={localeOf((await params).locale)}>{children}</Document>
}
