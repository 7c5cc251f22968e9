import type { ContactRole, ContactState } from '../contract/contacts.ts'
import type { Language } from '../contract/values.ts'

/** A field of a contact that an import reads and an export writes. */
export type ColumnField =
  | 'name'
  | 'email'
  | 'company'
  | 'phone'
  | 'language'
  | 'roles'
  | 'companyAdministrator'
  | 'interfaceAccess'
  | 'notes'

interface ColumnWords {
  /** Header names of the template and the export; an import knows them all. */
  readonly fields: Readonly<Record<ColumnField, string>>
  /** Further columns of an export, which an import leaves aside. */
  readonly told: { readonly state: string; readonly invited: string; readonly termsAccepted: string }
  readonly roles: Readonly<Record<ContactRole, string>>
  readonly states: Readonly<Record<ContactState, string>>
  readonly yes: string
  readonly no: string
}

/**
 * The words of contact files, in each language. Several roles stand in one cell, separated by a comma and a space;
 * the language of a contact is its code.
 */
export const contactColumns: Readonly<Record<Language, ColumnWords>> = {
  en: {
    fields: {
      name: 'Name',
      email: 'E-mail address',
      company: 'Company',
      phone: 'Phone',
      language: 'Language',
      roles: 'Roles',
      companyAdministrator: 'Company administrator',
      interfaceAccess: 'Interface access',
      notes: 'Notes',
    },
    told: { state: 'State', invited: 'Invited', termsAccepted: 'Terms accepted' },
    roles: { customer: 'customer', provider: 'provider', dealer: 'dealer' },
    states: { unregistered: 'Unregistered', inactive: 'Inactive', active: 'Active', disabled: 'Disabled' },
    yes: 'yes',
    no: 'no',
  },
  fr: {
    fields: {
      name: 'Nom',
      email: 'Adresse e-mail',
      company: 'Société',
      phone: 'Téléphone',
      language: 'Langue',
      roles: 'Rôles',
      companyAdministrator: 'Administrateur de la société',
      interfaceAccess: 'Accès à l’interface',
      notes: 'Notes',
    },
    told: { state: 'État', invited: 'Invitation', termsAccepted: 'Conditions acceptées' },
    roles: { customer: 'client', provider: 'prestataire', dealer: 'revendeur' },
    states: { unregistered: 'Non enregistré', inactive: 'Inactif', active: 'Actif', disabled: 'Désactivé' },
    yes: 'oui',
    no: 'non',
  },
  nb: {
    fields: {
      name: 'Navn',
      email: 'E-postadresse',
      company: 'Firma',
      phone: 'Telefon',
      language: 'Språk',
      roles: 'Roller',
      companyAdministrator: 'Firmaadministrator',
      interfaceAccess: 'Tilgang til grensesnittet',
      notes: 'Notater',
    },
    told: { state: 'Status', invited: 'Invitasjon', termsAccepted: 'Vilkår godtatt' },
    roles: { customer: 'kunde', provider: 'leverandør', dealer: 'forhandler' },
    states: { unregistered: 'Uregistrert', inactive: 'Inaktiv', active: 'Aktiv', disabled: 'Deaktivert' },
    yes: 'ja',
    no: 'nei',
  },
}
