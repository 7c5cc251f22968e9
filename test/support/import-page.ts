import { type Page, expect as plainExpect } from '@playwright/test'
import iconv from 'iconv-lite'

/** Waits longer than usual: what is expected comes after reading and writing files. */
export const expect = plainExpect.configure({ timeout: 15_000 })

/** A text as a French Excel saves it: Windows-1252 with CR LF. */
export const asFrenchExcel = (lines: readonly string[]): Buffer => iconv.encode(`${lines.join('\r\n')}\r\n`, 'win1252')

/** Customers as a print shop in Brittany has them: 7 rows, of which 4 are new, the others a bad address, a duplicate and a blank row. */
export const frenchFile = asFrenchExcel([
  'Nom;Prénom;Adresse e-mail;Société;Téléphone;Remarques',
  'L’Hénoret;Zoé;zoe@exemple.fr;Cœur & Fils;06 39 98 00 41;Paie en €',
  'Brûlé;Élodie;elodie@exemple.fr;Imprimerie Dupont;06 39 98 00 42;',
  'Nuñez;François;pas-une-adresse;Sign’Éclair;06 39 98 00 43;',
  'Garçon;Anaïs;ZOE@exemple.fr;Mairie d’Évry;06 39 98 00 44;',
  ';;;;;',
  'Lefèvre;Loïc;loic@exemple.fr;Imprimerie Dupont;voir fiche;',
  'Œuvrard;Maëva;maeva@exemple.fr;;;',
])

/** Gives a file to the page as the system's dialog would. */
export async function chooseFile(page: Page, name: string, content: Buffer | string, button = 'Choose a file…') {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: button }).click(),
  ])
  await chooser.setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) })
}

/** Drops a file on what is found by the label, as the system does. */
export async function dropFileOn(page: Page, selector: string, name: string, content: Buffer) {
  const transfer = await page.evaluateHandle(
    ([fileName, base64]) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      const data = new DataTransfer()
      data.items.add(new File([bytes], fileName, { type: 'text/csv' }))
      return data
    },
    [name, content.toString('base64')] as const,
  )
  for (const type of ['dragenter', 'dragover', 'drop'])
    await page.dispatchEvent(selector, type, { dataTransfer: transfer })
}

export const toColumns = (page: Page) => page.getByRole('button', { name: 'Continue to the columns' }).click()
export const toCheck = (page: Page) => page.getByRole('button', { name: 'Continue to the check' }).click()

/** The counts shown as a sum, with the words as keys: `{ new: 4, …, rows: 8 }`. */
export async function shownCounts(page: Page): Promise<Readonly<Record<string, number>>> {
  const sum = page.getByRole('group', { name: 'Rows of the file by outcome' })
  await expect(sum).toBeVisible()
  const parts = await sum
    .locator('[data-outcome]')
    .evaluateAll((elements) =>
      elements.map((element) => [
        element.getAttribute('data-outcome') ?? '',
        Number((element.textContent ?? '').replace(/\D/g, '')),
      ]),
    )
  return Object.fromEntries(parts)
}

/** Says whether the counts but the last one make up the last one. */
export function addUp({ rows, ...parts }: Readonly<Record<string, number>>): boolean {
  return Object.values(parts).reduce((sum, part) => sum + part, 0) === rows
}

/** Chooses and imports a file, through all four steps, with everything as it was found. */
export async function importFile(page: Page, name: string, content: Buffer | string) {
  await chooseFile(page, name, content)
  await toColumns(page)
  await toCheck(page)
  await page.getByRole('button', { name: /^Import \d/ }).click()
  await expect(page.getByRole('heading', { name: `${name} is imported` })).toBeVisible()
}
