import type { Words } from '../words.ts'
import type { en } from './en.ts'

export const fr: Words<typeof en> = {
  SIGN_IN_REQUIRED: 'Veuillez vous connecter.',
  SESSION_LOCKED: 'Comptoir est verrouillé. Saisissez votre mot de passe pour continuer.',
  FORBIDDEN: 'Votre rôle ne le permet pas. Adressez-vous à un administrateur.',
  SHOP_EXISTS: 'Ce dossier contient déjà une boutique. Connectez-vous plutôt.',
  SHOP_MISSING: 'Configurez d’abord la boutique.',
  NOT_A_DEMONSTRATION: 'Cette boutique n’est pas une démonstration ; rien n’a été modifié.',
  CREDENTIALS_WRONG: 'Le nom ou le mot de passe est incorrect.',
  TOO_MANY_ATTEMPTS: 'Trop de tentatives. Réessayez dans {{retryAfterSeconds}} secondes.',
  PASSWORD_REFUSED:
    'Ce mot de passe est trop faible. Choisissez-en un plus long, par exemple quatre mots sans rapport entre eux.',
  OPERATOR_NOT_FOUND: 'Cet opérateur n’existe plus.',
  SIGN_IN_NAME_TAKEN: 'Un autre opérateur se connecte déjà sous « {{login}} ». Choisissez un autre nom.',
  LAST_ADMINISTRATOR: 'Il doit rester un administrateur. Nommez-en d’abord un autre.',
  CONTACT_NOT_FOUND: 'Ce contact n’existe plus.',
  EMAIL_TAKEN: '{{contactName}} a déjà l’adresse {{email}}.',
  CONTACT_CHANGED:
    'Quelqu’un d’autre a modifié ce contact entre-temps. Votre saisie est conservée : consultez la sienne, puis enregistrez de nouveau.',
  ACTION_NOT_ALLOWED: 'L’état de ce contact ne le permet pas.',
  SELECTION_CHANGED:
    'Les contacts sélectionnés ont changé entre-temps. Rien n’a été fait : vérifiez les nouveaux nombres, puis confirmez de nouveau.',
  UNDO_NOT_POSSIBLE: 'Cette action ne peut plus être annulée.',
  JOB_NOT_FOUND: 'Ce travail n’existe plus.',
  FILE_NOT_FOUND: 'Le fichier n’est plus disponible. Choisissez-le de nouveau.',
  FILE_EMPTY: 'Le fichier est vide.',
  FILE_NOT_READABLE:
    'Comptoir ne peut pas lire ce fichier comme un tableau. Enregistrez-le en CSV ou XLSX, puis choisissez-le de nouveau.',
  QUOTE_NOT_CLOSED:
    'Un guillemet ouvert à la ligne {{line}} n’est jamais refermé. Corrigez cette ligne et choisissez de nouveau le fichier ; rien n’a été importé.',
  EMAIL_COLUMN_MISSING: 'Indiquez quelle colonne contient l’adresse e-mail.',
  IMPORT_NOT_FOUND: 'Cet import n’existe plus.',
  IMPORT_NOT_POSSIBLE: 'L’import ne le permet pas à ce stade.',
  IMPORT_RUNNING: 'Un autre import est en cours. Attendez sa fin ou annulez-le.',
  TASK_NOT_FOUND: 'Cette tâche est déjà terminée.',
  PUBLIC_ADDRESS_MISSING:
    'Les liens ont besoin de l’adresse publique du portail. Indiquez-la dans Réglages, Messagerie.',
  SENDER_MISSING: 'Indiquez l’adresse d’expédition dans Réglages, Messagerie.',
  SMTP_NOT_SET_UP: 'Le serveur de messagerie n’est pas encore configuré. Indiquez-le dans Réglages, Messagerie.',
  INVITATION_NOT_ALLOWED:
    'Ce contact ne peut pas être invité : son compte est actif ou désactivé, ou son adresse a été refusée.',
  REQUEST_NOT_FOUND: 'Cette demande n’existe plus.',
  REQUEST_NOT_OPEN: 'Cette demande est déjà réglée.',
  MESSAGE_NOT_FOUND: 'Ce message n’existe plus.',
  TEMPLATE_REFUSED: 'Le texte n’a pas été enregistré : corrigez ce qui est signalé, puis enregistrez de nouveau.',
  ADDRESS_TAKEN: 'Cette adresse appartient déjà à un autre compte.',
  LINK_NOT_VALID: 'Ce lien n’est plus valable. Demandez-en un nouveau à la boutique.',
  STOPPED: 'Arrêté. Ce qui était fait jusque-là est conservé.',
  unexpected:
    'Une erreur s’est produite dans Comptoir. Rien de ce qui était confirmé n’est perdu. Réessayez ; si cela se reproduit, transmettez le détail ci-dessous.',
  invalidInput: 'Une partie de la saisie est incorrecte. Vérifiez les champs signalés.',
  connection: 'Comptoir ne répond pas pour l’instant. Rien n’est perdu ; réessayez.',
}
