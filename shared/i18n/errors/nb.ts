import type { Words } from '../words.ts'
import type { en } from './en.ts'

export const nb: Words<typeof en> = {
  SIGN_IN_REQUIRED: 'Logg inn.',
  SESSION_LOCKED: 'Comptoir er låst. Skriv inn passordet for å fortsette.',
  FORBIDDEN: 'Rollen din tillater ikke dette. Spør en administrator.',
  SHOP_EXISTS: 'Denne mappen har allerede en butikk. Logg inn i stedet.',
  SHOP_MISSING: 'Sett opp butikken først.',
  NOT_A_DEMONSTRATION: 'Denne butikken er ikke en demonstrasjon; ingenting ble endret.',
  CREDENTIALS_WRONG: 'Navnet eller passordet er feil.',
  TOO_MANY_ATTEMPTS: 'For mange forsøk. Prøv igjen om {{retryAfterSeconds}} sekunder.',
  PASSWORD_REFUSED:
    'Dette passordet er for svakt. Velg et lengre, for eksempel fire ord som ikke har noe med hverandre å gjøre.',
  OPERATOR_NOT_FOUND: 'Denne operatøren finnes ikke lenger.',
  SIGN_IN_NAME_TAKEN: 'En annen operatør logger inn som «{{login}}». Velg et annet navn.',
  LAST_ADMINISTRATOR: 'Én administrator må bli igjen. Gjør en annen til administrator først.',
  CONTACT_NOT_FOUND: 'Denne kontakten finnes ikke lenger.',
  EMAIL_TAKEN: '{{contactName}} har allerede adressen {{email}}.',
  CONTACT_CHANGED:
    'Noen andre har endret denne kontakten i mellomtiden. Teksten din er beholdt: se på endringen, og lagre igjen.',
  ACTION_NOT_ALLOWED: 'Tilstanden til denne kontakten tillater ikke dette.',
  SELECTION_CHANGED:
    'De valgte kontaktene er endret i mellomtiden. Ingenting ble gjort: se på de nye tallene, og bekreft igjen.',
  UNDO_NOT_POSSIBLE: 'Dette kan ikke angres lenger.',
  COMPANY_NOT_FOUND: 'Dette firmaet finnes ikke lenger.',
  COMPANY_NAME_TAKEN: 'Et firma heter allerede «{{name}}». Velg et annet navn, eller slå de to sammen.',
  COMPANY_CHANGED: 'Noen har endret dette firmaet i mellomtiden. Se på det igjen, og gjenta endringen.',
  COMPANY_HAS_CONTACTS: 'Kontakter hører fortsatt til dette firmaet. Flytt dem til et annet først.',
  COMPANY_IS_OWN: 'Dette er butikkens eget firma, og det blir stående. Velg et annet som butikkens eget først.',
  SUBSCRIPTION_NOT_POSSIBLE:
    'Denne kontakten eller dette firmaet kan ikke lenger ha det abonnementet. Ingenting ble lagret. Se på rutenettet igjen.',
  EVENT_NOT_POSSIBLE:
    'Firmaet kan ikke varsles om dette i dette universet. Velg et annet univers eller en annen hendelse.',
  SUPPRESSIONS_LOCKED:
    'Listen over adresser som ikke vil ha e-post, kan ikke åpnes: systemets nøkkelring er låst. Ingenting ble endret. Lås den opp og start Comptoir på nytt.',
  RECIPIENTS_CHANGED: 'Mottakerne er endret i mellomtiden. Ingenting ble sendt. Se på listen igjen.',
  JOB_NOT_FOUND: 'Denne jobben finnes ikke lenger.',
  FILE_NOT_FOUND: 'Filen er ikke lenger tilgjengelig. Velg den på nytt.',
  FILE_EMPTY: 'Filen er tom.',
  FILE_NOT_READABLE:
    'Comptoir kan ikke lese denne filen som en tabell. Lagre den som CSV eller XLSX, og velg den på nytt.',
  QUOTE_NOT_CLOSED:
    'Et anførselstegn som åpnes på linje {{line}}, blir aldri lukket. Rett linjen og velg filen på nytt; ingenting ble importert.',
  COLUMNS_MISSING: 'Angi hvilke kolonner som inneholder adressen, universet, kategorien, kanalen, og ja eller nei.',
  EMAIL_COLUMN_MISSING: 'Angi hvilken kolonne som inneholder e-postadressen.',
  IMPORT_NOT_FOUND: 'Denne importen finnes ikke lenger.',
  IMPORT_NOT_POSSIBLE: 'Importen tillater ikke dette nå.',
  IMPORT_RUNNING: 'En annen import kjører. Vent til den er ferdig, eller avbryt den.',
  TASK_NOT_FOUND: 'Denne oppgaven er allerede avsluttet.',
  PUBLIC_ADDRESS_MISSING: 'Lenker trenger portalens offentlige adresse. Skriv den inn under Innstillinger, E-post.',
  SENDER_MISSING: 'Skriv inn avsenderadressen under Innstillinger, E-post.',
  SMTP_NOT_SET_UP: 'E-posttjeneren er ikke satt opp ennå. Skriv den inn under Innstillinger, E-post.',
  INVITATION_NOT_ALLOWED:
    'Denne kontakten kan ikke inviteres: kontoen er aktiv eller deaktivert, eller adressen ble avvist.',
  REQUEST_NOT_FOUND: 'Denne forespørselen finnes ikke lenger.',
  REQUEST_NOT_OPEN: 'Denne forespørselen er allerede avklart.',
  MESSAGE_NOT_FOUND: 'Denne meldingen finnes ikke lenger.',
  TEMPLATE_REFUSED: 'Teksten ble ikke lagret: rett det som er merket, og lagre igjen.',
  ADDRESS_TAKEN: 'Denne adressen tilhører allerede en annen konto.',
  LINK_NOT_VALID: 'Denne lenken er ikke lenger gyldig. Be butikken om en ny.',
  STOPPED: 'Stoppet. Det som var gjort til da, er beholdt.',
  unexpected:
    'Noe gikk galt i Comptoir. Ingenting som var bekreftet, er tapt. Prøv igjen; hvis det skjer på nytt, gi videre detaljen nedenfor.',
  invalidInput: 'Noe av det som er skrevet inn, er ikke riktig. Kontroller de merkede feltene.',
  connection: 'Comptoir svarer ikke akkurat nå. Ingenting er tapt; prøv igjen.',
}
