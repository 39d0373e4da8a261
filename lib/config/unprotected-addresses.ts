export { isLoopback, unprotectedAddresses } from '@/lib/http/unprotected-addresses'
