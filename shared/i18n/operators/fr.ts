import type { Words } from '../words.ts'
import type { en } from './en.ts'

export const fr: Words<typeof en> = {
  add: 'Ajouter un opérateur',
  columns: {
    name: 'Nom',
    login: 'Nom de connexion',
    role: 'Rôle',
    lastSignIn: 'Dernière connexion',
    state: 'État',
  },
  you: 'vous',
  never: 'jamais',
  states: { enabled: 'Activé', disabled: 'Désactivé' },
  actions: {
    label: 'Actions pour {{name}}',
    makeAdministrator: 'Nommer administrateur',
    makeOperator: 'Nommer opérateur',
    setPassword: 'Définir un nouveau mot de passe',
    disable: 'Désactiver',
    enable: 'Activer',
  },
  roleHints: {
    operator: 'Travaille avec les contacts, les imports et les travaux, et voit le reste.',
    administrator: 'Peut aussi modifier les réglages et les opérateurs.',
  },
  loginHint: 'Ce que cette personne saisira pour se connecter.',
  passwordHint: 'Communiquez-le de vive voix ; il pourra être changé sous « Mon compte ».',
  setPasswordTitle: 'Nouveau mot de passe pour {{name}}',
  setPasswordText: '{{name}} sera déconnecté partout et se reconnectera avec le nouveau mot de passe.',
  setPasswordVerb: 'Définir le mot de passe',
  done: {
    added: '{{name}} a été ajouté.',
    disabled: '{{name}} a été désactivé et déconnecté.',
    enabled: '{{name}} a été activé.',
    administrator: '{{name}} est maintenant administrateur.',
    operator: '{{name}} est maintenant opérateur.',
    passwordSet: '{{name}} a un nouveau mot de passe.',
  },
}
