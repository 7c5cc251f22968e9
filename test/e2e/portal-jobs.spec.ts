import type { Page } from '@playwright/test'
import { samplePdf } from '../support/sample-pdf.ts'
import { type Desk, expect, test } from './fixtures.ts'
import { becomeCustomer, openPortal, openVisitor } from './portal-desk.ts'

const pdf = (name: string) => ({ name, mimeType: 'application/pdf', buffer: samplePdf() })

async function publishTerms(desk: Desk, name: string, text: string) {
  const fileId = await desk.upload(name, text)
  const { reset } = await desk.api.terms.preview({ fileId })
  await desk.api.terms.publish({ fileId, reset })
}

async function fillJob(page: Page, title: string) {
  await page.getByLabel('Titre du travail').fill(title)
  await page.getByLabel('Exemplaires').fill('150')
  await page.getByLabel('Le PDF').setInputFiles(pdf('faire-part.pdf'))
}

test('from an invitation to a job whose state is seen, on a phone without scripts', async ({ desk, browser }) => {
  await using portal = await openPortal(desk)
  const invitation = await portal.invite('Zoë Œuvre')
  const phone = await openVisitor(browser)
  const page = await phone.newPage()
  await becomeCustomer(page, invitation)
  await page.getByRole('link', { name: 'Déposer un travail' }).click()
  await fillJob(page, 'Faire-part de mariage')
  await page.getByLabel('Remarque').fill('Ivoire, mat')
  await page
    .getByLabel('Un autre fichier')
    .setInputFiles({ name: 'croquis.txt', mimeType: 'text/plain', buffer: Buffer.from('un croquis') })
  await page.getByRole('button', { name: 'Envoyer le travail' }).click()
  await expect(page.getByText('Merci, votre travail est arrivé.')).toBeVisible()
  await expect(page.getByText('Nouveau', { exact: true })).toBeVisible()

  const [job] = (await desk.api.jobs.list({})).rows
  if (!job) throw new Error('no job arrived')
  expect(await desk.api.jobs.get({ id: job.id })).toMatchObject({
    title: 'Faire-part de mariage',
    copies: 150,
    remark: 'Ivoire, mat',
    contact: { name: 'Zoë Œuvre' },
    origin: 'portal',
    files: [
      { kind: 'input', name: 'faire-part.pdf' },
      { kind: 'support', name: 'croquis.txt' },
    ],
  })
  await desk.api.jobs.move({ id: job.id, state: 'production' })
  await page.getByRole('link', { name: 'Tous mes travaux' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Faire-part de mariage' })).toContainText('Production')

  await page.getByRole('link', { name: 'Faire-part de mariage' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'croquis.txt' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('croquis.txt')
  await page.getByRole('button', { name: 'Se déconnecter' }).click()
  await expect(page.getByText('Vous êtes déconnecté.')).toBeVisible()
  await page.goto(`${portal.origin}/jobs/${job.id}`)
  await expect(page.getByRole('heading', { name: 'Connexion' })).toBeVisible()
  await phone.close()
})

test('the terms are asked for before a job, and again after a new version', async ({ desk, browser }) => {
  await using portal = await openPortal(desk)
  await publishTerms(desk, 'conditions.txt', 'Première version <b>des</b> conditions.')
  const phone = await openVisitor(browser)
  const page = await phone.newPage()
  await becomeCustomer(page, await portal.invite('Zoë Œuvre'))
  const ask = async (text: string) => {
    await page.goto(`${portal.origin}/jobs/new`)
    await expect(page.getByRole('heading', { name: 'Conditions de service' })).toBeVisible()
    await expect(page.getByText(text)).toBeVisible()
    await page.getByRole('button', { name: 'J’ai lu les conditions et je les accepte' }).click()
    await expect(page.getByRole('heading', { name: 'Déposer un travail' })).toBeVisible()
  }
  await ask('Première version <b>des</b> conditions.')
  await fillJob(page, 'Affiche')
  await publishTerms(desk, 'conditions-2.txt', 'Deuxième version.')
  await page.getByRole('button', { name: 'Envoyer le travail' }).click()
  await expect(page.getByRole('heading', { name: 'Conditions de service' })).toBeVisible()
  expect(await desk.api.jobs.count({})).toEqual({ count: 0 })
  await ask('Deuxième version.')
  await fillJob(page, 'Affiche')
  await page.getByRole('button', { name: 'Envoyer le travail' }).click()
  await expect(page.getByText('Merci, votre travail est arrivé.')).toBeVisible()
  await phone.close()
})

test('what was typed stays when a job is refused, and the reason stands beside it', async ({ desk, browser }) => {
  await using portal = await openPortal(desk)
  const phone = await openVisitor(browser)
  const page = await phone.newPage()
  await becomeCustomer(page, await portal.invite('Zoë Œuvre'))
  await page.goto(`${portal.origin}/jobs/new`)
  await fillJob(page, 'Affiche')
  await page.getByLabel('Le PDF').setInputFiles({ ...pdf('lettre.pdf'), buffer: Buffer.from('PK not a PDF') })
  await page.getByRole('button', { name: 'Envoyer le travail' }).click()
  await expect(page.getByRole('alert')).toContainText('Ce fichier n’est pas un PDF lisible.')
  await expect(page.getByRole('alert')).toContainText('Choisissez de nouveau les fichiers')
  await expect(page.getByLabel('Titre du travail')).toHaveValue('Affiche')
  await expect(page.getByLabel('Exemplaires')).toHaveValue('150')
  await phone.close()
})

test('a browser that sends far more than the link takes is told so, and keeps what was typed', async ({
  desk,
  browser,
}) => {
  await using _portal = await openPortal(desk)
  const megabyte = 1024 * 1024
  await desk.api.store.updateGenericLink({ ...(await desk.api.store.genericLink()), on: true, bytesPerJob: megabyte })
  const phone = await openVisitor(browser)
  const page = await phone.newPage()
  await page.goto((await desk.api.store.genericLink()).address)
  await page.getByLabel('Votre nom').fill('Zoë Œuvre')
  await page.getByLabel('Votre adresse e-mail').fill('zoe@client.example')
  await fillJob(page, 'Affiche')
  const buffer = samplePdf({ bytes: 40 * megabyte })
  await page.getByLabel('Le PDF').setInputFiles({ ...pdf('affiche.pdf'), buffer })
  await page.getByRole('button', { name: 'Envoyer le travail' }).click()
  await expect(page.getByRole('alert')).toContainText('Les fichiers dépassent 1 Mo.')
  await expect(page.getByLabel('Titre du travail')).toHaveValue('Affiche')
  await expect(page.getByLabel('Votre nom')).toHaveValue('Zoë Œuvre')
  expect(await desk.api.jobs.count({})).toEqual({ count: 0 })
  await phone.close()
})
