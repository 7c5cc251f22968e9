import type { Words } from '../words.ts'
import type { en } from './en.ts'

export const fr: Words<typeof en> = {
  title: 'Chercher ou agir',
  placeholder: 'Une page, un contact, une action…',
  nothing: 'Rien trouvé.',
  groups: { pages: 'Pages', contacts: 'Contacts', actions: 'Actions' },
  actions: {
    addContact: 'Ajouter un contact',
    addCompany: 'Ajouter une société',
    inviteChosen: 'Soumettre la demande d’activation : {{whom}}',
    inviteNew: 'Soumettre la demande d’activation à tous ceux qui ne sont pas invités',
    importContacts: 'Importer des contacts',
    backUp: 'Sauvegarder les données utilisateur : {{whom}}',
    addJob: 'Ajouter un travail',
    portal: 'Portail client',
    links: 'Lien d’intégration et lien générique',
    terms: 'Conditions de service',
    changePassword: 'Changer mon mot de passe',
    lock: 'Verrouiller',
    signOut: 'Se déconnecter',
    theme: 'Thème : {{theme}}',
    language: 'Langue : {{language}}',
  },
}
