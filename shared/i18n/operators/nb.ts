import type { Words } from '../words.ts'
import type { en } from './en.ts'

export const nb: Words<typeof en> = {
  add: 'Legg til operatør',
  columns: { name: 'Navn', login: 'Påloggingsnavn', role: 'Rolle', lastSignIn: 'Sist logget inn', state: 'Tilstand' },
  you: 'deg',
  never: 'aldri',
  states: { enabled: 'Aktivert', disabled: 'Deaktivert' },
  actions: {
    label: 'Handlinger for {{name}}',
    makeAdministrator: 'Gjør til administrator',
    makeOperator: 'Gjør til operatør',
    setPassword: 'Angi nytt passord',
    disable: 'Deaktiver',
    enable: 'Aktiver',
  },
  roleHints: {
    operator: 'Arbeider med kontakter, importer og oppdrag, og ser resten.',
    administrator: 'Kan også endre innstillinger og operatører.',
  },
  loginHint: 'Det vedkommende skriver for å logge inn.',
  passwordHint: 'Si det til vedkommende personlig; det kan byttes under «Min konto».',
  setPasswordTitle: 'Nytt passord for {{name}}',
  setPasswordText: '{{name}} logges ut overalt og logger inn igjen med det nye passordet.',
  setPasswordVerb: 'Angi passord',
  done: {
    added: '{{name}} er lagt til.',
    disabled: '{{name}} er deaktivert og logget ut.',
    enabled: '{{name}} er aktivert.',
    administrator: '{{name}} er nå administrator.',
    operator: '{{name}} er nå operatør.',
    passwordSet: '{{name}} har fått nytt passord.',
  },
}
