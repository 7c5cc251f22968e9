import type { Language } from '../../../../shared/contract/values.ts'
import type { NoticeLetter } from './letter.ts'

/** Contact form sent: somebody wrote to the shop, who answers by replying. */
export const contactFormSent: Readonly<Record<Language, NoticeLetter>> = {
  en: {
    subject: 'Contact form: {{ form.subject }}',
    preview: '{{ form.name }}, {{ form.email }}',
    greeting: 'Hello,',
    before: '{{ form.name }} wrote to you through the contact form.',
    facts: [
      { name: 'Name:', value: '{{ form.name }}' },
      { name: 'Address:', value: '{{ form.email }}' },
      { name: 'Subject:', value: '{{ form.subject }}' },
      { name: 'Language of the page:', value: '{{ form.language }}' },
    ],
    quote: '{{ form.message }}',
    after: 'To answer, simply reply to this message: it goes to {{ form.email }}.',
    closing: 'Kind regards,',
    because: 'This address is set for the contact form in Comptoir, under Store.',
  },
  fr: {
    subject: 'Formulaire de contact : {{ form.subject }}',
    preview: '{{ form.name }}, {{ form.email }}',
    greeting: 'Bonjour,',
    before: '{{ form.name }} vous a écrit par le formulaire de contact.',
    facts: [
      { name: 'Nom :', value: '{{ form.name }}' },
      { name: 'Adresse :', value: '{{ form.email }}' },
      { name: 'Objet :', value: '{{ form.subject }}' },
      { name: 'Langue de la page :', value: '{{ form.language }}' },
    ],
    quote: '{{ form.message }}',
    after: 'Pour répondre, répondez simplement à ce message : il parviendra à {{ form.email }}.',
    closing: 'Bien cordialement,',
    because: 'Cette adresse est celle du formulaire de contact dans Comptoir, sous Boutique.',
  },
  nb: {
    subject: 'Kontaktskjema: {{ form.subject }}',
    preview: '{{ form.name }}, {{ form.email }}',
    greeting: 'Hei!',
    before: '{{ form.name }} har skrevet til dere gjennom kontaktskjemaet.',
    facts: [
      { name: 'Navn:', value: '{{ form.name }}' },
      { name: 'Adresse:', value: '{{ form.email }}' },
      { name: 'Emne:', value: '{{ form.subject }}' },
      { name: 'Språk på siden:', value: '{{ form.language }}' },
    ],
    quote: '{{ form.message }}',
    after: 'Svar på denne meldingen for å svare. Svaret går til {{ form.email }}.',
    closing: 'Vennlig hilsen',
    because: 'Denne adressen er valgt for kontaktskjemaet i Comptoir, under Butikk.',
  },
}
