import type { Words } from '../words.ts'
import type { en } from './en.ts'

export const fr: Words<typeof en> = {
  SIGN_IN_REQUIRED: 'Veuillez vous connecter.',
  SESSION_LOCKED: 'Comptoir est verrouillé. Saisissez votre mot de passe pour continuer.',
  FORBIDDEN: 'Votre rôle ne le permet pas. Adressez-vous à un administrateur.',
  SHOP_EXISTS: 'Ce dossier contient déjà une boutique. Connectez-vous plutôt.',
  SHOP_MISSING: 'Configurez d’abord la boutique.',
  NOT_A_DEMONSTRATION: 'Cette boutique n’est pas une démonstration ; rien n’a été modifié.',
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
  COMPANY_NOT_FOUND: 'Cette société n’existe plus.',
  COMPANY_NAME_TAKEN: 'Une société s’appelle déjà « {{name}} ». Choisissez un autre nom, ou fusionnez les deux.',
  COMPANY_CHANGED: 'Quelqu’un a modifié cette société entre-temps. Vérifiez-la, puis refaites votre modification.',
  COMPANY_HAS_CONTACTS: 'Des contacts appartiennent encore à cette société. Déplacez-les d’abord vers une autre.',
  COMPANY_IS_OWN: 'C’est la société de la boutique ; elle reste. Désignez-en d’abord une autre.',
  SUBSCRIPTION_NOT_POSSIBLE:
    'Ce contact ou cette société ne peut plus avoir cet abonnement. Rien n’a été enregistré ; vérifiez la grille.',
  EVENT_NOT_POSSIBLE:
    'Cette société ne peut pas en être informée dans cet univers. Choisissez un autre univers ou un autre événement.',
  SUPPRESSIONS_LOCKED:
    'La liste des adresses qui ne veulent plus de courrier ne peut pas être ouverte : le trousseau du système est verrouillé. Rien n’a été modifié. Déverrouillez-le et redémarrez Comptoir.',
  RECIPIENTS_CHANGED: 'Les destinataires ont changé entre-temps. Rien n’a été envoyé ; vérifiez la liste.',
  JOB_NOT_FOUND: 'Ce travail n’existe plus.',
  JOB_CHANGED:
    'Ce travail a été modifié entre-temps dans une autre fenêtre. Vos changements n’ont pas été enregistrés.',
  JOB_ASSIGNED: 'Ce travail est déjà attribué à un contact.',
  JSON_REFUSED: 'Ce texte n’est pas du JSON valide. Rien n’a été enregistré.',
  FILE_NOT_PDF: 'Ce fichier n’est pas un PDF lisible. Enregistrez-le de nouveau en PDF et choisissez ce fichier.',
  DISK_FULL: 'Il n’y a plus de place sur le disque. Rien n’a été conservé ; libérez de la place et réessayez.',
  SUBMISSION_CUT_OFF: 'Le fichier n’est pas arrivé en entier. Rien n’a été conservé ; envoyez-le de nouveau.',
  SUBMISSION_TOO_LARGE: 'Les fichiers sont trop volumineux.',
  SUBMISSION_LIMIT: 'Ce lien n’accepte plus d’envoi aujourd’hui.',
  SUBMISSION_NOT_FOUND: 'Cet envoi a été interrompu. Envoyez de nouveau le travail.',
  TERMS_NOT_ACCEPTED: 'Les conditions de service doivent d’abord être acceptées.',
  TERMS_CHANGED: 'Une version plus récente des conditions de service est en vigueur. Lisez-la et acceptez celle-ci.',
  TERMS_NOT_READABLE:
    'Ce document n’est pas utilisable. Choisissez un PDF, ou un texte brut en UTF-8, de 20 Mo au plus.',
  CERTIFICATE_REFUSED: 'Ce certificat n’est pas utilisable. Le portail continue comme avant.',
  PICTURE_REFUSED: 'Cette image n’est pas utilisable. Choisissez un PNG, un JPEG ou un WebP de 1 Mo au plus.',
  SECRETS_LOCKED:
    'Ce qui est conservé sous clé ne peut pas être ouvert avec la clé de cet ordinateur. Un administrateur peut créer un nouveau lien.',
  GENERIC_LINK_OFF: 'Le lien générique est désactivé ou a expiré. Activez-le d’abord dans Boutique.',
  REGISTRATION_OFF: 'La boutique ouvre elle-même les comptes.',
  CONTACT_FORM_OFF: 'La boutique n’a pas de formulaire de contact.',
  FILE_NOT_FOUND: 'Le fichier n’est plus disponible. Choisissez-le de nouveau.',
  FILE_EMPTY: 'Le fichier est vide.',
  FILE_NOT_READABLE:
    'Comptoir ne peut pas lire ce fichier comme un tableau. Enregistrez-le en CSV ou XLSX, puis choisissez-le de nouveau.',
  QUOTE_NOT_CLOSED:
    'Un guillemet ouvert à la ligne {{line}} n’est jamais refermé. Corrigez cette ligne et choisissez de nouveau le fichier ; rien n’a été importé.',
  COLUMNS_MISSING: 'Indiquez quelles colonnes contiennent l’adresse, l’univers, la catégorie, le canal, et oui ou non.',
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
    'Une erreur s’est produite dans Comptoir. Rien de ce qui était confirmé n’est perdu. Réessayez ; si cela se reproduit, transmettez le détail ci-dessous.',
  invalidInput: 'Une partie de la saisie est incorrecte. Vérifiez les champs signalés.',
  connection: 'Comptoir ne répond pas pour l’instant. Rien n’est perdu ; réessayez.',
}
