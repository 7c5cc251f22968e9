import type { Language } from '../../../../shared/contract/values.ts'
import type { LinkLetter } from './letter.ts'

/** New password for a provider: a link to choose one, since a password is never mailed. */
export const providerPassword: Readonly<Record<Language, LinkLetter>> = {
  en: {
    subject: 'Choose a new password for your provider account with {{ shop.name }}',
    preview: 'The link is good until {{ link.expires }}.',
    greeting: 'Hello {{ contact.name }},',
    before: 'A new password was asked for, for your provider account with {{ shop.name }} ({{ contact.email }}).',
    invitation: 'To choose it, follow this link:',
    button: 'Choose a new password',
    buttonFails: 'If the button does not work, copy this address into your browser:',
    after: 'The link is good until {{ link.expires }} and works only once. Then you sign in with the new password.',
    unexpected: 'It was not you? You can safely ignore this message: your password stays as it is.',
    closing: 'Kind regards,',
  },
  fr: {
    subject: 'Choisissez un nouveau mot de passe pour votre compte prestataire chez {{ shop.name }}',
    preview: 'Le lien est valable jusqu’au {{ link.expires }}.',
    greeting: 'Bonjour {{ contact.name }},',
    before:
      'Un nouveau mot de passe a été demandé pour votre compte prestataire chez {{ shop.name }} ({{ contact.email }}).',
    invitation: 'Pour le choisir, ouvrez ce lien :',
    button: 'Choisir un mot de passe',
    buttonFails: 'Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur :',
    after:
      'Ce lien est valable jusqu’au {{ link.expires }} et ne sert qu’une fois. Vous vous connecterez ensuite avec le nouveau mot de passe.',
    unexpected: 'Ce n’était pas vous ? Ignorez simplement ce message : votre mot de passe ne change pas.',
    closing: 'Bien cordialement,',
  },
  nb: {
    subject: 'Velg nytt passord til leverandørkontoen din hos {{ shop.name }}',
    preview: 'Lenken gjelder til {{ link.expires }}.',
    greeting: 'Hei, {{ contact.name }}!',
    before: 'Noen har bedt om nytt passord til leverandørkontoen din hos {{ shop.name }} ({{ contact.email }}).',
    invitation: 'Følg denne lenken for å velge det:',
    button: 'Velg nytt passord',
    buttonFails: 'Virker ikke knappen? Kopier denne adressen til nettleseren:',
    after:
      'Lenken gjelder til {{ link.expires }} og kan bare brukes én gang. Deretter logger du på med det nye passordet.',
    unexpected: 'Var det ikke deg? Da kan du trygt se bort fra denne meldingen. Passordet ditt blir ikke endret.',
    closing: 'Vennlig hilsen',
  },
}
