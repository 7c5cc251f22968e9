import { describe, expect, test } from 'vitest'
import { mailSettings } from '../../support/mail-samples.ts'
import { openMailServer } from '../../support/mail-server.ts'
import { goodPassword, openTestCore } from '../../support/test-core.ts'

const open = async () => {
  const test = await openTestCore()
  const { token } = await test.setUp()
  return Object.assign(test, { ask: test.client(token) })
}
const fr = { code: 'C-01', language: 'fr' } as const

test('the list names every notification with its rule, and none is changed at first', async () => {
  await using desk = await open()
  const list = await desk.ask.catalogue.list()
  expect(list.map(({ code, event }) => [code, event])).toEqual([
    ['C-01', 'contact.invited'],
    ['C-02', 'generic_link.shared'],
    ['C-03', 'contact.email_changed'],
    ['C-04', 'terms.published'],
    ['C-05', 'job.submitted'],
    ['M-21', 'client.registered'],
    ['M-24', 'password.reset_requested'],
    ['M-33', 'password.reset_requested'],
    ['M-41', 'contact_form.submitted'],
    ['S-1', 'quote.validation_requested'],
    ['S-2', 'delivery.created'],
    ['S-3a', 'delivery_note.sent'],
    ['S-3b', 'service.configured'],
    ['S-4', 'service.learning_mode_changed'],
    ['S-5', 'ticket.changed'],
    ['S-6', 'conversation.changed'],
    ['S-7', 'rio.consulted'],
  ])
  expect(list[0]).toMatchObject({
    recipients: { to: ['client'], cc: [] },
    channels: ['email'],
    transactional: true,
    category: null,
    changed: [],
  })
  expect(list.find(({ code }) => code === 'S-3b')).toEqual({
    code: 'S-3b',
    id: 7,
    event: 'service.configured',
    recipients: { to: ['subscribers'], cc: [] },
    channels: ['email', 'interface'],
    transactional: false,
    category: 'configuration',
    changed: [],
  })
  expect(list.map(({ id }) => id)).toEqual([1, 2, 3, 12, 13, 14, 15, 16, 17, 4, 5, 6, 7, 8, 9, 10, 11])
})

test('a notification opens with its original, its variables with samples of the shop, and the length of its mailto', async () => {
  await using desk = await open()
  const { template, original, changedAt, variables, mailtoLength } = await desk.ask.catalogue.get(fr)
  expect(template).toEqual(original)
  expect(changedAt).toBeNull()
  expect(variables).toContainEqual({ name: 'shop.name', sample: 'Imprimerie du Port' })
  expect(variables).toContainEqual({ name: 'contact.name', sample: 'Élodie Brûlé' })
  expect(variables).toContainEqual({ name: 'link.expires', sample: 'samedi 28 novembre 2026 à 11:00' })
  expect(variables.find(({ name }) => name === 'link.address')?.sample).toMatch(
    /^https:\/\/portal\.example\/activate\/[\w-]{43}$/,
  )
  expect(mailtoLength).toBeGreaterThan(500)
  expect(mailtoLength).toBeLessThan(2_000)
})

describe('saving', () => {
  test('a saved text is in use at once, in its language only, and stands in the log with what changed', async () => {
    await using desk = await open()
    const { original } = await desk.ask.catalogue.get(fr)
    const template = { ...original, subject: 'Bienvenue chez {{ shop.name }}' }
    await desk.ask.catalogue.save({ ...fr, template })
    expect(await desk.ask.catalogue.get(fr)).toMatchObject({
      template,
      original,
      changedAt: '2026-11-21T10:00:00.000Z',
      type: { changed: ['fr'] },
    })
    expect((await desk.ask.catalogue.get({ ...fr, language: 'en' })).changedAt).toBeNull()
    expect(
      (await desk.ask.catalogue.list()).flatMap(({ code, changed }) => changed.map((language) => [code, language])),
    ).toEqual([['C-01', 'fr']])
    const { entries } = await desk.ask.audit.list({ filter: { action: 'template.changed' } })
    expect(entries).toEqual([
      expect.objectContaining({
        subject: { kind: 'notification_type', id: 1, label: 'C-01' },
        before: { language: 'fr', subject: original.subject },
        after: { language: 'fr', subject: template.subject },
      }),
    ])
  })

  test('a text that is not good is refused with its problems, and the one in use stays', async () => {
    await using desk = await open()
    const { original } = await desk.ask.catalogue.get(fr)
    const template = { ...original, text: 'Bonjour\n{{ contact.nom }}' }
    await expect(desk.ask.catalogue.save({ ...fr, template })).rejects.toMatchObject({
      code: 'TEMPLATE_REFUSED',
      data: { problems: [{ part: 'text', reason: 'unknown_variable', line: 2, column: 4, name: 'contact.nom' }] },
    })
    expect((await desk.ask.catalogue.get(fr)).template).toEqual(original)
  })

  test('saving the same again writes nothing', async () => {
    await using desk = await open()
    const { original } = await desk.ask.catalogue.get(fr)
    await desk.ask.catalogue.save({ ...fr, template: original })
    expect((await desk.ask.audit.list({ filter: { subject: { kind: 'notification_type', id: 1 } } })).entries).toEqual(
      [],
    )
  })
})

test('restoring brings the original back and says so in the log; so does saving the original’s words', async () => {
  await using desk = await open()
  const { original } = await desk.ask.catalogue.get(fr)
  const template = { ...original, subject: 'Bienvenue' }
  await desk.ask.catalogue.save({ ...fr, template })
  await desk.ask.catalogue.restore(fr)
  await desk.ask.catalogue.save({ ...fr, template })
  await desk.ask.catalogue.save({ ...fr, template: original })
  expect(await desk.ask.catalogue.get(fr)).toMatchObject({ template: original, changedAt: null, type: { changed: [] } })
  const { entries } = await desk.ask.audit.list({ filter: { subject: { kind: 'notification_type', id: 1 } } })
  expect(entries.map(({ action }) => action)).toEqual([
    'template.restored',
    'template.changed',
    'template.restored',
    'template.changed',
  ])
})

describe('preview', () => {
  test('fills a template in with the sample, escaped in the HTML only', async () => {
    await using desk = await open()
    const text = '{{ contact.company }} {{ link.address }}'
    const { message, problems, mailtoLength } = await desk.ask.catalogue.preview({
      ...fr,
      template: { subject: 'À {{ contact.name }}', text, html: `<p>${text}</p>` },
    })
    expect(problems).toEqual([])
    expect(message?.subject).toBe('À Élodie Brûlé')
    expect(message?.text).toContain('Imprimerie Dupont & Fils https://portal.example/')
    expect(message?.html).toContain('Imprimerie Dupont &amp; Fils')
    expect(mailtoLength).toBeGreaterThan(100)
  })

  test('uses the public address of the shop', async () => {
    await using desk = await open()
    const { settings } = { settings: await desk.ask.mail.get() }
    await desk.ask.mail.update({ settings: { ...settings, publicAddress: 'https://clients.dupont.example/portail' } })
    const { variables } = await desk.ask.catalogue.get({ ...fr, code: 'C-03' })
    expect(variables.find(({ name }) => name === 'link.address')?.sample).toMatch(
      /^https:\/\/clients\.dupont\.example\/portail\/confirm\//,
    )
  })

  test('tells problems and leaves the message out', async () => {
    await using desk = await open()
    const template = { subject: 'x', text: '{{ link.address }}', html: '<script></script>{{ link.address }}' }
    expect(await desk.ask.catalogue.preview({ ...fr, template })).toEqual({
      message: null,
      mailtoLength: null,
      problems: [{ part: 'html', reason: 'forbidden', line: 1, column: 1, name: '<script>' }],
    })
  })
})

describe('news that one subscribes to', () => {
  const ticket = { code: 'S-5', language: 'fr' } as const

  test('opens with variables of its event, and with no length of a draft, which it never is', async () => {
    await using desk = await open()
    const { variables, mailtoLength } = await desk.ask.catalogue.get(ticket)
    expect(variables).toContainEqual({ name: 'company.name', sample: 'Imprimerie Dupont & Fils' })
    expect(variables).toContainEqual({ name: 'event.change', sample: 'created' })
    expect(variables.map(({ name }) => name)).not.toContain('link.address')
    const ofOneKind = await desk.ask.catalogue.get({ ...ticket, code: 'S-1' })
    expect(ofOneKind.variables.map(({ name }) => name)).not.toContain('event.change')
    expect(mailtoLength).toBeNull()
  })

  test('is previewed for each kind of its event; one that it does not have is the first', async () => {
    await using desk = await open()
    const { template } = await desk.ask.catalogue.get(ticket)
    const subject = async (change?: string) =>
      (await desk.ask.catalogue.preview({ ...ticket, template, change })).message?.subject
    expect(await subject()).toBe('Nouveau ticket nº 4711')
    expect(await subject('updated')).toBe('Le ticket nº 4711 a été mis à jour')
    expect(await subject('deleted')).toBe(await subject())
  })

  test('is changed and restored like any other, and not without the way to unsubscribe', async () => {
    await using desk = await open()
    const { original } = await desk.ask.catalogue.get(ticket)
    const template = { ...original, text: '{{ event.reference }} {{ unsubscribe.address }}' }
    await desk.ask.catalogue.save({ ...ticket, template })
    expect(await desk.ask.catalogue.get(ticket)).toMatchObject({ template, type: { changed: ['fr'] } })
    const without = { ...original, text: '{{ event.reference }}' }
    await expect(desk.ask.catalogue.save({ ...ticket, template: without })).rejects.toMatchObject({
      code: 'TEMPLATE_REFUSED',
      data: { problems: [{ part: 'text', reason: 'unsubscribe_missing' }] },
    })
    await desk.ask.catalogue.restore(ticket)
    expect((await desk.ask.catalogue.get(ticket)).template).toEqual(original)
    const { entries } = await desk.ask.audit.list({ filter: { subject: { kind: 'notification_type', id: 9 } } })
    expect(entries.map(({ action }) => action)).toEqual(['template.restored', 'template.changed'])
  })
})

test('an operator who is not an administrator reads and previews, and changes nothing', async () => {
  await using desk = await open()
  await desk.ask.operators.add({
    name: 'Bruno',
    login: 'bruno',
    role: 'operator',
    password: goodPassword,
    language: 'fr',
  })
  const { token } = await desk.client().operators.signIn({ login: 'bruno', password: goodPassword })
  const his = desk.client(token)
  const { template } = await his.catalogue.get(fr)
  expect((await his.catalogue.preview({ ...fr, template })).problems).toEqual([])
  const refused = { code: 'FORBIDDEN' }
  await expect(his.catalogue.save({ ...fr, template })).rejects.toMatchObject(refused)
  await expect(his.catalogue.restore(fr)).rejects.toMatchObject(refused)
  await expect(his.catalogue.sendTest({ ...fr, template, to: 'a@b.example' })).rejects.toMatchObject(refused)
})

describe('a test', () => {
  const ready = async () => {
    const desk = await open()
    const { template } = await desk.ask.catalogue.get(fr)
    return Object.assign(desk, { send: (to: string) => desk.ask.catalogue.sendTest({ ...fr, template, to }) })
  }

  test('needs an address, a sender and a server', async () => {
    await using desk = await ready()
    await expect(desk.send('nobody')).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      data: { issues: [{ path: ['to'], message: 'email_invalid' }] },
    })
    await expect(desk.send('a@b.example')).rejects.toMatchObject({ code: 'SENDER_MISSING' })
    const settings = await desk.ask.mail.get()
    await desk.ask.mail.update({ settings: { ...settings, senderAddress: 'shop@dupont.example' } })
    await expect(desk.send('a@b.example')).rejects.toMatchObject({ code: 'SMTP_NOT_SET_UP' })
  })

  test('of the text in the editor arrives, and leaves the text in use alone', async () => {
    await using server = await openMailServer()
    await using desk = await ready()
    const before = await desk.ask.mail.get()
    const smtp = { host: server.host, port: server.port, security: 'none', signIn: 'none' } as const
    await desk.ask.mail.update({ settings: mailSettings(before, { senderAddress: 'shop@dupont.example' }, smtp) })
    const { original } = await desk.ask.catalogue.get(fr)
    const template = { ...original, subject: 'Essai pour {{ contact.name }}' }
    const { messageId } = await desk.ask.catalogue.sendTest({ ...fr, template, to: ' mailto:alice@dupont.example ' })
    const [mail] = await server.received(1)
    const parsed = await mail?.parsed()
    expect(parsed).toMatchObject({ subject: 'Essai pour Élodie Brûlé', to: [{ address: 'alice@dupont.example' }] })
    expect(parsed?.html).toContain('Imprimerie du Port')
    expect(await desk.ask.outbox.get({ id: messageId })).toMatchObject({ type: 'C-01', test: true, contactId: null })
    expect((await desk.ask.catalogue.get(fr)).template).toEqual(original)
  })

  test('of news arrives for the kind of event that is asked for, with a sample of the way to unsubscribe', async () => {
    await using server = await openMailServer()
    await using desk = await ready()
    const before = await desk.ask.mail.get()
    const smtp = { host: server.host, port: server.port, security: 'none', signIn: 'none' } as const
    await desk.ask.mail.update({ settings: mailSettings(before, { senderAddress: 'shop@dupont.example' }, smtp) })
    const code = 'S-4'
    const { template } = await desk.ask.catalogue.get({ code, language: 'nb' })
    const to = 'alice@dupont.example'
    await desk.ask.catalogue.sendTest({ code, language: 'nb', template, to, change: 'off' })
    const [mail] = await server.received(1)
    const parsed = await mail?.parsed()
    expect(parsed?.subject).toBe('Læringsmodus er slått av: Linjen i Havnegata')
    expect(parsed?.text).toContain('https://portal.example/unsubscribe/')
  })

  test('of a text that is not good is refused', async () => {
    await using desk = await ready()
    const template = { subject: '{{ x }}', text: '', html: '' }
    await expect(desk.ask.catalogue.sendTest({ ...fr, template, to: 'a@b.example' })).rejects.toMatchObject({
      code: 'TEMPLATE_REFUSED',
    })
  })
})
