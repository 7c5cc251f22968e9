import { ORPCError } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import { portFor, refusedSettings } from '../../renderer/features/settings/mail-form-model.ts'
import { mailPresets } from '../../renderer/features/settings/mail-presets.ts'
import { testSteps } from '../../renderer/features/settings/mail-test-model.ts'
import { type MailTestResult, SmtpSettings } from '../../shared/contract/mail.ts'

const smtp: SmtpSettings = {
  host: 'smtp.example.com',
  port: 587,
  security: 'starttls',
  allowUnencrypted: false,
  signIn: 'password',
  user: 'port',
  tokenAddress: '',
  clientId: '',
  connections: 5,
  perMinute: 0,
}
const result = (change: Partial<MailTestResult>): MailTestResult => ({
  ok: false,
  reached: 'connected',
  problem: null,
  answer: null,
  encryption: null,
  ...change,
})
const standings = (...given: Parameters<typeof testSteps>) => testSteps(...given).map(({ standing }) => standing)

describe('the steps of a test', () => {
  it('stop at the one that failed', () => {
    const refused = result({ reached: 'encrypted', encryption: 'TLSv1.3', problem: 'sign_in_refused' })
    expect(standings(refused, smtp, true)).toEqual(['done', 'done', 'failed', 'ahead'])
    expect(standings(result({ problem: 'no_starttls' }), smtp, false)).toEqual(['done', 'failed', 'ahead'])
    expect(standings(result({ reached: 'nothing', problem: 'timeout' }), smtp, false)).toEqual([
      'failed',
      'ahead',
      'ahead',
    ])
  })

  it('leave out what was not asked for, and mark a connection that stayed open', () => {
    const plain = { ...smtp, security: 'none', signIn: 'none' } as const
    expect(standings(result({ ok: true }), plain, false)).toEqual(['done', 'open'])
    expect(standings(result({ problem: 'recipient_refused' }), plain, true)).toEqual(['done', 'open', 'failed'])
  })
})

describe('the port', () => {
  it('follows the security while it is the one that goes with it, and stays where it was chosen', () => {
    expect(portFor(587, 'starttls', 'tls')).toBe(465)
    expect(portFor(465, 'tls', 'none')).toBe(25)
    expect(portFor(2_525, 'starttls', 'tls')).toBe(2_525)
  })
})

describe('what the core refuses', () => {
  it('stands beside its field', () => {
    const issues = [
      { path: ['settings', 'publicAddress'], message: 'https_required' },
      { path: ['settings', 'smtp', 'host'], message: 'address_invalid' },
      { path: ['settings', 'senderAddress'], message: 'address_invalid' },
      { path: ['to'], message: 'address_invalid' },
    ]
    expect(refusedSettings(new ORPCError('BAD_REQUEST', { data: { issues } }))).toEqual({
      'settings.publicAddress': 'https_required',
      'settings.smtp.host': 'host_invalid',
      'settings.senderAddress': 'email_invalid',
      testTo: 'email_invalid',
    })
  })

  it('is not what fails otherwise', () => {
    expect(refusedSettings(new ORPCError('FORBIDDEN'))).toBeNull()
    expect(refusedSettings(new Error('no connection'))).toBeNull()
  })
})

describe('the presets', () => {
  it('are settings that the contract takes, always encrypted, in the order of their names', () => {
    for (const { name: _name, ...preset } of mailPresets) {
      expect(SmtpSettings.safeParse({ ...smtp, ...preset }).success).toBe(true)
      expect(['tls', 'starttls']).toContain(preset.security)
    }
    const names = mailPresets.map(({ name }) => name)
    expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other, 'fr')))
  })
})
