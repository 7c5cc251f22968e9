import { ORPCError } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import {
  genericLinkSettingsOf,
  genericLinkValuesOf,
  isLimit,
  megabyte,
  stepped,
} from '../../renderer/features/store/generic-link-form-model.ts'
import { networkStanding, publicStanding } from '../../renderer/features/store/portal-check-model.ts'
import {
  addressIssue,
  emailIssue,
  placeOf,
  portalSettingsOf,
  portalUrl,
  portalValuesOf,
  refusedPortal,
  wrongProxy,
} from '../../renderer/features/store/portal-form-model.ts'
import { dayFromWords } from '../../renderer/ui/day-words.ts'
import { type GenericLink, genericLinkDefaults, type PortalState } from '../../shared/contract/store.ts'

const state: PortalState = {
  on: true,
  address: '0.0.0.0',
  port: 8080,
  publicAddress: 'https://clients.example.com',
  trustedProxies: [],
  registration: true,
  contactAddress: '',
  jobNoticeAddress: '',
  status: { kind: 'listening' },
  certificate: null,
  logo: null,
  integrationLink: 'https://clients.example.com/',
}

describe('where the portal listens', () => {
  it.each([
    ['0.0.0.0', 'network'],
    ['::', 'network'],
    ['127.0.0.1', 'this_machine'],
    ['::1', 'this_machine'],
    ['192.168.1.20', 'other'],
    ['fe80::1', 'other'],
  ] as const)('%s is %s', (address, place) => {
    expect(placeOf(address)).toBe(place)
  })

  it('keeps an address that means the network as it was set, here ::', () => {
    expect(portalSettingsOf(portalValuesOf({ ...state, address: '::' })).address).toBe('::')
  })

  it('is opened at an address that a browser takes, by https where there is a certificate', () => {
    expect(portalUrl({ ...state, address: '127.0.0.1' })).toBe('http://127.0.0.1:8080')
    const certificate = { subject: 'port.example', names: [], validTo: '2027-01-01T00:00:00.000Z', expired: false }
    expect(portalUrl({ ...state, address: '::1', certificate })).toBe('https://[::1]:8080')
  })
})

describe('the fields of the portal', () => {
  it('are given to the core without what only the form knows', () => {
    const { status: _status, certificate: _certificate, logo: _logo, integrationLink: _link, ...settings } = state
    expect(portalSettingsOf(portalValuesOf(state))).toEqual(settings)
  })

  it('are judged before the core is asked', () => {
    expect(addressIssue(' ')).toBe('required')
    expect(addressIssue('192.168.1.300')).toBe('ip_invalid')
    expect(addressIssue(' 192.168.1.20 ')).toBeNull()
    expect(emailIssue('')).toBeNull()
    expect(emailIssue('nobody')).toBe('email_invalid')
    expect(wrongProxy(['127.0.0.1', '10.0.0.0/8', '::1', 'fd00::/8'])).toBeNull()
    expect(wrongProxy(['127.0.0.1', '10.0.0.0/99'])).toBe('10.0.0.0/99')
  })

  it('say what the core refused beside each of them', () => {
    const refused = (path: string, message: string) =>
      refusedPortal(new ORPCError('BAD_REQUEST', { data: { issues: [{ path: [path], message }] } }))
    expect(refused('publicAddress', 'https_required')).toEqual({ publicAddress: 'https_required' })
    expect(refused('publicAddress', 'address_invalid')).toEqual({ publicAddress: 'web_invalid' })
    expect(refused('contactAddress', 'address_invalid')).toEqual({ contactAddress: 'email_invalid' })
    expect(refused('jobNoticeAddress', 'Too big: expected string')).toEqual({ jobNoticeAddress: 'too_long' })
    expect(refusedPortal(new ORPCError('FORBIDDEN'))).toBeNull()
  })
})

describe('the answers of the self-check', () => {
  it('take a certificate that does not hold for numbers as no fault of the network', () => {
    expect(networkStanding('reached')).toBe('good')
    expect(networkStanding('certificate')).toBe('open')
    expect(networkStanding('timeout')).toBe('bad')
  })

  it('leave open what a router may not answer from within, and never call a trial address good', () => {
    const at = (outcome: Parameters<typeof publicStanding>[0]['outcome'], onlyThisMachine = false) =>
      publicStanding({ url: '', outcome, onlyThisMachine })
    expect(at('reached')).toBe('good')
    expect(at('reached', true)).toBe('open')
    expect(at('refused')).toBe('open')
    expect(at('certificate')).toBe('bad')
  })
})

describe('the settings of the generic link', () => {
  const link: GenericLink = {
    ...genericLinkDefaults,
    address: '',
    createdAt: '2026-11-25T08:00:00.000Z',
    expired: false,
    today: { jobs: 0, bytes: 0 },
  }

  it('come back from the form as they went in', () => {
    const kept = { ...genericLinkDefaults, expiresOn: '2026-12-24', bytesPerJob: 1_500_000 }
    expect(genericLinkSettingsOf(genericLinkValuesOf({ ...link, ...kept }))).toEqual(kept)
  })

  it('have no end once it is unticked, whatever day was chosen', () => {
    const values = genericLinkValuesOf({ ...link, expiresOn: '2026-12-24' })
    expect(genericLinkSettingsOf({ ...values, ends: false }).expiresOn).toBeNull()
  })

  it('step on round numbers and never beyond the bounds', () => {
    expect(stepped(100, 10, 1, 1, 2_048)).toBe(110)
    expect(stepped(37, 10, 1, 1, 2_048)).toBe(40)
    expect(stepped(37, 10, -1, 1, 2_048)).toBe(30)
    expect(stepped(10, 10, -1, 1, 2_048)).toBe(1)
    expect(stepped(1, 10, 1, 1, 2_048)).toBe(10)
    expect(stepped(2_045, 10, 1, 1, 2_048)).toBe(2_048)
  })

  it('are refused where they are empty, broken or out of bounds', () => {
    expect(isLimit('jobsPerDay', 1)).toBe(true)
    expect(isLimit('jobsPerDay', 0)).toBe(false)
    expect(isLimit('jobsPerDay', Number.NaN)).toBe(false)
    expect(isLimit('bytesPerJob', 2_048 * megabyte)).toBe(true)
    expect(isLimit('bytesPerJob', 2_049 * megabyte)).toBe(false)
  })
})

describe('a day that is typed', () => {
  it.each([
    ['05/12/2026', '2026-12-05'],
    ['5.12.2026', '2026-12-05'],
    ['5-12-26', '2026-12-05'],
    [' 2026-12-05 ', '2026-12-05'],
    ['31/02/2026', null],
    ['12/24/2026', null],
    ['soon', null],
  ])('%s is %s', (words, day) => {
    expect(dayFromWords(words)).toBe(day)
  })
})
