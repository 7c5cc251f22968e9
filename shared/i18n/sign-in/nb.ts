import type { Words } from '../words.ts'
import type { en } from './en.ts'

export const nb: Words<typeof en> = {
  title: 'Logg inn',
  login: 'Påloggingsnavn',
  submit: 'Logg inn',
  ended: 'Økten er avsluttet. Logg inn for å fortsette der du var.',
  wait_one: 'For mange forsøk. Du kan prøve igjen om {{count}} sekund.',
  wait_other: 'For mange forsøk. Du kan prøve igjen om {{count}} sekunder.',
  demonstration: {
    text: 'Denne butikken er en demonstrasjon med oppdiktede kontakter.',
    enter: 'Gå inn i demonstrasjonen',
  },
  lock: {
    title: 'Comptoir er låst',
    text: 'Logget inn som {{name}}. Det du holdt på med, er beholdt.',
    unlock: 'Lås opp',
    other: 'Logg inn som en annen',
    otherTitle: 'Logge ut {{name}}?',
    otherText: 'Det {{name}} har skrevet uten å lagre, går tapt.',
    otherVerb: 'Logg ut',
    demonstration: 'Fortsett demonstrasjonen',
  },
  firstStart: {
    title: 'Velkommen til Comptoir',
    intro: 'Kundedisken i butikken din. Alt blir på denne datamaskinen.',
    shop: 'Butikken din',
    shopName: 'Butikkens navn',
    shopNamePlaceholder: 'Hansens trykkeri',
    administrator: 'Første administrator',
    administratorHint: 'Deg. En administrator kan endre alt og legger til de andre operatørene.',
    name: 'Navnet ditt',
    loginHint: 'Det du skriver for å logge inn, for eksempel fornavnet ditt.',
    submit: 'Opprett butikken',
    or: 'Bare nysgjerrig?',
    lookAround: 'Se deg om',
    lookAroundHint:
      'Se deg om i en butikk med 2 000 oppdiktede kontakter. Du kan når som helst forlate demonstrasjonen og opprette din egen butikk.',
    preparing: 'Klargjør eksempeldataene …',
  },
}
