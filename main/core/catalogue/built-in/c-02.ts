import type { Language } from '../../../../shared/contract/values.ts'
import type { LinkLetter } from './letter.ts'

/** Generic link: a customer without an account may submit a job. */
export const genericLink: Readonly<Record<Language, LinkLetter>> = {
  en: {
    subject: 'Your link for sending a job to {{ shop.name }}',
    preview:
      'No account and no password needed. {% if link.expires != "" %}The link is good until {{ link.expires }}.{% endif %}',
    greeting: 'Hello {{ contact.name }},',
    before: 'With the link below you can send your files to {{ shop.name }}, with no account and no password.',
    invitation: 'Open it whenever you have a job for us:',
    button: 'Send a job',
    buttonFails: 'If the button does not work, copy this address into your browser:',
    after:
      '{% if link.expires != "" %}The link is good until {{ link.expires }}. {% endif %}If it no longer works, simply ask us for a new one.',
    unexpected: 'Not expecting this message? You can safely ignore it: nothing is sent unless you do so.',
    closing: 'Kind regards,',
  },
  fr: {
    subject: 'Votre lien pour déposer un travail chez {{ shop.name }}',
    preview:
      'Sans compte ni mot de passe. {% if link.expires != "" %}Le lien est valable jusqu’au {{ link.expires }}.{% endif %}',
    greeting: 'Bonjour {{ contact.name }},',
    before: 'Le lien ci-dessous vous permet de déposer vos fichiers chez {{ shop.name }}, sans compte ni mot de passe.',
    invitation: 'Ouvrez-le dès que vous avez un travail à nous confier :',
    button: 'Déposer un travail',
    buttonFails: 'Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur :',
    after:
      '{% if link.expires != "" %}Ce lien est valable jusqu’au {{ link.expires }}. {% endif %}S’il ne fonctionne plus, demandez-nous-en un nouveau.',
    unexpected: 'Vous n’attendiez pas ce message ? Ignorez-le simplement : rien n’est déposé sans vous.',
    closing: 'Bien cordialement,',
  },
  nb: {
    subject: 'Lenken din for å sende oppdrag til {{ shop.name }}',
    preview: 'Uten konto og passord. {% if link.expires != "" %}Lenken gjelder til {{ link.expires }}.{% endif %}',
    greeting: 'Hei, {{ contact.name }}!',
    before: 'Med lenken nedenfor kan du sende filer til {{ shop.name }} uten konto og passord.',
    invitation: 'Åpne den når du har et oppdrag til oss:',
    button: 'Send et oppdrag',
    buttonFails: 'Virker ikke knappen? Kopier denne adressen til nettleseren:',
    after:
      '{% if link.expires != "" %}Lenken gjelder til {{ link.expires }}. {% endif %}Virker den ikke lenger, sender vi deg gjerne en ny.',
    unexpected:
      'Ventet du ikke denne meldingen? Da kan du trygt se bort fra den. Ingenting blir sendt uten at du gjør det.',
    closing: 'Vennlig hilsen',
  },
}
