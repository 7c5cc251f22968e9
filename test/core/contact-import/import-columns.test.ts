import { expect, test } from 'vitest'
import { contactColumns } from '../../../shared/rules/contact-columns.ts'
import { matchHeaders, rejectColumns } from '../../../shared/rules/import-headers.ts'
import { openImportDesk } from './import-support.ts'

test.each([
  ['Nom;Prénom;Courriel;Entreprise;Tél.;Remarques', 'familyName givenName email company phone notes'],
  ['Nom complet;Adresse électronique;Société;Langue;Rôle', 'name email company language roles'],
  ['FULL NAME;e-mail;Organisation;Mobile phone;Language', 'name email company phone language'],
  ['Fornavn;Etternavn;E-post;Firma;Mobil;Språk', 'givenName familyName email company phone language'],
  ['Navn;E-postadresse;Bedrift;Tlf.;Merknad', 'name email company phone notes'],
  ['Nom;Adresse', 'name email'],
  ['Nom;Adresse;Courriel', 'name ignore email'],
  ['Couleur préférée;Pointure', 'ignore ignore'],
])('columns are matched by their names: %s', (headers, fields) => {
  expect(matchHeaders(headers.split(';')).mapping.join(' ')).toBe(fields)
})

test('the columns of the template and the export are known in every language', () => {
  for (const { fields, told } of Object.values(contactColumns)) {
    const template = matchHeaders(Object.values(fields))
    expect(template).toEqual({ mapping: Object.keys(fields), origin: 'template' })
    const exported = matchHeaders([...Object.values(fields), ...Object.values(told)])
    expect(exported.origin).toBe('comptoir')
    expect(exported.mapping.slice(-3)).toEqual(['ignore', 'ignore', 'ignore'])
  }
})

test('line and reason of a rejects file are left aside in every language', () => {
  for (const { line, reason } of Object.values(rejectColumns)) {
    expect(matchHeaders([line, reason, 'E-mail']).mapping).toEqual(['ignore', 'ignore', 'email'])
  }
})

test('an export of Outlook: names joined, first address taken, the others noted', async () => {
  await using desk = await openImportDesk()
  const file =
    'First Name,Middle Name,Last Name,Company,Home Street,Business Phone,Mobile Phone,E-mail Address,E-mail Type,E-mail Display Name,E-mail 2 Address,E-mail 3 Address,Notes,Web Page\r\n' +
    'Zoé,,Martin,Atelier,1 rue X,,+33 6 12 34 56 78,zoe@exemple.fr,SMTP,Zoé M.,zoe@autre.example,,Bonne cliente,\r\n'
  const fileId = await desk.give(file)
  expect(await desk.client.contactImport.inspect({ fileId })).toMatchObject({ origin: 'outlook' })
  await desk.take(file)
  expect(desk.contacts()).toMatchObject([
    {
      name: 'Zoé Martin',
      email: 'zoe@exemple.fr',
      company: 'Atelier',
      phone: '+33612345678',
      notes: 'Bonne cliente\nAutre adresse\u00a0: zoe@autre.example',
    },
  ])
})

test('exports of Google Contacts, old and new, with several values in one cell', async () => {
  await using desk = await openImportDesk()
  const old =
    'Name,Given Name,Family Name,Notes,Group Membership,E-mail 1 - Type,E-mail 1 - Value,E-mail 2 - Type,E-mail 2 - Value,Phone 1 - Type,Phone 1 - Value,Organization 1 - Type,Organization 1 - Name\n' +
    'Ida Berg,Ida,Berg,,* myContacts,Home,ida@exemple.no ::: berg@exemple.no,Work,ida@firma.example,Mobile,+47 912 34 567 ::: +47 22 33 44 55,,Berg AS\n'
  const fresh =
    'First Name,Middle Name,Last Name,Phonetic First Name,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Organization Name\n' +
    'Jo,,Roux,,,* myContacts,*,jo@exemple.fr,Mobile,06 12 34 56 78,Roux SA\n'
  const fileId = await desk.give(old)
  expect(await desk.client.contactImport.inspect({ fileId })).toMatchObject({ origin: 'google' })
  await desk.take(old)
  await desk.take(fresh)
  expect(desk.contacts()).toMatchObject([
    {
      name: 'Ida Berg',
      email: 'ida@exemple.no',
      company: 'Berg AS',
      phone: '+4791234567',
      notes: 'Autre adresse\u00a0: berg@exemple.no\nAutre adresse\u00a0: ida@firma.example',
    },
    { name: 'Jo Roux', email: 'jo@exemple.fr', company: 'Roux SA', phone: '+33612345678' },
  ])
})

test('an export of Thunderbird', async () => {
  await using desk = await openImportDesk()
  const file =
    'First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Screen Name,Work Phone,Home Phone,Mobile Number,Organization,Notes\n' +
    'Kim,Dahl,Kim Dahl,kd,kim@exemple.no,,,,,+47 912 34 568,Dahl AS,\n'
  const fileId = await desk.give(file)
  expect(await desk.client.contactImport.inspect({ fileId })).toMatchObject({ origin: 'thunderbird' })
  await desk.take(file)
  expect(desk.contacts()).toMatchObject([
    { name: 'Kim Dahl', email: 'kim@exemple.no', company: 'Dahl AS', phone: '+4791234568' },
  ])
})
