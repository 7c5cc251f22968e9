import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto'
import type { ErrorData } from '../../../shared/contract/errors.ts'
import type { PortalState } from '../../../shared/contract/store.ts'
import { failure } from '../failure.ts'

type Refusal = ErrorData<'CERTIFICATE_REFUSED'>['reason']

const blocks = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g

const refused = (reason: Refusal) => failure('CERTIFICATE_REFUSED', { reason })

/**
 * Checks a chain, its own certificate first, and the key, both PEM; gives the chain without what stood around it.
 * Throws CERTIFICATE_REFUSED.
 */
export function checkCertificate(pem: string, keyPem: string, now: number): string {
  const chain = (pem.match(blocks) ?? []).map((block) => ({ block, certificate: parsed(block) }))
  const [own] = chain
  if (!own) throw refused('certificate_unreadable')
  if (!own.certificate.checkPrivateKey(keyFrom(keyPem))) throw refused('key_of_another')
  if (Date.parse(own.certificate.validTo) <= now) throw refused('expired')
  return `${chain.map(({ block }) => block).join('\n')}\n`
}

/** What a person recognises a certificate by. */
export function describeCertificate(chain: string, now: number): NonNullable<PortalState['certificate']> {
  const { subject, subjectAltName = '', validTo } = new X509Certificate(chain)
  const until = Date.parse(validTo)
  return {
    subject: /^CN=(.*)$/m.exec(subject)?.[1] ?? subject.replaceAll('\n', ', '),
    names: [...subjectAltName.matchAll(/(?:DNS|IP Address):([^,\s]+)/g)].flatMap(([, name]) => name ?? []),
    validTo: new Date(until).toISOString(),
    expired: until <= now,
  }
}

function parsed(block: string): X509Certificate {
  try {
    return new X509Certificate(block)
  } catch {
    throw refused('certificate_unreadable')
  }
}

function keyFrom(pem: string): KeyObject {
  try {
    return createPrivateKey(pem)
  } catch {
    throw refused('key_unreadable')
  }
}
