export {
  isLoopback,
  traceAddresses,
  unprotectedAddresses,
} from '@/lib/protection/unprotected-addresses'
