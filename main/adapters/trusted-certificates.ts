import tls, { type SecureContext } from 'node:tls'

/**
 * Gives what connections are encrypted with: at least TLS 1.2, and trust in `ca`, or else in the certificates that come
 * with the program and in the system's, where a company puts those of its own servers. They are read at the first use,
 * which takes a tenth of a second.
 */
export function createTrust(ca: readonly string[] | undefined): () => SecureContext {
  let context: SecureContext | undefined
  return () => {
    context ??= tls.createSecureContext({ minVersion: 'TLSv1.2', ca: ca ? [...ca] : usual() })
    return context
  }
}

const usual = () => [...new Set([...tls.getCACertificates('default'), ...ofSystem()])]

/** A system whose certificates cannot be read leaves those that come with the program. */
function ofSystem(): readonly string[] {
  try {
    return tls.getCACertificates('system')
  } catch {
    return []
  }
}
