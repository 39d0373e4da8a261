import type { ReactNode } from 'react'
import { Document } from '@/app/_frame/document'
import { localeOf, type RouteProps } from '@/app/_frame/route-props'

type Props = Pick<RouteProps, 'params'> & Readonly<{ children: ReactNode }>

export default async function Layout({ params, children }: Props) {
  return <Document locale={await localeOf(params)}>{children}</Document>
}
