import AxeBuilder from '@axe-core/playwright'
import { samplePdf } from '../support/sample-pdf.ts'
import { freePort } from '../support/small-portal.ts'
import { type Desk, expect, test } from './fixtures.ts'

/** Switches the portal and the generic link on, and gives the link. */
async function openPortal(desk: Desk): Promise<string> {
  const port = await freePort()
  const { status } = await desk.api.store.update({
    ...(await desk.api.store.get()),
    on: true,
    address: '127.0.0.1',
    port,
    publicAddress: `http://127.0.0.1:${port}`,
  })
  expect(status.kind).toBe('listening')
  await desk.api.store.updateGenericLink({ ...(await desk.api.store.genericLink()), on: true })
  return (await desk.api.store.genericLink()).address
}

test('on a phone without scripts, a customer sends a job by the generic link, and the desk sees it at once', async ({
  desk,
  page,
  browser,
}) => {
  await desk.setUp('fr')
  const address = await openPortal(desk)
  await desk.signInAsAdministrator(page, '/#/jobs')
  const phone = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
    locale: 'fr-FR',
  })
  const customer = await phone.newPage()
  await customer.goto(address)
  await customer.getByLabel('Votre nom').fill('Zoë Œuvre')
  await customer.getByLabel('Votre adresse e-mail').fill('zoe@client.example')
  await customer.getByLabel('Titre du travail').fill('Faire-part de mariage')
  await customer.getByLabel('Exemplaires').fill('150')
  await customer.getByLabel('Le PDF').setInputFiles({
    name: 'faire-part.pdf',
    mimeType: 'application/pdf',
    buffer: samplePdf(),
  })
  await customer.getByRole('button', { name: 'Envoyer le travail' }).click()
  await expect(customer.getByRole('heading', { name: 'Votre travail est arrivé' })).toBeVisible()
  await expect(page.getByRole('gridcell', { name: 'Faire-part de mariage' })).toBeVisible()
  await phone.close()
})

test('a customer changes the language, and every page is sound for whoever cannot see it', async ({
  desk,
  browser,
}) => {
  await desk.setUp('fr')
  const address = await openPortal(desk)
  const context = await browser.newContext({ locale: 'nb-NO', colorScheme: 'dark' })
  const customer = await context.newPage()
  for (const path of [address, new URL('/', address).href, new URL('/terms', address).href]) {
    await customer.goto(path)
    const { violations } = await new AxeBuilder({ page: customer }).analyze()
    expect(violations).toEqual([])
  }
  await customer.goto(address)
  await expect(customer.getByRole('heading', { name: 'Send et oppdrag' })).toBeVisible()
  await customer.getByLabel('Språk').selectOption('English')
  await customer.getByRole('button', { name: 'Bytt' }).click()
  await expect(customer.getByRole('heading', { name: 'Send a job' })).toBeVisible()
  await context.close()
})
