import type { Words } from '../words.ts'
import type { en } from './en.ts'

export const fr: Words<typeof en> = {
  title: 'Réglages',
  sections: { shop: 'Boutique', operators: 'Opérateurs', account: 'Mon compte', about: 'À propos' },
  readOnly: 'Seul un administrateur peut modifier ces réglages.',
  shop: {
    name: 'Nom de la boutique',
    language: 'Langue de la boutique',
    languageHint: 'Pour la page de connexion et pour ce qui est écrit aux contacts sans langue définie.',
    timeZoneHint: 'Toutes les dates et heures y sont exprimées.',
    lockAfter: 'Verrouiller après tant de minutes sans activité',
    lockAfterHint: 'De 1 minute à 8 heures. Rien n’est lisible à l’écran avant la saisie du mot de passe.',
    lockAfterCheck: 'Un nombre entier de 1 à 480.',
    minutes: 'min',
  },
  account: {
    profile: 'Profil',
    nameHint: 'Les autres le voient dans l’historique.',
    languageHint: 'Pour vous seul ; la page change de langue dès l’enregistrement.',
    passwordTitle: 'Mot de passe',
    current: 'Mot de passe actuel',
    next: 'Nouveau mot de passe',
    change: 'Changer le mot de passe',
    changed: 'Votre mot de passe est changé. Vos autres fenêtres ont été déconnectées.',
  },
  about: {
    version: 'Version',
    dataFolder: 'Dossier des données',
    dataFolderHint: 'Tout ce que Comptoir connaît se trouve dans ce dossier. Sauvegardez-le quand Comptoir est fermé.',
    kept: 'Les données restent sur cet ordinateur : Comptoir n’a besoin ni de compte ni de réseau.',
  },
}
