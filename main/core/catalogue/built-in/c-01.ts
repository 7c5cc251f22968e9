import type { Language } from '../../../../shared/contract/values.ts'
import type { LinkLetter } from './letter.ts'

/** Activation request: the shop has opened an account and the contact chooses a password. */
export const activationRequest: Readonly<Record<Language, LinkLetter>> = {
  en: {
    subject: 'Activate your account with {{ shop.name }}',
    preview: 'Choose your password: the link is good until {{ link.expires }}.',
    greeting: 'Hello {{ contact.name }},',
    before:
      '{{ shop.name }} has opened a customer account for you ({{ contact.email }}). With it you can send us your jobs and follow their progress online.',
    invitation: 'To activate it, follow this link and choose your password:',
    button: 'Activate my account',
    buttonFails: 'If the button does not work, copy this address into your browser:',
    after:
      'The link is good until {{ link.expires }} and works only once. If it has expired, simply ask us for a new one.',
    unexpected: 'Not expecting this message? You can safely ignore it: without the link, the account stays inactive.',
    closing: 'Kind regards,',
  },
  fr: {
    subject: 'Activez votre compte chez {{ shop.name }}',
    preview: 'Choisissez votre mot de passe : le lien est valable jusqu’au {{ link.expires }}.',
    greeting: 'Bonjour {{ contact.name }},',
    before:
      '{{ shop.name }} a ouvert un compte client à votre nom ({{ contact.email }}). Il vous permet de déposer vos travaux et de suivre leur avancement en ligne.',
    invitation: 'Pour l’activer, ouvrez ce lien et choisissez votre mot de passe :',
    button: 'Activer mon compte',
    buttonFails: 'Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur :',
    after:
      'Ce lien est valable jusqu’au {{ link.expires }} et ne sert qu’une fois. S’il a expiré, demandez-nous-en un nouveau.',
    unexpected: 'Vous n’attendiez pas ce message ? Ignorez-le simplement : sans ce lien, le compte reste inactif.',
    closing: 'Bien cordialement,',
  },
  nb: {
    subject: 'Aktiver kontoen din hos {{ shop.name }}',
    preview: 'Velg passordet ditt. Lenken gjelder til {{ link.expires }}.',
    greeting: 'Hei, {{ contact.name }}!',
    before:
      '{{ shop.name }} har opprettet en kundekonto for deg ({{ contact.email }}). Med den kan du sende oss oppdrag og følge dem på nettet.',
    invitation: 'Følg denne lenken for å aktivere kontoen og velge passord:',
    button: 'Aktiver kontoen min',
    buttonFails: 'Virker ikke knappen? Kopier denne adressen til nettleseren:',
    after:
      'Lenken gjelder til {{ link.expires }} og kan bare brukes én gang. Er den utløpt, sender vi deg gjerne en ny.',
    unexpected:
      'Ventet du ikke denne meldingen? Da kan du trygt se bort fra den. Uten lenken blir ikke kontoen aktivert.',
    closing: 'Vennlig hilsen',
  },
}
