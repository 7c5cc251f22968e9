import type { Words } from '../words.ts'
import type { en } from './en.ts'

export const nb: Words<typeof en> = {
  title: 'Innstillinger',
  sections: { shop: 'Butikk', operators: 'Operatører', account: 'Min konto', about: 'Om' },
  readOnly: 'Bare en administrator kan endre dette.',
  shop: {
    name: 'Butikkens navn',
    language: 'Butikkens språk',
    languageHint: 'For påloggingssiden og for det som skrives til kontakter uten eget språk.',
    timeZoneHint: 'Alle datoer og klokkeslett vises i den.',
    lockAfter: 'Lås etter så mange minutter uten bruk',
    lockAfterHint: 'Fra 1 minutt til 8 timer. Ingenting på skjermen kan leses før passordet er skrevet inn.',
    lockAfterCheck: 'Et helt tall fra 1 til 480.',
    minutes: 'min',
  },
  account: {
    profile: 'Profil',
    nameHint: 'Andre ser det i historikken.',
    languageHint: 'Bare for deg; siden bytter språk når du lagrer.',
    passwordTitle: 'Passord',
    current: 'Nåværende passord',
    next: 'Nytt passord',
    change: 'Bytt passord',
    changed: 'Passordet er byttet. De andre vinduene dine er logget ut.',
  },
  about: {
    version: 'Versjon',
    dataFolder: 'Datamappe',
    dataFolderHint: 'Alt Comptoir vet, ligger i denne mappen. Sikkerhetskopier den mens Comptoir er lukket.',
    kept: 'Dataene blir på denne datamaskinen: Comptoir trenger verken konto eller nettverk.',
  },
}
