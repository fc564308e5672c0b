import type { ErrorCode } from '../domain/errors.ts'
import type { Words } from '../domain/language.ts'

/** For each code, when one gets it and what to do then, for the page that a problem's `type` leads to. */
export const MEANINGS: Record<ErrorCode, Words> = {
  'malformed-request': {
    fr: "Ce qui a été envoyé n'est pas du HTTP ou du JSON que l'on puisse lire. Corrigez le client : renvoyer la même chose donnera la même réponse.",
    en: 'What was sent is no HTTP or JSON that can be read. Mend the client: sending the same again gets the same answer.',
  },
  validation: {
    fr: "La demande est lisible, mais un champ manque, est de trop ou n'a pas la forme voulue. `errors` nomme chacun : corrigez-les et recommencez.",
    en: 'The request can be read, but a field is missing, unknown or not of the right form. `errors` names each: mend them and try again.',
  },
  unauthenticated: {
    fr: "Le jeton d'accès manque, a expiré ou ne vaut plus. Échangez le jeton de renouvellement, ou reconnectez-vous ; un client d'API en demande un nouveau par `POST /oauth/token`.",
    en: 'The access token is missing, has expired or no longer stands. Trade the refresh token, or sign in again; a client of the API asks for a new one by `POST /oauth/token`.',
  },
  'invalid-credentials': {
    fr: "Aucun compte actif n'a cette adresse avec ce mot de passe. Vérifiez les deux : trop d'essais manqués font attendre.",
    en: 'No active account has this address with this password. Check both: too many failures make you wait.',
  },
  'invalid-refresh-token': {
    fr: 'Le jeton de renouvellement a déjà servi, a expiré, ou sa session est terminée. Reconnectez-vous.',
    en: 'The refresh token was used already, has expired, or its session has ended. Sign in again.',
  },
  'invalid-join-code': {
    fr: "Aucun groupe n'accueille avec ce code d'accès, ou plus maintenant. Relisez-le, ou demandez-en un à votre formateur.",
    en: 'No cohort takes people in by this join code, or no longer does. Read it again, or ask your trainer for one.',
  },
  'invalid-resume-code': {
    fr: "Ce code de reprise n'est celui de personne. Relisez-le ; si vous l'avez perdu, adressez-vous à votre formateur.",
    en: "This resume code is nobody's. Read it again; if you have lost it, turn to your trainer.",
  },
  'invalid-launch-link': {
    fr: "Un lien de lancement ouvre un quiz une seule fois, dans les cinq minutes. Le site qui l'a donné en fait un nouveau : retournez-y et ouvrez le quiz à nouveau.",
    en: 'A launch link opens a quiz once, within five minutes. The site that gave it makes a new one: go back there and open the quiz again.',
  },
  forbidden: {
    fr: "Vous êtes connecté, mais ni votre rôle, ni les scopes d'un client d'API ne permettent cette opération. Demandez à quelqu'un dont le rôle le permet ; un administrateur donne un scope de plus à un client.",
    en: 'You are signed in, but neither your role nor the scopes of a client of the API allow this operation. Ask somebody whose role does; an admin gives a client another scope.',
  },
  'foreign-origin': {
    fr: "Le cookie de la session ne sert qu'aux pages du service lui-même, et l'en-tête `Origin` n'en nomme pas une. Un autre client demande `delivery: body`. Derrière un proxy, `PUBLIC_URL` dit au service quelle est son adresse.",
    en: 'The cookie of a session serves the pages of the service itself alone, and the header `Origin` names none of them. Any other client asks for `delivery: body`. Behind a proxy, `PUBLIC_URL` tells the service its own address.',
  },
  'launch-refused': {
    fr: "Ce qu'une plateforme (un LMS) a envoyé pour ouvrir ce service ne passe pas les contrôles de LTI 1.3, ou ne trouve rien à ouvrir : la phrase dit quoi. Rouvrez le lien depuis le cours ; si cela persiste, `reason` est pour qui administre la plateforme.",
    en: 'What a platform (an LMS) sent to open this service does not pass the checks of LTI 1.3, or finds nothing to open: the sentence says what. Open the link again from the course; if that does not help, `reason` is for whoever looks after the platform.',
  },
  'password-change-required': {
    fr: 'Ce compte a un mot de passe provisoire. Changez-le par `PATCH /v1/me` : tout le reste attend.',
    en: 'This account has a provisional password. Change it by `PATCH /v1/me`: all else waits for that.',
  },
  'not-found': {
    fr: "Cela n'existe pas, ou n'est pas pour vous : les deux se répondent de la même façon. Vérifiez l'identifiant et le compte.",
    en: 'There is no such thing, or it is not for you: both are answered alike. Check the id, and the account.',
  },
  'unknown-route': {
    fr: "L'adresse n'est celle d'aucune opération. Comparez-la au contrat, `/openapi.json`.",
    en: 'The address is that of no operation. Compare it with the contract, `/openapi.json`.',
  },
  'method-not-allowed': {
    fr: "L'adresse existe, mais pas avec cette méthode. L'en-tête `Allow` donne les siennes : prenez-en une.",
    en: 'The address exists, but not with this method. The header `Allow` gives those that it has: take one of them.',
  },
  'person-alike': {
    fr: "La personne ressemble à quelqu'un que vous suivez : `like` le nomme. Donnez son `user` si c'est elle, ou `force` si ce sont deux personnes.",
    en: 'The person is like somebody whom you follow: `like` names them. Give their `user` if it is them, or `force` if they are two.',
  },
  'has-account': {
    fr: 'Cette personne se connecte avec son mot de passe et garde son nom : elle seule y change quelque chose. Un administrateur peut réinitialiser le mot de passe.',
    en: 'This person signs in by a password of their own and keeps their name: they alone change either. An admin can reset the password.',
  },
  'email-taken': {
    fr: 'Un autre compte a cette adresse, même désactivé. Prenez-en une autre, ou connectez-vous à ce compte.',
    en: 'Another account has this address, be it disabled. Take another one, or sign in to that account.',
  },
  'cohort-archived': {
    fr: 'Un groupe archivé se lit et ne change plus. Rouvrez-le par `PATCH /v1/cohorts/{cohort}` avec `archived: false`, puis recommencez.',
    en: 'An archived cohort is read, and changes no more. Bring it back by `PATCH /v1/cohorts/{cohort}` with `archived: false`, then try again.',
  },
  'cohort-in-use': {
    fr: "Ce qu'une personne a fait dans un groupe reste. Archivez-le par `PATCH /v1/cohorts/{cohort}` avec `archived: true`.",
    en: 'What somebody did in a cohort stays. Archive it by `PATCH /v1/cohorts/{cohort}` with `archived: true`.',
  },
  'join-code-full': {
    fr: "Ce code d'accès a servi autant de fois que prévu. Demandez-en un autre à votre formateur.",
    en: 'This join code was used as often as was meant. Ask your trainer for another.',
  },
  'attempt-in-progress': {
    fr: "Un compte ne s'efface pas pendant une tentative. Rendez celle qui est en cours, puis recommencez.",
    en: 'An account is not erased during an attempt. Submit the one in progress, then try again.',
  },
  'last-trainer': {
    fr: "Sans ce formateur, plus personne ne suivrait le groupe. Ajoutez-en un autre d'abord ; un administrateur peut passer outre.",
    en: 'Without this trainer nobody would follow the cohort. Add another one first; an admin may do without.',
  },
  'last-admin': {
    fr: "Sans cet administrateur, il n'y en aurait plus. Nommez-en un autre d'abord.",
    en: 'Without this admin there would be none. Make another one first.',
  },
  'not-startable': {
    fr: "Le quiz existe, mais vous ne pouvez pas le commencer maintenant : `reason` dit pourquoi, `at` quand cela s'ouvre ou s'est fermé. Attendez cet instant ; s'il est passé, adressez-vous à votre formateur.",
    en: 'The quiz exists, but you cannot start it now: `reason` says why, `at` when it opens or has closed. Wait for that instant; if it is over, turn to your trainer.',
  },
  'assignment-required': {
    fr: 'Plusieurs de vos devoirs donnent ce quiz. Nommez-en un de `assignments` dans le champ `assignment`.',
    en: 'Several of your assignments give this quiz. Name one of `assignments` in the field `assignment`.',
  },
  'assignment-overlap': {
    fr: "Un groupe n'a qu'un devoir à la fois pour un même quiz : `assignments` nomme ceux qui se croisent. Déplacez l'un des deux ; pour une seule personne, donnez-lui une fenêtre à elle.",
    en: 'A cohort has one assignment of a quiz at a time: `assignments` names those that meet it. Move one of them; for one person, give them a window of their own.',
  },
  'assignment-begun': {
    fr: "Un devoir que quelqu'un a commencé ne s'efface plus : ses résultats en dépendent. Fermez sa fenêtre, ou annulez des tentatives.",
    en: 'An assignment that somebody has started is not deleted any more: its results rest on it. Close its window, or void attempts.',
  },
  'start-code': {
    fr: "Le devoir s'ouvre par un code que le formateur donne au moment voulu. Envoyez-le dans `startCode`, quelle qu'en soit la casse ; qui a commencé une fois n'en a plus besoin.",
    en: 'The assignment is opened by a code that the trainer gives when the time has come. Send it as `startCode`, in whatever case; who has started once needs it no more.',
  },
  'attempt-open-elsewhere': {
    fr: 'Une tentative de ce quiz est en cours pour un autre devoir. Terminez-la : `attempt` la nomme.',
    en: 'An attempt of this quiz is open under another assignment. Finish it: `attempt` names it.',
  },
  'no-attempts-left': {
    fr: 'Vous avez fait toutes les tentatives permises. Seul votre formateur peut en accorder une de plus.',
    en: 'You have made every attempt that is allowed. Only your trainer can grant one more.',
  },
  'answers-released': {
    fr: "Tous les membres du devoir peuvent en lire les réponses : il ne se commence plus, et nul n'y reçoit de temps. Un formateur peut l'accorder à une personne, avec `force` et une raison ; la tentative en porte la marque.",
    en: 'All members of the assignment may read its answers: it is not started any more, and nobody is given time in it. A trainer may grant it to one person, by `force` and with a reason; the attempt bears the mark.',
  },
  'attempt-closed': {
    fr: "La tentative a été rendue, ou son temps est écoulé, délai de grâce compris : plus rien n'y change. Lisez son résultat.",
    en: 'The attempt was submitted, or its time is over, grace included: nothing of it changes any more. Read its result.',
  },
  'journal-full': {
    fr: 'Chaque enregistrement reçu est gardé pour toujours, et une tentative en garde 10 000, ou 8 Mio. Ce qui est enregistré compte ; enregistrez moins souvent, et rendez la tentative.',
    en: 'Every save is kept for ever, and an attempt keeps 10,000 of them, or 8 MiB. What is saved counts; save less often, and submit the attempt.',
  },
  'attempt-voided': {
    fr: 'Un formateur a annulé la tentative : elle ne compte nulle part. Demandez-lui si vous pouvez recommencer.',
    en: 'A trainer has voided the attempt: it counts nowhere. Ask whether you may start again.',
  },
  revealed: {
    fr: 'La question a été dévoilée dans cette tentative : la réponse donnée alors compte, et ne change plus. Montrez-la telle quelle ; `revealed` le dit aussi dans la tentative.',
    en: 'The question was revealed in this attempt: the answer given then counts, and no longer changes. Show it as it is; `revealed` says so in the attempt too.',
  },
  'not-revealable': {
    fr: "Seul l'entraînement à un quiz qui dit `feedback: immediate` dévoile ses questions une à une, et jamais dans un devoir : `reveals` de la tentative le dit. Rendez-la pour lire son résultat.",
    en: 'Only practice of a quiz that says `feedback: immediate` reveals its questions one by one, and never under an assignment: `reveals` of the attempt says so. Submit it to read its result.',
  },
  'on-open-paper': {
    fr: 'La même question est dans une autre de vos tentatives en cours, où sa réponse servirait. Rendez cette autre tentative, puis recommencez.',
    en: 'The same question is in another attempt of yours that is open, where its answer would serve. Submit that other attempt, then try again.',
  },
  'calls-waiting': {
    fr: "Cinq appels de cette tentative attendent une réponse : c'est le plus que le tableau du formateur montre. Attendez qu'il en ferme un.",
    en: "Five calls of this attempt are waiting for an answer, the most that the trainer's board shows. Wait until one is closed.",
  },
  'nobody-to-call': {
    fr: "On appelle le formateur d'un devoir pendant qu'on le passe. Personne ne suit un entraînement ni un essai : posez votre question autrement.",
    en: 'One calls the trainer of an assignment while taking it. Nobody follows practice or a preview: ask in another way.',
  },
  untimed: {
    fr: "Rien ne limite le temps de cette tentative : il n'y a rien à prolonger. Laissez la personne la rendre quand elle veut ; `deadlineAt` dit lesquelles ont une fin.",
    en: 'Nothing limits the time of this attempt: there is nothing to extend. Leave it to the person to submit when they like; `deadlineAt` says which attempts have an end.',
  },
  'not-released': {
    fr: "Ce qui est demandé dit une note, ou une question avec sa réponse, qui n'est pas encore communiquée à son stagiaire, ou qui n'est pas encore connue. Attendez que `GET /v1/attempts/{attempt}/result` la montre ; un formateur peut la communiquer plus tôt.",
    en: 'What was asked for tells of a score, or of a question with its answer, that is not yet released to its trainee, or not yet known. Wait until `GET /v1/attempts/{attempt}/result` shows it; a trainer may release it sooner.',
  },
  'report-settled': {
    fr: "Un formateur a répondu à ce signalement, ou l'a clos : son texte ne change plus. Lisez la réponse ; le formateur peut le rouvrir.",
    en: 'A trainer has answered this report, or closed it: its text no longer changes. Read the answer; the trainer can open it again.',
  },
  'not-closed-yet': {
    fr: "Ce que vous demandez n'existe qu'une fois la tentative close. Rendez-la, ou attendez la fin de son temps.",
    en: 'What you ask for exists only once the attempt is closed. Submit it, or wait for the end of its time.',
  },
  'idempotency-in-progress': {
    fr: "Une première demande avec la même clé n'a pas encore sa réponse. Attendez `Retry-After`, puis renvoyez la même.",
    en: 'A first request with the same key has no answer yet. Wait `Retry-After`, then send the same again.',
  },
  'stale-version': {
    fr: 'Un autre onglet, le plus souvent, a enregistré depuis la version que vous aviez. Prenez `current`, ou enregistrez par-dessus en donnant sa version.',
    en: 'Another tab, most often, has saved since the version that you held. Take `current`, or save over it by giving its version.',
  },
  'body-too-large': {
    fr: 'Le corps dépasse ce que cette opération accepte. Envoyez-en moins à la fois.',
    en: 'The body is more than this operation takes. Send less at once.',
  },
  'unsupported-media-type': {
    fr: "Ce corps n'est pas d'un type que l'opération lit. Envoyez du JSON, annoncé par `Content-Type: application/json`, ou l'autre type que le contrat donne à l'opération.",
    en: 'This body is of no type that the operation reads. Send JSON, and say so by `Content-Type: application/json`, or the other type that the contract gives the operation.',
  },
  'range-outside': {
    fr: "L'intervalle demandé (`Range`) commence après la fin : `Content-Range` dit combien il y a d'octets. Demandez-en avant ce nombre, ou tout, sans `Range`.",
    en: 'The range asked for (`Range`) begins after the end: `Content-Range` says how many bytes there are. Ask for some below that number, or for all, without `Range`.',
  },
  'not-on-paper': {
    fr: "La réponse vise une question que ce sujet n'a pas, est d'un autre type que la question, ou nomme une option qui n'y est pas. Relisez la tentative et partez de ce qu'elle montre.",
    en: 'The answer is for a question that this paper does not have, is of another type than the question, or names an option that is not there. Read the attempt again and go by what it shows.',
  },
  'too-large': {
    fr: 'La réponse dépasse `maxBytes` ou `maxTokens`, que sa question annonce : quatre fois sa plus longue réponse modèle, et 1 Kio au moins. Raccourcissez-la : commentaires et lignes vides comptent aussi.',
    en: 'The answer is beyond `maxBytes` or `maxTokens`, which its question shows: four times its longest model answer, and 1 KiB at least. Shorten it: comments and blank lines count too.',
  },
  'certainty-off': {
    fr: 'Ce quiz ne demande pas à quel point on est sûr. Renvoyez la réponse sans `certainty`.',
    en: 'This quiz does not ask how sure one is. Send the answer again without `certainty`.',
  },
  'cursor-expired': {
    fr: "Un curseur du flux des résultats vaut pour une base et pour les groupes qu'avait alors le client. L'une a été déplacée ou restaurée, ou les autres ont changé : relisez depuis le début, sans curseur. Ce que vous avez déjà se remplace par ce qui revient.",
    en: 'A cursor of the feed of results is good for one database, and for the cohorts that the client had then. The one was moved or restored, or the others changed: read from the start again, without a cursor. What you have already is replaced by what comes again.',
  },
  'idempotency-mismatch': {
    fr: 'La clé a déjà servi pour une demande différente. Prenez une nouvelle clé pour chaque demande nouvelle.',
    en: 'The key was used already for a different request. Take a new key for each new request.',
  },
  'unreadable-file': {
    fr: "Le fichier n'est pas du format annoncé, ou est abîmé. Vérifiez `format`, puis exportez-le à nouveau de son origine.",
    en: 'The file is not of the format that was named, or is damaged. Check `format`, then export it again from where it came.',
  },
  'too-complex': {
    fr: "Lire ce fichier demande plus de temps ou de mémoire qu'il n'en est accordé à un seul. Divisez-le.",
    en: 'To read this file takes more time or memory than one is given. Split it.',
  },
  'too-many-requests': {
    fr: "Trop de demandes en une minute, trop d'essais manqués, ou trop de flux ou de fichiers à la fois. Attendez `Retry-After` secondes, et laissez d'abord finir ce qui est en cours.",
    en: 'Too many requests in a minute, too many failed attempts to sign in, or too many streams or files at once. Wait `Retry-After` seconds, and first let end what is under way.',
  },
  internal: {
    fr: "Une faute du service, qui est consignée. Recommencez une fois ; puis demandez de l'aide en donnant `requestId`.",
    en: 'A fault of the service, which is in its log. Try once more; then ask for help, and quote `requestId`.',
  },
  'too-busy': {
    fr: 'Trop de travail attend déjà : fichiers à lire, mots de passe à vérifier. Attendez `Retry-After` secondes et recommencez.',
    en: 'Too much work is waiting already: files to read, passwords to check. Wait `Retry-After` seconds and try again.',
  },
  'disk-full': {
    fr: "Le service n'a plus la place de garder un fichier le temps de le lire. Rien n'en reste : recommencez plus tard, ou prévenez qui l'exploite.",
    en: 'The service has no room left to keep a file while it is read. Nothing of it stays: try again later, or tell whoever runs it.',
  },
  'database-away': {
    fr: "La base de données ne répond pas en ce moment. Rien de ce qui fut acquitté n'est perdu, mais on ne sait pas si cette demande fut exécutée : attendez `Retry-After` secondes et renvoyez la même. Un enregistrement, une remise, ou ce que porte une `Idempotency-Key`, ne comptent qu'une fois.",
    en: 'The database does not answer now. Nothing that was acknowledged is lost, but whether this request was carried out is not known: wait `Retry-After` seconds and send the same again. A save, a submit, or what bears an `Idempotency-Key`, counts once.',
  },
  'too-many-webhooks': {
    fr: "Un client a 10 webhooks au plus. Supprimez-en un, ou faites suivre les événements depuis l'un d'eux.",
    en: 'A client has 10 webhooks at most. Delete one, or pass the events on from one of them.',
  },
  'webhook-disabled': {
    fr: 'Le webhook est désactivé : `disabledReason` dit pourquoi. Remettez son adresse en état, réactivez-le par `disabled: false`, puis recommencez.',
    en: 'The webhook is disabled: `disabledReason` says why. Mend what its URL leads to, enable it by `disabled: false`, then try again.',
  },
  'correction-running': {
    fr: "Une seule correction à la fois s'applique à une question, ou s'en retire. `GET /v1/corrections` dit laquelle : attendez, ou terminez-la par `resume` ou `abandon` si elle s'est arrêtée.",
    en: 'One correction at a time is applied to a question, or taken back from it. `GET /v1/corrections` says which: wait, or end it by `resume` or `abandon` if it has stopped.',
  },
  'correction-state': {
    fr: "L'état dit où en est la correction (`state`) : on ne retire que ce qui s'applique, on ne reprend ni n'abandonne que ce qui est en cours. Relisez-la par `GET /v1/corrections/{correction}`, et faites ce que son état permet.",
    en: 'The state says where the correction is (`state`): only what is applied is reverted, only what is under way is resumed or abandoned. Read it again by `GET /v1/corrections/{correction}`, and do what its state allows.',
  },
  'nothing-to-correct': {
    fr: "Aucune tentative rendue que vous suivez n'a cette question avec cette clé, ou plusieurs clés l'ont été. Corrigez le fichier, ou choisissez `keyHash`.",
    en: 'No closed attempt that you follow has this question with this key, or several keys were sat. Mend the file, or choose a `keyHash`.',
  },
  'key-misfits': {
    fr: "La clé nomme ce que la question n'a pas, ou enfreint une règle des banques. `errors` le montre : corrigez-la et refaites l'aperçu.",
    en: 'The key names what the question does not have, or breaks a rule of banks. `errors` shows it: mend it and preview again.',
  },
  'all-dropped': {
    fr: 'Retirer cette question ne laisserait rien à gagner dans une tentative au moins. Donnez tous les points par `full-credit`.',
    en: 'Dropping this question would leave nothing to earn in one attempt at least. Give all points by `full-credit`.',
  },
  'preview-required': {
    fr: "Une correction ne s'applique qu'à ce qui a été vu : demandez-la avec `dryRun: true`, puis envoyez son `ETag` par `If-Match`.",
    en: 'A correction is applied only to what was seen: ask for it with `dryRun: true`, then send its `ETag` as `If-Match`.',
  },
}
