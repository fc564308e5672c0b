// Generated from the routes by `bareme openapi write`: change those, not this file.

export interface paths {
    "/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in by address and password
         * @description Failures at an account slow further guesses at it: first from where they came, and when they come from everywhere, after one from each place. Nothing else is limited, and nobody is locked out.
         */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Trade a refresh token for new tokens
         * @description A token just traded is honoured for 30 s more (a lost reply, two tabs), and gives the same refresh token again. Used later than that, it ends the session. A token that a cookie brought is traded by cookie again, and good in no body.
         */
        post: operations["refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End this session, or every session of the caller
         * @description With an access token; or, where none stands any more, with the refresh token, in the body or by the cookie, which is then taken back.
         */
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Join a cohort by its code
         * @description Without an access token: as a new trainee. With one: as oneself, and again without taking a seat.
         */
        post: operations["join"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in again by a resume code
         * @description For trainees who joined by a code. The code is good until they set a password.
         */
        post: operations["resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/launch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in by a launch link
         * @description The token of a link that `POST /v1/launch-links` made: good once, within five minutes. The session ends with the client that made it, and with the last membership of its cohorts.
         */
        post: operations["launch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/oauth-authorization-server": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where and how a client gets its token (RFC 8414) */
        get: operations["getServerMetadata"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caller */
        get: operations["getMe"];
        put?: never;
        post?: never;
        /**
         * Erase the caller, for good
         * @description Names, reference, addresses, password, codes, extra time and sessions are deleted, with the words in calls, messages and comments, and why things were done to them. Attempts, answers and scores stay, under a random id that leads to nobody: no statistic moves.
         */
        delete: operations["eraseMe"];
        options?: never;
        head?: never;
        /**
         * Change the caller's name, address or password
         * @description A new password ends every other session and all access tokens issued so far: refresh to go on. An address and a password, given with the resume code, make somebody who joined by a code an account. A new address is not verified: it signs in, and keeps nobody else from it.
         */
        patch: operations["updateMe"];
        trace?: never;
    };
    "/v1/me/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything kept about the caller
         * @description Scores appear once they are released, as everywhere else.
         */
        get: operations["exportMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The cohorts into which the caller is invited
         * @description By a trainer who gave an address that is proven to be yours.
         */
        get: operations["listMyInvitations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/invitations/{cohort}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept an invitation into a cohort
         * @description The record that was made under your address becomes yours, with what was done by its sign-in code.
         */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quizzes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The quizzes you can see, and whether you can start each now */
        get: operations["listQuizzes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quizzes/{quiz}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One quiz, and whether you can start it now */
        get: operations["getQuiz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What has been assigned to you, soonest to close for you first */
        get: operations["listMyAssignments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quizzes/{quiz}/attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start an attempt, or take up the open one
         * @description At most one attempt is open per person and quiz. Without `assignment`, the only one you can start now is meant, else practice.
         */
        post: operations["startAttempt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The attempts you can see, newest first
         * @description A trainee sees their own; a trainer also those of their cohorts.
         */
        get: operations["listAttempts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/attempts/{attempt}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One attempt; its owner sees the questions and the answers saved */
        get: operations["getAttempt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/attempts/{attempt}/timing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The clock of an attempt, with calls and messages
         * @description The heartbeat of a player, every 20 s: it marks its owner as seen, and brings new deadlines and what trainers write.
         */
        get: operations["getAttemptTiming"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/attempts/{attempt}/responses/{position}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Save one answer
         * @description Acknowledged only once it is stored for good. `If-Match` holds the version last seen: `"0"` never saved, `*` or absent any.
         */
        put: operations["saveResponse"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/attempts/{attempt}/responses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand over answers kept while offline
         * @description Taken in order, in one transaction; sending an entry again changes nothing. Entries of one batch on one position follow each other, whatever version each was made over. Late and stale entries are kept as evidence and never scored, late ones for a day after the closing and 200 of them; an `invalid` one, or one on a `revealed` question, is not kept, and fails alone.
         */
        post: operations["replayResponses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/attempts/{attempt}/responses/{position}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reveal one question of a practice attempt
         * @description Where the attempt says `reveals`. The answer stored now is graded, blank or not, and stays as it is: what earned its points, the key and the explanation are told. Revealing again answers the same.
         */
        post: operations["revealResponse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/attempts/{attempt}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand in an attempt
         * @description Handing in again answers the same, with the result as it may be shown now.
         */
        post: operations["submitAttempt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/attempts/{attempt}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The result of your attempt, as far as it is released */
        get: operations["getAttemptResult"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/attempts/{attempt}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The signed receipt of your closed attempt */
        get: operations["getAttemptReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/attempts/{attempt}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a running attempt more time */
        post: operations["extendAttempt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/attempts/{attempt}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a running attempt now
         * @description It is scored on the answers that were acknowledged; its owner sees who closed it.
         */
        post: operations["closeAttempt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/attempts/{attempt}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a closed attempt be taken up again
         * @description Its owner takes it up by starting; the minutes run from there, but not past `until`. Never taken up, it stays as it was closed. Its score and receipt are kept until it closes again.
         */
        post: operations["reopenAttempt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/attempts/{attempt}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show the owner of an attempt their score, or all of their result */
        post: operations["releaseAttempt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/attempts/{attempt}/scores/{position}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give a question of a closed attempt its points by hand
         * @description They win over its grade until they are taken back; every revision of the score is kept.
         */
        put: operations["overrideScore"];
        post?: never;
        /** Take points given by hand back: the grade stands again */
        delete: operations["endScoreOverride"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/attempts/{attempt}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Void an attempt, for good
         * @description It counts nowhere and uses up no attempt.
         */
        post: operations["voidAttempt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/media/{media}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A picture, for whoever was told its id
         * @description It never changes: keep it as long as you like. Its address needs no token, so that it stands in an `img`; it tells nothing, and nobody can guess it.
         */
        get: operations["getMedia"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cohorts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's cohorts, newest first
         * @description As a trainer those that you follow, as a client those that it is bound to, as an admin all.
         */
        get: operations["listCohorts"];
        put?: never;
        /**
         * Add a cohort
         * @description A trainer follows what they add. Without `timeZone` it is in that of Paris.
         */
        post: operations["createCohort"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cohorts/{cohort}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One cohort, with its trainers and counts */
        get: operations["getCohort"];
        put?: never;
        post?: never;
        /**
         * Delete a cohort that nobody was ever in
         * @description With its join codes and assignments. Any other can be archived.
         */
        delete: operations["deleteCohort"];
        options?: never;
        head?: never;
        /**
         * Rename, archive or bring back a cohort
         * @description Of an archived cohort nothing changes before `archived: false`, which may come with other changes.
         */
        patch: operations["updateCohort"];
        trace?: never;
    };
    "/v1/cohorts/{cohort}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a cohort like another, for other people
         * @description Trainers and assignments come along: every window moved by the same number of days at the same local time, each with the latest revision of its quiz. No member, attempt, override, start code or release does. An archived cohort can be copied.
         */
        post: operations["copyCohort"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cohorts/{cohort}/trainers/{user}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Let another trainer follow a cohort
         * @description Harmless when repeated.
         */
        put: operations["addCohortTrainer"];
        post?: never;
        /**
         * End a trainer's following of a cohort
         * @description Felt at their next request. Only an admin removes the last one.
         */
        delete: operations["removeCohortTrainer"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cohorts/{cohort}/join-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The join codes of a cohort, newest first
         * @description Also those that are over. What a code says is shown only when it is made.
         */
        get: operations["listJoinCodes"];
        put?: never;
        /** Make a code that lets newcomers into a cohort */
        post: operations["createJoinCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cohorts/{cohort}/join-codes/{joinCode}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End a join code at once
         * @description Who joined by it stays.
         */
        delete: operations["revokeJoinCode"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cohorts/{cohort}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is in a cohort, by family name */
        get: operations["listMembers"];
        put?: never;
        /**
         * Put a person into a cohort
         * @description A new one, who signs in by the code that is answered, or by `user` one whom you follow already. An address tells nothing of whether it is known: whoever has it is invited, and takes the place of the new record when they accept.
         */
        post: operations["addMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cohorts/{cohort}/members/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put the people of a CSV file into a cohort
         * @description At most 2,000 rows and 1 MiB; UTF-8 or Windows-1252; `;`, `,` or tab. The first line names the columns: nom and prénom (or name), référence, e-mail. The same file again changes nothing, and nobody leaves by it. Each new person gets a sign-in code, shown only here.
         */
        post: operations["importMembers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cohorts/{cohort}/members/{user}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a person out of a cohort
         * @description Its assignments are theirs no more; what they answered stays.
         */
        delete: operations["removeMember"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cohorts/{cohort}/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The assignments of a cohort, those first that open last */
        get: operations["listAssignments"];
        put?: never;
        /**
         * Give a quiz to a cohort
         * @description What is left out is as the quiz has it. Two assignments of one quiz to one cohort do not overlap; a single person may have a window of their own.
         */
        post: operations["createAssignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assignments/{assignment}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One assignment of your cohorts */
        get: operations["getAssignment"];
        put?: never;
        post?: never;
        /**
         * Delete an assignment that nobody has started
         * @description With all that was said of single people under it.
         */
        delete: operations["deleteAssignment"];
        options?: never;
        head?: never;
        /**
         * Change the window, limit, attempts or release of an assignment
         * @description Absent fields stay. Running attempts get the time at once; none ever loses any by it. Once all may read the answers, only single people are given more, by their overrides.
         */
        patch: operations["updateAssignment"];
        trace?: never;
    };
    "/v1/assignments/{assignment}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open an assignment now */
        post: operations["openAssignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assignments/{assignment}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give every running attempt of an assignment more time
         * @description Minutes always add, on top of each person’s own time.
         */
        post: operations["extendAssignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assignments/{assignment}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close an assignment, and all that runs under it, now
         * @description What runs is scored on the answers that were acknowledged. A window of somebody’s own stays, and holds back what is released on close.
         */
        post: operations["closeAssignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assignments/{assignment}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let some closed attempts of an assignment be taken up again
         * @description Each for itself, as one alone is reopened: what is wrong with one refuses no other.
         */
        post: operations["reopenAttempts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assignments/{assignment}/overrides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The people who have something of their own under an assignment */
        get: operations["listOverrides"];
        put?: never;
        /**
         * Give several people terms of their own: who was absent, is late, sits a second time
         * @description Absent fields stay as each has them. A person who cannot be given it is told so, and refuses no other. While their window lasts, release on close waits for all. Running attempts get the time at once; none ever loses any by it.
         */
        post: operations["setOverrides"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assignments/{assignment}/overrides/{user}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say what one person has of their own under an assignment
         * @description All of it: what is absent is as the assignment has it.
         */
        put: operations["setOverride"];
        post?: never;
        /**
         * Take away what one person has of their own under an assignment
         * @description A running attempt keeps its time, and what was opened to them by hand stays open.
         */
        delete: operations["removeOverride"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assignments/{assignment}/excuses/{user}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Excuse a person's absence
         * @description Safe to repeat.
         */
        put: operations["setExcuse"];
        post?: never;
        /**
         * Take an excuse back
         * @description Safe to repeat.
         */
        delete: operations["removeExcuse"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assignments/{assignment}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open score or answers by hand, to all or to one person
         * @description Opened to all, it stays so, whatever its release says. Once the answers are, nobody starts any more, unless a trainer forces it for one person. Safe to repeat.
         */
        post: operations["releaseAssignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assignments/{assignment}/start-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The start code of an assignment, for the board */
        get: operations["getStartCode"];
        /**
         * Ask for a start code, or for a new one
         * @description Nobody starts for the first time without it, whatever the window says. Who has started needs it no more, on another machine neither.
         */
        put: operations["renewStartCode"];
        post?: never;
        /**
         * Ask for no start code any more
         * @description Safe to repeat.
         */
        delete: operations["removeStartCode"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assignments/{assignment}/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow an assignment while it is taken
         * @description A stream of events: `snapshot` first and after any gap, then `changes`, at most one a second. Who reads slowly is told several changes as one.
         */
        get: operations["watchAssignment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/attempts/{attempt}/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Call the trainer, from a question or from none
         * @description For an attempt of an assignment while it runs. The call shows on the live board within a second or two, and with `GET …/timing` until it is answered and after; five may wait at once.
         */
        post: operations["callTrainer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/attempts/{attempt}/calls/{call}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a call that was seen to
         * @description Without a word; a message that names the call answers and closes it. Closing again changes nothing.
         */
        post: operations["closeCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/attempts/{attempt}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write to whoever takes a running attempt
         * @description Read with the next `GET …/timing`, within 20 s. With `call` it answers a call, and closes it.
         */
        post: operations["messageAttempt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assignments/{assignment}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write to everybody who takes an assignment now
         * @description Each of them reads it with the next `GET …/timing`, within 20 s; who starts later does not. When nobody takes it, it is not sent: 409.
         */
        post: operations["messageAssignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cohorts/{cohort}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The gradebook of a cohort: its people by its assignments
         * @description Present members, and former ones who attempted something. Means and medians are of the whole cohort, over marks alone unless `absent=zero`.
         */
        get: operations["getGradebook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cohorts/{cohort}/results/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The whole gradebook, as JSON or CSV
         * @description A cell without a mark holds the word for why. In CSV a text that a spreadsheet could take for a formula begins with an apostrophe.
         */
        get: operations["exportGradebook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assignments/{assignment}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every attempt of an assignment, with its figures
         * @description The figures are of one mark a person, by the rule of the quiz, whatever the list is filtered by. The score is shown whether or not it is released.
         */
        get: operations["listAssignmentResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assignments/{assignment}/results/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every attempt of an assignment, as JSON or CSV
         * @description In a table of points, papers that were drawn are aligned by question, and a question that a paper did not have is told apart from 0.
         */
        get: operations["exportAssignmentResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/attempts/{attempt}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An attempt in full: paper, answers, scores, and all that happened to it
         * @description For its trainers, whatever is released to its owner. The paper is drawn again from its seed and compared.
         */
        get: operations["reviewAttempt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assignments/{assignment}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The record of a session: what was taken, who was there, what was done and why */
        get: operations["getSessionRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/attempts/{attempt}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An attempt to print or keep: as shown, with answers, points and receipt
         * @description Whose attempt it is finds no more in it than is released to them; its trainers find all.
         */
        get: operations["getAttemptDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/attempts/{attempt}/attestation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The attestation of a result, once its score is released
         * @description The same code for as long as the score stands; a score that changes has another.
         */
        get: operations["getAttestation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/attestations/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an attestation says now, to whoever has its code */
        get: operations["checkAttestation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/attempts/{attempt}/reports/{position}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say what is wrong with a question of your attempt
         * @description Once its answer is released to you, or was revealed. Read by your trainers and admins; one a question, whose text you may replace while it is `open`.
         */
        put: operations["reportQuestion"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/attempts/{attempt}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was reported of the questions of an attempt, and what trainers answered
         * @description For its owner and its trainers, in the order of the paper.
         */
        get: operations["listAttemptReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What trainees reported of questions, made last first
         * @description Of attempts under the assignments of your cohorts, and of the practice of their present members.
         */
        get: operations["listReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/{report}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One report of a question */
        get: operations["getReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Answer a report, close it, or open it again
         * @description An answer is read by who made the report. `closed` needs none; `open` takes it away, and lets the text be replaced.
         */
        patch: operations["updateReport"];
        trace?: never;
    };
    "/v1/results/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changed in the results of a client's cohorts
         * @description Every assigned attempt that was started, closed, scored anew, voided, reopened, released or given to another person since the cursor. Keep `nextCursor` with what you stored of the page, and ask again with it. Nothing is passed over, however late its transaction ends; an attempt comes again only when it changed again.
         */
        get: operations["listResultChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The figures of an assignment, a quiz or a question, and what may be wrong with it
         * @description Over the closed attempts that the caller follows, all but voided ones, one of each person’s at each quiz unless `attempts=all`. A client asks of an assignment, or names one of its cohorts. Every figure is a number or says why there is none; `docs/statistics.md` has the formulas. Computed beside the requests and kept until scores change.
         */
        get: operations["getStatistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Corrections, newest first
         * @description As a trainer those of your cohorts, and those for everybody; as an admin all.
         */
        get: operations["listCorrections"];
        put?: never;
        /**
         * Correct the key of a question that people have sat: see what changes, then make it
         * @description First with `dryRun: true`; its `ETag` is then sent as `If-Match`, and the correction is refused when any score has changed since. Scores are prepared unseen and become current all at once; one that takes more than a moment answers while it is `applying`. It holds for attempts that close later too, until it is reverted.
         */
        post: operations["createCorrection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/corrections/{correction}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A correction, and how far it is */
        get: operations["getCorrection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/corrections/{correction}/revert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a correction back
         * @description The scores are those of the corrections that are left; with none after it, exactly those that it replaced.
         */
        post: operations["revertCorrection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/corrections/{correction}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring a correction to its end that was stopped under way
         * @description Harmless while it goes on: what is prepared already is not done again.
         */
        post: operations["resumeCorrection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/corrections/{correction}/abandon": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give up a correction that is being applied, or taken back
         * @description No score has changed by it. One that was being taken back stays applied.
         */
        post: operations["abandonCorrection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/banks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The published banks */
        get: operations["listBanks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/banks/{bank}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One published bank */
        get: operations["getBank"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/banks/{bank}/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The questions of a published bank, with their keys */
        get: operations["listBankQuestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/banks/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check a bank's YAML, or an archive of banks
         * @description Everything wrong with it at once; nothing is stored. Several files, with their pictures beside them, are sent as a ZIP (`application/octet-stream`, at most 64 MiB), one at a time: drafts are checked too, and chapters, banks and quizzes that they only name are taken as good unless the ZIP holds `chapters.yaml`.
         */
        post: operations["checkBank"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/banks/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read questions of another system
         * @description Answers with the YAML of banks and the report of what did not pass as it was; nothing is stored. Send the file itself (`application/octet-stream`, at most 64 MiB), one at a time: a bank that is alone and has no pictures is answered as JSON, anything else as a ZIP of `<module>/<bank>.yaml` (`.draft.yaml` while something is missing), the pictures and quizzes beside, and `report.json`; who asks for `application/zip` by `Accept` always gets a ZIP. A file within JSON is answered as JSON, with its first bank. Without `format` the content tells it. `into` names a live bank that the file is an edited copy of: the answer is that bank with what is new or changed, and `changes` says which, question by question.
         */
        post: operations["importBank"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/banks/{bank}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The live bank in the format of another system
         * @description As JSON, with the file within it and the report of what its format could not hold; with `download=true` as the file itself.
         */
        get: operations["exportBank"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The people, by family name
         * @description As a trainer, the members of the cohorts that you follow; as an admin, everybody.
         */
        get: operations["listUsers"];
        put?: never;
        /**
         * Add an account
         * @description An address is given only once, so that a repeat makes no second account; an `Idempotency-Key` is refused.
         */
        post: operations["createUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{user}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One person, with their extra time
         * @description As a trainer, a member of a cohort that you follow.
         */
        get: operations["getUser"];
        put?: never;
        post?: never;
        /**
         * Erase a person, for good
         * @description Names, reference, addresses, codes, extra time and sessions are deleted, with the words in calls, messages and comments, and why things were done to them. Attempts, answers and scores stay, under a random id that leads to nobody: no statistic moves.
         */
        delete: operations["eraseUser"];
        options?: never;
        head?: never;
        /**
         * Change a person's names, reference or address to write to
         * @description Who signs in by a password of their own keeps their own names, but for an admin.
         */
        patch: operations["updateUser"];
        trace?: never;
    };
    "/v1/users/{user}/role": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give a person another role
         * @description Access tokens of theirs issued so far are refused at once; the next refresh brings the new role. Harmless when they have it already.
         */
        put: operations["changeRole"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{user}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a person's account
         * @description They can no longer sign in, and every session and token of theirs ends at once; what they did stays. Safe to repeat, and undone by `enable`.
         */
        post: operations["disableUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{user}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a closed account again
         * @description Its person signs in anew, by what they signed in with before. Safe to repeat.
         */
        post: operations["enableUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{user}/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a person another password
         * @description One is made, to be changed at the next sign-in. Every session and token of theirs ends at once, and a sign-in code of before opens nothing any more. Who has no address to sign in with is given a code by `sign-in-code`.
         */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{user}/sign-in-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a person another sign-in code
         * @description Theirs of before opens nothing any more; their sessions go on.
         */
        post: operations["reissueSignInCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{user}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge a record into the person that it turned out to be
         * @description Attempts are numbered with those of the person by their start, and count by the rule of their quiz; receipts stay as they were signed. The id of the record then stands for the person. As a trainer: both in one cohort that you follow, and the record without an address or a password of its own. Safe to repeat, and undone by `DELETE`.
         */
        post: operations["mergePeople"];
        /**
         * Take the merge of a record back
         * @description What came from the record goes back to it; what was done since stays with the person. The record signs in by a code that is reissued.
         */
        delete: operations["undoMerge"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{user}/accommodation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set a person's extra time, for every quiz
         * @description Running attempts get the time at once; none ever loses any by it.
         */
        put: operations["setAccommodation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Webhooks, newest first
         * @description As a client its own; as an admin all.
         */
        get: operations["listWebhooks"];
        put?: never;
        /**
         * Have events of a client sent to a URL
         * @description From now on, of the attempts in the cohorts of the client. A client makes its own; an admin names one by `client`. Events are signed as Standard Webhooks has it.
         */
        post: operations["createWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{webhook}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One webhook, and how it fares */
        get: operations["getWebhook"];
        put?: never;
        post?: never;
        /** Delete a webhook with its log */
        delete: operations["deleteWebhook"];
        options?: never;
        head?: never;
        /** Move a webhook, change its events, disable or enable it */
        patch: operations["updateWebhook"];
        trace?: never;
    };
    "/v1/webhooks/{webhook}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a webhook another secret
         * @description Both sign until the overlap ends, so that the receiver can change over in its own time.
         */
        post: operations["rotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{webhook}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a webhook was told, and what waits for it
         * @description One line an event, however often it was tried; what happened last first. Kept for 30 days.
         */
        get: operations["listWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{webhook}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send events of the log again
         * @description One event, or all of a while, delivered before or not; each keeps its `webhook-id`, by which a receiver knows what it has.
         */
        post: operations["replayWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{webhook}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a webhook a message to try it
         * @description Of the type `webhook.test`, signed like any other, within a second. What came of it is in the log.
         */
        post: operations["testWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/by-external-id/{externalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Make or find a trainee by an id of your own
         * @description The id is the client's alone: another client's of the same text leads to somebody else. Names that differ are stored as long as the person was made by you, was not merged into another and has no account of their own.
         */
        put: operations["putUserByExternalId"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cohorts/{cohort}/members/by-external-id": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put people into a cohort by ids of your own
         * @description Up to 500 at once, each with an outcome of its own. A name makes the person whose id leads to nobody; names of those who are there stay as they are.
         */
        post: operations["enrolByExternalId"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cohorts/{cohort}/members/by-external-id/{externalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a person out of a cohort by an id of your own
         * @description Its assignments are theirs no more; what they answered stays.
         */
        delete: operations["removeMemberByExternalId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/launch-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A link that leads a trainee's browser into a quiz, once
         * @description Send the browser there at once: whoever follows it first is signed in as the trainee, within five minutes. The token stands in the fragment, which no server and no log sees. Only for trainees whom you made or found by an id of your own, who are in a cohort of yours and sign in by nothing else.
         */
        post: operations["createLaunchLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The clients of the API, newest first */
        get: operations["listClients"];
        put?: never;
        /**
         * Add a client of the API, with its first secret
         * @description The secret is shown only here, so that an `Idempotency-Key` is refused: after a lost reply, delete the client that is one too many.
         */
        post: operations["createClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{client}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One client: what it may do, and when it last did */
        get: operations["getClient"];
        put?: never;
        post?: never;
        /**
         * Delete a client, with its secrets
         * @description For good; `disabled` is what can be taken back. What it did stays in the audit log.
         */
        delete: operations["deleteClient"];
        options?: never;
        head?: never;
        /**
         * Change a client, disable it or let it in again
         * @description Absent fields stay; `cohorts` and `scopes` are given whole; `jwks` and `jwksUri` each take the place of the other. All of it counts from the next request on.
         */
        patch: operations["updateClient"];
        trace?: never;
    };
    "/v1/clients/{client}/secrets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a client's next secret
         * @description The ones before it still do for `overlapHours`, a day unless it is given. Shown only here, so that an `Idempotency-Key` is refused.
         */
        post: operations["addClientSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{client}/secrets/{secret}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End a secret at once
         * @description Tokens that it got last to their end, 15 minutes at most; disabling the client ends them too.
         */
        delete: operations["removeClientSecret"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lti/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Begin a login that a platform (LMS) asks for */
        get: operations["beginLtiLogin"];
        put?: never;
        /** Begin a login that a platform (LMS) asks for, by a form */
        post: operations["beginLtiLoginByForm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lti/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open the session of a launch
         * @description By the code that stands in the fragment that the launch led to: good once, for five minutes, in the browser that it was given to.
         */
        post: operations["openLtiSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lti/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Join the account that somebody has already to how a platform knows them
         * @description By the code of the launch, within ten minutes and in the same browser, and the password of the account. What was done since the first launch moves to the account, and from then on who launches is the account. Never an admin’s account, nor one of another role. Failures count as those of signing in do.
         */
        post: operations["joinLtiAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lti/jwks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The public keys that platforms (LMS) check what we sign by */
        get: operations["getLtiJwks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lti/platforms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The platforms (LMS), in the order of their registration */
        get: operations["listLtiPlatforms"];
        put?: never;
        /**
         * Register a platform (LMS)
         * @description With what it shows once this tool was added to it. Safe to repeat: a client of an issuer is registered once.
         */
        post: operations["createLtiPlatform"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lti/platforms/{platform}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One platform */
        get: operations["getLtiPlatform"];
        put?: never;
        post?: never;
        /**
         * End the registration of a platform
         * @description Its people, cohorts and assignments stay.
         */
        delete: operations["deleteLtiPlatform"];
        options?: never;
        head?: never;
        /**
         * Change a platform: its endpoints, keys, deployments or state
         * @description Absent fields stay, and so do its people.
         */
        patch: operations["updateLtiPlatform"];
        trace?: never;
    };
    "/v1/lti/tool": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The addresses that a platform asks for
         * @description As `PUBLIC_URL` has them, else as this request came.
         */
        get: operations["getLtiTool"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lti/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Registration links, and what came of each, the latest first */
        get: operations["listRegistrations"];
        put?: never;
        /**
         * Give a link by which one LMS registers itself
         * @description LTI dynamic registration. The link is good once, within a week; the LMS is in use once you confirm what registered.
         */
        post: operations["giveRegistration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lti/registrations/{registration}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put an LMS that registered into use
         * @description Look at its issuer and its hosts first: whoever holds its keys signs people in. Safe to repeat.
         */
        post: operations["confirmRegistration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lti/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Register with an LMS that was sent here
         * @description LTI dynamic registration: the LMS opens this address in the browser of its administrator. The answer is a page for them, also where it did not come about.
         */
        get: operations["registerPlatform"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assignments/{assignment}/lti/scores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the LMS of an assignment was told of each score
         * @description By family name; empty for an assignment that no LMS opens.
         */
        get: operations["listToldScores"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assignments/{assignment}/lti/scores/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell the LMS of an assignment scores again
         * @description Those whose last try failed, or that of one person. They go at once. Safe to repeat.
         */
        post: operations["resendToldScores"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cohorts/{cohort}/lti/members/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make the learners of an LMS course members of its cohort
         * @description Reads who is in the course by the names and roles service. Nobody leaves by it, and no name that is stored is lost. Safe to repeat; it also happens by itself after somebody who teaches there opened a quiz from the course.
         */
        post: operations["syncMembers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was changed, by whom and why, newest first
         * @description As a trainer, what concerns the cohorts that you follow: they, their assignments, the attempts under these, and their members as far as it concerns the cohort. As an admin, all.
         */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process lives */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The public keys that verify access tokens and receipts */
        get: operations["getJwks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether requests can be served */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs/problems/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a kind of problem means, and what to do
         * @description The page that the `type` of every problem leads to, made for people.
         */
        get: operations["getProblem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oauth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An access token for a client of this API (OAuth 2)
         * @description RFC 6749: `grant_type=client_credentials`, as a form; or RFC 8693, `urn:ietf:params:oauth:grant-type:token-exchange`, for the token of a trainee whom you name by an id of your own: with it start, save and submit are theirs. It needs the scope `attempts:write`, a trainee in a cohort of yours who signs in by nothing else, and ends with the client or the last membership. The client proves who it is by `Authorization: Basic`, by `client_id` and `client_secret`, or by a signed `client_assertion`, whose `aud` is one text: our issuer or this address. Errors are those of OAuth, in English, not problems.
         */
        post: operations["issueToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lti/launch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer a launch from a platform (LMS)
         * @description The redirect URI of LTI 1.3. After every check the browser is sent to the page that the launch is for, with a code that opens a session once; or, where the platform asks which quizzes a course is to link to, gets a page to pick them.
         */
        post: operations["launchLti"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lti/pick": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give an LMS the quizzes that were picked for a course
         * @description The form of the page that LTI Deep Linking opens. The answer is a page that posts what was signed to the LMS.
         */
        post: operations["answerPicker"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description `zero`: absences count as 0 in every figure; `apart`: they count nowhere.
         * @enum {string}
         */
        AbsentAs: "apart" | "zero";
        /** @description Extra time, for every quiz. */
        Accommodation: {
            /**
             * Format: double
             * @description Of every time limit.
             * @example 1.33
             */
            multiplier: number;
            /**
             * @description On top of it.
             * @example 0
             */
            minutes: number;
        };
        AccommodationRequest: {
            /**
             * Format: double
             * @description Of every time limit.
             * @example 1.33
             */
            multiplier: number;
            /**
             * @description On top of it.
             * @example 0
             */
            minutes: number;
            /** @description Kept in the audit log. */
            reason: string;
            /** @description Even where all of an assignment may read its answers; the attempt bears the mark. */
            force?: boolean;
        };
        /** @enum {string} */
        ActorKind: "anonymous" | "person" | "client" | "service";
        AddMemberRequest: {
            /**
             * Format: uuid
             * @description Somebody whom you follow already, in the place of a new person.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            user?: string;
            /**
             * @description Absent: given name and family name.
             * @example Ada Lovelace
             */
            name?: string;
            /**
             * @description What lists sort by.
             * @example Lovelace
             */
            familyName?: string;
            /**
             * @description Beside the family name.
             * @example Ada
             */
            givenName?: string;
            /**
             * @description The number under which a company knows the person.
             * @example E-1815
             */
            reference?: string;
            /**
             * Format: email
             * @description To write to. Whoever has this address already is invited, and nothing tells that they have.
             * @example ada@example.org
             */
            email?: string;
            /** @description A new person, although somebody is like them. */
            force?: boolean;
        };
        AddedMember: {
            member: components["schemas"]["Member"];
            /** @description Of a new person, shown only here: signs them in at `/v1/auth/resume`. */
            signInCode: string | null;
        };
        AnswerHappening: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            what: "answer";
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            at: string;
            position: number;
            /** @description `stale` and `late` ones are evidence, and were never scored. */
            outcome: components["schemas"]["AnswerOutcome"];
            response: components["schemas"]["Response"] | null;
            version: number | null;
            /** @description Null: left as it was. */
            flagged: boolean | null;
            certainty: number | null;
        };
        /** @enum {string} */
        AnswerOutcome: "accepted" | "stale" | "late";
        /** @description `name` null once they are erased. */
        Answerer: {
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            id: string;
            name: string | null;
        };
        ApiClient: {
            /**
             * Format: uuid
             * @description The `client_id`.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            id: string;
            name: string;
            scopes: components["schemas"]["Scope"][];
            /** @description Those that it acts for. */
            cohorts: components["schemas"]["CohortName"][];
            requestsPerMinute: number;
            jwks: components["schemas"]["PublicKeys"] | null;
            /**
             * Format: uri
             * @description Where it publishes these keys, in the place of `jwks`: public https, 64 KiB at most.
             * @example https://lms.example.org/jwks.json
             */
            jwksUri: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            disabledAt: string | null;
            /**
             * Format: date-time
             * @description When it last got a token.
             * @example 2026-11-22T21:30:00.000Z
             */
            lastUsedAt: string | null;
            /** @description Those that have not expired. */
            secrets: components["schemas"]["ClientSecret"][];
        };
        ApiClientPage: {
            items: components["schemas"]["ApiClient"][];
            nextCursor: string | null;
        };
        AssignedQuiz: {
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            id: string;
            /**
             * Format: date-time
             * @description When it opens for you: your own window, else the cohort's.
             * @example 2026-11-22T21:30:00.000Z
             */
            opensAt: string;
            /**
             * Format: date-time
             * @description When it closes for you: your own window, else the cohort's, and your extra time.
             * @example 2026-11-22T21:30:00.000Z
             */
            closesAt: string;
            /**
             * Format: int64
             * @description Null: untimed.
             */
            timeLimitMs: number | null;
            attemptsMax: number | null;
            attemptsUsed: number;
            release: components["schemas"]["ReleaseRule"];
            canStart: boolean;
            /** @description Why it cannot be started now. */
            reason: components["schemas"]["NoStartReason"] | null;
            /**
             * Format: date-time
             * @description When it opens, or closed.
             * @example 2026-11-22T21:30:00.000Z
             */
            at: string | null;
            attemptsLeft: number | null;
            /** @description A start asks for its code; no longer, once you have started. */
            asksStartCode: boolean;
            /** @description What counts of your attempts under it, by `attempts.counts`; null until that is released. */
            score: components["schemas"]["Score"] | null;
        };
        Assignment: {
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            id: string;
            cohort: components["schemas"]["CohortName"];
            /** @example qcm-docker */
            quiz: string;
            title: string;
            /**
             * Format: uuid
             * @description What it gives: from its first start on, what was published then.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            quizRevision: string;
            /** @description Nothing newer of the quiz is published. */
            isLatest: boolean;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            opensAt: string;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            closesAt: string;
            /**
             * Format: int64
             * @description Null: as the quiz has it.
             */
            timeLimitMs: number | null;
            /** @description Null: as the quiz has it. */
            maxAttempts: number | null;
            /** @description Null: as the quiz has it. */
            release: components["schemas"]["ReleaseRule"] | null;
            /** @description What holds for whoever has nothing of their own. */
            effective: components["schemas"]["EffectiveTerms"];
            /**
             * Format: date-time
             * @description Since when all may read their scores.
             * @example 2026-11-22T21:30:00.000Z
             */
            scoreReleasedAt: string | null;
            /**
             * Format: date-time
             * @description Since when all may read the answers.
             * @example 2026-11-22T21:30:00.000Z
             */
            answersReleasedAt: string | null;
            asksStartCode: boolean;
            /** @description How many people have something of their own. */
            overrides: number;
            /** @description Without those that were voided. */
            attempts: number;
            /** @description Somebody has started: it is deleted no more. */
            hasBegun: boolean;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            createdAt: string;
        };
        AssignmentMessageRequest: {
            /** @description Kept until whoever wrote it, or whom alone it was written to, is erased. */
            text: string;
        };
        AssignmentPage: {
            items: components["schemas"]["Assignment"][];
            nextCursor: string | null;
        };
        AssignmentResults: {
            assignment: components["schemas"]["ResultsOf"];
            figures: components["schemas"]["Figures"];
            durations: components["schemas"]["Durations"];
            groups: components["schemas"]["CohortGroups"];
            /** @description Null where the quiz is measured against none. */
            progress: components["schemas"]["ProgressByChapter"] | null;
            attempts: components["schemas"]["AttemptOutcome"][];
            nextCursor: string | null;
        };
        AssignmentWarning: {
            rule: string;
            /** @description In the language asked for. */
            message: string;
        };
        Attempt: {
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            id: string;
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            user: string;
            /** @example qcm-docker */
            quiz: string;
            /** @description Of the quiz, as it was taken. */
            title: string;
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            quizRevision: string;
            kind: components["schemas"]["AttemptKind"];
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            assignment: string | null;
            number: number;
            /** @description Started, or given more time, by a trainer’s leave when all of the assignment could read the answers. */
            afterRelease: boolean;
            state: components["schemas"]["AttemptState"];
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            startedAt: string;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            deadlineAt: string | null;
            /**
             * Format: date-time
             * @description Deadline + grace: the last instant at which answers are accepted.
             * @example 2026-11-22T21:30:00.000Z
             */
            acceptedUntil: string;
            limitedBy: components["schemas"]["LimitedBy"] | null;
            /** Format: int64 */
            graceMs: number;
            /**
             * Format: date-time
             * @description The server's clock, the only one that counts.
             * @example 2026-11-22T21:30:00.000Z
             */
            serverNow: string;
            /**
             * Format: int64
             * @description Null when untimed; 0 during the grace, and once closed.
             */
            remainingMs: number | null;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            closedAt: string | null;
            closeReason: components["schemas"]["CloseReason"] | null;
            /** @description The name of the trainer who closed it, if one did. */
            closedBy: string | null;
            /**
             * Format: date-time
             * @description When an expired attempt was in fact closed.
             * @example 2026-11-22T21:30:00.000Z
             */
            processedAt: string | null;
            /**
             * Format: date-time
             * @description Reopened: until then its owner may take it up again, by starting; its time runs from there.
             * @example 2026-11-22T21:30:00.000Z
             */
            waitingUntil: string | null;
            /** @description Questions may be revealed one by one while it runs: practice with `feedback: immediate`. */
            reveals: boolean;
            /** @description Null where the questions are. */
            scoring: components["schemas"]["Scoring"] | null;
            /** @description Null in lists, and once closed until the answers are released. */
            questions: components["schemas"]["Question"][] | null;
        };
        AttemptClosing: {
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            attempt: string;
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            user: string;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            closedAt: string;
            closeReason: components["schemas"]["CloseReason"];
        };
        AttemptDocument: {
            trainee: components["schemas"]["Trainee"];
            attempt: components["schemas"]["Attempt"];
            /** @description All of it for trainers; for its owner as far as it is released. */
            result: components["schemas"]["Result"];
            /** @description Compact JWS, verified with the JWKS. */
            receipt: string | null;
        };
        /** @enum {string} */
        AttemptKind: "practice" | "assigned" | "preview";
        AttemptMessageRequest: {
            /** @description Kept until whoever wrote it, or whom alone it was written to, is erased. */
            text: string;
            /**
             * Format: uuid
             * @description A call of the attempt that it answers, and closes.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            call?: string;
        };
        AttemptOutcome: {
            trainee: components["schemas"]["Trainee"];
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            attempt: string;
            number: number;
            state: components["schemas"]["AttemptState"];
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            startedAt: string;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            closedAt: string | null;
            closeReason: components["schemas"]["CloseReason"] | null;
            /**
             * Format: int64
             * @description So far, of one that runs.
             */
            durationMs: number;
            /** @description Taken, or given more time, when all could read the answers. */
            afterRelease: boolean;
            /** @description It is what counts for its person, or part of the mean that does. */
            counts: boolean;
            released: components["schemas"]["Released"];
            /** @description Null until it is scored. */
            score: components["schemas"]["Score"] | null;
        };
        AttemptPage: {
            items: components["schemas"]["ListedAttempt"][];
            nextCursor: string | null;
        };
        AttemptReview: {
            attempt: components["schemas"]["Attempt"];
            trainee: components["schemas"]["Trainee"];
            /** @description Null until it is scored. */
            score: components["schemas"]["Score"] | null;
            questions: components["schemas"]["ReviewedQuestion"][];
            /** @description The paper that the seed draws again is the one that was shown. */
            paperProven: boolean;
            paperDiffers: components["schemas"]["PaperDifference"][];
            /** @description As it happened. */
            timeline: components["schemas"]["Happening"][];
        };
        /** @enum {string} */
        AttemptState: "inProgress" | "submitted" | "expired" | "voided";
        AttemptsRule: {
            max: number | null;
            counts: components["schemas"]["CountedAttempt"];
        };
        Attestation: {
            /** @description By which anyone sees at `/v1/attestations/{code}` whether it still holds. */
            code: string;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            issuedAt: string;
            trainee: components["schemas"]["Trainee"];
            quiz: components["schemas"]["AttestedQuiz"];
            /**
             * Format: date-time
             * @description When the attempt closed.
             * @example 2026-11-22T21:30:00.000Z
             */
            date: string;
            /** Format: int64 */
            timeSpentMs: number;
            mark: components["schemas"]["Score"];
        };
        /** @description No name: whoever has the code has the attestation. */
        Attested: {
            quiz: components["schemas"]["AttestedQuiz"];
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            date: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            issuedAt: string;
            /** @description As it stands now; null while none does. */
            mark: components["schemas"]["Score"] | null;
            /** @description It is not what it was when it was attested. */
            changed: boolean;
        };
        AttestedQuiz: {
            /** @example qcm-docker */
            quiz: string;
            title: string;
        };
        /** @enum {string} */
        AuditAction: "accommodation.set" | "assignment.admit" | "assignment.close" | "assignment.create" | "assignment.delete" | "assignment.extend" | "assignment.open" | "assignment.excuse" | "assignment.override" | "assignment.message" | "assignment.pin" | "assignment.release" | "assignment.start-code" | "assignment.unexcuse" | "assignment.update" | "attempt.close" | "attempt.close-call" | "attempt.extend" | "attempt.message" | "attempt.release" | "attempt.reopen" | "attempt.rescore" | "attempt.score" | "attempt.void" | "bank.published" | "bank.retired" | "client.create" | "client.delete" | "client.secret" | "client.secret-end" | "client.update" | "cohort.copy" | "cohort.create" | "cohort.delete" | "cohort.join" | "cohort.update" | "correction.abandon" | "correction.apply" | "correction.make" | "correction.revert" | "correction.undo" | "invitation.accept" | "join-code.create" | "join-code.revoke" | "lti.confirm" | "lti.invite" | "lti.join" | "lti.pick" | "lti.register" | "lti.resend" | "lti.sync-members" | "member.add" | "member.import" | "member.remove" | "journal.drop" | "launch.create" | "platform.create" | "platform.delete" | "platform.update" | "quiz.published" | "quiz.retired" | "report.update" | "resume-code.reissue" | "session.open" | "session.revoke" | "trainer.add" | "trainer.remove" | "user.create" | "user.disable" | "user.enable" | "user.erase" | "user.logout-all" | "user.merge" | "user.reset-password" | "user.role" | "user.unmerge" | "user.update" | "webhook.create" | "webhook.delete" | "webhook.disable" | "webhook.replay" | "webhook.rotate-secret" | "webhook.test" | "webhook.update";
        AuditActor: {
            kind: components["schemas"]["ActorKind"] | null;
            id: string | null;
            role: string | null;
            /** @description As they are now called; null once erased. */
            name: string | null;
        };
        /** @description Ids, states, names of fields. */
        AuditDetails: {
            [key: string]: unknown;
        };
        AuditLine: {
            id: string;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            at: string;
            /**
             * @description What was done, as noun.verb.
             * @example cohort.create
             */
            action: string;
            object: components["schemas"]["AuditObject"];
            actor: components["schemas"]["AuditActor"];
            before: components["schemas"]["AuditDetails"] | null;
            after: components["schemas"]["AuditDetails"] | null;
            /** @description Null also once the person it is about was erased. */
            reason: string | null;
        };
        AuditObject: {
            /** @example cohort */
            type: string;
            id: string;
        };
        AuditPage: {
            items: components["schemas"]["AuditLine"][];
            nextCursor: string | null;
        };
        AuditedFields: {
            [key: string]: unknown;
        };
        /** @description Of unrounded fractions of the maximum, shown as a mark is. */
        Average: {
            /** Format: double */
            percentage: number;
            /** Format: double */
            mark20: number;
        };
        Bank: {
            /** @example qcm-docker */
            bank: string;
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            revision: string;
            /** @description SHA-256 of its ordered question revisions. */
            hash: string;
            title: string;
            module: string;
            chapter: string | null;
            language: string;
            license: string;
            credits: string | null;
            /** @description How many. */
            questions: number;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            publishedAt: string;
        };
        BankChange: {
            /** @description Its id in the bank. */
            question: string;
            /** @description What is gone from the file stays in the bank. */
            outcome: components["schemas"]["BankChangeOutcome"];
            /** @description What earns points is not what it was. */
            changesKey: boolean;
            /** @description How it was known again; null where it is new or gone, or where the format has no form for it. */
            foundBy: components["schemas"]["BankChangeFoundBy"] | null;
            /** @description What the file calls it, where that is another id. */
            called: string | null;
            differences: components["schemas"]["BankDifference"][];
        };
        /** @enum {string} */
        BankChangeFoundBy: "id" | "wording" | "likeness";
        /** @enum {string} */
        BankChangeOutcome: "new" | "changed" | "same" | "gone";
        BankCheckReport: {
            findings: components["schemas"]["Finding"][];
        };
        BankCheckRequest: {
            /** @description A bank's file. */
            yaml: string;
            /** @description Its name, repeated in the findings. */
            file?: string;
        };
        BankDifference: {
            /** @description What earns points, what is read, or how the question is filed. */
            about: components["schemas"]["BankDifferenceAbout"];
            /** @description From the question; ids for places in a list. */
            path: components["schemas"]["PathPart"][];
            /** @description Null: nothing. What is no text, as JSON. */
            before: string | null;
            after: string | null;
        };
        /** @enum {string} */
        BankDifferenceAbout: "key" | "words" | "else";
        BankImportReport: {
            format: components["schemas"]["ImportFormat"];
            /** @description The bank's file. */
            yaml: string;
            /** @description Files to put beside it. */
            pictures: components["schemas"]["ImportedPicture"][];
            /** @description What did not pass as it was; what may have changed a key comes first. */
            report: components["schemas"]["FormatReportEntry"][];
            /** @description How many items the file holds, by the format's own names of their kinds. */
            found: {
                [key: string]: number;
            };
            /** @description What a check says of the YAML. */
            findings: components["schemas"]["Finding"][];
            /** @description Nothing is missing: it may be published. */
            complete: boolean;
            /** @description What it changes in the bank named by `into`; null without one. */
            changes: components["schemas"]["BankChange"][] | null;
        };
        BankImportRequest: {
            format?: components["schemas"]["ImportFormat"];
            /** @description The file, where it is text. */
            text?: string;
            /**
             * Format: base64
             * @description The file, where it is not, such as a package.
             */
            base64?: string;
        };
        BankPage: {
            items: components["schemas"]["Bank"][];
            nextCursor: string | null;
        };
        /** @description A question with its key: for trainers. */
        BankQuestion: components["schemas"]["SingleBankQuestion"] | components["schemas"]["MultipleBankQuestion"] | components["schemas"]["NumericBankQuestion"] | components["schemas"]["TextBankQuestion"] | components["schemas"]["OrderBankQuestion"] | components["schemas"]["MatchBankQuestion"] | components["schemas"]["ClozeBankQuestion"] | components["schemas"]["CommandBankQuestion"] | components["schemas"]["YamlBankQuestion"];
        BankQuestionPage: {
            items: components["schemas"]["BankQuestion"][];
            nextCursor: string | null;
        };
        Blank: components["schemas"]["SingleBlank"] | components["schemas"]["TextBlank"] | components["schemas"]["NumericBlank"];
        BlankAccepted: components["schemas"]["TextBlankAccepted"] | components["schemas"]["NumericBlankAccepted"];
        BlankResponse: components["schemas"]["SingleResponse"] | components["schemas"]["TextResponse"] | components["schemas"]["NumericResponse"];
        /** @description Those that are new or otherwise than they were, each whole. */
        BoardChanged: {
            members: components["schemas"]["BoardMember"][];
        };
        BoardEvent: components["schemas"]["StreamEnd"] | components["schemas"]["BoardEventSnapshot"] | components["schemas"]["BoardEventChanges"];
        BoardEventChanges: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            event: "changes";
            id?: string;
            data: components["schemas"]["BoardChanged"];
        };
        BoardEventSnapshot: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            event: "snapshot";
            id?: string;
            data: components["schemas"]["BoardWhole"];
        };
        /** @description Where somebody is who has started. */
        BoardMember: {
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            user: string;
            name: string | null;
            familyName: string | null;
            givenName: string | null;
            /**
             * Format: uuid
             * @description Their latest under the assignment.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            attempt: string;
            number: number;
            state: components["schemas"]["AttemptState"];
            /** @description `offline`: not seen for 60 s; `idle`: seen, and nothing saved for 60 s. Null where the attempt does not run. */
            presence: components["schemas"]["Presence"] | null;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            startedAt: string;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            deadlineAt: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            serverNow: string;
            /**
             * Format: int64
             * @description When this was sent: count down from it. Null when untimed; 0 during the grace, and once closed.
             */
            remainingMs: number | null;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            closedAt: string | null;
            closeReason: components["schemas"]["CloseReason"] | null;
            /**
             * Format: date-time
             * @description Reopened, and not taken up again yet: until then it waits.
             * @example 2026-11-22T21:30:00.000Z
             */
            waitingUntil: string | null;
            /** @description On the paper. */
            questions: number;
            /** @description Of them, those with an answer. */
            answered: number;
            /** @description Of them, those marked to come back to. */
            flagged: number;
            /** @description Those that wait, oldest first. */
            calls: components["schemas"]["Call"][];
        };
        /** @description Everybody who has started, in the place of all before. */
        BoardWhole: {
            members: components["schemas"]["BoardMember"][];
        };
        /** @description A trainee asks for a trainer. */
        Call: {
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            id: string;
            /** @description The question it is about; null: none in particular. */
            position: number | null;
            /** @description Null: without words. */
            text: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            calledAt: string;
            /**
             * Format: date-time
             * @description Answered, or seen to; null: it waits.
             * @example 2026-11-22T21:30:00.000Z
             */
            closedAt: string | null;
        };
        CallRequest: {
            /** @description The question it is about. */
            position?: number;
            /** @description Kept until whoever wrote it, or whom alone it was written to, is erased. */
            text?: string;
        };
        /**
         * @description `mark`, or why there is none: `running`, `pending` (a grader failed and will be asked again), `toCome`, `absent` (their own window ended without an attempt), `excused`, `left` (a former member who attempted nothing of it).
         * @enum {string}
         */
        CellState: "mark" | "running" | "pending" | "toCome" | "absent" | "excused" | "left";
        ChapterProgress: {
            chapter: string | null;
            progress: components["schemas"]["Progress"];
        };
        ChapterTotal: {
            /**
             * @description Null: of no chapter.
             * @example docker/images
             */
            chapter: string | null;
            /** @description How many it holds. */
            questions: number;
            /**
             * Format: double
             * @description Null while one of its questions is pending.
             */
            points: number | null;
            /** Format: double */
            maxPoints: number;
            /** Format: double */
            percentage: number | null;
        };
        ClientSecret: {
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            id: string;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description Null: it does not.
             * @example 2026-11-22T21:30:00.000Z
             */
            expiresAt: string | null;
            /**
             * Format: date-time
             * @description When it last got a token.
             * @example 2026-11-22T21:30:00.000Z
             */
            lastUsedAt: string | null;
        };
        ClientSecretRequest: {
            /**
             * @description How long the secrets before it still do; 0: they end at once.
             * @default 24
             */
            overlapHours?: number;
        };
        /**
         * @description The local time does not come that day, or comes twice.
         * @enum {string}
         */
        ClockChange: "skipped" | "repeated";
        CloseAssignmentRequest: {
            /** @description Kept in the audit log. */
            reason: string;
            /** @description Answers, or refuses, as the change itself would, and changes nothing. */
            dryRun?: boolean;
        };
        CloseCallRequest: Record<string, never>;
        /** @enum {string} */
        CloseReason: "submitted" | "timeLimit" | "window" | "idle" | "voided" | "trainer";
        CloseRequest: {
            /** @description Kept in the audit log. */
            reason: string;
            /** @description Answers, or refuses, as the change itself would, and changes nothing. */
            dryRun?: boolean;
        };
        ClosedAssignment: {
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            closesAt: string;
            /** @description What was closed. */
            attempts: components["schemas"]["AttemptClosing"][];
            /** @description Whose own window, or extra time, ends later: they may start until then, and what is released on close waits. */
            heldBy: components["schemas"]["LaterWindow"][];
        };
        ClozeBankQuestion: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "cloze";
            /** @description CommonMark, with a marker {{id}} where each blank stands. */
            text: string;
            blanks: components["schemas"]["Blank"][];
            /** @example qcm-docker */
            id: string;
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            revision: string;
            prompt: string;
            /** @description The pictures that its texts show. */
            media: components["schemas"]["Media"][];
            key: components["schemas"]["ClozeKey"];
            explanation: string | null;
            reference: string | null;
            chapter: string | null;
            level: string | null;
            difficulty: string | null;
            tags: string[];
            /** Format: double */
            points: number;
            policy: string | null;
        };
        ClozeKey: {
            /** @constant */
            type: "cloze";
            /** @description A solution, by the id of the blank. */
            blanks: {
                [key: string]: components["schemas"]["BlankResponse"];
            };
            /** @description All that earns something, for the blanks to be written in. */
            accepted: {
                [key: string]: components["schemas"]["BlankAccepted"][];
            };
        };
        ClozeQuestion: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "cloze";
            /** @description CommonMark, with a marker {{id}} where each blank stands. */
            text: string;
            blanks: components["schemas"]["Blank"][];
            /** @description From 1. */
            position: number;
            /** @description The title of its section; null where the quiz gives none. */
            section: string | null;
            /** @description CommonMark. Like every text, it names pictures by the ids of `media`. */
            prompt: string;
            /** @description The pictures that its texts show. */
            media: components["schemas"]["Media"][];
            /**
             * Format: double
             * @description The most it can earn.
             */
            points: number;
            /** @description How what is chosen becomes points: a policy of `scoring`, or `weights`, where each option gives or takes a share of its own, and the sum counts from 0 to all of the points, so that ticking everything may pay. Null where no policy decides. */
            policy: string | null;
            /** @description Grows with every save; 0: never saved. */
            version: number;
            flagged: boolean;
            /** @description How sure, from 1 to 3; only where the quiz asks. */
            certainty: number | null;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            savedAt: string | null;
            /** @description Its answer was revealed, and takes no save: revealing again shows it again. */
            revealed: boolean;
            response: components["schemas"]["ClozeResponse"] | null;
        };
        ClozeReleasedQuestion: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "cloze";
            /** @description CommonMark, with a marker {{id}} where each blank stands. */
            text: string;
            blanks: components["schemas"]["Blank"][];
            position: number;
            /** @description The title of its section; null where the quiz gives none. */
            section: string | null;
            prompt: string;
            /** @description The pictures that its texts show. */
            media: components["schemas"]["Media"][];
            response: components["schemas"]["ClozeResponse"] | null;
            /** Format: double */
            points: number | null;
            /** Format: double */
            maxPoints: number;
            parts: components["schemas"]["GradePart"][];
            key: components["schemas"]["ClozeKey"];
            explanation: string | null;
            reference: string | null;
            feedback: components["schemas"]["Feedback"][];
            corrected: boolean;
            /** @description What a correction made of the answers: judged by another `key`, by the better of both, full, or not counted. */
            correction: components["schemas"]["CorrectionPolicy"] | null;
            /** @description What a trainer wrote who gave these points by hand; null where they were graded. */
            comment: string | null;
        };
        ClozeResponse: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "cloze";
            /** @description By the id of the blank; those left empty may be absent. */
            blanks: {
                [key: string]: components["schemas"]["BlankResponse"];
            };
        };
        ClozeReviewedQuestion: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "cloze";
            /** @description CommonMark, with a marker {{id}} where each blank stands. */
            text: string;
            blanks: components["schemas"]["Blank"][];
            position: number;
            /** @description The title of its section; null where the quiz gives none. */
            section: string | null;
            prompt: string;
            /** @description The pictures that its texts show. */
            media: components["schemas"]["Media"][];
            response: components["schemas"]["ClozeResponse"] | null;
            /** Format: double */
            points: number | null;
            /** Format: double */
            maxPoints: number;
            parts: components["schemas"]["GradePart"][];
            key: components["schemas"]["ClozeKey"];
            explanation: string | null;
            reference: string | null;
            feedback: components["schemas"]["Feedback"][];
            corrected: boolean;
            /** @description What a correction made of the answers: judged by another `key`, by the better of both, full, or not counted. */
            correction: components["schemas"]["CorrectionPolicy"] | null;
            /** @description What a trainer wrote who gave these points by hand; null where they were graded. */
            comment: string | null;
            /** @example qcm-docker */
            bank: string;
            /**
             * @description The author's id.
             * @example qcm-docker
             */
            question: string;
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            questionRevision: string;
            /** @description Of the answer; 0: never saved. */
            version: number;
            flagged: boolean;
            certainty: number | null;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            savedAt: string | null;
        };
        Cohort: {
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            id: string;
            name: string;
            /**
             * @description Of its exports and texts.
             * @example Europe/Paris
             */
            timeZone: string;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            archivedAt: string | null;
            /** @description Who follows it. */
            trainers: components["schemas"]["CohortTrainer"][];
            /** @description Present ones. */
            members: number;
            assignments: number;
            openAttempts: number;
        };
        /** @description What all of them earned together, by section and by chapter. */
        CohortGroups: {
            sections: components["schemas"]["SectionTotal"][];
            chapters: components["schemas"]["ChapterTotal"][];
            /** @description How many papers: those that count for their people. */
            papers: number;
        };
        CohortName: {
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            id: string;
            name: string;
        };
        CohortPage: {
            items: components["schemas"]["Cohort"][];
            nextCursor: string | null;
        };
        CohortTrainer: {
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            id: string;
            name: string | null;
        };
        CommandBankQuestion: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "command";
            /** @example qcm-docker */
            id: string;
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            revision: string;
            prompt: string;
            /** @description The pictures that its texts show. */
            media: components["schemas"]["Media"][];
            key: components["schemas"]["CommandKey"];
            explanation: string | null;
            reference: string | null;
            chapter: string | null;
            level: string | null;
            difficulty: string | null;
            tags: string[];
            /** Format: double */
            points: number;
            policy: string | null;
        };
        CommandKey: {
            /** @constant */
            type: "command";
            text: string;
            accepted: string[];
        };
        CommandQuestion: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "command";
            /** @description From 1. */
            position: number;
            /** @description The title of its section; null where the quiz gives none. */
            section: string | null;
            /** @description CommonMark. Like every text, it names pictures by the ids of `media`. */
            prompt: string;
            /** @description The pictures that its texts show. */
            media: components["schemas"]["Media"][];
            /**
             * Format: double
             * @description The most it can earn.
             */
            points: number;
            /** @description How what is chosen becomes points: a policy of `scoring`, or `weights`, where each option gives or takes a share of its own, and the sum counts from 0 to all of the points, so that ticking everything may pay. Null where no policy decides. */
            policy: string | null;
            /** @description Grows with every save; 0: never saved. */
            version: number;
            flagged: boolean;
            /** @description How sure, from 1 to 3; only where the quiz asks. */
            certainty: number | null;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            savedAt: string | null;
            /** @description Its answer was revealed, and takes no save: revealing again shows it again. */
            revealed: boolean;
            response: components["schemas"]["CommandResponse"] | null;
        };
        CommandReleasedQuestion: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "command";
            position: number;
            /** @description The title of its section; null where the quiz gives none. */
            section: string | null;
            prompt: string;
            /** @description The pictures that its texts show. */
            media: components["schemas"]["Media"][];
            response: components["schemas"]["CommandResponse"] | null;
            /** Format: double */
            points: number | null;
            /** Format: double */
            maxPoints: number;
            parts: components["schemas"]["GradePart"][];
            key: components["schemas"]["CommandKey"];
            explanation: string | null;
            reference: string | null;
            feedback: components["schemas"]["Feedback"][];
            corrected: boolean;
            /** @description What a correction made of the answers: judged by another `key`, by the better of both, full, or not counted. */
            correction: components["schemas"]["CorrectionPolicy"] | null;
            /** @description What a trainer wrote who gave these points by hand; null where they were graded. */
            comment: string | null;
        };
        CommandResponse: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "command";
            text: string;
        };
        CommandReviewedQuestion: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "command";
            position: number;
            /** @description The title of its section; null where the quiz gives none. */
            section: string | null;
            prompt: string;
            /** @description The pictures that its texts show. */
            media: components["schemas"]["Media"][];
            response: components["schemas"]["CommandResponse"] | null;
            /** Format: double */
            points: number | null;
            /** Format: double */
            maxPoints: number;
            parts: components["schemas"]["GradePart"][];
            key: components["schemas"]["CommandKey"];
            explanation: string | null;
            reference: string | null;
            feedback: components["schemas"]["Feedback"][];
            corrected: boolean;
            /** @description What a correction made of the answers: judged by another `key`, by the better of both, full, or not counted. */
            correction: components["schemas"]["CorrectionPolicy"] | null;
            /** @description What a trainer wrote who gave these points by hand; null where they were graded. */
            comment: string | null;
            /** @example qcm-docker */
            bank: string;
            /**
             * @description The author's id.
             * @example qcm-docker
             */
            question: string;
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            questionRevision: string;
            /** @description Of the answer; 0: never saved. */
            version: number;
            flagged: boolean;
            certainty: number | null;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            savedAt: string | null;
        };
        /** @enum {string} */
        ContentEncoding: "utf8" | "base64";
        CopiedCohort: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            told: "whole";
            applied: boolean;
            cohort: components["schemas"]["Cohort"];
            /** @description By how many days every window is moved. */
            days: number;
            windows: components["schemas"]["CopiedWindow"][];
        };
        CopiedOrDone: components["schemas"]["CopiedCohort"] | components["schemas"]["DoneBefore"];
        CopiedWindow: {
            /** @example qcm-docker */
            quiz: string;
            from: components["schemas"]["WindowSource"];
            /** @description Null: the quiz is retired, and is given no more. */
            to: components["schemas"]["WindowTarget"] | null;
        };
        CopyCohortRequest: {
            /**
             * @description What tells it from the others of its trainers.
             * @example Docker, décembre
             */
            name: string;
            /**
             * Format: date
             * @description On which the first of its windows opens, in its time zone.
             * @example 2027-01-15
             */
            firstDay: string;
            /** @description Answers, or refuses, as the change itself would, and changes nothing. */
            dryRun?: boolean;
        };
        /**
         * @description Fields of the question’s type as its YAML has them, by the author’s ids. An item with an id keeps its words; of `options`, those named with `correct: true` are right and no other.
         * @example {
         *       "options": [
         *         {
         *           "id": "deploiement-uniforme",
         *           "correct": true
         *         }
         *       ]
         *     }
         */
        CorrectedKey: {
            [key: string]: unknown;
        };
        CorrectedScore: {
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            attempt: string;
            trainee: components["schemas"]["CorrectedTrainee"];
            before: components["schemas"]["Score"];
            after: components["schemas"]["Score"];
        };
        CorrectedTrainee: {
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            id: string;
            name: string | null;
        };
        Correction: {
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            id: string;
            /** @example qcm-docker */
            bank: string;
            /** @example qcm-docker */
            question: string;
            keyHash: string;
            policy: components["schemas"]["CorrectionPolicy"];
            key: components["schemas"]["CorrectedKey"] | null;
            reason: string;
            /** @description Those of yours; null: it reaches everybody. */
            cohorts: components["schemas"]["CohortName"][] | null;
            /** @description Only an admin can take it back. */
            touchesOthers: boolean;
            practice: boolean;
            state: components["schemas"]["CorrectionState"];
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            madeAt: string;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            appliedAt: string | null;
            /**
             * Format: date-time
             * @description When it was taken back, or given up.
             * @example 2026-11-22T21:30:00.000Z
             */
            endedAt: string | null;
            /** @description Attempts that are prepared or, in the end, were written. */
            staged: number;
            /** @description That it reaches now. */
            attempts: number;
        };
        CorrectionPage: {
            items: components["schemas"]["ListedCorrection"][];
            nextCursor: string | null;
        };
        /** @enum {string} */
        CorrectionPolicy: "new-key" | "either-key" | "full-credit" | "drop";
        CorrectionPreview: {
            /** @example qcm-docker */
            bank: string;
            /** @example qcm-docker */
            question: string;
            keyHash: string;
            /** @description Closed ones that have the question. */
            attempts: number;
            /** @description Of these, those whose points, maximum or pass change. */
            changed: number;
            /** @description By their share of the maximum. */
            raised: number;
            /** @description Likewise. */
            lowered: number;
            /** @description That begin to pass. */
            passing: number;
            /** @description That no longer do. */
            failing: number;
            unmoved: components["schemas"]["UnmovedScores"];
            /** @description What changes, by id of the attempt. */
            rows: components["schemas"]["CorrectedScore"][];
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            nextCursor: string | null;
        };
        CorrectionRequest: {
            /**
             * @description A bank and a question of it.
             * @example qcm-docker/atouts
             */
            question: string;
            /** @description The key that was wrong; needed only where people sat the question with several. */
            keyHash?: string;
            policy: components["schemas"]["CorrectionPolicy"];
            key?: components["schemas"]["CorrectedKey"];
            /** @description Kept in the audit log. */
            reason: string;
            /** @description Whose assignments it reaches. Absent: every attempt, for an admin. */
            cohorts?: string[];
            /**
             * @description Their present members’ practice too.
             * @default false
             */
            practice?: boolean;
            /** @description Answers, or refuses, as the change itself would, and changes nothing. */
            dryRun?: boolean;
            /**
             * @description Most rows of a dry run.
             * @default 50
             */
            limit?: number;
            /**
             * Format: uuid
             * @description `nextCursor` of the dry run before.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            cursor?: string;
        };
        /** @enum {string} */
        CorrectionState: "applying" | "applied" | "reverting" | "reverted" | "abandoned";
        /** @enum {string} */
        CountedAttempt: "best" | "last" | "first" | "mean";
        /**
         * @description Which of a person’s attempts at a quiz count. A first attempt has met no question before.
         * @default first
         * @enum {string}
         */
        CountedAttempts: "first" | "last" | "best" | "all";
        CountedScore: {
            state: components["schemas"]["ScoreState"];
            /** Format: double */
            points: number | null;
            /** Format: double */
            maxPoints: number;
            /** Format: double */
            percentage: number | null;
            /** Format: double */
            mark20: number | null;
            /** @description Null while pending, or when the quiz has no pass mark. */
            passed: boolean | null;
            /**
             * Format: uuid
             * @description The attempt that counts; null for a mean.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            attempt: string | null;
            /** @description How many closed attempts it was chosen from, or is the mean of. */
            of: number;
        };
        CreateAssignmentRequest: {
            /** @example qcm-docker */
            quiz: string;
            opensAt: components["schemas"]["OffsetInstant"];
            closesAt: components["schemas"]["OffsetInstant"];
            /** Format: int64 */
            timeLimitMs?: number;
            maxAttempts?: number;
            release?: components["schemas"]["ReleaseTerms"];
        };
        CreateClientRequest: {
            /**
             * @description For admins to tell it by.
             * @example LMS of the school
             */
            name: string;
            scopes: components["schemas"]["Scope"][];
            /**
             * @description The cohorts that it acts for; it sees no other.
             * @default []
             */
            cohorts?: string[];
            /**
             * @description How often it may call in a minute, at each replica.
             * @default 6000
             */
            requestsPerMinute?: number;
            /** @default null */
            jwks?: components["schemas"]["PublicKeys"] | null;
            /**
             * Format: uri
             * @description Where it publishes these keys, in the place of `jwks`: public https, 64 KiB at most.
             * @default null
             * @example https://lms.example.org/jwks.json
             */
            jwksUri?: string | null;
        };
        CreateCohortRequest: {
            /**
             * @description What tells it from the others of its trainers.
             * @example Docker, décembre
             */
            name: string;
            /**
             * @description Of the IANA database: that of its exports and texts. Instants are in UTC everywhere else.
             * @example Europe/Paris
             */
            timeZone?: string;
        };
        CreateLtiPlatformRequest: {
            /** @example Moodle de la promotion */
            name: string;
            /**
             * @description Its `iss`, letter for letter.
             * @example https://moodle.example.org
             */
            issuer: string;
            /** @description Our client id there. */
            clientId: string;
            /**
             * Format: uri
             * @description Where a browser is sent to be authenticated.
             */
            authorizationEndpoint: string;
            /**
             * Format: uri
             * @description Where we ask for tokens of its services.
             */
            tokenEndpoint: string;
            /**
             * Format: uri
             * @description Its keys. Registrations of one issuer with the same keys share their people.
             */
            jwksUri: string;
            /**
             * @description Such as `moodle`, `canvas`, `desire2learn` or `blackboard`.
             * @example moodle
             */
            productFamily?: string | null;
            /** @description The audience of what we prove ourselves by there; null: its token endpoint. */
            tokenAudience?: string | null;
            /** @description What it lets us ask tokens for. */
            scopes?: string[];
            state?: components["schemas"]["LtiPlatformState"];
            /** @description The deployments that may launch. One that is taken away goes with what its courses name. */
            deployments?: string[];
        };
        CreateUserRequest: {
            /**
             * Format: email
             * @description Kept in lower case.
             * @example ada@example.org
             */
            email: string;
            /**
             * @description How the person is called.
             * @example Ada Lovelace
             */
            name: string;
            /**
             * @description What lists sort by.
             * @example Lovelace
             */
            familyName?: string;
            /**
             * @description Beside the family name.
             * @example Ada
             */
            givenName?: string;
            /**
             * @description The number under which a company knows the person.
             * @example E-1815
             */
            reference?: string;
            role: components["schemas"]["Role"];
            /**
             * @description 10 to 200 characters.
             * @example a long enough phrase
             */
            password: string;
        };
        CreateWebhookRequest: {
            /**
             * Format: uuid
             * @description Whose it is; a client makes its own.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            client?: string;
            /**
             * Format: uri
             * @description Where events are posted to: public https.
             * @example https://lms.example.org/bareme
             */
            url: string;
            /** @description The events it is told of. */
            events: components["schemas"]["WebhookEvent"][];
        };
        /**
         * @description `fr`: as a French spreadsheet opens it, with a byte order mark, `;` and decimal commas.
         * @default rfc4180
         * @enum {string}
         */
        CsvDialect: "rfc4180" | "fr";
        /** @enum {string} */
        Delivery: "body" | "cookie";
        /** @enum {string} */
        DeliveryState: "pending" | "delivered" | "dead";
        Distractor: {
            /** @description The author’s id. */
            option: string;
            isKey: boolean;
            count: number;
            /**
             * Format: double
             * @description Of all who had the question, from 0 to 1.
             */
            share: number;
            /** @description Of choosing it with the rest of the paper. */
            correlation: components["schemas"]["Estimate"];
        };
        /** @description An `Idempotency-Key` was sent again, and the first answer was over 64 KiB: it was done, and this is where to read what. */
        DoneBefore: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            told: "address";
            address: string;
        };
        DoneBy: {
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            user: string | null;
            name: string | null;
        };
        /** @description A line of a paper. */
        DrawnEntry: {
            position: number;
            section: number;
            rank: number;
            /** @example qcm-docker */
            bank: string;
            /** @example qcm-docker */
            question: string;
            optionOrder: string[];
        };
        Durations: {
            /** @description How many attempts are closed and not voided. */
            closed: number;
            /** Format: int64 */
            meanMs: number | null;
            /** Format: int64 */
            medianMs: number | null;
        };
        EffectiveTerms: {
            /**
             * Format: int64
             * @description Null: untimed.
             */
            timeLimitMs: number | null;
            /** @description Null: as many as one likes. */
            maxAttempts: number | null;
            release: components["schemas"]["ReleaseRule"];
        };
        EndCorrectionRequest: {
            /** @description Kept in the audit log. */
            reason: string;
        };
        EnrolRequest: {
            /** @description Each once. A name makes a person of an id that leads to nobody. */
            people: components["schemas"]["PersonToEnrol"][];
        };
        Enrolled: {
            /** @description In the order they were given. */
            people: components["schemas"]["EnrolledPerson"][];
        };
        EnrolledPerson: {
            /**
             * @description The client's own id of a person: 1 to 128 printable ASCII characters without spaces.
             * @example student-1815
             */
            externalId: string;
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            user: string | null;
            outcome: components["schemas"]["Enrolment"];
        };
        /**
         * @description `made`: a new person, now a member; `enrolled`: now a member; `member`: was one; `unknown`: nobody has the id, and no name was given; `refused`: they sign in by themselves, or are no trainee.
         * @enum {string}
         */
        Enrolment: "made" | "enrolled" | "member" | "unknown" | "refused";
        Estimate: {
            /** Format: double */
            value: number | null;
            reason: components["schemas"]["NoFigure"] | null;
            interval: components["schemas"]["Interval"] | null;
        };
        EventData: {
            [key: string]: unknown;
        };
        EventHappening: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            what: "event";
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            at: string;
            event: string;
            by: components["schemas"]["HappenedBy"];
            data: components["schemas"]["EventData"];
        };
        Excuse: {
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            user: string;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            excusedAt: string;
        };
        /**
         * @default json
         * @enum {string}
         */
        ExportAs: "json" | "csv";
        /** @enum {string} */
        ExportDetail: "marks" | "points" | "answers";
        /** @enum {string} */
        ExportFormat: "aiken" | "csv" | "gift" | "moodle-xml" | "qti12" | "qti21" | "qti3";
        ExportedAnswer: {
            position: number;
            type: string;
            response: components["schemas"]["Response"] | null;
            version: number;
            flagged: boolean;
            certainty: number | null;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            savedAt: string;
        };
        ExportedAttempt: {
            attempt: components["schemas"]["Attempt"];
            answers: components["schemas"]["ExportedAnswer"][];
            /** @description What came too late, or over a newer answer, in the order it came. */
            refused: components["schemas"]["RefusedAnswer"][];
            /** @description Null until it is released. */
            score: components["schemas"]["Score"] | null;
            receipt: string | null;
            calls: components["schemas"]["Call"][];
            messages: components["schemas"]["Message"][];
            /** @description What the caller reported of its questions. */
            reports: components["schemas"]["Report"][];
        };
        ExportedBank: {
            /** @example qcm-docker */
            bank: string;
            format: components["schemas"]["ExportFormat"];
            /** @description A name to save it under. */
            file: string;
            mediaType: string;
            /** @description How `content` holds the file. */
            encoding: components["schemas"]["ContentEncoding"];
            content: string;
            /** @description What did not pass as it was; what may have changed a key comes first. */
            report: components["schemas"]["FormatReportEntry"][];
        };
        ExportedGivenAnswer: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            detail: "answers";
            trainee: components["schemas"]["Trainee"];
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            attempt: string;
            number: number;
            state: components["schemas"]["AttemptState"];
            counts: boolean;
            position: number;
            /** @example qcm-docker */
            bank: string;
            /**
             * @description The author's id.
             * @example qcm-docker
             */
            question: string;
            /**
             * Format: double
             * @description Null while it waits for its grade.
             */
            points: number | null;
            /** Format: double */
            maxPoints: number | null;
            type: string;
            response: components["schemas"]["Response"] | null;
            /** @description The author's ids of what was chosen; null for free answers. */
            options: string[] | null;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            savedAt: string | null;
            verdict: components["schemas"]["Verdict"];
        };
        ExportedMark: {
            trainee: components["schemas"]["Trainee"];
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            attempt: string;
            number: number;
            state: components["schemas"]["AttemptState"];
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            startedAt: string;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            closedAt: string | null;
            closeReason: components["schemas"]["CloseReason"] | null;
            /**
             * Format: int64
             * @description So far, of one that runs.
             */
            durationMs: number;
            /** @description Taken, or given more time, when all could read the answers. */
            afterRelease: boolean;
            /** @description It is what counts for its person, or part of the mean that does. */
            counts: boolean;
            released: components["schemas"]["Released"];
            /** @description Null until it is scored. */
            score: components["schemas"]["Score"] | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            detail: "marks";
        };
        ExportedPoints: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            detail: "points";
            trainee: components["schemas"]["Trainee"];
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            attempt: string;
            number: number;
            state: components["schemas"]["AttemptState"];
            counts: boolean;
            score: components["schemas"]["Score"] | null;
            /** @description Those of its paper, in its order. */
            questions: components["schemas"]["QuestionPoints"][];
        };
        ExportedRow: components["schemas"]["ExportedMark"] | components["schemas"]["ExportedPoints"] | components["schemas"]["ExportedGivenAnswer"];
        ExportedSession: {
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            id: string;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            revokedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            lastRefreshedAt: string | null;
        };
        ExtendAssignmentRequest: {
            minutes: number;
            /** @description Kept in the audit log. */
            reason: string;
            /** @description Even where all of an assignment may read its answers; the attempt bears the mark. */
            force?: boolean;
            /** @description Answers, or refuses, as the change itself would, and changes nothing. */
            dryRun?: boolean;
        };
        ExtendRequest: {
            minutes: number;
            /** @description Kept in the audit log. */
            reason: string;
            /** @description Even where all of an assignment may read its answers; the attempt bears the mark. */
            force?: boolean;
            /** @description Answers, or refuses, as the change itself would, and changes nothing. */
            dryRun?: boolean;
        };
        ExtendedAssignment: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            told: "whole";
            attempts: components["schemas"]["ExtendedAttempt"][];
        };
        ExtendedAttempt: {
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            attempt: string;
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            user: string;
            /**
             * Format: date-time
             * @description Its end until now; null: nothing limits it.
             * @example 2026-11-22T21:30:00.000Z
             */
            before: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            deadlineAt: string | null;
        };
        ExtendedOrDone: components["schemas"]["ExtendedAssignment"] | components["schemas"]["DoneBefore"];
        ExternalNames: {
            /**
             * @description Absent: given name and family name.
             * @example Ada Lovelace
             */
            name?: string;
            /**
             * @description What lists sort by.
             * @example Lovelace
             */
            familyName?: string;
            /**
             * @description Beside the family name.
             * @example Ada
             */
            givenName?: string;
        };
        ExternalPerson: {
            /**
             * @description The client's own id of a person: 1 to 128 printable ASCII characters without spaces.
             * @example student-1815
             */
            externalId: string;
            /**
             * Format: uuid
             * @description Ours, for ever the same.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            user: string;
        };
        Feedback: {
            /** @description Absent: of the whole answer. */
            option?: string;
            text: string;
        };
        FieldError: {
            /** @description The part of the request. */
            in: components["schemas"]["RequestPart"];
            /**
             * @description JSON pointer into that part.
             * @example /response/choice
             */
            pointer: string;
            message: string;
        };
        Figures: {
            absent: components["schemas"]["AbsentAs"];
            /** @description Members whose window ended without an attempt or an excuse. */
            absences: number;
            /** @description How many marks; with `absent: zero`, and absences. */
            over: number;
            /** @description Null over none. */
            mean: components["schemas"]["Average"] | null;
            median: components["schemas"]["Average"] | null;
            passed: number;
            /** @description How many of them can pass or fail. */
            passedOver: number;
        };
        Finding: {
            severity: components["schemas"]["FindingSeverity"];
            rule: string;
            /** @description In the language asked for. */
            message: string;
            path: components["schemas"]["PathPart"][];
            file: string;
            /** @description From 1. */
            line: number;
            /** @description From 1. */
            column: number;
        };
        /** @enum {string} */
        FindingSeverity: "error" | "warning";
        /** @enum {string} */
        FlagName: "suspected-wrong-key" | "too-hard" | "too-easy" | "non-functioning-distractor" | "small-sample";
        /** @description A report as its trainers see it. */
        FollowedReport: {
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            id: string;
            /** @description Of the question on the paper. */
            position: number;
            text: string;
            /** @description `closed`: seen to, with an answer or without. Its text changes while it is `open`. */
            state: components["schemas"]["ReportState"];
            /** @description Null: none, or its author was erased; to its owner also while they have the question on a paper that is open. */
            answer: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            answeredAt: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            madeAt: string;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            changedAt: string;
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            attempt: string;
            /**
             * Format: uuid
             * @description Null: practice.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            assignment: string | null;
            /** @example qcm-docker */
            bank: string;
            /** @example qcm-docker */
            question: string;
            /**
             * Format: uuid
             * @description The question as it was seen.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            revision: string;
            keyHash: string;
            trainee: components["schemas"]["Trainee"];
            answeredBy: components["schemas"]["Answerer"] | null;
        };
        FollowedReportPage: {
            items: components["schemas"]["FollowedReport"][];
            nextCursor: string | null;
        };
        /** @enum {string} */
        FormatChange: "missing" | "changed" | "lost" | "skipped";
        FormatReportEntry: {
            /** @description The question, by its name or number; empty: the whole bank. */
            item: string;
            what: components["schemas"]["FormatChange"];
            /** @description In the language asked for. */
            detail: string;
        };
        /** @description The link is shown only here, and is good for one platform. */
        GivenRegistration: {
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            id: string;
            /** @description For the administrator of the platform, who enters it as the address to register at. */
            link: string;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            expiresAt: string;
        };
        /** @description What one part of the answer earned, and why. */
        GradePart: {
            /** @description Stable, for programs. */
            code: string;
            /** @description The same for people, in the language asked for. */
            text: string;
            /** @description The option, left item or blank. */
            option?: string;
            chosen?: boolean;
            /** @description Which of the things expected, from 0. */
            index?: number;
            /** @description Which of the things given, from 0. */
            given?: number;
            /** @description Of the answer, from 1. */
            line?: number;
            /** @description Of the answer, from 1. */
            column?: number;
            /**
             * Format: double
             * @description The most it could earn, as a share of the question's points, to 4 decimals.
             */
            worth?: number;
            /**
             * Format: double
             * @description What it earned, likewise; the sum of all is floored at 0.
             */
            earned?: number;
        };
        Gradebook: {
            /** @description The assignments, as they open. */
            columns: components["schemas"]["GradebookColumn"][];
            trainees: components["schemas"]["GradebookLine"][];
            nextCursor: string | null;
        };
        GradebookCell: {
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            assignment: string;
            state: components["schemas"]["CellState"];
            mark: components["schemas"]["CountedScore"] | null;
            /** @description Against what the quiz is measured against, where both marks are there. */
            progress: components["schemas"]["Progress"] | null;
        };
        GradebookColumn: {
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            assignment: string;
            /** @example qcm-docker */
            quiz: string;
            title: string;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            opensAt: string;
            /**
             * Format: date-time
             * @description Of the cohort; people may have more time, or a window of their own.
             * @example 2026-11-22T21:30:00.000Z
             */
            closesAt: string;
            counts: components["schemas"]["CountedAttempt"];
            figures: components["schemas"]["Figures"];
            /** @description Null where the quiz is measured against none. */
            progress: components["schemas"]["MeasuredProgress"] | null;
        };
        GradebookExport: {
            cohort: components["schemas"]["CohortName"];
            /**
             * @description Of the cohort: instants of a table are in it.
             * @example Europe/Paris
             */
            timeZone: string;
            /**
             * Format: date-time
             * @description The instant at which what is over and what is open is judged.
             * @example 2026-11-22T21:30:00.000Z
             */
            at: string;
            /**
             * Format: date-time
             * @description All that was written up to then is in it; who is in it is decided then, and each row may be newer.
             * @example 2026-11-22T21:30:00.000Z
             */
            asOf: string;
            absent: components["schemas"]["AbsentAs"];
            columns: components["schemas"]["GradebookColumn"][];
            trainees: components["schemas"]["GradebookLine"][];
        };
        GradebookLine: {
            trainee: components["schemas"]["Trainee"];
            /**
             * Format: date-time
             * @description When a former member left.
             * @example 2026-11-22T21:30:00.000Z
             */
            leftAt: string | null;
            /** @description One for each column, in its order. */
            cells: components["schemas"]["GradebookCell"][];
        };
        HappenedBy: {
            kind: components["schemas"]["ActorKind"] | null;
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            user: string | null;
            name: string | null;
        };
        /** @description One thing that happened to an attempt. */
        Happening: components["schemas"]["EventHappening"] | components["schemas"]["AnswerHappening"] | components["schemas"]["ScoreHappening"];
        Health: {
            /** @constant */
            status: "ok";
        };
        ImportDecision: {
            line: number;
            /**
             * Format: uuid
             * @description Who the row is; null: a new person.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            user: string | null;
        };
        /** @enum {string} */
        ImportFormat: "text" | "aiken" | "csv" | "gift" | "moodle-xml" | "qti";
        ImportMembersRequest: {
            /**
             * @description Repeated in the findings.
             * @default people.csv
             */
            name?: string;
            /**
             * @description Say what each row comes to, and change nothing.
             * @default false
             */
            dryRun?: boolean;
            /**
             * @description Change nothing while a row is wrong, or is like somebody and undecided.
             * @default false
             */
            allOrNothing?: boolean;
            /**
             * @description For rows that are like somebody; without one, such a row is left out.
             * @default []
             */
            decisions?: components["schemas"]["ImportDecision"][];
            /** @description The file, where it is UTF-8. */
            text?: string;
            /**
             * Format: base64
             * @description The file as it is, whatever its encoding.
             */
            base64?: string;
        };
        /** @enum {string} */
        ImportOutcome: "new" | "changed" | "same" | "like";
        ImportedMembers: {
            /** @description False: nothing was changed. */
            applied: boolean;
            /** @description Of the rows that are not wrong. */
            rows: components["schemas"]["ImportedRow"][];
            /** @description `column` counts those of the table. */
            findings: components["schemas"]["Finding"][];
        };
        ImportedPicture: {
            /** @description From the folder of the bank's file, as its texts name it. */
            path: string;
            /** Format: base64 */
            base64: string;
        };
        ImportedRow: {
            /** @description Of the file, from 1. */
            line: number;
            name: string;
            outcome: components["schemas"]["ImportOutcome"];
            /** @description Who it is; null: a person yet to be made, or undecided. */
            user: components["schemas"]["NamedPerson"] | null;
            /** @description What the file has otherwise; none: they came back. */
            changes: components["schemas"]["PersonField"][];
            /** @description Whom it is like, among those whom you follow. */
            like: components["schemas"]["NamedPerson"][];
            /** @description Of a new person, shown only here: signs them in at `/v1/auth/resume`. */
            signInCode: string | null;
        };
        /** @description Holds the true value with 95 % confidence. */
        Interval: {
            /** Format: double */
            low: number;
            /** Format: double */
            high: number;
        };
        Intervention: {
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            at: string;
            action: string;
            by: components["schemas"]["DoneBy"];
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            attempt: string | null;
            /**
             * Format: uuid
             * @description Whom it was about; null: everybody.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            user: string | null;
            before: components["schemas"]["AuditedFields"] | null;
            after: components["schemas"]["AuditedFields"] | null;
            /** @description Null also once the person it is about was erased. */
            reason: string | null;
        };
        Invitation: {
            cohort: components["schemas"]["CohortName"];
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            invitedAt: string;
            /** @description Who follows it, by name. */
            trainers: (string | null)[];
        };
        InvitationPage: {
            items: components["schemas"]["Invitation"][];
            nextCursor: string | null;
        };
        JoinCode: {
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            id: string;
            seats: number;
            /** @description By newcomers; whoever is a member already takes none. */
            seatsUsed: number;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description Or when it was revoked.
             * @example 2026-11-22T21:30:00.000Z
             */
            expiresAt: string;
        };
        JoinCodePage: {
            items: components["schemas"]["JoinCode"][];
            nextCursor: string | null;
        };
        JoinCodeRequest: {
            /**
             * @description How many newcomers it lets in, whatever address they come from.
             * @default 30
             */
            seats?: number;
            /**
             * @description For how many days it lets them in.
             * @default 30
             */
            expiresInDays?: number;
        };
        JoinRequest: {
            /**
             * @description Read whatever its case, dashes and spaces; O as 0, I and L as 1.
             * @example K7M2P-Q0R1S
             */
            code: string;
            /**
             * @description Needed without an access token.
             * @example Ada
             */
            name?: string;
            /** @description How the refresh token is handed over; `body` when absent. `cookie` is for pages of the service itself: no script can read it. */
            delivery?: components["schemas"]["Delivery"];
        };
        Joined: {
            /** @description Sent as `Authorization: Bearer …`. */
            accessToken: string;
            /** @description Good once, for 30 days. Absent where a cookie was asked for. */
            refreshToken?: string;
            /** @constant */
            tokenType: "Bearer";
            /** @description Seconds that the access token lasts. */
            expiresIn: number;
            user: components["schemas"]["User"];
            cohort: components["schemas"]["CohortName"];
            /** @description Shown only here: signs in again, on any device. */
            resumeCode: string;
        };
        Jwk: {
            kty: string;
            kid: string;
        } & {
            [key: string]: unknown;
        };
        /** @description RFC 7517. */
        Jwks: {
            keys: components["schemas"]["Jwk"][];
        };
        LaterWindow: {
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            user: string;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            opensAt: string;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            closesAt: string;
        };
        LaunchLink: {
            /**
             * Format: uri
             * @description Good once.
             */
            url: string;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            expiresAt: string;
        };
        LaunchLinkRequest: {
            /**
             * @description The client's own id of a person: 1 to 128 printable ASCII characters without spaces.
             * @example student-1815
             */
            externalId: string;
            /** @example qcm-docker */
            quiz: string;
            /**
             * Format: uuid
             * @description Of a cohort of yours; where several assign the quiz, the one to start.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            assignment?: string;
        };
        LaunchRequest: {
            /** @description What the link ends in. */
            token: string;
            /** @description How the refresh token is handed over; `body` when absent. `cookie` is for pages of the service itself: no script can read it. */
            delivery?: components["schemas"]["Delivery"];
        };
        Launched: {
            /** @description Sent as `Authorization: Bearer …`. */
            accessToken: string;
            /** @description Good once, for 30 days. Absent where a cookie was asked for. */
            refreshToken?: string;
            /** @constant */
            tokenType: "Bearer";
            /** @description Seconds that the access token lasts. */
            expiresIn: number;
            /** @example qcm-docker */
            quiz: string;
            /**
             * Format: uuid
             * @description The one to start, where the link names one.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            assignment: string | null;
        };
        /** @enum {string} */
        LimitedBy: "timeLimit" | "window";
        ListedAttempt: {
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            id: string;
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            user: string;
            /** @example qcm-docker */
            quiz: string;
            /** @description Of the quiz, as it was taken. */
            title: string;
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            quizRevision: string;
            kind: components["schemas"]["AttemptKind"];
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            assignment: string | null;
            number: number;
            /** @description Started, or given more time, by a trainer’s leave when all of the assignment could read the answers. */
            afterRelease: boolean;
            state: components["schemas"]["AttemptState"];
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            startedAt: string;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            deadlineAt: string | null;
            /**
             * Format: date-time
             * @description Deadline + grace: the last instant at which answers are accepted.
             * @example 2026-11-22T21:30:00.000Z
             */
            acceptedUntil: string;
            limitedBy: components["schemas"]["LimitedBy"] | null;
            /** Format: int64 */
            graceMs: number;
            /**
             * Format: date-time
             * @description The server's clock, the only one that counts.
             * @example 2026-11-22T21:30:00.000Z
             */
            serverNow: string;
            /**
             * Format: int64
             * @description Null when untimed; 0 during the grace, and once closed.
             */
            remainingMs: number | null;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            closedAt: string | null;
            closeReason: components["schemas"]["CloseReason"] | null;
            /** @description The name of the trainer who closed it, if one did. */
            closedBy: string | null;
            /**
             * Format: date-time
             * @description When an expired attempt was in fact closed.
             * @example 2026-11-22T21:30:00.000Z
             */
            processedAt: string | null;
            /**
             * Format: date-time
             * @description Reopened: until then its owner may take it up again, by starting; its time runs from there.
             * @example 2026-11-22T21:30:00.000Z
             */
            waitingUntil: string | null;
            /** @description Questions may be revealed one by one while it runs: practice with `feedback: immediate`. */
            reveals: boolean;
            /** @description Null where the questions are. */
            scoring: components["schemas"]["Scoring"] | null;
            /** @description Null in lists, and once closed until the answers are released. */
            questions: components["schemas"]["Question"][] | null;
            /** @description As its owner may see it now; null until it is scored and released. */
            score: components["schemas"]["Score"] | null;
        };
        ListedCorrection: {
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            id: string;
            /** @example qcm-docker */
            bank: string;
            /** @example qcm-docker */
            question: string;
            keyHash: string;
            policy: components["schemas"]["CorrectionPolicy"];
            key: components["schemas"]["CorrectedKey"] | null;
            reason: string;
            /** @description Those of yours; null: it reaches everybody. */
            cohorts: components["schemas"]["CohortName"][] | null;
            /** @description Only an admin can take it back. */
            touchesOthers: boolean;
            practice: boolean;
            state: components["schemas"]["CorrectionState"];
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            madeAt: string;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            appliedAt: string | null;
            /**
             * Format: date-time
             * @description When it was taken back, or given up.
             * @example 2026-11-22T21:30:00.000Z
             */
            endedAt: string | null;
            /** @description Attempts that are prepared or, in the end, were written. */
            staged: number;
        };
        LoginRequest: {
            /**
             * @description In any case.
             * @example ada@example.org
             */
            email: string;
            password: string;
            /** @description How the refresh token is handed over; `body` when absent. `cookie` is for pages of the service itself: no script can read it. */
            delivery?: components["schemas"]["Delivery"];
        };
        LogoutRequest: {
            /** @description The session to end, without an access token. Absent: the one that the cookie brings. */
            refreshToken?: string;
            /** @description Ends every session of the caller, on every device. */
            all?: boolean;
        };
        LtiJoinRequest: {
            code: string;
            /** @description How the refresh token is handed over; `body` when absent. `cookie` is for pages of the service itself: no script can read it. */
            delivery?: components["schemas"]["Delivery"];
            /**
             * @description In any case.
             * @example ada@example.org
             */
            email: string;
            password: string;
        };
        LtiJoined: {
            /** @description Sent as `Authorization: Bearer …`. */
            accessToken: string;
            /** @description Good once, for 30 days. Absent where a cookie was asked for. */
            refreshToken?: string;
            /** @constant */
            tokenType: "Bearer";
            /** @description Seconds that the access token lasts. */
            expiresIn: number;
            /** @description Where it leads, after the `#` of the pages. */
            page: string;
        };
        LtiLaunch: {
            id_token?: string;
            state?: string;
            error?: string;
            error_description?: string;
            /** @description What the platform kept for us; otherwise a cookie brings it. */
            browser?: string;
        };
        LtiLogin: {
            iss: string;
            login_hint: string;
            target_link_uri?: string;
            lti_message_hint?: string;
            client_id?: string;
            lti_deployment_id?: string;
            /** @description The platform's frame that keeps data for tools. */
            lti_storage_target?: string;
            /** @description The id of the platform here, where issuer and client are not enough to tell it. */
            platform?: string;
        };
        LtiPlatform: {
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            id: string;
            /** @example Moodle de la promotion */
            name: string;
            /**
             * @description Its `iss`, letter for letter.
             * @example https://moodle.example.org
             */
            issuer: string;
            /** @description Our client id there. */
            clientId: string;
            /**
             * @description Such as `moodle`, `canvas`, `desire2learn` or `blackboard`.
             * @example moodle
             */
            productFamily: string | null;
            /**
             * Format: uri
             * @description Where a browser is sent to be authenticated.
             */
            authorizationEndpoint: string;
            /**
             * Format: uri
             * @description Where we ask for tokens of its services.
             */
            tokenEndpoint: string;
            /** @description The audience of what we prove ourselves by there; null: its token endpoint. */
            tokenAudience: string | null;
            /**
             * Format: uri
             * @description Its keys. Registrations of one issuer with the same keys share their people.
             */
            jwksUri: string;
            /** @description What it lets us ask tokens for. */
            scopes: string[];
            state: components["schemas"]["LtiPlatformState"];
            /** @description The deployments that may launch. One that is taken away goes with what its courses name. */
            deployments: string[];
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            createdAt: string;
        };
        LtiPlatformPage: {
            items: components["schemas"]["LtiPlatform"][];
            nextCursor: string | null;
        };
        /**
         * @description `pending`: to be confirmed. Only an `active` one launches.
         * @enum {string}
         */
        LtiPlatformState: "pending" | "active" | "disabled";
        LtiSession: {
            /** @description Sent as `Authorization: Bearer …`. */
            accessToken: string;
            /** @description Good once, for 30 days. Absent where a cookie was asked for. */
            refreshToken?: string;
            /** @constant */
            tokenType: "Bearer";
            /** @description Seconds that the access token lasts. */
            expiresIn: number;
            /** @description Where it leads, after the `#` of the pages. */
            page: string;
            /** @description Whether the person may say which account is theirs already, by the same code, for ten minutes. */
            mayJoin: boolean;
        };
        LtiSessionRequest: {
            code: string;
            /** @description How the refresh token is handed over; `body` when absent. `cookie` is for pages of the service itself: no script can read it. */
            delivery?: components["schemas"]["Delivery"];
        };
        /** @description What a platform (LMS) is given where tools are added by hand. */
        LtiTool: {
            /** @description Where a platform begins a login (initiate login URL). */
            loginUri: string;
            /** @description Redirect URI and target link URI; the one of content selection (deep linking) too. */
            launchUri: string;
            /** @description Our public keys. */
            jwksUri: string;
        };
        MadeAssignment: {
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            id: string;
            cohort: components["schemas"]["CohortName"];
            /** @example qcm-docker */
            quiz: string;
            title: string;
            /**
             * Format: uuid
             * @description What it gives: from its first start on, what was published then.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            quizRevision: string;
            /** @description Nothing newer of the quiz is published. */
            isLatest: boolean;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            opensAt: string;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            closesAt: string;
            /**
             * Format: int64
             * @description Null: as the quiz has it.
             */
            timeLimitMs: number | null;
            /** @description Null: as the quiz has it. */
            maxAttempts: number | null;
            /** @description Null: as the quiz has it. */
            release: components["schemas"]["ReleaseRule"] | null;
            /** @description What holds for whoever has nothing of their own. */
            effective: components["schemas"]["EffectiveTerms"];
            /**
             * Format: date-time
             * @description Since when all may read their scores.
             * @example 2026-11-22T21:30:00.000Z
             */
            scoreReleasedAt: string | null;
            /**
             * Format: date-time
             * @description Since when all may read the answers.
             * @example 2026-11-22T21:30:00.000Z
             */
            answersReleasedAt: string | null;
            asksStartCode: boolean;
            /** @description How many people have something of their own. */
            overrides: number;
            /** @description Without those that were voided. */
            attempts: number;
            /** @description Somebody has started: it is deleted no more. */
            hasBegun: boolean;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            createdAt: string;
            /** @description What its trainers should know. */
            warnings: components["schemas"]["AssignmentWarning"][];
        };
        MadePassword: {
            password: string;
        };
        MatchBankQuestion: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "match";
            left: components["schemas"]["OptionView"][];
            right: components["schemas"]["OptionView"][];
            /** @example qcm-docker */
            id: string;
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            revision: string;
            prompt: string;
            /** @description The pictures that its texts show. */
            media: components["schemas"]["Media"][];
            key: components["schemas"]["MatchKey"];
            explanation: string | null;
            reference: string | null;
            chapter: string | null;
            level: string | null;
            difficulty: string | null;
            tags: string[];
            /** Format: double */
            points: number;
            policy: string | null;
        };
        MatchKey: {
            /** @constant */
            type: "match";
            pairs: {
                [key: string]: string;
            };
        };
        MatchQuestion: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "match";
            left: components["schemas"]["OptionView"][];
            right: components["schemas"]["OptionView"][];
            /** @description From 1. */
            position: number;
            /** @description The title of its section; null where the quiz gives none. */
            section: string | null;
            /** @description CommonMark. Like every text, it names pictures by the ids of `media`. */
            prompt: string;
            /** @description The pictures that its texts show. */
            media: components["schemas"]["Media"][];
            /**
             * Format: double
             * @description The most it can earn.
             */
            points: number;
            /** @description How what is chosen becomes points: a policy of `scoring`, or `weights`, where each option gives or takes a share of its own, and the sum counts from 0 to all of the points, so that ticking everything may pay. Null where no policy decides. */
            policy: string | null;
            /** @description Grows with every save; 0: never saved. */
            version: number;
            flagged: boolean;
            /** @description How sure, from 1 to 3; only where the quiz asks. */
            certainty: number | null;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            savedAt: string | null;
            /** @description Its answer was revealed, and takes no save: revealing again shows it again. */
            revealed: boolean;
            response: components["schemas"]["MatchResponse"] | null;
        };
        MatchReleasedQuestion: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "match";
            left: components["schemas"]["OptionView"][];
            right: components["schemas"]["OptionView"][];
            position: number;
            /** @description The title of its section; null where the quiz gives none. */
            section: string | null;
            prompt: string;
            /** @description The pictures that its texts show. */
            media: components["schemas"]["Media"][];
            response: components["schemas"]["MatchResponse"] | null;
            /** Format: double */
            points: number | null;
            /** Format: double */
            maxPoints: number;
            parts: components["schemas"]["GradePart"][];
            key: components["schemas"]["MatchKey"];
            explanation: string | null;
            reference: string | null;
            feedback: components["schemas"]["Feedback"][];
            corrected: boolean;
            /** @description What a correction made of the answers: judged by another `key`, by the better of both, full, or not counted. */
            correction: components["schemas"]["CorrectionPolicy"] | null;
            /** @description What a trainer wrote who gave these points by hand; null where they were graded. */
            comment: string | null;
        };
        MatchResponse: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "match";
            /** @description Left id to right id. */
            pairs: {
                [key: string]: string;
            };
        };
        MatchReviewedQuestion: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "match";
            left: components["schemas"]["OptionView"][];
            right: components["schemas"]["OptionView"][];
            position: number;
            /** @description The title of its section; null where the quiz gives none. */
            section: string | null;
            prompt: string;
            /** @description The pictures that its texts show. */
            media: components["schemas"]["Media"][];
            response: components["schemas"]["MatchResponse"] | null;
            /** Format: double */
            points: number | null;
            /** Format: double */
            maxPoints: number;
            parts: components["schemas"]["GradePart"][];
            key: components["schemas"]["MatchKey"];
            explanation: string | null;
            reference: string | null;
            feedback: components["schemas"]["Feedback"][];
            corrected: boolean;
            /** @description What a correction made of the answers: judged by another `key`, by the better of both, full, or not counted. */
            correction: components["schemas"]["CorrectionPolicy"] | null;
            /** @description What a trainer wrote who gave these points by hand; null where they were graded. */
            comment: string | null;
            /** @example qcm-docker */
            bank: string;
            /**
             * @description The author's id.
             * @example qcm-docker
             */
            question: string;
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            questionRevision: string;
            /** @description Of the answer; 0: never saved. */
            version: number;
            flagged: boolean;
            certainty: number | null;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            savedAt: string | null;
        };
        Me: {
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            id: string;
            role: components["schemas"]["Role"];
            name: string | null;
            /** @description What lists sort by; null: `name` is. */
            familyName: string | null;
            givenName: string | null;
            /** @description The number under which a company knows the person. */
            reference: string | null;
            email: string | null;
            /** @description One that a trainer wrote down: it signs nobody in. */
            contactEmail: string | null;
            /** @description Whether the address was given with the account; one that a person typed themselves proves nothing. */
            emailVerified: boolean;
            hasPassword: boolean;
            mustChangePassword: boolean;
            accommodation: components["schemas"]["Accommodation"];
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            disabledAt: string | null;
            /** @description Where the caller is a member. */
            cohorts: components["schemas"]["CohortName"][];
        };
        MeasuredProgress: {
            /**
             * Format: uuid
             * @description The assignment of the cohort that it is measured against.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            assignment: string;
            /** @description How many people have both marks. */
            over: number;
            /** @description Of their means; null over none. */
            progress: components["schemas"]["Progress"] | null;
        };
        /** @description A picture of a question. */
        Media: {
            /**
             * @description What texts name the picture by: `![alternative](id)`. Random, and telling nothing.
             * @example 5f0c1a9e7b3d42688d1f6e0a4c92b7d3
             */
            id: string;
            /**
             * Format: uri-reference
             * @description Where it is had, without a token; relative to the service.
             * @example /v1/media/5f0c1a9e7b3d42688d1f6e0a4c92b7d3
             */
            url: string;
            type: components["schemas"]["MediaType"];
            /** @description Pixels. */
            width: number;
            /** @description Pixels. */
            height: number;
            /** @description What one sees in it, for who does not see it. */
            alt: string;
        };
        /** @enum {string} */
        MediaType: "image/png" | "image/jpeg" | "image/webp" | "image/gif";
        Member: {
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            id: string;
            /** @description Null once erased. */
            name: string | null;
            familyName: string | null;
            givenName: string | null;
            reference: string | null;
            /** @description One that is verified. */
            email: string | null;
            /** @description One that a trainer wrote down. */
            contactEmail: string | null;
            /** @description Signs in by a password of their own, and keeps their own names. */
            hasAccount: boolean;
            accommodation: components["schemas"]["Accommodation"];
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            joinedAt: string;
        };
        MemberPage: {
            items: components["schemas"]["Member"][];
            nextCursor: string | null;
        };
        Membership: {
            user: components["schemas"]["User"];
            cohort: components["schemas"]["CohortName"];
        };
        MergeRequest: {
            /**
             * Format: uuid
             * @description Who the record turned out to be.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            into: string;
            /** @description Kept in the audit log. */
            reason: string;
            /** @description Answers, or refuses, as the change itself would, and changes nothing. */
            dryRun?: boolean;
        };
        Merged: {
            applied: boolean;
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            user: string;
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            into: string;
            quizzes: components["schemas"]["MergedQuiz"][];
        };
        MergedAttempt: {
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            id: string;
            /**
             * Format: uuid
             * @description Whose it is before the merge.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            user: string;
            number: number;
            /** @description Its number once merged. */
            merged: number;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            startedAt: string;
            state: components["schemas"]["AttemptState"];
        };
        /** @description What counts of each, and of both together, by the rule of the quiz. */
        MergedCounts: {
            from: components["schemas"]["Score"] | null;
            into: components["schemas"]["Score"] | null;
            merged: components["schemas"]["Score"] | null;
        };
        MergedQuiz: {
            /** @example qcm-docker */
            quiz: string;
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            assignment: string | null;
            max: number | null;
            /** @description Once merged; more than `max` are kept, and no other may be started. */
            used: number;
            /** @description In the order of their start. */
            attempts: components["schemas"]["MergedAttempt"][];
            counted: components["schemas"]["MergedCounts"];
        };
        /** @description From a trainer to whoever takes the attempt. */
        Message: {
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            id: string;
            /** @description Null once its author was erased. */
            text: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            sentAt: string;
            /**
             * Format: uuid
             * @description The call that it answers.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            call: string | null;
        };
        MultipleBankQuestion: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "multiple";
            options: components["schemas"]["OptionView"][];
            /** @example qcm-docker */
            id: string;
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            revision: string;
            prompt: string;
            /** @description The pictures that its texts show. */
            media: components["schemas"]["Media"][];
            key: components["schemas"]["MultipleKey"];
            explanation: string | null;
            reference: string | null;
            chapter: string | null;
            level: string | null;
            difficulty: string | null;
            tags: string[];
            /** Format: double */
            points: number;
            policy: string | null;
        };
        MultipleKey: {
            /** @constant */
            type: "multiple";
            choices: string[];
            /** @description Where each option has a share of its own, that share of the points, by the id of the option. */
            weights?: {
                [key: string]: string;
            };
        };
        /**
         * @description `all-or-nothing`: every right option and no wrong one earns the points; anything else earns nothing. `net-correct`: right choices / right options - wrong choices / wrong options, never below 0. `each-option`: every option decided rightly counts, chosen or left; ticking everything pays too.
         * @enum {string}
         */
        MultiplePolicy: "all-or-nothing" | "net-correct" | "each-option";
        MultipleQuestion: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "multiple";
            options: components["schemas"]["OptionView"][];
            /** @description From 1. */
            position: number;
            /** @description The title of its section; null where the quiz gives none. */
            section: string | null;
            /** @description CommonMark. Like every text, it names pictures by the ids of `media`. */
            prompt: string;
            /** @description The pictures that its texts show. */
            media: components["schemas"]["Media"][];
            /**
             * Format: double
             * @description The most it can earn.
             */
            points: number;
            /** @description How what is chosen becomes points: a policy of `scoring`, or `weights`, where each option gives or takes a share of its own, and the sum counts from 0 to all of the points, so that ticking everything may pay. Null where no policy decides. */
            policy: string | null;
            /** @description Grows with every save; 0: never saved. */
            version: number;
            flagged: boolean;
            /** @description How sure, from 1 to 3; only where the quiz asks. */
            certainty: number | null;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            savedAt: string | null;
            /** @description Its answer was revealed, and takes no save: revealing again shows it again. */
            revealed: boolean;
            response: components["schemas"]["MultipleResponse"] | null;
        };
        MultipleReleasedQuestion: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "multiple";
            options: components["schemas"]["OptionView"][];
            position: number;
            /** @description The title of its section; null where the quiz gives none. */
            section: string | null;
            prompt: string;
            /** @description The pictures that its texts show. */
            media: components["schemas"]["Media"][];
            response: components["schemas"]["MultipleResponse"] | null;
            /** Format: double */
            points: number | null;
            /** Format: double */
            maxPoints: number;
            parts: components["schemas"]["GradePart"][];
            key: components["schemas"]["MultipleKey"];
            explanation: string | null;
            reference: string | null;
            feedback: components["schemas"]["Feedback"][];
            corrected: boolean;
            /** @description What a correction made of the answers: judged by another `key`, by the better of both, full, or not counted. */
            correction: components["schemas"]["CorrectionPolicy"] | null;
            /** @description What a trainer wrote who gave these points by hand; null where they were graded. */
            comment: string | null;
        };
        MultipleResponse: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "multiple";
            choices: string[];
        };
        MultipleReviewedQuestion: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "multiple";
            options: components["schemas"]["OptionView"][];
            position: number;
            /** @description The title of its section; null where the quiz gives none. */
            section: string | null;
            prompt: string;
            /** @description The pictures that its texts show. */
            media: components["schemas"]["Media"][];
            response: components["schemas"]["MultipleResponse"] | null;
            /** Format: double */
            points: number | null;
            /** Format: double */
            maxPoints: number;
            parts: components["schemas"]["GradePart"][];
            key: components["schemas"]["MultipleKey"];
            explanation: string | null;
            reference: string | null;
            feedback: components["schemas"]["Feedback"][];
            corrected: boolean;
            /** @description What a correction made of the answers: judged by another `key`, by the better of both, full, or not counted. */
            correction: components["schemas"]["CorrectionPolicy"] | null;
            /** @description What a trainer wrote who gave these points by hand; null where they were graded. */
            comment: string | null;
            /** @example qcm-docker */
            bank: string;
            /**
             * @description The author's id.
             * @example qcm-docker
             */
            question: string;
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            questionRevision: string;
            /** @description Of the answer; 0: never saved. */
            version: number;
            flagged: boolean;
            certainty: number | null;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            savedAt: string | null;
        };
        MyAssignment: {
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            id: string;
            /**
             * Format: date-time
             * @description When it opens for you: your own window, else the cohort's.
             * @example 2026-11-22T21:30:00.000Z
             */
            opensAt: string;
            /**
             * Format: date-time
             * @description When it closes for you: your own window, else the cohort's, and your extra time.
             * @example 2026-11-22T21:30:00.000Z
             */
            closesAt: string;
            /**
             * Format: int64
             * @description Null: untimed.
             */
            timeLimitMs: number | null;
            attemptsMax: number | null;
            attemptsUsed: number;
            release: components["schemas"]["ReleaseRule"];
            canStart: boolean;
            /** @description Why it cannot be started now. */
            reason: components["schemas"]["NoStartReason"] | null;
            /**
             * Format: date-time
             * @description When it opens, or closed.
             * @example 2026-11-22T21:30:00.000Z
             */
            at: string | null;
            attemptsLeft: number | null;
            /** @description A start asks for its code; no longer, once you have started. */
            asksStartCode: boolean;
            /** @description What counts of your attempts under it, by `attempts.counts`; null until that is released. */
            score: components["schemas"]["Score"] | null;
            /** @example qcm-docker */
            quiz: string;
            title: string;
        };
        MyAssignmentPage: {
            items: components["schemas"]["MyAssignment"][];
            nextCursor: string | null;
        };
        NamedPerson: {
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            id: string;
            name: string | null;
        };
        /**
         * @description `no`: a random id, new for each export, in place of each person and of their attempts.
         * @default yes
         * @enum {string}
         */
        NamesInExport: "yes" | "no";
        NewApiClient: {
            /**
             * Format: uuid
             * @description The `client_id`.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            id: string;
            name: string;
            scopes: components["schemas"]["Scope"][];
            /** @description Those that it acts for. */
            cohorts: components["schemas"]["CohortName"][];
            requestsPerMinute: number;
            jwks: components["schemas"]["PublicKeys"] | null;
            /**
             * Format: uri
             * @description Where it publishes these keys, in the place of `jwks`: public https, 64 KiB at most.
             * @example https://lms.example.org/jwks.json
             */
            jwksUri: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            disabledAt: string | null;
            /**
             * Format: date-time
             * @description When it last got a token.
             * @example 2026-11-22T21:30:00.000Z
             */
            lastUsedAt: string | null;
            /** @description Those that have not expired. */
            secrets: components["schemas"]["ClientSecret"][];
            secret: components["schemas"]["NewClientSecret"];
        };
        NewClientSecret: {
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            id: string;
            /** @description Shown only here. Letters, digits, `-` and `_`. */
            secret: string;
        };
        NewJoinCode: {
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            id: string;
            /**
             * @description Shown only here.
             * @example K7M2P-Q0R1S
             */
            code: string;
            cohort: components["schemas"]["CohortName"];
            seats: number;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            expiresAt: string;
        };
        NewWebhook: {
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            id: string;
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            client: string;
            /**
             * Format: uri
             * @description Where events are posted to: public https.
             * @example https://lms.example.org/bareme
             */
            url: string;
            /** @description The events it is told of. */
            events: components["schemas"]["WebhookEvent"][];
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description Until when the secret before this one signs too; null: this one signs alone.
             * @example 2026-11-22T21:30:00.000Z
             */
            formerSecretUntil: string | null;
            /**
             * Format: date-time
             * @description The first failure since something was delivered. After 5 days of failures it is disabled.
             * @example 2026-11-22T21:30:00.000Z
             */
            failingSince: string | null;
            /**
             * Format: date-time
             * @description Since when it is told nothing.
             * @example 2026-11-22T21:30:00.000Z
             */
            disabledAt: string | null;
            /** @description `gone`: it answered 410. `failing`: it failed for 5 days. `by-hand`: somebody said so. */
            disabledReason: components["schemas"]["WebhookDisabledReason"] | null;
            /** @description Shown only here: what events are signed with, as Standard Webhooks has it. */
            secret: string;
        };
        /**
         * @description Why there is no value.
         * @enum {string}
         */
        NoFigure: "nobody" | "too-few-people" | "no-variance" | "one-question" | "papers-differ" | "maxima-differ" | "negative-covariance" | "not-for-this-type";
        /** @enum {string} */
        NoStartReason: "not-assigned" | "not-open-yet" | "window-over" | "no-attempts-left" | "several-assignments" | "draw-unreachable" | "answers-released" | "cohort-archived";
        NumericAccepted: {
            min: string;
            max: string;
            /** Format: double */
            fraction: number;
        };
        NumericBankQuestion: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "numeric";
            /** @description What `unit` may be; empty when the number stands alone. */
            units: string[];
            unitRequired: boolean;
            /** @example qcm-docker */
            id: string;
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            revision: string;
            prompt: string;
            /** @description The pictures that its texts show. */
            media: components["schemas"]["Media"][];
            key: components["schemas"]["NumericKey"];
            explanation: string | null;
            reference: string | null;
            chapter: string | null;
            level: string | null;
            difficulty: string | null;
            tags: string[];
            /** Format: double */
            points: number;
            policy: string | null;
        };
        NumericBlank: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "numeric";
            /** @description What `unit` may be; empty when the number stands alone. */
            units: string[];
            unitRequired: boolean;
            /** @description Stands in `text` as {{id}}. */
            id: string;
        };
        NumericBlankAccepted: {
            min: string;
            max: string;
            /** Format: double */
            fraction: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "numeric";
        };
        NumericKey: {
            /** @constant */
            type: "numeric";
            value: string;
            unit?: string;
            /** @description In the first unit; both bounds included. */
            accepted: components["schemas"]["NumericAccepted"][];
        };
        NumericQuestion: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "numeric";
            /** @description What `unit` may be; empty when the number stands alone. */
            units: string[];
            unitRequired: boolean;
            /** @description From 1. */
            position: number;
            /** @description The title of its section; null where the quiz gives none. */
            section: string | null;
            /** @description CommonMark. Like every text, it names pictures by the ids of `media`. */
            prompt: string;
            /** @description The pictures that its texts show. */
            media: components["schemas"]["Media"][];
            /**
             * Format: double
             * @description The most it can earn.
             */
            points: number;
            /** @description How what is chosen becomes points: a policy of `scoring`, or `weights`, where each option gives or takes a share of its own, and the sum counts from 0 to all of the points, so that ticking everything may pay. Null where no policy decides. */
            policy: string | null;
            /** @description Grows with every save; 0: never saved. */
            version: number;
            flagged: boolean;
            /** @description How sure, from 1 to 3; only where the quiz asks. */
            certainty: number | null;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            savedAt: string | null;
            /** @description Its answer was revealed, and takes no save: revealing again shows it again. */
            revealed: boolean;
            response: components["schemas"]["NumericResponse"] | null;
        };
        NumericReleasedQuestion: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "numeric";
            /** @description What `unit` may be; empty when the number stands alone. */
            units: string[];
            unitRequired: boolean;
            position: number;
            /** @description The title of its section; null where the quiz gives none. */
            section: string | null;
            prompt: string;
            /** @description The pictures that its texts show. */
            media: components["schemas"]["Media"][];
            response: components["schemas"]["NumericResponse"] | null;
            /** Format: double */
            points: number | null;
            /** Format: double */
            maxPoints: number;
            parts: components["schemas"]["GradePart"][];
            key: components["schemas"]["NumericKey"];
            explanation: string | null;
            reference: string | null;
            feedback: components["schemas"]["Feedback"][];
            corrected: boolean;
            /** @description What a correction made of the answers: judged by another `key`, by the better of both, full, or not counted. */
            correction: components["schemas"]["CorrectionPolicy"] | null;
            /** @description What a trainer wrote who gave these points by hand; null where they were graded. */
            comment: string | null;
        };
        NumericResponse: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "numeric";
            /** @description A decimal with a comma or a point, such as `3,5`; no exponent. Thousands may have a space between them: `1 536`. */
            value: string;
            /** @description One of the units of the question; case counts. */
            unit?: string;
        };
        NumericReviewedQuestion: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "numeric";
            /** @description What `unit` may be; empty when the number stands alone. */
            units: string[];
            unitRequired: boolean;
            position: number;
            /** @description The title of its section; null where the quiz gives none. */
            section: string | null;
            prompt: string;
            /** @description The pictures that its texts show. */
            media: components["schemas"]["Media"][];
            response: components["schemas"]["NumericResponse"] | null;
            /** Format: double */
            points: number | null;
            /** Format: double */
            maxPoints: number;
            parts: components["schemas"]["GradePart"][];
            key: components["schemas"]["NumericKey"];
            explanation: string | null;
            reference: string | null;
            feedback: components["schemas"]["Feedback"][];
            corrected: boolean;
            /** @description What a correction made of the answers: judged by another `key`, by the better of both, full, or not counted. */
            correction: components["schemas"]["CorrectionPolicy"] | null;
            /** @description What a trainer wrote who gave these points by hand; null where they were graded. */
            comment: string | null;
            /** @example qcm-docker */
            bank: string;
            /**
             * @description The author's id.
             * @example qcm-docker
             */
            question: string;
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            questionRevision: string;
            /** @description Of the answer; 0: never saved. */
            version: number;
            flagged: boolean;
            certainty: number | null;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            savedAt: string | null;
        };
        /** @description RFC 6749, 5.2. */
        OAuthError: {
            error: components["schemas"]["OAuthErrorCode"];
            /** @description What went wrong here, and what to do; in English. */
            error_description: string;
        };
        /** @enum {string} */
        OAuthErrorCode: "invalid_request" | "invalid_client" | "invalid_grant" | "unauthorized_client" | "unsupported_grant_type" | "invalid_scope" | "temporarily_unavailable" | "server_error";
        /**
         * Format: date-time
         * @description ISO 8601 with its offset.
         */
        OffsetInstant: string;
        OpenAssignmentRequest: {
            /** @description Kept in the audit log. */
            reason: string;
            /** @description Answers, or refuses, as the change itself would, and changes nothing. */
            dryRun?: boolean;
        };
        OptionView: {
            /**
             * @description The same in every attempt, and telling nothing: what answers and results name it by.
             * @example k7q2mx4anb3d
             */
            id: string;
            text: string;
        };
        OrderBankQuestion: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "order";
            items: components["schemas"]["OptionView"][];
            /** @example qcm-docker */
            id: string;
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            revision: string;
            prompt: string;
            /** @description The pictures that its texts show. */
            media: components["schemas"]["Media"][];
            key: components["schemas"]["OrderKey"];
            explanation: string | null;
            reference: string | null;
            chapter: string | null;
            level: string | null;
            difficulty: string | null;
            tags: string[];
            /** Format: double */
            points: number;
            policy: string | null;
        };
        OrderKey: {
            /** @constant */
            type: "order";
            order: string[];
        };
        OrderQuestion: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "order";
            items: components["schemas"]["OptionView"][];
            /** @description From 1. */
            position: number;
            /** @description The title of its section; null where the quiz gives none. */
            section: string | null;
            /** @description CommonMark. Like every text, it names pictures by the ids of `media`. */
            prompt: string;
            /** @description The pictures that its texts show. */
            media: components["schemas"]["Media"][];
            /**
             * Format: double
             * @description The most it can earn.
             */
            points: number;
            /** @description How what is chosen becomes points: a policy of `scoring`, or `weights`, where each option gives or takes a share of its own, and the sum counts from 0 to all of the points, so that ticking everything may pay. Null where no policy decides. */
            policy: string | null;
            /** @description Grows with every save; 0: never saved. */
            version: number;
            flagged: boolean;
            /** @description How sure, from 1 to 3; only where the quiz asks. */
            certainty: number | null;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            savedAt: string | null;
            /** @description Its answer was revealed, and takes no save: revealing again shows it again. */
            revealed: boolean;
            response: components["schemas"]["OrderResponse"] | null;
        };
        OrderReleasedQuestion: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "order";
            items: components["schemas"]["OptionView"][];
            position: number;
            /** @description The title of its section; null where the quiz gives none. */
            section: string | null;
            prompt: string;
            /** @description The pictures that its texts show. */
            media: components["schemas"]["Media"][];
            response: components["schemas"]["OrderResponse"] | null;
            /** Format: double */
            points: number | null;
            /** Format: double */
            maxPoints: number;
            parts: components["schemas"]["GradePart"][];
            key: components["schemas"]["OrderKey"];
            explanation: string | null;
            reference: string | null;
            feedback: components["schemas"]["Feedback"][];
            corrected: boolean;
            /** @description What a correction made of the answers: judged by another `key`, by the better of both, full, or not counted. */
            correction: components["schemas"]["CorrectionPolicy"] | null;
            /** @description What a trainer wrote who gave these points by hand; null where they were graded. */
            comment: string | null;
        };
        OrderResponse: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "order";
            order: string[];
        };
        OrderReviewedQuestion: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "order";
            items: components["schemas"]["OptionView"][];
            position: number;
            /** @description The title of its section; null where the quiz gives none. */
            section: string | null;
            prompt: string;
            /** @description The pictures that its texts show. */
            media: components["schemas"]["Media"][];
            response: components["schemas"]["OrderResponse"] | null;
            /** Format: double */
            points: number | null;
            /** Format: double */
            maxPoints: number;
            parts: components["schemas"]["GradePart"][];
            key: components["schemas"]["OrderKey"];
            explanation: string | null;
            reference: string | null;
            feedback: components["schemas"]["Feedback"][];
            corrected: boolean;
            /** @description What a correction made of the answers: judged by another `key`, by the better of both, full, or not counted. */
            correction: components["schemas"]["CorrectionPolicy"] | null;
            /** @description What a trainer wrote who gave these points by hand; null where they were graded. */
            comment: string | null;
            /** @example qcm-docker */
            bank: string;
            /**
             * @description The author's id.
             * @example qcm-docker
             */
            question: string;
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            questionRevision: string;
            /** @description Of the answer; 0: never saved. */
            version: number;
            flagged: boolean;
            certainty: number | null;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            savedAt: string | null;
        };
        /** @enum {string} */
        OverrideOutcome: "changed" | "unchanged" | "refused";
        OverridePage: {
            items: components["schemas"]["PersonTerms"][];
            nextCursor: string | null;
        };
        /** @description As the problem of a request for this person alone. */
        OverrideProblem: {
            code: string;
            detail: string;
        };
        OverrideRequest: {
            /**
             * @description A decimal, at most what the question is worth.
             * @example 0.5
             */
            points: string;
            /** @description The trainee reads it with the answers. */
            comment: string;
            /** @description Kept in the audit log. */
            reason: string;
            /** @description Answers, or refuses, as the change itself would, and changes nothing. */
            dryRun?: boolean;
        };
        OverrideResult: {
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            user: string;
            name: string | null;
            outcome: components["schemas"]["OverrideOutcome"];
            problem: components["schemas"]["OverrideProblem"] | null;
            /** @description Null for who is no member. */
            own: components["schemas"]["OwnTerms"] | null;
            terms: components["schemas"]["PersonalTerms"] | null;
            /** @description All may read the answers already: it takes `force`, and the attempt bears the mark. */
            afterRelease: boolean;
        };
        OverrideResults: {
            dryRun: boolean;
            /** @description One for each person, in the order asked. */
            results: components["schemas"]["OverrideResult"][];
        };
        /** @description What one person has in the place of the assignment's own; null: as it has it. */
        OwnTerms: {
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            opensAt: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            closesAt: string | null;
            /** Format: int64 */
            timeLimitMs: number | null;
            maxAttempts: number | null;
            release: components["schemas"]["ReleaseRule"] | null;
        };
        /** @description What the seed draws at a position, and what was shown there. */
        PaperDifference: {
            position: number;
            drawn: components["schemas"]["DrawnEntry"] | null;
            shown: components["schemas"]["DrawnEntry"] | null;
        };
        /** @description A key of a mapping, or an index of a list from 0. */
        PathPart: string | number;
        /** @description What a wrong `single` costs, as a fraction of its points; `chance`: 1/(options - 1). Nothing under `weights`. */
        Penalty: components["schemas"]["PenaltyRule"] | number;
        /** @enum {string} */
        PenaltyRule: "none" | "chance";
        /** @enum {string} */
        PersonField: "name" | "familyName" | "givenName" | "reference" | "email";
        PersonName: {
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            id: string;
            name: string | null;
        };
        PersonTerms: {
            user: components["schemas"]["PersonName"];
            own: components["schemas"]["OwnTerms"];
            terms: components["schemas"]["PersonalTerms"];
            /**
             * Format: date-time
             * @description Since when a trainer opened it to them.
             * @example 2026-11-22T21:30:00.000Z
             */
            scoreReleasedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            answersReleasedAt: string | null;
        };
        PersonToEnrol: {
            /**
             * @description The client's own id of a person: 1 to 128 printable ASCII characters without spaces.
             * @example student-1815
             */
            externalId: string;
            /**
             * @description Absent: given name and family name.
             * @example Ada Lovelace
             */
            name?: string;
            /**
             * @description What lists sort by.
             * @example Lovelace
             */
            familyName?: string;
            /**
             * @description Beside the family name.
             * @example Ada
             */
            givenName?: string;
        };
        PersonalExport: {
            me: components["schemas"]["Me"];
            sessions: components["schemas"]["ExportedSession"][];
            /** @description What the caller wrote as a trainer. */
            messages: components["schemas"]["WrittenMessage"][];
            /** @description What the caller answered to reports, as a trainer. */
            reportAnswers: components["schemas"]["WrittenAnswer"][];
            attempts: components["schemas"]["ExportedAttempt"][];
        };
        /** @description What holds for one person. */
        PersonalTerms: {
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            opensAt: string;
            /**
             * Format: date-time
             * @description With their extra time.
             * @example 2026-11-22T21:30:00.000Z
             */
            closesAt: string;
            /**
             * Format: int64
             * @description Null: untimed.
             */
            timeLimitMs: number | null;
            /** @description Null: as many as one likes. */
            maxAttempts: number | null;
            release: components["schemas"]["ReleaseRule"];
        };
        PickerForm: {
            picking: string;
            quiz?: string;
        } & {
            [key: string]: unknown;
        };
        /** @enum {string} */
        Presence: "active" | "idle" | "offline";
        /** @enum {string} */
        PresenceWord: "present" | "absent" | "excused" | "toCome" | "left";
        /** @description RFC 9457 problem details. `title`, `detail` and `errors[].message` are for people, in the language that `Content-Language` names: French, or English for who sends `Accept-Language: en`. */
        Problem: {
            /**
             * Format: uri-reference
             * @description The page on this kind of problem; relative to the service where it has no public address.
             * @example https://quiz.example.org/docs/problems/attempt-closed
             */
            type: string;
            /** @description The kind of problem, in a few words. */
            title: string;
            status: number;
            /** @description What went wrong here, and what to do. */
            detail: string;
            /** @description The path asked for. */
            instance: string;
            /**
             * @description Stable word to switch on.
             * @example attempt-closed
             */
            code: string;
            /** @description Quote it when asking for help. */
            requestId: string;
            errors?: components["schemas"]["FieldError"][];
        } & {
            [key: string]: unknown;
        };
        Progress: {
            before: components["schemas"]["Average"];
            after: components["schemas"]["Average"];
            /**
             * Format: double
             * @description In points of the percentage.
             */
            difference: number;
        };
        ProgressByChapter: {
            /**
             * Format: uuid
             * @description The assignment of the cohort that it is measured against.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            assignment: string;
            /** @description How many people have both marks. */
            over: number;
            /** @description Of their means; null over none. */
            progress: components["schemas"]["Progress"] | null;
            chapters: components["schemas"]["ChapterProgress"][];
        };
        /** @description RFC 7517: a public key, without any private part. */
        PublicKey: {
            kty: components["schemas"]["PublicKeyType"];
            kid?: string;
            /** @constant */
            use?: "sig";
            alg?: string;
            key_ops?: "verify"[];
            n?: string;
            e?: string;
            crv?: string;
            x?: string;
            y?: string;
        };
        /** @enum {string} */
        PublicKeyType: "RSA" | "EC" | "OKP";
        /** @description RFC 7517: they verify what the client signs (`private_key_jwt`). */
        PublicKeys: {
            keys: components["schemas"]["PublicKey"][];
        };
        /** @description A question of a running attempt: nothing of its key. */
        Question: components["schemas"]["SingleQuestion"] | components["schemas"]["MultipleQuestion"] | components["schemas"]["NumericQuestion"] | components["schemas"]["TextQuestion"] | components["schemas"]["OrderQuestion"] | components["schemas"]["MatchQuestion"] | components["schemas"]["ClozeQuestion"] | components["schemas"]["CommandQuestion"] | components["schemas"]["YamlQuestion"];
        QuestionPoints: {
            position: number;
            /** @example qcm-docker */
            bank: string;
            /**
             * @description The author's id.
             * @example qcm-docker
             */
            question: string;
            /**
             * Format: double
             * @description Null while it waits for its grade.
             */
            points: number | null;
            /** Format: double */
            maxPoints: number | null;
        };
        QuestionStatistics: {
            /** @example qcm-docker */
            bank: string;
            /** @example qcm-docker */
            question: string;
            /**
             * Format: uuid
             * @description The last with this key.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            revision: string;
            keyHash: string;
            /** @description Attempts that had it. */
            n: number;
            /** @description The mean share of its points. */
            facility: components["schemas"]["Estimate"];
            standardDeviation: components["schemas"]["StatisticalFigure"];
            /** @description Correlation of its points with the rest of the paper: the discrimination index to trust. */
            itemRest: components["schemas"]["StatisticalFigure"];
            /** @description With the whole, of which it is a part. */
            itemTotal: components["schemas"]["StatisticalFigure"];
            /** @description Of 100. */
            discriminativeEfficiency: components["schemas"]["StatisticalFigure"];
            /** @description Of 100. */
            intendedWeight: components["schemas"]["StatisticalFigure"];
            /** @description Of 100. */
            effectiveWeight: components["schemas"]["StatisticalFigure"];
            /** @description The share that an answer at random earns. */
            randomGuess: components["schemas"]["StatisticalFigure"];
            /** @description Of single and multiple choices. */
            options: components["schemas"]["Distractor"][];
            /** @description Worst first. */
            flags: components["schemas"]["StatisticsFlag"][];
            /** @description Reports of questions with this key that are open, of all attempts that the caller follows, or of `cohort`. */
            openReports: number;
        };
        Quiz: {
            /** @example qcm-docker */
            quiz: string;
            title: string;
            /** @description What it is about, and for whom: plain text. */
            description: string | null;
            /** @description Of the course; null when it is of several. */
            module: string | null;
            /** @description Null when it is of several. */
            chapter: components["schemas"]["QuizChapter"] | null;
            /**
             * @description Of its questions; null when they are in several.
             * @example fr
             */
            language: string | null;
            /** @description How many it asks; null when it cannot be drawn. */
            questions: number | null;
            access: components["schemas"]["QuizAccess"];
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            revision: string;
            /**
             * Format: int64
             * @description Null: untimed.
             */
            timeLimitMs: number | null;
            /** Format: int64 */
            graceMs: number;
            attempts: components["schemas"]["AttemptsRule"];
            /**
             * Format: double
             * @description Percent of the maximum.
             */
            passMark: number | null;
            scoring: components["schemas"]["Scoring"];
            release: components["schemas"]["ReleaseRule"];
            /** @description What a start would be reveals its questions one by one, when asked. */
            reveals: boolean;
            /**
             * @description The quiz that it is measured against, taken before the course.
             * @example qcm-docker
             */
            before: string | null;
            canStart: boolean;
            /** @description Why it cannot be started now. */
            reason: components["schemas"]["NoStartReason"] | null;
            /**
             * Format: date-time
             * @description When it opens, or closed.
             * @example 2026-11-22T21:30:00.000Z
             */
            at: string | null;
            attemptsLeft: number | null;
            /**
             * Format: uuid
             * @description What a start would be under; null: practice.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            assignment: string | null;
            /** @description That start asks for its code. */
            asksStartCode: boolean;
            /**
             * Format: uuid
             * @description An attempt in progress: starting gives it back.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            openAttempt: string | null;
            /** @description What counts of your practice, by `attempts.counts`; null until that is released. */
            practiceScore: components["schemas"]["Score"] | null;
            assignments: components["schemas"]["AssignedQuiz"][];
        };
        /** @enum {string} */
        QuizAccess: "open" | "assigned";
        /** @description A chapter of the course. */
        QuizChapter: {
            id: string;
            title: string | null;
        };
        QuizPage: {
            items: components["schemas"]["Quiz"][];
            nextCursor: string | null;
        };
        Readiness: {
            status: components["schemas"]["ReadinessStatus"];
            /** @description Migrations still to run. */
            missing?: string[];
            /** @description Settings of the database role to mend. */
            settings?: string[];
        };
        /** @enum {string} */
        ReadinessStatus: "ready" | "stopping" | "database-away" | "migrations-missing" | "settings-apart";
        Receipt: {
            /** @description Compact JWS, verified with the JWKS. */
            receipt: string;
        };
        RecordedAttempt: {
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            attempt: string;
            number: number;
            state: components["schemas"]["AttemptState"];
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            startedAt: string;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            closedAt: string | null;
            closeReason: components["schemas"]["CloseReason"] | null;
        };
        RecordedCall: {
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            id: string;
            /** @description The question it is about; null: none in particular. */
            position: number | null;
            /** @description Null: without words. */
            text: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            calledAt: string;
            /**
             * Format: date-time
             * @description Answered, or seen to; null: it waits.
             * @example 2026-11-22T21:30:00.000Z
             */
            closedAt: string | null;
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            attempt: string;
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            user: string;
        };
        RecordedMessage: {
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            id: string;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            at: string;
            by: components["schemas"]["DoneBy"];
            /**
             * Format: uuid
             * @description Null: to everybody who was at it.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            attempt: string | null;
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            user: string | null;
            /** @description Null once its author was erased. */
            text: string | null;
        };
        RecordedRevision: {
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            id: string;
            hash: string;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            publishedAt: string;
        };
        RecordedTrainer: {
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            id: string;
            name: string | null;
            /** @description Room to sign: null. */
            signature: string | null;
        };
        RefreshRequest: {
            /** @description Absent: the one that the cookie brings. */
            refreshToken?: string;
        };
        /** @description Kept as evidence, and never scored. */
        RefusedAnswer: {
            position: number;
            type: string;
            response: components["schemas"]["Response"] | null;
            /** @description Null: left as it was. */
            flagged: boolean | null;
            certainty: number | null;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            receivedAt: string;
            outcome: components["schemas"]["RefusedOutcome"];
        };
        /** @enum {string} */
        RefusedOutcome: "stale" | "late";
        RegisteredPlatform: {
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            id: string;
            name: string;
            issuer: string;
            clientId: string;
        };
        Registration: {
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            id: string;
            state: components["schemas"]["RegistrationState"];
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            expiresAt: string;
            platform: components["schemas"]["RegisteredPlatform"] | null;
            /** @description The hosts that the service would speak to: look at them before confirming. */
            hosts: string[];
        };
        RegistrationPage: {
            items: components["schemas"]["Registration"][];
            nextCursor: string | null;
        };
        /**
         * @description `open`: nothing registered by it yet; `pending`: a platform did, and waits to be confirmed.
         * @enum {string}
         */
        RegistrationState: "open" | "expired" | "pending" | "confirmed";
        ReleaseAttemptRequest: {
            /**
             * @description The questions with their keys too, not the score alone.
             * @default false
             */
            answers?: boolean;
            /** @description Kept in the audit log. */
            reason: string;
            /** @description Answers, or refuses, as the change itself would, and changes nothing. */
            dryRun?: boolean;
        };
        ReleaseRequest: {
            /** @description Totals. */
            score?: boolean;
            /** @description Keys and explanations, and with them the totals. */
            answers?: boolean;
            /**
             * Format: uuid
             * @description For this person alone; absent: for all, for good.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            user?: string;
            /** @description Kept in the audit log. */
            reason: string;
            /** @description Answers, or refuses, as the change itself would, and changes nothing. */
            dryRun?: boolean;
        };
        ReleaseRule: {
            score: string;
            answers: string;
        };
        /** @description When totals, then keys and explanations, are shown. */
        ReleaseTerms: {
            score: components["schemas"]["ReleaseWhen"];
            answers: components["schemas"]["ReleaseWhen"];
        };
        /** @description `on-submit`, `on-close` or `manual`, or the instant from which it is shown. */
        ReleaseWhen: string;
        /** @enum {string} */
        Released: "none" | "score" | "answers";
        /** @description Since when it is open, or would be, and who is still at it. */
        ReleasedByHand: {
            dryRun: boolean;
            /**
             * Format: uuid
             * @description Null: all.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            user: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            scoreReleasedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            answersReleasedAt: string | null;
            /** @description Attempts under the assignment that still run. */
            running: number;
            /** @description Members who have not started, and whose window is not over. */
            toCome: number;
        };
        /** @description The only shape in which a trainee is shown a key. */
        ReleasedQuestion: components["schemas"]["SingleReleasedQuestion"] | components["schemas"]["MultipleReleasedQuestion"] | components["schemas"]["NumericReleasedQuestion"] | components["schemas"]["TextReleasedQuestion"] | components["schemas"]["OrderReleasedQuestion"] | components["schemas"]["MatchReleasedQuestion"] | components["schemas"]["ClozeReleasedQuestion"] | components["schemas"]["CommandReleasedQuestion"] | components["schemas"]["YamlReleasedQuestion"];
        ReopenAttemptsRequest: {
            /**
             * @description From when its owner takes it up again.
             * @example 10
             */
            minutes: number;
            /** @description It waits until then, and never runs any longer. */
            until: components["schemas"]["OffsetInstant"];
            /** @description Kept in the audit log. */
            reason: string;
            /** @description Even where all of an assignment may read its answers; the attempt bears the mark. */
            force?: boolean;
            /** @description Answers, or refuses, as the change itself would, and changes nothing. */
            dryRun?: boolean;
            attempts: string[];
        };
        ReopenRefusal: {
            code: string;
            /** @description In the language asked for. */
            detail: string;
        };
        ReopenRequest: {
            /**
             * @description From when its owner takes it up again.
             * @example 10
             */
            minutes: number;
            /** @description It waits until then, and never runs any longer. */
            until: components["schemas"]["OffsetInstant"];
            /** @description Kept in the audit log. */
            reason: string;
            /** @description Even where all of an assignment may read its answers; the attempt bears the mark. */
            force?: boolean;
            /** @description Answers, or refuses, as the change itself would, and changes nothing. */
            dryRun?: boolean;
        };
        ReopenedAttempt: {
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            attempt: string;
            /**
             * Format: date-time
             * @description Null: it was refused, and is as it was.
             * @example 2026-11-22T21:30:00.000Z
             */
            waitingUntil: string | null;
            refused: components["schemas"]["ReopenRefusal"] | null;
        };
        ReopenedAttempts: {
            attempts: components["schemas"]["ReopenedAttempt"][];
        };
        ReplayEntry: {
            /** @description Null erases the answer. */
            response: components["schemas"]["Response"] | null;
            /** @description Absent: kept. */
            flagged?: boolean;
            /** @description How sure, from 1 to 3; only where the quiz asks. */
            certainty?: number | null;
            /**
             * Format: uuid
             * @description The client's own id of this save.
             * @example 0192f0c1-7a11-7d02-9b1e-3c4d5e6f7a8b
             */
            id: string;
            position: number;
            /** @description The version it was made over; absent: any. */
            version?: number;
        };
        /** @enum {string} */
        ReplayOutcome: "accepted" | "duplicate" | "stale" | "late" | "revealed" | "invalid";
        ReplayReport: {
            /** @description In the order they were sent. */
            entries: components["schemas"]["ReplayedEntry"][];
        };
        ReplayRequest: {
            /** @description Judged one by one: what is wrong with an entry refuses no other. */
            entries: components["schemas"]["ReplayEntry"][];
        };
        ReplayWebhookRequest: {
            /**
             * Format: uuid
             * @description One event, by its `webhook-id`; else give `from`.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            event?: string;
            /**
             * Format: date-time
             * @description All that happened from then on.
             */
            from?: string;
            /**
             * Format: date-time
             * @description And before then; absent: until now.
             */
            until?: string;
        };
        ReplayedEntry: {
            /**
             * Format: uuid
             * @description Null where the entry has none that can be read.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            id: string | null;
            outcome: components["schemas"]["ReplayOutcome"];
            /** @description What is wrong with an `invalid` entry, and nothing else. */
            errors?: components["schemas"]["FieldError"][];
        };
        ReplayedWebhook: {
            replayed: number;
        };
        /** @description What a trainee finds wrong with a question. */
        Report: {
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            id: string;
            /** @description Of the question on the paper. */
            position: number;
            text: string;
            /** @description `closed`: seen to, with an answer or without. Its text changes while it is `open`. */
            state: components["schemas"]["ReportState"];
            /** @description Null: none, or its author was erased; to its owner also while they have the question on a paper that is open. */
            answer: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            answeredAt: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            madeAt: string;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            changedAt: string;
        };
        ReportPage: {
            items: components["schemas"]["Report"][];
            nextCursor: string | null;
        };
        ReportRequest: {
            /** @description What is wrong with the question. */
            text: string;
        };
        /** @enum {string} */
        ReportState: "open" | "answered" | "closed";
        /** @enum {string} */
        RequestPart: "body" | "path" | "query" | "header";
        ResendRequest: {
            /**
             * Format: uuid
             * @description One person, whatever became of their score; absent: every score whose last try failed.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            user?: string;
        };
        ResentScores: {
            resent: number;
        };
        Response: components["schemas"]["SingleResponse"] | components["schemas"]["MultipleResponse"] | components["schemas"]["NumericResponse"] | components["schemas"]["TextResponse"] | components["schemas"]["OrderResponse"] | components["schemas"]["MatchResponse"] | components["schemas"]["ClozeResponse"] | components["schemas"]["CommandResponse"] | components["schemas"]["YamlResponse"];
        Result: components["schemas"]["ResultWithheld"] | components["schemas"]["ResultScore"] | components["schemas"]["ResultAnswers"] | components["schemas"]["ResultPartly"];
        ResultAnswers: {
            /** @example qcm-docker */
            quiz: string;
            /** @description Of the quiz, as it was taken. */
            title: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            released: "answers";
            score: components["schemas"]["Score"];
            groups: components["schemas"]["ResultGroups"];
            questions: components["schemas"]["ReleasedQuestion"][];
        };
        ResultChange: {
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            attempt: string;
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            user: string;
            /** @description The client's own ids of the person; none of somebody else's trainee, or once they are erased. */
            externalIds: string[];
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            cohort: string;
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            assignment: string;
            /** @example qcm-docker */
            quiz: string;
            state: components["schemas"]["AttemptState"];
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            startedAt: string;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            closedAt: string | null;
            closeReason: components["schemas"]["CloseReason"] | null;
            /** @description Taken, or given more time, when all could read the answers. */
            afterRelease: boolean;
            /** @description As its trainers see it, released or not; null until it is scored. It counts while `state` is `submitted` or `expired`. */
            score: components["schemas"]["Score"] | null;
            /** @description What its trainee may see of it now. */
            released: components["schemas"]["Released"];
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            changedAt: string;
        };
        ResultChanges: {
            /** @description Each attempt as it is now, in the order they changed. */
            changes: components["schemas"]["ResultChange"][];
            /** @description Where to go on, at once or next week. */
            nextCursor: string;
            /** @description Whether more is there already: go on at once. */
            hasMore: boolean;
        };
        /** @description What was earned by section and by chapter. */
        ResultGroups: {
            sections: components["schemas"]["SectionTotal"][];
            chapters: components["schemas"]["ChapterTotal"][];
        };
        /**
         * @default name
         * @enum {string}
         */
        ResultOrder: "name" | "newest" | "oldest" | "best" | "worst" | "longest" | "shortest";
        /** @description Some of its questions are on another paper of yours that is open: they wait for its end, and so does a total that would tell of them. */
        ResultPartly: {
            /** @example qcm-docker */
            quiz: string;
            /** @description Of the quiz, as it was taken. */
            title: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            released: "partly";
            /** @description Null while it would be new to you: it could not be read before that paper began. */
            score: components["schemas"]["Score"] | null;
            /** @description Those that are released and not withheld. */
            questions: components["schemas"]["ReleasedQuestion"][];
            /** @description The positions that wait. */
            withheld: number[];
        };
        ResultScore: {
            /** @example qcm-docker */
            quiz: string;
            /** @description Of the quiz, as it was taken. */
            title: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            released: "score";
            score: components["schemas"]["Score"];
            /** @description Null unless the quiz says `groups`; without those that would tell of fewer than three questions. */
            groups: components["schemas"]["ResultGroups"] | null;
        };
        ResultWithheld: {
            /** @example qcm-docker */
            quiz: string;
            /** @description Of the quiz, as it was taken. */
            title: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            released: "none";
        };
        ResultsExport: {
            assignment: components["schemas"]["ResultsOf"];
            /**
             * @description Of the cohort: instants of a table are in it.
             * @example Europe/Paris
             */
            timeZone: string;
            /**
             * Format: date-time
             * @description The instant at which what is over and what is open is judged.
             * @example 2026-11-22T21:30:00.000Z
             */
            at: string;
            /**
             * Format: date-time
             * @description All that was written up to then is in it; who is in it is decided then, and each row may be newer.
             * @example 2026-11-22T21:30:00.000Z
             */
            asOf: string;
            detail: components["schemas"]["ExportDetail"];
            figures: components["schemas"]["Figures"];
            /** @description An attempt each, or with `detail=answers` an answer. */
            rows: components["schemas"]["ExportedRow"][];
        };
        ResultsOf: {
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            id: string;
            /** @example qcm-docker */
            quiz: string;
            title: string;
            cohort: components["schemas"]["CohortName"];
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            opensAt: string;
            /**
             * Format: date-time
             * @description Of the cohort; people may have more time, or a window of their own.
             * @example 2026-11-22T21:30:00.000Z
             */
            closesAt: string;
        };
        ResumeRequest: {
            /** @description The `resumeCode` that joining gave. */
            code: string;
            /** @description How the refresh token is handed over; `body` when absent. `cookie` is for pages of the service itself: no script can read it. */
            delivery?: components["schemas"]["Delivery"];
        };
        RevealRequest: Record<string, never>;
        /** @description A question as it was shown and answered, for the trainers of its person. */
        ReviewedQuestion: components["schemas"]["SingleReviewedQuestion"] | components["schemas"]["MultipleReviewedQuestion"] | components["schemas"]["NumericReviewedQuestion"] | components["schemas"]["TextReviewedQuestion"] | components["schemas"]["OrderReviewedQuestion"] | components["schemas"]["MatchReviewedQuestion"] | components["schemas"]["ClozeReviewedQuestion"] | components["schemas"]["CommandReviewedQuestion"] | components["schemas"]["YamlReviewedQuestion"];
        /**
         * @description What is started from now on is what is published now, and so is the release of all of it.
         * @enum {string}
         */
        RevisionMove: "latest";
        /** @enum {string} */
        Role: "admin" | "trainer" | "trainee";
        RoleRequest: {
            role: components["schemas"]["Role"];
        };
        RosterFailure: {
            reason: components["schemas"]["RosterFailureReason"];
            detail: string;
        };
        /** @enum {string} */
        RosterFailureReason: "unreachable" | "no-token" | "refused";
        RotateWebhookSecretRequest: {
            /**
             * @description For how long the secret it had signs too.
             * @default 24
             */
            overlapHours?: number;
        };
        SaveRequest: {
            /** @description Null erases the answer. */
            response: components["schemas"]["Response"] | null;
            /** @description Absent: kept. */
            flagged?: boolean;
            /** @description How sure, from 1 to 3; only where the quiz asks. */
            certainty?: number | null;
        };
        SavedResponse: {
            position: number;
            /** @description Grows with every save; 0: never saved. */
            version: number;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            savedAt: string;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            serverNow: string;
            /** Format: int64 */
            remainingMs: number | null;
        };
        /**
         * @description What a client may do, for its cohorts alone.
         * @enum {string}
         */
        Scope: "quizzes:read" | "attempts:write" | "results:read" | "cohorts:write" | "webhooks:manage";
        Score: {
            state: components["schemas"]["ScoreState"];
            /** Format: double */
            points: number | null;
            /** Format: double */
            maxPoints: number;
            /** Format: double */
            percentage: number | null;
            /** Format: double */
            mark20: number | null;
            /** @description Null while pending, or when the quiz has no pass mark. */
            passed: boolean | null;
        };
        /** @enum {string} */
        ScoreCause: "close" | "reopen" | "correction" | "override" | "rescore";
        ScoreChange: {
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            attempt: string;
            position: number;
            /**
             * Format: double
             * @description Points of the question; null while it was pending.
             */
            before: number | null;
            /** Format: double */
            after: number | null;
            score: components["schemas"]["Score"];
        };
        /** @description The least an attempt can score. */
        ScoreFloor: 0 | "none";
        ScoreHappening: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            what: "score";
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            at: string;
            revision: number;
            cause: components["schemas"]["ScoreCause"];
            state: components["schemas"]["ScoreState"];
            /** Format: double */
            points: number | null;
            /** Format: double */
            maxPoints: number;
        };
        /** @enum {string} */
        ScoreState: "final" | "pending";
        Scoring: {
            multiple: components["schemas"]["MultiplePolicy"];
            penalty: components["schemas"]["Penalty"];
            floor: components["schemas"]["ScoreFloor"];
            /** @description Answers carry a certainty from 1 to 3, which multiplies what they earn. */
            certainty: boolean;
        };
        SectionTotal: {
            /** @description From 1, as the quiz has them. */
            section: number;
            /** @description The title of its section; null where the quiz gives none. */
            title: string | null;
            /** @description How many it holds. */
            questions: number;
            /**
             * Format: double
             * @description Null while one of its questions is pending.
             */
            points: number | null;
            /** Format: double */
            maxPoints: number;
            /** Format: double */
            percentage: number | null;
        };
        SentMessage: {
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            id: string;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            sentAt: string;
            /** @description Running attempts that it is for. */
            recipients: number;
        };
        /** @description RFC 8414. */
        ServerMetadata: {
            /** @description PUBLIC_URL; the address asked, where that is not set. */
            issuer: string;
            token_endpoint: string;
            jwks_uri: string;
            scopes_supported: string[];
            /** @description None: nobody is sent here to sign in. */
            response_types_supported: string[];
            grant_types_supported: string[];
            /** @description `private_key_jwt` only where PUBLIC_URL is set: an assertion has to name it. */
            token_endpoint_auth_methods_supported: string[];
            token_endpoint_auth_signing_alg_values_supported: string[];
            service_documentation: string;
        };
        SessionPresence: {
            trainee: components["schemas"]["Trainee"];
            /** @description `present`: from the start to the closing of an attempt. */
            presence: components["schemas"]["PresenceWord"];
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            opensAt: string;
            /**
             * Format: date-time
             * @description Of the window that was theirs, with their extra time.
             * @example 2026-11-22T21:30:00.000Z
             */
            closesAt: string;
            attempts: components["schemas"]["RecordedAttempt"][];
            /** @description Room to sign: null. */
            signature: string | null;
        };
        SessionRecord: {
            assignment: components["schemas"]["ResultsOf"];
            timeZone: string;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            at: string;
            quizRevision: components["schemas"]["RecordedRevision"];
            /** Format: int64 */
            timeLimitMs: number | null;
            trainers: components["schemas"]["RecordedTrainer"][];
            /** @description As they happened, each with its reason. */
            interventions: components["schemas"]["Intervention"][];
            /** @description From trainees, as they came. */
            calls: components["schemas"]["RecordedCall"][];
            /** @description To them, as they were sent. */
            messages: components["schemas"]["RecordedMessage"][];
            /** @description In the order of lists. */
            people: components["schemas"]["SessionPresence"][];
        };
        SetExcuseRequest: {
            /** @description Kept in the audit log. */
            reason: string;
        };
        SetOverride: {
            user: components["schemas"]["PersonName"];
            own: components["schemas"]["OwnTerms"];
            terms: components["schemas"]["PersonalTerms"];
            /** @description All may read the answers already: it takes `force`, and the attempt bears the mark. */
            afterRelease: boolean;
        };
        SetOverrideRequest: {
            /** @description Null: as the assignment has it. */
            opensAt?: components["schemas"]["OffsetInstant"] | null;
            /** @description Null: as the assignment has it. */
            closesAt?: components["schemas"]["OffsetInstant"] | null;
            /**
             * Format: int64
             * @description Null: as the assignment has it.
             */
            timeLimitMs?: number | null;
            /** @description Null: as the assignment has it. */
            maxAttempts?: number | null;
            /** @description Null: as the assignment has it. */
            release?: components["schemas"]["ReleaseTerms"] | null;
            /** @description Kept in the audit log. */
            reason: string;
            /** @description Even where all of an assignment may read its answers; the attempt bears the mark. */
            force?: boolean;
        };
        SetOverridesRequest: {
            /** @description Present members of the cohort. */
            users: string[];
            /** @description Null: as the assignment has it. */
            opensAt?: components["schemas"]["OffsetInstant"] | null;
            /** @description Null: as the assignment has it. */
            closesAt?: components["schemas"]["OffsetInstant"] | null;
            /**
             * Format: int64
             * @description Null: as the assignment has it.
             */
            timeLimitMs?: number | null;
            /** @description Null: as the assignment has it. */
            maxAttempts?: number | null;
            /** @description Null: as the assignment has it. */
            release?: components["schemas"]["ReleaseTerms"] | null;
            /** @description Kept in the audit log. */
            reason: string;
            /** @description Even where all of an assignment may read its answers; the attempt bears the mark. */
            force?: boolean;
            /** @description Answers, or refuses, as the change itself would, and changes nothing. */
            dryRun?: boolean;
        };
        SignInCode: {
            signInCode: string;
        };
        SingleBankQuestion: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "single";
            options: components["schemas"]["OptionView"][];
            /** @example qcm-docker */
            id: string;
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            revision: string;
            prompt: string;
            /** @description The pictures that its texts show. */
            media: components["schemas"]["Media"][];
            key: components["schemas"]["SingleKey"];
            explanation: string | null;
            reference: string | null;
            chapter: string | null;
            level: string | null;
            difficulty: string | null;
            tags: string[];
            /** Format: double */
            points: number;
            policy: string | null;
        };
        SingleBlank: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "single";
            options: components["schemas"]["OptionView"][];
            /** @description Stands in `text` as {{id}}. */
            id: string;
        };
        SingleKey: {
            /** @constant */
            type: "single";
            choice: string;
            /** @description Where each option has a share of its own, that share of the points, by the id of the option. */
            weights?: {
                [key: string]: string;
            };
        };
        SingleQuestion: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "single";
            options: components["schemas"]["OptionView"][];
            /** @description From 1. */
            position: number;
            /** @description The title of its section; null where the quiz gives none. */
            section: string | null;
            /** @description CommonMark. Like every text, it names pictures by the ids of `media`. */
            prompt: string;
            /** @description The pictures that its texts show. */
            media: components["schemas"]["Media"][];
            /**
             * Format: double
             * @description The most it can earn.
             */
            points: number;
            /** @description How what is chosen becomes points: a policy of `scoring`, or `weights`, where each option gives or takes a share of its own, and the sum counts from 0 to all of the points, so that ticking everything may pay. Null where no policy decides. */
            policy: string | null;
            /** @description Grows with every save; 0: never saved. */
            version: number;
            flagged: boolean;
            /** @description How sure, from 1 to 3; only where the quiz asks. */
            certainty: number | null;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            savedAt: string | null;
            /** @description Its answer was revealed, and takes no save: revealing again shows it again. */
            revealed: boolean;
            response: components["schemas"]["SingleResponse"] | null;
        };
        SingleReleasedQuestion: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "single";
            options: components["schemas"]["OptionView"][];
            position: number;
            /** @description The title of its section; null where the quiz gives none. */
            section: string | null;
            prompt: string;
            /** @description The pictures that its texts show. */
            media: components["schemas"]["Media"][];
            response: components["schemas"]["SingleResponse"] | null;
            /** Format: double */
            points: number | null;
            /** Format: double */
            maxPoints: number;
            parts: components["schemas"]["GradePart"][];
            key: components["schemas"]["SingleKey"];
            explanation: string | null;
            reference: string | null;
            feedback: components["schemas"]["Feedback"][];
            corrected: boolean;
            /** @description What a correction made of the answers: judged by another `key`, by the better of both, full, or not counted. */
            correction: components["schemas"]["CorrectionPolicy"] | null;
            /** @description What a trainer wrote who gave these points by hand; null where they were graded. */
            comment: string | null;
        };
        SingleResponse: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "single";
            choice: string;
        };
        SingleReviewedQuestion: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "single";
            options: components["schemas"]["OptionView"][];
            position: number;
            /** @description The title of its section; null where the quiz gives none. */
            section: string | null;
            prompt: string;
            /** @description The pictures that its texts show. */
            media: components["schemas"]["Media"][];
            response: components["schemas"]["SingleResponse"] | null;
            /** Format: double */
            points: number | null;
            /** Format: double */
            maxPoints: number;
            parts: components["schemas"]["GradePart"][];
            key: components["schemas"]["SingleKey"];
            explanation: string | null;
            reference: string | null;
            feedback: components["schemas"]["Feedback"][];
            corrected: boolean;
            /** @description What a correction made of the answers: judged by another `key`, by the better of both, full, or not counted. */
            correction: components["schemas"]["CorrectionPolicy"] | null;
            /** @description What a trainer wrote who gave these points by hand; null where they were graded. */
            comment: string | null;
            /** @example qcm-docker */
            bank: string;
            /**
             * @description The author's id.
             * @example qcm-docker
             */
            question: string;
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            questionRevision: string;
            /** @description Of the answer; 0: never saved. */
            version: number;
            flagged: boolean;
            certainty: number | null;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            savedAt: string | null;
        };
        StartCode: {
            /** @description Null: none is asked. */
            startCode: string | null;
        };
        StartRequest: {
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            assignment?: string;
            /**
             * @description Where the assignment asks for one; read whatever its case, dashes and spaces.
             * @example K7M2-P0R1
             */
            startCode?: string;
        };
        /** @description A number, or why there is none. */
        StatisticalFigure: {
            /** Format: double */
            value: number | null;
            reason: components["schemas"]["NoFigure"] | null;
        };
        Statistics: {
            attempts: components["schemas"]["CountedAttempts"];
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            computedAt: string;
            /**
             * Format: date-time
             * @description All that was written up to then is in the figures: before `computedAt` where a standby computed them.
             * @example 2026-11-22T21:30:00.000Z
             */
            asOf: string;
            /** @description Attempts that count. */
            n: number;
            /**
             * Format: double
             * @description What totals are of; 1 where papers are worth unlike points, whose totals are shares.
             */
            maxPoints: number | null;
            mean: components["schemas"]["Estimate"];
            median: components["schemas"]["StatisticalFigure"];
            standardDeviation: components["schemas"]["StatisticalFigure"];
            skewness: components["schemas"]["StatisticalFigure"];
            kurtosis: components["schemas"]["StatisticalFigure"];
            /** @description Internal consistency by slot; may be negative. */
            alpha: components["schemas"]["Estimate"];
            /** @description Of measurement, in points. */
            standardError: components["schemas"]["StatisticalFigure"];
            /** @description Of 100. */
            errorRatio: components["schemas"]["StatisticalFigure"];
            /** @description Totals in each tenth of the maximum. */
            histogram: number[];
            /** @description In the order of the quiz. */
            questions: components["schemas"]["QuestionStatistics"][];
            /** @description Only of a question, oldest first. */
            trend: components["schemas"]["TrendPoint"][] | null;
        };
        StatisticsFlag: {
            flag: components["schemas"]["FlagName"];
            /** @description The option that it is about. */
            option: string | null;
        };
        StreamEnd: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            event: "end";
            data: components["schemas"]["StreamEndData"];
        };
        StreamEndData: {
            reason: components["schemas"]["StreamEndReason"];
        };
        /** @enum {string} */
        StreamEndReason: "token-expired" | "standing" | "stopping";
        Submission: {
            attempt: components["schemas"]["Attempt"];
            result: components["schemas"]["Result"];
            /** @description Compact JWS, verified with the JWKS. */
            receipt: string;
        };
        SubmitRequest: Record<string, never>;
        SyncedCourse: {
            /** @description Its name. */
            platform: string;
            /** @description How many the platform names. */
            learners: number;
            /** @description How many of them were no members before. */
            added: number;
            /** @description Null: the list was read. */
            failure: components["schemas"]["RosterFailure"] | null;
        };
        /** @description A row for each course of an LMS that the cohort is; none where it is of no LMS that tells who is in it. */
        SyncedMembers: {
            courses: components["schemas"]["SyncedCourse"][];
        };
        TestedWebhook: {
            /**
             * Format: uuid
             * @description Its `webhook-id`, by which it stands in the log.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            event: string;
        };
        TextAccepted: {
            text: string;
            /** Format: double */
            fraction: number;
        };
        TextBankQuestion: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "text";
            /** @example qcm-docker */
            id: string;
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            revision: string;
            prompt: string;
            /** @description The pictures that its texts show. */
            media: components["schemas"]["Media"][];
            key: components["schemas"]["TextKey"];
            explanation: string | null;
            reference: string | null;
            chapter: string | null;
            level: string | null;
            difficulty: string | null;
            tags: string[];
            /** Format: double */
            points: number;
            policy: string | null;
        };
        TextBlank: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "text";
            /** @description Stands in `text` as {{id}}. */
            id: string;
        };
        TextBlankAccepted: {
            text: string;
            /** Format: double */
            fraction: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "text";
        };
        TextKey: {
            /** @constant */
            type: "text";
            text: string;
            /** @description `*` stands for any characters, `\*` for a star. */
            accepted: components["schemas"]["TextAccepted"][];
        };
        TextQuestion: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "text";
            /** @description From 1. */
            position: number;
            /** @description The title of its section; null where the quiz gives none. */
            section: string | null;
            /** @description CommonMark. Like every text, it names pictures by the ids of `media`. */
            prompt: string;
            /** @description The pictures that its texts show. */
            media: components["schemas"]["Media"][];
            /**
             * Format: double
             * @description The most it can earn.
             */
            points: number;
            /** @description How what is chosen becomes points: a policy of `scoring`, or `weights`, where each option gives or takes a share of its own, and the sum counts from 0 to all of the points, so that ticking everything may pay. Null where no policy decides. */
            policy: string | null;
            /** @description Grows with every save; 0: never saved. */
            version: number;
            flagged: boolean;
            /** @description How sure, from 1 to 3; only where the quiz asks. */
            certainty: number | null;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            savedAt: string | null;
            /** @description Its answer was revealed, and takes no save: revealing again shows it again. */
            revealed: boolean;
            response: components["schemas"]["TextResponse"] | null;
        };
        TextReleasedQuestion: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "text";
            position: number;
            /** @description The title of its section; null where the quiz gives none. */
            section: string | null;
            prompt: string;
            /** @description The pictures that its texts show. */
            media: components["schemas"]["Media"][];
            response: components["schemas"]["TextResponse"] | null;
            /** Format: double */
            points: number | null;
            /** Format: double */
            maxPoints: number;
            parts: components["schemas"]["GradePart"][];
            key: components["schemas"]["TextKey"];
            explanation: string | null;
            reference: string | null;
            feedback: components["schemas"]["Feedback"][];
            corrected: boolean;
            /** @description What a correction made of the answers: judged by another `key`, by the better of both, full, or not counted. */
            correction: components["schemas"]["CorrectionPolicy"] | null;
            /** @description What a trainer wrote who gave these points by hand; null where they were graded. */
            comment: string | null;
        };
        TextResponse: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "text";
            text: string;
        };
        TextReviewedQuestion: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "text";
            position: number;
            /** @description The title of its section; null where the quiz gives none. */
            section: string | null;
            prompt: string;
            /** @description The pictures that its texts show. */
            media: components["schemas"]["Media"][];
            response: components["schemas"]["TextResponse"] | null;
            /** Format: double */
            points: number | null;
            /** Format: double */
            maxPoints: number;
            parts: components["schemas"]["GradePart"][];
            key: components["schemas"]["TextKey"];
            explanation: string | null;
            reference: string | null;
            feedback: components["schemas"]["Feedback"][];
            corrected: boolean;
            /** @description What a correction made of the answers: judged by another `key`, by the better of both, full, or not counted. */
            correction: components["schemas"]["CorrectionPolicy"] | null;
            /** @description What a trainer wrote who gave these points by hand; null where they were graded. */
            comment: string | null;
            /** @example qcm-docker */
            bank: string;
            /**
             * @description The author's id.
             * @example qcm-docker
             */
            question: string;
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            questionRevision: string;
            /** @description Of the answer; 0: never saved. */
            version: number;
            flagged: boolean;
            certainty: number | null;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            savedAt: string | null;
        };
        Timing: {
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            id: string;
            state: components["schemas"]["AttemptState"];
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            startedAt: string;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            deadlineAt: string | null;
            /**
             * Format: date-time
             * @description Deadline + grace: the last instant at which answers are accepted.
             * @example 2026-11-22T21:30:00.000Z
             */
            acceptedUntil: string;
            limitedBy: components["schemas"]["LimitedBy"] | null;
            /** Format: int64 */
            graceMs: number;
            /**
             * Format: date-time
             * @description The server's clock, the only one that counts.
             * @example 2026-11-22T21:30:00.000Z
             */
            serverNow: string;
            /**
             * Format: int64
             * @description Null when untimed; 0 during the grace, and once closed.
             */
            remainingMs: number | null;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            closedAt: string | null;
            closeReason: components["schemas"]["CloseReason"] | null;
            /** @description The name of the trainer who closed it, if one did. */
            closedBy: string | null;
            /**
             * Format: date-time
             * @description When an expired attempt was in fact closed.
             * @example 2026-11-22T21:30:00.000Z
             */
            processedAt: string | null;
            /**
             * Format: date-time
             * @description Reopened: until then its owner may take it up again, by starting; its time runs from there.
             * @example 2026-11-22T21:30:00.000Z
             */
            waitingUntil: string | null;
            /** @description The last 50 of the trainee, oldest first. */
            calls: components["schemas"]["Call"][];
            /** @description The last 50 of trainers, oldest first. */
            messages: components["schemas"]["Message"][];
        };
        TokenReply: {
            /** @description RFC 9068; sent as `Authorization: Bearer …`. */
            access_token: string;
            /** @description Of an exchange: an access token. */
            issued_token_type?: string;
            /** @constant */
            token_type: "Bearer";
            /** @description Seconds. */
            expires_in: number;
            /** @description What the token allows, separated by spaces. */
            scope: string;
        };
        TokenRequest: {
            /** @example client_credentials */
            grant_type?: string;
            /**
             * @description Scopes separated by spaces; absent: all that the client has.
             * @example quizzes:read results:read
             */
            scope?: string;
            /**
             * @description Of an exchange (RFC 8693): your own id of the person whose token it is to be.
             * @example student-1815
             */
            subject_token?: string;
            /** @description `urn:bareme:params:oauth:token-type:external-id`. */
            subject_token_type?: string;
            /** @description With `client_secret`, without `Authorization`. */
            client_id?: string;
            client_secret?: string;
            /** @example urn:ietf:params:oauth:client-assertion-type:jwt-bearer */
            client_assertion_type?: string;
            /** @description RFC 7523, in the place of a secret: signed by a key of the client, once, for 5 minutes at most. */
            client_assertion?: string;
        };
        Tokens: {
            /** @description Sent as `Authorization: Bearer …`. */
            accessToken: string;
            /** @description Good once, for 30 days. Absent where a cookie was asked for. */
            refreshToken?: string;
            /** @constant */
            tokenType: "Bearer";
            /** @description Seconds that the access token lasts. */
            expiresIn: number;
        };
        ToldFailure: {
            reason: components["schemas"]["ToldFailureReason"];
            /** @description What is wrong and what to do, in the reader’s language. */
            detail: string;
        };
        /** @enum {string} */
        ToldFailureReason: "newer-there" | "column-gone" | "not-gradable" | "forbidden" | "no-grades" | "no-token" | "refused" | "unreachable";
        ToldScore: {
            trainee: components["schemas"]["Trainee"];
            state: components["schemas"]["ToldScoreState"];
            /** @description What should stand in the gradebook of the LMS. */
            score: components["schemas"]["ToldStanding"];
            /** @description What it was told last; null: nothing yet. */
            told: components["schemas"]["ToldStanding"] | null;
            /** @description Of the last try; null where none failed. */
            failure: components["schemas"]["ToldFailure"] | null;
            /** @description How many failed in a row. */
            tries: number;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            sentAt: string | null;
            /**
             * Format: date-time
             * @description Null unless `pending`.
             * @example 2026-11-22T21:30:00.000Z
             */
            nextTryAt: string | null;
        };
        ToldScorePage: {
            items: components["schemas"]["ToldScore"][];
            nextCursor: string | null;
        };
        /**
         * @description `pending`: under way, or tried again at `nextTryAt`; `failed`: somebody has to act.
         * @enum {string}
         */
        ToldScoreState: "pending" | "sent" | "failed";
        ToldStanding: {
            state: components["schemas"]["ToldStandingState"];
            /** Format: double */
            points: number | null;
            /** Format: double */
            maxPoints: number | null;
        };
        /**
         * @description `graded`; `pending`: handed in, and without a score for the trainee yet; `none`: nothing counts, and what was told is taken back.
         * @enum {string}
         */
        ToldStandingState: "none" | "pending" | "graded";
        /** @description All null but the id once the person is erased. */
        Trainee: {
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            id: string;
            name: string | null;
            familyName: string | null;
            givenName: string | null;
            /** @description Under which a company knows them. */
            reference: string | null;
        };
        /** @description A question in one cohort, as one of its revisions. */
        TrendPoint: {
            /** @example qcm-docker */
            bank: string;
            /** @example qcm-docker */
            question: string;
            keyHash: string;
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            revision: string;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            publishedAt: string;
            /** @description Null: practice. */
            cohort: components["schemas"]["CohortName"] | null;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            firstAt: string;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            lastAt: string;
            n: number;
            facility: components["schemas"]["Estimate"];
        };
        UndoMergeRequest: {
            /** @description Kept in the audit log. */
            reason: string;
        };
        Unmerged: {
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            user: string;
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            from: string;
        };
        UnmovedScore: {
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            attempt: string;
            position: number;
        };
        /** @description Whose points were given by hand: these stay above it. */
        UnmovedScores: {
            count: number;
            /** @description The first 200. */
            attempts: components["schemas"]["UnmovedScore"][];
        };
        UpdateAssignmentRequest: {
            opensAt?: components["schemas"]["OffsetInstant"];
            closesAt?: components["schemas"]["OffsetInstant"];
            /**
             * Format: int64
             * @description Null: as the quiz has it.
             */
            timeLimitMs?: number | null;
            /** @description Null: as the quiz has it. */
            maxAttempts?: number | null;
            /** @description Null: as the quiz has it. */
            release?: components["schemas"]["ReleaseTerms"] | null;
            revision?: components["schemas"]["RevisionMove"];
            /** @description Kept in the audit log. */
            reason: string;
            /** @description Answers, or refuses, as the change itself would, and changes nothing. */
            dryRun?: boolean;
        };
        UpdateClientRequest: {
            /**
             * @description For admins to tell it by.
             * @example LMS of the school
             */
            name?: string;
            scopes?: components["schemas"]["Scope"][];
            /** @description The cohorts that it acts for; it sees no other. */
            cohorts?: string[];
            /** @description How often it may call in a minute, at each replica. */
            requestsPerMinute?: number;
            jwks?: components["schemas"]["PublicKeys"] | null;
            /**
             * Format: uri
             * @description Where it publishes these keys, in the place of `jwks`: public https, 64 KiB at most.
             * @example https://lms.example.org/jwks.json
             */
            jwksUri?: string | null;
            /** @description Disabled, it gets no token, and those that it has are worth nothing at once. */
            disabled?: boolean;
        };
        UpdateCohortRequest: {
            /**
             * @description What tells it from the others of its trainers.
             * @example Docker, décembre
             */
            name?: string;
            /**
             * @description Of the IANA database: that of its exports and texts. Instants are in UTC everywhere else.
             * @example Europe/Paris
             */
            timeZone?: string;
            /** @description Archived, it can be read; nobody joins it or starts under its assignments, and nothing of it changes. */
            archived?: boolean;
        };
        UpdateLtiPlatformRequest: {
            /** @example Moodle de la promotion */
            name?: string;
            /**
             * Format: uri
             * @description Where a browser is sent to be authenticated.
             */
            authorizationEndpoint?: string;
            /**
             * Format: uri
             * @description Where we ask for tokens of its services.
             */
            tokenEndpoint?: string;
            /** @description The audience of what we prove ourselves by there; null: its token endpoint. */
            tokenAudience?: string | null;
            /**
             * Format: uri
             * @description Its keys. Registrations of one issuer with the same keys share their people.
             */
            jwksUri?: string;
            /** @description What it lets us ask tokens for. */
            scopes?: string[];
            state?: components["schemas"]["LtiPlatformState"];
            /** @description The deployments that may launch. One that is taken away goes with what its courses name. */
            deployments?: string[];
        };
        UpdateMeRequest: {
            /**
             * @description How the person is called.
             * @example Ada Lovelace
             */
            name?: string;
            /**
             * @description What lists sort by.
             * @example Lovelace
             */
            familyName?: string | null;
            /**
             * @description Beside the family name.
             * @example Ada
             */
            givenName?: string | null;
            /**
             * Format: email
             * @description Kept in lower case.
             * @example ada@example.org
             */
            email?: string;
            /**
             * @description 10 to 200 characters.
             * @example a long enough phrase
             */
            password?: string;
            /** @description Needed to change the address or password of an account that has a password. */
            currentPassword?: string;
            /** @description Needed to set the address or the password of somebody who signs in by a resume code. */
            resumeCode?: string;
        };
        UpdateReportRequest: {
            /** @description Absent: an answer makes an open report `answered`. `open` takes the answer away. */
            state?: components["schemas"]["ReportState"];
            /** @description What its trainee reads. */
            answer?: string;
            /** @description Kept in the audit log. */
            reason?: string;
        };
        UpdateUserRequest: {
            /**
             * @description How the person is called.
             * @example Ada Lovelace
             */
            name?: string;
            /**
             * @description What lists sort by.
             * @example Lovelace
             */
            familyName?: string | null;
            /**
             * @description Beside the family name.
             * @example Ada
             */
            givenName?: string | null;
            /**
             * @description The number under which a company knows the person.
             * @example E-1815
             */
            reference?: string | null;
            /**
             * Format: email
             * @description To write to; it signs nobody in.
             * @example ada@example.org
             */
            contactEmail?: string | null;
        };
        UpdateWebhookRequest: {
            /**
             * Format: uri
             * @description Where events are posted to: public https.
             * @example https://lms.example.org/bareme
             */
            url?: string;
            /** @description The events it is told of. */
            events?: components["schemas"]["WebhookEvent"][];
            /** @description Disabled, it is told nothing, and what happens meanwhile is not kept for it. */
            disabled?: boolean;
        };
        User: {
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            id: string;
            role: components["schemas"]["Role"];
            name: string | null;
            /** @description What lists sort by; null: `name` is. */
            familyName: string | null;
            givenName: string | null;
            /** @description The number under which a company knows the person. */
            reference: string | null;
            email: string | null;
            /** @description One that a trainer wrote down: it signs nobody in. */
            contactEmail: string | null;
            /** @description Whether the address was given with the account; one that a person typed themselves proves nothing. */
            emailVerified: boolean;
            hasPassword: boolean;
            mustChangePassword: boolean;
            accommodation: components["schemas"]["Accommodation"];
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            disabledAt: string | null;
        };
        UserPage: {
            items: components["schemas"]["User"][];
            nextCursor: string | null;
        };
        /**
         * @description `neverReached`: nothing was ever saved.
         * @enum {string}
         */
        Verdict: "right" | "partly" | "wrong" | "blank" | "neverReached" | "pending";
        VoidRequest: {
            /** @description Kept in the audit log. */
            reason: string;
            /** @description Answers, or refuses, as the change itself would, and changes nothing. */
            dryRun?: boolean;
        };
        Webhook: {
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            id: string;
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            client: string;
            /**
             * Format: uri
             * @description Where events are posted to: public https.
             * @example https://lms.example.org/bareme
             */
            url: string;
            /** @description The events it is told of. */
            events: components["schemas"]["WebhookEvent"][];
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description Until when the secret before this one signs too; null: this one signs alone.
             * @example 2026-11-22T21:30:00.000Z
             */
            formerSecretUntil: string | null;
            /**
             * Format: date-time
             * @description The first failure since something was delivered. After 5 days of failures it is disabled.
             * @example 2026-11-22T21:30:00.000Z
             */
            failingSince: string | null;
            /**
             * Format: date-time
             * @description Since when it is told nothing.
             * @example 2026-11-22T21:30:00.000Z
             */
            disabledAt: string | null;
            /** @description `gone`: it answered 410. `failing`: it failed for 5 days. `by-hand`: somebody said so. */
            disabledReason: components["schemas"]["WebhookDisabledReason"] | null;
        };
        WebhookDelivery: {
            /**
             * Format: uuid
             * @description The `webhook-id` of every try.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            event: string;
            type: components["schemas"]["WebhookMessageType"];
            /**
             * Format: uuid
             * @description Null where it is about none.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            attempt: string | null;
            /** @description Grows with every event of the attempt. */
            seq: number;
            state: components["schemas"]["DeliveryState"];
            tries: number;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            occurredAt: string;
            /**
             * Format: date-time
             * @description No earlier than this, and not before the event of the attempt before it is settled.
             * @example 2026-11-22T21:30:00.000Z
             */
            nextTryAt: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            lastTryAt: string | null;
            /** @description Null when nothing was answered. */
            lastStatus: number | null;
            /**
             * @description Why the last try failed: `status` for what was answered, else why there was no answer. `not-bound`: its client has the cohort no more.
             * @example timed-out
             */
            lastError: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            settledAt: string | null;
        };
        WebhookDeliveryPage: {
            items: components["schemas"]["WebhookDelivery"][];
            nextCursor: string | null;
        };
        /** @enum {string} */
        WebhookDisabledReason: "gone" | "failing" | "by-hand";
        /** @enum {string} */
        WebhookEvent: "attempt.started" | "attempt.closed" | "score.changed" | "correction.applied" | "report.created";
        /** @enum {string} */
        WebhookMessageType: "attempt.started" | "attempt.closed" | "score.changed" | "correction.applied" | "report.created" | "webhook.test";
        WebhookPage: {
            items: components["schemas"]["Webhook"][];
            nextCursor: string | null;
        };
        WindowClocks: {
            opensAt: components["schemas"]["ClockChange"] | null;
            closesAt: components["schemas"]["ClockChange"] | null;
        };
        WindowSource: {
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            assignment: string;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            opensAt: string;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            closesAt: string;
        };
        WindowTarget: {
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            opensAt: string;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            closesAt: string;
            clocks: components["schemas"]["WindowClocks"];
        };
        WrittenAnswer: {
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            report: string;
            answer: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            answeredAt: string;
        };
        WrittenMessage: {
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            id: string;
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            attempt: string | null;
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            assignment: string | null;
            text: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            sentAt: string;
        };
        YamlAssertion: {
            at: string;
            says: string;
            weight: number;
        };
        YamlBankQuestion: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "yaml";
            starter: string | null;
            /** @description Bytes of UTF-8 that an answer may have; more is `too-large`. */
            maxBytes: number;
            /** @description YAML tokens (words, signs, blanks and line breaks) that it may have, likewise. */
            maxTokens: number;
            /** @example qcm-docker */
            id: string;
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            revision: string;
            prompt: string;
            /** @description The pictures that its texts show. */
            media: components["schemas"]["Media"][];
            key: components["schemas"]["YamlKey"];
            explanation: string | null;
            reference: string | null;
            chapter: string | null;
            level: string | null;
            difficulty: string | null;
            tags: string[];
            /** Format: double */
            points: number;
            policy: string | null;
        };
        YamlKey: {
            /** @constant */
            type: "yaml";
            /** @description A model answer; any that satisfies the assertions earns as much. */
            text: string;
            assertions: components["schemas"]["YamlAssertion"][];
        };
        YamlQuestion: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "yaml";
            starter: string | null;
            /** @description Bytes of UTF-8 that an answer may have; more is `too-large`. */
            maxBytes: number;
            /** @description YAML tokens (words, signs, blanks and line breaks) that it may have, likewise. */
            maxTokens: number;
            /** @description From 1. */
            position: number;
            /** @description The title of its section; null where the quiz gives none. */
            section: string | null;
            /** @description CommonMark. Like every text, it names pictures by the ids of `media`. */
            prompt: string;
            /** @description The pictures that its texts show. */
            media: components["schemas"]["Media"][];
            /**
             * Format: double
             * @description The most it can earn.
             */
            points: number;
            /** @description How what is chosen becomes points: a policy of `scoring`, or `weights`, where each option gives or takes a share of its own, and the sum counts from 0 to all of the points, so that ticking everything may pay. Null where no policy decides. */
            policy: string | null;
            /** @description Grows with every save; 0: never saved. */
            version: number;
            flagged: boolean;
            /** @description How sure, from 1 to 3; only where the quiz asks. */
            certainty: number | null;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            savedAt: string | null;
            /** @description Its answer was revealed, and takes no save: revealing again shows it again. */
            revealed: boolean;
            response: components["schemas"]["YamlResponse"] | null;
        };
        YamlReleasedQuestion: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "yaml";
            starter: string | null;
            /** @description Bytes of UTF-8 that an answer may have; more is `too-large`. */
            maxBytes: number;
            /** @description YAML tokens (words, signs, blanks and line breaks) that it may have, likewise. */
            maxTokens: number;
            position: number;
            /** @description The title of its section; null where the quiz gives none. */
            section: string | null;
            prompt: string;
            /** @description The pictures that its texts show. */
            media: components["schemas"]["Media"][];
            response: components["schemas"]["YamlResponse"] | null;
            /** Format: double */
            points: number | null;
            /** Format: double */
            maxPoints: number;
            parts: components["schemas"]["GradePart"][];
            key: components["schemas"]["YamlKey"];
            explanation: string | null;
            reference: string | null;
            feedback: components["schemas"]["Feedback"][];
            corrected: boolean;
            /** @description What a correction made of the answers: judged by another `key`, by the better of both, full, or not counted. */
            correction: components["schemas"]["CorrectionPolicy"] | null;
            /** @description What a trainer wrote who gave these points by hand; null where they were graded. */
            comment: string | null;
        };
        YamlResponse: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "yaml";
            text: string;
        };
        YamlReviewedQuestion: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "yaml";
            starter: string | null;
            /** @description Bytes of UTF-8 that an answer may have; more is `too-large`. */
            maxBytes: number;
            /** @description YAML tokens (words, signs, blanks and line breaks) that it may have, likewise. */
            maxTokens: number;
            position: number;
            /** @description The title of its section; null where the quiz gives none. */
            section: string | null;
            prompt: string;
            /** @description The pictures that its texts show. */
            media: components["schemas"]["Media"][];
            response: components["schemas"]["YamlResponse"] | null;
            /** Format: double */
            points: number | null;
            /** Format: double */
            maxPoints: number;
            parts: components["schemas"]["GradePart"][];
            key: components["schemas"]["YamlKey"];
            explanation: string | null;
            reference: string | null;
            feedback: components["schemas"]["Feedback"][];
            corrected: boolean;
            /** @description What a correction made of the answers: judged by another `key`, by the better of both, full, or not counted. */
            correction: components["schemas"]["CorrectionPolicy"] | null;
            /** @description What a trainer wrote who gave these points by hand; null where they were graded. */
            comment: string | null;
            /** @example qcm-docker */
            bank: string;
            /**
             * @description The author's id.
             * @example qcm-docker
             */
            question: string;
            /**
             * Format: uuid
             * @description UUIDv7.
             * @example 0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11
             */
            questionRevision: string;
            /** @description Of the answer; 0: never saved. */
            version: number;
            flagged: boolean;
            certainty: number | null;
            /**
             * Format: date-time
             * @example 2026-11-22T21:30:00.000Z
             */
            savedAt: string | null;
        };
    };
    responses: {
        /** @description `answers-released`: The answers of the assignment are open to all. */
        AnswersReleased: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `answers-released`: The answers of the assignment are open to all. `attempt-in-progress`: An attempt is in progress. */
        AnswersReleasedOrAttemptInProgress: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `answers-released`: The answers of the assignment are open to all. `cohort-archived`: The cohort is archived. */
        AnswersReleasedOrCohortArchived: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `assignment-begun`: Somebody has started this assignment. `cohort-archived`: The cohort is archived. */
        AssignmentBegunOrCohortArchived: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `assignment-overlap`: Another assignment gives this quiz at the same time. `idempotency-in-progress`: The same request is still running. */
        AssignmentOverlapOrIdempotencyInProgress: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `attempt-closed`: The attempt is closed. */
        AttemptClosed: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `attempt-closed`: The attempt is closed. `idempotency-in-progress`: The same request is still running. */
        AttemptClosedOrIdempotencyInProgress: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `attempt-closed`: The attempt is closed. `journal-full`: The attempt keeps no more saves. */
        AttemptClosedOrJournalFull: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `attempt-in-progress`: An attempt is in progress. */
        AttemptInProgress: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `attempt-in-progress`: An attempt is in progress. `last-admin`: The last admin cannot go. */
        AttemptInProgressOrLastAdmin: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `attempt-voided`: The attempt is voided. */
        AttemptVoided: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `attempt-voided`: The attempt is voided. `not-closed-yet`: The attempt is still open. */
        AttemptVoidedOrNotClosedYet: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `body-too-large`: The body is too large. */
        BodyTooLarge: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `attempt-closed`: The attempt is closed. `calls-waiting`: Your calls are waiting for an answer already. `idempotency-in-progress`: The same request is still running. `nobody-to-call`: Nobody is there to answer. */
        CallTrainer409: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `database-away`: The database is away. `disk-full`: The service's disk is full. `too-busy`: Too much is waiting already. */
        CheckBank503: {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `cohort-archived`: The cohort is archived. */
        CohortArchived: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `cohort-archived`: The cohort is archived. `correction-running`: A correction of this question is under way. */
        CohortArchivedOrCorrectionRunning: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `cohort-archived`: The cohort is archived. `idempotency-in-progress`: The same request is still running. */
        CohortArchivedOrIdempotencyInProgress: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `cohort-archived`: The cohort is archived. `last-trainer`: The last trainer cannot go. */
        CohortArchivedOrLastTrainer: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `cohort-archived`: The cohort is archived. `not-startable`: The quiz cannot be started now. */
        CohortArchivedOrNotStartable: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `cohort-archived`: The cohort is archived. `person-alike`: Somebody like them is there already. */
        CohortArchivedOrPersonAlike: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `cohort-in-use`: The cohort has had members. */
        CohortInUse: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `correction-running`: A correction of this question is under way. `correction-state`: The state of the correction does not allow this. */
        CorrectionRunningOrCorrectionState: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `correction-state`: The state of the correction does not allow this. */
        CorrectionState: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `assignment-overlap`: Another assignment gives this quiz at the same time. `cohort-archived`: The cohort is archived. `idempotency-in-progress`: The same request is still running. */
        CreateAssignment409: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `all-dropped`: An attempt would lose all of its questions. `key-misfits`: The key does not fit the question. `nothing-to-correct`: There is nothing to correct. */
        CreateCorrection422: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `cursor-expired`: The cursor has expired. */
        CursorExpired: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `database-away`: The database is away. */
        DatabaseAway: {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `database-away`: The database is away. `too-busy`: Too much is waiting already. */
        DatabaseAwayOrTooBusy: {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `email-taken`: The address is already in use. */
        EmailTaken: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `answers-released`: The answers of the assignment are open to all. `cohort-archived`: The cohort is archived. `idempotency-in-progress`: The same request is still running. */
        ExtendAssignment409: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `answers-released`: The answers of the assignment are open to all. `attempt-closed`: The attempt is closed. `idempotency-in-progress`: The same request is still running. `untimed`: The attempt has no time limit. */
        ExtendAttempt409: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `forbidden`: Your role does not allow this. `foreign-origin`: The request comes from no page of this service. */
        ForbiddenOrForeignOrigin: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `forbidden`: Your role does not allow this. `password-change-required`: Change your password first. */
        ForbiddenOrPasswordChangeRequired: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `foreign-origin`: The request comes from no page of this service. */
        ForeignOrigin: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `foreign-origin`: The request comes from no page of this service. `launch-refused`: The launch is refused. */
        ForeignOriginOrLaunchRefused: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `has-account`: The person has an account of their own. */
        HasAccount: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `idempotency-in-progress`: The same request is still running. */
        IdempotencyInProgress: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `idempotency-in-progress`: The same request is still running. `webhook-disabled`: The webhook is disabled. */
        IdempotencyInProgressOrWebhookDisabled: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `idempotency-mismatch`: The idempotency key was used with another body. */
        IdempotencyMismatch: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `idempotency-mismatch`: The idempotency key was used with another body. `not-on-paper`: The answer does not fit the paper. */
        IdempotencyMismatchOrNotOnPaper: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `database-away`: The database is away. `disk-full`: The service's disk is full. `too-busy`: Too much is waiting already. */
        ImportBank503: {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `internal`: Something went wrong on our side. */
        Internal: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `invalid-credentials`: Wrong address or password. */
        InvalidCredentials: {
            headers: {
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `invalid-join-code`: The join code is unknown or has expired. `unauthenticated`: A valid access token is needed. */
        InvalidJoinCodeOrUnauthenticated: {
            headers: {
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `invalid-launch-link`: The link is good no more. */
        InvalidLaunchLink: {
            headers: {
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `invalid-refresh-token`: The refresh token is no longer valid. */
        InvalidRefreshToken: {
            headers: {
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `invalid-refresh-token`: The refresh token is no longer valid. `unauthenticated`: A valid access token is needed. */
        InvalidRefreshTokenOrUnauthenticated: {
            headers: {
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `invalid-resume-code`: The resume code is unknown. */
        InvalidResumeCode: {
            headers: {
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `forbidden`: Your role does not allow this. `foreign-origin`: The request comes from no page of this service. `password-change-required`: Change your password first. */
        Join403: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `join-code-full`: Every seat of this join code is taken. */
        JoinCodeFull: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `foreign-origin`: The request comes from no page of this service. `launch-refused`: The launch is refused. `password-change-required`: Change your password first. */
        JoinLtiAccount403: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `last-admin`: The last admin cannot go. */
        LastAdmin: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `malformed-request`: The request cannot be read. */
        MalformedRequest: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `malformed-request`: The request cannot be read. `validation`: The request does not match the contract. */
        MalformedRequestOrValidation: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `answers-released`: The answers of the assignment are open to all. `attempt-in-progress`: An attempt is in progress. `has-account`: The person has an account of their own. */
        MergePeople409: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `attempt-closed`: The attempt is closed. `cohort-archived`: The cohort is archived. `idempotency-in-progress`: The same request is still running. */
        MessageAssignment409: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `not-found`: Not found. */
        NotFound: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `not-on-paper`: The answer does not fit the paper. */
        NotOnPaper: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `not-released`: The result is not released. */
        NotReleased: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `assignment-overlap`: Another assignment gives this quiz at the same time. `cohort-archived`: The cohort is archived. `not-startable`: The quiz cannot be started now. */
        OpenAssignment409: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `preview-required`: A preview is needed first. */
        PreviewRequired: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `range-outside`: The bytes asked for do not exist. */
        RangeOutside: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `answers-released`: The answers of the assignment are open to all. `attempt-open-elsewhere`: An attempt of this quiz is open under another assignment. `attempt-voided`: The attempt is voided. `not-closed-yet`: The attempt is still open. */
        ReopenAttempt409: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `attempt-voided`: The attempt is voided. `not-released`: The result is not released. `on-open-paper`: The question is in another attempt that is open. `report-settled`: The report has been seen to. */
        ReportQuestion409: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `attempt-closed`: The attempt is closed. `journal-full`: The attempt keeps no more saves. `not-revealable`: The attempt does not reveal its questions. `on-open-paper`: The question is in another attempt that is open. */
        RevealResponse409: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `attempt-closed`: The attempt is closed. `journal-full`: The attempt keeps no more saves. `revealed`: The question was revealed. */
        SaveResponse409: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `certainty-off`: This quiz does not ask for certainty. `not-on-paper`: The answer does not fit the paper. `too-large`: The answer is too long. */
        SaveResponse422: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `stale-version`: The answer has changed since that version. */
        StaleVersion: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `answers-released`: The answers of the assignment are open to all. `assignment-required`: Say which assignment is meant. `attempt-open-elsewhere`: An attempt of this quiz is open under another assignment. `no-attempts-left`: No attempts are left. `not-startable`: The quiz cannot be started now. `start-code`: The start code is needed. */
        StartAttempt409: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `too-complex`: The file takes too much time or memory. */
        TooComplex: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `too-complex`: The file takes too much time or memory. `unreadable-file`: The file is not of that format. */
        TooComplexOrUnreadableFile: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `too-many-requests`: Too many requests. */
        TooManyRequests: {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `too-many-webhooks`: The client has no more webhooks. */
        TooManyWebhooks: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `unauthenticated`: A valid access token is needed. */
        Unauthenticated: {
            headers: {
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `unsupported-media-type`: The body must be JSON. */
        UnsupportedMediaType: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `answers-released`: The answers of the assignment are open to all. `assignment-overlap`: Another assignment gives this quiz at the same time. `cohort-archived`: The cohort is archived. `not-startable`: The quiz cannot be started now. */
        UpdateAssignment409: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `invalid-credentials`: Wrong address or password. `invalid-resume-code`: The resume code is unknown. `unauthenticated`: A valid access token is needed. */
        UpdateMe401: {
            headers: {
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: {
        /** @description Of the service's own words. */
        "Content-Language": string;
        /** @description Requests that the caller may make in a minute. */
        "RateLimit-Limit": number;
        /** @description Requests left in this minute. */
        "RateLimit-Remaining": number;
        /** @description Seconds until the count starts again. */
        "RateLimit-Reset": number;
        /** @description Seconds to wait before the next try. */
        "Retry-After": number;
        /** @description The scheme that is asked for. */
        "WWW-Authenticate": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ada@example.org",
                 *       "password": "a long enough phrase"
                 *     }
                 */
                "application/json": components["schemas"]["LoginRequest"];
            };
        };
        responses: {
            /** @description Tokens of a new session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accessToken": "eyJhbGciOiJFZERTQSIsInR5cCI6ImF0K2p3dCJ9.eyJzdWIiOiI…",
                     *       "refreshToken": "JZ3n0v8m2Qd4w7y1b6c9e5f8g2h4j7k0l3m6n9p2q5r",
                     *       "tokenType": "Bearer",
                     *       "expiresIn": 900
                     *     }
                     */
                    "application/json": components["schemas"]["Tokens"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["InvalidCredentials"];
            403: components["responses"]["ForeignOrigin"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAwayOrTooBusy"];
        };
    };
    refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "refreshToken": "JZ3n0v8m2Qd4w7y1b6c9e5f8g2h4j7k0l3m6n9p2q5r"
                 *     }
                 */
                "application/json": components["schemas"]["RefreshRequest"];
            };
        };
        responses: {
            /** @description New tokens of the session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accessToken": "eyJhbGciOiJFZERTQSIsInR5cCI6ImF0K2p3dCJ9.eyJzdWIiOiI…",
                     *       "refreshToken": "JZ3n0v8m2Qd4w7y1b6c9e5f8g2h4j7k0l3m6n9p2q5r",
                     *       "tokenType": "Bearer",
                     *       "expiresIn": 900
                     *     }
                     */
                    "application/json": components["schemas"]["Tokens"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["InvalidRefreshToken"];
            403: components["responses"]["ForeignOrigin"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "all": true
                 *     }
                 */
                "application/json": components["schemas"]["LogoutRequest"];
            };
        };
        responses: {
            /** @description Ended. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["InvalidRefreshTokenOrUnauthenticated"];
            403: components["responses"]["ForbiddenOrForeignOrigin"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    join: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "K7M2P-Q0R1S",
                 *       "name": "Ada"
                 *     }
                 */
                "application/json": components["schemas"]["JoinRequest"];
            };
        };
        responses: {
            /** @description The caller, now a member. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "user": {
                     *         "id": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11",
                     *         "role": "trainee",
                     *         "name": "Ada Lovelace",
                     *         "familyName": "Lovelace",
                     *         "givenName": "Ada",
                     *         "reference": "E-1815",
                     *         "email": "ada@example.org",
                     *         "contactEmail": null,
                     *         "emailVerified": true,
                     *         "hasPassword": true,
                     *         "mustChangePassword": false,
                     *         "accommodation": {
                     *           "multiplier": 1,
                     *           "minutes": 0
                     *         },
                     *         "createdAt": "2026-11-22T21:30:00.000Z",
                     *         "disabledAt": null
                     *       },
                     *       "cohort": {
                     *         "id": "0192f0c1-7f00-7a10-9c2b-4e1d5a6b8c90",
                     *         "name": "Démo"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Membership"];
                };
            };
            /** @description A new trainee, with tokens and a resume code. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accessToken": "eyJhbGciOiJFZERTQSIsInR5cCI6ImF0K2p3dCJ9.eyJzdWIiOiI…",
                     *       "refreshToken": "JZ3n0v8m2Qd4w7y1b6c9e5f8g2h4j7k0l3m6n9p2q5r",
                     *       "tokenType": "Bearer",
                     *       "expiresIn": 900,
                     *       "user": {
                     *         "id": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11",
                     *         "role": "trainee",
                     *         "name": "Ada",
                     *         "familyName": null,
                     *         "givenName": null,
                     *         "reference": null,
                     *         "email": null,
                     *         "contactEmail": null,
                     *         "emailVerified": false,
                     *         "hasPassword": false,
                     *         "mustChangePassword": false,
                     *         "accommodation": {
                     *           "multiplier": 1,
                     *           "minutes": 0
                     *         },
                     *         "createdAt": "2026-11-22T21:30:00.000Z",
                     *         "disabledAt": null
                     *       },
                     *       "cohort": {
                     *         "id": "0192f0c1-7f00-7a10-9c2b-4e1d5a6b8c90",
                     *         "name": "Démo"
                     *       },
                     *       "resumeCode": "7QK2M-0R1SA-9XW3B-T5VHD-C4NEF"
                     *     }
                     */
                    "application/json": components["schemas"]["Joined"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["InvalidJoinCodeOrUnauthenticated"];
            403: components["responses"]["Join403"];
            409: components["responses"]["JoinCodeFull"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    resume: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "7QK2M-0R1SA-9XW3B-T5VHD-C4NEF"
                 *     }
                 */
                "application/json": components["schemas"]["ResumeRequest"];
            };
        };
        responses: {
            /** @description Tokens of a new session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accessToken": "eyJhbGciOiJFZERTQSIsInR5cCI6ImF0K2p3dCJ9.eyJzdWIiOiI…",
                     *       "refreshToken": "JZ3n0v8m2Qd4w7y1b6c9e5f8g2h4j7k0l3m6n9p2q5r",
                     *       "tokenType": "Bearer",
                     *       "expiresIn": 900
                     *     }
                     */
                    "application/json": components["schemas"]["Tokens"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["InvalidResumeCode"];
            403: components["responses"]["ForeignOrigin"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    launch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "JZ3n0v8m2Qd4w7y1b6c9e5f8g2h4j7k0l3m6n9p2q5r"
                 *     }
                 */
                "application/json": components["schemas"]["LaunchRequest"];
            };
        };
        responses: {
            /** @description Tokens of a new session, and the quiz to go to. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accessToken": "eyJhbGciOiJFZERTQSIsInR5cCI6ImF0K2p3dCJ9.eyJzdWIiOiI…",
                     *       "refreshToken": "JZ3n0v8m2Qd4w7y1b6c9e5f8g2h4j7k0l3m6n9p2q5r",
                     *       "tokenType": "Bearer",
                     *       "expiresIn": 900,
                     *       "quiz": "qcm-docker",
                     *       "assignment": null
                     *     }
                     */
                    "application/json": components["schemas"]["Launched"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["InvalidLaunchLink"];
            403: components["responses"]["ForeignOrigin"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["HasAccount"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    getServerMetadata: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a client library asks for first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "issuer": "https://quiz.example.org",
                     *       "token_endpoint": "https://quiz.example.org/oauth/token",
                     *       "jwks_uri": "https://quiz.example.org/.well-known/jwks.json",
                     *       "scopes_supported": [
                     *         "quizzes:read",
                     *         "attempts:write",
                     *         "results:read",
                     *         "cohorts:write",
                     *         "webhooks:manage"
                     *       ],
                     *       "response_types_supported": [],
                     *       "grant_types_supported": [
                     *         "client_credentials",
                     *         "urn:ietf:params:oauth:grant-type:token-exchange"
                     *       ],
                     *       "token_endpoint_auth_methods_supported": [
                     *         "client_secret_basic",
                     *         "client_secret_post",
                     *         "private_key_jwt"
                     *       ],
                     *       "token_endpoint_auth_signing_alg_values_supported": [
                     *         "RS256",
                     *         "PS256",
                     *         "ES256",
                     *         "ES384",
                     *         "EdDSA",
                     *         "Ed25519"
                     *       ],
                     *       "service_documentation": "https://quiz.example.org/docs"
                     *     }
                     */
                    "application/json": components["schemas"]["ServerMetadata"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the answer held: 304 when it is still the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The caller. */
            200: {
                headers: {
                    /** @description Of this very answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11",
                     *       "role": "trainee",
                     *       "name": "Ada Lovelace",
                     *       "familyName": "Lovelace",
                     *       "givenName": "Ada",
                     *       "reference": "E-1815",
                     *       "email": "ada@example.org",
                     *       "contactEmail": null,
                     *       "emailVerified": true,
                     *       "hasPassword": true,
                     *       "mustChangePassword": false,
                     *       "accommodation": {
                     *         "multiplier": 1,
                     *         "minutes": 0
                     *       },
                     *       "createdAt": "2026-11-22T21:30:00.000Z",
                     *       "disabledAt": null,
                     *       "cohorts": [
                     *         {
                     *           "id": "0192f0c1-7f00-7a10-9c2b-4e1d5a6b8c90",
                     *           "name": "Démo"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Still the same. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    eraseMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Erased. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            409: components["responses"]["AttemptInProgressOrLastAdmin"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    updateMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "a whole new phrase",
                 *       "currentPassword": "a long enough phrase"
                 *     }
                 */
                "application/json": components["schemas"]["UpdateMeRequest"];
            };
        };
        responses: {
            /** @description The caller as they now are. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11",
                     *       "role": "trainee",
                     *       "name": "Ada Lovelace",
                     *       "familyName": "Lovelace",
                     *       "givenName": "Ada",
                     *       "reference": "E-1815",
                     *       "email": "ada@example.org",
                     *       "contactEmail": null,
                     *       "emailVerified": true,
                     *       "hasPassword": true,
                     *       "mustChangePassword": false,
                     *       "accommodation": {
                     *         "multiplier": 1,
                     *         "minutes": 0
                     *       },
                     *       "createdAt": "2026-11-22T21:30:00.000Z",
                     *       "disabledAt": null,
                     *       "cohorts": [
                     *         {
                     *           "id": "0192f0c1-7f00-7a10-9c2b-4e1d5a6b8c90",
                     *           "name": "Démo"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["UpdateMe401"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            409: components["responses"]["EmailTaken"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAwayOrTooBusy"];
        };
    };
    exportMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One document, newest attempt first. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "me": {
                     *         "id": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11",
                     *         "role": "trainee",
                     *         "name": "Ada Lovelace",
                     *         "familyName": "Lovelace",
                     *         "givenName": "Ada",
                     *         "reference": "E-1815",
                     *         "email": "ada@example.org",
                     *         "contactEmail": null,
                     *         "emailVerified": true,
                     *         "hasPassword": true,
                     *         "mustChangePassword": false,
                     *         "accommodation": {
                     *           "multiplier": 1,
                     *           "minutes": 0
                     *         },
                     *         "createdAt": "2026-11-22T21:30:00.000Z",
                     *         "disabledAt": null,
                     *         "cohorts": [
                     *           {
                     *             "id": "0192f0c1-7f00-7a10-9c2b-4e1d5a6b8c90",
                     *             "name": "Démo"
                     *           }
                     *         ]
                     *       },
                     *       "sessions": [
                     *         {
                     *           "id": "0192f0c1-6e00-7c50-8f1a-1d6c3f2b8a22",
                     *           "createdAt": "2026-11-22T21:29:00.000Z",
                     *           "revokedAt": null,
                     *           "lastRefreshedAt": null
                     *         }
                     *       ],
                     *       "messages": [],
                     *       "reportAnswers": [],
                     *       "attempts": [
                     *         {
                     *           "attempt": {
                     *             "id": "0192f0c1-8a10-7b22-a1c4-5d6e7f809a1b",
                     *             "state": "submitted",
                     *             "startedAt": "2026-11-22T21:30:00.000Z",
                     *             "deadlineAt": "2026-11-22T21:45:00.000Z",
                     *             "acceptedUntil": "2026-11-22T21:45:05.000Z",
                     *             "limitedBy": "timeLimit",
                     *             "graceMs": 5000,
                     *             "serverNow": "2026-11-22T21:40:00.000Z",
                     *             "remainingMs": 0,
                     *             "closedAt": "2026-11-22T21:40:00.000Z",
                     *             "closeReason": "submitted",
                     *             "closedBy": null,
                     *             "processedAt": "2026-11-22T21:40:00.000Z",
                     *             "waitingUntil": null,
                     *             "user": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11",
                     *             "quiz": "qcm-docker",
                     *             "title": "QCM Docker",
                     *             "quizRevision": "0192f0c1-5b00-7d31-8a90-2c3d4e5f6a7b",
                     *             "kind": "practice",
                     *             "assignment": null,
                     *             "number": 1,
                     *             "afterRelease": false,
                     *             "reveals": false,
                     *             "scoring": null,
                     *             "questions": null
                     *           },
                     *           "answers": [
                     *             {
                     *               "position": 1,
                     *               "type": "single",
                     *               "response": {
                     *                 "type": "single",
                     *                 "choice": "k7q2mx4anb3d"
                     *               },
                     *               "version": 1,
                     *               "flagged": false,
                     *               "certainty": null,
                     *               "savedAt": "2026-11-22T21:32:10.000Z"
                     *             }
                     *           ],
                     *           "refused": [
                     *             {
                     *               "position": 1,
                     *               "type": "single",
                     *               "response": {
                     *                 "type": "single",
                     *                 "choice": "k7q2mx4anb3d"
                     *               },
                     *               "flagged": null,
                     *               "certainty": null,
                     *               "receivedAt": "2026-11-22T21:46:00.000Z",
                     *               "outcome": "late"
                     *             }
                     *           ],
                     *           "score": {
                     *             "state": "final",
                     *             "points": 1,
                     *             "maxPoints": 1,
                     *             "percentage": 100,
                     *             "mark20": 20,
                     *             "passed": true
                     *           },
                     *           "receipt": "eyJhbGciOiJFZERTQSIsInR5cCI6InJlY2VpcHQrandzIn0.eyJhdHRlbXB0Ijoi…",
                     *           "calls": [
                     *             {
                     *               "id": "0192f0c1-a310-7c90-9f00-1a2b3c4d5e6f",
                     *               "position": 3,
                     *               "text": "L’image de la question ne s’affiche pas.",
                     *               "calledAt": "2026-11-22T21:32:00.000Z",
                     *               "closedAt": null
                     *             }
                     *           ],
                     *           "messages": [
                     *             {
                     *               "id": "0192f0c1-a320-7ca0-9f10-2b3c4d5e6f70",
                     *               "text": "Il reste cinq minutes.",
                     *               "sentAt": "2026-11-22T21:32:30.000Z",
                     *               "call": null
                     *             }
                     *           ],
                     *           "reports": [
                     *             {
                     *               "id": "0192f0c1-b410-7d10-9a01-3c4d5e6f7081",
                     *               "position": 3,
                     *               "text": "Deux des réponses disent la même chose.",
                     *               "state": "open",
                     *               "answer": null,
                     *               "answeredAt": null,
                     *               "madeAt": "2026-11-22T21:50:00.000Z",
                     *               "changedAt": "2026-11-22T21:50:00.000Z"
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PersonalExport"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAwayOrTooBusy"];
        };
    };
    listMyInvitations: {
        parameters: {
            query?: {
                /** @description Most items of the page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: {
                /** @description The `ETag` of the answer held: 304 when it is still the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of invitations. */
            200: {
                headers: {
                    /** @description Of this very answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "cohort": {
                     *             "id": "0192f0c1-7f00-7a10-9c2b-4e1d5a6b8c90",
                     *             "name": "Démo"
                     *           },
                     *           "invitedAt": "2026-11-22T21:30:00.000Z",
                     *           "trainers": [
                     *             "Grace Hopper"
                     *           ]
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["InvitationPage"];
                };
            };
            /** @description Still the same. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7. */
                cohort: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The cohort, in which you now are. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-7f00-7a10-9c2b-4e1d5a6b8c90",
                     *       "name": "Démo"
                     *     }
                     */
                    "application/json": components["schemas"]["CohortName"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["AnswersReleasedOrAttemptInProgress"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    listQuizzes: {
        parameters: {
            query?: {
                /** @description Most items of the page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: {
                /** @description The `ETag` of the answer held: 304 when it is still the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of quizzes, in the order of the course. */
            200: {
                headers: {
                    /** @description Of this very answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "quiz": "qcm-docker",
                     *           "title": "QCM Docker",
                     *           "description": "Dix questions sur Docker, en quinze minutes.",
                     *           "module": "docker",
                     *           "chapter": {
                     *             "id": "docker/qcm",
                     *             "title": "QCM Docker"
                     *           },
                     *           "language": "fr",
                     *           "questions": 10,
                     *           "access": "open",
                     *           "revision": "0192f0c1-5b00-7d31-8a90-2c3d4e5f6a7b",
                     *           "timeLimitMs": 900000,
                     *           "graceMs": 5000,
                     *           "attempts": {
                     *             "max": 3,
                     *             "counts": "best"
                     *           },
                     *           "passMark": 60,
                     *           "scoring": {
                     *             "multiple": "net-correct",
                     *             "penalty": "none",
                     *             "floor": 0,
                     *             "certainty": false
                     *           },
                     *           "release": {
                     *             "score": "on-submit",
                     *             "answers": "on-submit"
                     *           },
                     *           "reveals": false,
                     *           "before": null,
                     *           "canStart": true,
                     *           "reason": null,
                     *           "at": null,
                     *           "assignment": "0192f0c1-9c20-7e44-b2d5-6f708192a3b4",
                     *           "attemptsLeft": 1,
                     *           "asksStartCode": true,
                     *           "openAttempt": null,
                     *           "practiceScore": {
                     *             "state": "final",
                     *             "points": 1,
                     *             "maxPoints": 1,
                     *             "percentage": 100,
                     *             "mark20": 20,
                     *             "passed": true
                     *           },
                     *           "assignments": [
                     *             {
                     *               "id": "0192f0c1-9c20-7e44-b2d5-6f708192a3b4",
                     *               "opensAt": "2026-11-22T08:00:00.000Z",
                     *               "closesAt": "2026-11-29T18:00:00.000Z",
                     *               "attemptsMax": 1,
                     *               "attemptsUsed": 0,
                     *               "timeLimitMs": 900000,
                     *               "release": {
                     *                 "score": "on-submit",
                     *                 "answers": "on-close"
                     *               },
                     *               "canStart": true,
                     *               "reason": null,
                     *               "at": null,
                     *               "attemptsLeft": 1,
                     *               "asksStartCode": true,
                     *               "score": null
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["QuizPage"];
                };
            };
            /** @description Still the same. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    getQuiz: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the answer held: 304 when it is still the same. */
                "If-None-Match"?: string;
            };
            path: {
                quiz: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The quiz. */
            200: {
                headers: {
                    /** @description Of this very answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "quiz": "qcm-docker",
                     *       "title": "QCM Docker",
                     *       "description": "Dix questions sur Docker, en quinze minutes.",
                     *       "module": "docker",
                     *       "chapter": {
                     *         "id": "docker/qcm",
                     *         "title": "QCM Docker"
                     *       },
                     *       "language": "fr",
                     *       "questions": 10,
                     *       "access": "open",
                     *       "revision": "0192f0c1-5b00-7d31-8a90-2c3d4e5f6a7b",
                     *       "timeLimitMs": 900000,
                     *       "graceMs": 5000,
                     *       "attempts": {
                     *         "max": 3,
                     *         "counts": "best"
                     *       },
                     *       "passMark": 60,
                     *       "scoring": {
                     *         "multiple": "net-correct",
                     *         "penalty": "none",
                     *         "floor": 0,
                     *         "certainty": false
                     *       },
                     *       "release": {
                     *         "score": "on-submit",
                     *         "answers": "on-submit"
                     *       },
                     *       "reveals": false,
                     *       "before": null,
                     *       "canStart": true,
                     *       "reason": null,
                     *       "at": null,
                     *       "assignment": "0192f0c1-9c20-7e44-b2d5-6f708192a3b4",
                     *       "attemptsLeft": 1,
                     *       "asksStartCode": true,
                     *       "openAttempt": null,
                     *       "practiceScore": {
                     *         "state": "final",
                     *         "points": 1,
                     *         "maxPoints": 1,
                     *         "percentage": 100,
                     *         "mark20": 20,
                     *         "passed": true
                     *       },
                     *       "assignments": [
                     *         {
                     *           "id": "0192f0c1-9c20-7e44-b2d5-6f708192a3b4",
                     *           "opensAt": "2026-11-22T08:00:00.000Z",
                     *           "closesAt": "2026-11-29T18:00:00.000Z",
                     *           "attemptsMax": 1,
                     *           "attemptsUsed": 0,
                     *           "timeLimitMs": 900000,
                     *           "release": {
                     *             "score": "on-submit",
                     *             "answers": "on-close"
                     *           },
                     *           "canStart": true,
                     *           "reason": null,
                     *           "at": null,
                     *           "attemptsLeft": 1,
                     *           "asksStartCode": true,
                     *           "score": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Quiz"];
                };
            };
            /** @description Still the same. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    listMyAssignments: {
        parameters: {
            query?: {
                /** @description Most items of the page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: {
                /** @description The `ETag` of the answer held: 304 when it is still the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of assignments. */
            200: {
                headers: {
                    /** @description Of this very answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0192f0c1-9c20-7e44-b2d5-6f708192a3b4",
                     *           "opensAt": "2026-11-22T08:00:00.000Z",
                     *           "closesAt": "2026-11-29T18:00:00.000Z",
                     *           "attemptsMax": 1,
                     *           "attemptsUsed": 0,
                     *           "timeLimitMs": 900000,
                     *           "release": {
                     *             "score": "on-submit",
                     *             "answers": "on-close"
                     *           },
                     *           "canStart": true,
                     *           "reason": null,
                     *           "at": null,
                     *           "attemptsLeft": 1,
                     *           "asksStartCode": true,
                     *           "score": null,
                     *           "quiz": "qcm-docker",
                     *           "title": "QCM Docker"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["MyAssignmentPage"];
                };
            };
            /** @description Still the same. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    startAttempt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quiz: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["StartRequest"];
            };
        };
        responses: {
            /** @description The attempt that was open already. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-8a10-7b22-a1c4-5d6e7f809a1b",
                     *       "state": "inProgress",
                     *       "startedAt": "2026-11-22T21:30:00.000Z",
                     *       "deadlineAt": "2026-11-22T21:45:00.000Z",
                     *       "acceptedUntil": "2026-11-22T21:45:05.000Z",
                     *       "limitedBy": "timeLimit",
                     *       "graceMs": 5000,
                     *       "serverNow": "2026-11-22T21:33:00.000Z",
                     *       "remainingMs": 720000,
                     *       "closedAt": null,
                     *       "closeReason": null,
                     *       "closedBy": null,
                     *       "processedAt": null,
                     *       "waitingUntil": null,
                     *       "user": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11",
                     *       "quiz": "qcm-docker",
                     *       "title": "QCM Docker",
                     *       "quizRevision": "0192f0c1-5b00-7d31-8a90-2c3d4e5f6a7b",
                     *       "kind": "practice",
                     *       "assignment": null,
                     *       "number": 1,
                     *       "afterRelease": false,
                     *       "reveals": false,
                     *       "scoring": {
                     *         "multiple": "net-correct",
                     *         "penalty": "none",
                     *         "floor": 0,
                     *         "certainty": false
                     *       },
                     *       "questions": [
                     *         {
                     *           "type": "single",
                     *           "options": [
                     *             {
                     *               "id": "k7q2mx4anb3d",
                     *               "text": "Pendant la construction de l’image."
                     *             },
                     *             {
                     *               "id": "tz5whr2ycu6e",
                     *               "text": "À chaque démarrage du conteneur."
                     *             }
                     *           ],
                     *           "position": 1,
                     *           "section": "QCM",
                     *           "prompt": "Dans ce Dockerfile, quand `RUN` s’exécute-t-il ?\n\n![Un Dockerfile](5f0c1a9e7b3d42688d1f6e0a4c92b7d3)",
                     *           "media": [
                     *             {
                     *               "id": "5f0c1a9e7b3d42688d1f6e0a4c92b7d3",
                     *               "url": "/v1/media/5f0c1a9e7b3d42688d1f6e0a4c92b7d3",
                     *               "type": "image/png",
                     *               "width": 640,
                     *               "height": 240,
                     *               "alt": "Un Dockerfile"
                     *             }
                     *           ],
                     *           "points": 1,
                     *           "policy": null,
                     *           "response": {
                     *             "type": "single",
                     *             "choice": "k7q2mx4anb3d"
                     *           },
                     *           "version": 1,
                     *           "flagged": false,
                     *           "certainty": null,
                     *           "savedAt": "2026-11-22T21:32:10.000Z",
                     *           "revealed": false
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Attempt"];
                };
            };
            /** @description A new attempt. */
            201: {
                headers: {
                    /** @description The attempt. */
                    Location?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-8a10-7b22-a1c4-5d6e7f809a1b",
                     *       "state": "inProgress",
                     *       "startedAt": "2026-11-22T21:30:00.000Z",
                     *       "deadlineAt": "2026-11-22T21:45:00.000Z",
                     *       "acceptedUntil": "2026-11-22T21:45:05.000Z",
                     *       "limitedBy": "timeLimit",
                     *       "graceMs": 5000,
                     *       "serverNow": "2026-11-22T21:30:00.000Z",
                     *       "remainingMs": 900000,
                     *       "closedAt": null,
                     *       "closeReason": null,
                     *       "closedBy": null,
                     *       "processedAt": null,
                     *       "waitingUntil": null,
                     *       "user": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11",
                     *       "quiz": "qcm-docker",
                     *       "title": "QCM Docker",
                     *       "quizRevision": "0192f0c1-5b00-7d31-8a90-2c3d4e5f6a7b",
                     *       "kind": "practice",
                     *       "assignment": null,
                     *       "number": 1,
                     *       "afterRelease": false,
                     *       "reveals": false,
                     *       "scoring": {
                     *         "multiple": "net-correct",
                     *         "penalty": "none",
                     *         "floor": 0,
                     *         "certainty": false
                     *       },
                     *       "questions": [
                     *         {
                     *           "type": "single",
                     *           "options": [
                     *             {
                     *               "id": "k7q2mx4anb3d",
                     *               "text": "Pendant la construction de l’image."
                     *             },
                     *             {
                     *               "id": "tz5whr2ycu6e",
                     *               "text": "À chaque démarrage du conteneur."
                     *             }
                     *           ],
                     *           "position": 1,
                     *           "section": "QCM",
                     *           "prompt": "Dans ce Dockerfile, quand `RUN` s’exécute-t-il ?\n\n![Un Dockerfile](5f0c1a9e7b3d42688d1f6e0a4c92b7d3)",
                     *           "media": [
                     *             {
                     *               "id": "5f0c1a9e7b3d42688d1f6e0a4c92b7d3",
                     *               "url": "/v1/media/5f0c1a9e7b3d42688d1f6e0a4c92b7d3",
                     *               "type": "image/png",
                     *               "width": 640,
                     *               "height": 240,
                     *               "alt": "Un Dockerfile"
                     *             }
                     *           ],
                     *           "points": 1,
                     *           "policy": null,
                     *           "response": null,
                     *           "version": 0,
                     *           "flagged": false,
                     *           "certainty": null,
                     *           "savedAt": null,
                     *           "revealed": false
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Attempt"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["StartAttempt409"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    listAttempts: {
        parameters: {
            query?: {
                /** @description Most items of the page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                user?: string;
                quiz?: string;
                assignment?: string;
                /** @description Only those whose score is final, or waits for a grader that failed. */
                score?: components["schemas"]["ScoreState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of attempts, without questions, each with its score once it is released. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0192f0c1-8a10-7b22-a1c4-5d6e7f809a1b",
                     *           "state": "submitted",
                     *           "startedAt": "2026-11-22T21:30:00.000Z",
                     *           "deadlineAt": "2026-11-22T21:45:00.000Z",
                     *           "acceptedUntil": "2026-11-22T21:45:05.000Z",
                     *           "limitedBy": "timeLimit",
                     *           "graceMs": 5000,
                     *           "serverNow": "2026-11-22T21:40:00.000Z",
                     *           "remainingMs": 0,
                     *           "closedAt": "2026-11-22T21:40:00.000Z",
                     *           "closeReason": "submitted",
                     *           "closedBy": null,
                     *           "processedAt": "2026-11-22T21:40:00.000Z",
                     *           "waitingUntil": null,
                     *           "user": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11",
                     *           "quiz": "qcm-docker",
                     *           "title": "QCM Docker",
                     *           "quizRevision": "0192f0c1-5b00-7d31-8a90-2c3d4e5f6a7b",
                     *           "kind": "practice",
                     *           "assignment": null,
                     *           "number": 1,
                     *           "afterRelease": false,
                     *           "reveals": false,
                     *           "scoring": null,
                     *           "questions": null,
                     *           "score": {
                     *             "state": "final",
                     *             "points": 1,
                     *             "maxPoints": 1,
                     *             "percentage": 100,
                     *             "mark20": 20,
                     *             "passed": true
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["AttemptPage"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    getAttempt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7. */
                attempt: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The attempt. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-8a10-7b22-a1c4-5d6e7f809a1b",
                     *       "state": "inProgress",
                     *       "startedAt": "2026-11-22T21:30:00.000Z",
                     *       "deadlineAt": "2026-11-22T21:45:00.000Z",
                     *       "acceptedUntil": "2026-11-22T21:45:05.000Z",
                     *       "limitedBy": "timeLimit",
                     *       "graceMs": 5000,
                     *       "serverNow": "2026-11-22T21:33:00.000Z",
                     *       "remainingMs": 720000,
                     *       "closedAt": null,
                     *       "closeReason": null,
                     *       "closedBy": null,
                     *       "processedAt": null,
                     *       "waitingUntil": null,
                     *       "user": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11",
                     *       "quiz": "qcm-docker",
                     *       "title": "QCM Docker",
                     *       "quizRevision": "0192f0c1-5b00-7d31-8a90-2c3d4e5f6a7b",
                     *       "kind": "practice",
                     *       "assignment": null,
                     *       "number": 1,
                     *       "afterRelease": false,
                     *       "reveals": false,
                     *       "scoring": {
                     *         "multiple": "net-correct",
                     *         "penalty": "none",
                     *         "floor": 0,
                     *         "certainty": false
                     *       },
                     *       "questions": [
                     *         {
                     *           "type": "single",
                     *           "options": [
                     *             {
                     *               "id": "k7q2mx4anb3d",
                     *               "text": "Pendant la construction de l’image."
                     *             },
                     *             {
                     *               "id": "tz5whr2ycu6e",
                     *               "text": "À chaque démarrage du conteneur."
                     *             }
                     *           ],
                     *           "position": 1,
                     *           "section": "QCM",
                     *           "prompt": "Dans ce Dockerfile, quand `RUN` s’exécute-t-il ?\n\n![Un Dockerfile](5f0c1a9e7b3d42688d1f6e0a4c92b7d3)",
                     *           "media": [
                     *             {
                     *               "id": "5f0c1a9e7b3d42688d1f6e0a4c92b7d3",
                     *               "url": "/v1/media/5f0c1a9e7b3d42688d1f6e0a4c92b7d3",
                     *               "type": "image/png",
                     *               "width": 640,
                     *               "height": 240,
                     *               "alt": "Un Dockerfile"
                     *             }
                     *           ],
                     *           "points": 1,
                     *           "policy": null,
                     *           "response": {
                     *             "type": "single",
                     *             "choice": "k7q2mx4anb3d"
                     *           },
                     *           "version": 1,
                     *           "flagged": false,
                     *           "certainty": null,
                     *           "savedAt": "2026-11-22T21:32:10.000Z",
                     *           "revealed": false
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Attempt"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    getAttemptTiming: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7. */
                attempt: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description State and times. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-8a10-7b22-a1c4-5d6e7f809a1b",
                     *       "state": "inProgress",
                     *       "startedAt": "2026-11-22T21:30:00.000Z",
                     *       "deadlineAt": "2026-11-22T21:45:00.000Z",
                     *       "acceptedUntil": "2026-11-22T21:45:05.000Z",
                     *       "limitedBy": "timeLimit",
                     *       "graceMs": 5000,
                     *       "serverNow": "2026-11-22T21:33:00.000Z",
                     *       "remainingMs": 720000,
                     *       "closedAt": null,
                     *       "closeReason": null,
                     *       "closedBy": null,
                     *       "processedAt": null,
                     *       "waitingUntil": null,
                     *       "calls": [
                     *         {
                     *           "id": "0192f0c1-a310-7c90-9f00-1a2b3c4d5e6f",
                     *           "position": 3,
                     *           "text": "L’image de la question ne s’affiche pas.",
                     *           "calledAt": "2026-11-22T21:32:00.000Z",
                     *           "closedAt": null
                     *         }
                     *       ],
                     *       "messages": [
                     *         {
                     *           "id": "0192f0c1-a320-7ca0-9f10-2b3c4d5e6f70",
                     *           "text": "Il reste cinq minutes.",
                     *           "sentAt": "2026-11-22T21:32:30.000Z",
                     *           "call": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Timing"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    saveResponse: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version this answer replaces. */
                "If-Match"?: string;
            };
            path: {
                /** @description UUIDv7. */
                attempt: string;
                position: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "response": {
                 *         "type": "single",
                 *         "choice": "k7q2mx4anb3d"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["SaveRequest"];
            };
        };
        responses: {
            /** @description The answer is stored. */
            200: {
                headers: {
                    /** @description The new version. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "position": 1,
                     *       "version": 1,
                     *       "savedAt": "2026-11-22T21:32:10.000Z",
                     *       "serverNow": "2026-11-22T21:32:10.000Z",
                     *       "remainingMs": 770000
                     *     }
                     */
                    "application/json": components["schemas"]["SavedResponse"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["SaveResponse409"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["SaveResponse422"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    replayResponses: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the service's own words: fr or en; absent: fr. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description UUIDv7. */
                attempt: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "entries": [
                 *         {
                 *           "id": "5f1c2d3e-4b5a-4c6d-8e7f-901a2b3c4d5e",
                 *           "position": 1,
                 *           "version": 0,
                 *           "response": {
                 *             "type": "single",
                 *             "choice": "k7q2mx4anb3d"
                 *           }
                 *         },
                 *         {
                 *           "id": "6a2d3e4f-5c6b-4d7e-9f80-a12b3c4d5e6f",
                 *           "position": 99,
                 *           "version": 0,
                 *           "response": {
                 *             "type": "single",
                 *             "choice": "k7q2mx4anb3d"
                 *           }
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ReplayRequest"];
            };
        };
        responses: {
            /** @description What became of each entry. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "entries": [
                     *         {
                     *           "id": "5f1c2d3e-4b5a-4c6d-8e7f-901a2b3c4d5e",
                     *           "outcome": "accepted"
                     *         },
                     *         {
                     *           "id": "6a2d3e4f-5c6b-4d7e-9f80-a12b3c4d5e6f",
                     *           "outcome": "invalid",
                     *           "errors": [
                     *             {
                     *               "in": "body",
                     *               "pointer": "/entries/1/position",
                     *               "message": "Le sujet n’a pas de question 99."
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ReplayReport"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["AttemptClosedOrJournalFull"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    revealResponse: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the service's own words: fr or en; absent: fr. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description UUIDv7. */
                attempt: string;
                position: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["RevealRequest"];
            };
        };
        responses: {
            /** @description The question with its key. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "position": 1,
                     *       "section": "QCM",
                     *       "type": "single",
                     *       "prompt": "Dans ce Dockerfile, quand `RUN` s’exécute-t-il ?\n\n![Un Dockerfile](5f0c1a9e7b3d42688d1f6e0a4c92b7d3)",
                     *       "media": [
                     *         {
                     *           "id": "5f0c1a9e7b3d42688d1f6e0a4c92b7d3",
                     *           "url": "/v1/media/5f0c1a9e7b3d42688d1f6e0a4c92b7d3",
                     *           "type": "image/png",
                     *           "width": 640,
                     *           "height": 240,
                     *           "alt": "Un Dockerfile"
                     *         }
                     *       ],
                     *       "options": [
                     *         {
                     *           "id": "k7q2mx4anb3d",
                     *           "text": "Pendant la construction de l’image."
                     *         },
                     *         {
                     *           "id": "tz5whr2ycu6e",
                     *           "text": "À chaque démarrage du conteneur."
                     *         }
                     *       ],
                     *       "response": {
                     *         "type": "single",
                     *         "choice": "k7q2mx4anb3d"
                     *       },
                     *       "points": 1,
                     *       "maxPoints": 1,
                     *       "parts": [
                     *         {
                     *           "code": "option-right",
                     *           "text": "« Pendant la construction de l’image. » : choisie, à juste titre.",
                     *           "option": "k7q2mx4anb3d",
                     *           "chosen": true,
                     *           "earned": 1
                     *         },
                     *         {
                     *           "code": "option-left",
                     *           "text": "« À chaque démarrage du conteneur. » : écartée, à juste titre.",
                     *           "option": "tz5whr2ycu6e",
                     *           "chosen": false
                     *         }
                     *       ],
                     *       "key": {
                     *         "type": "single",
                     *         "choice": "k7q2mx4anb3d"
                     *       },
                     *       "explanation": "`RUN` fabrique une couche de l’image ; `CMD` agit au démarrage.",
                     *       "reference": "https://docs.docker.com/reference/dockerfile/",
                     *       "feedback": [],
                     *       "corrected": false,
                     *       "correction": null,
                     *       "comment": null
                     *     }
                     */
                    "application/json": components["schemas"]["ReleasedQuestion"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RevealResponse409"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["NotOnPaper"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    submitAttempt: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the service's own words: fr or en; absent: fr. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description UUIDv7. */
                attempt: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["SubmitRequest"];
            };
        };
        responses: {
            /** @description The closed attempt, its result and its receipt. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "attempt": {
                     *         "id": "0192f0c1-8a10-7b22-a1c4-5d6e7f809a1b",
                     *         "state": "submitted",
                     *         "startedAt": "2026-11-22T21:30:00.000Z",
                     *         "deadlineAt": "2026-11-22T21:45:00.000Z",
                     *         "acceptedUntil": "2026-11-22T21:45:05.000Z",
                     *         "limitedBy": "timeLimit",
                     *         "graceMs": 5000,
                     *         "serverNow": "2026-11-22T21:40:00.000Z",
                     *         "remainingMs": 0,
                     *         "closedAt": "2026-11-22T21:40:00.000Z",
                     *         "closeReason": "submitted",
                     *         "closedBy": null,
                     *         "processedAt": "2026-11-22T21:40:00.000Z",
                     *         "waitingUntil": null,
                     *         "user": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11",
                     *         "quiz": "qcm-docker",
                     *         "title": "QCM Docker",
                     *         "quizRevision": "0192f0c1-5b00-7d31-8a90-2c3d4e5f6a7b",
                     *         "kind": "practice",
                     *         "assignment": null,
                     *         "number": 1,
                     *         "afterRelease": false,
                     *         "reveals": false,
                     *         "scoring": null,
                     *         "questions": null
                     *       },
                     *       "result": {
                     *         "quiz": "qcm-docker",
                     *         "title": "QCM Docker",
                     *         "released": "answers",
                     *         "score": {
                     *           "state": "final",
                     *           "points": 1,
                     *           "maxPoints": 1,
                     *           "percentage": 100,
                     *           "mark20": 20,
                     *           "passed": true
                     *         },
                     *         "groups": {
                     *           "sections": [
                     *             {
                     *               "section": 1,
                     *               "title": "QCM",
                     *               "questions": 1,
                     *               "points": 1,
                     *               "maxPoints": 1,
                     *               "percentage": 100
                     *             }
                     *           ],
                     *           "chapters": [
                     *             {
                     *               "chapter": "docker/images",
                     *               "questions": 1,
                     *               "points": 1,
                     *               "maxPoints": 1,
                     *               "percentage": 100
                     *             }
                     *           ]
                     *         },
                     *         "questions": [
                     *           {
                     *             "position": 1,
                     *             "section": "QCM",
                     *             "type": "single",
                     *             "prompt": "Dans ce Dockerfile, quand `RUN` s’exécute-t-il ?\n\n![Un Dockerfile](5f0c1a9e7b3d42688d1f6e0a4c92b7d3)",
                     *             "media": [
                     *               {
                     *                 "id": "5f0c1a9e7b3d42688d1f6e0a4c92b7d3",
                     *                 "url": "/v1/media/5f0c1a9e7b3d42688d1f6e0a4c92b7d3",
                     *                 "type": "image/png",
                     *                 "width": 640,
                     *                 "height": 240,
                     *                 "alt": "Un Dockerfile"
                     *               }
                     *             ],
                     *             "options": [
                     *               {
                     *                 "id": "k7q2mx4anb3d",
                     *                 "text": "Pendant la construction de l’image."
                     *               },
                     *               {
                     *                 "id": "tz5whr2ycu6e",
                     *                 "text": "À chaque démarrage du conteneur."
                     *               }
                     *             ],
                     *             "response": {
                     *               "type": "single",
                     *               "choice": "k7q2mx4anb3d"
                     *             },
                     *             "points": 1,
                     *             "maxPoints": 1,
                     *             "parts": [
                     *               {
                     *                 "code": "option-right",
                     *                 "text": "« Pendant la construction de l’image. » : choisie, à juste titre.",
                     *                 "option": "k7q2mx4anb3d",
                     *                 "chosen": true,
                     *                 "earned": 1
                     *               },
                     *               {
                     *                 "code": "option-left",
                     *                 "text": "« À chaque démarrage du conteneur. » : écartée, à juste titre.",
                     *                 "option": "tz5whr2ycu6e",
                     *                 "chosen": false
                     *               }
                     *             ],
                     *             "key": {
                     *               "type": "single",
                     *               "choice": "k7q2mx4anb3d"
                     *             },
                     *             "explanation": "`RUN` fabrique une couche de l’image ; `CMD` agit au démarrage.",
                     *             "reference": "https://docs.docker.com/reference/dockerfile/",
                     *             "feedback": [],
                     *             "corrected": false,
                     *             "correction": null,
                     *             "comment": null
                     *           }
                     *         ]
                     *       },
                     *       "receipt": "eyJhbGciOiJFZERTQSIsInR5cCI6InJlY2VpcHQrandzIn0.eyJhdHRlbXB0Ijoi…"
                     *     }
                     */
                    "application/json": components["schemas"]["Submission"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["AttemptVoided"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    getAttemptResult: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the answer held: 304 when it is still the same. */
                "If-None-Match"?: string;
                /** @description The language of the service's own words: fr or en; absent: fr. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description UUIDv7. */
                attempt: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The result. */
            200: {
                headers: {
                    /** @description Of this very answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "quiz": "qcm-docker",
                     *       "title": "QCM Docker",
                     *       "released": "answers",
                     *       "score": {
                     *         "state": "final",
                     *         "points": 1,
                     *         "maxPoints": 1,
                     *         "percentage": 100,
                     *         "mark20": 20,
                     *         "passed": true
                     *       },
                     *       "groups": {
                     *         "sections": [
                     *           {
                     *             "section": 1,
                     *             "title": "QCM",
                     *             "questions": 1,
                     *             "points": 1,
                     *             "maxPoints": 1,
                     *             "percentage": 100
                     *           }
                     *         ],
                     *         "chapters": [
                     *           {
                     *             "chapter": "docker/images",
                     *             "questions": 1,
                     *             "points": 1,
                     *             "maxPoints": 1,
                     *             "percentage": 100
                     *           }
                     *         ]
                     *       },
                     *       "questions": [
                     *         {
                     *           "position": 1,
                     *           "section": "QCM",
                     *           "type": "single",
                     *           "prompt": "Dans ce Dockerfile, quand `RUN` s’exécute-t-il ?\n\n![Un Dockerfile](5f0c1a9e7b3d42688d1f6e0a4c92b7d3)",
                     *           "media": [
                     *             {
                     *               "id": "5f0c1a9e7b3d42688d1f6e0a4c92b7d3",
                     *               "url": "/v1/media/5f0c1a9e7b3d42688d1f6e0a4c92b7d3",
                     *               "type": "image/png",
                     *               "width": 640,
                     *               "height": 240,
                     *               "alt": "Un Dockerfile"
                     *             }
                     *           ],
                     *           "options": [
                     *             {
                     *               "id": "k7q2mx4anb3d",
                     *               "text": "Pendant la construction de l’image."
                     *             },
                     *             {
                     *               "id": "tz5whr2ycu6e",
                     *               "text": "À chaque démarrage du conteneur."
                     *             }
                     *           ],
                     *           "response": {
                     *             "type": "single",
                     *             "choice": "k7q2mx4anb3d"
                     *           },
                     *           "points": 1,
                     *           "maxPoints": 1,
                     *           "parts": [
                     *             {
                     *               "code": "option-right",
                     *               "text": "« Pendant la construction de l’image. » : choisie, à juste titre.",
                     *               "option": "k7q2mx4anb3d",
                     *               "chosen": true,
                     *               "earned": 1
                     *             },
                     *             {
                     *               "code": "option-left",
                     *               "text": "« À chaque démarrage du conteneur. » : écartée, à juste titre.",
                     *               "option": "tz5whr2ycu6e",
                     *               "chosen": false
                     *             }
                     *           ],
                     *           "key": {
                     *             "type": "single",
                     *             "choice": "k7q2mx4anb3d"
                     *           },
                     *           "explanation": "`RUN` fabrique une couche de l’image ; `CMD` agit au démarrage.",
                     *           "reference": "https://docs.docker.com/reference/dockerfile/",
                     *           "feedback": [],
                     *           "corrected": false,
                     *           "correction": null,
                     *           "comment": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Result"];
                };
            };
            /** @description Still the same. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    getAttemptReceipt: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the answer held: 304 when it is still the same. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description UUIDv7. */
                attempt: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A JWS over paper, answers and times. */
            200: {
                headers: {
                    /** @description Of this very answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "receipt": "eyJhbGciOiJFZERTQSIsInR5cCI6InJlY2VpcHQrandzIn0.eyJhdHRlbXB0Ijoi…"
                     *     }
                     */
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Still the same. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["AttemptVoidedOrNotClosedYet"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    extendAttempt: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again within 24 hours, the request is answered as the first time and done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUIDv7. */
                attempt: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "minutes": 10,
                 *       "reason": "Panne du réseau pendant dix minutes."
                 *     }
                 */
                "application/json": components["schemas"]["ExtendRequest"];
            };
        };
        responses: {
            /** @description The attempt with its new deadline. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-8a10-7b22-a1c4-5d6e7f809a1b",
                     *       "state": "inProgress",
                     *       "startedAt": "2026-11-22T21:30:00.000Z",
                     *       "deadlineAt": "2026-11-22T21:55:00.000Z",
                     *       "acceptedUntil": "2026-11-22T21:55:05.000Z",
                     *       "limitedBy": "timeLimit",
                     *       "graceMs": 5000,
                     *       "serverNow": "2026-11-22T21:33:00.000Z",
                     *       "remainingMs": 1320000,
                     *       "closedAt": null,
                     *       "closeReason": null,
                     *       "closedBy": null,
                     *       "processedAt": null,
                     *       "waitingUntil": null,
                     *       "user": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11",
                     *       "quiz": "qcm-docker",
                     *       "title": "QCM Docker",
                     *       "quizRevision": "0192f0c1-5b00-7d31-8a90-2c3d4e5f6a7b",
                     *       "kind": "practice",
                     *       "assignment": null,
                     *       "number": 1,
                     *       "afterRelease": false,
                     *       "reveals": false,
                     *       "scoring": null,
                     *       "questions": null
                     *     }
                     */
                    "application/json": components["schemas"]["Attempt"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["ExtendAttempt409"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyMismatch"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    closeAttempt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7. */
                attempt: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Consigne : fin de l’épreuve."
                 *     }
                 */
                "application/json": components["schemas"]["CloseRequest"];
            };
        };
        responses: {
            /** @description The closed attempt. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-8a10-7b22-a1c4-5d6e7f809a1b",
                     *       "state": "expired",
                     *       "startedAt": "2026-11-22T21:30:00.000Z",
                     *       "deadlineAt": "2026-11-22T21:45:00.000Z",
                     *       "acceptedUntil": "2026-11-22T21:45:05.000Z",
                     *       "limitedBy": "timeLimit",
                     *       "graceMs": 5000,
                     *       "serverNow": "2026-11-22T21:40:00.000Z",
                     *       "remainingMs": 0,
                     *       "closedAt": "2026-11-22T21:40:00.000Z",
                     *       "closeReason": "trainer",
                     *       "closedBy": "Grace",
                     *       "processedAt": "2026-11-22T21:40:00.000Z",
                     *       "waitingUntil": null,
                     *       "user": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11",
                     *       "quiz": "qcm-docker",
                     *       "title": "QCM Docker",
                     *       "quizRevision": "0192f0c1-5b00-7d31-8a90-2c3d4e5f6a7b",
                     *       "kind": "practice",
                     *       "assignment": null,
                     *       "number": 1,
                     *       "afterRelease": false,
                     *       "reveals": false,
                     *       "scoring": null,
                     *       "questions": null
                     *     }
                     */
                    "application/json": components["schemas"]["Attempt"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["AttemptClosed"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    reopenAttempt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7. */
                attempt: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "minutes": 10,
                 *       "until": "2026-11-22T22:30:00Z",
                 *       "reason": "Envoi par erreur."
                 *     }
                 */
                "application/json": components["schemas"]["ReopenRequest"];
            };
        };
        responses: {
            /** @description The attempt, which waits for its owner. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-8a10-7b22-a1c4-5d6e7f809a1b",
                     *       "state": "inProgress",
                     *       "startedAt": "2026-11-22T21:30:00.000Z",
                     *       "deadlineAt": "2026-11-22T21:45:00.000Z",
                     *       "acceptedUntil": "2026-11-22T21:45:05.000Z",
                     *       "limitedBy": "timeLimit",
                     *       "graceMs": 5000,
                     *       "serverNow": "2026-11-22T21:45:00.000Z",
                     *       "remainingMs": 0,
                     *       "closedAt": "2026-11-22T21:40:00.000Z",
                     *       "closeReason": "submitted",
                     *       "closedBy": null,
                     *       "processedAt": "2026-11-22T21:40:00.000Z",
                     *       "waitingUntil": "2026-11-22T22:30:00.000Z",
                     *       "user": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11",
                     *       "quiz": "qcm-docker",
                     *       "title": "QCM Docker",
                     *       "quizRevision": "0192f0c1-5b00-7d31-8a90-2c3d4e5f6a7b",
                     *       "kind": "practice",
                     *       "assignment": null,
                     *       "number": 1,
                     *       "afterRelease": false,
                     *       "reveals": false,
                     *       "scoring": null,
                     *       "questions": null
                     *     }
                     */
                    "application/json": components["schemas"]["Attempt"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["ReopenAttempt409"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    releaseAttempt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7. */
                attempt: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "answers": true,
                 *       "reason": "Entretien individuel."
                 *     }
                 */
                "application/json": components["schemas"]["ReleaseAttemptRequest"];
            };
        };
        responses: {
            /** @description The attempt; what is open of it stays open. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-8a10-7b22-a1c4-5d6e7f809a1b",
                     *       "state": "submitted",
                     *       "startedAt": "2026-11-22T21:30:00.000Z",
                     *       "deadlineAt": "2026-11-22T21:45:00.000Z",
                     *       "acceptedUntil": "2026-11-22T21:45:05.000Z",
                     *       "limitedBy": "timeLimit",
                     *       "graceMs": 5000,
                     *       "serverNow": "2026-11-22T21:40:00.000Z",
                     *       "remainingMs": 0,
                     *       "closedAt": "2026-11-22T21:40:00.000Z",
                     *       "closeReason": "submitted",
                     *       "closedBy": null,
                     *       "processedAt": "2026-11-22T21:40:00.000Z",
                     *       "waitingUntil": null,
                     *       "user": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11",
                     *       "quiz": "qcm-docker",
                     *       "title": "QCM Docker",
                     *       "quizRevision": "0192f0c1-5b00-7d31-8a90-2c3d4e5f6a7b",
                     *       "kind": "practice",
                     *       "assignment": null,
                     *       "number": 1,
                     *       "afterRelease": false,
                     *       "reveals": false,
                     *       "scoring": null,
                     *       "questions": null
                     *     }
                     */
                    "application/json": components["schemas"]["Attempt"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["AttemptVoidedOrNotClosedYet"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    overrideScore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7. */
                attempt: string;
                position: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "points": "0.5",
                 *       "comment": "La commande est juste, au nom du conteneur près.",
                 *       "reason": "Réclamation de la personne."
                 *     }
                 */
                "application/json": components["schemas"]["OverrideRequest"];
            };
        };
        responses: {
            /** @description What became of the score. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "attempt": "0192f0c1-8a10-7b22-a1c4-5d6e7f809a1b",
                     *       "position": 3,
                     *       "before": 0,
                     *       "after": 0.5,
                     *       "score": {
                     *         "state": "final",
                     *         "points": 1,
                     *         "maxPoints": 1,
                     *         "percentage": 100,
                     *         "mark20": 20,
                     *         "passed": true
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ScoreChange"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["AttemptVoidedOrNotClosedYet"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["NotOnPaper"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    endScoreOverride: {
        parameters: {
            query: {
                /** @description Kept in the audit log. */
                reason: string;
            };
            header?: never;
            path: {
                /** @description UUIDv7. */
                attempt: string;
                position: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What became of the score. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "attempt": "0192f0c1-8a10-7b22-a1c4-5d6e7f809a1b",
                     *       "position": 3,
                     *       "before": 0.5,
                     *       "after": 0,
                     *       "score": {
                     *         "state": "final",
                     *         "points": 1,
                     *         "maxPoints": 1,
                     *         "percentage": 100,
                     *         "mark20": 20,
                     *         "passed": true
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ScoreChange"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["AttemptVoidedOrNotClosedYet"];
            422: components["responses"]["NotOnPaper"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    voidAttempt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7. */
                attempt: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Coupure de courant dans la salle."
                 *     }
                 */
                "application/json": components["schemas"]["VoidRequest"];
            };
        };
        responses: {
            /** @description The voided attempt. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-8a10-7b22-a1c4-5d6e7f809a1b",
                     *       "state": "voided",
                     *       "startedAt": "2026-11-22T21:30:00.000Z",
                     *       "deadlineAt": "2026-11-22T21:45:00.000Z",
                     *       "acceptedUntil": "2026-11-22T21:45:05.000Z",
                     *       "limitedBy": "timeLimit",
                     *       "graceMs": 5000,
                     *       "serverNow": "2026-11-22T21:40:00.000Z",
                     *       "remainingMs": 0,
                     *       "closedAt": "2026-11-22T21:40:00.000Z",
                     *       "closeReason": "voided",
                     *       "closedBy": null,
                     *       "processedAt": "2026-11-22T21:40:00.000Z",
                     *       "waitingUntil": null,
                     *       "user": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11",
                     *       "quiz": "qcm-docker",
                     *       "title": "QCM Docker",
                     *       "quizRevision": "0192f0c1-5b00-7d31-8a90-2c3d4e5f6a7b",
                     *       "kind": "practice",
                     *       "assignment": null,
                     *       "number": 1,
                     *       "afterRelease": false,
                     *       "reveals": false,
                     *       "scoring": null,
                     *       "questions": null
                     *     }
                     */
                    "application/json": components["schemas"]["Attempt"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    getMedia: {
        parameters: {
            query?: never;
            header?: {
                /** @description Bytes, one range: `bytes=0-1023`. */
                Range?: string;
                /** @description The `ETag` that the range is of. */
                "If-Range"?: string;
                /** @description The `ETag` of the answer held: 304 when it is still the same. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The `id` of a picture. */
                media: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture. */
            200: {
                headers: {
                    /** @description Of this very answer. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /** @example … */
                    "image/png": string;
                    /** @example … */
                    "image/jpeg": string;
                    /** @example … */
                    "image/webp": string;
                    /** @example … */
                    "image/gif": string;
                };
            };
            /** @description The bytes asked for. */
            206: {
                headers: {
                    /** @description Which ones, of how many. */
                    "Content-Range"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /** @example … */
                    "image/png": string;
                    /** @example … */
                    "image/jpeg": string;
                    /** @example … */
                    "image/webp": string;
                    /** @example … */
                    "image/gif": string;
                };
            };
            /** @description Still the same. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            404: components["responses"]["NotFound"];
            416: components["responses"]["RangeOutside"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    listCohorts: {
        parameters: {
            query?: {
                /** @description Most items of the page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description The archived ones, in the place of the others. */
                archived?: string;
            };
            header?: {
                /** @description The `ETag` of the answer held: 304 when it is still the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of cohorts. */
            200: {
                headers: {
                    /** @description Of this very answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0192f0c1-7f00-7a10-9c2b-4e1d5a6b8c90",
                     *           "name": "Démo",
                     *           "timeZone": "Europe/Paris",
                     *           "createdAt": "2026-11-22T21:30:00.000Z",
                     *           "archivedAt": null,
                     *           "trainers": [
                     *             {
                     *               "id": "0192f0c1-7d22-7b31-8a4c-2f5e6d7c8b90",
                     *               "name": "Grace Hopper"
                     *             }
                     *           ],
                     *           "members": 12,
                     *           "assignments": 3,
                     *           "openAttempts": 0
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["CohortPage"];
                };
            };
            /** @description Still the same. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    createCohort: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again within 24 hours, the request is answered as the first time and done once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Docker, décembre",
                 *       "timeZone": "Europe/Paris"
                 *     }
                 */
                "application/json": components["schemas"]["CreateCohortRequest"];
            };
        };
        responses: {
            /** @description The new cohort. */
            201: {
                headers: {
                    /** @description Its address. */
                    Location?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-7f00-7a10-9c2b-4e1d5a6b8c90",
                     *       "name": "Démo",
                     *       "timeZone": "Europe/Paris",
                     *       "createdAt": "2026-11-22T21:30:00.000Z",
                     *       "archivedAt": null,
                     *       "trainers": [
                     *         {
                     *           "id": "0192f0c1-7d22-7b31-8a4c-2f5e6d7c8b90",
                     *           "name": "Grace Hopper"
                     *         }
                     *       ],
                     *       "members": 0,
                     *       "assignments": 0,
                     *       "openAttempts": 0
                     *     }
                     */
                    "application/json": components["schemas"]["Cohort"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            409: components["responses"]["IdempotencyInProgress"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyMismatch"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    getCohort: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the answer held: 304 when it is still the same. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description UUIDv7. */
                cohort: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The cohort. */
            200: {
                headers: {
                    /** @description Of this very answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-7f00-7a10-9c2b-4e1d5a6b8c90",
                     *       "name": "Démo",
                     *       "timeZone": "Europe/Paris",
                     *       "createdAt": "2026-11-22T21:30:00.000Z",
                     *       "archivedAt": null,
                     *       "trainers": [
                     *         {
                     *           "id": "0192f0c1-7d22-7b31-8a4c-2f5e6d7c8b90",
                     *           "name": "Grace Hopper"
                     *         }
                     *       ],
                     *       "members": 12,
                     *       "assignments": 3,
                     *       "openAttempts": 0
                     *     }
                     */
                    "application/json": components["schemas"]["Cohort"];
                };
            };
            /** @description Still the same. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    deleteCohort: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7. */
                cohort: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["CohortInUse"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    updateCohort: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7. */
                cohort: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Docker, janvier"
                 *     }
                 */
                "application/json": components["schemas"]["UpdateCohortRequest"];
            };
        };
        responses: {
            /** @description The cohort as it now is. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-7f00-7a10-9c2b-4e1d5a6b8c90",
                     *       "name": "Docker, janvier",
                     *       "timeZone": "Europe/Paris",
                     *       "createdAt": "2026-11-22T21:30:00.000Z",
                     *       "archivedAt": null,
                     *       "trainers": [
                     *         {
                     *           "id": "0192f0c1-7d22-7b31-8a4c-2f5e6d7c8b90",
                     *           "name": "Grace Hopper"
                     *         }
                     *       ],
                     *       "members": 12,
                     *       "assignments": 3,
                     *       "openAttempts": 0
                     *     }
                     */
                    "application/json": components["schemas"]["Cohort"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["CohortArchived"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    copyCohort: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again within 24 hours, the request is answered as the first time and done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUIDv7. */
                cohort: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Docker, janvier",
                 *       "firstDay": "2027-01-15"
                 *     }
                 */
                "application/json": components["schemas"]["CopyCohortRequest"];
            };
        };
        responses: {
            /** @description A dry run: what it would be. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "told": "whole",
                     *       "applied": false,
                     *       "cohort": {
                     *         "id": "0192f0c1-7f00-7a10-9c2b-4e1d5a6b8c90",
                     *         "name": "Docker, janvier",
                     *         "timeZone": "Europe/Paris",
                     *         "createdAt": "2026-11-22T21:30:00.000Z",
                     *         "archivedAt": null,
                     *         "trainers": [
                     *           {
                     *             "id": "0192f0c1-7d22-7b31-8a4c-2f5e6d7c8b90",
                     *             "name": "Grace Hopper"
                     *           }
                     *         ],
                     *         "members": 0,
                     *         "assignments": 3,
                     *         "openAttempts": 0
                     *       },
                     *       "days": 45,
                     *       "windows": [
                     *         {
                     *           "quiz": "examen-docker",
                     *           "from": {
                     *             "assignment": "0192f0c1-9b00-7d40-8e5a-3c2b1a0f9e87",
                     *             "opensAt": "2026-12-01T08:00:00.000Z",
                     *             "closesAt": "2026-12-01T16:00:00.000Z"
                     *           },
                     *           "to": {
                     *             "opensAt": "2027-01-15T08:00:00.000Z",
                     *             "closesAt": "2027-01-15T16:00:00.000Z",
                     *             "clocks": {
                     *               "opensAt": null,
                     *               "closesAt": null
                     *             }
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["CopiedOrDone"];
                };
            };
            /** @description The new cohort, and where its windows are. */
            201: {
                headers: {
                    /** @description Its address. */
                    Location?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "told": "whole",
                     *       "applied": true,
                     *       "cohort": {
                     *         "id": "0192f0c1-7f00-7a10-9c2b-4e1d5a6b8c90",
                     *         "name": "Docker, janvier",
                     *         "timeZone": "Europe/Paris",
                     *         "createdAt": "2026-11-22T21:30:00.000Z",
                     *         "archivedAt": null,
                     *         "trainers": [
                     *           {
                     *             "id": "0192f0c1-7d22-7b31-8a4c-2f5e6d7c8b90",
                     *             "name": "Grace Hopper"
                     *           }
                     *         ],
                     *         "members": 0,
                     *         "assignments": 3,
                     *         "openAttempts": 0
                     *       },
                     *       "days": 45,
                     *       "windows": [
                     *         {
                     *           "quiz": "examen-docker",
                     *           "from": {
                     *             "assignment": "0192f0c1-9b00-7d40-8e5a-3c2b1a0f9e87",
                     *             "opensAt": "2026-12-01T08:00:00.000Z",
                     *             "closesAt": "2026-12-01T16:00:00.000Z"
                     *           },
                     *           "to": {
                     *             "opensAt": "2027-01-15T08:00:00.000Z",
                     *             "closesAt": "2027-01-15T16:00:00.000Z",
                     *             "clocks": {
                     *               "opensAt": null,
                     *               "closesAt": null
                     *             }
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["CopiedCohort"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["AssignmentOverlapOrIdempotencyInProgress"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyMismatch"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    addCohortTrainer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7. */
                cohort: string;
                /** @description UUIDv7. */
                user: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description They follow it. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["CohortArchived"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    removeCohortTrainer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7. */
                cohort: string;
                /** @description UUIDv7. */
                user: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description They follow it no more. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["CohortArchivedOrLastTrainer"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    listJoinCodes: {
        parameters: {
            query?: {
                /** @description Most items of the page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: {
                /** @description The `ETag` of the answer held: 304 when it is still the same. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description UUIDv7. */
                cohort: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of join codes. */
            200: {
                headers: {
                    /** @description Of this very answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0192f0c1-7f00-7a10-9c2b-4e1d5a6b8c90",
                     *           "seats": 30,
                     *           "seatsUsed": 12,
                     *           "createdAt": "2026-11-22T21:30:00.000Z",
                     *           "expiresAt": "2026-12-22T21:30:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["JoinCodePage"];
                };
            };
            /** @description Still the same. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    createJoinCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7. */
                cohort: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "seats": 250,
                 *       "expiresInDays": 7
                 *     }
                 */
                "application/json": components["schemas"]["JoinCodeRequest"];
            };
        };
        responses: {
            /** @description The code, shown only here. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-8a00-7c20-9d3b-5f2e6a7c9d10",
                     *       "code": "K7M2P-Q0R1S",
                     *       "cohort": {
                     *         "id": "0192f0c1-7f00-7a10-9c2b-4e1d5a6b8c90",
                     *         "name": "Démo"
                     *       },
                     *       "seats": 250,
                     *       "expiresAt": "2026-11-29T21:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["NewJoinCode"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["CohortArchived"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    revokeJoinCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7. */
                cohort: string;
                /** @description UUIDv7. */
                joinCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It lets nobody in any more. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["CohortArchived"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    listMembers: {
        parameters: {
            query?: {
                /** @description Most items of the page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: {
                /** @description The `ETag` of the answer held: 304 when it is still the same. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description UUIDv7. */
                cohort: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of members. */
            200: {
                headers: {
                    /** @description Of this very answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11",
                     *           "name": "Ada Lovelace",
                     *           "familyName": "Lovelace",
                     *           "givenName": "Ada",
                     *           "reference": "E-1815",
                     *           "email": null,
                     *           "contactEmail": "ada@example.org",
                     *           "hasAccount": false,
                     *           "accommodation": {
                     *             "multiplier": 1,
                     *             "minutes": 0
                     *           },
                     *           "joinedAt": "2026-11-22T21:30:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["MemberPage"];
                };
            };
            /** @description Still the same. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    addMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7. */
                cohort: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "familyName": "Lovelace",
                 *       "givenName": "Ada",
                 *       "reference": "E-1815",
                 *       "email": "ada@example.org"
                 *     }
                 */
                "application/json": components["schemas"]["AddMemberRequest"];
            };
        };
        responses: {
            /** @description Somebody whom you followed already, now a member. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "member": {
                     *         "id": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11",
                     *         "name": "Ada Lovelace",
                     *         "familyName": "Lovelace",
                     *         "givenName": "Ada",
                     *         "reference": "E-1815",
                     *         "email": null,
                     *         "contactEmail": "ada@example.org",
                     *         "hasAccount": false,
                     *         "accommodation": {
                     *           "multiplier": 1,
                     *           "minutes": 0
                     *         },
                     *         "joinedAt": "2026-11-22T21:30:00.000Z"
                     *       },
                     *       "signInCode": null
                     *     }
                     */
                    "application/json": components["schemas"]["AddedMember"];
                };
            };
            /** @description A new person, with their sign-in code. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "member": {
                     *         "id": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11",
                     *         "name": "Ada Lovelace",
                     *         "familyName": "Lovelace",
                     *         "givenName": "Ada",
                     *         "reference": "E-1815",
                     *         "email": null,
                     *         "contactEmail": "ada@example.org",
                     *         "hasAccount": false,
                     *         "accommodation": {
                     *           "multiplier": 1,
                     *           "minutes": 0
                     *         },
                     *         "joinedAt": "2026-11-22T21:30:00.000Z"
                     *       },
                     *       "signInCode": "7QK2M-0R1SA-9XW3B-T5VHD-C4NEF"
                     *     }
                     */
                    "application/json": components["schemas"]["AddedMember"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["CohortArchivedOrPersonAlike"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    importMembers: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the service's own words: fr or en; absent: fr. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description UUIDv7. */
                cohort: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "nom;prénom;référence\nLovelace;Ada;E-1815\n",
                 *       "dryRun": true
                 *     }
                 */
                "application/json": components["schemas"]["ImportMembersRequest"];
            };
        };
        responses: {
            /** @description What each row came to. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "applied": true,
                     *       "rows": [
                     *         {
                     *           "line": 2,
                     *           "name": "Ada Lovelace",
                     *           "outcome": "new",
                     *           "user": {
                     *             "id": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11",
                     *             "name": "Ada Lovelace"
                     *           },
                     *           "changes": [],
                     *           "like": [],
                     *           "signInCode": "7QK2M-0R1SA-9XW3B-T5VHD-C4NEF"
                     *         }
                     *       ],
                     *       "findings": []
                     *     }
                     */
                    "application/json": components["schemas"]["ImportedMembers"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["CohortArchived"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["TooComplexOrUnreadableFile"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAwayOrTooBusy"];
        };
    };
    removeMember: {
        parameters: {
            query?: {
                reason?: string;
            };
            header?: never;
            path: {
                /** @description UUIDv7. */
                cohort: string;
                /** @description UUIDv7. */
                user: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description They are out. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["CohortArchived"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    listAssignments: {
        parameters: {
            query?: {
                /** @description Most items of the page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: {
                /** @description The `ETag` of the answer held: 304 when it is still the same. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description UUIDv7. */
                cohort: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of assignments. */
            200: {
                headers: {
                    /** @description Of this very answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0192f0c1-9c20-7e44-b2d5-6f708192a3b4",
                     *           "cohort": {
                     *             "id": "0192f0c1-7f00-7a10-9c2b-4e1d5a6b8c90",
                     *             "name": "Démo"
                     *           },
                     *           "quiz": "qcm-docker",
                     *           "title": "QCM Docker",
                     *           "quizRevision": "0192f0c1-5b00-7d31-8a90-2c3d4e5f6a7b",
                     *           "isLatest": true,
                     *           "opensAt": "2026-12-01T08:00:00.000Z",
                     *           "closesAt": "2026-12-01T10:00:00.000Z",
                     *           "timeLimitMs": null,
                     *           "maxAttempts": 1,
                     *           "release": {
                     *             "score": "on-submit",
                     *             "answers": "on-close"
                     *           },
                     *           "effective": {
                     *             "timeLimitMs": 900000,
                     *             "maxAttempts": 1,
                     *             "release": {
                     *               "score": "on-submit",
                     *               "answers": "on-close"
                     *             }
                     *           },
                     *           "scoreReleasedAt": null,
                     *           "answersReleasedAt": null,
                     *           "asksStartCode": false,
                     *           "overrides": 1,
                     *           "attempts": 0,
                     *           "hasBegun": false,
                     *           "createdAt": "2026-11-22T21:30:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["AssignmentPage"];
                };
            };
            /** @description Still the same. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    createAssignment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again within 24 hours, the request is answered as the first time and done once. */
                "Idempotency-Key"?: string;
                /** @description The language of the service's own words: fr or en; absent: fr. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description UUIDv7. */
                cohort: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "quiz": "qcm-docker",
                 *       "opensAt": "2026-12-01T09:00:00+01:00",
                 *       "closesAt": "2026-12-01T11:00:00+01:00",
                 *       "maxAttempts": 1,
                 *       "release": {
                 *         "score": "on-submit",
                 *         "answers": "on-close"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["CreateAssignmentRequest"];
            };
        };
        responses: {
            /** @description The assignment. */
            201: {
                headers: {
                    /** @description The assignment. */
                    Location?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-9c20-7e44-b2d5-6f708192a3b4",
                     *       "cohort": {
                     *         "id": "0192f0c1-7f00-7a10-9c2b-4e1d5a6b8c90",
                     *         "name": "Démo"
                     *       },
                     *       "quiz": "qcm-docker",
                     *       "title": "QCM Docker",
                     *       "quizRevision": "0192f0c1-5b00-7d31-8a90-2c3d4e5f6a7b",
                     *       "isLatest": true,
                     *       "opensAt": "2026-12-01T08:00:00.000Z",
                     *       "closesAt": "2026-12-01T10:00:00.000Z",
                     *       "timeLimitMs": null,
                     *       "maxAttempts": 1,
                     *       "release": {
                     *         "score": "on-submit",
                     *         "answers": "on-close"
                     *       },
                     *       "effective": {
                     *         "timeLimitMs": 900000,
                     *         "maxAttempts": 1,
                     *         "release": {
                     *           "score": "on-submit",
                     *           "answers": "on-close"
                     *         }
                     *       },
                     *       "scoreReleasedAt": null,
                     *       "answersReleasedAt": null,
                     *       "asksStartCode": false,
                     *       "overrides": 0,
                     *       "attempts": 0,
                     *       "hasBegun": false,
                     *       "createdAt": "2026-11-22T21:30:00.000Z",
                     *       "warnings": [
                     *         {
                     *           "rule": "assigned-open",
                     *           "message": "chacun peut s'entraîner à ce quiz : ce n'est pas un examen"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["MadeAssignment"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["CreateAssignment409"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyMismatch"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    getAssignment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the answer held: 304 when it is still the same. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description UUIDv7. */
                assignment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The assignment. */
            200: {
                headers: {
                    /** @description Of this very answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-9c20-7e44-b2d5-6f708192a3b4",
                     *       "cohort": {
                     *         "id": "0192f0c1-7f00-7a10-9c2b-4e1d5a6b8c90",
                     *         "name": "Démo"
                     *       },
                     *       "quiz": "qcm-docker",
                     *       "title": "QCM Docker",
                     *       "quizRevision": "0192f0c1-5b00-7d31-8a90-2c3d4e5f6a7b",
                     *       "isLatest": true,
                     *       "opensAt": "2026-12-01T08:00:00.000Z",
                     *       "closesAt": "2026-12-01T10:00:00.000Z",
                     *       "timeLimitMs": null,
                     *       "maxAttempts": 1,
                     *       "release": {
                     *         "score": "on-submit",
                     *         "answers": "on-close"
                     *       },
                     *       "effective": {
                     *         "timeLimitMs": 900000,
                     *         "maxAttempts": 1,
                     *         "release": {
                     *           "score": "on-submit",
                     *           "answers": "on-close"
                     *         }
                     *       },
                     *       "scoreReleasedAt": null,
                     *       "answersReleasedAt": null,
                     *       "asksStartCode": false,
                     *       "overrides": 1,
                     *       "attempts": 0,
                     *       "hasBegun": false,
                     *       "createdAt": "2026-11-22T21:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Assignment"];
                };
            };
            /** @description Still the same. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    deleteAssignment: {
        parameters: {
            query?: {
                reason?: string;
            };
            header?: never;
            path: {
                /** @description UUIDv7. */
                assignment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["AssignmentBegunOrCohortArchived"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    updateAssignment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the service's own words: fr or en; absent: fr. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description UUIDv7. */
                assignment: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "closesAt": "2026-12-01T11:30:00+01:00",
                 *       "reason": "Panne du réseau."
                 *     }
                 */
                "application/json": components["schemas"]["UpdateAssignmentRequest"];
            };
        };
        responses: {
            /** @description The assignment as it now is. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-9c20-7e44-b2d5-6f708192a3b4",
                     *       "cohort": {
                     *         "id": "0192f0c1-7f00-7a10-9c2b-4e1d5a6b8c90",
                     *         "name": "Démo"
                     *       },
                     *       "quiz": "qcm-docker",
                     *       "title": "QCM Docker",
                     *       "quizRevision": "0192f0c1-5b00-7d31-8a90-2c3d4e5f6a7b",
                     *       "isLatest": true,
                     *       "opensAt": "2026-12-01T08:00:00.000Z",
                     *       "closesAt": "2026-12-01T10:30:00.000Z",
                     *       "timeLimitMs": null,
                     *       "maxAttempts": 1,
                     *       "release": {
                     *         "score": "on-submit",
                     *         "answers": "on-close"
                     *       },
                     *       "effective": {
                     *         "timeLimitMs": 900000,
                     *         "maxAttempts": 1,
                     *         "release": {
                     *           "score": "on-submit",
                     *           "answers": "on-close"
                     *         }
                     *       },
                     *       "scoreReleasedAt": null,
                     *       "answersReleasedAt": null,
                     *       "asksStartCode": false,
                     *       "overrides": 0,
                     *       "attempts": 0,
                     *       "hasBegun": false,
                     *       "createdAt": "2026-11-22T21:30:00.000Z",
                     *       "warnings": [
                     *         {
                     *           "rule": "assigned-open",
                     *           "message": "chacun peut s'entraîner à ce quiz : ce n'est pas un examen"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["MadeAssignment"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["UpdateAssignment409"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    openAssignment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7. */
                assignment: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Tout le monde est là."
                 *     }
                 */
                "application/json": components["schemas"]["OpenAssignmentRequest"];
            };
        };
        responses: {
            /** @description The assignment as it now is. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-9c20-7e44-b2d5-6f708192a3b4",
                     *       "cohort": {
                     *         "id": "0192f0c1-7f00-7a10-9c2b-4e1d5a6b8c90",
                     *         "name": "Démo"
                     *       },
                     *       "quiz": "qcm-docker",
                     *       "title": "QCM Docker",
                     *       "quizRevision": "0192f0c1-5b00-7d31-8a90-2c3d4e5f6a7b",
                     *       "isLatest": true,
                     *       "opensAt": "2026-12-01T08:00:00.000Z",
                     *       "closesAt": "2026-12-01T10:00:00.000Z",
                     *       "timeLimitMs": null,
                     *       "maxAttempts": 1,
                     *       "release": {
                     *         "score": "on-submit",
                     *         "answers": "on-close"
                     *       },
                     *       "effective": {
                     *         "timeLimitMs": 900000,
                     *         "maxAttempts": 1,
                     *         "release": {
                     *           "score": "on-submit",
                     *           "answers": "on-close"
                     *         }
                     *       },
                     *       "scoreReleasedAt": null,
                     *       "answersReleasedAt": null,
                     *       "asksStartCode": false,
                     *       "overrides": 1,
                     *       "attempts": 0,
                     *       "hasBegun": false,
                     *       "createdAt": "2026-11-22T21:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Assignment"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["OpenAssignment409"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    extendAssignment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again within 24 hours, the request is answered as the first time and done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUIDv7. */
                assignment: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "minutes": 5,
                 *       "reason": "Panne du réseau pendant cinq minutes."
                 *     }
                 */
                "application/json": components["schemas"]["ExtendAssignmentRequest"];
            };
        };
        responses: {
            /** @description The running attempts with their ends. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "told": "whole",
                     *       "attempts": [
                     *         {
                     *           "attempt": "0192f0c1-8a10-7b22-a1c4-5d6e7f809a1b",
                     *           "user": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11",
                     *           "before": "2026-12-01T09:00:00.000Z",
                     *           "deadlineAt": "2026-12-01T09:05:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ExtendedOrDone"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["ExtendAssignment409"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyMismatch"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    closeAssignment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7. */
                assignment: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Fin de l’épreuve."
                 *     }
                 */
                "application/json": components["schemas"]["CloseAssignmentRequest"];
            };
        };
        responses: {
            /** @description What was closed, and who holds back what is released on close. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "closesAt": "2026-12-01T09:00:00.000Z",
                     *       "attempts": [
                     *         {
                     *           "attempt": "0192f0c1-8a10-7b22-a1c4-5d6e7f809a1b",
                     *           "user": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11",
                     *           "closedAt": "2026-12-01T09:00:00.000Z",
                     *           "closeReason": "trainer"
                     *         }
                     *       ],
                     *       "heldBy": [
                     *         {
                     *           "user": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a12",
                     *           "opensAt": "2026-12-02T08:00:00.000Z",
                     *           "closesAt": "2026-12-02T09:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ClosedAssignment"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["CohortArchivedOrNotStartable"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    reopenAttempts: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the service's own words: fr or en; absent: fr. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description UUIDv7. */
                assignment: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "attempts": [
                 *         "0192f0c1-8a10-7b22-a1c4-5d6e7f809a1b"
                 *       ],
                 *       "minutes": 10,
                 *       "until": "2026-12-01T12:00:00+01:00",
                 *       "reason": "Coupure de courant dans la salle."
                 *     }
                 */
                "application/json": components["schemas"]["ReopenAttemptsRequest"];
            };
        };
        responses: {
            /** @description What became of each. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "attempts": [
                     *         {
                     *           "attempt": "0192f0c1-8a10-7b22-a1c4-5d6e7f809a1b",
                     *           "waitingUntil": "2026-12-01T11:00:00.000Z",
                     *           "refused": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ReopenedAttempts"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["CohortArchived"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    listOverrides: {
        parameters: {
            query?: {
                /** @description Most items of the page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: {
                /** @description The `ETag` of the answer held: 304 when it is still the same. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description UUIDv7. */
                assignment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of people, with what holds for each. */
            200: {
                headers: {
                    /** @description Of this very answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "user": {
                     *             "id": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11",
                     *             "name": "Ada Lovelace"
                     *           },
                     *           "own": {
                     *             "opensAt": "2026-12-08T08:00:00.000Z",
                     *             "closesAt": "2026-12-08T10:00:00.000Z",
                     *             "timeLimitMs": null,
                     *             "maxAttempts": null,
                     *             "release": null
                     *           },
                     *           "terms": {
                     *             "opensAt": "2026-12-08T08:00:00.000Z",
                     *             "closesAt": "2026-12-08T10:00:00.000Z",
                     *             "timeLimitMs": 900000,
                     *             "maxAttempts": 1,
                     *             "release": {
                     *               "score": "on-submit",
                     *               "answers": "on-close"
                     *             }
                     *           },
                     *           "scoreReleasedAt": null,
                     *           "answersReleasedAt": null
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["OverridePage"];
                };
            };
            /** @description Still the same. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    setOverrides: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the service's own words: fr or en; absent: fr. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description UUIDv7. */
                assignment: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "users": [
                 *         "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11"
                 *       ],
                 *       "opensAt": "2026-12-08T09:00:00+01:00",
                 *       "closesAt": "2026-12-08T11:00:00+01:00",
                 *       "reason": "Malade le premier jour.",
                 *       "dryRun": true
                 *     }
                 */
                "application/json": components["schemas"]["SetOverridesRequest"];
            };
        };
        responses: {
            /** @description What became, or would become, of each. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "dryRun": true,
                     *       "results": [
                     *         {
                     *           "user": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11",
                     *           "name": "Ada Lovelace",
                     *           "outcome": "changed",
                     *           "problem": null,
                     *           "own": {
                     *             "opensAt": "2026-12-08T08:00:00.000Z",
                     *             "closesAt": "2026-12-08T10:00:00.000Z",
                     *             "timeLimitMs": null,
                     *             "maxAttempts": null,
                     *             "release": null
                     *           },
                     *           "terms": {
                     *             "opensAt": "2026-12-08T08:00:00.000Z",
                     *             "closesAt": "2026-12-08T10:00:00.000Z",
                     *             "timeLimitMs": 900000,
                     *             "maxAttempts": 1,
                     *             "release": {
                     *               "score": "on-submit",
                     *               "answers": "on-close"
                     *             }
                     *           },
                     *           "afterRelease": false
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["OverrideResults"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["CohortArchived"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    setOverride: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7. */
                assignment: string;
                /** @description UUIDv7. */
                user: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "closesAt": "2026-12-01T11:30:00+01:00",
                 *       "reason": "Train en retard."
                 *     }
                 */
                "application/json": components["schemas"]["SetOverrideRequest"];
            };
        };
        responses: {
            /** @description What they now have, and what holds for them. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "user": {
                     *         "id": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11",
                     *         "name": "Ada Lovelace"
                     *       },
                     *       "own": {
                     *         "opensAt": "2026-12-08T08:00:00.000Z",
                     *         "closesAt": "2026-12-08T10:00:00.000Z",
                     *         "timeLimitMs": null,
                     *         "maxAttempts": null,
                     *         "release": null
                     *       },
                     *       "terms": {
                     *         "opensAt": "2026-12-08T08:00:00.000Z",
                     *         "closesAt": "2026-12-08T10:00:00.000Z",
                     *         "timeLimitMs": 900000,
                     *         "maxAttempts": 1,
                     *         "release": {
                     *           "score": "on-submit",
                     *           "answers": "on-close"
                     *         }
                     *       },
                     *       "afterRelease": false
                     *     }
                     */
                    "application/json": components["schemas"]["SetOverride"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["AnswersReleasedOrCohortArchived"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    removeOverride: {
        parameters: {
            query?: {
                reason?: string;
            };
            header?: never;
            path: {
                /** @description UUIDv7. */
                assignment: string;
                /** @description UUIDv7. */
                user: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The assignment holds for them as for all. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["AnswersReleasedOrCohortArchived"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    setExcuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7. */
                assignment: string;
                /** @description UUIDv7. */
                user: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Arrêt maladie."
                 *     }
                 */
                "application/json": components["schemas"]["SetExcuseRequest"];
            };
        };
        responses: {
            /** @description They are excused. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "user": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11",
                     *       "excusedAt": "2026-12-02T08:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Excuse"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["CohortArchived"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    removeExcuse: {
        parameters: {
            query?: {
                reason?: string;
            };
            header?: never;
            path: {
                /** @description UUIDv7. */
                assignment: string;
                /** @description UUIDv7. */
                user: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Their absence counts as one again. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["CohortArchived"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    releaseAssignment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7. */
                assignment: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "answers": true,
                 *       "reason": "Corrigé vu en classe.",
                 *       "dryRun": true
                 *     }
                 */
                "application/json": components["schemas"]["ReleaseRequest"];
            };
        };
        responses: {
            /** @description What is open, or would be. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "dryRun": true,
                     *       "user": null,
                     *       "scoreReleasedAt": "2026-12-01T10:30:00.000Z",
                     *       "answersReleasedAt": "2026-12-01T10:30:00.000Z",
                     *       "running": 0,
                     *       "toCome": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ReleasedByHand"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["CohortArchived"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    getStartCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7. */
                assignment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The code. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "startCode": "K7M2-P0R1"
                     *     }
                     */
                    "application/json": components["schemas"]["StartCode"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    renewStartCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7. */
                assignment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The new code. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "startCode": "K7M2-P0R1"
                     *     }
                     */
                    "application/json": components["schemas"]["StartCode"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["CohortArchived"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    removeStartCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7. */
                assignment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The window alone decides. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["CohortArchived"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    watchAssignment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7. */
                assignment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everybody who has started, then whoever changes. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "event": "snapshot",
                     *       "data": {
                     *         "members": [
                     *           {
                     *             "user": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11",
                     *             "name": "Zoé Martin",
                     *             "familyName": "Martin",
                     *             "givenName": "Zoé",
                     *             "attempt": "0192f0c1-8a10-7b22-a1c4-5d6e7f809a1b",
                     *             "number": 1,
                     *             "state": "inProgress",
                     *             "presence": "active",
                     *             "startedAt": "2026-11-22T21:30:00.000Z",
                     *             "deadlineAt": "2026-11-22T21:45:00.000Z",
                     *             "serverNow": "2026-11-22T21:33:00.000Z",
                     *             "remainingMs": 720000,
                     *             "closedAt": null,
                     *             "closeReason": null,
                     *             "waitingUntil": null,
                     *             "questions": 15,
                     *             "answered": 4,
                     *             "flagged": 1,
                     *             "calls": [
                     *               {
                     *                 "id": "0192f0c1-a310-7c90-9f00-1a2b3c4d5e6f",
                     *                 "position": 3,
                     *                 "text": "L’image de la question ne s’affiche pas.",
                     *                 "calledAt": "2026-11-22T21:32:00.000Z",
                     *                 "closedAt": null
                     *               }
                     *             ]
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "text/event-stream": components["schemas"]["BoardEvent"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAwayOrTooBusy"];
        };
    };
    callTrainer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again within 24 hours, the request is answered as the first time and done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUIDv7. */
                attempt: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "position": 3,
                 *       "text": "L’image de la question ne s’affiche pas."
                 *     }
                 */
                "application/json": components["schemas"]["CallRequest"];
            };
        };
        responses: {
            /** @description The call. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-a310-7c90-9f00-1a2b3c4d5e6f",
                     *       "position": 3,
                     *       "text": "L’image de la question ne s’affiche pas.",
                     *       "calledAt": "2026-11-22T21:32:00.000Z",
                     *       "closedAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["Call"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["CallTrainer409"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyMismatchOrNotOnPaper"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    closeCall: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7. */
                attempt: string;
                /** @description UUIDv7. */
                call: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["CloseCallRequest"];
            };
        };
        responses: {
            /** @description The call, closed. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-a310-7c90-9f00-1a2b3c4d5e6f",
                     *       "position": 3,
                     *       "text": "L’image de la question ne s’affiche pas.",
                     *       "calledAt": "2026-11-22T21:32:00.000Z",
                     *       "closedAt": "2026-11-22T21:35:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Call"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    messageAttempt: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again within 24 hours, the request is answered as the first time and done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUIDv7. */
                attempt: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "Rechargez la page : l’image est là."
                 *     }
                 */
                "application/json": components["schemas"]["AttemptMessageRequest"];
            };
        };
        responses: {
            /** @description Sent. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-a320-7ca0-9f10-2b3c4d5e6f70",
                     *       "sentAt": "2026-11-22T21:32:30.000Z",
                     *       "recipients": 1
                     *     }
                     */
                    "application/json": components["schemas"]["SentMessage"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["AttemptClosedOrIdempotencyInProgress"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyMismatch"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    messageAssignment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again within 24 hours, the request is answered as the first time and done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUIDv7. */
                assignment: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "Il reste cinq minutes."
                 *     }
                 */
                "application/json": components["schemas"]["AssignmentMessageRequest"];
            };
        };
        responses: {
            /** @description Sent. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-a320-7ca0-9f10-2b3c4d5e6f70",
                     *       "sentAt": "2026-11-22T21:32:30.000Z",
                     *       "recipients": 24
                     *     }
                     */
                    "application/json": components["schemas"]["SentMessage"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["MessageAssignment409"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyMismatch"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    getGradebook: {
        parameters: {
            query?: {
                absent?: components["schemas"]["AbsentAs"];
                /** @description Most items of the page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description UUIDv7. */
                cohort: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of people. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "columns": [
                     *         {
                     *           "assignment": "0192f0c1-9c20-7e44-b2d5-6f708192a3b4",
                     *           "quiz": "qcm-docker",
                     *           "title": "QCM Docker",
                     *           "opensAt": "2026-11-22T08:00:00.000Z",
                     *           "closesAt": "2026-11-29T18:00:00.000Z",
                     *           "counts": "best",
                     *           "figures": {
                     *             "absent": "apart",
                     *             "absences": 1,
                     *             "over": 2,
                     *             "mean": {
                     *               "percentage": 75,
                     *               "mark20": 15
                     *             },
                     *             "median": {
                     *               "percentage": 75,
                     *               "mark20": 15
                     *             },
                     *             "passed": 1,
                     *             "passedOver": 2
                     *           },
                     *           "progress": {
                     *             "assignment": "0192f0c1-9c20-7e44-b2d5-6f708192a3b5",
                     *             "over": 1,
                     *             "progress": {
                     *               "before": {
                     *                 "percentage": 40,
                     *                 "mark20": 8
                     *               },
                     *               "after": {
                     *                 "percentage": 100,
                     *                 "mark20": 20
                     *               },
                     *               "difference": 60
                     *             }
                     *           }
                     *         }
                     *       ],
                     *       "trainees": [
                     *         {
                     *           "trainee": {
                     *             "id": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11",
                     *             "name": "Ada Lovelace",
                     *             "familyName": "Lovelace",
                     *             "givenName": "Ada",
                     *             "reference": "E-1815"
                     *           },
                     *           "leftAt": null,
                     *           "cells": [
                     *             {
                     *               "assignment": "0192f0c1-9c20-7e44-b2d5-6f708192a3b4",
                     *               "state": "mark",
                     *               "mark": {
                     *                 "state": "final",
                     *                 "points": 1,
                     *                 "maxPoints": 1,
                     *                 "percentage": 100,
                     *                 "mark20": 20,
                     *                 "passed": true,
                     *                 "attempt": "0192f0c1-8a10-7b22-a1c4-5d6e7f809a1b",
                     *                 "of": 1
                     *               },
                     *               "progress": {
                     *                 "before": {
                     *                   "percentage": 40,
                     *                   "mark20": 8
                     *                 },
                     *                 "after": {
                     *                   "percentage": 100,
                     *                   "mark20": 20
                     *                 },
                     *                 "difference": 60
                     *               }
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["Gradebook"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    exportGradebook: {
        parameters: {
            query?: {
                absent?: components["schemas"]["AbsentAs"];
                format?: components["schemas"]["ExportAs"];
                /** @description `fr`: as a French spreadsheet opens it, with a byte order mark, `;` and decimal commas. */
                dialect?: components["schemas"]["CsvDialect"];
                /** @description `no`: a random id, new for each export, in place of each person and of their attempts. */
                names?: components["schemas"]["NamesInExport"];
            };
            header?: {
                /** @description The language of the service's own words: fr or en; absent: fr. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description UUIDv7. */
                cohort: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    /** @description All that was written up to this instant is in it; who is in it is decided then, and each row may be newer. */
                    "Export-As-Of"?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "cohort": {
                     *         "id": "0192f0c1-7f00-7a10-9c2b-4e1d5a6b8c90",
                     *         "name": "Démo"
                     *       },
                     *       "timeZone": "Europe/Paris",
                     *       "at": "2026-11-30T08:00:00.000Z",
                     *       "asOf": "2026-11-30T08:00:00.000Z",
                     *       "absent": "apart",
                     *       "columns": [
                     *         {
                     *           "assignment": "0192f0c1-9c20-7e44-b2d5-6f708192a3b4",
                     *           "quiz": "qcm-docker",
                     *           "title": "QCM Docker",
                     *           "opensAt": "2026-11-22T08:00:00.000Z",
                     *           "closesAt": "2026-11-29T18:00:00.000Z",
                     *           "counts": "best",
                     *           "figures": {
                     *             "absent": "apart",
                     *             "absences": 1,
                     *             "over": 2,
                     *             "mean": {
                     *               "percentage": 75,
                     *               "mark20": 15
                     *             },
                     *             "median": {
                     *               "percentage": 75,
                     *               "mark20": 15
                     *             },
                     *             "passed": 1,
                     *             "passedOver": 2
                     *           },
                     *           "progress": {
                     *             "assignment": "0192f0c1-9c20-7e44-b2d5-6f708192a3b5",
                     *             "over": 1,
                     *             "progress": {
                     *               "before": {
                     *                 "percentage": 40,
                     *                 "mark20": 8
                     *               },
                     *               "after": {
                     *                 "percentage": 100,
                     *                 "mark20": 20
                     *               },
                     *               "difference": 60
                     *             }
                     *           }
                     *         }
                     *       ],
                     *       "trainees": [
                     *         {
                     *           "trainee": {
                     *             "id": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11",
                     *             "name": "Ada Lovelace",
                     *             "familyName": "Lovelace",
                     *             "givenName": "Ada",
                     *             "reference": "E-1815"
                     *           },
                     *           "leftAt": null,
                     *           "cells": [
                     *             {
                     *               "assignment": "0192f0c1-9c20-7e44-b2d5-6f708192a3b4",
                     *               "state": "mark",
                     *               "mark": {
                     *                 "state": "final",
                     *                 "points": 1,
                     *                 "maxPoints": 1,
                     *                 "percentage": 100,
                     *                 "mark20": 20,
                     *                 "passed": true,
                     *                 "attempt": "0192f0c1-8a10-7b22-a1c4-5d6e7f809a1b",
                     *                 "of": 1
                     *               },
                     *               "progress": {
                     *                 "before": {
                     *                   "percentage": 40,
                     *                   "mark20": 8
                     *                 },
                     *                 "after": {
                     *                   "percentage": 100,
                     *                   "mark20": 20
                     *                 },
                     *                 "difference": 60
                     *               }
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["GradebookExport"];
                    /**
                     * @example Identifiant,Nom de famille,Prénom,QCM Docker : Points,QCM Docker : Note sur 20
                     *     0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11,Lovelace,Ada,1,20
                     */
                    "text/csv": string;
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAwayOrTooBusy"];
        };
    };
    listAssignmentResults: {
        parameters: {
            query?: {
                absent?: components["schemas"]["AbsentAs"];
                state?: components["schemas"]["AttemptState"];
                passed?: boolean;
                /** @description What their owners may see of them now. */
                released?: components["schemas"]["Released"];
                /** @description A part of a name or reference. */
                search?: string;
                sort?: components["schemas"]["ResultOrder"];
                /** @description Most items of the page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description UUIDv7. */
                assignment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of attempts. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "assignment": {
                     *         "id": "0192f0c1-9c20-7e44-b2d5-6f708192a3b4",
                     *         "quiz": "qcm-docker",
                     *         "title": "QCM Docker",
                     *         "cohort": {
                     *           "id": "0192f0c1-7f00-7a10-9c2b-4e1d5a6b8c90",
                     *           "name": "Démo"
                     *         },
                     *         "opensAt": "2026-11-22T08:00:00.000Z",
                     *         "closesAt": "2026-11-29T18:00:00.000Z"
                     *       },
                     *       "figures": {
                     *         "absent": "apart",
                     *         "absences": 1,
                     *         "over": 2,
                     *         "mean": {
                     *           "percentage": 75,
                     *           "mark20": 15
                     *         },
                     *         "median": {
                     *           "percentage": 75,
                     *           "mark20": 15
                     *         },
                     *         "passed": 1,
                     *         "passedOver": 2
                     *       },
                     *       "durations": {
                     *         "closed": 2,
                     *         "meanMs": 612000,
                     *         "medianMs": 612000
                     *       },
                     *       "groups": {
                     *         "papers": 2,
                     *         "sections": [
                     *           {
                     *             "section": 1,
                     *             "title": "QCM",
                     *             "questions": 1,
                     *             "points": 1.5,
                     *             "maxPoints": 2,
                     *             "percentage": 75
                     *           }
                     *         ],
                     *         "chapters": [
                     *           {
                     *             "chapter": "docker/images",
                     *             "questions": 1,
                     *             "points": 1.5,
                     *             "maxPoints": 2,
                     *             "percentage": 75
                     *           }
                     *         ]
                     *       },
                     *       "progress": {
                     *         "assignment": "0192f0c1-9c20-7e44-b2d5-6f708192a3b5",
                     *         "over": 1,
                     *         "progress": {
                     *           "before": {
                     *             "percentage": 40,
                     *             "mark20": 8
                     *           },
                     *           "after": {
                     *             "percentage": 100,
                     *             "mark20": 20
                     *           },
                     *           "difference": 60
                     *         },
                     *         "chapters": [
                     *           {
                     *             "chapter": "docker/images",
                     *             "progress": {
                     *               "before": {
                     *                 "percentage": 40,
                     *                 "mark20": 8
                     *               },
                     *               "after": {
                     *                 "percentage": 100,
                     *                 "mark20": 20
                     *               },
                     *               "difference": 60
                     *             }
                     *           }
                     *         ]
                     *       },
                     *       "attempts": [
                     *         {
                     *           "trainee": {
                     *             "id": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11",
                     *             "name": "Ada Lovelace",
                     *             "familyName": "Lovelace",
                     *             "givenName": "Ada",
                     *             "reference": "E-1815"
                     *           },
                     *           "attempt": "0192f0c1-8a10-7b22-a1c4-5d6e7f809a1b",
                     *           "number": 1,
                     *           "state": "submitted",
                     *           "startedAt": "2026-11-22T21:30:00.000Z",
                     *           "closedAt": "2026-11-22T21:40:00.000Z",
                     *           "closeReason": "submitted",
                     *           "durationMs": 600000,
                     *           "afterRelease": false,
                     *           "counts": true,
                     *           "released": "answers",
                     *           "score": {
                     *             "state": "final",
                     *             "points": 1,
                     *             "maxPoints": 1,
                     *             "percentage": 100,
                     *             "mark20": 20,
                     *             "passed": true
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["AssignmentResults"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    exportAssignmentResults: {
        parameters: {
            query?: {
                absent?: components["schemas"]["AbsentAs"];
                /** @description `marks` and `points`: a row an attempt, with the points of each question; `answers`: a row an answer. */
                detail?: components["schemas"]["ExportDetail"];
                format?: components["schemas"]["ExportAs"];
                /** @description `fr`: as a French spreadsheet opens it, with a byte order mark, `;` and decimal commas. */
                dialect?: components["schemas"]["CsvDialect"];
                /** @description `no`: a random id, new for each export, in place of each person and of their attempts. */
                names?: components["schemas"]["NamesInExport"];
            };
            header?: {
                /** @description The language of the service's own words: fr or en; absent: fr. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description UUIDv7. */
                assignment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    /** @description All that was written up to this instant is in it; who is in it is decided then, and each row may be newer. */
                    "Export-As-Of"?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "assignment": {
                     *         "id": "0192f0c1-9c20-7e44-b2d5-6f708192a3b4",
                     *         "quiz": "qcm-docker",
                     *         "title": "QCM Docker",
                     *         "cohort": {
                     *           "id": "0192f0c1-7f00-7a10-9c2b-4e1d5a6b8c90",
                     *           "name": "Démo"
                     *         },
                     *         "opensAt": "2026-11-22T08:00:00.000Z",
                     *         "closesAt": "2026-11-29T18:00:00.000Z"
                     *       },
                     *       "timeZone": "Europe/Paris",
                     *       "at": "2026-11-30T08:00:00.000Z",
                     *       "asOf": "2026-11-30T08:00:00.000Z",
                     *       "detail": "marks",
                     *       "figures": {
                     *         "absent": "apart",
                     *         "absences": 1,
                     *         "over": 2,
                     *         "mean": {
                     *           "percentage": 75,
                     *           "mark20": 15
                     *         },
                     *         "median": {
                     *           "percentage": 75,
                     *           "mark20": 15
                     *         },
                     *         "passed": 1,
                     *         "passedOver": 2
                     *       },
                     *       "rows": [
                     *         {
                     *           "detail": "marks",
                     *           "trainee": {
                     *             "id": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11",
                     *             "name": "Ada Lovelace",
                     *             "familyName": "Lovelace",
                     *             "givenName": "Ada",
                     *             "reference": "E-1815"
                     *           },
                     *           "attempt": "0192f0c1-8a10-7b22-a1c4-5d6e7f809a1b",
                     *           "number": 1,
                     *           "state": "submitted",
                     *           "startedAt": "2026-11-22T21:30:00.000Z",
                     *           "closedAt": "2026-11-22T21:40:00.000Z",
                     *           "closeReason": "submitted",
                     *           "durationMs": 600000,
                     *           "afterRelease": false,
                     *           "counts": true,
                     *           "released": "answers",
                     *           "score": {
                     *             "state": "final",
                     *             "points": 1,
                     *             "maxPoints": 1,
                     *             "percentage": 100,
                     *             "mark20": 20,
                     *             "passed": true
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ResultsExport"];
                    /**
                     * @example Identifiant,Nom de famille,Prénom,Tentative,Points
                     *     0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11,Lovelace,Ada,0192f0c1-8a10-7b22-a1c4-5d6e7f809a1b,1
                     */
                    "text/csv": string;
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAwayOrTooBusy"];
        };
    };
    reviewAttempt: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the service's own words: fr or en; absent: fr. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description UUIDv7. */
                attempt: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One document, its timeline last. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "attempt": {
                     *         "id": "0192f0c1-8a10-7b22-a1c4-5d6e7f809a1b",
                     *         "state": "submitted",
                     *         "startedAt": "2026-11-22T21:30:00.000Z",
                     *         "deadlineAt": "2026-11-22T21:45:00.000Z",
                     *         "acceptedUntil": "2026-11-22T21:45:05.000Z",
                     *         "limitedBy": "timeLimit",
                     *         "graceMs": 5000,
                     *         "serverNow": "2026-11-22T21:40:00.000Z",
                     *         "remainingMs": 0,
                     *         "closedAt": "2026-11-22T21:40:00.000Z",
                     *         "closeReason": "submitted",
                     *         "closedBy": null,
                     *         "processedAt": "2026-11-22T21:40:00.000Z",
                     *         "waitingUntil": null,
                     *         "user": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11",
                     *         "quiz": "qcm-docker",
                     *         "title": "QCM Docker",
                     *         "quizRevision": "0192f0c1-5b00-7d31-8a90-2c3d4e5f6a7b",
                     *         "kind": "practice",
                     *         "assignment": null,
                     *         "number": 1,
                     *         "afterRelease": false,
                     *         "reveals": false,
                     *         "scoring": null,
                     *         "questions": null
                     *       },
                     *       "trainee": {
                     *         "id": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11",
                     *         "name": "Ada Lovelace",
                     *         "familyName": "Lovelace",
                     *         "givenName": "Ada",
                     *         "reference": "E-1815"
                     *       },
                     *       "score": {
                     *         "state": "final",
                     *         "points": 1,
                     *         "maxPoints": 1,
                     *         "percentage": 100,
                     *         "mark20": 20,
                     *         "passed": true
                     *       },
                     *       "questions": [
                     *         {
                     *           "position": 1,
                     *           "section": "QCM",
                     *           "type": "single",
                     *           "prompt": "Dans ce Dockerfile, quand `RUN` s’exécute-t-il ?\n\n![Un Dockerfile](5f0c1a9e7b3d42688d1f6e0a4c92b7d3)",
                     *           "media": [
                     *             {
                     *               "id": "5f0c1a9e7b3d42688d1f6e0a4c92b7d3",
                     *               "url": "/v1/media/5f0c1a9e7b3d42688d1f6e0a4c92b7d3",
                     *               "type": "image/png",
                     *               "width": 640,
                     *               "height": 240,
                     *               "alt": "Un Dockerfile"
                     *             }
                     *           ],
                     *           "options": [
                     *             {
                     *               "id": "k7q2mx4anb3d",
                     *               "text": "Pendant la construction de l’image."
                     *             },
                     *             {
                     *               "id": "tz5whr2ycu6e",
                     *               "text": "À chaque démarrage du conteneur."
                     *             }
                     *           ],
                     *           "response": {
                     *             "type": "single",
                     *             "choice": "k7q2mx4anb3d"
                     *           },
                     *           "points": 1,
                     *           "maxPoints": 1,
                     *           "parts": [
                     *             {
                     *               "code": "option-right",
                     *               "text": "« Pendant la construction de l’image. » : choisie, à juste titre.",
                     *               "option": "k7q2mx4anb3d",
                     *               "chosen": true,
                     *               "earned": 1
                     *             },
                     *             {
                     *               "code": "option-left",
                     *               "text": "« À chaque démarrage du conteneur. » : écartée, à juste titre.",
                     *               "option": "tz5whr2ycu6e",
                     *               "chosen": false
                     *             }
                     *           ],
                     *           "key": {
                     *             "type": "single",
                     *             "choice": "k7q2mx4anb3d"
                     *           },
                     *           "explanation": "`RUN` fabrique une couche de l’image ; `CMD` agit au démarrage.",
                     *           "reference": "https://docs.docker.com/reference/dockerfile/",
                     *           "feedback": [],
                     *           "corrected": false,
                     *           "correction": null,
                     *           "comment": null,
                     *           "bank": "qcm-docker",
                     *           "question": "run",
                     *           "questionRevision": "0192f0c1-5b00-7d31-8a90-2c3d4e5f6a7b",
                     *           "version": 1,
                     *           "flagged": false,
                     *           "certainty": null,
                     *           "savedAt": "2026-11-22T21:32:10.000Z"
                     *         }
                     *       ],
                     *       "paperProven": true,
                     *       "paperDiffers": [],
                     *       "timeline": [
                     *         {
                     *           "what": "event",
                     *           "at": "2026-11-22T21:30:00.000Z",
                     *           "event": "started",
                     *           "by": {
                     *             "kind": "person",
                     *             "user": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11",
                     *             "name": "Ada Lovelace"
                     *           },
                     *           "data": {
                     *             "deadlineAt": "2026-11-22T21:45:00.000Z"
                     *           }
                     *         },
                     *         {
                     *           "what": "answer",
                     *           "at": "2026-11-22T21:32:10.000Z",
                     *           "position": 1,
                     *           "outcome": "accepted",
                     *           "response": {
                     *             "type": "single",
                     *             "choice": "construction"
                     *           },
                     *           "version": 1,
                     *           "flagged": null,
                     *           "certainty": null
                     *         },
                     *         {
                     *           "what": "score",
                     *           "at": "2026-11-22T21:40:00.000Z",
                     *           "revision": 1,
                     *           "cause": "close",
                     *           "state": "final",
                     *           "points": 1,
                     *           "maxPoints": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["AttemptReview"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAwayOrTooBusy"];
        };
    };
    getSessionRecord: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7. */
                assignment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "assignment": {
                     *         "id": "0192f0c1-9c20-7e44-b2d5-6f708192a3b4",
                     *         "quiz": "qcm-docker",
                     *         "title": "QCM Docker",
                     *         "cohort": {
                     *           "id": "0192f0c1-7f00-7a10-9c2b-4e1d5a6b8c90",
                     *           "name": "Démo"
                     *         },
                     *         "opensAt": "2026-11-22T08:00:00.000Z",
                     *         "closesAt": "2026-11-29T18:00:00.000Z"
                     *       },
                     *       "timeZone": "Europe/Paris",
                     *       "at": "2026-11-30T08:00:00.000Z",
                     *       "quizRevision": {
                     *         "id": "0192f0c1-5b00-7d31-8a90-2c3d4e5f6a7b",
                     *         "hash": "9f2c1d",
                     *         "publishedAt": "2026-11-20T08:00:00.000Z"
                     *       },
                     *       "timeLimitMs": 900000,
                     *       "trainers": [
                     *         {
                     *           "id": "0192f0c1-7d22-7b31-8a4c-2f5e6d7c8b90",
                     *           "name": "Grace Hopper",
                     *           "signature": null
                     *         }
                     *       ],
                     *       "interventions": [
                     *         {
                     *           "at": "2026-11-22T21:36:00.000Z",
                     *           "action": "attempt.extend",
                     *           "by": {
                     *             "user": "0192f0c1-7d22-7b31-8a4c-2f5e6d7c8b90",
                     *             "name": "Grace Hopper"
                     *           },
                     *           "attempt": "0192f0c1-8a10-7b22-a1c4-5d6e7f809a1b",
                     *           "user": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11",
                     *           "before": {
                     *             "deadlineAt": "2026-11-22T21:45:00.000Z"
                     *           },
                     *           "after": {
                     *             "deadlineAt": "2026-11-22T21:55:00.000Z"
                     *           },
                     *           "reason": "Panne du réseau pendant dix minutes."
                     *         }
                     *       ],
                     *       "calls": [
                     *         {
                     *           "id": "0192f0c1-9f11-7e2d-8b1a-3c4d5e6f7a8b",
                     *           "attempt": "0192f0c1-8a10-7b22-a1c4-5d6e7f809a1b",
                     *           "user": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11",
                     *           "position": 3,
                     *           "text": "L’image de la question ne s’affiche pas.",
                     *           "calledAt": "2026-11-22T21:35:00.000Z",
                     *           "closedAt": "2026-11-22T21:36:00.000Z"
                     *         }
                     *       ],
                     *       "messages": [
                     *         {
                     *           "id": "0192f0c1-9f20-7c4e-9d2b-4d5e6f7a8b9c",
                     *           "at": "2026-11-22T21:36:00.000Z",
                     *           "by": {
                     *             "user": "0192f0c1-7d22-7b31-8a4c-2f5e6d7c8b90",
                     *             "name": "Grace Hopper"
                     *           },
                     *           "attempt": "0192f0c1-8a10-7b22-a1c4-5d6e7f809a1b",
                     *           "user": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11",
                     *           "text": "Rechargez la page."
                     *         }
                     *       ],
                     *       "people": [
                     *         {
                     *           "trainee": {
                     *             "id": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11",
                     *             "name": "Ada Lovelace",
                     *             "familyName": "Lovelace",
                     *             "givenName": "Ada",
                     *             "reference": "E-1815"
                     *           },
                     *           "presence": "present",
                     *           "opensAt": "2026-11-22T08:00:00.000Z",
                     *           "closesAt": "2026-11-29T18:00:00.000Z",
                     *           "attempts": [
                     *             {
                     *               "attempt": "0192f0c1-8a10-7b22-a1c4-5d6e7f809a1b",
                     *               "number": 1,
                     *               "state": "submitted",
                     *               "startedAt": "2026-11-22T21:30:00.000Z",
                     *               "closedAt": "2026-11-22T21:40:00.000Z",
                     *               "closeReason": "submitted"
                     *             }
                     *           ],
                     *           "signature": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SessionRecord"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAwayOrTooBusy"];
        };
    };
    getAttemptDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the service's own words: fr or en; absent: fr. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description UUIDv7. */
                attempt: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "trainee": {
                     *         "id": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11",
                     *         "name": "Ada Lovelace",
                     *         "familyName": "Lovelace",
                     *         "givenName": "Ada",
                     *         "reference": "E-1815"
                     *       },
                     *       "attempt": {
                     *         "id": "0192f0c1-8a10-7b22-a1c4-5d6e7f809a1b",
                     *         "state": "submitted",
                     *         "startedAt": "2026-11-22T21:30:00.000Z",
                     *         "deadlineAt": "2026-11-22T21:45:00.000Z",
                     *         "acceptedUntil": "2026-11-22T21:45:05.000Z",
                     *         "limitedBy": "timeLimit",
                     *         "graceMs": 5000,
                     *         "serverNow": "2026-11-22T21:40:00.000Z",
                     *         "remainingMs": 0,
                     *         "closedAt": "2026-11-22T21:40:00.000Z",
                     *         "closeReason": "submitted",
                     *         "closedBy": null,
                     *         "processedAt": "2026-11-22T21:40:00.000Z",
                     *         "waitingUntil": null,
                     *         "user": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11",
                     *         "quiz": "qcm-docker",
                     *         "title": "QCM Docker",
                     *         "quizRevision": "0192f0c1-5b00-7d31-8a90-2c3d4e5f6a7b",
                     *         "kind": "practice",
                     *         "assignment": null,
                     *         "number": 1,
                     *         "afterRelease": false,
                     *         "reveals": false,
                     *         "scoring": null,
                     *         "questions": null
                     *       },
                     *       "result": {
                     *         "quiz": "qcm-docker",
                     *         "title": "QCM Docker",
                     *         "released": "answers",
                     *         "score": {
                     *           "state": "final",
                     *           "points": 1,
                     *           "maxPoints": 1,
                     *           "percentage": 100,
                     *           "mark20": 20,
                     *           "passed": true
                     *         },
                     *         "groups": {
                     *           "sections": [
                     *             {
                     *               "section": 1,
                     *               "title": "QCM",
                     *               "questions": 1,
                     *               "points": 1,
                     *               "maxPoints": 1,
                     *               "percentage": 100
                     *             }
                     *           ],
                     *           "chapters": [
                     *             {
                     *               "chapter": "docker/images",
                     *               "questions": 1,
                     *               "points": 1,
                     *               "maxPoints": 1,
                     *               "percentage": 100
                     *             }
                     *           ]
                     *         },
                     *         "questions": [
                     *           {
                     *             "position": 1,
                     *             "section": "QCM",
                     *             "type": "single",
                     *             "prompt": "Dans ce Dockerfile, quand `RUN` s’exécute-t-il ?\n\n![Un Dockerfile](5f0c1a9e7b3d42688d1f6e0a4c92b7d3)",
                     *             "media": [
                     *               {
                     *                 "id": "5f0c1a9e7b3d42688d1f6e0a4c92b7d3",
                     *                 "url": "/v1/media/5f0c1a9e7b3d42688d1f6e0a4c92b7d3",
                     *                 "type": "image/png",
                     *                 "width": 640,
                     *                 "height": 240,
                     *                 "alt": "Un Dockerfile"
                     *               }
                     *             ],
                     *             "options": [
                     *               {
                     *                 "id": "k7q2mx4anb3d",
                     *                 "text": "Pendant la construction de l’image."
                     *               },
                     *               {
                     *                 "id": "tz5whr2ycu6e",
                     *                 "text": "À chaque démarrage du conteneur."
                     *               }
                     *             ],
                     *             "response": {
                     *               "type": "single",
                     *               "choice": "k7q2mx4anb3d"
                     *             },
                     *             "points": 1,
                     *             "maxPoints": 1,
                     *             "parts": [
                     *               {
                     *                 "code": "option-right",
                     *                 "text": "« Pendant la construction de l’image. » : choisie, à juste titre.",
                     *                 "option": "k7q2mx4anb3d",
                     *                 "chosen": true,
                     *                 "earned": 1
                     *               },
                     *               {
                     *                 "code": "option-left",
                     *                 "text": "« À chaque démarrage du conteneur. » : écartée, à juste titre.",
                     *                 "option": "tz5whr2ycu6e",
                     *                 "chosen": false
                     *               }
                     *             ],
                     *             "key": {
                     *               "type": "single",
                     *               "choice": "k7q2mx4anb3d"
                     *             },
                     *             "explanation": "`RUN` fabrique une couche de l’image ; `CMD` agit au démarrage.",
                     *             "reference": "https://docs.docker.com/reference/dockerfile/",
                     *             "feedback": [],
                     *             "corrected": false,
                     *             "correction": null,
                     *             "comment": null
                     *           }
                     *         ]
                     *       },
                     *       "receipt": "eyJhbGciOiJFZERTQSIsInR5cCI6InJlY2VpcHQrandzIn0.eyJhdHRlbXB0Ijoi…"
                     *     }
                     */
                    "application/json": components["schemas"]["AttemptDocument"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    getAttestation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7. */
                attempt: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The attestation. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "quiz": {
                     *         "quiz": "qcm-docker",
                     *         "title": "QCM Docker"
                     *       },
                     *       "date": "2026-11-22T21:40:00.000Z",
                     *       "issuedAt": "2026-11-30T08:00:00.000Z",
                     *       "mark": {
                     *         "state": "final",
                     *         "points": 1,
                     *         "maxPoints": 1,
                     *         "percentage": 100,
                     *         "mark20": 20,
                     *         "passed": true
                     *       },
                     *       "code": "7QK2M0R1SA9XW3BT5VHDC4NEF6",
                     *       "trainee": {
                     *         "id": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11",
                     *         "name": "Ada Lovelace",
                     *         "familyName": "Lovelace",
                     *         "givenName": "Ada",
                     *         "reference": "E-1815"
                     *       },
                     *       "timeSpentMs": 600000
                     *     }
                     */
                    "application/json": components["schemas"]["Attestation"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotReleased"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    checkAttestation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Quiz, date and mark, without a name. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "quiz": {
                     *         "quiz": "qcm-docker",
                     *         "title": "QCM Docker"
                     *       },
                     *       "date": "2026-11-22T21:40:00.000Z",
                     *       "issuedAt": "2026-11-30T08:00:00.000Z",
                     *       "mark": {
                     *         "state": "final",
                     *         "points": 1,
                     *         "maxPoints": 1,
                     *         "percentage": 100,
                     *         "mark20": 20,
                     *         "passed": true
                     *       },
                     *       "changed": false
                     *     }
                     */
                    "application/json": components["schemas"]["Attested"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    reportQuestion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7. */
                attempt: string;
                position: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "Deux des réponses disent la même chose."
                 *     }
                 */
                "application/json": components["schemas"]["ReportRequest"];
            };
        };
        responses: {
            /** @description The report as it now stands. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-b410-7d10-9a01-3c4d5e6f7081",
                     *       "position": 3,
                     *       "text": "Deux des réponses disent la même chose.",
                     *       "state": "open",
                     *       "answer": null,
                     *       "answeredAt": null,
                     *       "madeAt": "2026-11-22T21:50:00.000Z",
                     *       "changedAt": "2026-11-22T21:55:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Report"];
                };
            };
            /** @description A new report. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-b410-7d10-9a01-3c4d5e6f7081",
                     *       "position": 3,
                     *       "text": "Deux des réponses disent la même chose.",
                     *       "state": "open",
                     *       "answer": null,
                     *       "answeredAt": null,
                     *       "madeAt": "2026-11-22T21:50:00.000Z",
                     *       "changedAt": "2026-11-22T21:50:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Report"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["ReportQuestion409"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["NotOnPaper"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    listAttemptReports: {
        parameters: {
            query?: {
                /** @description Most items of the page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: {
                /** @description The `ETag` of the answer held: 304 when it is still the same. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description UUIDv7. */
                attempt: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of reports. */
            200: {
                headers: {
                    /** @description Of this very answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0192f0c1-b410-7d10-9a01-3c4d5e6f7081",
                     *           "position": 3,
                     *           "text": "Deux des réponses disent la même chose.",
                     *           "state": "open",
                     *           "answer": null,
                     *           "answeredAt": null,
                     *           "madeAt": "2026-11-22T21:50:00.000Z",
                     *           "changedAt": "2026-11-22T21:50:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["ReportPage"];
                };
            };
            /** @description Still the same. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    listReports: {
        parameters: {
            query?: {
                /** @description A bank and a question of it. */
                question?: string;
                /** @description The questions with this key, whatever their wording was: several may share it. */
                keyHash?: string;
                /** @description Only its assignments, and its members’ practice. */
                cohort?: string;
                assignment?: string;
                state?: components["schemas"]["ReportState"];
                /** @description Most items of the page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of reports. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0192f0c1-b410-7d10-9a01-3c4d5e6f7081",
                     *           "position": 3,
                     *           "text": "Deux des réponses disent la même chose.",
                     *           "state": "open",
                     *           "answer": null,
                     *           "answeredAt": null,
                     *           "madeAt": "2026-11-22T21:50:00.000Z",
                     *           "changedAt": "2026-11-22T21:50:00.000Z",
                     *           "attempt": "0192f0c1-8a10-7b22-a1c4-5d6e7f809a1b",
                     *           "assignment": null,
                     *           "bank": "qcm-docker",
                     *           "question": "atouts",
                     *           "revision": "0192f0c1-5b10-7d3e-8c2b-1a0f9e8d7c6b",
                     *           "keyHash": "7b1c5d3e9f0a2b4c6d8e0f1a3b5c7d9e1f2a4b6c8d0e2f4a6b8c0d2e4f6a8b0c",
                     *           "trainee": {
                     *             "id": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11",
                     *             "name": "Ada Lovelace",
                     *             "familyName": "Lovelace",
                     *             "givenName": "Ada",
                     *             "reference": "E-1815"
                     *           },
                     *           "answeredBy": null
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["FollowedReportPage"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    getReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the answer held: 304 when it is still the same. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description UUIDv7. */
                report: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report. */
            200: {
                headers: {
                    /** @description Of this very answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-b410-7d10-9a01-3c4d5e6f7081",
                     *       "position": 3,
                     *       "text": "Deux des réponses disent la même chose.",
                     *       "state": "open",
                     *       "answer": null,
                     *       "answeredAt": null,
                     *       "madeAt": "2026-11-22T21:50:00.000Z",
                     *       "changedAt": "2026-11-22T21:50:00.000Z",
                     *       "attempt": "0192f0c1-8a10-7b22-a1c4-5d6e7f809a1b",
                     *       "assignment": null,
                     *       "bank": "qcm-docker",
                     *       "question": "atouts",
                     *       "revision": "0192f0c1-5b10-7d3e-8c2b-1a0f9e8d7c6b",
                     *       "keyHash": "7b1c5d3e9f0a2b4c6d8e0f1a3b5c7d9e1f2a4b6c8d0e2f4a6b8c0d2e4f6a8b0c",
                     *       "trainee": {
                     *         "id": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11",
                     *         "name": "Ada Lovelace",
                     *         "familyName": "Lovelace",
                     *         "givenName": "Ada",
                     *         "reference": "E-1815"
                     *       },
                     *       "answeredBy": null
                     *     }
                     */
                    "application/json": components["schemas"]["FollowedReport"];
                };
            };
            /** @description Still the same. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    updateReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7. */
                report: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "answer": "Elles se ressemblent, mais une seule parle de l’hôte."
                 *     }
                 */
                "application/json": components["schemas"]["UpdateReportRequest"];
            };
        };
        responses: {
            /** @description The report as it now is. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-b410-7d10-9a01-3c4d5e6f7081",
                     *       "position": 3,
                     *       "text": "Deux des réponses disent la même chose.",
                     *       "state": "answered",
                     *       "answer": "Elles se ressemblent, mais une seule parle de l’hôte.",
                     *       "answeredAt": "2026-11-23T09:00:00.000Z",
                     *       "madeAt": "2026-11-22T21:50:00.000Z",
                     *       "changedAt": "2026-11-23T09:00:00.000Z",
                     *       "attempt": "0192f0c1-8a10-7b22-a1c4-5d6e7f809a1b",
                     *       "assignment": null,
                     *       "bank": "qcm-docker",
                     *       "question": "atouts",
                     *       "revision": "0192f0c1-5b10-7d3e-8c2b-1a0f9e8d7c6b",
                     *       "keyHash": "7b1c5d3e9f0a2b4c6d8e0f1a3b5c7d9e1f2a4b6c8d0e2f4a6b8c0d2e4f6a8b0c",
                     *       "trainee": {
                     *         "id": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11",
                     *         "name": "Ada Lovelace",
                     *         "familyName": "Lovelace",
                     *         "givenName": "Ada",
                     *         "reference": "E-1815"
                     *       },
                     *       "answeredBy": {
                     *         "id": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a12",
                     *         "name": "Grace Hopper"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["FollowedReport"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    listResultChanges: {
        parameters: {
            query?: {
                /** @description Most items of the page. */
                limit?: number;
                /** @description `nextCursor` of the page before, of any age. */
                cursor?: string;
                /** @description Where to begin, when there is no cursor yet; beside one it is not read. */
                updatedSince?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the feed; without changes when nothing changed. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "changes": [
                     *         {
                     *           "attempt": "0192f0c1-7a10-7b2e-9a51-3c1d0e4f5a6b",
                     *           "user": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11",
                     *           "externalIds": [
                     *             "student-1815"
                     *           ],
                     *           "cohort": "0192f0c1-5b1d-7e80-9c4a-1f2e3d4c5b6a",
                     *           "assignment": "0192f0c1-5c2e-7d91-8b5b-2a3f4e5d6c7b",
                     *           "quiz": "qcm-docker",
                     *           "state": "submitted",
                     *           "startedAt": "2026-11-22T21:30:00.000Z",
                     *           "closedAt": "2026-11-22T21:41:00.000Z",
                     *           "closeReason": "submitted",
                     *           "afterRelease": false,
                     *           "score": {
                     *             "state": "final",
                     *             "points": 15,
                     *             "maxPoints": 20,
                     *             "percentage": 75,
                     *             "mark20": 15,
                     *             "passed": true
                     *           },
                     *           "released": "score",
                     *           "changedAt": "2026-11-22T21:41:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "WyJhYmNkZWZnaGlqa2wiLCI5ODciLCIwMDAwMDAwMC0wMDAwLTAwMDAtMDAwMC0wMDAwMDAwMDAwMDAiXQ",
                     *       "hasMore": false
                     *     }
                     */
                    "application/json": components["schemas"]["ResultChanges"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            410: components["responses"]["CursorExpired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    getStatistics: {
        parameters: {
            query?: {
                assignment?: string;
                quiz?: string;
                /** @description A bank and a question of it. */
                question?: string;
                /** @description The questions with this key, whatever their wording was: several may share it. */
                keyHash?: string;
                /** @description Only its assignments, and its members’ practice. */
                cohort?: string;
                /** @description Which of a person’s attempts at a quiz count. A first attempt has met no question before. */
                attempts?: components["schemas"]["CountedAttempts"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "attempts": "first",
                     *       "computedAt": "2026-12-01T12:00:00.000Z",
                     *       "asOf": "2026-12-01T12:00:00.000Z",
                     *       "n": 2,
                     *       "maxPoints": 2,
                     *       "mean": {
                     *         "value": 1.5,
                     *         "reason": null,
                     *         "interval": {
                     *           "low": -4.85,
                     *           "high": 7.85
                     *         }
                     *       },
                     *       "median": {
                     *         "value": 1.5,
                     *         "reason": null
                     *       },
                     *       "standardDeviation": {
                     *         "value": 0.71,
                     *         "reason": null
                     *       },
                     *       "skewness": {
                     *         "value": null,
                     *         "reason": "too-few-people"
                     *       },
                     *       "kurtosis": {
                     *         "value": null,
                     *         "reason": "too-few-people"
                     *       },
                     *       "alpha": {
                     *         "value": 0,
                     *         "reason": null,
                     *         "interval": {
                     *           "low": -646.8,
                     *           "high": 0.9985
                     *         }
                     *       },
                     *       "standardError": {
                     *         "value": 0.71,
                     *         "reason": null
                     *       },
                     *       "errorRatio": {
                     *         "value": 100,
                     *         "reason": null
                     *       },
                     *       "histogram": [
                     *         0,
                     *         0,
                     *         0,
                     *         0,
                     *         0,
                     *         1,
                     *         0,
                     *         0,
                     *         0,
                     *         1
                     *       ],
                     *       "questions": [
                     *         {
                     *           "bank": "qcm-docker",
                     *           "question": "atouts",
                     *           "revision": "0192f0c1-5b10-7d3e-8c2b-1a0f9e8d7c6b",
                     *           "keyHash": "7b1c5d3e9f0a2b4c6d8e0f1a3b5c7d9e1f2a4b6c8d0e2f4a6b8c0d2e4f6a8b0c",
                     *           "n": 2,
                     *           "facility": {
                     *             "value": 0.5,
                     *             "reason": null,
                     *             "interval": {
                     *               "low": 0.0945,
                     *               "high": 0.9055
                     *             }
                     *           },
                     *           "standardDeviation": {
                     *             "value": 0.71,
                     *             "reason": null
                     *           },
                     *           "itemRest": {
                     *             "value": null,
                     *             "reason": "no-variance"
                     *           },
                     *           "itemTotal": {
                     *             "value": 1,
                     *             "reason": null
                     *           },
                     *           "discriminativeEfficiency": {
                     *             "value": null,
                     *             "reason": "no-variance"
                     *           },
                     *           "intendedWeight": {
                     *             "value": 50,
                     *             "reason": null
                     *           },
                     *           "effectiveWeight": {
                     *             "value": 100,
                     *             "reason": null
                     *           },
                     *           "randomGuess": {
                     *             "value": 0.3333,
                     *             "reason": null
                     *           },
                     *           "options": [
                     *             {
                     *               "option": "deploiement-uniforme",
                     *               "isKey": true,
                     *               "count": 1,
                     *               "share": 0.5,
                     *               "correlation": {
                     *                 "value": null,
                     *                 "reason": "no-variance",
                     *                 "interval": null
                     *               }
                     *             }
                     *           ],
                     *           "flags": [
                     *             {
                     *               "flag": "small-sample",
                     *               "option": null
                     *             }
                     *           ],
                     *           "openReports": 1
                     *         }
                     *       ],
                     *       "trend": null
                     *     }
                     */
                    "application/json": components["schemas"]["Statistics"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["TooComplex"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAwayOrTooBusy"];
        };
    };
    listCorrections: {
        parameters: {
            query?: {
                /** @description Most items of the page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                question?: string;
                /** @description Those that reach it. */
                cohort?: string;
            };
            header?: {
                /** @description The `ETag` of the answer held: 304 when it is still the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of corrections. */
            200: {
                headers: {
                    /** @description Of this very answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0192f0c1-9a10-7d3e-8c2b-1a0f9e8d7c6b",
                     *           "bank": "qcm-docker",
                     *           "question": "atouts",
                     *           "keyHash": "7b1c5d3e9f0a2b4c6d8e0f1a3b5c7d9e1f2a4b6c8d0e2f4a6b8c0d2e4f6a8b0c",
                     *           "policy": "new-key",
                     *           "key": {
                     *             "options": [
                     *               {
                     *                 "id": "deploiement-uniforme",
                     *                 "correct": true
                     *               }
                     *             ]
                     *           },
                     *           "reason": "La clé était fausse.",
                     *           "cohorts": [
                     *             {
                     *               "id": "0192f0c1-7f00-7a10-9c2b-4e1d5a6b8c90",
                     *               "name": "Docker, janvier"
                     *             }
                     *           ],
                     *           "touchesOthers": false,
                     *           "practice": false,
                     *           "state": "applied",
                     *           "madeAt": "2026-12-01T12:00:00.000Z",
                     *           "appliedAt": "2026-12-01T12:00:01.000Z",
                     *           "endedAt": null,
                     *           "staged": 24
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["CorrectionPage"];
                };
            };
            /** @description Still the same. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    createCorrection: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the dry run. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "question": "qcm-docker/atouts",
                 *       "policy": "new-key",
                 *       "key": {
                 *         "options": [
                 *           {
                 *             "id": "deploiement-uniforme",
                 *             "correct": true
                 *           }
                 *         ]
                 *       },
                 *       "cohorts": [
                 *         "0192f0c1-7f00-7a10-9c2b-4e1d5a6b8c90"
                 *       ],
                 *       "reason": "La clé était fausse.",
                 *       "dryRun": true
                 *     }
                 */
                "application/json": components["schemas"]["CorrectionRequest"];
            };
        };
        responses: {
            /** @description What it would change. */
            200: {
                headers: {
                    /** @description For `If-Match`. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "bank": "qcm-docker",
                     *       "question": "atouts",
                     *       "keyHash": "7b1c5d3e9f0a2b4c6d8e0f1a3b5c7d9e1f2a4b6c8d0e2f4a6b8c0d2e4f6a8b0c",
                     *       "attempts": 24,
                     *       "changed": 1,
                     *       "raised": 1,
                     *       "lowered": 0,
                     *       "passing": 0,
                     *       "failing": 0,
                     *       "unmoved": {
                     *         "count": 0,
                     *         "attempts": []
                     *       },
                     *       "rows": [
                     *         {
                     *           "attempt": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11",
                     *           "trainee": {
                     *             "id": "0192f0c1-7d22-7b31-8a4c-2f5e6d7c8b90",
                     *             "name": "Ada Lovelace"
                     *           },
                     *           "before": {
                     *             "state": "final",
                     *             "maxPoints": 20,
                     *             "passed": true,
                     *             "points": 14,
                     *             "percentage": 70,
                     *             "mark20": 14
                     *           },
                     *           "after": {
                     *             "state": "final",
                     *             "maxPoints": 20,
                     *             "passed": true,
                     *             "points": 15,
                     *             "percentage": 75,
                     *             "mark20": 15
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["CorrectionPreview"];
                };
            };
            /** @description It is made, and applied or being applied. */
            201: {
                headers: {
                    /** @description The correction. */
                    Location?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-9a10-7d3e-8c2b-1a0f9e8d7c6b",
                     *       "bank": "qcm-docker",
                     *       "question": "atouts",
                     *       "keyHash": "7b1c5d3e9f0a2b4c6d8e0f1a3b5c7d9e1f2a4b6c8d0e2f4a6b8c0d2e4f6a8b0c",
                     *       "policy": "new-key",
                     *       "key": {
                     *         "options": [
                     *           {
                     *             "id": "deploiement-uniforme",
                     *             "correct": true
                     *           }
                     *         ]
                     *       },
                     *       "reason": "La clé était fausse.",
                     *       "cohorts": [
                     *         {
                     *           "id": "0192f0c1-7f00-7a10-9c2b-4e1d5a6b8c90",
                     *           "name": "Docker, janvier"
                     *         }
                     *       ],
                     *       "touchesOthers": false,
                     *       "practice": false,
                     *       "state": "applied",
                     *       "madeAt": "2026-12-01T12:00:00.000Z",
                     *       "appliedAt": "2026-12-01T12:00:01.000Z",
                     *       "endedAt": null,
                     *       "staged": 24,
                     *       "attempts": 24
                     *     }
                     */
                    "application/json": components["schemas"]["Correction"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["CohortArchivedOrCorrectionRunning"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["CreateCorrection422"];
            428: components["responses"]["PreviewRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    getCorrection: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the answer held: 304 when it is still the same. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description UUIDv7. */
                correction: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The correction. */
            200: {
                headers: {
                    /** @description Of this very answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-9a10-7d3e-8c2b-1a0f9e8d7c6b",
                     *       "bank": "qcm-docker",
                     *       "question": "atouts",
                     *       "keyHash": "7b1c5d3e9f0a2b4c6d8e0f1a3b5c7d9e1f2a4b6c8d0e2f4a6b8c0d2e4f6a8b0c",
                     *       "policy": "new-key",
                     *       "key": {
                     *         "options": [
                     *           {
                     *             "id": "deploiement-uniforme",
                     *             "correct": true
                     *           }
                     *         ]
                     *       },
                     *       "reason": "La clé était fausse.",
                     *       "cohorts": [
                     *         {
                     *           "id": "0192f0c1-7f00-7a10-9c2b-4e1d5a6b8c90",
                     *           "name": "Docker, janvier"
                     *         }
                     *       ],
                     *       "touchesOthers": false,
                     *       "practice": false,
                     *       "state": "applied",
                     *       "madeAt": "2026-12-01T12:00:00.000Z",
                     *       "appliedAt": "2026-12-01T12:00:01.000Z",
                     *       "endedAt": null,
                     *       "staged": 24,
                     *       "attempts": 24
                     *     }
                     */
                    "application/json": components["schemas"]["Correction"];
                };
            };
            /** @description Still the same. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    revertCorrection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7. */
                correction: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "La clé publiée était la bonne."
                 *     }
                 */
                "application/json": components["schemas"]["EndCorrectionRequest"];
            };
        };
        responses: {
            /** @description It is reverted, or being reverted. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-9a10-7d3e-8c2b-1a0f9e8d7c6b",
                     *       "bank": "qcm-docker",
                     *       "question": "atouts",
                     *       "keyHash": "7b1c5d3e9f0a2b4c6d8e0f1a3b5c7d9e1f2a4b6c8d0e2f4a6b8c0d2e4f6a8b0c",
                     *       "policy": "new-key",
                     *       "key": {
                     *         "options": [
                     *           {
                     *             "id": "deploiement-uniforme",
                     *             "correct": true
                     *           }
                     *         ]
                     *       },
                     *       "reason": "La clé était fausse.",
                     *       "cohorts": [
                     *         {
                     *           "id": "0192f0c1-7f00-7a10-9c2b-4e1d5a6b8c90",
                     *           "name": "Docker, janvier"
                     *         }
                     *       ],
                     *       "touchesOthers": false,
                     *       "practice": false,
                     *       "state": "reverted",
                     *       "madeAt": "2026-12-01T12:00:00.000Z",
                     *       "appliedAt": "2026-12-01T12:00:01.000Z",
                     *       "endedAt": "2026-12-01T13:00:00.000Z",
                     *       "staged": 24,
                     *       "attempts": 24
                     *     }
                     */
                    "application/json": components["schemas"]["Correction"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["CorrectionRunningOrCorrectionState"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    resumeCorrection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7. */
                correction: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The correction. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-9a10-7d3e-8c2b-1a0f9e8d7c6b",
                     *       "bank": "qcm-docker",
                     *       "question": "atouts",
                     *       "keyHash": "7b1c5d3e9f0a2b4c6d8e0f1a3b5c7d9e1f2a4b6c8d0e2f4a6b8c0d2e4f6a8b0c",
                     *       "policy": "new-key",
                     *       "key": {
                     *         "options": [
                     *           {
                     *             "id": "deploiement-uniforme",
                     *             "correct": true
                     *           }
                     *         ]
                     *       },
                     *       "reason": "La clé était fausse.",
                     *       "cohorts": [
                     *         {
                     *           "id": "0192f0c1-7f00-7a10-9c2b-4e1d5a6b8c90",
                     *           "name": "Docker, janvier"
                     *         }
                     *       ],
                     *       "touchesOthers": false,
                     *       "practice": false,
                     *       "state": "applied",
                     *       "madeAt": "2026-12-01T12:00:00.000Z",
                     *       "appliedAt": "2026-12-01T12:00:01.000Z",
                     *       "endedAt": null,
                     *       "staged": 24,
                     *       "attempts": 24
                     *     }
                     */
                    "application/json": components["schemas"]["Correction"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["CorrectionState"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    abandonCorrection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7. */
                correction: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Faite pour le mauvais groupe."
                 *     }
                 */
                "application/json": components["schemas"]["EndCorrectionRequest"];
            };
        };
        responses: {
            /** @description The correction. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-9a10-7d3e-8c2b-1a0f9e8d7c6b",
                     *       "bank": "qcm-docker",
                     *       "question": "atouts",
                     *       "keyHash": "7b1c5d3e9f0a2b4c6d8e0f1a3b5c7d9e1f2a4b6c8d0e2f4a6b8c0d2e4f6a8b0c",
                     *       "policy": "new-key",
                     *       "key": {
                     *         "options": [
                     *           {
                     *             "id": "deploiement-uniforme",
                     *             "correct": true
                     *           }
                     *         ]
                     *       },
                     *       "reason": "La clé était fausse.",
                     *       "cohorts": [
                     *         {
                     *           "id": "0192f0c1-7f00-7a10-9c2b-4e1d5a6b8c90",
                     *           "name": "Docker, janvier"
                     *         }
                     *       ],
                     *       "touchesOthers": false,
                     *       "practice": false,
                     *       "state": "abandoned",
                     *       "madeAt": "2026-12-01T12:00:00.000Z",
                     *       "appliedAt": null,
                     *       "endedAt": "2026-12-01T12:00:02.000Z",
                     *       "staged": 24,
                     *       "attempts": 24
                     *     }
                     */
                    "application/json": components["schemas"]["Correction"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["CorrectionState"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    listBanks: {
        parameters: {
            query?: {
                /** @description Most items of the page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: {
                /** @description The `ETag` of the answer held: 304 when it is still the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of banks, by slug. */
            200: {
                headers: {
                    /** @description Of this very answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "bank": "docker-images",
                     *           "revision": "0192f0c1-4a00-7c20-9b80-1b2c3d4e5f6a",
                     *           "hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *           "title": "Images et Dockerfile",
                     *           "module": "docker",
                     *           "chapter": "docker/images",
                     *           "language": "fr",
                     *           "license": "CC-BY-NC-SA-4.0",
                     *           "credits": null,
                     *           "questions": 24,
                     *           "publishedAt": "2026-11-20T09:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["BankPage"];
                };
            };
            /** @description Still the same. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    getBank: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the answer held: 304 when it is still the same. */
                "If-None-Match"?: string;
            };
            path: {
                bank: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bank. */
            200: {
                headers: {
                    /** @description Of this very answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "bank": "docker-images",
                     *       "revision": "0192f0c1-4a00-7c20-9b80-1b2c3d4e5f6a",
                     *       "hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *       "title": "Images et Dockerfile",
                     *       "module": "docker",
                     *       "chapter": "docker/images",
                     *       "language": "fr",
                     *       "license": "CC-BY-NC-SA-4.0",
                     *       "credits": null,
                     *       "questions": 24,
                     *       "publishedAt": "2026-11-20T09:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Bank"];
                };
            };
            /** @description Still the same. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    listBankQuestions: {
        parameters: {
            query?: {
                /** @description Most items of the page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: {
                /** @description The `ETag` of the answer held: 304 when it is still the same. */
                "If-None-Match"?: string;
            };
            path: {
                bank: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of questions, in the order of the bank. */
            200: {
                headers: {
                    /** @description Of this very answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "run-vs-cmd",
                     *           "revision": "0192f0c1-4b10-7f30-8c91-2d3e4f5a6b7c",
                     *           "type": "single",
                     *           "prompt": "Dans ce Dockerfile, quand `RUN` s’exécute-t-il ?\n\n![Un Dockerfile](5f0c1a9e7b3d42688d1f6e0a4c92b7d3)",
                     *           "media": [
                     *             {
                     *               "id": "5f0c1a9e7b3d42688d1f6e0a4c92b7d3",
                     *               "url": "/v1/media/5f0c1a9e7b3d42688d1f6e0a4c92b7d3",
                     *               "type": "image/png",
                     *               "width": 640,
                     *               "height": 240,
                     *               "alt": "Un Dockerfile"
                     *             }
                     *           ],
                     *           "options": [
                     *             {
                     *               "id": "k7q2mx4anb3d",
                     *               "text": "Pendant la construction de l’image."
                     *             },
                     *             {
                     *               "id": "tz5whr2ycu6e",
                     *               "text": "À chaque démarrage du conteneur."
                     *             }
                     *           ],
                     *           "key": {
                     *             "type": "single",
                     *             "choice": "k7q2mx4anb3d"
                     *           },
                     *           "explanation": "`RUN` fabrique une couche de l’image ; `CMD` agit au démarrage.",
                     *           "reference": "https://docs.docker.com/reference/dockerfile/",
                     *           "chapter": "docker/images",
                     *           "level": "understand",
                     *           "difficulty": "easy",
                     *           "tags": [
                     *             "dockerfile"
                     *           ],
                     *           "points": 1,
                     *           "policy": null
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["BankQuestionPage"];
                };
            };
            /** @description Still the same. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    checkBank: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the service's own words: fr or en; absent: fr. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "yaml": "bank: docker-images\ntitle: Images\n",
                 *       "file": "images.yaml"
                 *     }
                 */
                "application/json": components["schemas"]["BankCheckRequest"];
                /** @example … */
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description The findings; none: it may be published. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "findings": [
                     *         {
                     *           "severity": "error",
                     *           "rule": "one-right-option",
                     *           "message": "un single a exactement une option juste, et non 2",
                     *           "path": [
                     *             "questions",
                     *             0,
                     *             "options"
                     *           ],
                     *           "file": "images.yaml",
                     *           "line": 12,
                     *           "column": 5
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["BankCheckReport"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["TooComplexOrUnreadableFile"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["CheckBank503"];
        };
    };
    importBank: {
        parameters: {
            query?: {
                format?: components["schemas"]["ImportFormat"];
                /** @description A live bank to compare the file with. */
                into?: string;
            };
            header?: {
                /** @description The language of the service's own words: fr or en; absent: fr. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "format": "gift",
                 *       "text": "::run:: When does RUN run? { =at the build ~at the start }"
                 *     }
                 */
                "application/json": components["schemas"]["BankImportRequest"];
                /** @example … */
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description The bank, as a draft, or an archive of what the file holds. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "format": "gift",
                     *       "yaml": "bank: images\ntitle: Images\nquestions: …\n",
                     *       "pictures": [],
                     *       "report": [
                     *         {
                     *           "item": "run",
                     *           "what": "missing",
                     *           "detail": "explanation"
                     *         }
                     *       ],
                     *       "found": {
                     *         "multichoice": 1
                     *       },
                     *       "findings": [],
                     *       "complete": true,
                     *       "changes": null
                     *     }
                     */
                    "application/json": components["schemas"]["BankImportReport"];
                    /** @example … */
                    "application/zip": string;
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["TooComplexOrUnreadableFile"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ImportBank503"];
        };
    };
    exportBank: {
        parameters: {
            query: {
                format: components["schemas"]["ExportFormat"];
                download?: boolean;
            };
            header?: {
                /** @description The language of the service's own words: fr or en; absent: fr. */
                "Accept-Language"?: string;
            };
            path: {
                bank: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, and what its format could not hold. */
            200: {
                headers: {
                    /** @description How many entries the report has, which a download leaves to the JSON; 0: all passed as it was. */
                    "Export-Report-Entries"?: number;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "bank": "docker-images",
                     *       "format": "gift",
                     *       "file": "docker-images.gift.txt",
                     *       "mediaType": "text/plain; charset=utf-8",
                     *       "encoding": "utf8",
                     *       "content": "::run:: Quand `RUN` s’exécute-t-il ? { =à la construction ~au démarrage }",
                     *       "report": [
                     *         {
                     *           "item": "manifeste",
                     *           "what": "skipped",
                     *           "detail": "GIFT has no such type"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ExportedBank"];
                    /** @example … */
                    "application/octet-stream": string;
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["TooComplex"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAwayOrTooBusy"];
        };
    };
    listUsers: {
        parameters: {
            query?: {
                /** @description Most items of the page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                role?: components["schemas"]["Role"];
                /** @description A whole address, in any case. */
                email?: string;
                /** @description Words of a name, a reference or an address, whatever their case and accents. */
                search?: string;
            };
            header?: {
                /** @description The `ETag` of the answer held: 304 when it is still the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of people. */
            200: {
                headers: {
                    /** @description Of this very answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11",
                     *           "role": "trainee",
                     *           "name": "Ada Lovelace",
                     *           "familyName": "Lovelace",
                     *           "givenName": "Ada",
                     *           "reference": "E-1815",
                     *           "email": "ada@example.org",
                     *           "contactEmail": null,
                     *           "emailVerified": true,
                     *           "hasPassword": true,
                     *           "mustChangePassword": false,
                     *           "accommodation": {
                     *             "multiplier": 1,
                     *             "minutes": 0
                     *           },
                     *           "createdAt": "2026-11-22T21:30:00.000Z",
                     *           "disabledAt": null
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["UserPage"];
                };
            };
            /** @description Still the same. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    createUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ada@example.org",
                 *       "name": "Ada Lovelace",
                 *       "role": "trainee",
                 *       "password": "a long enough phrase"
                 *     }
                 */
                "application/json": components["schemas"]["CreateUserRequest"];
            };
        };
        responses: {
            /** @description The new account. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11",
                     *       "role": "trainee",
                     *       "name": "Ada Lovelace",
                     *       "familyName": "Lovelace",
                     *       "givenName": "Ada",
                     *       "reference": "E-1815",
                     *       "email": "ada@example.org",
                     *       "contactEmail": null,
                     *       "emailVerified": true,
                     *       "hasPassword": true,
                     *       "mustChangePassword": false,
                     *       "accommodation": {
                     *         "multiplier": 1,
                     *         "minutes": 0
                     *       },
                     *       "createdAt": "2026-11-22T21:30:00.000Z",
                     *       "disabledAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            409: components["responses"]["EmailTaken"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAwayOrTooBusy"];
        };
    };
    getUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the answer held: 304 when it is still the same. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description UUIDv7. */
                user: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person. */
            200: {
                headers: {
                    /** @description Of this very answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11",
                     *       "role": "trainee",
                     *       "name": "Ada Lovelace",
                     *       "familyName": "Lovelace",
                     *       "givenName": "Ada",
                     *       "reference": "E-1815",
                     *       "email": "ada@example.org",
                     *       "contactEmail": null,
                     *       "emailVerified": true,
                     *       "hasPassword": true,
                     *       "mustChangePassword": false,
                     *       "accommodation": {
                     *         "multiplier": 1,
                     *         "minutes": 0
                     *       },
                     *       "createdAt": "2026-11-22T21:30:00.000Z",
                     *       "disabledAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description Still the same. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    eraseUser: {
        parameters: {
            query: {
                /** @description Kept in the audit log for good: it must not say who they were. */
                reason: string;
            };
            header?: never;
            path: {
                /** @description UUIDv7. */
                user: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Erased. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["AttemptInProgressOrLastAdmin"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    updateUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7. */
                user: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "familyName": "Lovelace",
                 *       "givenName": "Ada"
                 *     }
                 */
                "application/json": components["schemas"]["UpdateUserRequest"];
            };
        };
        responses: {
            /** @description The person as they now are. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11",
                     *       "role": "trainee",
                     *       "name": "Ada Lovelace",
                     *       "familyName": "Lovelace",
                     *       "givenName": "Ada",
                     *       "reference": "E-1815",
                     *       "email": "ada@example.org",
                     *       "contactEmail": null,
                     *       "emailVerified": true,
                     *       "hasPassword": true,
                     *       "mustChangePassword": false,
                     *       "accommodation": {
                     *         "multiplier": 1,
                     *         "minutes": 0
                     *       },
                     *       "createdAt": "2026-11-22T21:30:00.000Z",
                     *       "disabledAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["HasAccount"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    changeRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7. */
                user: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "role": "trainer"
                 *     }
                 */
                "application/json": components["schemas"]["RoleRequest"];
            };
        };
        responses: {
            /** @description They have it. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["LastAdmin"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    disableUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7. */
                user: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is closed. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["LastAdmin"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    enableUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7. */
                user: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is open. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7. */
                user: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The password, shown only here. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "password": "7QK2M-0R1SA-9XW3B-T5VHD"
                     *     }
                     */
                    "application/json": components["schemas"]["MadePassword"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAwayOrTooBusy"];
        };
    };
    reissueSignInCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7. */
                user: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The code, shown only here: it signs in at `/v1/auth/resume`. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "signInCode": "7QK2M-0R1SA-9XW3B-T5VHD-C4NEF"
                     *     }
                     */
                    "application/json": components["schemas"]["SignInCode"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["HasAccount"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    mergePeople: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7. */
                user: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "into": "0192f0c1-6e44-7d51-8e1b-1a2b3c4d5e6f",
                 *       "reason": "Inscrit deux fois.",
                 *       "dryRun": true
                 *     }
                 */
                "application/json": components["schemas"]["MergeRequest"];
            };
        };
        responses: {
            /** @description What it came to, or would. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "applied": false,
                     *       "user": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11",
                     *       "into": "0192f0c1-6e44-7d51-8e1b-1a2b3c4d5e6f",
                     *       "quizzes": [
                     *         {
                     *           "quiz": "qcm-docker",
                     *           "assignment": null,
                     *           "max": 3,
                     *           "used": 1,
                     *           "attempts": [
                     *             {
                     *               "id": "0192f0c2-1a00-7b30-9d4e-6c5b4a392817",
                     *               "user": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11",
                     *               "number": 1,
                     *               "merged": 1,
                     *               "startedAt": "2026-11-22T21:30:00.000Z",
                     *               "state": "submitted"
                     *             }
                     *           ],
                     *           "counted": {
                     *             "from": {
                     *               "state": "final",
                     *               "points": 1,
                     *               "maxPoints": 1,
                     *               "percentage": 100,
                     *               "mark20": 20,
                     *               "passed": true
                     *             },
                     *             "into": null,
                     *             "merged": {
                     *               "state": "final",
                     *               "points": 1,
                     *               "maxPoints": 1,
                     *               "percentage": 100,
                     *               "mark20": 20,
                     *               "passed": true
                     *             }
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Merged"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["MergePeople409"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    undoMerge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The record that was merged, by its own id. */
                user: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Deux personnes du même nom."
                 *     }
                 */
                "application/json": components["schemas"]["UndoMergeRequest"];
            };
        };
        responses: {
            /** @description The record, and whom it was merged into. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "user": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11",
                     *       "from": "0192f0c1-6e44-7d51-8e1b-1a2b3c4d5e6f"
                     *     }
                     */
                    "application/json": components["schemas"]["Unmerged"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["AttemptInProgress"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    setAccommodation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7. */
                user: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "multiplier": 1.33,
                 *       "minutes": 0,
                 *       "reason": "Tiers-temps."
                 *     }
                 */
                "application/json": components["schemas"]["AccommodationRequest"];
            };
        };
        responses: {
            /** @description The extra time that now holds. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "multiplier": 1.33,
                     *       "minutes": 0
                     *     }
                     */
                    "application/json": components["schemas"]["Accommodation"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["AnswersReleased"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    listWebhooks: {
        parameters: {
            query?: {
                /** @description Most items of the page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of webhooks. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0192f0c1-9a00-7c20-9d3b-5f2e6a7c9d20",
                     *           "client": "0192f0c1-9a00-7c20-9d3b-5f2e6a7c9d21",
                     *           "url": "https://lms.example.org/bareme",
                     *           "events": [
                     *             "attempt.closed",
                     *             "score.changed"
                     *           ],
                     *           "createdAt": "2026-11-22T21:30:00.000Z",
                     *           "formerSecretUntil": null,
                     *           "failingSince": null,
                     *           "disabledAt": null,
                     *           "disabledReason": null
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["WebhookPage"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    createWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "url": "https://lms.example.org/bareme",
                 *       "events": [
                 *         "attempt.closed",
                 *         "score.changed"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["CreateWebhookRequest"];
            };
        };
        responses: {
            /** @description The webhook, with its secret: shown only here. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-9a00-7c20-9d3b-5f2e6a7c9d20",
                     *       "client": "0192f0c1-9a00-7c20-9d3b-5f2e6a7c9d21",
                     *       "url": "https://lms.example.org/bareme",
                     *       "events": [
                     *         "attempt.closed",
                     *         "score.changed"
                     *       ],
                     *       "createdAt": "2026-11-22T21:30:00.000Z",
                     *       "formerSecretUntil": null,
                     *       "failingSince": null,
                     *       "disabledAt": null,
                     *       "disabledReason": null,
                     *       "secret": "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD0bO1zH8vkd8="
                     *     }
                     */
                    "application/json": components["schemas"]["NewWebhook"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            409: components["responses"]["TooManyWebhooks"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    getWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7. */
                webhook: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-9a00-7c20-9d3b-5f2e6a7c9d20",
                     *       "client": "0192f0c1-9a00-7c20-9d3b-5f2e6a7c9d21",
                     *       "url": "https://lms.example.org/bareme",
                     *       "events": [
                     *         "attempt.closed",
                     *         "score.changed"
                     *       ],
                     *       "createdAt": "2026-11-22T21:30:00.000Z",
                     *       "formerSecretUntil": null,
                     *       "failingSince": null,
                     *       "disabledAt": null,
                     *       "disabledReason": null
                     *     }
                     */
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    deleteWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7. */
                webhook: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is told nothing more, not even what waited. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    updateWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7. */
                webhook: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "disabled": false
                 *     }
                 */
                "application/json": components["schemas"]["UpdateWebhookRequest"];
            };
        };
        responses: {
            /** @description The webhook as it now is. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-9a00-7c20-9d3b-5f2e6a7c9d20",
                     *       "client": "0192f0c1-9a00-7c20-9d3b-5f2e6a7c9d21",
                     *       "url": "https://lms.example.org/bareme",
                     *       "events": [
                     *         "attempt.closed",
                     *         "score.changed"
                     *       ],
                     *       "createdAt": "2026-11-22T21:30:00.000Z",
                     *       "formerSecretUntil": null,
                     *       "failingSince": null,
                     *       "disabledAt": null,
                     *       "disabledReason": null
                     *     }
                     */
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7. */
                webhook: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "overlapHours": 24
                 *     }
                 */
                "application/json": components["schemas"]["RotateWebhookSecretRequest"];
            };
        };
        responses: {
            /** @description The webhook, with its new secret: shown only here. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-9a00-7c20-9d3b-5f2e6a7c9d20",
                     *       "client": "0192f0c1-9a00-7c20-9d3b-5f2e6a7c9d21",
                     *       "url": "https://lms.example.org/bareme",
                     *       "events": [
                     *         "attempt.closed",
                     *         "score.changed"
                     *       ],
                     *       "createdAt": "2026-11-22T21:30:00.000Z",
                     *       "formerSecretUntil": "2026-11-23T21:30:00.000Z",
                     *       "failingSince": null,
                     *       "disabledAt": null,
                     *       "disabledReason": null,
                     *       "secret": "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD0bO1zH8vkd8="
                     *     }
                     */
                    "application/json": components["schemas"]["NewWebhook"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    listWebhookDeliveries: {
        parameters: {
            query?: {
                state?: components["schemas"]["DeliveryState"];
                /** @description Most items of the page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description UUIDv7. */
                webhook: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the log. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "event": "5f2e6a7c-9d20-4c20-9d3b-0192f0c19a00",
                     *           "type": "score.changed",
                     *           "attempt": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11",
                     *           "seq": 3,
                     *           "state": "pending",
                     *           "tries": 1,
                     *           "occurredAt": "2026-11-22T21:30:00.000Z",
                     *           "nextTryAt": "2026-11-22T21:30:05.000Z",
                     *           "lastTryAt": "2026-11-22T21:30:00.200Z",
                     *           "lastStatus": 503,
                     *           "lastError": "status",
                     *           "settledAt": null
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["WebhookDeliveryPage"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    replayWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again within 24 hours, the request is answered as the first time and done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUIDv7. */
                webhook: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "from": "2026-11-22T00:00:00.000Z",
                 *       "until": "2026-11-23T00:00:00.000Z"
                 *     }
                 */
                "application/json": components["schemas"]["ReplayWebhookRequest"];
            };
        };
        responses: {
            /** @description How many events wait again. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "replayed": 12
                     *     }
                     */
                    "application/json": components["schemas"]["ReplayedWebhook"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IdempotencyInProgressOrWebhookDisabled"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyMismatch"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    testWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again within 24 hours, the request is answered as the first time and done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUIDv7. */
                webhook: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is on its way. */
            202: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "event": "5f2e6a7c-9d20-4c20-9d3b-0192f0c19a00"
                     *     }
                     */
                    "application/json": components["schemas"]["TestedWebhook"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IdempotencyInProgressOrWebhookDisabled"];
            422: components["responses"]["IdempotencyMismatch"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    putUserByExternalId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The client's own id of a person: 1 to 128 printable ASCII characters without spaces. */
                externalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "familyName": "Lovelace",
                 *       "givenName": "Ada"
                 *     }
                 */
                "application/json": components["schemas"]["ExternalNames"];
            };
        };
        responses: {
            /** @description The one that was there. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "externalId": "student-1815",
                     *       "user": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11"
                     *     }
                     */
                    "application/json": components["schemas"]["ExternalPerson"];
                };
            };
            /** @description A new trainee. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "externalId": "student-1815",
                     *       "user": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11"
                     *     }
                     */
                    "application/json": components["schemas"]["ExternalPerson"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    enrolByExternalId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again within 24 hours, the request is answered as the first time and done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUIDv7. */
                cohort: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "people": [
                 *         {
                 *           "externalId": "student-1815",
                 *           "familyName": "Lovelace",
                 *           "givenName": "Ada"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["EnrolRequest"];
            };
        };
        responses: {
            /** @description What became of each. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "people": [
                     *         {
                     *           "externalId": "student-1815",
                     *           "user": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11",
                     *           "outcome": "made"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Enrolled"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["CohortArchivedOrIdempotencyInProgress"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyMismatch"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    removeMemberByExternalId: {
        parameters: {
            query?: {
                reason?: string;
            };
            header?: never;
            path: {
                /** @description UUIDv7. */
                cohort: string;
                /** @description The client's own id of a person: 1 to 128 printable ASCII characters without spaces. */
                externalId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description They are out. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["CohortArchived"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    createLaunchLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "externalId": "student-1815",
                 *       "quiz": "qcm-docker"
                 *     }
                 */
                "application/json": components["schemas"]["LaunchLinkRequest"];
            };
        };
        responses: {
            /** @description The link, shown only here. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "url": "https://quiz.example.org/#/launch/JZ3n0v8m2Qd4w7y1b6c9e5f8g2h4j7k0l3m6n9p2q5r",
                     *       "expiresAt": "2026-11-22T21:35:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["LaunchLink"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["HasAccount"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    listClients: {
        parameters: {
            query?: {
                /** @description Most items of the page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: {
                /** @description The `ETag` of the answer held: 304 when it is still the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of clients. */
            200: {
                headers: {
                    /** @description Of this very answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0192f0c1-9a00-7d30-8e4c-6a3f7b8d0e20",
                     *           "name": "LMS of the school",
                     *           "scopes": [
                     *             "results:read",
                     *             "cohorts:write"
                     *           ],
                     *           "cohorts": [
                     *             {
                     *               "id": "0192f0c1-7f00-7a10-9c2b-4e1d5a6b8c90",
                     *               "name": "Démo"
                     *             }
                     *           ],
                     *           "requestsPerMinute": 6000,
                     *           "jwks": null,
                     *           "jwksUri": null,
                     *           "createdAt": "2026-11-22T21:30:00.000Z",
                     *           "disabledAt": null,
                     *           "lastUsedAt": "2026-11-23T06:00:00.000Z",
                     *           "secrets": [
                     *             {
                     *               "id": "0192f0c1-9b00-7d30-8e4c-6a3f7b8d0e21",
                     *               "createdAt": "2026-11-22T21:30:00.000Z",
                     *               "expiresAt": null,
                     *               "lastUsedAt": "2026-11-23T06:00:00.000Z"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["ApiClientPage"];
                };
            };
            /** @description Still the same. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    createClient: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "LMS of the school",
                 *       "scopes": [
                 *         "results:read",
                 *         "cohorts:write"
                 *       ],
                 *       "cohorts": [
                 *         "0192f0c1-7f00-7a10-9c2b-4e1d5a6b8c90"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["CreateClientRequest"];
            };
        };
        responses: {
            /** @description The new client. */
            201: {
                headers: {
                    /** @description Its address. */
                    Location?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-9a00-7d30-8e4c-6a3f7b8d0e20",
                     *       "name": "LMS of the school",
                     *       "scopes": [
                     *         "results:read",
                     *         "cohorts:write"
                     *       ],
                     *       "cohorts": [
                     *         {
                     *           "id": "0192f0c1-7f00-7a10-9c2b-4e1d5a6b8c90",
                     *           "name": "Démo"
                     *         }
                     *       ],
                     *       "requestsPerMinute": 6000,
                     *       "jwks": null,
                     *       "jwksUri": null,
                     *       "createdAt": "2026-11-22T21:30:00.000Z",
                     *       "disabledAt": null,
                     *       "lastUsedAt": null,
                     *       "secrets": [
                     *         {
                     *           "id": "0192f0c1-9b00-7d30-8e4c-6a3f7b8d0e21",
                     *           "createdAt": "2026-11-22T21:30:00.000Z",
                     *           "expiresAt": null,
                     *           "lastUsedAt": "2026-11-23T06:00:00.000Z"
                     *         }
                     *       ],
                     *       "secret": {
                     *         "id": "0192f0c1-9b00-7d30-8e4c-6a3f7b8d0e21",
                     *         "secret": "Hk3mW-0xPq_2v7Jd9sZr5tYcL8bNfE1gUaVoQiXw4Tz"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["NewApiClient"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    getClient: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the answer held: 304 when it is still the same. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description UUIDv7. */
                client: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The client. */
            200: {
                headers: {
                    /** @description Of this very answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-9a00-7d30-8e4c-6a3f7b8d0e20",
                     *       "name": "LMS of the school",
                     *       "scopes": [
                     *         "results:read",
                     *         "cohorts:write"
                     *       ],
                     *       "cohorts": [
                     *         {
                     *           "id": "0192f0c1-7f00-7a10-9c2b-4e1d5a6b8c90",
                     *           "name": "Démo"
                     *         }
                     *       ],
                     *       "requestsPerMinute": 6000,
                     *       "jwks": null,
                     *       "jwksUri": null,
                     *       "createdAt": "2026-11-22T21:30:00.000Z",
                     *       "disabledAt": null,
                     *       "lastUsedAt": "2026-11-23T06:00:00.000Z",
                     *       "secrets": [
                     *         {
                     *           "id": "0192f0c1-9b00-7d30-8e4c-6a3f7b8d0e21",
                     *           "createdAt": "2026-11-22T21:30:00.000Z",
                     *           "expiresAt": null,
                     *           "lastUsedAt": "2026-11-23T06:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ApiClient"];
                };
            };
            /** @description Still the same. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    deleteClient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7. */
                client: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    updateClient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7. */
                client: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "disabled": true
                 *     }
                 */
                "application/json": components["schemas"]["UpdateClientRequest"];
            };
        };
        responses: {
            /** @description The client as it now is. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-9a00-7d30-8e4c-6a3f7b8d0e20",
                     *       "name": "LMS of the school",
                     *       "scopes": [
                     *         "results:read",
                     *         "cohorts:write"
                     *       ],
                     *       "cohorts": [
                     *         {
                     *           "id": "0192f0c1-7f00-7a10-9c2b-4e1d5a6b8c90",
                     *           "name": "Démo"
                     *         }
                     *       ],
                     *       "requestsPerMinute": 6000,
                     *       "jwks": null,
                     *       "jwksUri": null,
                     *       "createdAt": "2026-11-22T21:30:00.000Z",
                     *       "disabledAt": "2026-11-23T07:00:00.000Z",
                     *       "lastUsedAt": "2026-11-23T06:00:00.000Z",
                     *       "secrets": [
                     *         {
                     *           "id": "0192f0c1-9b00-7d30-8e4c-6a3f7b8d0e21",
                     *           "createdAt": "2026-11-22T21:30:00.000Z",
                     *           "expiresAt": null,
                     *           "lastUsedAt": "2026-11-23T06:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ApiClient"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    addClientSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7. */
                client: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "overlapHours": 24
                 *     }
                 */
                "application/json": components["schemas"]["ClientSecretRequest"];
            };
        };
        responses: {
            /** @description The secret. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-9b00-7d30-8e4c-6a3f7b8d0e21",
                     *       "secret": "Hk3mW-0xPq_2v7Jd9sZr5tYcL8bNfE1gUaVoQiXw4Tz"
                     *     }
                     */
                    "application/json": components["schemas"]["NewClientSecret"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    removeClientSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7. */
                client: string;
                /** @description UUIDv7. */
                secret: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It proves nothing any more. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    beginLtiLogin: {
        parameters: {
            query: {
                iss: string;
                login_hint: string;
                target_link_uri?: string;
                lti_message_hint?: string;
                client_id?: string;
                lti_deployment_id?: string;
                /** @description The platform's frame that keeps data for tools. */
                lti_storage_target?: string;
                /** @description The id of the platform here, where issuer and client are not enough to tell it. */
                platform?: string;
            };
            header?: {
                /** @description The language of the service's own words: fr or en; absent: fr. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In a frame: a page that looks for a place to keep the state, and goes on by itself. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example <!doctype html>
                     *     <html lang="en">…</html>
                     */
                    "text/html": string;
                };
            };
            /** @description To the platform's authorization endpoint. */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read. `validation`: The request does not match the contract. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example <!doctype html>
                     *     <html lang="en">…</html>
                     */
                    "text/html": string;
                };
            };
            /** @description `launch-refused`: The launch is refused. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example <!doctype html>
                     *     <html lang="en">…</html>
                     */
                    "text/html": string;
                };
            };
            /** @description `too-many-requests`: Too many requests. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example <!doctype html>
                     *     <html lang="en">…</html>
                     */
                    "text/html": string;
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example <!doctype html>
                     *     <html lang="en">…</html>
                     */
                    "text/html": string;
                };
            };
            /** @description `database-away`: The database is away. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example <!doctype html>
                     *     <html lang="en">…</html>
                     */
                    "text/html": string;
                };
            };
        };
    };
    beginLtiLoginByForm: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the service's own words: fr or en; absent: fr. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "iss": "https://moodle.example.org",
                 *       "login_hint": "7",
                 *       "target_link_uri": "https://bareme.example.org/lti/launch",
                 *       "client_id": "x7Kp2vQ9dLw4TzB",
                 *       "lti_deployment_id": "1",
                 *       "lti_message_hint": "{\"cmid\":3,\"launchid\":\"ltilaunch3_1\"}"
                 *     }
                 */
                "application/x-www-form-urlencoded": components["schemas"]["LtiLogin"];
            };
        };
        responses: {
            /** @description In a frame: a page that looks for a place to keep the state, and goes on by itself. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example <!doctype html>
                     *     <html lang="en">…</html>
                     */
                    "text/html": string;
                };
            };
            /** @description To the platform's authorization endpoint. */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read. `validation`: The request does not match the contract. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example <!doctype html>
                     *     <html lang="en">…</html>
                     */
                    "text/html": string;
                };
            };
            /** @description `launch-refused`: The launch is refused. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example <!doctype html>
                     *     <html lang="en">…</html>
                     */
                    "text/html": string;
                };
            };
            /** @description `body-too-large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example <!doctype html>
                     *     <html lang="en">…</html>
                     */
                    "text/html": string;
                };
            };
            /** @description `unsupported-media-type`: The body must be JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example <!doctype html>
                     *     <html lang="en">…</html>
                     */
                    "text/html": string;
                };
            };
            /** @description `too-many-requests`: Too many requests. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example <!doctype html>
                     *     <html lang="en">…</html>
                     */
                    "text/html": string;
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example <!doctype html>
                     *     <html lang="en">…</html>
                     */
                    "text/html": string;
                };
            };
            /** @description `database-away`: The database is away. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example <!doctype html>
                     *     <html lang="en">…</html>
                     */
                    "text/html": string;
                };
            };
        };
    };
    openLtiSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "JZ3n0v8m2Qd4w7y1b6c9e5f8g2h4j7k0l3m6n9p2q5r",
                 *       "delivery": "cookie"
                 *     }
                 */
                "application/json": components["schemas"]["LtiSessionRequest"];
            };
        };
        responses: {
            /** @description Tokens of a new session, and the page that the launch is for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accessToken": "eyJhbGciOiJFZERTQSIsInR5cCI6ImF0K2p3dCJ9.eyJzdWIiOiI…",
                     *       "refreshToken": "JZ3n0v8m2Qd4w7y1b6c9e5f8g2h4j7k0l3m6n9p2q5r",
                     *       "tokenType": "Bearer",
                     *       "expiresIn": 900,
                     *       "page": "/quiz/qcm-docker",
                     *       "mayJoin": true
                     *     }
                     */
                    "application/json": components["schemas"]["LtiSession"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            403: components["responses"]["ForeignOriginOrLaunchRefused"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    joinLtiAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "JZ3n0v8m2Qd4w7y1b6c9e5f8g2h4j7k0l3m6n9p2q5r",
                 *       "email": "ada@example.org",
                 *       "password": "a long enough phrase",
                 *       "delivery": "cookie"
                 *     }
                 */
                "application/json": components["schemas"]["LtiJoinRequest"];
            };
        };
        responses: {
            /** @description Tokens of a new session of the account, and the page that the launch is for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accessToken": "eyJhbGciOiJFZERTQSIsInR5cCI6ImF0K2p3dCJ9.eyJzdWIiOiI…",
                     *       "refreshToken": "JZ3n0v8m2Qd4w7y1b6c9e5f8g2h4j7k0l3m6n9p2q5r",
                     *       "tokenType": "Bearer",
                     *       "expiresIn": 900,
                     *       "page": "/quiz/qcm-docker"
                     *     }
                     */
                    "application/json": components["schemas"]["LtiJoined"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["InvalidCredentials"];
            403: components["responses"]["JoinLtiAccount403"];
            409: components["responses"]["AnswersReleasedOrAttemptInProgress"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAwayOrTooBusy"];
        };
    };
    getLtiJwks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The newest, and the one before it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "keys": [
                     *         {
                     *           "kty": "RSA",
                     *           "n": "…",
                     *           "e": "AQAB",
                     *           "kid": "kPrK_qmx",
                     *           "use": "sig",
                     *           "alg": "RS256"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Jwks"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    listLtiPlatforms: {
        parameters: {
            query?: {
                /** @description Most items of the page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: {
                /** @description The `ETag` of the answer held: 304 when it is still the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of platforms. */
            200: {
                headers: {
                    /** @description Of this very answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a21",
                     *           "name": "Moodle de la promotion",
                     *           "issuer": "https://moodle.example.org",
                     *           "clientId": "x7Kp2vQ9dLw4TzB",
                     *           "productFamily": "moodle",
                     *           "authorizationEndpoint": "https://moodle.example.org/mod/lti/auth.php",
                     *           "tokenEndpoint": "https://moodle.example.org/mod/lti/token.php",
                     *           "jwksUri": "https://moodle.example.org/mod/lti/certs.php",
                     *           "deployments": [
                     *             "1"
                     *           ],
                     *           "tokenAudience": null,
                     *           "scopes": [],
                     *           "state": "active",
                     *           "createdAt": "2026-11-22T21:30:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["LtiPlatformPage"];
                };
            };
            /** @description Still the same. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    createLtiPlatform: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Moodle de la promotion",
                 *       "issuer": "https://moodle.example.org",
                 *       "clientId": "x7Kp2vQ9dLw4TzB",
                 *       "productFamily": "moodle",
                 *       "authorizationEndpoint": "https://moodle.example.org/mod/lti/auth.php",
                 *       "tokenEndpoint": "https://moodle.example.org/mod/lti/token.php",
                 *       "jwksUri": "https://moodle.example.org/mod/lti/certs.php",
                 *       "deployments": [
                 *         "1"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["CreateLtiPlatformRequest"];
            };
        };
        responses: {
            /** @description The platform. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a21",
                     *       "name": "Moodle de la promotion",
                     *       "issuer": "https://moodle.example.org",
                     *       "clientId": "x7Kp2vQ9dLw4TzB",
                     *       "productFamily": "moodle",
                     *       "authorizationEndpoint": "https://moodle.example.org/mod/lti/auth.php",
                     *       "tokenEndpoint": "https://moodle.example.org/mod/lti/token.php",
                     *       "jwksUri": "https://moodle.example.org/mod/lti/certs.php",
                     *       "deployments": [
                     *         "1"
                     *       ],
                     *       "tokenAudience": null,
                     *       "scopes": [],
                     *       "state": "active",
                     *       "createdAt": "2026-11-22T21:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["LtiPlatform"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    getLtiPlatform: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the answer held: 304 when it is still the same. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description UUIDv7. */
                platform: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The platform. */
            200: {
                headers: {
                    /** @description Of this very answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a21",
                     *       "name": "Moodle de la promotion",
                     *       "issuer": "https://moodle.example.org",
                     *       "clientId": "x7Kp2vQ9dLw4TzB",
                     *       "productFamily": "moodle",
                     *       "authorizationEndpoint": "https://moodle.example.org/mod/lti/auth.php",
                     *       "tokenEndpoint": "https://moodle.example.org/mod/lti/token.php",
                     *       "jwksUri": "https://moodle.example.org/mod/lti/certs.php",
                     *       "deployments": [
                     *         "1"
                     *       ],
                     *       "tokenAudience": null,
                     *       "scopes": [],
                     *       "state": "active",
                     *       "createdAt": "2026-11-22T21:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["LtiPlatform"];
                };
            };
            /** @description Still the same. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    deleteLtiPlatform: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7. */
                platform: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ended. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    updateLtiPlatform: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7. */
                platform: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "deployments": [
                 *         "1",
                 *         "2"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["UpdateLtiPlatformRequest"];
            };
        };
        responses: {
            /** @description The platform. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a21",
                     *       "name": "Moodle de la promotion",
                     *       "issuer": "https://moodle.example.org",
                     *       "clientId": "x7Kp2vQ9dLw4TzB",
                     *       "productFamily": "moodle",
                     *       "authorizationEndpoint": "https://moodle.example.org/mod/lti/auth.php",
                     *       "tokenEndpoint": "https://moodle.example.org/mod/lti/token.php",
                     *       "jwksUri": "https://moodle.example.org/mod/lti/certs.php",
                     *       "deployments": [
                     *         "1"
                     *       ],
                     *       "tokenAudience": null,
                     *       "scopes": [],
                     *       "state": "active",
                     *       "createdAt": "2026-11-22T21:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["LtiPlatform"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    getLtiTool: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The addresses. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "loginUri": "https://bareme.example.org/lti/login",
                     *       "launchUri": "https://bareme.example.org/lti/launch",
                     *       "jwksUri": "https://bareme.example.org/lti/jwks"
                     *     }
                     */
                    "application/json": components["schemas"]["LtiTool"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    listRegistrations: {
        parameters: {
            query?: {
                /** @description Most items of the page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of them. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11",
                     *           "state": "pending",
                     *           "createdAt": "2026-12-01T09:00:00.000Z",
                     *           "expiresAt": "2026-12-08T09:00:00.000Z",
                     *           "platform": {
                     *             "id": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a12",
                     *             "name": "moodle.example.org",
                     *             "issuer": "https://moodle.example.org",
                     *             "clientId": "hZ4xq9PtXw3mK1b"
                     *           },
                     *           "hosts": [
                     *             "moodle.example.org"
                     *           ]
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["RegistrationPage"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    giveRegistration: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The link, shown only here. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11",
                     *       "link": "https://bareme.example.org/lti/register?code=Yk3vQ0u2m5T8w1Zx",
                     *       "expiresAt": "2026-12-08T09:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["GivenRegistration"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    confirmRegistration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7. */
                registration: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is in use. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11",
                     *       "state": "confirmed",
                     *       "createdAt": "2026-12-01T09:00:00.000Z",
                     *       "expiresAt": "2026-12-08T09:00:00.000Z",
                     *       "platform": {
                     *         "id": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a12",
                     *         "name": "moodle.example.org",
                     *         "issuer": "https://moodle.example.org",
                     *         "clientId": "hZ4xq9PtXw3mK1b"
                     *       },
                     *       "hosts": [
                     *         "moodle.example.org"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Registration"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    registerPlatform: {
        parameters: {
            query: {
                /** @description Of the link that an admin gave. */
                code: string;
                /** @description Where the platform's configuration is. */
                openid_configuration: string;
                /** @description Lets us register; not every platform has one. */
                registration_token?: string;
            };
            header?: {
                /** @description The language of the service's own words: fr or en; absent: fr. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page that says what came of it. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example <!doctype html>
                     *     <html lang="en">…</html>
                     */
                    "text/html": string;
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    listToldScores: {
        parameters: {
            query?: {
                /** @description Most items of the page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: {
                /** @description The language of the service's own words: fr or en; absent: fr. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description UUIDv7. */
                assignment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of scores, each with what became of it. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "trainee": {
                     *             "id": "0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11",
                     *             "name": "Ada Lovelace",
                     *             "familyName": "Lovelace",
                     *             "givenName": "Ada",
                     *             "reference": null
                     *           },
                     *           "state": "failed",
                     *           "score": {
                     *             "state": "graded",
                     *             "points": 8,
                     *             "maxPoints": 10
                     *           },
                     *           "told": null,
                     *           "failure": {
                     *             "reason": "not-gradable",
                     *             "detail": "The platform takes no score for this person: they are not enrolled as a student …"
                     *           },
                     *           "tries": 1,
                     *           "sentAt": null,
                     *           "nextTryAt": null
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["ToldScorePage"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    resendToldScores: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7. */
                assignment: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["ResendRequest"];
            };
        };
        responses: {
            /** @description How many go again. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "resent": 3
                     *     }
                     */
                    "application/json": components["schemas"]["ResentScores"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["CohortArchived"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    syncMembers: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the service's own words: fr or en; absent: fr. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description UUIDv7. */
                cohort: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What reading each course came to. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "courses": [
                     *         {
                     *           "platform": "Moodle",
                     *           "learners": 24,
                     *           "added": 3,
                     *           "failure": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SyncedMembers"];
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["CohortArchived"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    listAudit: {
        parameters: {
            query?: {
                /** @description Most items of the page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description What was done about one cohort, its assignments, attempts and members. */
                cohort?: string;
                /** @description The id of what it was done to. */
                object?: string;
                /** @description Who did it. */
                actor?: string;
                action?: components["schemas"]["AuditAction"];
                /** @description From this instant on. */
                since?: string;
                /** @description Before this instant. */
                until?: string;
            };
            header?: {
                /** @description The `ETag` of the answer held: 304 when it is still the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the audit log. */
            200: {
                headers: {
                    /** @description Of this very answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "42",
                     *           "at": "2026-11-22T21:30:00.000Z",
                     *           "action": "cohort.update",
                     *           "object": {
                     *             "type": "cohort",
                     *             "id": "0192f0c1-7f00-7a10-9c2b-4e1d5a6b8c90"
                     *           },
                     *           "actor": {
                     *             "kind": "person",
                     *             "id": "0192f0c1-7d22-7b31-8a4c-2f5e6d7c8b90",
                     *             "role": "trainer",
                     *             "name": "Grace Hopper"
                     *           },
                     *           "before": {
                     *             "name": "Démo"
                     *           },
                     *           "after": {
                     *             "name": "Docker, janvier"
                     *           },
                     *           "reason": null
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            /** @description Still the same. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrPasswordChangeRequired"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It does. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok"
                     *     }
                     */
                    "application/json": components["schemas"]["Health"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    getJwks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys; those of receipts stay for ever. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "keys": [
                     *         {
                     *           "kty": "OKP",
                     *           "crv": "Ed25519",
                     *           "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo",
                     *           "kid": "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k",
                     *           "use": "sig",
                     *           "alg": "EdDSA"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Jwks"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ready. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ready"
                     *     }
                     */
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            /** @description Not ready, and why. Or: `database-away`: The database is away. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "stopping"
                     *     }
                     */
                    "application/json": components["schemas"]["Readiness"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProblem: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the service's own words: fr or en; absent: fr. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description The `code` of a problem. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example <!doctype html>
                     *     <html lang="en">…</html>
                     */
                    "text/html": string;
                };
            };
            400: components["responses"]["MalformedRequestOrValidation"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseAway"];
        };
    };
    issueToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "grant_type": "client_credentials",
                 *       "scope": "results:read"
                 *     }
                 */
                "application/x-www-form-urlencoded": components["schemas"]["TokenRequest"];
            };
        };
        responses: {
            /** @description The token, good for 15 minutes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "access_token": "eyJhbGciOiJFZERTQSIsInR5cCI6ImF0K2p3dCJ9.e30.AAAA",
                     *       "token_type": "Bearer",
                     *       "expires_in": 900,
                     *       "scope": "results:read"
                     *     }
                     */
                    "application/json": components["schemas"]["TokenReply"];
                };
            };
            /** @description `invalid_request`, `invalid_grant`, `invalid_scope`, `unauthorized_client`, `unsupported_grant_type`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": "invalid_request",
                     *       "error_description": "What went wrong."
                     *     }
                     */
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
            /** @description `invalid_client`. */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": "invalid_client",
                     *       "error_description": "What went wrong."
                     *     }
                     */
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
            /** @description `invalid_request`. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": "invalid_request",
                     *       "error_description": "What went wrong."
                     *     }
                     */
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
            /** @description `temporarily_unavailable`. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": "temporarily_unavailable",
                     *       "error_description": "What went wrong."
                     *     }
                     */
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
            /** @description `server_error`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": "server_error",
                     *       "error_description": "What went wrong."
                     *     }
                     */
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
            /** @description `temporarily_unavailable`. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": "temporarily_unavailable",
                     *       "error_description": "What went wrong."
                     *     }
                     */
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
        };
    };
    launchLti: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the service's own words: fr or en; absent: fr. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id_token": "eyJhbGciOiJSUzI1NiIs…",
                 *       "state": "b3v…"
                 *     }
                 */
                "application/x-www-form-urlencoded": components["schemas"]["LtiLaunch"];
            };
        };
        responses: {
            /** @description A page to pick quizzes; or one that asks the platform for what it kept, and sends the launch again. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example <!doctype html>
                     *     <html lang="en">…</html>
                     */
                    "text/html": string;
                };
            };
            /** @description To the page that the launch is for. */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read. `validation`: The request does not match the contract. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example <!doctype html>
                     *     <html lang="en">…</html>
                     */
                    "text/html": string;
                };
            };
            /** @description `launch-refused`: The launch is refused. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example <!doctype html>
                     *     <html lang="en">…</html>
                     */
                    "text/html": string;
                };
            };
            /** @description `cohort-archived`: The cohort is archived. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example <!doctype html>
                     *     <html lang="en">…</html>
                     */
                    "text/html": string;
                };
            };
            /** @description `body-too-large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example <!doctype html>
                     *     <html lang="en">…</html>
                     */
                    "text/html": string;
                };
            };
            /** @description `unsupported-media-type`: The body must be JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example <!doctype html>
                     *     <html lang="en">…</html>
                     */
                    "text/html": string;
                };
            };
            /** @description `too-many-requests`: Too many requests. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example <!doctype html>
                     *     <html lang="en">…</html>
                     */
                    "text/html": string;
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example <!doctype html>
                     *     <html lang="en">…</html>
                     */
                    "text/html": string;
                };
            };
            /** @description `database-away`: The database is away. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example <!doctype html>
                     *     <html lang="en">…</html>
                     */
                    "text/html": string;
                };
            };
        };
    };
    answerPicker: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the service's own words: fr or en; absent: fr. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "picking": "Yk3vQ0u2m5T8w1Zx",
                 *       "quiz": "qcm-docker"
                 *     }
                 */
                "application/x-www-form-urlencoded": components["schemas"]["PickerForm"];
            };
        };
        responses: {
            /** @description The page that brings the answer to the LMS. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example <!doctype html>
                     *     <html lang="en">…</html>
                     */
                    "text/html": string;
                };
            };
            /** @description `malformed-request`: The request cannot be read. `validation`: The request does not match the contract. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example <!doctype html>
                     *     <html lang="en">…</html>
                     */
                    "text/html": string;
                };
            };
            /** @description `launch-refused`: The launch is refused. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example <!doctype html>
                     *     <html lang="en">…</html>
                     */
                    "text/html": string;
                };
            };
            /** @description `body-too-large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example <!doctype html>
                     *     <html lang="en">…</html>
                     */
                    "text/html": string;
                };
            };
            /** @description `unsupported-media-type`: The body must be JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example <!doctype html>
                     *     <html lang="en">…</html>
                     */
                    "text/html": string;
                };
            };
            /** @description `too-many-requests`: Too many requests. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example <!doctype html>
                     *     <html lang="en">…</html>
                     */
                    "text/html": string;
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example <!doctype html>
                     *     <html lang="en">…</html>
                     */
                    "text/html": string;
                };
            };
            /** @description `database-away`: The database is away. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example <!doctype html>
                     *     <html lang="en">…</html>
                     */
                    "text/html": string;
                };
            };
        };
    };
}
