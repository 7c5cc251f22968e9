import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import type { ImportId } from '../../../shared/contract/values.ts'
import { openSubscriptionDesk, type SubscriptionDesk } from './subscription-import-support.ts'

async function rejectsOf(desk: SubscriptionDesk, id: ImportId) {
  const { rows, download } = await desk.client.subscriptionImport.rejects({ id })
  return { rows, name: download.name, bytes: desk.bytes(download) }
}

test('rejected rows come back in their own columns and dialect with line and reason, and go in once mended', async () => {
  await using desk = await openSubscriptionDesk()
  const zoe = await desk.add('Zoe')
  const file = [
    'sep=;',
    'Remarque;Courriel;Univers;Catégorie;Canal;Abonné',
    'déjà vue;zoe@exemple.fr;Client;Livraisons;E-mail;oui',
    'cliente;zoe@@exemple.fr;Client;Messagerie;E-mail;oui',
    ';zoe@exemple.fr;client;livraisons;e-mail;oui',
    ';lea@exemple.fr;Ambassadeur;Potins;E-mail;oui',
    '',
  ].join('\r\n')
  const { id, counts } = await desk.take(iconv.encode(file, 'win1252'))
  expect(counts).toMatchObject({ rows: 4, changed: 1, invalid: 2, duplicate: 1 })
  const rejects = await rejectsOf(desk, id)
  expect(rejects).toMatchObject({ rows: 3, name: 'abonnements-rejets.csv' })
  const text = iconv.decode(rejects.bytes, 'win1252')
  expect(text.split('\r\n')).toEqual([
    'sep=;',
    'Ligne du fichier;Motif du rejet;Remarque;Courriel;Univers;Catégorie;Canal;Abonné',
    '4;«\u00a0zoe@@exemple.fr\u00a0» n’est pas une adresse e-mail.;cliente;zoe@@exemple.fr;Client;Messagerie;E-mail;oui',
    '5;Le même abonnement figure déjà à la ligne 3.;;zoe@exemple.fr;client;livraisons;e-mail;oui',
    '6;Aucun contact n’a l’adresse «\u00a0lea@exemple.fr\u00a0». «\u00a0Potins\u00a0» n’est pas une catégorie de notifications.;;lea@exemple.fr;Ambassadeur;Potins;E-mail;oui',
    '',
  ])
  const mended = text
    .replaceAll('@@', '@')
    .replace('livraisons', 'ticketing')
    .replace(';lea@exemple.fr;Ambassadeur;Potins', ';zoe@exemple.fr;Client;E-boutique')
  const again = await desk.take(iconv.encode(mended, 'win1252'))
  expect(again.counts).toMatchObject({ rows: 3, changed: 3, invalid: 0, duplicate: 0 })
  expect(await desk.on(zoe)).toEqual([
    'client/e_shop/email!',
    'client/delivery/email!',
    'client/ticketing/email!',
    'client/messaging/email!',
  ])
})

test('a reason is told as it was, whatever the shop became since', async () => {
  await using desk = await openSubscriptionDesk()
  const { id } = await desk.take('email,universe,category,channel,value\nlea@exemple.fr,client,delivery,email,yes\n')
  await desk.add('Lea')
  const { bytes } = await rejectsOf(desk, id)
  expect(bytes.toString()).toBe(
    'Ligne du fichier,Motif du rejet,email,universe,category,channel,value\n' +
      '2,Aucun contact n’a l’adresse «\u00a0lea@exemple.fr\u00a0».,lea@exemple.fr,client,delivery,email,yes\n',
  )
})

test('a file without a header gets one, so that its mended rejects are understood', async () => {
  await using desk = await openSubscriptionDesk()
  await desk.add('Zoe')
  const { id } = await desk.take('zoe@exemple;Client;Livraisons;E-mail;oui\n')
  const { bytes } = await rejectsOf(desk, id)
  expect(bytes.toString()).toMatch(
    /^Ligne du fichier;Motif du rejet;Adresse e-mail;Univers;Catégorie;Canal;Abonné\n1;.*;zoe@exemple;/,
  )
  const again = await desk.take(bytes.toString().replace(';zoe@exemple;', ';zoe@exemple.fr;'))
  expect(again.counts).toMatchObject({ rows: 1, changed: 1 })
})
