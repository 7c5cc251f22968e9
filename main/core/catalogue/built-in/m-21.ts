import type { Language } from '../../../../shared/contract/values.ts'
import type { LinkLetter } from './letter.ts'

/**
 * Account created: the address is to be validated. Whoever registered may have typed a stranger's address, so that
 * nothing in it is in their words, the name neither.
 */
export const accountCreated: Readonly<Record<Language, LinkLetter>> = {
  en: {
    subject: 'Confirm your account with {{ shop.name }}',
    preview: 'One step is left: choose your password by {{ link.expires }}.',
    greeting: 'Hello,',
    before: 'An account with {{ shop.name }} was asked for with this address ({{ contact.email }}).',
    invitation: 'To confirm that it was you, follow this link and choose your password:',
    button: 'Confirm my account',
    buttonFails: 'If the button does not work, copy this address into your browser:',
    after:
      'The link is good until {{ link.expires }} and works only once. If it has expired, simply register again with the same address.',
    unexpected: 'It was not you? You can safely ignore this message: without the link, the account stays closed.',
    closing: 'Kind regards,',
  },
  fr: {
    subject: 'Confirmez votre compte chez {{ shop.name }}',
    preview: 'Une dernière étape : choisissez votre mot de passe avant le {{ link.expires }}.',
    greeting: 'Bonjour,',
    before: 'Un compte chez {{ shop.name }} a été demandé avec cette adresse ({{ contact.email }}).',
    invitation: 'Pour confirmer que c’était bien vous, ouvrez ce lien et choisissez votre mot de passe :',
    button: 'Confirmer mon compte',
    buttonFails: 'Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur :',
    after:
      'Ce lien est valable jusqu’au {{ link.expires }} et ne sert qu’une fois. S’il a expiré, inscrivez-vous de nouveau avec la même adresse.',
    unexpected: 'Ce n’était pas vous ? Ignorez simplement ce message : sans ce lien, le compte reste fermé.',
    closing: 'Bien cordialement,',
  },
  nb: {
    subject: 'Bekreft kontoen din hos {{ shop.name }}',
    preview: 'Ett steg igjen: velg passordet ditt før {{ link.expires }}.',
    greeting: 'Hei!',
    before: 'Noen har bedt om en konto hos {{ shop.name }} med denne adressen ({{ contact.email }}).',
    invitation: 'Følg denne lenken for å bekrefte at det var deg, og velg passord:',
    button: 'Bekreft kontoen min',
    buttonFails: 'Virker ikke knappen? Kopier denne adressen til nettleseren:',
    after:
      'Lenken gjelder til {{ link.expires }} og kan bare brukes én gang. Er den utløpt, kan du registrere deg på nytt med samme adresse.',
    unexpected: 'Var det ikke deg? Da kan du trygt se bort fra denne meldingen. Uten lenken forblir kontoen stengt.',
    closing: 'Vennlig hilsen',
  },
}
