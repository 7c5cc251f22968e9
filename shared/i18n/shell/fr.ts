import type { Words } from '../words.ts'
import type { en } from './en.ts'

export const fr: Words<typeof en> = {
  pages: {
    contacts: 'Contacts',
    contactImport: 'Import',
    companies: 'Sociétés',
    subscriptionImport: 'Abonnements (CSV)',
    catalogue: 'Catalogue',
    outbox: 'Boîte d’envoi',
    jobs: 'Travaux',
    store: 'Boutique',
    history: 'Historique',
    settings: 'Réglages',
  },
  skipToContent: 'Aller au contenu',
  mainNavigation: 'Navigation principale',
  collapse: 'Réduire la navigation',
  expand: 'Déployer la navigation',
  search: 'Chercher…',
  operatorMenu: {
    label: 'Menu opérateur :',
    account: 'Mon compte',
    changePassword: 'Changer de mot de passe',
    theme: 'Thème',
    themes: { auto: 'Comme le système', light: 'Clair', dark: 'Sombre' },
    lock: 'Verrouiller',
    newWindow: 'Nouvelle fenêtre',
    signOut: 'Se déconnecter',
  },
  demonstration: {
    text: 'Démonstration : les contacts sont inventés, et ce que vous faites ici disparaît quand vous la quittez.',
    leave: 'Quitter la démonstration',
    confirmTitle: 'Quitter la démonstration ?',
    confirmText:
      'Tout ce qu’elle contient est supprimé : les contacts d’exemple et ce que vous avez ajouté. Vous configurez ensuite votre boutique.',
    confirmVerb: 'Supprimer et quitter',
  },
  refused: {
    title: 'Cette fenêtre n’a pas été ouverte par Comptoir',
    text: 'Son adresse ne sert que pour une fenêtre et a déjà été utilisée, ou Comptoir a redémarré depuis.',
    steps: [
      'Si une autre fenêtre de Comptoir est ouverte, continuez là-bas : « Nouvelle fenêtre » dans son menu en ouvre une de plus.',
      'Sinon, relancez Comptoir : il ouvre lui-même une fenêtre.',
      'Si vous l’avez lancé dans un terminal, ouvrez la dernière adresse qui y figure.',
    ],
    kept: 'Rien n’est perdu.',
  },
  notFound: {
    title: 'Cette page n’existe pas',
    text: 'L’adresse est peut-être mal saisie, ou ce qu’elle montrait a été supprimé.',
    back: 'Aller aux contacts',
  },
  broken: {
    title: 'Cette page ne fonctionne plus',
    text: 'Tout ce qui était enregistré est toujours là. Rechargez la page ; si cela se reproduit, transmettez le détail ci-dessous.',
  },
}
