/** The renderer's Content-Security-Policy, the same under every host: nothing but what Comptoir itself serves. */
export const contentSecurityPolicy = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  // Mantine sets sizes and colours by style attributes and a style element.
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
  'base-uri': ["'none'"],
}

/** The policy as a header says it. */
export const contentSecurityPolicyHeader = Object.entries(contentSecurityPolicy)
  .map(([name, sources]) => `${name} ${sources.join(' ')}`)
  .join(';')
