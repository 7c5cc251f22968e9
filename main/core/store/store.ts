import type { Operator } from '../../../shared/contract/operators.ts'
import type { PortalShop } from '../../../shared/contract/portal-values.ts'
import type { PortalCheck, PortalSettings, PortalState } from '../../../shared/contract/store.ts'
import type { FileId } from '../../../shared/contract/values.ts'
import { failure } from '../failure.ts'
import type { Foundation } from '../foundation.ts'
import type { Mail } from '../mail/mail.ts'
import { PortalNotListening } from '../ports.ts'
import type { PortalStateRow } from '../settings/portal-state.ts'
import { checkCertificate, describeCertificate } from './portal-certificate.ts'
import { checkPortal } from './portal-check.ts'
import { createPortalRunning } from './portal-running.ts'
import { checkPicture, readPicture } from './shop-picture.ts'
import { checkPortalSettings, portalChange } from './store-rules.ts'
import { createStoreSettingsStore } from './store-settings-store.ts'

/** How the customer portal is served, and what it shows of the shop. */
export interface Store {
  get(): Promise<PortalState>
  /** Answers after the portal was started, stopped or moved. Throws BAD_REQUEST with the issues by field. */
  update(by: Operator, settings: PortalSettings): Promise<PortalState>
  /** Throws CERTIFICATE_REFUSED. */
  setCertificate(by: Operator, chain: string, key: string): Promise<PortalState>
  removeCertificate(by: Operator): Promise<PortalState>
  /** Throws FILE_NOT_FOUND, PICTURE_REFUSED. */
  setLogo(by: Operator, fileId: FileId): Promise<PortalState>
  removeLogo(by: Operator): Promise<PortalState>
  check(): Promise<PortalCheck>
  /** What every page of the portal shows of the shop. */
  shop(): PortalShop
  /** Throws FILE_NOT_FOUND where there is none. */
  logo(): Promise<{ readonly type: string; readonly bytes: Uint8Array }>
  /** Brings the portal to what the settings say; first when the secrets can be had, and after a shop was emptied. */
  follow(): Promise<void>
  close(): Promise<void>
}

interface Beside {
  readonly mail: Mail
  readonly portal: PortalStateRow
  readonly hasTerms: () => boolean
}

export function createStore(on: Foundation, { mail, portal, hasTerms }: Beside): Store {
  const { audit, changes, db, looseFiles, ports } = on
  const store = createStoreSettingsStore(db)
  const publicAddress = () => mail.settings().publicAddress
  let begun = false

  const certificate = async () => {
    const chain = store.chain()
    const sealed = store.sealedKey()
    if (chain === null || sealed === null) return null
    const key = await ports.secrets.open(sealed).catch(() => {
      throw new PortalNotListening('certificate', 'the key of the certificate cannot be opened')
    })
    return { chain, key }
  }

  const running = createPortalRunning(ports, {
    async wanted() {
      const { on: isOn, address, port, trustedProxies } = portal.kept()
      if (!isOn) return null
      return { address, port, trustedProxies, publicAddress: publicAddress(), certificate: await certificate() }
    },
    onChange: () => changes.announce('store'),
  })
  const follow = async () => {
    if (begun) await running.follow()
  }
  // The public address stands in the mail settings, and what is told of the portal with it.
  mail.onChange(() => {
    changes.announce('store')
    void follow()
  })

  const get = async (): Promise<PortalState> => {
    const logo = store.logo()
    const chain = store.chain()
    const at = publicAddress()
    return {
      ...portal.kept(),
      publicAddress: at,
      status: running.status(),
      certificate: chain === null ? null : describeCertificate(chain, ports.clock.now()),
      logo: logo && `data:${logo.type};base64,${Buffer.from(await readPicture(ports.files, logo)).toString('base64')}`,
      integrationLink: at === '' ? '' : `${at}/`,
    }
  }

  /** Changes one thing with its entry in the log, and brings the server to it. */
  const change = async (by: Operator, action: string, work: () => { before?: unknown; after?: unknown } | null) => {
    await db.write(() => {
      const told = work()
      if (told) audit.record({ operatorId: by.id, action, ...told })
    })
    changes.announce('store', 'audit')
    await follow()
    return get()
  }

  const dropLogo = (): readonly FileId[] => {
    const last = store.logo()
    const files = last ? [last.fileId] : []
    looseFiles.note(files)
    return files
  }

  return {
    get,

    async update(by, wanted) {
      const { publicAddress: address, ...after } = checkPortalSettings(wanted)
      const moved = address !== publicAddress()
      const state = await change(by, 'store.changed', () => {
        const before = portal.kept()
        portal.save(after)
        if (moved) mail.movePublicAddress(by, address)
        return portalChange(before, after)
      })
      if (!moved) return state
      mail.changed()
      return get()
    },

    async setCertificate(by, pem, keyPem) {
      const now = ports.clock.now()
      const chain = checkCertificate(pem, keyPem, now)
      const sealed = await ports.secrets.seal(keyPem)
      return change(by, 'store.certificateSet', () => {
        store.saveCertificate(chain, sealed)
        const { subject, validTo } = describeCertificate(chain, now)
        return { after: { certificate: subject, validTo } }
      })
    },

    removeCertificate: (by) =>
      change(by, 'store.certificateRemoved', () => {
        const chain = store.chain()
        if (chain === null) return null
        store.removeCertificate()
        return { before: { certificate: describeCertificate(chain, ports.clock.now()).subject } }
      }),

    async setLogo(by, fileId) {
      if (on.transfers.nameOf(fileId) === null) throw failure('FILE_NOT_FOUND', { id: fileId })
      const logo = await checkPicture(ports.files, fileId)
      let last: readonly FileId[] = []
      const state = await change(by, 'store.logoSet', () => {
        if (!store.takeUpload(fileId)) throw failure('FILE_NOT_FOUND', { id: fileId })
        looseFiles.claim([fileId])
        last = dropLogo()
        store.saveLogo(logo)
        return {}
      })
      await looseFiles.remove(last)
      return state
    },

    async removeLogo(by) {
      let last: readonly FileId[] = []
      const state = await change(by, 'store.logoRemoved', () => {
        last = dropLogo()
        store.removeLogo()
        return last.length > 0 ? {} : null
      })
      await looseFiles.remove(last)
      return state
    },

    check() {
      const { address, port } = portal.kept()
      return checkPortal(ports.network, {
        listening: running.status().kind === 'listening',
        address,
        port,
        encrypted: store.chain() !== null,
        publicAddress: publicAddress(),
        mark: running.mark,
      })
    },

    shop() {
      const shop = on.settings.current()
      return {
        name: shop?.shopName ?? '',
        language: shop?.language ?? 'en',
        timeZone: shop?.timeZone ?? 'UTC',
        hasLogo: store.logo() !== null,
        registration: portal.registration(),
        contactForm: portal.contactAddress() !== '',
        hasTerms: hasTerms(),
        mailReady: mail.lacks('smtp').length === 0,
      }
    },

    async logo() {
      const logo = store.logo()
      if (!logo) throw failure('FILE_NOT_FOUND', { id: '' })
      return { type: logo.type, bytes: await readPicture(ports.files, logo) }
    },

    async follow() {
      begun = true
      await running.follow()
    },
    close: running.close,
  }
}
