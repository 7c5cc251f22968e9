import * as z from 'zod'
import { Draft } from './activation.ts'
import { errors } from './errors.ts'
import { MailWay } from './mail.ts'
import { administrator, operator } from './procedure.ts'
import { ContactId, FileId, Instant, line, MessageId } from './values.ts'

/** How the customer portal is served. The public address, which links carry, stands in the mail settings too. */
export const PortalSettings = z.object({
  on: z.boolean(),
  /** Address of this machine to listen on: `127.0.0.1` behind a proxy of its own, `0.0.0.0` for the network. */
  address: z.union([z.ipv4(), z.ipv6()]),
  port: z.int().min(1).max(65_535),
  /** The same as `mail.publicAddress`. */
  publicAddress: line(300),
  /** Addresses or networks (CIDR) of proxies whose `X-Forwarded-*` headers are believed. */
  trustedProxies: z.array(z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()])).max(20),
  /** Whether customers may open an account by themselves. */
  registration: z.boolean(),
  /** Where the contact form goes; empty for none, which takes the form away. */
  contactAddress: line(320),
  /** Who is told of a new job by mail; empty for nobody. */
  jobNoticeAddress: line(320),
})
export type PortalSettings = z.infer<typeof PortalSettings>

/** Why the portal does not listen though it is on. */
export const PortalProblem = z.enum(['port_taken', 'port_forbidden', 'address_not_here', 'certificate', 'unexpected'])
export type PortalProblem = z.infer<typeof PortalProblem>

export const PortalState = PortalSettings.extend({
  status: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('off') }),
    z.object({ kind: z.literal('starting') }),
    z.object({ kind: z.literal('listening') }),
    z.object({ kind: z.literal('failed'), problem: PortalProblem, detail: z.string() }),
  ]),
  /** Of the certificate with which it is served by https itself. */
  certificate: z
    .object({ subject: z.string(), names: z.array(z.string()), validTo: Instant, expired: z.boolean() })
    .nullable(),
  /** A picture of the shop as a data address, for the settings; null where there is none. */
  logo: z.string().nullable(),
  /** Where customers with an account sign in; empty while there is no public address. */
  integrationLink: z.string(),
})
export type PortalState = z.infer<typeof PortalState>

/** What became of asking one address for the portal. */
export const ReachOutcome = z.enum([
  'reached',
  'another_answers',
  'name_unknown',
  'refused',
  'timeout',
  'certificate',
  'not_http',
  'failed',
])
export type ReachOutcome = z.infer<typeof ReachOutcome>

/** Whether customers can reach the portal, as far as this machine can tell. */
export const PortalCheck = z.object({
  listening: z.boolean(),
  /** Addresses in the network on which a phone there finds the portal; empty where it listens on this machine only. */
  network: z.array(z.object({ url: z.string(), outcome: ReachOutcome })),
  /** The public address, asked from here; null where there is none. */
  publicAddress: z.object({ url: z.string(), outcome: ReachOutcome, onlyThisMachine: z.boolean() }).nullable(),
})
export type PortalCheck = z.infer<typeof PortalCheck>

const megabyte = 1024 * 1024

/** What customers without an account may send by the generic link. Sizes in bytes, days by the shop's time zone. */
export const GenericLinkSettings = z.object({
  on: z.boolean(),
  /** The last day on which it works; null for no end. */
  expiresOn: z.iso.date().nullable(),
  jobsPerDay: z.int().min(1).max(10_000),
  bytesPerJob: z
    .int()
    .min(megabyte)
    .max(2_048 * megabyte),
  bytesPerDay: z
    .int()
    .min(megabyte)
    .max(102_400 * megabyte),
})
export type GenericLinkSettings = z.infer<typeof GenericLinkSettings>

/** (prismaprepare-go customer management, "Paramètres de lien générique".) */
export const genericLinkDefaults: GenericLinkSettings = {
  on: false,
  expiresOn: null,
  jobsPerDay: 5,
  bytesPerJob: 100 * megabyte,
  bytesPerDay: 500 * megabyte,
}

export const GenericLink = GenericLinkSettings.extend({
  /** Empty while there is no public address. */
  address: z.string(),
  createdAt: Instant,
  /** Why it does not work though it is on. */
  expired: z.boolean(),
  today: z.object({ jobs: z.int(), bytes: z.int() }),
})
export type GenericLink = z.infer<typeof GenericLink>

export const store = {
  get: operator.output(PortalState),
  /** Refused fields come back as issues under their names: `address_invalid`, `https_required`. */
  update: administrator.input(PortalSettings).output(PortalState),
  /** Serves the portal by https with a certificate chain and its key, both PEM. The key is kept sealed. */
  setCertificate: administrator
    .errors(errors('CERTIFICATE_REFUSED'))
    .input(z.object({ certificate: z.string().max(100_000), key: z.string().max(100_000) }))
    .output(PortalState),
  removeCertificate: administrator.output(PortalState),
  /** An uploaded PNG, JPEG or WebP of at most 1 MB. */
  setLogo: administrator
    .errors(errors('FILE_NOT_FOUND', 'PICTURE_REFUSED'))
    .input(z.object({ fileId: FileId }))
    .output(PortalState),
  removeLogo: administrator.output(PortalState),
  /** Asks the portal for itself, by every way a customer may come. */
  check: operator.output(PortalCheck),
  genericLink: operator.errors(errors('SECRETS_LOCKED')).output(GenericLink),
  updateGenericLink: operator.errors(errors('SECRETS_LOCKED')).input(GenericLinkSettings).output(GenericLink),
  /** The old link dies at once. */
  regenerateGenericLink: administrator.errors(errors('SECRETS_LOCKED')).output(GenericLink),
  /** Sends C-02 to a contact, or makes a draft of it for the mail program. */
  sendGenericLink: operator
    .errors(
      errors(
        'CONTACT_NOT_FOUND',
        'GENERIC_LINK_OFF',
        'SECRETS_LOCKED',
        'PUBLIC_ADDRESS_MISSING',
        'SENDER_MISSING',
        'SMTP_NOT_SET_UP',
      ),
    )
    .input(z.object({ contactId: ContactId, way: MailWay }))
    .output(z.object({ messageId: MessageId, draft: Draft.omit({ requestId: true, expiresAt: true }).nullable() })),
}
