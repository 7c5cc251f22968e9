import type { Words } from '../words.ts'
import type { en } from './en.ts'

export const fr: Words<typeof en> = {
  title: 'Importer des abonnements',
  administrators: {
    title: 'Seuls les administrateurs importent des abonnements',
    text: 'Demandez à un administrateur de la boutique d’importer votre fichier.',
  },
  actions: {
    start_one: 'Modifier les abonnements de {{count, number}} contact',
    start_many: 'Modifier les abonnements de {{count, number}} de contacts',
    start_other: 'Modifier les abonnements de {{count, number}} contacts',
  },
  file: {
    heading: 'Choisissez le fichier des abonnements',
    hint: 'CSV, TXT ou XLSX, avec une ligne par adresse, univers, catégorie et canal, et oui ou non. Rien n’est modifié avant la dernière étape.',
    firstRow: 'est déjà un abonnement',
  },
  export: {
    all: 'Exporter tous les abonnements',
    some: 'Exporter les abonnements en CSV',
    done: 'Abonnements exportés : {{rows, number}} · contacts : {{contacts, number}}',
    nothing: 'Aucun de ces contacts n’appartient à une société : il n’y a pas d’abonnements à exporter.',
  },
  columns: {
    hint: 'Les colonnes ont été reconnues à leur nom. Les cinq champs sont nécessaires ; les autres colonnes sont laissées de côté.',
    missing: 'Encore sans colonne : {{fields}}.',
    fields: {
      email: 'Adresse e-mail',
      universe: 'Univers',
      category: 'Catégorie',
      channel: 'Canal',
      value: 'Abonné (oui ou non)',
      ignore: 'Ne pas importer',
    },
  },
  check: {
    rule: 'Seul ce qui diffère est modifié. Qui suit le réglage par défaut et est déjà abonné comme le dit le fichier continue de le suivre. Les adresses inconnues sont laissées de côté ; rien d’autre ne change chez un contact.',
    changed: 'Modifié',
  },
  counts: {
    changed_one: 'modifié',
    changed_many: 'modifiés',
    changed_other: 'modifiés',
  },
  result: {
    done: 'Ces contacts sont abonnés comme le dit le fichier.',
    undoing: 'Les contacts dont les abonnements ont changé depuis sont conservés.',
    undone: 'Les abonnements sont comme avant lui, sauf ceux qui ont changé depuis.',
    contacts: 'Contacts modifiés',
  },
  undo: {
    restores_one: '{{count, number}} contact retrouvera ses abonnements d’avant.',
    restores_many: '{{count, number}} de contacts retrouveront leurs abonnements d’avant.',
    restores_other: '{{count, number}} contacts retrouveront leurs abonnements d’avant.',
    keeps_one: '{{count, number}} contact reste tel quel, car ses abonnements ont changé depuis :',
    keeps_many: '{{count, number}} de contacts restent tels quels, car leurs abonnements ont changé depuis :',
    keeps_other: '{{count, number}} contacts restent tels quels, car leurs abonnements ont changé depuis :',
    nothing: 'Il n’y a plus rien à annuler : tous ses contacts ont changé depuis, ou ont déjà disparu.',
    keep: 'Garder les modifications',
    done: 'Rétablis : {{restored, number}} · gardés : {{kept, number}}',
  },
  earlier: {
    changed: 'Modifiés',
    contacts: 'Contacts',
  },
}
