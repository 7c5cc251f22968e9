import type { Words } from '../words.ts'
import type { en } from './en.ts'

export const fr: Words<typeof en> = {
  title: 'Connexion',
  login: 'Nom de connexion',
  submit: 'Se connecter',
  ended: 'Votre session a pris fin. Connectez-vous pour reprendre où vous en étiez.',
  wait_one: 'Trop de tentatives. Vous pourrez réessayer dans {{count}} seconde.',
  wait_many: 'Trop de tentatives. Vous pourrez réessayer dans {{count}} de secondes.',
  wait_other: 'Trop de tentatives. Vous pourrez réessayer dans {{count}} secondes.',
  demonstration: {
    text: 'Cette boutique est une démonstration avec des contacts inventés.',
    enter: 'Entrer dans la démonstration',
  },
  lock: {
    title: 'Comptoir est verrouillé',
    text: 'Session ouverte : {{name}}. Ce que vous étiez en train de faire est conservé.',
    unlock: 'Déverrouiller',
    other: 'Se connecter sous un autre nom',
    otherTitle: 'Déconnecter {{name}} ?',
    otherText: 'Ce que {{name}} a saisi sans l’enregistrer sera perdu.',
    otherVerb: 'Déconnecter',
    demonstration: 'Reprendre la démonstration',
  },
  firstStart: {
    title: 'Bienvenue dans Comptoir',
    intro: 'Le comptoir clients de votre boutique. Tout reste sur cet ordinateur.',
    shop: 'Votre boutique',
    shopName: 'Nom de la boutique',
    shopNamePlaceholder: 'Imprimerie Dupont',
    administrator: 'Premier administrateur',
    administratorHint: 'Vous. Un administrateur peut tout modifier et ajoute les autres opérateurs.',
    name: 'Votre nom',
    loginHint: 'Ce que vous saisirez pour vous connecter, par exemple votre prénom.',
    submit: 'Créer la boutique',
    or: 'Simple visite ?',
    lookAround: 'Découvrir',
    lookAroundHint:
      'Découvrez une boutique avec 2 000 contacts inventés. Vous pourrez quitter la démonstration à tout moment pour créer votre boutique.',
    preparing: 'Préparation des données d’exemple…',
  },
}
