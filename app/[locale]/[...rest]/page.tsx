import { notFound } from 'next/navigation'

/** Any address that is no page, so that the 404 is ours and in the right language. */
export default function Page() {
  notFound()
}
