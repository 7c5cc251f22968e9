import type { Language } from '../../../../shared/contract/values.ts'
import type { LinkLetter } from './letter.ts'

/** Terms of service changed: they are asked for again before the next job. */
export const termsChanged: Readonly<Record<Language, LinkLetter>> = {
  en: {
    subject: 'New terms of service at {{ shop.name }}',
    preview: 'Please read them: they are asked for before your next job.',
    greeting: 'Hello {{ contact.name }},',
    before: '{{ shop.name }} has published new terms of service. They apply from now on.',
    invitation: 'You can read them here:',
    button: 'Read the terms',
    buttonFails: 'If the button does not work, copy this address into your browser:',
    after: 'There is nothing to do right now: before your next job we will ask you to accept them.',
    unexpected: 'You receive this message because you have an account with {{ shop.name }}.',
    closing: 'Kind regards,',
  },
  fr: {
    subject: 'Nouvelles conditions de service chez {{ shop.name }}',
    preview: 'À lire : elles vous seront demandées avant votre prochain travail.',
    greeting: 'Bonjour {{ contact.name }},',
    before: '{{ shop.name }} a publié de nouvelles conditions de service. Elles s’appliquent dès maintenant.',
    invitation: 'Vous pouvez les lire ici :',
    button: 'Lire les conditions',
    buttonFails: 'Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur :',
    after:
      'Vous n’avez rien à faire pour l’instant : nous vous demanderons de les accepter avant votre prochain travail.',
    unexpected: 'Vous recevez ce message parce que vous avez un compte chez {{ shop.name }}.',
    closing: 'Bien cordialement,',
  },
  nb: {
    subject: 'Nye vilkår hos {{ shop.name }}',
    preview: 'Les dem gjerne nå. Vi spør om dem før neste oppdrag.',
    greeting: 'Hei, {{ contact.name }}!',
    before: '{{ shop.name }} har publisert nye vilkår. De gjelder fra nå av.',
    invitation: 'Du kan lese dem her:',
    button: 'Les vilkårene',
    buttonFails: 'Virker ikke knappen? Kopier denne adressen til nettleseren:',
    after: 'Du trenger ikke gjøre noe nå. Før neste oppdrag ber vi deg godta dem.',
    unexpected: 'Du får denne meldingen fordi du har en konto hos {{ shop.name }}.',
    closing: 'Vennlig hilsen',
  },
}
