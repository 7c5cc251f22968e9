import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import { unzip } from '../support/zip-reader.ts'
import { type Desk, expect, test } from './fixtures.ts'
import { addJob } from './jobs-desk.ts'
import { addressOf, becomeCustomer, customerPassword, openPortal, openVisitor } from './portal-desk.ts'

async function notify(desk: Desk) {
  const [company] = (await desk.api.companies.list({ filter: { search: 'Dupont' } })).rows
  if (!company) throw new Error('no company')
  const asked = { code: 'S-2' as const, companyId: company.id, universe: 'client' as const }
  const { fingerprint } = await desk.api.events.preview(asked)
  const occurrence = { ...asked, change: 'creation', reference: 'BL-2026-114', details: 'Trois cartons, quai 4.' }
  await desk.api.events.record({ occurrence, fingerprint })
}

const contactOf = async (desk: Desk, name: string) => {
  const [contact] = (await desk.api.contacts.list({ filter: { search: name } })).rows
  if (!contact) throw new Error('no contact')
  return contact
}

test('subscribing here rings the bell on every page until it was read', async ({ desk, browser }) => {
  await using portal = await openPortal(desk)
  const phone = await openVisitor(browser)
  const page = await phone.newPage()
  await becomeCustomer(page, await portal.invite('Zoë Œuvre', { companyName: 'Dupont' }))
  await page.getByRole('link', { name: 'Mes abonnements' }).click()
  await page.getByRole('checkbox', { name: 'livraison, Ici' }).check()
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('Votre choix est enregistré.')).toBeVisible()
  await expect(page.getByRole('checkbox', { name: 'livraison, Ici' })).toBeChecked()
  await notify(desk)
  await page.goto(`${portal.origin}/jobs`)
  await page.getByRole('link', { name: 'Notifications Non lues : 1' }).click()
  await expect(page.getByText('Trois cartons, quai 4.')).toBeVisible()
  await page.goto(`${portal.origin}/jobs`)
  await page.getByRole('link', { name: 'Notifications Non lues : 1' }).click()
  await page.getByRole('button', { name: 'Tout marquer comme lu' }).click()
  await expect(page.getByRole('link', { name: 'Notifications', exact: true })).toBeVisible()
  await expect(page.getByText('Non lu', { exact: true })).toHaveCount(0)
  await phone.close()
})

test('a customer takes all their data along, and changes their password', async ({ desk, browser }) => {
  await using portal = await openPortal(desk)
  const phone = await openVisitor(browser)
  const page = await phone.newPage()
  await becomeCustomer(page, await portal.invite('Zoe Martin'))
  await addJob(desk, (await contactOf(desk, 'Zoe')).id, 'Affiche', { pdf: 'affiche.pdf' })
  await page.getByRole('link', { name: 'Mon compte' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Télécharger mes données' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('Zoe Martin.zip')
  const paths = unzip(await readFile(await download.path())).map(({ path }) => path)
  expect(paths).toEqual(expect.arrayContaining(['jobs.json', 'user-profile.json']))
  const change = async (current: string) => {
    await page.getByLabel('Mot de passe actuel').fill(current)
    await page.getByLabel('Nouveau mot de passe').fill('orage-cheval-pile-tournevis')
    await page.getByLabel('Encore une fois le même').fill('orage-cheval-pile-tournevis')
    await page.getByRole('button', { name: 'Changer le mot de passe' }).click()
  }
  await change('ce-n’est-pas-celui-ci')
  await expect(page.getByText('Le mot de passe actuel est incorrect.').first()).toBeVisible()
  await change(customerPassword)
  await expect(page.getByText('Votre mot de passe est changé.')).toBeVisible()
  await phone.close()
})

test('the language that a customer chooses is the one that the shop writes to them in', async ({ desk, browser }) => {
  await using portal = await openPortal(desk)
  const phone = await openVisitor(browser)
  const page = await phone.newPage()
  await becomeCustomer(page, await portal.invite('Zoë Œuvre'))
  await page.getByLabel('Langue').selectOption('Norsk bokmål')
  await page.getByRole('button', { name: 'Changer', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Mine oppdrag' })).toBeVisible()
  expect(await contactOf(desk, 'Zoë')).toMatchObject({ email: addressOf('Zoë Œuvre'), language: 'nb' })
  await phone.close()
})

test('every page of a customer is sound for whoever cannot see it, and fits a phone', async ({ desk, browser }) => {
  await using portal = await openPortal(desk)
  const phone = await openVisitor(browser, { javaScriptEnabled: true, colorScheme: 'dark' })
  const page = await phone.newPage()
  const outside = ['/', '/register', '/forgotten', '/contact', '/nowhere', '/password/x']
  const inside = ['/jobs', '/jobs/1', '/jobs/new', '/notifications', '/subscriptions', '/account']
  const sound = async (paths: readonly string[]) => {
    for (const path of paths) {
      await page.goto(`${portal.origin}${path}`)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations, path).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(390)
    }
  }
  await sound(outside)
  const invitation = await portal.invite('Zoë Œuvre', { companyName: 'Dupont', companyAdministrator: true })
  await becomeCustomer(page, invitation)
  await addJob(desk, (await contactOf(desk, 'Zoë')).id, 'Affiche', { pdf: 'affiche.pdf' })
  await notify(desk)
  await sound(inside)
  await phone.close()
})
