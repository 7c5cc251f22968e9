import type { Words } from '../words.ts'
import type { en } from './en.ts'

export const fr: Words<typeof en> = {
  title: 'Importer des contacts',
  actions: {
    start_one: 'Importer {{count, number}} contact',
    start_many: 'Importer {{count, number}} de contacts',
    start_other: 'Importer {{count, number}} contacts',
  },
  file: {
    heading: 'Choisissez le fichier de vos contacts',
    hint: 'CSV, TXT ou XLSX, tels que les écrivent Excel, Outlook, Google Contacts et Thunderbird. Rien n’est modifié avant la dernière étape.',
    origin: 'Provenance :',
    origins: {
      outlook: 'Outlook',
      google: 'Google Contacts',
      thunderbird: 'Thunderbird',
      comptoir: 'Comptoir (export)',
      template: 'Comptoir (modèle)',
    },
    firstRow: 'est déjà un contact',
  },
  columns: {
    hint: 'Les colonnes ont été reconnues à leur nom. Seule l’adresse e-mail est obligatoire ; un contact sans nom prend celui de sa société ou de son adresse.',
    missing:
      'Aucune colonne ne donne encore l’adresse e-mail. Choisissez « Adresse e-mail » pour la colonne qui la contient.',
    emailTwice: 'La première adresse compte ; les autres sont gardées dans les notes.',
    notesTwice: 'Les textes de ces colonnes sont mis l’un sous l’autre.',
    nameWins: 'Là où le nom complet est rempli, le prénom et le nom de famille ne servent pas.',
    fields: {
      name: 'Nom complet',
      givenName: 'Prénom',
      familyName: 'Nom de famille',
      email: 'Adresse e-mail',
      company: 'Société',
      phone: 'Téléphone',
      language: 'Langue',
      roles: 'Rôles',
      companyAdministrator: 'Administrateur de la société',
      interfaceAccess: 'Accès à l’interface',
      notes: 'Notes',
      ignore: 'Ne pas importer',
    },
  },
  check: {
    known: 'Contacts déjà connus',
    policies: {
      skip: {
        title: 'Laisser tels quels',
        text: 'Les adresses connues sont passées ; seuls les nouveaux contacts entrent.',
      },
      fill: {
        title: 'Compléter les champs vides',
        text: 'Ce qui manque à un contact connu est pris dans le fichier ; rien n’est remplacé.',
      },
      overwrite: {
        title: 'Remplacer',
        text: 'Les cellules remplies du fichier remplacent l’existant. État, connexion et abonnements restent.',
      },
    },
    outcomes: {
      new: 'Nouveau',
      known: 'Mis à jour',
    },
  },
  counts: {
    new_one: 'nouveau',
    new_many: 'nouveaux',
    new_other: 'nouveaux',
    known_one: 'mis à jour',
    known_many: 'mis à jour',
    known_other: 'mis à jour',
  },
  result: {
    texts: {
      done: 'Les nouveaux contacts sont à l’état « Non enregistré » et n’ont pas encore reçu d’invitation.',
      undoing: 'Les contacts utilisés depuis sont conservés.',
      undone: 'Les contacts sont comme avant lui, sauf ceux qui ont été utilisés depuis.',
    },
    show: 'Afficher ces contacts',
    known: 'Adresses connues',
  },
  undo: {
    removes_one: '{{count, number}} contact ajouté par cet import sera supprimé.',
    removes_many: '{{count, number}} de contacts ajoutés par cet import seront supprimés.',
    removes_other: '{{count, number}} contacts ajoutés par cet import seront supprimés.',
    restores_one: '{{count, number}} contact qu’il avait modifié retrouvera ses valeurs d’avant.',
    restores_many: '{{count, number}} de contacts qu’il avait modifiés retrouveront leurs valeurs d’avant.',
    restores_other: '{{count, number}} contacts qu’il avait modifiés retrouveront leurs valeurs d’avant.',
    keeps_one: '{{count, number}} contact reste tel quel, car il a été utilisé depuis :',
    keeps_many: '{{count, number}} de contacts restent tels quels, car ils ont été utilisés depuis :',
    keeps_other: '{{count, number}} contacts restent tels quels, car ils ont été utilisés depuis :',
    nothing: 'Il n’y a plus rien à annuler : tous ses contacts ont été utilisés depuis, ou ont déjà disparu.',
    reasons: {
      changed: 'modifié depuis',
      has_jobs: 'a des travaux',
    },
    keep: 'Garder les contacts',
    done: 'Supprimés : {{removed, number}} · rétablis : {{restored, number}} · gardés : {{kept, number}}',
  },
  earlier: {
    added: 'Nouveaux',
    updated: 'Mis à jour',
  },
}
