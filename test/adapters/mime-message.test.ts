import PostalMime from 'postal-mime'
import { expect, test } from 'vitest'
import { composeMail, UnsafeHeader } from '../../main/adapters/mime-message.ts'
import type { OutgoingMail } from '../../main/core/ports.ts'
import { sampleMail } from '../support/mail-samples.ts'

const html = '<p>Bonjour Zoé</p>'
const read = async (mail: OutgoingMail, unsent = false) => {
  const { bytes } = composeMail(mail, unsent)
  return { source: bytes.toString('latin1'), parsed: await PostalMime.parse(bytes) }
}

test('a message reads as it was written, in every alphabet', async () => {
  const { parsed } = await read(
    sampleMail({
      subject: 'Votre compte — “ouvert” 🎉 ‏مرحبا',
      from: { name: 'Œuvres, "Port" & Cie', email: 'shop@example.com' },
      to: { name: '山田 太郎', email: 'taro@example.com' },
      html,
    }),
  )
  expect(parsed).toMatchObject({
    subject: 'Votre compte — “ouvert” 🎉 ‏مرحبا',
    from: { name: 'Œuvres, "Port" & Cie', address: 'shop@example.com' },
    to: [{ name: '山田 太郎', address: 'taro@example.com' }],
    messageId: '<1@comptoir.example>',
    date: '2026-11-21T10:00:00.000Z',
    text: expect.stringMatching(/^Bonjour Zoé,\n\.\nà bientôt\n/),
    html: expect.stringContaining(html),
  })
})

test('without HTML it is plain text alone', async () => {
  const { source } = await read(sampleMail())
  expect(source).toMatch(/^Content-Type: text\/plain; charset=utf-8\r$/m)
  expect(source).not.toContain('multipart')
})

test('lines end in CRLF, and none is longer than a server takes', async () => {
  const { source } = await read(sampleMail({ text: `${'a'.repeat(5_000)}\r\n${'é '.repeat(3_000)}\nend\r`, html }))
  expect(source).not.toMatch(/[^\r]\n|\r[^\n]/)
  expect(Math.max(...source.split('\r\n').map(({ length }) => length))).toBeLessThanOrEqual(998)
})

test('a message is the same at every try', async () => {
  const mail = sampleMail({ html })
  expect((await read(mail)).source).toBe((await read(mail)).source)
})

test('a draft is marked as unsent, names no hidden recipient, and may come from nobody', async () => {
  const { source, parsed } = await read(sampleMail({ from: { name: '', email: '' }, html }), true)
  expect(source).toMatch(/^X-Unsent: 1\r$/m)
  expect(source).not.toMatch(/^(From|Bcc):/im)
  expect(parsed.to).toEqual([expect.objectContaining({ address: 'zoe@example.com' })])
})

test('an answer goes where the message says, if it says so', async () => {
  const { parsed } = await read(sampleMail({ replyTo: { name: 'Élodie, "Port"', email: 'elodie@exämple.com' } }))
  expect(parsed.replyTo).toEqual([{ name: 'Élodie, "Port"', address: 'elodie@xn--exmple-cua.com' }])
  expect((await read(sampleMail())).source).not.toMatch(/^Reply-To:/im)
})

test('a name of another alphabet’s domain goes out in ASCII', () => {
  const { to } = composeMail(sampleMail({ to: { name: '', email: 'zoé@exämple.com' } }))
  expect(to).toMatch(/^zoé@/)
  expect(composeMail(sampleMail({ to: { name: '', email: 'zoe@exämple.com' } })).to).toBe('zoe@xn--exmple-cua.com')
})

test.each([
  ['subject', { subject: 'a\rb' }],
  ['subject', { subject: 'a\nb' }],
  ['subject', { subject: 'a\0b' }],
  ['subject', { subject: 'a\r\nBcc: all@example.com' }],
  ['subject', { subject: 'a\r\n\r\nbody' }],
  ['sender', { from: { name: 'Shop\r\nBcc: all@example.com', email: 'shop@example.com' } }],
  ['sender', { from: { name: 'Shop', email: 'shop@example.com>\r\nRCPT TO:<all@example.com' } }],
  ['sender', { from: { name: '', email: '' } }],
  ['recipient', { to: { name: 'Zoé\n', email: 'zoe@example.com' } }],
  ['recipient', { to: { name: 'Zoé', email: 'zoe@example.com\r\n' } }],
  ['recipient', { to: { name: 'Zoé', email: 'zoe@example.com,all@example.com' } }],
  ['recipient', { to: { name: 'Zoé', email: 'friends: zoe@example.com;' } }],
  ['recipient', { to: { name: 'Zoé', email: '<zoe@example.com>' } }],
  ['recipient', { to: { name: 'Zoé', email: '' } }],
  ['reply address', { replyTo: { name: 'Zoé\r\nBcc: all@example.com', email: 'zoe@example.com' } }],
  ['reply address', { replyTo: { name: 'Zoé\0', email: 'zoe@example.com' } }],
  ['reply address', { replyTo: { name: '', email: 'zoe@example.com\nBcc: all@example.com' } }],
  ['reply address', { replyTo: { name: '', email: '' } }],
  ['message id', { messageId: '<1@comptoir.example>\r\nBcc: all@example.com' }],
  ['message id', { messageId: '1@comptoir.example' }],
] as const)('an unsafe %s is refused: %j', (header, change) => {
  const work = () => composeMail(sampleMail(change))
  expect(work).toThrow(UnsafeHeader)
  expect(work).toThrow(header)
})
