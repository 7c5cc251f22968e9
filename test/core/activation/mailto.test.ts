import { expect, test } from 'vitest'
import { fitsMailto, mailtoLimit, mailtoOf, shortenedMailto, UnsafeMailto } from '../../../shared/rules/mailto.ts'

const to = 'elodie@brule.example'

test('recipient, subject and body are told apart, and come back as they were', () => {
  const subject = 'Bienvenue à l’Imprimerie du Port & Cie?'
  const mailto = mailtoOf({ to, subject, body: 'Bonjour Élodie,\nvoici : https://shop.example/activate/x?y=1&z=2#a' })
  const url = new URL(mailto)
  expect(decodeURIComponent(url.pathname)).toBe(to)
  expect([...url.searchParams.keys()]).toEqual(['subject', 'body'])
  expect(url.searchParams.get('subject')).toBe(subject)
  expect(url.searchParams.get('body')).toBe('Bonjour Élodie,\r\nvoici : https://shop.example/activate/x?y=1&z=2#a')
})

test('every line break becomes CR LF, written as %0D%0A', () => {
  const mailto = mailtoOf({ to, subject: 'x', body: 'a\nb\rc\r\nd' })
  expect(mailto).toBe(`mailto:${to}?subject=x&body=a%0D%0Ab%0D%0Ac%0D%0Ad`)
})

test('a letter that a mail program could take for syntax is encoded', () => {
  const mailto = mailtoOf({ to: "o'brien+a&b?c=d%e@shop.example", subject: "!'()*", body: '' })
  expect(mailto).toBe('mailto:o%27brien%2Ba%26b%3Fc%3Dd%25e@shop.example?subject=%21%27%28%29%2A')
})

test('letters of every script are encoded as UTF-8, half a letter as a whole one', () => {
  expect(mailtoOf({ to: 'kåre@blåbær.example', subject: '\ud800x', body: '' })).toBe(
    'mailto:k%C3%A5re@bl%C3%A5b%C3%A6r.example?subject=%EF%BF%BDx',
  )
})

test.each(['a\nb', 'a\rb', 'a\0b'])('a subject of more than one line is refused', (subject) => {
  expect(() => mailtoOf({ to, subject, body: '' })).toThrow(UnsafeMailto)
})

test.each([
  'a@b.example,c@d.example',
  'a@b.example;c@d.example',
  'a@b.example\r\nBcc: c@d.example',
  'a@b.example?bcc=c@d.example',
  'Élodie <a@b.example>',
  'a b@c.example',
  '',
])('a recipient that is not one address is refused: %j', (recipient) => {
  expect(() => mailtoOf({ to: recipient, subject: 'x', body: '' })).toThrow(UnsafeMailto)
})

test('2,000 characters fit, one more does not', () => {
  const empty = mailtoOf({ to, subject: 'x', body: 'y' }).length - 1
  expect(fitsMailto(mailtoOf({ to, subject: 'x', body: 'y'.repeat(mailtoLimit - empty) }))).toBe(true)
  expect(fitsMailto(mailtoOf({ to, subject: 'x', body: 'y'.repeat(mailtoLimit - empty + 1) }))).toBe(false)
})

test('a long text is cut at its paragraphs from the end, and keeps the one with the link whole', () => {
  const link = 'https://shop.example/activate/abc'
  const body = ['first', `open ${link} now`, 'x'.repeat(1_000), 'y'.repeat(1_000), 'last'].join('\n\n')
  const mailto = shortenedMailto({ to, subject: 's', body }, link)
  const kept = new URL(mailto ?? '').searchParams.get('body')
  expect(kept).toBe(['first', `open ${link} now`, 'x'.repeat(1_000)].join('\r\n\r\n'))
  expect(fitsMailto(mailto ?? '')).toBe(true)
})

test('where the link stands behind a long text, it is kept and the text before it is cut', () => {
  const link = 'https://shop.example/activate/abc'
  const body = ['Hello', 'x'.repeat(3_000), link].join('\n\n')
  const kept = new URL(shortenedMailto({ to, subject: 's', body }, link) ?? '').searchParams.get('body')
  expect(kept).toBe(`Hello\r\n\r\n${link}`)
})

test('a link that does not fit by itself is not cut', () => {
  const link = `https://shop.example/activate/${'x'.repeat(2_000)}`
  expect(shortenedMailto({ to, subject: 's', body: link }, link)).toBeNull()
})
