import type { Language } from '../../../../shared/contract/values.ts'
import type { LinkLetter } from './letter.ts'

/** New address to be confirmed. The old one is not named: the new mailbox may be a stranger’s. */
export const newAddress: Readonly<Record<Language, LinkLetter>> = {
  en: {
    subject: 'Please confirm your new address with {{ shop.name }}',
    preview: 'Your new address is used once you have confirmed it.',
    greeting: 'Hello {{ contact.name }},',
    before: '{{ shop.name }} has noted {{ contact.newEmail }} as the new e-mail address of your account.',
    invitation: 'To confirm that this mailbox is yours, follow this link:',
    button: 'Confirm my address',
    buttonFails: 'If the button does not work, copy this address into your browser:',
    after: 'The link is good until {{ link.expires }} and works only once. Until then your old address stays in use.',
    unexpected: 'Not expecting this message? Do not follow the link and tell us: nothing will be changed.',
    closing: 'Kind regards,',
  },
  fr: {
    subject: 'Confirmez votre nouvelle adresse chez {{ shop.name }}',
    preview: 'Votre nouvelle adresse sera utilisée dès que vous l’aurez confirmée.',
    greeting: 'Bonjour {{ contact.name }},',
    before: '{{ shop.name }} a noté {{ contact.newEmail }} comme nouvelle adresse e-mail de votre compte.',
    invitation: 'Pour confirmer que cette adresse est bien la vôtre, ouvrez ce lien :',
    button: 'Confirmer mon adresse',
    buttonFails: 'Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur :',
    after:
      'Ce lien est valable jusqu’au {{ link.expires }} et ne sert qu’une fois. En attendant, votre ancienne adresse reste utilisée.',
    unexpected: 'Vous n’attendiez pas ce message ? N’ouvrez pas le lien et prévenez-nous : rien ne sera modifié.',
    closing: 'Bien cordialement,',
  },
  nb: {
    subject: 'Bekreft den nye adressen din hos {{ shop.name }}',
    preview: 'Den nye adressen tas i bruk når du har bekreftet den.',
    greeting: 'Hei, {{ contact.name }}!',
    before: '{{ shop.name }} har notert {{ contact.newEmail }} som ny e-postadresse for kontoen din.',
    invitation: 'Følg denne lenken for å bekrefte at postkassen er din:',
    button: 'Bekreft adressen min',
    buttonFails: 'Virker ikke knappen? Kopier denne adressen til nettleseren:',
    after: 'Lenken gjelder til {{ link.expires }} og kan bare brukes én gang. Inntil da brukes den gamle adressen.',
    unexpected:
      'Ventet du ikke denne meldingen? Da bør du ikke følge lenken. Si fra til oss, så blir ingenting endret.',
    closing: 'Vennlig hilsen',
  },
}
