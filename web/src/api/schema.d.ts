export interface paths {
    "/api/v1/reference/areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listAreas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reference/code-lists/{list}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listCodes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reference/hazards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listHazards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reference/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["showCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reference/minimum-wages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listMinimumWages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reference/calendar-schedules/{scope}/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["loadCalendarSchedule"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reference/minimum-wages/{area}/{from}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["loadMinimumWage"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listApprovals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["approveRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["declineRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["withdrawRequest"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSession"];
        put?: never;
        post: operations["signIn"];
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/pin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["setPin"];
        post: operations["signInWithPin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/others": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["endOtherSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["showSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["proveAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["beginSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/second-factor/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["confirmSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/desk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["registerDesk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/device-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["deviceKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/device-state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["deviceState"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listDevices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/devices/{id}/lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["lockDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listOrganisations"];
        put?: never;
        post: operations["createOrganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listUsers"];
        put?: never;
        post: operations["createUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["changeUser"];
        trace?: never;
    };
    "/api/v1/users/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["disableUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["enableUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/second-factor-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["resetSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/session-ends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["endUserSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listDesks"];
        put?: never;
        post: operations["createDesk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["removeDesk"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/signed-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSignedLinks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/signed-links/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["revokeSignedLink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listAuditEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/anchors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listAuditAnchors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listExports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["decideExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{id}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["linkExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/files/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["takeExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["countNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/development-outbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readDevelopmentOutbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getNotice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/{id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["decideNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listInbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["countInbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["markNoticeRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gateways/{gateway}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reportDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gateways/{gateway}/replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["takeReply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/links/{token}/code/page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["openLinkCodePage"];
        put?: never;
        post: operations["confirmLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listImports"];
        put?: never;
        post: operations["uploadImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/rows/{seq}/correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["correctImportRow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/returned-workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["returnWorkbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/commit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["commitImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["withdrawImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listImportRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/rows/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["revealImportRows"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listImportShares"];
        put?: never;
        post: operations["shareImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/shares/{shareId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["endImportShare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seekers/consent-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listConsentRequests"];
        put?: never;
        post: operations["askForConsents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seekers/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["recordConsents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/legal-holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listLegalHolds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seekers/{id}/legal-holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["holdSeeker"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/legal-holds/{id}/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["liftLegalHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rights-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listRightsRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seekers/{id}/rights-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["receiveRightsRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rights-requests/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["refuseRightsRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rights-requests/{id}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["eraseSeeker"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seekers/{id}/rights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getPersonRights"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seekers/{id}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["copyPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seekers/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["correctSeeker"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seekers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSeekers"];
        put?: never;
        post: operations["registerSeeker"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seekers/searches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["searchSeekers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seekers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSeeker"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seekers/{id}/poverty": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSeekerPoverty"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seekers/{id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["transitionSeeker"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seekers/{id}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["recordConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seekers/{id}/ranking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["refuseRanking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seekers/{id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["revealSeeker"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/employers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listEmployers"];
        put?: never;
        post: operations["registerEmployer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/employers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getEmployer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["updateEmployer"];
        trace?: never;
    };
    "/api/v1/employers/{id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["transitionEmployer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/employers/{id}/vetting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getVetting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/employers/{id}/vetting/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["checkEmployer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/employers/{id}/agent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["nameEmployerAgent"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/employers/{id}/violations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["recordEmployerViolation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/employers/{id}/violations/{violationId}/settlement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["settleEmployerViolation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vacancies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getVacancy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["changeVacancy"];
        trace?: never;
    };
    "/api/v1/vacancies/{id}/capacity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["resizeVacancy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vacancies/{id}/copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["copyVacancy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vacancies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listVacancies"];
        put?: never;
        post: operations["registerVacancy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vacancies/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["checkAdvert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vacancies/reach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reachOfAdvert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vacancies/{id}/advert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["rewriteVacancy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vacancies/{id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["transitionVacancy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/placements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listPlacements"];
        put?: never;
        post: operations["proposePlacement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/placements/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["offerPlacements"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/placements/acceptances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["acceptPlacements"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/placements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getPlacement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/placements/{id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["transitionPlacement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/placements/{id}/place-reopenings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reopenPlace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listDisputes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disputes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getDispute"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/placements/{id}/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["openDispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disputes/{id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["transitionDispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disputes/{id}/resolver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["nameDisputeResolver"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/employer-answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listWaitingForEmployer"];
        put?: never;
        post: operations["answerForEmployer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/employer-answers/{placementId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["answerOneForEmployer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/employers/{id}/answer-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["issueAnswerLink"];
        delete: operations["revokeAnswerLinks"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/answer-reasons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listAnswerReasons"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/placements/{id}/seeker-answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["answerForSeeker"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/placements/{id}/offer-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["issueOfferLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/placements/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["undoAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/call-attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listCallAttempts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/call-attempts/{id}/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["logCallAttempt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/answer-settings/{cooperation}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getAnswerSetting"];
        put: operations["changeAnswerSetting"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/links/{token}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["openAnswerLink"];
        put?: never;
        post: operations["answerByLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/links/{token}/answers/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["undoByLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/links/{token}/offer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["openOfferLink"];
        put?: never;
        post: operations["answerOfferByLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/links/{token}/offer/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["undoOfferByLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/links/{token}/offer/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["objectByLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/links/{token}/offer/objections/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["withdrawObjectionByLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/placements/{id}/numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["showWorkerNumbers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/links/{token}/answers/page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["openAnswersPage"];
        put?: never;
        post: operations["answerOnPage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/links/{token}/offer/page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["openOfferPage"];
        put?: never;
        post: operations["answerOfferOnPage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/awaited-starts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listAwaitedStarts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/placements/starts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["confirmStarts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/employers/{id}/start-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["issueStartLink"];
        delete: operations["revokeStartLinks"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/links/{token}/starts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["openStartLink"];
        put?: never;
        post: operations["confirmStartsByLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/links/{token}/starts/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["undoStartByLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/links/{token}/starts/page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["openStartsPage"];
        put?: never;
        post: operations["confirmStartsOnPage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/placements/{id}/leavings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listLeavings"];
        put?: never;
        post: operations["noteLeaving"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/placements/{id}/job-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["changeJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/medical/checks/{id}/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listCheckDays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/medical/checks/{id}/bookings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["bookMedicalCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/medical/checks/{id}/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["releaseMedicalSlot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/medical/bookings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["assignMedicalSlots"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/medical/blocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listTownshipBlocks"];
        put?: never;
        post: operations["reserveTownshipBlock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/medical/blocks/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["fillTownshipBlock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/medical/blocks/{id}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["giveBackTownshipBlock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/medical/clinics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listClinics"];
        put?: never;
        post: operations["registerClinic"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/medical/clinics/{id}/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["setClinicTerms"];
        trace?: never;
    };
    "/api/v1/medical/clinics/{id}/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listClinicDays"];
        put: operations["setClinicDays"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/medical/clinics/{id}/result-columns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listResultColumns"];
        put: operations["rememberResultColumns"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/medical/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listMedicalChecks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/medical/checks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getMedicalCheck"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/medical/checks/{id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reportMedicalResult"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/medical/checks/{id}/retractions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["retractMedicalResult"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/medical/checks/{id}/referrals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["referMedicalCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/medical/checks/{id}/clinic": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["assignMedicalCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/medical/forecast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getMedicalForecast"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/medical/forecasts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listMedicalForecasts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/medical/checks/{id}/slip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["printExaminationSlip"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/medical/clinics/{id}/day-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getClinicDayList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/medical/clinics/{id}/day-list/page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["printClinicDayList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/medical/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getMedicalStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/medical/statements/page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["printMedicalStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/medical/statements/workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["downloadMedicalStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/links/{token}/examinations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listOwnExaminations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/links/{token}/examinations/{checkId}/bookings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["chooseExaminationDay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/match-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listMatchPlans"];
        put?: never;
        post: operations["requestMatchPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/match-plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getMatchPlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/match-plans/{id}/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listMatchPosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/match-plans/{id}/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listMatchProposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/match-plans/{id}/unplaced": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listMatchUnplaced"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/match-plans/{id}/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["explainMatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/match-plans/{id}/certificate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getMatchCertificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/match-plans/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["confirmMatchPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/match-plans/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["cancelMatchPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/match-plans/{id}/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getMatchSheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/match-plans/{id}/unseen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listUnseenProposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/match-plans/{id}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["compareMatchPlans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/match-plans/{id}/what-if": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["tryMatchPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/match-plans/{id}/rebase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["rebaseMatchPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/match-plans/{id}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["followMatchPlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/live-market/seekers/{id}/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["rankPostsForSeeker"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/live-market/vacancies/{id}/seekers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["rankSeekersForVacancy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fairs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listFairs"];
        put?: never;
        post: operations["planFair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fairs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getFair"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["updateFair"];
        trace?: never;
    };
    "/api/v1/fairs/{id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["transitionFair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fairs/{id}/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getFairFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fairs/{id}/roster": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listRoster"];
        put?: never;
        post: operations["putOnRoster"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fairs/{id}/check-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["checkIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fairs/{id}/walk-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["walkIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fairs/{id}/roster/{entryId}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["transitionRosterEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fairs/{id}/intents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listFairIntents"];
        put?: never;
        post: operations["registerFairIntent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fairs/{id}/roster/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listArrivalSlots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fairs/{id}/roster/lookups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["lookUpRosterLines"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fairs/{id}/roster/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["putRosterLines"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fairs/{id}/roster/{entryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["arrangeRosterEntry"];
        trace?: never;
    };
    "/api/v1/fairs/{id}/checklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getFairChecklist"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fairs/{id}/checklist/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["tickFairCheck"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fairs/{id}/booths": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listBooths"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fairs/{id}/booths/fill": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["fillBooths"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fairs/{id}/booths/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["putBooth"];
        post?: never;
        delete: operations["removeBooth"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fairs/{id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listInvitationWaves"];
        put?: never;
        post: operations["planInvitations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fairs/{id}/scans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listScans"];
        put?: never;
        post: operations["takeScans"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fairs/{id}/walk-in-registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["registerWalkIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fairs/{id}/hires": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["hireAtBooth"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fairs/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getFairReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fairs/{id}/counters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getFairCounters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fairs/{id}/print/roster": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["printFairRoster"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fairs/{id}/print/badges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["printBadges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fairs/{id}/print/slips/{placementId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["printSlip"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fairs/{id}/print/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["printFairReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fairs/{id}/print/poster": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["printPoster"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fairs/{id}/workbooks/intents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["exportFairIntents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fairs/{id}/workbooks/pool": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["exportFairPool"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trainings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listTrainings"];
        put?: never;
        post: operations["planTraining"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trainings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getTraining"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trainings/{id}/roster": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getTrainingRoster"];
        put?: never;
        post: operations["enrolInTraining"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trainings/{id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["transitionTraining"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trainings/{id}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["markTrainingAttendance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outside-work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listOutsideWork"];
        put?: never;
        post: operations["recordOutsideWork"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outside-work/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["endOutsideWork"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agreement-targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listAgreementTargets"];
        put?: never;
        post: operations["setAgreementTarget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pairings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listPairings"];
        put?: never;
        post: operations["pairVillage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pairings/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["endPairing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seekers/{id}/pairing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getPairingOfSeeker"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listBatches"];
        put?: never;
        post: operations["planBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/escorts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listEscorts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getBatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["equipBatch"];
        trace?: never;
    };
    "/api/v1/batches/{id}/boarding-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getBoardingList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{id}/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listBatchCandidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["transitionBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{id}/print/roster": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["printBatchRoster"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{id}/print/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["printDepartureNotes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{id}/workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["exportBatchRoster"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{id}/passengers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["addPassengers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["draftPassengers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{id}/others": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["addOtherPassengers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{id}/removals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["removePassengers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{id}/reservations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reserveSeats"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{id}/reservations/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["releaseSeats"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{id}/passengers/{passengerId}/seat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["seatPassenger"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{id}/roll-call": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["callRoll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{id}/left-en-route": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["recordLeftEnRoute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{id}/road": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getBatchRoad"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{id}/roll-call/marks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["syncRollCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{id}/passenger-phones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["showPassengerPhones"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{id}/swaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["swapPassenger"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{id}/headcounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["countHeads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{id}/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["noteIncident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{id}/arrangements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["arrangeBatch"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{id}/receptions/{employerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["planReception"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{id}/hand-overs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["handOverBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/follow-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listFollowUps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/follow-ups/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getFollowUpFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/follow-ups/placements/{placementId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getAfterStart"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/follow-ups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getFollowUp"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/follow-ups/{id}/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["recordFollowUpOutcome"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/follow-ups/{id}/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["noteFollowUpCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/follow-ups/{id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["transitionFollowUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/follow-ups/placements/{placementId}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listEvidence"];
        put?: never;
        post: operations["recordEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["addEvidenceFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence-files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readEvidenceFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence-files/{id}/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listEvidenceReadings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/concerns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listConcerns"];
        put?: never;
        post: operations["raiseConcern"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/concerns/{id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["transitionConcern"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/concerns/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["confirmConcern"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/starts/duties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listStartDuties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/starts/warnings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listEarlyWarnings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/starts/placements/{placementId}/duties/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["recordStartDuty"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/starts/placements/{placementId}/echo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["echoStart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/starts/filing-roster": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["exportFilingRoster"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subsidies/known-policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listKnownSubsidyPolicies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subsidies/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSubsidyPolicies"];
        put?: never;
        post: operations["setSubsidyPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subsidies/policies/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["endSubsidyPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subsidies/radar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSubsidyRadar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subsidies/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["noteSubsidyPaper"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subsidies/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSubsidyClaims"];
        put?: never;
        post: operations["claimSubsidy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subsidies/claims/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSubsidyClaim"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subsidies/claims/{id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["transitionSubsidyClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subsidies/packs/{code}/print": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["printSubsidyPack"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subsidies/packs/{code}/workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["exportSubsidyPack"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subsidies/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSubsidyNotices"];
        put?: never;
        post: operations["postSubsidyNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subsidies/notices/{id}/print": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["printSubsidyNotice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subsidies/notices/{id}/workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["exportSubsidyNotice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/worklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listWork"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/worklist/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getWorkCounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/saved-views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSavedViews"];
        put?: never;
        post: operations["saveView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/saved-views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSavedView"];
        put: operations["changeSavedView"];
        post?: never;
        delete: operations["removeSavedView"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/caseload-hand-overs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listHandOvers"];
        put?: never;
        post: operations["handOverCaseload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seekers/{id}/page-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["issueOwnPageLink"];
        delete: operations["revokeOwnPageLinks"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/links/{token}/mine/page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["openOwnPage"];
        put?: never;
        post: operations["speakOnOwnPage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/late-facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listLateReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/runs/{id}/late-facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listLateFacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/runs/{id}/late-facts/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["markLateFactsSeen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/departure-sentence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getDepartureSentence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listReportRuns"];
        put?: never;
        post: operations["countReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getReportRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/runs/{id}/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["openReportList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/runs/{id}/freeze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["freezeReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/runs/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listCorrections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/runs/{id}/comparisons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["compareReportList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/runs/{id}/pack": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getJointPack"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/runs/{id}/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["signJointPack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/runs/{id}/pack.html": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["printJointPack"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/runs/{id}/pack.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["exportJointPack"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/forms/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listFormFields"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/forms/inspections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["inspectForm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/forms/templates/{fingerprint}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["teachForm"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/forms/fillings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["fillForm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listIndicators"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/figures/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getFigureList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/assertions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listAssertions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/figure-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["checkFigure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listQueues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queues/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listDeadLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queues/dead-letters/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["replayDeadLetter"];
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
        FormerNameResponse: {
            code: string;
            name: string;
            /** @description Years of the division lists it stands in */
            listedIn: number[];
        };
        AreaResponse: {
            code: string;
            name: string;
            /** @enum {string} */
            level: "province" | "city" | "county" | "township" | "village";
            parent: string | null;
            /** @description Years of the division lists it stands in */
            listedIn: number[];
            formerly: components["schemas"]["FormerNameResponse"][];
            /** @description Who runs it, where not the district of its code */
            runBy?: string;
        };
        AreaList: {
            items: components["schemas"]["AreaResponse"][];
        };
        BilingualText: {
            zh: string;
            en: string;
        };
        CodeResponse: {
            code: string;
            name: components["schemas"]["BilingualText"];
        };
        CodeList: {
            items: components["schemas"]["CodeResponse"][];
        };
        HazardResponse: {
            code: string;
            name: components["schemas"]["BilingualText"];
            /** @description Section of GBZ 188 */
            section: string;
            synonyms: string[];
            items: components["schemas"]["BilingualText"][];
            contraindications: components["schemas"]["CodeResponse"][];
        };
        HazardList: {
            /** @example GBZ 188-2014 */
            edition: string;
            items: components["schemas"]["HazardResponse"][];
        };
        CalendarDayResponse: {
            /** Format: date */
            date: string;
            working: boolean;
            /** @description false: known from the lunar date, notice not seen */
            certain: boolean;
            name?: components["schemas"]["BilingualText"];
        };
        CalendarResponse: {
            items: components["schemas"]["CalendarDayResponse"][];
        };
        MinimumWageResponse: {
            area: string;
            /** Format: date */
            from: string;
            /** @description Yuan a month, full time */
            monthly: number;
            /** @description Yuan an hour, part time */
            hourly?: number;
            /** @description false: to be checked against the notice */
            certain: boolean;
        };
        MinimumWageList: {
            items: components["schemas"]["MinimumWageResponse"][];
        };
        ScheduleDay: {
            /** Format: date */
            date: string;
            /** @description true: a weekend day that is worked; false: a day off */
            working: boolean;
            nameZh: string;
            nameEn: string;
        };
        LoadScheduleRequest: {
            days: components["schemas"]["ScheduleDay"][];
            /** @description The notice: title, number, date */
            source: string;
        };
        LoadMinimumWageRequest: {
            /** @description Yuan a month, full time */
            monthly: number;
            /** @description Yuan an hour, part time */
            hourly?: number;
            /** @description The notice: title, number, date */
            source: string;
        };
        WaitingApprovalResponse: {
            /** Format: uuid */
            id: string;
            /** @description What will be done, e.g. user.password-reset */
            act: string;
            aggregate: string;
            /** Format: uuid */
            aggregateId: string;
            /** @description What whoever decides must know: names of fields and their values */
            details: {
                [key: string]: string;
            };
            /** Format: uuid */
            requestedBy: string;
            requestedByName: string;
            /** Format: date-time */
            requestedAt: string;
            /** Format: date-time */
            expiresAt: string;
            /** @description The reader may be the second person */
            mayDecide: boolean;
            /** @description The reader asked for it */
            mayWithdraw: boolean;
        };
        WaitingApprovalList: {
            /** @description False in a demo: acts go through by one person */
            secondPersonRequired: boolean;
            items: components["schemas"]["WaitingApprovalResponse"][];
        };
        ApprovedResponse: {
            /** @description A password for one sign-in, to be handed to its owner; shown only now */
            password: string | null;
        };
        SignInDto: {
            name: string;
            /** Format: password */
            password: string;
        };
        SessionUser: {
            /** Format: uuid */
            id: string;
            name: string;
            displayName: string;
        };
        SessionOrganisation: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "source-bureau" | "destination-bureau" | "township-office" | "station" | "company" | "clinic" | "installation";
            name: string;
        };
        SessionScope: {
            /** @description Pairs of county and district the organisation takes part in */
            cooperations: string[];
            /** @description Area codes the organisation answers for */
            places: string[];
            /** @description Area code prefixes a caseworker follows */
            areas: string[];
            /** @description Own company, or the employers a station watches */
            employers: string[];
            clinicId: string | null;
        };
        SessionResponse: {
            user: components["schemas"]["SessionUser"];
            organisation: components["schemas"]["SessionOrganisation"];
            /** @enum {string} */
            role: "bureau" | "caseworker" | "station" | "employer" | "clinic" | "escort" | "auditor" | "system-admin" | "security-admin";
            scope: components["schemas"]["SessionScope"];
            /**
             * @example [
             *       "seeker.list",
             *       "session.see"
             *     ]
             */
            permissions: string[];
            /**
             * Format: date-time
             * @description When it ends unless it is used before
             */
            expiresAt: string;
            /**
             * Format: date
             * @description The service's day, Asia/Shanghai
             */
            today: string;
            /** @description What must be shown or chosen, in this order, before anything else opens */
            openSteps: ("code" | "password" | "enrolment")[];
            /** @description A second factor is enrolled: proofs are its codes, else the password */
            enrolled: boolean;
            /** @description A PIN for the clinic’s desk is set */
            hasPin: boolean;
        };
        PinSignInDto: {
            name: string;
            /** Format: password */
            pin: string;
        };
        ChangePasswordDto: {
            /** Format: password */
            current: string;
            /** Format: password */
            next: string;
        };
        CodeDto: {
            /** @description Six digits, or a recovery code */
            code: string;
        };
        ProofDto: {
            /**
             * Format: password
             * @description The code of the authenticator; the password when none is enrolled
             */
            proof: string;
        };
        SecondFactorResponse: {
            /** @description Base32, for typing it into the authenticator */
            secret: string;
            /** @description otpauth://…, to be shown as a QR code */
            uri: string;
        };
        RecoveryCodesResponse: {
            /** @description Each opens once; shown only now */
            codes: string[];
        };
        PinDto: {
            /** Format: password */
            pin: string;
        };
        DeskCodeDto: {
            code: string;
        };
        DeviceKeyDto: {
            /**
             * Format: uuid
             * @description Chosen by the device, another one for each user
             */
            deviceId: string;
        };
        DeviceKeyResponse: {
            /** @description 32 bytes in Base64, the same for this user and device until it is locked */
            share: string;
            /**
             * Format: date-time
             * @description Real time at the service, which may differ from its day
             */
            now: string;
            /**
             * Format: date-time
             * @description How long a day taken along now may last
             */
            offlineUntil: string;
        };
        DeviceStateResponse: {
            locked: boolean;
        };
        DeviceResponse: {
            /** Format: uuid */
            id: string;
            /** @example chrome-android */
            agentClass: string;
            /** Format: date-time */
            madeAt: string;
            /** Format: date-time */
            lastUsedAt: string;
            /** Format: date-time */
            lockedAt: string | null;
            /** @enum {string|null} */
            lockReason: "lost" | "disabled" | "password-reset" | "second-factor-reset" | "sessions-ended" | null;
        };
        OrganisationResponse: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "source-bureau" | "destination-bureau" | "township-office" | "station" | "company" | "clinic" | "installation";
            name: string;
            place: string | null;
            /** Format: uuid */
            employerId: string | null;
            /** Format: uuid */
            clinicId: string | null;
        };
        OrganisationPage: {
            nextCursor: string | null;
            items: components["schemas"]["OrganisationResponse"][];
        };
        CreateOrganisationDto: {
            /** @enum {string} */
            kind: "source-bureau" | "destination-bureau" | "township-office" | "station" | "company" | "clinic" | "installation";
            name: string;
            /** @description Area code of 6, 9 or 12 digits; left out for the installation only */
            place?: string;
            /**
             * Format: uuid
             * @description The employer this company is
             */
            employerId?: string;
            /**
             * Format: uuid
             * @description The medical institution this clinic is
             */
            clinicId?: string;
        };
        UserResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            organisationId: string;
            name: string;
            displayName: string;
            /** @enum {string} */
            role: "bureau" | "caseworker" | "station" | "employer" | "clinic" | "escort" | "auditor" | "system-admin" | "security-admin";
            areas: string[];
            employers: string[];
            /** Format: date-time */
            disabledAt: string | null;
            /** @description Has a second factor */
            enrolled: boolean;
        };
        UserPage: {
            nextCursor: string | null;
            items: components["schemas"]["UserResponse"][];
        };
        CreateUserDto: {
            /** Format: uuid */
            organisationId: string;
            /** @description Typed to sign in; capitals make no difference */
            name: string;
            displayName: string;
            /** @enum {string} */
            role: "bureau" | "caseworker" | "station" | "employer" | "clinic" | "escort" | "auditor" | "system-admin" | "security-admin";
            /** @description Area code prefixes, of a caseworker only */
            areas?: string[];
            /** @description Employers watched, of a station only */
            employers?: string[];
            /** Format: password */
            password: string;
            /** @description Staff number of the person, of the three administrators; nobody can be two of them */
            staffNumber?: string;
        };
        ChangeUserDto: {
            displayName?: string;
            /** @description Area code prefixes, of a caseworker only */
            areas?: string[];
            /** @description Employers watched, of a station only */
            employers?: string[];
        };
        NewPasswordResponse: {
            /** @description For one sign-in; shown only now */
            password: string;
        };
        DeskResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            organisationId: string;
            name: string;
            /** @description A browser is this desk */
            registered: boolean;
            /** @description A second factor was shown there within the shift */
            shiftOpen: boolean;
        };
        DeskList: {
            items: components["schemas"]["DeskResponse"][];
        };
        CreateDeskDto: {
            /**
             * Format: uuid
             * @description A clinic
             */
            organisationId: string;
            name: string;
        };
        NewDeskResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            organisationId: string;
            name: string;
            /** @description A browser is this desk */
            registered: boolean;
            /** @description A second factor was shown there within the shift */
            shiftOpen: boolean;
            /** @description Typed at the desk by a user of the clinic, once and within a day; shown only now */
            code: string;
        };
        SignedLinkResponse: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            purpose: "employer-answers" | "employer-starts" | "seeker-offer" | "seeker-page" | "clinic" | "fair-check-in";
            /** @enum {string} */
            state: "live" | "expired" | "used_up" | "revoked";
            /** Format: date-time */
            issuedAt: string;
            issuedByName: string | null;
            /**
             * Format: date-time
             * @description When staff were shown it; null when it went to the contact alone
             */
            handedAt: string | null;
            /** @enum {string|null} */
            handedWhy: "no_contact" | "not_arrived" | "asked_in_chat" | "on_paper" | "before" | null;
            /** Format: date-time */
            expiresAt: string;
            /** Format: date-time */
            openedAt: string | null;
            /** @description What was seen of the browsers it was opened in */
            marks: string[];
        };
        AuditScopeResponse: {
            /** @enum {string} */
            kind: "installation" | "organisation" | "cooperation";
            name: string | null;
        };
        AuditEntryResponse: {
            id: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            userId: string;
            role: string;
            /** Format: uuid */
            organisationId: string;
            action: string;
            aggregate: string;
            /** Format: uuid */
            aggregateId: string | null;
            /** @description Names of fields, never their values */
            fields: string[];
            /** @description Who did it */
            userName: string | null;
            organisation: string | null;
            /** @description Who reads it */
            scopes: components["schemas"]["AuditScopeResponse"][];
        };
        AuditEntryPage: {
            nextCursor: string | null;
            items: components["schemas"]["AuditEntryResponse"][];
        };
        AnchorResponse: {
            /** Format: date */
            day: string;
            seq: number;
            hash: string;
            /** @description The hash in letters, as the notice to the bureaus says it */
            spelled: string;
            /** @description Ed25519 over the hash, base64 */
            signature: string;
            /** @description SPKI, base64 */
            publicKey: string;
        };
        WaitingExportResponse: {
            /** Format: uuid */
            id: string;
            kind: string;
            fileName: string;
            persons: number;
            /** Format: uuid */
            requestedBy: string;
            approved: boolean;
        };
        DecideExportRequest: {
            approves: boolean;
        };
        ExportLinkResponse: {
            /** @description Opens once, for ten minutes, for the one who asked */
            token: string;
        };
        NoticeTextResponse: {
            zh: string;
            en: string;
        };
        NoticeResponse: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "queued" | "sending" | "sent" | "delivered" | "failed" | "unknown" | "done_by_hand" | "expired" | "cancelled";
            version: number;
            allowedTransitions: string[];
            template: string;
            /** @description Ready to copy or read out */
            text: components["schemas"]["NoticeTextResponse"];
            urgent: boolean;
            /** @enum {string} */
            recipientKind: "seeker" | "employer" | "organisation" | "clinic" | "user";
            /** Format: uuid */
            recipientId: string;
            recipientName: string | null;
            /** @enum {string|null} */
            channel: "in_app" | "smtp" | "sms" | "wecom" | "manual" | null;
            aboutAggregate: string | null;
            /** Format: uuid */
            aboutId: string | null;
            /** Format: date-time */
            dueAt: string;
            /** Format: date-time */
            expiresAt: string | null;
            /** Format: date-time */
            sentAt: string | null;
            /** Format: date-time */
            deliveredAt: string | null;
            outcome: string | null;
        };
        NoticePage: {
            nextCursor: string | null;
            items: components["schemas"]["NoticeResponse"][];
        };
        NoticeCountsResponse: {
            /** @description Waiting to be passed on by a person */
            byHand: number;
            /** @description May have been sent or not: somebody has to decide */
            unknown: number;
            failed: number;
        };
        DevelopmentMessageResponse: {
            effectKey: string;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            channel: "smtp" | "sms" | "wecom";
            address: string;
            text: string;
        };
        DevelopmentOutboxPage: {
            nextCursor: string | null;
            items: components["schemas"]["DevelopmentMessageResponse"][];
        };
        NoticeDetailResponse: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "queued" | "sending" | "sent" | "delivered" | "failed" | "unknown" | "done_by_hand" | "expired" | "cancelled";
            version: number;
            allowedTransitions: string[];
            template: string;
            /** @description Ready to copy or read out */
            text: components["schemas"]["NoticeTextResponse"];
            urgent: boolean;
            /** @enum {string} */
            recipientKind: "seeker" | "employer" | "organisation" | "clinic" | "user";
            /** Format: uuid */
            recipientId: string;
            recipientName: string | null;
            /** @enum {string|null} */
            channel: "in_app" | "smtp" | "sms" | "wecom" | "manual" | null;
            aboutAggregate: string | null;
            /** Format: uuid */
            aboutId: string | null;
            /** Format: date-time */
            dueAt: string;
            /** Format: date-time */
            expiresAt: string | null;
            /** Format: date-time */
            sentAt: string | null;
            /** Format: date-time */
            deliveredAt: string | null;
            outcome: string | null;
            /** @description To call; the look at it is written down */
            phone: string | null;
            /** @enum {string|null} */
            phoneMeans: "own" | "shared" | "relative" | null;
        };
        DecideNoticeRequest: {
            /** @enum {string} */
            move: "do_by_hand" | "resend" | "deliver" | "fail" | "cancel";
            /**
             * @description How it was told, or how the office came to know
             * @enum {string}
             */
            channel: "account" | "in_person" | "phone" | "paper" | "chat";
            /** @description For do_by_hand its outcome: told, told_other, handed_over, not_reached, not_needed; required for resend and fail */
            reason?: string;
            evidence?: string;
            /**
             * Format: date
             * @description Day it happened; today when left out
             */
            occurredOn?: string;
            expectedVersion?: number;
        };
        InboxItemResponse: {
            /** Format: uuid */
            id: string;
            template: string;
            text: components["schemas"]["NoticeTextResponse"];
            urgent: boolean;
            aboutAggregate: string | null;
            /** Format: uuid */
            aboutId: string | null;
            /** Format: date-time */
            at: string;
            /** Format: date-time */
            readAt: string | null;
        };
        InboxPage: {
            nextCursor: string | null;
            items: components["schemas"]["InboxItemResponse"][];
        };
        InboxCountResponse: {
            unread: number;
        };
        DeliveryReportRequest: {
            /** @description The key the message was sent under */
            effectKey?: string;
            /** @description The reference the gateway answered with */
            reference?: string;
            /** @enum {string} */
            status: "delivered" | "failed";
            reason?: string;
        };
        IncomingReplyRequest: {
            /** @description The key the message was sent under */
            effectKey?: string;
            /** @description The reference the gateway answered with */
            reference?: string;
            /** @description The gateway’s own id of the reply */
            messageId: string;
            /** @description Phone it came from, when it names no message */
            from?: string;
            text: string;
        };
        NotStoredResponse: {
            sheet: string;
            column: string;
            code: string;
        };
        ShareGivenResponse: {
            /** @description Office that sent it */
            from: string;
            /** Format: date */
            until: string;
        };
        ImportResponse: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "read" | "previewed" | "committed" | "withdrawn" | "failed";
            version: number;
            allowedTransitions: string[];
            kind: string;
            fileName: string;
            /** Format: date-time */
            uploadedAt: string;
            /**
             * Format: date
             * @description The day the workbook speaks of
             */
            asOf: string | null;
            /** @description An earlier import of the same file */
            repeats: string | null;
            dataRows: number | null;
            imported: number | null;
            merged: number | null;
            refused: number | null;
            warned: number | null;
            drafts: number | null;
            /** @description Its clean rows are being taken in */
            committing: boolean;
            notStored: components["schemas"]["NotStoredResponse"][];
            /** @description Of another office: shared for reading; null for the own office’s */
            shared: components["schemas"]["ShareGivenResponse"] | null;
        };
        ImportPage: {
            nextCursor: string | null;
            items: components["schemas"]["ImportResponse"][];
        };
        OutcomeCounts: {
            new: number;
            changed: number;
            same: number;
            conflict: number;
            error: number;
        };
        ImportReviewResponse: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "read" | "previewed" | "committed" | "withdrawn" | "failed";
            version: number;
            allowedTransitions: string[];
            kind: string;
            fileName: string;
            /** Format: date-time */
            uploadedAt: string;
            /**
             * Format: date
             * @description The day the workbook speaks of
             */
            asOf: string | null;
            /** @description An earlier import of the same file */
            repeats: string | null;
            dataRows: number | null;
            imported: number | null;
            merged: number | null;
            refused: number | null;
            warned: number | null;
            drafts: number | null;
            /** @description Its clean rows are being taken in */
            committing: boolean;
            notStored: components["schemas"]["NotStoredResponse"][];
            /** @description Of another office: shared for reading; null for the own office’s */
            shared: components["schemas"]["ShareGivenResponse"] | null;
            outcomes: components["schemas"]["OutcomeCounts"];
            /** @description What each column is called in the ledger, by its key */
            headers: {
                [key: string]: string;
            };
        };
        CorrectRowRequest: {
            /** @description New texts by the key of their column */
            cells: {
                [key: string]: string;
            };
        };
        WithdrawImportRequest: {
            reason: string;
        };
        TextDto: {
            zh: string;
            en: string;
        };
        FindingResponse: {
            code: string;
            /** @enum {string} */
            level: "refuse" | "merge" | "warn" | "info";
            text: components["schemas"]["TextDto"];
            /** @description Sheet letter */
            column?: string;
            /** @description Key of the column */
            key?: string;
            /** @description What stood in the cell, covered like the cell */
            raw?: string;
        };
        CellCorrectionResponse: {
            /** @description Key of the column */
            key: string;
            /** @description What stood in the cell before */
            was: string;
            /** @description Who wrote the new text */
            by: string | null;
            /** Format: date-time */
            at: string;
        };
        ImportRowResponse: {
            seq: number;
            sheet: string;
            /** @description Physical row, 1-based */
            row: number;
            hidden: boolean;
            /** @enum {string} */
            action: "import" | "merge" | "refuse";
            /** @enum {string} */
            outcome: "new" | "changed" | "same" | "conflict" | "error";
            draft: boolean;
            findings: components["schemas"]["FindingResponse"][];
            /** @description By key; ID numbers, phones, health and free text are covered until revealed */
            cells: {
                [key: string]: string;
            };
            /** @description Keys of the cells that are covered */
            masked: string[];
            /** @description What an earlier ledger said in the cells that are different now, by key */
            earlier: {
                [key: string]: string;
            } | null;
            corrections: components["schemas"]["CellCorrectionResponse"][];
        };
        ImportRowPage: {
            nextCursor: string | null;
            items: components["schemas"]["ImportRowResponse"][];
        };
        RevealImportRowsRequest: {
            /** @description Which rows, by their `seq` */
            rows: number[];
            /** @enum {string} */
            purpose: "correct" | "verify" | "call";
        };
        OfficeResponse: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        ImportShareResponse: {
            /** Format: uuid */
            id: string;
            with: components["schemas"]["OfficeResponse"];
            /** @description Who shared it */
            by: string | null;
            /** Format: date-time */
            at: string;
            /**
             * Format: date
             * @description Last day it may be read
             */
            until: string;
            /**
             * Format: date-time
             * @description When it was taken back
             */
            endedAt: string | null;
        };
        ImportSharesResponse: {
            shares: components["schemas"]["ImportShareResponse"][];
            /** @description Offices it may be shared with */
            candidates: components["schemas"]["OfficeResponse"][];
        };
        ShareImportRequest: {
            /**
             * Format: uuid
             * @description An office of the same cooperation
             */
            organisationId: string;
            /**
             * Format: date
             * @description Last day it may be read; at most 92 days from now
             */
            until: string;
        };
        ImportSharedResponse: {
            /** Format: uuid */
            id: string;
        };
        AskConsentsRequest: {
            seekerIds: string[];
        };
        AskedConsentsResponse: {
            /** @description Written to now, or made a task of their caseworker */
            asked: number;
            /** @description Asked within the last month, and silent since */
            askedBefore: number;
            /** @description Have said yes or no */
            answered: number;
        };
        UnansweredConsentResponse: {
            /** Format: uuid */
            seekerId: string;
            name: string;
            areaCode: string;
            /** Format: date-time */
            askedAt: string;
            /** @description No message of their own reaches them: somebody reads it aloud */
            byHand: boolean;
        };
        ConsentsRequest: {
            /** @enum {string} */
            reportedBy: "worker" | "caseworker" | "station" | "employer" | "clinic" | "escort" | "bureau" | "system";
            /** @enum {string} */
            channel: "account" | "in_person" | "phone" | "paper" | "chat";
            /**
             * Format: date
             * @description Day it happened; today when left out
             */
            occurredOn?: string;
            evidence?: string;
            seekerIds: string[];
            /** @enum {string} */
            purpose: "registration" | "medical" | "share_with_employer" | "follow_up" | "poverty_proof" | "automated_ranking";
            given: boolean;
            /** @description Who stood by; needed when it was read aloud */
            witness?: string;
        };
        LegalHoldResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            seekerId: string;
            seekerName: string;
            reason: string;
            basis: string | null;
            /** Format: date */
            setOn: string;
            /** Format: date */
            until: string;
            /** @description Who asked for it */
            setBy: string | null;
            approvedBy: string | null;
            /** @description From before a document and an end were asked for */
            needsReview: boolean;
        };
        LegalHoldRequest: {
            reason: string;
            /** @description Number of the order, case file or letter it stands on */
            basis: string;
            /**
             * Format: date
             * @description Last day it holds, three years from today at most
             */
            until: string;
        };
        CreatedResponse: {
            /** Format: uuid */
            id: string;
        };
        LiftLegalHoldRequest: {
            reason: string;
        };
        RightsRequestResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            seekerId: string;
            /** @enum {string} */
            kind: "copy" | "correct" | "erase" | "explain";
            /** Format: date */
            receivedOn: string;
            /**
             * Format: date
             * @description 15 working days after it was received
             */
            dueOn: string;
            overdue: boolean;
            /** Format: uuid */
            recordedBy: string;
            /** @enum {string|null} */
            outcome: "granted" | "refused" | null;
            reason: string | null;
        };
        RightsRequestOrder: {
            /** @enum {string} */
            reportedBy: "worker" | "caseworker" | "station" | "employer" | "clinic" | "escort" | "bureau" | "system";
            /** @enum {string} */
            channel: "account" | "in_person" | "phone" | "paper" | "chat";
            /**
             * Format: date
             * @description Day it happened; today when left out
             */
            occurredOn?: string;
            evidence?: string;
            /** @enum {string} */
            kind: "copy" | "correct" | "erase" | "explain";
        };
        RefuseRightsRequest: {
            /** @description Told to the person */
            reason: string;
        };
        LookResponse: {
            /** Format: date-time */
            at: string;
            role: string;
            organisation: string | null;
            action: string;
            fields: string[];
        };
        RightsOverviewResponse: {
            requests: components["schemas"]["RightsRequestResponse"][];
            looks: components["schemas"]["LookResponse"][];
            /** @description Refuses to be ranked by the engine; proposed by hand only */
            refusesRanking: boolean;
            /** Format: date-time */
            erasedAt?: string | null;
        };
        CorrectionRequest: {
            /** @enum {string} */
            reportedBy: "worker" | "caseworker" | "station" | "employer" | "clinic" | "escort" | "bureau" | "system";
            /** @enum {string} */
            channel: "account" | "in_person" | "phone" | "paper" | "chat";
            /**
             * Format: date
             * @description Day it happened; today when left out
             */
            occurredOn?: string;
            evidence?: string;
            /** @enum {string} */
            field: "name" | "education" | "ethnic_group" | "labour_ability" | "village_text" | "hamlet" | "skills" | "remark";
            /** @description Empty: nothing is known. Skills are separated by 、 */
            value: string;
            reason: string;
        };
        WishDto: {
            area?: string;
            job?: string;
            /** @description Yuan a month */
            wage?: number;
            training?: boolean;
        };
        ContactDto: {
            /** @enum {string} */
            kind: "own" | "shared" | "relative" | "none";
            phone?: string | null;
        };
        RegisterSeekerRequest: {
            /** @enum {string} */
            reportedBy: "worker" | "caseworker" | "station" | "employer" | "clinic" | "escort" | "bureau" | "system";
            /** @enum {string} */
            channel: "account" | "in_person" | "phone" | "paper" | "chat";
            /**
             * Format: date
             * @description Day it happened; today when left out
             */
            occurredOn?: string;
            evidence?: string;
            /** @description 18 characters; sex and birth date are read off it */
            idNumber: string;
            name: string;
            /** @description Area code: village (12 digits) or township (9 digits) */
            areaCode: string;
            /** @enum {string} */
            education?: "none" | "primary" | "lower-secondary" | "vocational" | "upper-secondary" | "college" | "bachelor" | "postgraduate";
            skills?: string[];
            wish?: components["schemas"]["WishDto"];
            contacts?: components["schemas"]["ContactDto"][];
            remark?: string;
        };
        SeekerResponse: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "draft" | "verified" | "seeking" | "in_process" | "employed" | "not_seeking" | "frozen";
            version: number;
            /** @description Moves this user may make now */
            allowedTransitions: string[];
            name: string;
            /** @enum {string} */
            sex: "male" | "female";
            /** Format: date */
            birthOn: string;
            age: number;
            /**
             * Format: date
             * @description First day on which the person may be introduced to work
             */
            workableFrom: string;
            areaCode: string;
            place: string;
            education: string | null;
            skills: string[];
            /** @description Yuan a month */
            wishedWage: number | null;
            wishedJob: string | null;
            refusesRanking: boolean;
            /** Format: date */
            verifiedOn: string | null;
        };
        SeekerPage: {
            nextCursor: string | null;
            items: components["schemas"]["SeekerResponse"][];
        };
        SearchSeekersRequest: {
            /** @default 50 */
            limit: number;
            /** @description nextCursor of the page before */
            cursor?: string;
            /** @description Area code prefix */
            area?: string;
            /** @enum {string} */
            status?: "draft" | "verified" | "seeking" | "in_process" | "employed" | "not_seeking" | "frozen";
            /** @description Name, village, pinyin, initials; or a number alone: ID number, phone, or the last four of either */
            text: string;
        };
        PovertyPeriodResponse: {
            status: string;
            kind: string | null;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo: string | null;
        };
        TransitionSeekerRequest: {
            /** @enum {string} */
            reportedBy: "worker" | "caseworker" | "station" | "employer" | "clinic" | "escort" | "bureau" | "system";
            /** @enum {string} */
            channel: "account" | "in_person" | "phone" | "paper" | "chat";
            /**
             * Format: date
             * @description Day it happened; today when left out
             */
            occurredOn?: string;
            evidence?: string;
            /** @enum {string} */
            move: "register" | "record_verified" | "record_seeking" | "record_employed" | "record_not_seeking" | "verify" | "seek" | "stop_seeking" | "enter_process" | "leave_process" | "start_work" | "leave_work" | "freeze" | "restore";
            /** @description Version last seen; another one is refused with 409 */
            expectedVersion?: number;
            reason?: string;
        };
        ConsentRequest: {
            /** @enum {string} */
            reportedBy: "worker" | "caseworker" | "station" | "employer" | "clinic" | "escort" | "bureau" | "system";
            /** @enum {string} */
            channel: "account" | "in_person" | "phone" | "paper" | "chat";
            /**
             * Format: date
             * @description Day it happened; today when left out
             */
            occurredOn?: string;
            evidence?: string;
            /** @enum {string} */
            purpose: "registration" | "medical" | "share_with_employer" | "follow_up" | "poverty_proof" | "automated_ranking";
            given: boolean;
            /** @description Who stood by when the text was read aloud */
            witness?: string;
        };
        RankingRequest: {
            /** @enum {string} */
            reportedBy?: "worker" | "caseworker" | "station" | "employer" | "clinic" | "escort" | "bureau" | "system";
            /** @enum {string} */
            channel?: "account" | "in_person" | "phone" | "paper" | "chat";
            /**
             * Format: date
             * @description Day it happened; today when left out
             */
            occurredOn?: string;
            evidence?: string;
            refuses: boolean;
        };
        RevealRequest: {
            /** @enum {string} */
            purpose: "call" | "verify" | "contract" | "medical" | "travel";
        };
        RevealedPhone: {
            kind: string;
            phone: string;
            dialable: boolean;
        };
        RevealedResponse: {
            idNumber: string;
            phones: components["schemas"]["RevealedPhone"][];
        };
        RegisterEmployerRequest: {
            /** @enum {string} */
            reportedBy: "worker" | "caseworker" | "station" | "employer" | "clinic" | "escort" | "bureau" | "system";
            /** @enum {string} */
            channel: "account" | "in_person" | "phone" | "paper" | "chat";
            /**
             * Format: date
             * @description Day it happened; today when left out
             */
            occurredOn?: string;
            evidence?: string;
            /** @description Unified social credit code, 18 characters */
            uscc: string;
            name: string;
            /**
             * @description Area code of the destination district
             * @example 440307
             */
            districtCode: string;
            /**
             * @description Read off the name when left out
             * @enum {string}
             */
            kind?: "direct" | "dispatch_firm" | "agency";
            street?: string;
            industry?: string;
            sizeText?: string;
            address?: string;
            contactName?: string;
            contactPhone?: string;
            /** @description Number of the dispatch licence */
            dispatchLicence?: string;
        };
        EmployerCreatedResponse: {
            /** Format: uuid */
            id: string;
        };
        EmployerResponse: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "submitted" | "vetted" | "suspended" | "expired";
            version: number;
            /** @description Moves this user may make now */
            allowedTransitions: string[];
            name: string;
            uscc: string;
            /** @enum {string} */
            kind: "direct" | "dispatch_firm" | "agency";
            districtCode: string;
            street: string | null;
            industry: string | null;
            sizeText: string | null;
            address: string | null;
            contactName: string | null;
            contactPhone: string | null;
            dispatchLicence: string | null;
            /** Format: date */
            vettedUntil: string | null;
            suspendedReason: string | null;
        };
        EmployerPage: {
            nextCursor: string | null;
            items: components["schemas"]["EmployerResponse"][];
        };
        UpdateEmployerRequest: {
            street?: string;
            address?: string;
            contactName?: string;
            contactPhone?: string;
            dispatchLicence?: string;
        };
        CheckItemRequest: {
            /** @enum {string} */
            item: "licence" | "mandate" | "agent_identity" | "dispatch_licence";
            /** @enum {string} */
            outcome: "passed" | "failed";
            /** @description Number or file of the paper; an ID number is refused */
            reference?: string;
            /**
             * Format: date
             * @description Last day the paper holds
             */
            validUntil?: string;
        };
        TransitionEmployerRequest: {
            /** @enum {string} */
            reportedBy: "worker" | "caseworker" | "station" | "employer" | "clinic" | "escort" | "bureau" | "system";
            /** @enum {string} */
            channel: "account" | "in_person" | "phone" | "paper" | "chat";
            /**
             * Format: date
             * @description Day it happened; today when left out
             */
            occurredOn?: string;
            evidence?: string;
            /** @enum {string} */
            move: "vet" | "suspend" | "reinstate";
            /** @description Version last seen; another one is refused with 409 */
            expectedVersion?: number;
            reason?: string;
            /**
             * Format: date
             * @description Last day of the vetting; a year on when left out
             */
            until?: string;
            /** @description Items of the checklist passed with this vetting */
            checks?: components["schemas"]["CheckItemRequest"][];
        };
        VettingCheckResponse: {
            /** @enum {string} */
            item: "licence" | "mandate" | "agent_identity" | "dispatch_licence";
            /** @enum {string} */
            outcome: "passed" | "failed";
            reference: string | null;
            /** Format: date */
            validUntil: string | null;
            /** Format: date */
            checkedOn: string;
            /** Format: uuid */
            checkedBy: string;
        };
        AgentResponse: {
            name: string;
            idMasked: string;
            /** Format: date */
            mandateUntil: string | null;
        };
        ViolationResponse: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "false_advert" | "discriminatory_advert" | "wage_arrears" | "fee_charged" | "documents_held" | "child_labour" | "no_contract" | "no_insurance" | "hazard_hidden" | "work_safety" | "dispatch_rules" | "other";
            /** Format: date */
            occurredOn: string;
            source: string;
            decision: string | null;
            /** Format: date */
            settledOn: string | null;
            settlement: string | null;
        };
        SuspensionResponse: {
            /** @enum {string} */
            move: "suspend" | "reinstate";
            /** Format: date */
            occurredOn: string;
            reason: string | null;
            /** Format: uuid */
            recordedBy: string;
        };
        VettingResponse: {
            /** @description What is checked of this kind of firm */
            items: ("licence" | "mandate" | "agent_identity" | "dispatch_licence")[];
            /** @description What is still to be passed */
            missing: ("licence" | "mandate" | "agent_identity" | "dispatch_licence")[];
            /** @description The latest of each item */
            checks: components["schemas"]["VettingCheckResponse"][];
            /** @description For the bureau of the district */
            agent: components["schemas"]["AgentResponse"] | null;
            violations: components["schemas"]["ViolationResponse"][];
            /** @description With reason, and the lifting of it */
            suspensions: components["schemas"]["SuspensionResponse"][];
        };
        CheckEmployerRequest: {
            items: components["schemas"]["CheckItemRequest"][];
        };
        NameAgentRequest: {
            name: string;
            /** @description ID number of the agent; kept sealed, shown masked */
            idNumber: string;
            /**
             * Format: date
             * @description Last day of the mandate
             */
            mandateUntil?: string;
        };
        RecordViolationRequest: {
            /** @enum {string} */
            kind: "false_advert" | "discriminatory_advert" | "wage_arrears" | "fee_charged" | "documents_held" | "child_labour" | "no_contract" | "no_insurance" | "hazard_hidden" | "work_safety" | "dispatch_rules" | "other";
            /**
             * Format: date
             * @description Today when left out
             */
            occurredOn?: string;
            /** @description Who found it: number of the decision, of the complaint */
            source: string;
            decision?: string;
        };
        ViolationRecordedResponse: {
            /** Format: uuid */
            id: string;
        };
        SettleViolationRequest: {
            /**
             * Format: date
             * @description Today when left out
             */
            on?: string;
            /** @description How: paid back, corrected, withdrawn */
            how: string;
        };
        AdvertRequest: {
            /**
             * @description 招聘会编号
             * @example F2018-0227
             */
            fair?: string;
            /** @description 展位号 */
            booth?: string;
            /**
             * @description 所属街道
             * @example 平湖街道
             */
            street?: string;
            /** @description 行业 */
            industry?: string;
            /** @description 企业规模 */
            size?: string;
            /**
             * @description 岗位名称
             * @example 装配工
             */
            title?: string;
            /** @description 职业代码 */
            occupation?: string;
            /**
             * @description 招聘人数
             * @example 20
             */
            headcount?: string;
            /** @description 工作内容 */
            duty?: string;
            /**
             * @description 学历要求
             * @example 初中及以上
             */
            education?: string;
            /**
             * @description 年龄要求(建议值)
             * @example 18-45岁
             */
            age?: string;
            /** @description 技能/证书要求 */
            skills?: string;
            /**
             * @description 工作时间与班次
             * @example 白班8:00-17:30
             */
            shift?: string;
            /**
             * @description 基本工资(元/月)
             * @example 2500
             */
            baseWage?: string;
            /**
             * @description 加班计算方式
             * @example 1.5/2/3倍
             */
            overtimeRule?: string;
            /**
             * @description 综合月薪(区间)
             * @example 4000-5000
             */
            pay?: string;
            /**
             * @description 发薪日
             * @example 每月15日
             */
            payDay?: string;
            /**
             * @description 食宿(住宿/伙食/扣费)
             * @example 包吃包住
             */
            lodging?: string;
            /**
             * @description 社保公积金
             * @example 五险一金
             */
            insurance?: string;
            /**
             * @description 合同期限
             * @example 三年
             */
            term?: string;
            /**
             * @description 试用期
             * @example 2个月
             */
            probation?: string;
            /**
             * @description 职业病危害因素
             * @example 噪声
             */
            hazards?: string;
            /** @description 防护与体检安排 */
            protection?: string;
            /**
             * @description 用工方式(直招/派遣)
             * @example 直招
             */
            engagement?: string;
            /**
             * @description 是否接受夫妻
             * @example 是
             */
            couples?: string;
            /** @description 上班地址 */
            address?: string;
            /**
             * @description 到岗时间
             * @example 2018-03-07
             */
            startOn?: string;
            /** @description 联系人 */
            contact?: string;
            /** @description 联系电话 */
            phone?: string;
            /**
             * @description 有效期
             * @example 2018-04-30
             */
            validUntil?: string;
            /** @description 备注 */
            note?: string;
        };
        WagePartRequest: {
            /** @example 夜班津贴 */
            name: string;
            /** @description Yuan a month */
            yuan: number;
        };
        ExamRequest: {
            /** @enum {string} */
            kind: "general" | "occupational" | "food";
            /** @enum {string} */
            when: "before_departure" | "after_arrival" | "none";
        };
        CardPartsRequest: {
            /** @description Paid beside the base, not for overtime */
            allowances?: components["schemas"]["WagePartRequest"][];
            /** @description Taken off the pay */
            deductions?: components["schemas"]["WagePartRequest"][];
            /** @description Yuan a month in probation */
            probationWage?: number;
            /** @description Beds for women; counted from then on */
            bedsWomen?: number;
            /** @description Beds for men; counted from then on */
            bedsMen?: number;
            /** @description Which examinations and when; told, they win over what words and hazards ask for */
            exams?: components["schemas"]["ExamRequest"][];
            /**
             * Format: uuid
             * @description Who signs the labour contract of a dispatched post
             */
            employerOfRecordId?: string;
            /**
             * Format: uuid
             * @description The plant where the work is
             */
            hostEmployerId?: string;
        };
        ChangeVacancyRequest: {
            /** @description Revision last seen; another one is refused with 409 */
            expectedRevision: number;
            /** @description Fields left out stay */
            advert?: components["schemas"]["AdvertRequest"];
            /** @description Parts left out stay */
            parts?: components["schemas"]["CardPartsRequest"];
        };
        RevisionResponse: {
            revision: number;
        };
        ResizeVacancyRequest: {
            /** @description Revision last seen; another one is refused with 409 */
            expectedRevision?: number;
            /** @description Never below the places held and used */
            headcount?: number;
            /** @description Never below the beds taken */
            bedsWomen?: number;
            bedsMen?: number;
        };
        CopyVacancyRequest: {
            /** @enum {string} */
            reportedBy: "worker" | "caseworker" | "station" | "employer" | "clinic" | "escort" | "bureau" | "system";
            /** @enum {string} */
            channel: "account" | "in_person" | "phone" | "paper" | "chat";
            /**
             * Format: date
             * @description Day it happened; today when left out
             */
            occurredOn?: string;
            evidence?: string;
            /** @description What differs from the original, at least the fair */
            advert?: components["schemas"]["AdvertRequest"];
            parts?: components["schemas"]["CardPartsRequest"];
        };
        VacancyCreatedResponse: {
            /** Format: uuid */
            id: string;
        };
        RegisterVacancyRequest: {
            /** @enum {string} */
            reportedBy: "worker" | "caseworker" | "station" | "employer" | "clinic" | "escort" | "bureau" | "system";
            /** @enum {string} */
            channel: "account" | "in_person" | "phone" | "paper" | "chat";
            /**
             * Format: date
             * @description Day it happened; today when left out
             */
            occurredOn?: string;
            evidence?: string;
            /** Format: uuid */
            employerId: string;
            /** @description The first of the user’s when left out */
            cooperation?: string;
            advert: components["schemas"]["AdvertRequest"];
            parts?: components["schemas"]["CardPartsRequest"];
        };
        CheckAdvertRequest: {
            /** Format: uuid */
            employerId: string;
            advert: components["schemas"]["AdvertRequest"];
            parts?: components["schemas"]["CardPartsRequest"];
        };
        TextResponse: {
            zh: string;
            en: string;
        };
        AdvertFindingResponse: {
            code: string;
            /** @enum {string} */
            level: "refuse" | "warn" | "info";
            /** @description Field of the form */
            field: string;
            text: components["schemas"]["TextResponse"] | null;
            /** @description Article of law */
            law: components["schemas"]["TextResponse"] | null;
            /** @description Number, text or list, as the rule has it */
            expected: (number | string | boolean | unknown[] | {
                [key: string]: unknown;
            }) | null;
        };
        AdvertCheckResponse: {
            /** @description False when a finding refuses it */
            lawful: boolean;
            /** @description Codes that keep it a draft */
            blockers: string[];
            findings: components["schemas"]["AdvertFindingResponse"][];
        };
        ReachRequest: {
            /** Format: uuid */
            employerId: string;
            advert: components["schemas"]["AdvertRequest"];
            parts?: components["schemas"]["CardPartsRequest"];
            /** @description The first of the user’s when left out */
            cooperation?: string;
            /**
             * Format: uuid
             * @description The vacancy the card is of, when it is registered
             */
            vacancyId?: string;
        };
        ReachConditionResponse: {
            /** @description Criterion of matching; `other` for an employer where it is personal */
            key: string;
            name: components["schemas"]["TextResponse"];
            /** @description People whose first unmet condition it is; under five "<5" for an employer */
            first: string;
            /** @description People it stops alone: what easing it would win */
            alone: string;
        };
        ReachResponse: {
            /** @description Registered people who look for work and are free */
            total: string;
            /** @description Of them, who would accept this and could be proposed; fitness for the work counts only where the county reads */
            reached: string;
            conditions: components["schemas"]["ReachConditionResponse"][];
        };
        FillStepResponse: {
            /** @enum {string} */
            step: "intended" | "offered" | "accepted" | "started";
            count: number;
            /** @description The list of exactly these placements */
            list: string;
        };
        FirmResponse: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        WagePartResponse: {
            name: string;
            /** @description Yuan a month */
            yuan: number;
        };
        ExamResponse: {
            /** @enum {string} */
            kind: "general" | "occupational" | "food";
            /** @enum {string} */
            when: "before_departure" | "after_arrival" | "none";
        };
        VacancyResponse: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "draft" | "submitted" | "published" | "filled" | "closed" | "rejected" | "expired";
            version: number;
            /** @description Moves this user may make now */
            allowedTransitions: string[];
            /** Format: uuid */
            employerId: string;
            employerName: string | null;
            /**
             * Format: uuid
             * @description Who signs the contract; null while not known
             */
            employerOfRecordId: string | null;
            /**
             * Format: uuid
             * @description Where the work is; null while not known
             */
            hostEmployerId: string | null;
            cooperation: string;
            fairCode: string | null;
            booth: string | null;
            title: string;
            headcount: number | null;
            /** @description Places offered and not yet answered */
            held: number;
            /** @description Places accepted or started */
            used: number;
            /** @description Intended, offered, accepted, started: as this user sees them */
            fill: components["schemas"]["FillStepResponse"][];
            /** @description Counts changes of the card */
            revision: number;
            bedsWomen: number | null;
            bedsMen: number | null;
            bedsWomenTaken: number;
            bedsMenTaken: number;
            /** @description Who signs the labour contract */
            employerOfRecord: components["schemas"]["FirmResponse"] | null;
            /** @description The plant where the work is */
            host: components["schemas"]["FirmResponse"] | null;
            allowances: components["schemas"]["WagePartResponse"][];
            deductions: components["schemas"]["WagePartResponse"][];
            /** @description Yuan a month in probation */
            probationWage: number | null;
            /** Format: uuid */
            copiedFrom: string | null;
            /** @description False when open offers stand although its employer may not publish now */
            employerMayPublish: boolean;
            education: string | null;
            ageMin: number | null;
            ageMax: number | null;
            shift: string | null;
            /** @description Yuan a month */
            baseWage: number | null;
            /** @description Yuan a month, overtime included */
            payMin: number | null;
            payMax: number | null;
            /** @description Overtime hours a month the pay implies, all at 200 % */
            impliedOvertime: number | null;
            lodging: string | null;
            /** @description Yuan a month */
            lodgingDeduction: number | null;
            meals: string | null;
            contractMonths: number | null;
            probationMonths: number | null;
            hazards: string[];
            exams: components["schemas"]["ExamResponse"][];
            engagement: string | null;
            couples: boolean | null;
            street: string | null;
            address: string | null;
            /** Format: date */
            startFrom: string | null;
            /** Format: date */
            startUntil: string | null;
            /** Format: date */
            validUntil: string | null;
            /** @description 审核结果 as the district wrote it */
            districtRemark: string | null;
            rejectedReason: string | null;
            /** @description What keeps it a draft */
            blockers: string[];
            /** @description What a reviewer should look at */
            findings: components["schemas"]["AdvertFindingResponse"][];
            /** @description The advert in its own words, by field */
            written: Record<string, never>;
        };
        VacancyPage: {
            nextCursor: string | null;
            items: components["schemas"]["VacancyResponse"][];
        };
        RewriteVacancyRequest: {
            advert: components["schemas"]["AdvertRequest"];
        };
        TransitionVacancyRequest: {
            /** @enum {string} */
            reportedBy: "worker" | "caseworker" | "station" | "employer" | "clinic" | "escort" | "bureau" | "system";
            /** @enum {string} */
            channel: "account" | "in_person" | "phone" | "paper" | "chat";
            /**
             * Format: date
             * @description Day it happened; today when left out
             */
            occurredOn?: string;
            evidence?: string;
            /** @enum {string} */
            move: "submit" | "send_back" | "reject" | "revise" | "publish" | "unpublish" | "free_up" | "close" | "reopen" | "renew";
            /** @description Version last seen; another one is refused with 409 */
            expectedVersion?: number;
            /** @description Places held and used, as last seen; another number is refused with 409 */
            expectedTaken?: number;
            reason?: string;
            /**
             * Format: date
             * @description The new last day, when it is renewed
             */
            validUntil?: string;
        };
        PlacementResponse: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "proposed" | "intent" | "offered" | "accepted" | "medical" | "ready" | "batched" | "departed" | "arrived" | "started" | "ended" | "declined" | "expired" | "withdrawn" | "barred" | "no_show";
            version: number;
            /** @description Moves this user may make now */
            allowedTransitions: string[];
            /** Format: uuid */
            seekerId: string;
            /** @description Null while the person may not be shown to the reader */
            seekerName: string | null;
            /** Format: uuid */
            vacancyId: string | null;
            /** Format: uuid */
            employerId: string | null;
            employerName: string | null;
            job: string | null;
            districtCode: string | null;
            /** @enum {string} */
            origin: "plan" | "fair" | "pool" | "transfer" | "ledger";
            fairCode: string | null;
            channel: string | null;
            /**
             * Format: uuid
             * @description The placement it follows
             */
            linkedTo: string | null;
            /** Format: date-time */
            answerDueAt: string | null;
            /** Format: date-time */
            holdUntil: string | null;
            /** @description Yuan a month */
            offeredWage: number | null;
            /** @enum {string|null} */
            fitness: "fit" | "not_yet" | "not_for_this_post" | null;
            /** Format: date */
            plannedDepartureOn: string | null;
            /** Format: date */
            plannedStartOn: string | null;
            /** @enum {string|null} */
            travelMode: "organised" | "own_way" | "employer_bus" | null;
            /** Format: date */
            departedOn: string | null;
            /** Format: date */
            arrivedOn: string | null;
            /** Format: date */
            startedOn: string | null;
            /** Format: date */
            startConfirmedOn: string | null;
            /** @description The post really worked at */
            startJob: string | null;
            /** @description Yuan a month, as really agreed */
            startWage: number | null;
            /**
             * Format: date
             * @description The caseworker’s claim; never a start
             */
            startClaimedOn: string | null;
            /** Format: date */
            endedOn: string | null;
            /** @description Of a bar, a missed coach and of body and family only the county reads the reason */
            endReason: string | null;
        };
        PlacementPage: {
            nextCursor: string | null;
            items: components["schemas"]["PlacementResponse"][];
        };
        ProposePlacementRequest: {
            /** @enum {string} */
            reportedBy: "worker" | "caseworker" | "station" | "employer" | "clinic" | "escort" | "bureau" | "system";
            /** @enum {string} */
            channel: "account" | "in_person" | "phone" | "paper" | "chat";
            /**
             * Format: date
             * @description Day it happened; today when left out
             */
            occurredOn?: string;
            evidence?: string;
            /** Format: uuid */
            seekerId: string;
            /** Format: uuid */
            vacancyId: string;
            /**
             * Format: uuid
             * @description The placement it follows
             */
            linkedTo?: string;
            /** Format: date */
            plannedStartOn?: string;
        };
        PlacementCreatedResponse: {
            /** Format: uuid */
            id: string;
        };
        PlacementIdsRequest: {
            /** @enum {string} */
            reportedBy: "worker" | "caseworker" | "station" | "employer" | "clinic" | "escort" | "bureau" | "system";
            /** @enum {string} */
            channel: "account" | "in_person" | "phone" | "paper" | "chat";
            /**
             * Format: date
             * @description Day it happened; today when left out
             */
            occurredOn?: string;
            evidence?: string;
            placementIds: string[];
        };
        OutcomeResponse: {
            /** Format: uuid */
            placementId: string;
            /** @enum {string} */
            outcome: "done" | "refused";
            /** @enum {string} */
            status?: "proposed" | "intent" | "offered" | "accepted" | "medical" | "ready" | "batched" | "departed" | "arrived" | "started" | "ended" | "declined" | "expired" | "withdrawn" | "barred" | "no_show";
            version?: number;
            /** @description Why it was refused */
            code?: string;
            text?: components["schemas"]["TextResponse"];
            warnings?: string[];
            /** @description Of a late or stale answer: what happened since and what is allowed */
            details?: {
                [key: string]: unknown;
            };
        };
        OutcomesResponse: {
            results: components["schemas"]["OutcomeResponse"][];
        };
        PlacementStepResponse: {
            seq: number;
            move: string;
            from: string | null;
            to: string;
            /** Format: date */
            occurredOn: string;
            /** Format: date-time */
            recordedAt: string;
            reportedBy: string;
            /** Format: uuid */
            recordedBy: string;
            channel: string;
            reason: string | null;
            evidence: string | null;
            note: string | null;
            /** @description Of a word by link: what was seen of the browser it was given in */
            marks: string[];
        };
        PlacementWithHistoryResponse: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "proposed" | "intent" | "offered" | "accepted" | "medical" | "ready" | "batched" | "departed" | "arrived" | "started" | "ended" | "declined" | "expired" | "withdrawn" | "barred" | "no_show";
            version: number;
            /** @description Moves this user may make now */
            allowedTransitions: string[];
            /** Format: uuid */
            seekerId: string;
            /** @description Null while the person may not be shown to the reader */
            seekerName: string | null;
            /** Format: uuid */
            vacancyId: string | null;
            /** Format: uuid */
            employerId: string | null;
            employerName: string | null;
            job: string | null;
            districtCode: string | null;
            /** @enum {string} */
            origin: "plan" | "fair" | "pool" | "transfer" | "ledger";
            fairCode: string | null;
            channel: string | null;
            /**
             * Format: uuid
             * @description The placement it follows
             */
            linkedTo: string | null;
            /** Format: date-time */
            answerDueAt: string | null;
            /** Format: date-time */
            holdUntil: string | null;
            /** @description Yuan a month */
            offeredWage: number | null;
            /** @enum {string|null} */
            fitness: "fit" | "not_yet" | "not_for_this_post" | null;
            /** Format: date */
            plannedDepartureOn: string | null;
            /** Format: date */
            plannedStartOn: string | null;
            /** @enum {string|null} */
            travelMode: "organised" | "own_way" | "employer_bus" | null;
            /** Format: date */
            departedOn: string | null;
            /** Format: date */
            arrivedOn: string | null;
            /** Format: date */
            startedOn: string | null;
            /** Format: date */
            startConfirmedOn: string | null;
            /** @description The post really worked at */
            startJob: string | null;
            /** @description Yuan a month, as really agreed */
            startWage: number | null;
            /**
             * Format: date
             * @description The caseworker’s claim; never a start
             */
            startClaimedOn: string | null;
            /** Format: date */
            endedOn: string | null;
            /** @description Of a bar, a missed coach and of body and family only the county reads the reason */
            endReason: string | null;
            history: components["schemas"]["PlacementStepResponse"][];
        };
        TransitionPlacementRequest: {
            /** @enum {string} */
            reportedBy: "worker" | "caseworker" | "station" | "employer" | "clinic" | "escort" | "bureau" | "system";
            /** @enum {string} */
            channel: "account" | "in_person" | "phone" | "paper" | "chat";
            /**
             * Format: date
             * @description Day it happened; today when left out
             */
            occurredOn?: string;
            evidence?: string;
            /** @description Code of the list that belongs to the move */
            reason?: string;
            note?: string;
            /** @enum {string} */
            move: "propose" | "register_intent" | "show_interest" | "offer" | "decline_by_employer" | "decline_by_worker" | "extend_hold" | "release_hold" | "accept" | "order_medical" | "skip_medical" | "clear" | "return_to_medical" | "bar" | "withdraw" | "batch" | "take_off_batch" | "depart" | "depart_own_way" | "mark_no_show" | "arrive" | "leave_en_route" | "start" | "override_start" | "not_started" | "cancel_by_employer" | "cancel_by_bureau" | "report_leaving" | "override_leaving" | "start_transferred" | "undo_to_proposed" | "undo_to_intent" | "undo_to_offered" | "undo_to_accepted" | "undo_to_medical" | "undo_to_ready" | "undo_to_batched" | "undo_to_departed" | "undo_to_arrived" | "undo_to_started";
            /** @description Version last seen; another one answers 409 with the state and what is allowed */
            expectedVersion?: number;
            /** @enum {string} */
            expectedStatus?: "proposed" | "intent" | "offered" | "accepted" | "medical" | "ready" | "batched" | "departed" | "arrived" | "started" | "ended" | "declined" | "expired" | "withdrawn" | "barred" | "no_show";
            /** @description Yuan a month, with an offer */
            offeredWage?: number;
            /** Format: date */
            plannedStartOn?: string;
        };
        PlacementMovedResponse: {
            /** @enum {string} */
            status: "proposed" | "intent" | "offered" | "accepted" | "medical" | "ready" | "batched" | "departed" | "arrived" | "started" | "ended" | "declined" | "expired" | "withdrawn" | "barred" | "no_show";
            version: number;
        };
        DisputeResponse: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "open" | "answered" | "resolved" | "withdrawn";
            version: number;
            allowedTransitions: string[];
            /** Format: uuid */
            placementId: string;
            /** @enum {string} */
            kind: "start" | "start_date" | "leaving" | "follow_up" | "medical_conclusion" | "entered_for_party";
            /** Format: date */
            openedOn: string;
            openedBy: string;
            answeredBy: string | null;
            /** @enum {string|null} */
            resolvedFor: "worker" | "caseworker" | "employer" | "clinic" | "both_wrong" | null;
            /** Format: date */
            resolvedOn: string | null;
            /**
             * Format: date
             * @description As the opener has it
             */
            claimsOn: string | null;
            /**
             * Format: date
             * @description Last day to settle it
             */
            dueOn: string | null;
            /**
             * @description Party that settles it
             * @enum {string}
             */
            resolver: "bureau" | "station";
            /**
             * Format: uuid
             * @description The named user
             */
            resolverId: string | null;
            resolverName: string | null;
            /** @enum {string|null} */
            found: "as_recorded" | "started" | "not_started" | "in_post" | "left" | null;
        };
        DisputePage: {
            nextCursor: string | null;
            items: components["schemas"]["DisputeResponse"][];
        };
        DisputeWordResponse: {
            /** @description The step the word belongs to, e.g. `placement.start`, `dispute.open` */
            what: string;
            reportedBy: string;
            channel: string;
            /** Format: date */
            occurredOn: string;
            /** Format: date-time */
            recordedAt: string;
            reason: string | null;
            evidence: string | null;
            note: string | null;
        };
        DisputeWithWordsResponse: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "open" | "answered" | "resolved" | "withdrawn";
            version: number;
            allowedTransitions: string[];
            /** Format: uuid */
            placementId: string;
            /** @enum {string} */
            kind: "start" | "start_date" | "leaving" | "follow_up" | "medical_conclusion" | "entered_for_party";
            /** Format: date */
            openedOn: string;
            openedBy: string;
            answeredBy: string | null;
            /** @enum {string|null} */
            resolvedFor: "worker" | "caseworker" | "employer" | "clinic" | "both_wrong" | null;
            /** Format: date */
            resolvedOn: string | null;
            /**
             * Format: date
             * @description As the opener has it
             */
            claimsOn: string | null;
            /**
             * Format: date
             * @description Last day to settle it
             */
            dueOn: string | null;
            /**
             * @description Party that settles it
             * @enum {string}
             */
            resolver: "bureau" | "station";
            /**
             * Format: uuid
             * @description The named user
             */
            resolverId: string | null;
            resolverName: string | null;
            /** @enum {string|null} */
            found: "as_recorded" | "started" | "not_started" | "in_post" | "left" | null;
            /** @description The recorded word first, then what was said since */
            words: components["schemas"]["DisputeWordResponse"][];
            /**
             * Format: date
             * @description The caseworker’s word on the start
             */
            startClaimedOn: string | null;
        };
        OpenDisputeRequest: {
            /** @enum {string} */
            reportedBy: "worker" | "caseworker" | "station" | "employer" | "clinic" | "escort" | "bureau" | "system";
            /** @enum {string} */
            channel: "account" | "in_person" | "phone" | "paper" | "chat";
            /**
             * Format: date
             * @description Day it happened; today when left out
             */
            occurredOn?: string;
            evidence?: string;
            /** @enum {string} */
            kind: "start" | "start_date" | "leaving" | "follow_up" | "medical_conclusion" | "entered_for_party";
            /** @description The objection in words */
            note?: string;
            /**
             * Format: date
             * @description The day of start or leaving as the party has it
             */
            claimsOn?: string;
        };
        DisputeOpenedResponse: {
            /** Format: uuid */
            id: string;
        };
        FindingRequest: {
            /** @enum {string} */
            found: "as_recorded" | "started" | "not_started" | "in_post" | "left";
            /**
             * Format: date
             * @description Day of the start or the leaving
             */
            on?: string;
            /** @enum {string} */
            leavingReason?: "homesick" | "pay_below_advert" | "too_much_overtime" | "too_little_overtime" | "dormitory_or_food" | "language" | "team_conflict" | "health_or_injury" | "care" | "family_event" | "farm_season" | "closure" | "better_pay" | "dismissed" | "job_change" | "study_or_army" | "not_told" | "other";
        };
        TransitionDisputeRequest: {
            /** @enum {string} */
            reportedBy: "worker" | "caseworker" | "station" | "employer" | "clinic" | "escort" | "bureau" | "system";
            /** @enum {string} */
            channel: "account" | "in_person" | "phone" | "paper" | "chat";
            /**
             * Format: date
             * @description Day it happened; today when left out
             */
            occurredOn?: string;
            evidence?: string;
            /** @enum {string} */
            move: "answer" | "resolve" | "withdraw";
            /**
             * @description For whom it is resolved; needed to resolve
             * @enum {string}
             */
            reason?: "worker" | "caseworker" | "employer" | "clinic" | "both_wrong";
            note?: string;
            /** @description With a resolution: what was found; the placement follows. As recorded when left out */
            finding?: components["schemas"]["FindingRequest"];
            expectedVersion?: number;
        };
        NameResolverRequest: {
            /**
             * Format: uuid
             * @description Account of a bureau or station
             */
            userId: string;
        };
        WaitingPersonResponse: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "proposed" | "intent";
            version: number;
            /** Format: date-time */
            answerDueAt: string;
            /** Format: uuid */
            employerId: string;
            /** Format: uuid */
            vacancyId: string | null;
            job: string | null;
            fairCode: string | null;
            /** @description Null until the person has shown interest in this company */
            seekerName: string | null;
            /** @enum {string|null} */
            sex: "female" | "male" | null;
            education: string | null;
            skills: string[];
            placesLeft: number | null;
        };
        WaitingPage: {
            nextCursor: string | null;
            items: components["schemas"]["WaitingPersonResponse"][];
            /** @description Of the whole list of a company; named when all of it is answered */
            listVersion: string | null;
        };
        AnswerFrom: {
            /** @enum {string} */
            status: "proposed" | "intent";
            version: number;
        };
        EmployerAnswerItem: {
            /** @enum {string} */
            answer: "offer" | "decline";
            /** @description What the answer was given to; another state answers 409 */
            from: components["schemas"]["AnswerFrom"];
            /**
             * @description Needed to decline
             * @enum {string}
             */
            reason?: "place_filled" | "post_cancelled" | "skill_missing" | "education_missing" | "shift_not_possible" | "interview_not_passed" | "under_age";
            /** @description Yuan a month, with an offer */
            offeredWage?: number;
            /** Format: uuid */
            placementId: string;
        };
        AnswerAllItem: {
            /** Format: uuid */
            employerId: string;
            /** Format: uuid */
            vacancyId?: string;
            /** @description Of the list that was read; another one answers 409 */
            listVersion: string;
            except: components["schemas"]["EmployerAnswerItem"][];
        };
        EmployerAnswersRequest: {
            /** @enum {string} */
            reportedBy: "worker" | "caseworker" | "station" | "employer" | "clinic" | "escort" | "bureau" | "system";
            /** @enum {string} */
            channel: "account" | "in_person" | "phone" | "paper" | "chat";
            /**
             * Format: date
             * @description Day it happened; today when left out
             */
            occurredOn?: string;
            evidence?: string;
            answers?: components["schemas"]["EmployerAnswerItem"][];
            /** @description All as proposed, except those named */
            all?: components["schemas"]["AnswerAllItem"];
        };
        EmployerAnswerRequest: {
            /** @enum {string} */
            reportedBy: "worker" | "caseworker" | "station" | "employer" | "clinic" | "escort" | "bureau" | "system";
            /** @enum {string} */
            channel: "account" | "in_person" | "phone" | "paper" | "chat";
            /**
             * Format: date
             * @description Day it happened; today when left out
             */
            occurredOn?: string;
            evidence?: string;
            /** @enum {string} */
            answer: "offer" | "decline";
            /** @description What the answer was given to; another state answers 409 */
            from: components["schemas"]["AnswerFrom"];
            /**
             * @description Needed to decline
             * @enum {string}
             */
            reason?: "place_filled" | "post_cancelled" | "skill_missing" | "education_missing" | "shift_not_possible" | "interview_not_passed" | "under_age";
            /** @description Yuan a month, with an offer */
            offeredWage?: number;
        };
        IssueLinkRequest: {
            /**
             * @description To the registered contact; or shown to be handed over, which is marked for good
             * @default send
             * @enum {string}
             */
            way: "send" | "hand_over";
            /**
             * @description Needed to hand it over
             * @enum {string}
             */
            why?: "no_contact" | "not_arrived" | "asked_in_chat" | "on_paper";
        };
        IssuedLinkResponse: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            way: "send" | "hand_over";
            /** @description Of a link that is handed over: opens in any browser, shown once */
            page: string | null;
            /** @description The same for programs */
            path: string | null;
            /** Format: date-time */
            expiresAt: string;
        };
        ReasonResponse: {
            code: string;
            text: components["schemas"]["TextResponse"];
        };
        ReasonsResponse: {
            /** @description The employer says no */
            employerDecline: components["schemas"]["ReasonResponse"][];
            /** @description The person says no */
            workerDecline: components["schemas"]["ReasonResponse"][];
            /** @description The person steps back */
            withdrawal: components["schemas"]["ReasonResponse"][];
            /** @description A place is held longer or given up */
            hold: components["schemas"]["ReasonResponse"][];
            /** @description Leaving after a start, whoever says it */
            leaving: components["schemas"]["ReasonResponse"][];
            /** @description Where somebody goes who left */
            whereTo: components["schemas"]["ReasonResponse"][];
        };
        SeekerAnswerRequest: {
            /** @enum {string} */
            answer: "go" | "no" | "call_me";
            /** @enum {string} */
            reason?: "other_work" | "pay_too_low" | "too_far" | "family" | "care" | "farm_season" | "hazard" | "changed_mind" | "other";
            /** @description Version of the offer that was read */
            version?: number;
            /** @enum {string} */
            channel: "account" | "in_person" | "phone" | "paper" | "chat";
            /** @description Who was present when it was said or read aloud */
            witness?: string;
            evidence?: string;
        };
        SinceResponse: {
            /** @enum {string} */
            status: "proposed" | "intent" | "offered" | "accepted" | "medical" | "ready" | "batched" | "departed" | "arrived" | "started" | "ended" | "declined" | "expired" | "withdrawn" | "barred" | "no_show";
            version: number;
            state: components["schemas"]["TextResponse"];
            step: components["schemas"]["TextResponse"];
            /** Format: date-time */
            at: string;
        };
        UndoRequest: {
            /** @enum {string} */
            channel: "account" | "in_person" | "phone" | "paper" | "chat";
            /**
             * @description Who takes it back; who said it when left out
             * @enum {string}
             */
            reportedBy?: "worker" | "caseworker" | "station" | "employer" | "clinic" | "escort" | "bureau" | "system";
            evidence?: string;
            expectedVersion?: number;
        };
        UndoPieceResponse: {
            /** @enum {string} */
            what: "placement" | "slot" | "seat";
            /** Format: uuid */
            id: string | null;
            /** @description Why it could not be restored */
            code?: string;
            /** Format: date */
            day?: string;
        };
        UndoneResponse: {
            /** @enum {string} */
            status: "proposed" | "intent" | "offered" | "accepted" | "medical" | "ready" | "batched" | "departed" | "arrived" | "started" | "ended" | "declined" | "expired" | "withdrawn" | "barred" | "no_show";
            version: number;
            restored: components["schemas"]["UndoPieceResponse"][];
            /** @description What is not free any more */
            missing: components["schemas"]["UndoPieceResponse"][];
        };
        CallAttemptResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            placementId: string;
            attempt: number;
            /** Format: date-time */
            dueAt: string;
            /** @description The person asked to be called */
            askedBack: boolean;
            /** @enum {string|null} */
            outcome: "answered" | "no_answer" | "switched_off" | "wrong_number" | "visited" | "not_at_home" | null;
            /** Format: date-time */
            madeAt: string | null;
            seekerName: string | null;
            employerName: string | null;
            job: string | null;
            /** Format: date-time */
            holdUntil: string | null;
        };
        CallAttemptPage: {
            nextCursor: string | null;
            items: components["schemas"]["CallAttemptResponse"][];
        };
        LogCallRequest: {
            /** @enum {string} */
            outcome: "answered" | "no_answer" | "switched_off" | "wrong_number" | "visited" | "not_at_home";
            note?: string;
        };
        AnswerSettingResponse: {
            employerWorkingDays: number;
            workerWorkingDays: number;
            workingDaysToReplace: number;
            closesAt: string;
            /** @enum {string} */
            employerRegion: "guangxi" | "shenzhen";
            /** @enum {string} */
            workerRegion: "guangxi" | "shenzhen";
            undoMinutes: number;
            callAttempts: number;
            graceWorkingDays: number;
        };
        AnswerSettingRequest: {
            employerWorkingDays?: number;
            workerWorkingDays?: number;
            workingDaysToReplace?: number;
            /** @example 18:00 */
            closesAt?: string;
            /** @enum {string} */
            employerRegion?: "guangxi" | "shenzhen";
            /** @enum {string} */
            workerRegion?: "guangxi" | "shenzhen";
            undoMinutes?: number;
            callAttempts?: number;
            graceWorkingDays?: number;
        };
        LinkAnswersPage: {
            /** @enum {string} */
            link: "live" | "expired" | "used_up" | "revoked";
            text: components["schemas"]["TextResponse"];
            /** Format: date-time */
            expiresAt: string;
            items: components["schemas"]["WaitingPersonResponse"][];
            listVersion: string | null;
            /** @description For who comes late: how many of the people stand where now */
            since: {
                [key: string]: number;
            };
        };
        LinkAnswersRequest: {
            answers?: components["schemas"]["EmployerAnswerItem"][];
            /** @description All as proposed: version of the list that was read */
            listVersion?: string;
            /** @description With listVersion */
            except?: components["schemas"]["EmployerAnswerItem"][];
        };
        LinkUndoRequest: {
            /** Format: uuid */
            placementId: string;
        };
        OfferPageResponse: {
            /** @enum {string} */
            link: "live" | "expired" | "used_up" | "revoked";
            text: components["schemas"]["TextResponse"];
            employerName: string | null;
            job: string | null;
            offeredWage: number | null;
            /** Format: date-time */
            holdUntil: string | null;
            since: components["schemas"]["SinceResponse"];
        };
        LinkOfferAnswerRequest: {
            /** @enum {string} */
            answer: "go" | "no" | "call_me";
            /** @enum {string} */
            reason?: "other_work" | "pay_too_low" | "too_far" | "family" | "care" | "farm_season" | "hazard" | "changed_mind" | "other";
            /** @description Version of the offer that was read */
            version?: number;
        };
        WorkerNumbersRequest: {
            /** @enum {string} */
            purpose: "contract" | "age_check" | "filing" | "insurance";
        };
        WorkerNumbersResponse: {
            idNumber: string;
            phone: string | null;
        };
        OfferFormRequest: {
            /** @enum {string} */
            answer: "go" | "no" | "call_me" | "undo";
            /** @enum {string} */
            reason?: "" | "other_work" | "pay_too_low" | "too_far" | "family" | "care" | "farm_season" | "hazard" | "changed_mind" | "other";
            version?: number;
        };
        AwaitedStartResponse: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "departed" | "arrived";
            version: number;
            /** Format: uuid */
            employerId: string;
            seekerName: string | null;
            job: string | null;
            /** @description Yuan a month, as offered */
            offeredWage: number | null;
            /** Format: date */
            departedOn: string | null;
            /** Format: date */
            arrivedOn: string | null;
            /** Format: date */
            plannedStartOn: string | null;
        };
        AwaitedStartsPage: {
            nextCursor: string | null;
            items: components["schemas"]["AwaitedStartResponse"][];
            /** @description Of the whole list of a company; named when all of it started */
            listVersion: string | null;
        };
        StartClaimRequest: {
            /** Format: uuid */
            placementId: string;
            /** @description False: the person never came or never started */
            started: boolean;
            /**
             * Format: date
             * @description Needed when started
             */
            startOn?: string;
            /** Format: date */
            arrivedOn?: string;
            /**
             * Format: uuid
             * @description Another employer than planned took the person
             */
            employerId?: string;
            /**
             * Format: uuid
             * @description Another post of the register than planned
             */
            vacancyId?: string;
            /** @description The post really worked at, in words */
            job?: string;
            /** @description Yuan a month, as really agreed */
            wage?: number;
        };
        LinkStartClaimRequest: {
            /** Format: uuid */
            placementId: string;
            /** @description False: the person never came or never started */
            started: boolean;
            /**
             * Format: date
             * @description Needed when started
             */
            startOn?: string;
            /** Format: date */
            arrivedOn?: string;
            /**
             * Format: uuid
             * @description Another post of the register than planned
             */
            vacancyId?: string;
            /** @description The post really worked at, in words */
            job?: string;
            /** @description Yuan a month, as really agreed */
            wage?: number;
        };
        AllStartedRequest: {
            /** @description Of the list that was read; another one answers 409 */
            listVersion: string;
            /**
             * Format: date
             * @description The day all of them started
             */
            startOn: string;
            except: components["schemas"]["LinkStartClaimRequest"][];
            /** Format: uuid */
            employerId: string;
        };
        ConfirmStartsRequest: {
            /** @enum {string} */
            reportedBy: "worker" | "caseworker" | "station" | "employer" | "clinic" | "escort" | "bureau" | "system";
            /** @enum {string} */
            channel: "account" | "in_person" | "phone" | "paper" | "chat";
            /**
             * Format: date
             * @description Day it happened; today when left out
             */
            occurredOn?: string;
            evidence?: string;
            /** @description Code of the list that belongs to the move */
            reason?: string;
            note?: string;
            starts?: components["schemas"]["StartClaimRequest"][];
            /** @description The whole list of a company, except those named */
            all?: components["schemas"]["AllStartedRequest"];
            /**
             * Format: date
             * @description Day of the employer’s word; today when left out
             */
            confirmedOn?: string;
        };
        LinkStartsPage: {
            /** @enum {string} */
            link: "live" | "expired" | "used_up" | "revoked";
            text: components["schemas"]["TextResponse"];
            /** Format: date-time */
            expiresAt: string;
            items: components["schemas"]["AwaitedStartResponse"][];
            listVersion: string | null;
        };
        LinkAllStartedRequest: {
            /** @description Of the list that was read; another one answers 409 */
            listVersion: string;
            /**
             * Format: date
             * @description The day all of them started
             */
            startOn: string;
            except: components["schemas"]["LinkStartClaimRequest"][];
        };
        LinkStartsRequest: {
            starts?: components["schemas"]["LinkStartClaimRequest"][];
            all?: components["schemas"]["LinkAllStartedRequest"];
        };
        NoteLeavingRequest: {
            /** @enum {string} */
            reportedBy: "worker" | "caseworker" | "station" | "employer" | "clinic" | "escort" | "bureau" | "system";
            /** @enum {string} */
            channel: "account" | "in_person" | "phone" | "paper" | "chat";
            /**
             * Format: date
             * @description Day it happened; today when left out
             */
            occurredOn?: string;
            evidence?: string;
            /**
             * Format: date
             * @description First day no longer at work
             */
            leftOn: string;
            /** @enum {string} */
            leavingReason: "homesick" | "pay_below_advert" | "too_much_overtime" | "too_little_overtime" | "dormitory_or_food" | "language" | "team_conflict" | "health_or_injury" | "care" | "family_event" | "farm_season" | "closure" | "better_pay" | "dismissed" | "job_change" | "study_or_army" | "not_told" | "other";
            /** @enum {string} */
            whereTo: "home" | "other_job" | "elsewhere" | "unknown";
            /**
             * Format: date
             * @description Seen at home again; with `home`
             */
            backOn?: string;
            /**
             * Format: date
             * @description Day of the leaving certificate
             */
            certificateOn?: string;
        };
        LeavingNotedResponse: {
            /** @enum {string} */
            status: "proposed" | "intent" | "offered" | "accepted" | "medical" | "ready" | "batched" | "departed" | "arrived" | "started" | "ended" | "declined" | "expired" | "withdrawn" | "barred" | "no_show";
            /**
             * Format: uuid
             * @description Opened by a contradiction
             */
            disputeId: string | null;
        };
        LeavingResponse: {
            reportedBy: string;
            channel: string;
            /** Format: date */
            leftOn: string;
            /**
             * @description Of body and family only the county reads what the worker said
             * @enum {string|null}
             */
            reason: "homesick" | "pay_below_advert" | "too_much_overtime" | "too_little_overtime" | "dormitory_or_food" | "language" | "team_conflict" | "health_or_injury" | "care" | "family_event" | "farm_season" | "closure" | "better_pay" | "dismissed" | "job_change" | "study_or_army" | "not_told" | "other" | null;
            /** @enum {string} */
            whereTo: "home" | "other_job" | "elsewhere" | "unknown";
            /** Format: date */
            backOn: string | null;
            /** Format: date */
            certificateOn: string | null;
            /** Format: uuid */
            disputeId: string | null;
            /** Format: date-time */
            recordedAt: string;
        };
        LeavingsResponse: {
            items: components["schemas"]["LeavingResponse"][];
        };
        JobChangeRequest: {
            /** @enum {string} */
            reportedBy: "worker" | "caseworker" | "station" | "employer" | "clinic" | "escort" | "bureau" | "system";
            /** @enum {string} */
            channel: "account" | "in_person" | "phone" | "paper" | "chat";
            /**
             * Format: date
             * @description Day it happened; today when left out
             */
            occurredOn?: string;
            evidence?: string;
            /**
             * Format: uuid
             * @description The post the person goes to
             */
            vacancyId: string;
            /**
             * Format: date
             * @description First day no longer at the old job
             */
            leftOn: string;
            /** Format: date */
            plannedStartOn?: string;
        };
        OpenDayResponse: {
            /** Format: date */
            day: string;
            slots: number;
            free: number;
            /** @description HH:MM of the next to be booked */
            arrivalAt: string;
        };
        BookCheckRequest: {
            /** @enum {string} */
            channel: "account" | "in_person" | "phone" | "paper" | "chat";
            /**
             * Format: date
             * @description Day it happened; today when left out
             */
            occurredOn?: string;
            evidence?: string;
            expectedVersion?: number;
            /**
             * Format: date
             * @description The first open day with a free slot when left out
             */
            day?: string;
            /**
             * Format: uuid
             * @description Another institution that is filed for it
             */
            clinicId?: string;
        };
        AppointmentResponse: {
            /** Format: uuid */
            checkId: string;
            /** @description No slot is free until the order is due; the person moves up by itself */
            waiting: boolean;
            /** Format: uuid */
            clinicId: string | null;
            /** Format: date */
            day: string | null;
            /** @description HH:MM */
            arrivalAt: string | null;
        };
        WordDto: {
            /** @enum {string} */
            channel: "account" | "in_person" | "phone" | "paper" | "chat";
            /**
             * Format: date
             * @description Day it happened; today when left out
             */
            occurredOn?: string;
            evidence?: string;
            expectedVersion?: number;
        };
        AssignSlotsRequest: {
            /** @enum {string} */
            channel: "account" | "in_person" | "phone" | "paper" | "chat";
            /**
             * Format: date
             * @description Day it happened; today when left out
             */
            occurredOn?: string;
            evidence?: string;
            expectedVersion?: number;
            /**
             * Format: date
             * @description The first open day with a free slot when left out
             */
            day?: string;
            /**
             * Format: uuid
             * @description Another institution that is filed for it
             */
            clinicId?: string;
            checkIds: string[];
        };
        AssignedTextResponse: {
            zh: string;
            en: string;
        };
        AssignedResponse: {
            /** Format: uuid */
            checkId: string;
            /** @enum {string} */
            outcome: "booked" | "waiting" | "refused";
            /** Format: date */
            day?: string;
            arrivalAt?: string;
            code?: string;
            text?: components["schemas"]["AssignedTextResponse"];
        };
        AssignedListResponse: {
            results: components["schemas"]["AssignedResponse"][];
        };
        BlockResponse: {
            /**
             * @description Township or village
             * @example 451026101
             */
            areaCode: string;
            /** Format: uuid */
            clinicId: string;
            /** Format: date */
            day: string;
            /** @enum {string} */
            exam: "general" | "occupational" | "food";
            places: number;
            /**
             * @description The whole township comes at once
             * @example 09:00
             */
            arrivalAt: string;
            /** @description Who brings them */
            escort: string;
            /** Format: uuid */
            id: string;
            booked: number;
        };
        ReserveBlockRequest: {
            /**
             * @description Township or village
             * @example 451026101
             */
            areaCode: string;
            /** Format: uuid */
            clinicId: string;
            /** Format: date */
            day: string;
            /** @enum {string} */
            exam: "general" | "occupational" | "food";
            places: number;
            /**
             * @description The whole township comes at once
             * @example 09:00
             */
            arrivalAt: string;
            /** @description Who brings them */
            escort: string;
        };
        BlockCreatedResponse: {
            /** Format: uuid */
            id: string;
        };
        FillBlockRequest: {
            /** @enum {string} */
            channel: "account" | "in_person" | "phone" | "paper" | "chat";
            /**
             * Format: date
             * @description Day it happened; today when left out
             */
            occurredOn?: string;
            evidence?: string;
            expectedVersion?: number;
            checkIds: string[];
        };
        GivenBackResponse: {
            places: number;
        };
        ClinicTermsRequest: {
            slotsPerDay?: number;
            /** @description Cap of one kind; null: bound by the day alone */
            generalSlots?: number | null;
            occupationalSlots?: number | null;
            foodSlots?: number | null;
            /** @description Yuan for one examination */
            generalFee?: number | null;
            occupationalFee?: number | null;
            foodFee?: number | null;
            /** @description Working days from the examination to the report */
            reportDays?: number;
            /** @example 08:00 */
            opensAt?: string;
            peoplePerHalfHour?: number;
            active?: boolean;
        };
        RegisterClinicRequest: {
            name: string;
            /**
             * @description Area code of its county
             * @example 451026
             */
            place: string;
            /** @description 医疗机构执业许可证 */
            licenceNo: string;
            /** @description 职业健康检查备案 */
            filingNo: string;
            /** @description Hazards it is filed for */
            hazards: ("NOISE" | "DUST" | "SILICA" | "WELDING" | "SOLVENT" | "BENZENE" | "NHEXANE" | "TCE" | "DCE" | "DMF" | "METHANOL" | "LEAD" | "ASTHMAGEN" | "ACID" | "HEAT" | "VIB" | "OPTICAL")[];
            /** @description Issues food-handler certificates */
            food: boolean;
            slotsPerDay: number;
            /**
             * @description Whose working days it keeps
             * @enum {string}
             */
            region?: "guangxi" | "shenzhen";
            terms?: components["schemas"]["ClinicTermsRequest"];
        };
        ClinicCreatedResponse: {
            /** Format: uuid */
            id: string;
        };
        ClinicResponse: {
            /** Format: uuid */
            id: string;
            name: string;
            place: string;
            licenceNo: string;
            filingNo: string;
            hazards: string[];
            food: boolean;
            slotsPerDay: number;
            active: boolean;
            /** @enum {string} */
            region: "guangxi" | "shenzhen";
            generalSlots: number | null;
            occupationalSlots: number | null;
            foodSlots: number | null;
            generalFee: number | null;
            occupationalFee: number | null;
            foodFee: number | null;
            reportDays: number;
            /** @description HH:MM */
            opensAt: string;
            peoplePerHalfHour: number;
        };
        ClinicDayDto: {
            /** Format: date */
            day: string;
            /**
             * @description `any`: all kinds together
             * @enum {string}
             */
            exam: "any" | "general" | "occupational" | "food";
            /** @description 0 closes the day */
            slots: number;
        };
        SetClinicDaysRequest: {
            days: components["schemas"]["ClinicDayDto"][];
        };
        ClinicHeaderDto: {
            /** @description As the institution writes it */
            header: string;
            /** @enum {string} */
            column: "seq" | "batch" | "name" | "sex" | "age" | "id" | "emp" | "job" | "kind" | "haz" | "inst" | "book" | "sign" | "con" | "re" | "rep" | "fee" | "told" | "note";
        };
        RememberHeadersRequest: {
            columns: components["schemas"]["ClinicHeaderDto"][];
        };
        ConclusionResponse: {
            /** @enum {string|null} */
            conclusion: "no_abnormality" | "recheck" | "suspected_disease" | "contraindication" | "other_abnormality" | "not_fit_for_post" | null;
            contraindicatedHazards: string[];
            /** @description False: the hazard was not named, please name it */
            hazardNamed: boolean;
            recheckItems: string | null;
            reportNo: string | null;
            note: string | null;
        };
        MedicalCheckResponse: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "ordered" | "booked" | "attended" | "provisional" | "concluded" | "recheck_due" | "missed" | "cancelled" | "lapsed";
            version: number;
            /** @description Moves this user may make now */
            allowedTransitions: string[];
            /** Format: uuid */
            placementId: string;
            name: string | null;
            /** Format: uuid */
            clinicId: string | null;
            employer: string;
            job: string;
            /** @enum {string} */
            exam: "general" | "occupational" | "food";
            attempt: number;
            hazards: string[];
            /** @description Codes of the items ordered */
            items: string[];
            /** Format: date */
            orderedOn: string;
            /** Format: date */
            dueOn: string | null;
            /** Format: date */
            bookedOn: string | null;
            /** @description When to come, HH:MM */
            arrivalAt: string | null;
            /** Format: uuid */
            blockId: string | null;
            /**
             * Format: date
             * @description Day by which the report must be out
             */
            reportDueOn: string | null;
            /** Format: date */
            referredOn: string | null;
            /** Format: date */
            attendedOn: string | null;
            /** @enum {string} */
            fitnessResult: "fit" | "not_yet" | "not_for_this_post";
            /** Format: date */
            concludedOn: string | null;
            /** Format: date */
            validUntil: string | null;
            /** Format: date */
            recheckDueOn: string | null;
            /** @description The institution’s own words */
            result: components["schemas"]["ConclusionResponse"] | null;
        };
        MedicalCheckPage: {
            nextCursor: string | null;
            items: components["schemas"]["MedicalCheckResponse"][];
        };
        ReportResultRequest: {
            /** @enum {string} */
            channel: "account" | "in_person" | "phone" | "paper" | "chat";
            /**
             * Format: date
             * @description Day it happened; today when left out
             */
            occurredOn?: string;
            evidence?: string;
            expectedVersion?: number;
            /**
             * Format: date
             * @description Left out: the person did not come
             */
            attendedOn?: string;
            /** @enum {string} */
            missedReason?: "gave_up" | "family" | "not_reachable" | "away" | "ill" | "other_work" | "not_told";
            /**
             * @description Left out: no result yet
             * @enum {string}
             */
            conclusion?: "no_abnormality" | "recheck" | "suspected_disease" | "contraindication" | "other_abnormality" | "not_fit_for_post";
            /** @description What a contraindication is against */
            contraindicatedHazards?: ("NOISE" | "DUST" | "SILICA" | "WELDING" | "SOLVENT" | "BENZENE" | "NHEXANE" | "TCE" | "DCE" | "DMF" | "METHANOL" | "LEAD" | "ASTHMAGEN" | "ACID" | "HEAT" | "VIB" | "OPTICAL")[];
            recheckItems?: string;
            /** Format: date */
            recheckDueOn?: string;
            /** @description Institution and doctor, of a provisional conclusion */
            provisionalBy?: string;
            reportNo?: string;
            /** @enum {string} */
            costBearer?: "employer" | "county" | "worker" | "unknown";
            /**
             * Format: date
             * @description Day the person was told
             */
            toldOn?: string;
            /** @description No findings of the body */
            note?: string;
        };
        ReportedResponse: {
            /**
             * Format: uuid
             * @description The dispute this word opened; what was on record stays
             */
            disputeId: string | null;
        };
        RetractResultRequest: {
            /** @enum {string} */
            channel: "account" | "in_person" | "phone" | "paper" | "chat";
            /**
             * Format: date
             * @description Day it happened; today when left out
             */
            occurredOn?: string;
            evidence?: string;
            expectedVersion?: number;
        };
        ReferCheckRequest: {
            /** @description Institution for diagnosis */
            to: string;
            /**
             * Format: date
             * @description Today when left out
             */
            on?: string;
        };
        AssignClinicRequest: {
            /** Format: uuid */
            clinicId: string;
        };
        ForecastDayResponse: {
            /** Format: date */
            day: string;
            slots: number;
            seen: number;
            waiting: number;
        };
        SlotsToAddResponse: {
            /** Format: date */
            day: string;
            slots: number;
        };
        SecondBatchResponse: {
            people: number;
            /** Format: date */
            clearedOn: string | null;
        };
        CuresResponse: {
            extraSlotsPerDay: number | null;
            slotsToAdd: components["schemas"]["SlotsToAddResponse"][];
            secondBatch: components["schemas"]["SecondBatchResponse"] | null;
        };
        PlaceInQueueResponse: {
            /** Format: uuid */
            placementId: string;
            /** Format: date */
            day: string | null;
        };
        ForecastResponse: {
            /** Format: date */
            from: string;
            /** Format: date */
            finalAt: string;
            workingDays: number;
            people: number;
            slots: number;
            cleared: number;
            short: number;
            /** Format: date */
            shortageKnownOn: string | null;
            days: components["schemas"]["ForecastDayResponse"][];
            cures: components["schemas"]["CuresResponse"];
            places: components["schemas"]["PlaceInQueueResponse"][];
        };
        KeptForecastResponse: {
            /** @description Null: everybody without a fair */
            fairCode: string | null;
            /** Format: date */
            askedOn: string;
            /** @description What had changed */
            reason: string;
            /** Format: date-time */
            computedAt: string;
            forecast: components["schemas"]["ForecastResponse"];
        };
        DayListLineResponse: {
            /** Format: uuid */
            checkId: string;
            arrivalAt: string | null;
            name: string | null;
            sex: string | null;
            /** @enum {string} */
            exam: "general" | "occupational" | "food";
            hazards: string[];
            items: string[];
            status: string;
            /** Format: uuid */
            blockId: string | null;
            /** @description Who brings the township */
            escort: string | null;
        };
        DayListResponse: {
            clinicName: string;
            /** Format: date */
            day: string;
            lines: components["schemas"]["DayListLineResponse"][];
        };
        StatementLineResponse: {
            /** @enum {string} */
            payer: "employer" | "county" | "worker" | "unknown";
            payerName: string | null;
            /** Format: uuid */
            clinicId: string | null;
            clinicName: string | null;
            /** @enum {string} */
            exam: "general" | "occupational" | "food";
            people: number;
            /** @description Yuan; null: not agreed */
            fee: number | null;
            amount: number | null;
        };
        StatementResponse: {
            month: string;
            lines: components["schemas"]["StatementLineResponse"][];
            people: number;
            amount: number;
        };
        OwnExaminationResponse: {
            /** Format: uuid */
            checkId: string;
            /** @enum {string} */
            exam: "general" | "occupational" | "food";
            clinicName: string | null;
            /** Format: date */
            bookedOn: string | null;
            arrivalAt: string | null;
            /** Format: date */
            dueOn: string | null;
            days: components["schemas"]["OpenDayResponse"][];
        };
        ChooseDayRequest: {
            /** Format: date */
            day: string;
        };
        MatchScopeRequest: {
            /** @description Prefixes of home area codes; everybody when empty */
            areas?: string[];
            employerIds?: string[];
            vacancyIds?: string[];
        };
        PairRequest: {
            /** Format: uuid */
            seekerId: string;
            /** Format: uuid */
            vacancyId: string;
        };
        EmployerCapRequest: {
            /** Format: uuid */
            employerId: string;
            /** @description Most people over all its posts */
            cap: number;
        };
        ReservedSeatsRequest: {
            /** Format: uuid */
            vacancyId: string;
            seats: number;
        };
        MatchOptionsRequest: {
            /**
             * @default optimal
             * @enum {string}
             */
            mode: "optimal" | "stable";
            /** @description Draws the lottery between equals */
            seed?: number;
            /** @description Policy criteria that do not count this time */
            relaxed?: ("education" | "age-range")[];
            /**
             * @default poor-first
             * @enum {string}
             */
            priority: "poor-first" | "none";
            /**
             * Format: date
             * @description First day of work of posts that name none
             */
            startsOn?: string;
            /** Format: date */
            plannedDepartureOn?: string;
            /**
             * Format: date-time
             * @description After this nobody is added any more
             */
            finalAt?: string;
            /** @description Pairs a person has decided */
            pins?: components["schemas"]["PairRequest"][];
            /** @description Pairs a person has ruled out */
            bars?: components["schemas"]["PairRequest"][];
            caps?: components["schemas"]["EmployerCapRequest"][];
            /** @description Seats kept for poor households */
            reserved?: components["schemas"]["ReservedSeatsRequest"][];
            /**
             * Format: uuid
             * @description A plan to which inertia holds people
             */
            keepTo?: string;
            /** @description Points a pair of that plan gains */
            inertia?: number;
            /** @description As if everybody had agreed to be shown to employers; for the bureau to look at, never confirmed */
            trial?: boolean;
            /**
             * @description Find what an equal share would cost each group
             * @default true
             */
            fairnessPrices: boolean;
        };
        RequestMatchPlanRequest: {
            /** @description One of the organisation; its first when left out */
            cooperation?: string;
            /**
             * @description Only posts of this fair
             * @example F2018-0227
             */
            fairCode?: string;
            scope?: components["schemas"]["MatchScopeRequest"];
            options?: components["schemas"]["MatchOptionsRequest"];
        };
        MatchPlanCreatedResponse: {
            /** Format: uuid */
            id: string;
        };
        MatchProgressResponse: {
            phase: string;
            done: number;
        };
        MatchCountsResponse: {
            seekers: number;
            vacancies: number;
            seats: number;
            placed: number;
            unplaced: number;
            /** @description Tier 0 goes first */
            placedByTier: number[];
            eligibleByTier: number[];
            score: number;
            /** @description Refused automated ranking: to be proposed by hand */
            byHand: number;
            /** @description Asked about already, so in no new plan */
            alreadyAsked: number;
        };
        MatchPlanResponse: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "requested" | "running" | "ready" | "confirmed" | "superseded" | "failed" | "cancelled";
            statusLabel: components["schemas"]["TextResponse"];
            version: number;
            /** @description Moves this user may make now */
            allowedTransitions: string[];
            cooperation: string;
            fairCode: string | null;
            scope: Record<string, never>;
            options: Record<string, never>;
            rulesetVersion: string;
            seed: number;
            /** Format: date-time */
            requestedAt: string;
            progress: components["schemas"]["MatchProgressResponse"] | null;
            engine: string | null;
            snapshotHash: string | null;
            /** @description 0 proves that no plan is better */
            gap: number | null;
            /** @description The certificate proves it; null for stable plans */
            proven: boolean | null;
            /**
             * Format: uuid
             * @description The plan this one mends
             */
            rebasedFrom: string | null;
            counts: components["schemas"]["MatchCountsResponse"] | null;
            /** Format: date-time */
            finishedAt: string | null;
            /** Format: date-time */
            confirmedAt: string | null;
        };
        MatchPlanPage: {
            nextCursor: string | null;
            items: components["schemas"]["MatchPlanResponse"][];
        };
        MatchPostResponse: {
            /** Format: uuid */
            vacancyId: string;
            title: string;
            /** Format: uuid */
            employerId: string;
            employerName: string | null;
            /** @description Places free when the plan was made */
            seats: number;
            placed: number;
            /** @description Lowest score proposed */
            cutOff: number | null;
            price: number | null;
        };
        MatchPostPage: {
            nextCursor: string | null;
            items: components["schemas"]["MatchPostResponse"][];
        };
        MatchProposalResponse: {
            rank: number;
            /** Format: uuid */
            seekerId: string;
            /** @description Null to those who may not see the person yet */
            seekerName: string | null;
            areaCode: string;
            /** Format: uuid */
            vacancyId: string;
            title: string | null;
            employerName: string | null;
            /** @description 0 goes first */
            tier: number;
            score: number;
            parts: {
                [key: string]: number;
            };
            /** @description What speaks for it, strongest first */
            reasons: string[];
            because: components["schemas"]["TextResponse"];
            price: number | null;
            pinned: boolean;
            /** Format: date */
            startsOn: string;
            decision: string | null;
            decisionReason: string | null;
            /** Format: uuid */
            placementId: string | null;
        };
        MatchProposalPage: {
            nextCursor: string | null;
            items: components["schemas"]["MatchProposalResponse"][];
        };
        WhyNotResponse: {
            verdict: string;
            text: components["schemas"]["TextResponse"];
        };
        MatchUnplacedResponse: {
            /** Format: uuid */
            seekerId: string;
            seekerName: string | null;
            areaCode: string;
            /** Format: uuid */
            bestVacancyId: string | null;
            why: components["schemas"]["WhyNotResponse"];
        };
        MatchUnplacedPage: {
            nextCursor: string | null;
            items: components["schemas"]["MatchUnplacedResponse"][];
        };
        PairReasonResponse: {
            code: string;
            text: components["schemas"]["TextResponse"];
            /** @description The law, order or reason behind it */
            because: components["schemas"]["TextResponse"] | null;
        };
        PairScoreResponse: {
            total: number;
            seekerSide: number;
            employerSide: number;
            parts: {
                [key: string]: number;
            };
        };
        PairExplainedResponse: {
            /** @enum {string} */
            result: "proposed" | "not-allowed" | "better-placed" | "full" | "by-hand" | "together-or-not" | "not-in-plan";
            reasons: components["schemas"]["PairReasonResponse"][];
            score: components["schemas"]["PairScoreResponse"] | null;
            price: number | null;
            /** Format: uuid */
            proposedVacancyId: string | null;
            /** @description Facts have changed since the plan was made; this speaks of those of now */
            changedSince: boolean;
        };
        CertificateResponse: {
            /** @enum {string} */
            mode: "optimal" | "stable";
            primal?: number;
            dual?: number;
            tierBonus?: number[];
            prices?: {
                [key: string]: number;
            };
            cutOffs?: {
                [key: string]: number;
            };
            blockingPairs?: number;
        };
        ConfirmMatchPlanRequest: {
            /** @description Version last seen; another one answers 409 */
            version?: number;
            /** @description Seekers whose proposal is not wanted */
            leaveOut?: string[];
            /**
             * @description When facts have changed since: confirm nothing, or only what still stands
             * @default refuse
             * @enum {string}
             */
            onStale: "refuse" | "drop";
            /** @description Of those wanted, how many the companies will not see, as last seen; another number is refused with 409 */
            expectedUnseen?: number;
        };
        ChangedProposalResponse: {
            /** Format: uuid */
            seekerId: string;
            /** Format: uuid */
            vacancyId: string;
            reason: string;
        };
        ConfirmationResponse: {
            /** @description Proposals that are placements now */
            confirmed: number;
            leftOut: number;
            /** @description Not written: their facts have changed since */
            changed: components["schemas"]["ChangedProposalResponse"][];
        };
        CancelMatchPlanRequest: {
            /** @description Version last seen; another one answers 409 */
            version?: number;
            reason?: string;
        };
        WayTotalsResponse: {
            placed: number;
            /** @description Tier 0 goes first */
            placedByTier: number[];
            eligibleByTier: number[];
            score: number;
            /** @description Proven: no plan under these rules is better */
            proven: boolean;
        };
        MarketWaysResponse: {
            plan: components["schemas"]["WayTotalsResponse"];
            /** @description Best total score, nobody first */
            optimum: components["schemas"]["WayTotalsResponse"];
            /** @description Best pairs one after the other */
            greedy: components["schemas"]["WayTotalsResponse"];
        };
        RuleCostResponse: {
            placed: number;
            score: number;
            /** @description More people placed of those who go first */
            firstTierPlaced: number;
            moved: number;
            gained: number;
            lost: number;
        };
        EqualSharePriceResponse: {
            placed: number;
            score: number;
            /** @description More people placed of those who go first */
            firstTierPlaced: number;
            moved: number;
            gained: number;
            lost: number;
            /** @description Points each member had to gain */
            points: number;
        };
        FairnessLineResponse: {
            key: string;
            name: components["schemas"]["TextResponse"];
            people: number;
            placed: number;
            /** @description 0 to 1 */
            share?: number;
            meanScore?: number;
            /** @description Days since registration of those without a post */
            meanWaitingDays?: number;
            /** @description What an equal share would cost; null when it is there already, or was not asked or found */
            price: components["schemas"]["EqualSharePriceResponse"] | null;
            /** @description An equal share is there, or could be had at the price */
            reached: boolean;
        };
        MarketSheetResponse: {
            ways: components["schemas"]["MarketWaysResponse"];
            /** @description Plan minus optimum: what priority gives and costs */
            priority: components["schemas"]["RuleCostResponse"];
            /** @description Plan minus plain list */
            againstGreedy: components["schemas"]["RuleCostResponse"];
            fairness: components["schemas"]["FairnessLineResponse"][];
        };
        UnseenProposalResponse: {
            /** Format: uuid */
            seekerId: string;
            /** @description They have said no */
            refused: boolean;
        };
        PlansComparedResponse: {
            /** @description The other plan minus this one */
            placed: number;
            placedByTier: number[];
            score: number;
            /** @description People with another post */
            moved: number;
            /** @description People with a post only in the other plan */
            gained: number;
            /** @description People with a post only in this plan */
            lost: number;
        };
        PlanChangeResponse: {
            /** Format: uuid */
            seekerId: string;
            seekerName: string | null;
            /** Format: uuid */
            fromVacancyId: string | null;
            /** Format: uuid */
            toVacancyId: string | null;
            fromScore: number | null;
            toScore: number | null;
            /** @description Why without a post in the other plan; null when placed, or no longer in it */
            why: components["schemas"]["WhyNotResponse"] | null;
        };
        PlanComparisonPage: {
            nextCursor: string | null;
            totals: components["schemas"]["PlansComparedResponse"];
            items: components["schemas"]["PlanChangeResponse"][];
        };
        WhatIfChangeRequest: {
            /** Format: uuid */
            vacancyId: string;
            moreSeats?: number;
            /** @description Yuan a month */
            moreWage?: number;
        };
        WhatIfRequest: {
            changes: components["schemas"]["WhatIfChangeRequest"][];
        };
        RankedPostResponse: {
            score: number;
            parts: {
                [key: string]: number;
            };
            because: components["schemas"]["TextResponse"];
            /** Format: uuid */
            vacancyId: string;
            title: string;
            employerName: string;
            /** @description Of a seat there, by the plan confirmed last */
            price: number;
            /** @description score − price; the list is in this order */
            value: number;
        };
        RankedPostsResponse: {
            /** @description Refused automated ranking: proposed by a caseworker, the list is empty */
            byHand: boolean;
            items: components["schemas"]["RankedPostResponse"][];
        };
        RankedSeekerResponse: {
            score: number;
            parts: {
                [key: string]: number;
            };
            because: components["schemas"]["TextResponse"];
            /** Format: uuid */
            seekerId: string;
            /** @description Null to those who may not see the person yet */
            seekerName: string | null;
            areaCode: string | null;
            /** @description 0 goes first */
            tier: number;
        };
        RankedSeekersResponse: {
            items: components["schemas"]["RankedSeekerResponse"][];
        };
        PlanFairRequest: {
            name?: string;
            place?: string;
            expectedVisitors?: number;
            /** @description Items of the legal checklist in place */
            checksDone?: ("plan" | "emergency_plan" | "security_plan" | "employers_vetted" | "advance_notice" | "public_security_permit" | "free_of_charge" | "privacy_notice")[];
            /** @description Local time, HH:MM */
            opensAt?: string;
            /** @description Local time, HH:MM */
            closesAt?: string;
            /** @description Persons asked to come within one half hour */
            arrivalsPerSlot?: number;
            /** @description Posts one person may name */
            intentsPerPerson?: number;
            /** @description Persons who may name one place of a post */
            intentsPerPlace?: number;
            /** Format: date */
            plannedDepartureOn?: string;
            /** Format: date */
            plannedStartOn?: string;
            /** @description F2018-0227; made of the day when left out */
            code?: string;
            /** Format: date */
            heldOn: string;
            /**
             * Format: uuid
             * @description The fair whose name, place, times, limits and companies are taken over
             */
            copyOf?: string;
        };
        FairCreatedResponse: {
            /** Format: uuid */
            id: string;
        };
        RosterCountsResponse: {
            invited: number;
            registered: number;
            checkedIn: number;
            noShow: number;
            cancelled: number;
        };
        BoardCountsResponse: {
            /** @description With a post on this fair */
            employers: number;
            posts: number;
            /** @description People sought */
            places: number;
            booths: number;
            /** @description Said at the fair; of people the caller may see */
            intents: number;
            /** @description Hired, of those */
            hired: number;
        };
        FairResponse: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "planned" | "published" | "open" | "closed" | "reconciled" | "cancelled";
            version: number;
            /** @description Moves this user may make now */
            allowedTransitions: string[];
            code: string;
            name: string | null;
            /** Format: date */
            heldOn: string;
            place: string | null;
            expectedVisitors: number;
            /** @description Local time, HH:MM */
            opensAt: string | null;
            closesAt: string | null;
            /** Format: uuid */
            copiedFrom: string | null;
            /** @description Persons asked to come within one half hour */
            arrivalsPerSlot: number | null;
            /** @description Posts one person may name */
            intentsPerPerson: number;
            /** @description Persons who may name one place of a post */
            intentsPerPlace: number;
            checksDone: string[];
            /** @description Items the law asks before the next step */
            checksMissing: string[];
            /** Format: date */
            plannedDepartureOn: string | null;
            /** Format: date */
            plannedStartOn: string | null;
            publishedVacancies: number;
            roster: components["schemas"]["RosterCountsResponse"];
            board: components["schemas"]["BoardCountsResponse"];
        };
        FairPage: {
            nextCursor: string | null;
            items: components["schemas"]["FairResponse"][];
        };
        FairDetailsRequest: {
            name?: string;
            place?: string;
            expectedVisitors?: number;
            /** @description Items of the legal checklist in place */
            checksDone?: ("plan" | "emergency_plan" | "security_plan" | "employers_vetted" | "advance_notice" | "public_security_permit" | "free_of_charge" | "privacy_notice")[];
            /** @description Local time, HH:MM */
            opensAt?: string;
            /** @description Local time, HH:MM */
            closesAt?: string;
            /** @description Persons asked to come within one half hour */
            arrivalsPerSlot?: number;
            /** @description Posts one person may name */
            intentsPerPerson?: number;
            /** @description Persons who may name one place of a post */
            intentsPerPlace?: number;
            /** Format: date */
            plannedDepartureOn?: string;
            /** Format: date */
            plannedStartOn?: string;
        };
        TransitionFairRequest: {
            /** @enum {string} */
            reportedBy: "worker" | "caseworker" | "station" | "employer" | "clinic" | "escort" | "bureau" | "system";
            /** @enum {string} */
            channel: "account" | "in_person" | "phone" | "paper" | "chat";
            /**
             * Format: date
             * @description Day it happened; today when left out
             */
            occurredOn?: string;
            evidence?: string;
            /** @enum {string} */
            move: "publish" | "open" | "close" | "reopen" | "reconcile" | "cancel";
            /** @description Version last seen; another one is refused with 409 */
            expectedVersion?: number;
            /** @description Neither checked in nor called off, as last seen: who becomes a no-show. Another number is refused with 409 */
            expectedUndecided?: number;
            /** @description Checked in, as last seen; another number is refused with 409 */
            expectedCheckedIn?: number;
            reason?: string;
        };
        CountedResponse: {
            count: number;
            placementIds: string[];
        };
        PoolFiguresResponse: {
            persons: components["schemas"]["CountedResponse"];
            poor: components["schemas"]["CountedResponse"];
        };
        FairFiguresResponse: {
            /** Format: uuid */
            fairId: string;
            code: string;
            /** Format: date */
            heldOn: string;
            intents: components["schemas"]["CountedResponse"];
            persons: components["schemas"]["CountedResponse"];
            intentsPoor: components["schemas"]["CountedResponse"];
            intentsNonPoor: components["schemas"]["CountedResponse"];
            poorIfTheRosterMarkWereBelieved: components["schemas"]["CountedResponse"];
            pool: components["schemas"]["PoolFiguresResponse"];
            candidatesForMedical: components["schemas"]["CountedResponse"];
        };
        WishedResponse: {
            /** Format: uuid */
            employerId: string;
            employerName: string;
            booth: string | null;
            /** Format: uuid */
            vacancyId: string | null;
            title: string | null;
            /** @description As a cell shows it: booth or company, and the post */
            text: string;
        };
        RosterEntryResponse: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "invited" | "registered" | "checked_in" | "no_show" | "cancelled";
            version: number;
            /** @description Moves this user may make now */
            allowedTransitions: string[];
            /** Format: uuid */
            seekerId: string;
            name: string | null;
            /** @enum {string} */
            origin: "plan" | "ledger" | "invitation" | "self" | "walk_in" | "pool";
            /** Format: date-time */
            checkedInAt: string | null;
            /** @description Gate or device */
            arrivedBy: string | null;
            /** @description Opaque code of the badge */
            badge: string;
            /** @description Entered after the doors had closed (补录) */
            enteredLate: boolean;
            /** @enum {string|null} */
            interview: "passed" | "failed" | "open" | null;
            areaCode: string;
            /** @description Half hour to come at, local */
            slot: string | null;
            wish: components["schemas"]["WishedResponse"] | null;
            /** @description Withheld with the name */
            note: string | null;
            /** @description Cells this user may change now */
            editable: ("slot" | "wish" | "note")[];
        };
        RosterPage: {
            nextCursor: string | null;
            items: components["schemas"]["RosterEntryResponse"][];
        };
        PutOnRosterRequest: {
            /** @enum {string} */
            reportedBy: "worker" | "caseworker" | "station" | "employer" | "clinic" | "escort" | "bureau" | "system";
            /** @enum {string} */
            channel: "account" | "in_person" | "phone" | "paper" | "chat";
            /**
             * Format: date
             * @description Day it happened; today when left out
             */
            occurredOn?: string;
            evidence?: string;
            seekerIds: string[];
            /**
             * @default invitation
             * @enum {string}
             */
            origin: "plan" | "ledger" | "invitation" | "self" | "walk_in" | "pool";
        };
        RosterEntriesResponse: {
            entryIds: string[];
        };
        PersonAtFairRequest: {
            /** @enum {string} */
            reportedBy: "worker" | "caseworker" | "station" | "employer" | "clinic" | "escort" | "bureau" | "system";
            /** @enum {string} */
            channel: "account" | "in_person" | "phone" | "paper" | "chat";
            /**
             * Format: date
             * @description Day it happened; today when left out
             */
            occurredOn?: string;
            evidence?: string;
            /**
             * Format: uuid
             * @description The same id again is the same scan
             */
            scanId?: string;
            /** Format: uuid */
            seekerId?: string;
            /** @description 18 characters; when no id is at hand */
            idNumber?: string;
        };
        CheckInResponse: {
            /** Format: uuid */
            scanId: string;
            /** @enum {string} */
            answer: "in" | "already_in" | "not_on_roster";
            /**
             * Format: date-time
             * @description When the person came in
             */
            at: string | null;
            /** @description Gate or device they came in by */
            where: string | null;
            /** Format: uuid */
            entryId: string | null;
            /** Format: uuid */
            seekerId: string | null;
            name: string | null;
            /** @description Entered after the doors had closed (补录) */
            enteredLate: boolean;
            /** Format: date-time */
            checkedInAt: string | null;
        };
        TransitionRosterEntryRequest: {
            /** @enum {string} */
            reportedBy: "worker" | "caseworker" | "station" | "employer" | "clinic" | "escort" | "bureau" | "system";
            /** @enum {string} */
            channel: "account" | "in_person" | "phone" | "paper" | "chat";
            /**
             * Format: date
             * @description Day it happened; today when left out
             */
            occurredOn?: string;
            evidence?: string;
            /** @enum {string} */
            move: "accept_invitation" | "check_in" | "undo_check_in" | "came_after_all" | "cancel" | "restore";
            /** @description Version last seen; another one is refused with 409 */
            expectedVersion?: number;
        };
        FairIntentResponse: {
            /** Format: uuid */
            placementId: string;
            status: string;
            version: number;
            /** Format: uuid */
            seekerId: string;
            name: string | null;
            /** @enum {string} */
            origin: "fair" | "pool" | "plan" | "transfer";
            /** Format: uuid */
            employerId: string | null;
            /** Format: uuid */
            vacancyId: string | null;
            /** @description As written, where the list names no vacancy */
            employerText: string | null;
            jobText: string | null;
            /** @description Yuan a month */
            offeredWage: number | null;
            /** Format: date */
            plannedDepartureOn: string | null;
            /** Format: date */
            plannedStartOn: string | null;
        };
        FairIntentPage: {
            nextCursor: string | null;
            items: components["schemas"]["FairIntentResponse"][];
        };
        RegisterIntentRequest: {
            /** @enum {string} */
            reportedBy: "worker" | "caseworker" | "station" | "employer" | "clinic" | "escort" | "bureau" | "system";
            /** @enum {string} */
            channel: "account" | "in_person" | "phone" | "paper" | "chat";
            /**
             * Format: date
             * @description Day it happened; today when left out
             */
            occurredOn?: string;
            evidence?: string;
            /** Format: uuid */
            seekerId?: string;
            /** @description Badge or identity card as read, when no id is at hand */
            code?: string;
            /** Format: uuid */
            vacancyId: string;
            /** @description Yuan a month */
            offeredWage?: number;
        };
        IntentRegisteredResponse: {
            /** Format: uuid */
            placementId: string;
        };
        ArrivalSlotResponse: {
            /** @description HH:MM, local */
            at: string;
            taken: number;
            /** @description Null without a limit */
            free: number | null;
        };
        ArrivalSlotsResponse: {
            slots: components["schemas"]["ArrivalSlotResponse"][];
        };
        AskedLineRequest: {
            /** @description The asker’s own number of the line */
            line: number;
            /** @description Half hour to come at, as written */
            slot?: string;
            /** @description Booth, company, post, or company/post */
            wish?: string;
            /** @description As written; judged by the service */
            idNumber?: string;
            name?: string;
            /** @description Full, or its last four digits */
            phone?: string;
            /** @description Township or village */
            place?: string;
            /**
             * Format: uuid
             * @description Whom the clerk picked of several
             */
            seekerId?: string;
            note?: string;
        };
        LookUpLinesRequest: {
            lines: components["schemas"]["AskedLineRequest"][];
        };
        /** @enum {string} */
        RosterLineField: "idNumber" | "name" | "phone" | "place" | "wish" | "slot" | "note";
        LineTextResponse: {
            zh: string;
            en: string;
        };
        RosterLineProblemResponse: {
            field: components["schemas"]["RosterLineField"];
            /** @description Stable code of the rule */
            code: string;
            text: components["schemas"]["LineTextResponse"];
            details: {
                [key: string]: unknown;
            };
        };
        PersonOnLineResponse: {
            /** Format: uuid */
            seekerId: string;
            name: string;
            status: string;
            areaCode: string;
            villageText: string | null;
            birthYear: number;
        };
        LookedUpLineResponse: {
            line: number;
            /** @enum {string} */
            status: "found" | "on_roster" | "unknown" | "ambiguous" | "other_area" | "not_eligible" | "invalid";
            problems: components["schemas"]["RosterLineProblemResponse"][];
            person: components["schemas"]["PersonOnLineResponse"] | null;
            /** @description Whom an ambiguous name may mean */
            candidates: components["schemas"]["PersonOnLineResponse"][];
            entry: components["schemas"]["RosterEntryResponse"] | null;
            /** @description Half hour the cell names */
            slot: string | null;
            wish: components["schemas"]["WishedResponse"] | null;
        };
        RosterLookupResponse: {
            slots: components["schemas"]["ArrivalSlotResponse"][];
            lines: components["schemas"]["LookedUpLineResponse"][];
        };
        LineToPutRequest: {
            /** @description The asker’s own number of the line */
            line: number;
            /** @description Half hour to come at, as written */
            slot?: string;
            /** @description Booth, company, post, or company/post */
            wish?: string;
            /** Format: uuid */
            seekerId: string;
            note?: string;
        };
        PutLinesRequest: {
            /** @enum {string} */
            reportedBy: "worker" | "caseworker" | "station" | "employer" | "clinic" | "escort" | "bureau" | "system";
            /** @enum {string} */
            channel: "account" | "in_person" | "phone" | "paper" | "chat";
            /**
             * Format: date
             * @description Day it happened; today when left out
             */
            occurredOn?: string;
            evidence?: string;
            lines: components["schemas"]["LineToPutRequest"][];
        };
        PutLineResponse: {
            line: number;
            /** @enum {string} */
            outcome: "put" | "already" | "refused";
            entry: components["schemas"]["RosterEntryResponse"] | null;
            problem: components["schemas"]["RosterLineProblemResponse"] | null;
        };
        PutLinesResponse: {
            slots: components["schemas"]["ArrivalSlotResponse"][];
            lines: components["schemas"]["PutLineResponse"][];
        };
        ArrangementRequest: {
            /** @enum {string} */
            field: "slot" | "wish" | "note";
            /** @description What was last seen there; another value is refused with 409 */
            was: string | null;
            /** @description Null empties the cell */
            becomes: string | null;
        };
        ArrangeEntryRequest: {
            changes: components["schemas"]["ArrangementRequest"][];
        };
        ChecklistLineResponse: {
            code: string;
            text: components["schemas"]["TextResponse"];
            law: string;
            /** @enum {string} */
            before: "publish" | "open";
            /** @description Asked of this fair at all */
            required: boolean;
            done: boolean;
            /** Format: uuid */
            byUser: string | null;
            byName: string | null;
            /** Format: date-time */
            at: string | null;
            note: string | null;
        };
        ChecklistResponse: {
            items: components["schemas"]["ChecklistLineResponse"][];
        };
        TickCheckRequest: {
            done: boolean;
            note?: string;
        };
        BoothResponse: {
            /** Format: uuid */
            id: string;
            number: string;
            /** Format: uuid */
            employerId: string;
            employerName: string | null;
            /** @description Posts on this fair */
            posts: number;
            /** @description People sought */
            places: number;
            /** @description Intents said at this fair that the caller may see */
            intents: number;
            /** @description Hired, of those */
            hired: number;
        };
        BoothsResponse: {
            items: components["schemas"]["BoothResponse"][];
        };
        FilledBoothsResponse: {
            /** @description Companies whose list names a booth */
            named: number;
        };
        PutBoothRequest: {
            /** Format: uuid */
            employerId: string;
        };
        WaveResponse: {
            /** Format: uuid */
            id: string;
            number: number;
            /** Format: date-time */
            dueAt: string;
            /** Format: date-time */
            sentAt: string | null;
            /** @description People of this wave */
            people: number;
            sent: number | null;
        };
        WavesResponse: {
            items: components["schemas"]["WaveResponse"][];
        };
        WaveRequest: {
            size: number;
            /** Format: date-time */
            dueAt: string;
        };
        PlanInvitationsRequest: {
            /**
             * @description A confirmed match plan, an area, or named persons
             * @enum {string}
             */
            from: "plan" | "filter" | "list";
            /** @description Prefix of the area code */
            area?: string;
            seekerIds?: string[];
            waves: components["schemas"]["WaveRequest"][];
        };
        ReportedScanRequest: {
            /**
             * Format: uuid
             * @description Made by the device; the same id again is the same scan
             */
            scanId: string;
            device: string;
            /**
             * Format: date-time
             * @description Clock of the device, for a scan reported later; left out, the clock of the service holds
             */
            deviceAt?: string;
            /** @description Counts up on the device */
            seq: number;
            gate?: string;
            /**
             * @default check_in
             * @enum {string}
             */
            kind: "check_in" | "walk_in";
            /** @description What was scanned: a badge, or the 18 characters of an ID card reader */
            code?: string;
            /**
             * Format: uuid
             * @description A person picked from the list
             */
            seekerId?: string;
        };
        TakeScansRequest: {
            scans: components["schemas"]["ReportedScanRequest"][];
        };
        ScanAnswerResponse: {
            /** Format: uuid */
            scanId: string;
            /** @enum {string} */
            answer: "in" | "already_in" | "not_on_roster";
            /**
             * Format: date-time
             * @description When the person came in
             */
            at: string | null;
            /** @description Gate or device they came in by */
            where: string | null;
            /** Format: uuid */
            entryId: string | null;
            /** Format: uuid */
            seekerId: string | null;
            name: string | null;
            /** @description Entered after the doors had closed (补录) */
            enteredLate: boolean;
        };
        ScanAnswersResponse: {
            answers: components["schemas"]["ScanAnswerResponse"][];
        };
        ScanLineResponse: {
            /** Format: uuid */
            scanId: string;
            device: string;
            /** Format: date-time */
            deviceAt: string;
            seq: number;
            gate: string | null;
            /** @enum {string} */
            kind: "check_in" | "walk_in";
            /** Format: date-time */
            receivedAt: string;
            /** Format: uuid */
            seekerId: string | null;
            /** @enum {string} */
            answer: "in" | "already_in" | "not_on_roster";
            /** Format: date-time */
            at: string | null;
            where: string | null;
        };
        ScanPage: {
            nextCursor: string | null;
            items: components["schemas"]["ScanLineResponse"][];
        };
        RegisterWalkInRequest: {
            /** Format: uuid */
            scanId: string;
            /** @description 18 characters */
            idNumber: string;
            name: string;
            /** @description Township (9 digits) or village (12 digits) */
            areaCode: string;
            phone?: string;
            /**
             * @default own
             * @enum {string}
             */
            phoneOf: "own" | "shared" | "relative";
            /** @description Agreed that employers of the fair see the registration */
            consentToShare: boolean;
            /** @description Where the text was read aloud */
            witness?: string;
            /**
             * @default in_person
             * @enum {string}
             */
            channel: "account" | "in_person" | "phone" | "paper" | "chat";
            gate?: string;
        };
        WalkedInResponse: {
            /** Format: uuid */
            scanId: string;
            /** @enum {string} */
            answer: "in" | "already_in" | "not_on_roster";
            /**
             * Format: date-time
             * @description When the person came in
             */
            at: string | null;
            /** @description Gate or device they came in by */
            where: string | null;
            /** Format: uuid */
            entryId: string | null;
            /** Format: uuid */
            seekerId: string | null;
            name: string | null;
            /** @description Entered after the doors had closed (补录) */
            enteredLate: boolean;
            /** @description Not in the register before: a draft now */
            registered: boolean;
        };
        HireAtBoothRequest: {
            /** Format: uuid */
            seekerId?: string;
            /** @description Badge or identity card as read, when no id is at hand */
            code?: string;
            /** Format: uuid */
            vacancyId: string;
            /** @description Yuan a month */
            offeredWage?: number;
            /**
             * @default in_person
             * @enum {string}
             */
            channel: "account" | "in_person" | "phone" | "paper" | "chat";
            evidence?: string;
            /** @description The person agreed here that this employer sees them */
            consentToShare?: boolean;
            /** Format: uuid */
            clinicId?: string;
            /**
             * Format: date
             * @description Day of the examination the person chose
             */
            examDay?: string;
        };
        BookedExamResponse: {
            /** Format: uuid */
            checkId: string;
            /** @enum {string} */
            exam: "general" | "occupational" | "food";
            /** Format: uuid */
            clinicId: string | null;
            clinicName: string | null;
            /** Format: date */
            day: string | null;
            /** @description HH:MM */
            arrivalAt: string | null;
            /** @description On the waiting list */
            waiting: boolean;
        };
        HiredResponse: {
            /** Format: uuid */
            placementId: string;
            status: string;
            exams: components["schemas"]["BookedExamResponse"][];
            /** @description Hired before; nothing was done again */
            again: boolean;
            /** @description Page to print */
            slip: string;
        };
        ReportStepResponse: {
            key: string;
            text: components["schemas"]["TextResponse"];
            /** @enum {string} */
            unit: "person" | "person_time";
            count: number;
            /** @description Key of the step it is a share of */
            of: string | null;
            ofCount: number | null;
            /** @description The people counted; null for the bureau of the other side, which reads the number alone */
            seekerIds: string[] | null;
        };
        FairReportResponse: {
            /** Format: uuid */
            fairId: string;
            code: string;
            /** Format: date */
            heldOn: string;
            status: string;
            /** @description Reconciled: it changes no more */
            final: boolean;
            employers: number;
            posts: number;
            /** @description People sought */
            places: number;
            steps: components["schemas"]["ReportStepResponse"][];
            sentence: components["schemas"]["TextResponse"];
        };
        GateResponse: {
            gate: string | null;
            persons: number;
            /** Format: date-time */
            lastAt: string | null;
        };
        LiveCountersResponse: {
            /** Format: date-time */
            now: string;
            roster: components["schemas"]["RosterCountsResponse"];
            gates: components["schemas"]["GateResponse"][];
            booths: components["schemas"]["BoothResponse"][];
        };
        PlanTrainingRequest: {
            /** @description The first of the user’s when left out */
            cooperation?: string;
            /** Format: date */
            heldOn: string;
            place: string;
            /** @enum {string} */
            kind: "pre_departure" | "skill" | "safety" | "language";
            /**
             * @example [
             *       "劳动合同",
             *       "工资条",
             *       "安全"
             *     ]
             */
            topics: string[];
            trainer: string;
            hours: number;
            capacity?: number;
        };
        TrainingResponse: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "planned" | "held" | "cancelled";
            version: number;
            /** @description Moves this user may make now */
            allowedTransitions: string[];
            cooperation: string;
            /** Format: date */
            heldOn: string;
            place: string;
            /** @enum {string} */
            kind: "pre_departure" | "skill" | "safety" | "language";
            topics: string[];
            trainer: string;
            hours: number;
            capacity: number | null;
            cancelledReason: string | null;
            /** @description People on the roster this user sees */
            listed: number;
            /** @description Of them, who came */
            attended: number;
        };
        TrainingPage: {
            nextCursor: string | null;
            items: components["schemas"]["TrainingResponse"][];
        };
        RosterLineResponse: {
            /** Format: uuid */
            seekerId: string;
            name: string;
            areaCode: string;
            /** @description Null while not marked */
            attended: boolean | null;
        };
        SessionRosterPage: {
            nextCursor: string | null;
            items: components["schemas"]["RosterLineResponse"][];
        };
        TransitionTrainingRequest: {
            /** @enum {string} */
            move: "hold" | "cancel";
            /** @description Version last seen; another one is refused with 409 */
            expectedVersion?: number;
            reason?: string;
            /** @description Sign-in sheet or photograph, as a reference */
            evidence?: string;
        };
        EnrolRequest: {
            seekerIds: string[];
        };
        EnrolledResponse: {
            /** @description How many were not on the roster before */
            added: number;
        };
        AttendedRequest: {
            /** Format: uuid */
            seekerId: string;
            attended: boolean;
        };
        MarkAttendanceRequest: {
            marks: components["schemas"]["AttendedRequest"][];
            evidence?: string;
        };
        RecordOutsideWorkRequest: {
            /** @enum {string} */
            reportedBy: "worker" | "caseworker" | "station" | "employer" | "clinic" | "escort" | "bureau" | "system";
            /** @enum {string} */
            channel: "account" | "in_person" | "phone" | "paper" | "chat";
            /**
             * Format: date
             * @description Day it happened; today when left out
             */
            occurredOn?: string;
            evidence?: string;
            /** Format: uuid */
            seekerId: string;
            /** @description The first of the user’s when left out */
            cooperation?: string;
            /**
             * @description Two digits of the province of the workplace
             * @example 44
             */
            province: string;
            /** @example 东莞市 */
            placeText?: string;
            employerText: string;
            jobText?: string;
            /** @description Yuan a month */
            wage?: number;
            /** Format: date */
            startedOn: string;
        };
        OutsideWorkResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            seekerId: string;
            name: string;
            areaCode: string;
            province: string;
            placeText: string | null;
            employerText: string;
            jobText: string | null;
            wage: number | null;
            /** Format: date */
            startedOn: string;
            /** Format: date */
            endedOn: string | null;
            endReason: string | null;
        };
        OutsideWorkPage: {
            nextCursor: string | null;
            items: components["schemas"]["OutsideWorkResponse"][];
        };
        EndOutsideWorkRequest: {
            /** Format: date */
            on: string;
            reason: string;
        };
        SetTargetRequest: {
            /** @description The first of the user’s when left out */
            cooperation?: string;
            year: number;
            /**
             * @description Indicator the target is of
             * @example I1a
             */
            indicator: string;
            target: number;
            /** @description The agreement, its number and clause */
            source: string;
        };
        TargetSetResponse: {
            revision: number;
        };
        TargetResponse: {
            cooperation: string;
            year: number;
            indicator: string;
            target: number;
            source: string;
            /** @description Counts changes; earlier ones stay on record */
            revision: number;
        };
        TargetsResponse: {
            items: components["schemas"]["TargetResponse"][];
        };
        PairVillageRequest: {
            /** @description The first of the user’s when left out */
            cooperation?: string;
            /**
             * @description 12 digits
             * @example 451026100206
             */
            villageCode: string;
            /** @example 龙岗街道南联社区 */
            community: string;
            /** @description 9 or 12 digits */
            communityCode?: string;
            /** Format: date */
            fromOn: string;
            source: string;
        };
        PairingResponse: {
            /** Format: uuid */
            id: string;
            cooperation: string;
            villageCode: string;
            community: string;
            communityCode: string | null;
            /** Format: date */
            fromOn: string;
            /** Format: date */
            untilOn: string | null;
            source: string;
        };
        PairingPage: {
            nextCursor: string | null;
            items: components["schemas"]["PairingResponse"][];
        };
        EndPairingRequest: {
            /** Format: date */
            on: string;
        };
        PersonPairingResponse: {
            /** @description Of the village of the person */
            pairing: components["schemas"]["PairingResponse"] | null;
        };
        VehicleRequest: {
            /** @description How the coach is called on the list: 1, A */
            coach: string;
            seats: number;
        };
        EscortRequest: {
            name: string;
            /**
             * Format: uuid
             * @description Account that calls the roll
             */
            userId?: string;
        };
        PlanBatchRequest: {
            /** @enum {string} */
            reportedBy: "worker" | "caseworker" | "station" | "employer" | "clinic" | "escort" | "bureau" | "system";
            /** @enum {string} */
            channel: "account" | "in_person" | "phone" | "paper" | "chat";
            /**
             * Format: date
             * @description Day it happened; today when left out
             */
            occurredOn?: string;
            evidence?: string;
            /** @description B1, 第一批; the next number of the year when left out */
            code?: string;
            /** Format: date */
            departureOn: string;
            vehicles?: components["schemas"]["VehicleRequest"][];
            escorts?: components["schemas"]["EscortRequest"][];
        };
        BatchCreatedResponse: {
            /** Format: uuid */
            id: string;
        };
        BatchResponse: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "planning" | "locked" | "boarding" | "en_route" | "arrived" | "reconciled" | "cancelled";
            version: number;
            code: string;
            /** Format: date */
            departureOn: string;
            /**
             * Format: date
             * @description The list closes at the end of it
             */
            lockOn: string | null;
            /**
             * Format: date
             * @description Last day to be let in, labelled
             */
            finalOn: string | null;
            vehicles: components["schemas"]["VehicleRequest"][];
            seats: number | null;
            seatsTaken: number;
            /** Format: date */
            departedOn: string | null;
            /** Format: date */
            arrivedOn: string | null;
        };
        BatchPage: {
            nextCursor: string | null;
            items: components["schemas"]["BatchResponse"][];
        };
        EscortResponse: {
            /** Format: uuid */
            userId: string;
            name: string;
            organisation: string;
        };
        BatchCountResponse: {
            listed: number;
            boarded: number;
            notBoarded: number;
            undecidedAtDoor: number;
            leftEnRoute: number;
            arrived: number;
            onTheRoad: number;
            started: number;
            notStarted: number;
            pending: number;
        };
        BatchDetailResponse: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "planning" | "locked" | "boarding" | "en_route" | "arrived" | "reconciled" | "cancelled";
            version: number;
            code: string;
            /** Format: date */
            departureOn: string;
            /**
             * Format: date
             * @description The list closes at the end of it
             */
            lockOn: string | null;
            /**
             * Format: date
             * @description Last day to be let in, labelled
             */
            finalOn: string | null;
            vehicles: components["schemas"]["VehicleRequest"][];
            seats: number | null;
            seatsTaken: number;
            /** Format: date */
            departedOn: string | null;
            /** Format: date */
            arrivedOn: string | null;
            /** @description Moves this user may make now */
            allowedTransitions: string[];
            /** @description New passengers this user sees */
            count: components["schemas"]["BatchCountResponse"];
            /** @description Equations that do not hold */
            imbalances: string[];
            /** @description Starts pending for more than seven days */
            pendingAlarm: boolean;
            readyAfterLock: number;
            escorts: components["schemas"]["EscortRequest"][];
        };
        BoardingLineResponse: {
            /** Format: uuid */
            passengerId: string;
            /** @enum {string} */
            kind: "new" | "returning" | "escort";
            placementId: string | null;
            seekerId: string | null;
            batch: string;
            coach: string | null;
            seat: number | null;
            extraSeat: boolean;
            name: string | null;
            /** @enum {string|null} */
            sex: "male" | "female" | null;
            areaCode: string | null;
            /** @description By the household’s roll on the departure day */
            poor: boolean | null;
            firstTimeOut: boolean | null;
            employer: string | null;
            job: string | null;
            receiver: string | null;
            stop: string | null;
            escort: string | null;
            policyNo: string | null;
            readyAfterLock: boolean;
            /** @enum {string} */
            door: "open" | "boarded" | "not_boarded";
            notBoardedReason: string | null;
            /** @enum {string} */
            road: "open" | "arrived" | "left_en_route";
            /** Format: date */
            boardedOn: string | null;
            /** Format: date */
            arrivedOn: string | null;
            /** Format: date */
            leftOn: string | null;
            /**
             * Format: date
             * @description A claim, never a start
             */
            claimedStartOn: string | null;
            /** Format: date */
            startedOn: string | null;
            placementStatus: string | null;
        };
        CandidatesResponse: {
            placementIds: string[];
        };
        EquipBatchRequest: {
            vehicles?: components["schemas"]["VehicleRequest"][];
            escorts?: components["schemas"]["EscortRequest"][];
        };
        TransitionBatchRequest: {
            /** @enum {string} */
            reportedBy: "worker" | "caseworker" | "station" | "employer" | "clinic" | "escort" | "bureau" | "system";
            /** @enum {string} */
            channel: "account" | "in_person" | "phone" | "paper" | "chat";
            /**
             * Format: date
             * @description Day it happened; today when left out
             */
            occurredOn?: string;
            evidence?: string;
            /** @enum {string} */
            move: "lock" | "unlock" | "open_boarding" | "depart" | "reopen_boarding" | "arrive" | "reconcile" | "cancel";
            /** @description Version last seen; another one is refused with 409 */
            expectedVersion?: number;
            /** @description Passengers listed, as last seen; another number is refused with 409 */
            expectedListed?: number;
            reason?: string;
        };
        SeatRequest: {
            coach: string;
            seat: number;
        };
        ListingRequest: {
            /** Format: uuid */
            placementId: string;
            seat?: components["schemas"]["SeatRequest"];
            /** @description Where the person gets on */
            stop?: string;
        };
        AddPassengersRequest: {
            /** @enum {string} */
            reportedBy: "worker" | "caseworker" | "station" | "employer" | "clinic" | "escort" | "bureau" | "system";
            /** @enum {string} */
            channel: "account" | "in_person" | "phone" | "paper" | "chat";
            /**
             * Format: date
             * @description Day it happened; today when left out
             */
            occurredOn?: string;
            evidence?: string;
            passengers: components["schemas"]["ListingRequest"][];
        };
        PassengerIdsResponse: {
            ids: string[];
        };
        DraftPassengersRequest: {
            /** @enum {string} */
            reportedBy: "worker" | "caseworker" | "station" | "employer" | "clinic" | "escort" | "bureau" | "system";
            /** @enum {string} */
            channel: "account" | "in_person" | "phone" | "paper" | "chat";
            /**
             * Format: date
             * @description Day it happened; today when left out
             */
            occurredOn?: string;
            evidence?: string;
            /** @default 500 */
            limit: number;
            /**
             * Format: uuid
             * @description Only the people of one company
             */
            employerId?: string;
        };
        OtherPassengerRequest: {
            /** @enum {string} */
            kind: "returning" | "escort";
            /**
             * Format: uuid
             * @description Of somebody returning to a running job
             */
            seekerId?: string;
            /** @description Of an escort */
            personName?: string;
            seat?: components["schemas"]["SeatRequest"];
        };
        AddOthersRequest: {
            passengers: components["schemas"]["OtherPassengerRequest"][];
        };
        PassengersRequest: {
            /** @enum {string} */
            reportedBy: "worker" | "caseworker" | "station" | "employer" | "clinic" | "escort" | "bureau" | "system";
            /** @enum {string} */
            channel: "account" | "in_person" | "phone" | "paper" | "chat";
            /**
             * Format: date
             * @description Day it happened; today when left out
             */
            occurredOn?: string;
            evidence?: string;
            passengerIds: string[];
        };
        ReserveSeatsRequest: {
            people: components["schemas"]["ListingRequest"][];
        };
        KeptSeatsResponse: {
            ids: string[];
        };
        ReleaseSeatsRequest: {
            reservationIds: string[];
        };
        TakeSeatRequest: {
            /** @description Null: no numbered seat */
            seat: components["schemas"]["SeatRequest"] | null;
        };
        AbsentRequest: {
            /** Format: uuid */
            passengerId: string;
            /** @enum {string} */
            reason: "papers_lost" | "urgent_matter" | "not_reachable" | "family" | "changed_mind" | "ill" | "motion_sickness" | "other_work" | "care" | "late" | "not_admitted" | "not_told";
        };
        RollCallRequest: {
            /** @enum {string} */
            reportedBy: "worker" | "caseworker" | "station" | "employer" | "clinic" | "escort" | "bureau" | "system";
            /** @enum {string} */
            channel: "account" | "in_person" | "phone" | "paper" | "chat";
            /**
             * Format: date
             * @description Day it happened; today when left out
             */
            occurredOn?: string;
            evidence?: string;
            boarded: string[];
            absent: components["schemas"]["AbsentRequest"][];
            /** @description Called by mistake */
            open?: string[];
        };
        InsuranceRequest: {
            insurer: string;
            policyNo: string;
            /**
             * Format: date
             * @description Last day it covers
             */
            until: string;
        };
        BatchContactRequest: {
            /** @enum {string} */
            role: "escort" | "source_bureau" | "destination_bureau" | "station" | "carrier" | "driver";
            name: string;
            phone: string;
        };
        KindCountResponse: {
            new: number;
            returning: number;
            escort: number;
        };
        GroupResponse: {
            employer: string | null;
            stop: string | null;
            persons: number;
        };
        KeptSeatResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            placementId: string;
            name: string;
            /** @description Of the placement */
            status: string;
            coach: string | null;
            seat: number | null;
            stop: string | null;
            /** Format: date-time */
            reservedAt: string;
        };
        HeadcountResponse: {
            /** Format: uuid */
            id: string;
            stop: string;
            coach: string | null;
            counted: number;
            expected: number;
            /** Format: date-time */
            deviceAt: string;
        };
        IncidentResponse: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "unwell" | "accident" | "breakdown" | "delay" | "missing" | "dispute" | "other";
            passengerId: string | null;
            name: string | null;
            place: string | null;
            told: ("bureau" | "destination_bureau" | "station" | "employer" | "family" | "police" | "ambulance" | "carrier")[];
            words: string | null;
            /** Format: date-time */
            deviceAt: string;
        };
        ReceptionResponse: {
            /** Format: uuid */
            employerId: string;
            employer: string;
            /** Format: date-time */
            arrivesAt: string;
            place: string;
            shuttle: string | null;
            contactName: string;
            contactPhone: string;
        };
        SignedHandOverResponse: {
            /** Format: uuid */
            employerId: string;
            employer: string;
            /** Format: date */
            handedOn: string;
            persons: number;
            expected: number;
            handedBy: string;
            signedBy: string;
        };
        BatchRoadResponse: {
            insurance: components["schemas"]["InsuranceRequest"] | null;
            contacts: components["schemas"]["BatchContactRequest"][];
            passengers: components["schemas"]["KindCountResponse"];
            /** @description By employer and pick-up point */
            groups: components["schemas"]["GroupResponse"][];
            /** @description For people who are not ready yet */
            reservations: components["schemas"]["KeptSeatResponse"][];
            headcounts: components["schemas"]["HeadcountResponse"][];
            incidents: components["schemas"]["IncidentResponse"][];
            receptions: components["schemas"]["ReceptionResponse"][];
            handOvers: components["schemas"]["SignedHandOverResponse"][];
        };
        RollMarkRequest: {
            /**
             * Format: uuid
             * @description Made by the device; the same id again is the same mark
             */
            id: string;
            /** Format: uuid */
            passengerId: string;
            /** @enum {string} */
            door: "open" | "boarded" | "not_boarded";
            /**
             * @description Required for somebody who did not board
             * @enum {string}
             */
            reason?: "papers_lost" | "urgent_matter" | "not_reachable" | "family" | "changed_mind" | "ill" | "motion_sickness" | "other_work" | "care" | "late" | "not_admitted" | "not_told";
            /**
             * Format: date-time
             * @description The device’s clock
             */
            deviceAt: string;
        };
        RollMarksRequest: {
            /** @enum {string} */
            reportedBy: "worker" | "caseworker" | "station" | "employer" | "clinic" | "escort" | "bureau" | "system";
            /** @enum {string} */
            channel: "account" | "in_person" | "phone" | "paper" | "chat";
            /**
             * Format: date
             * @description Day it happened; today when left out
             */
            occurredOn?: string;
            evidence?: string;
            marks: components["schemas"]["RollMarkRequest"][];
        };
        MarkResultResponse: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            outcome: "applied" | "known" | "older" | "refused";
            /** @description Why it was refused */
            code?: string;
        };
        MarkResultsResponse: {
            results: components["schemas"]["MarkResultResponse"][];
        };
        PassengerPhoneResponse: {
            /** Format: uuid */
            passengerId: string;
            phone: string;
        };
        SwapPassengerRequest: {
            /** @enum {string} */
            reportedBy: "worker" | "caseworker" | "station" | "employer" | "clinic" | "escort" | "bureau" | "system";
            /** @enum {string} */
            channel: "account" | "in_person" | "phone" | "paper" | "chat";
            /**
             * Format: date
             * @description Day it happened; today when left out
             */
            occurredOn?: string;
            evidence?: string;
            /**
             * Format: uuid
             * @description Leaves the list
             */
            passengerId: string;
            /**
             * Format: uuid
             * @description Ready; takes the same seat
             */
            placementId: string;
        };
        SwappedResponse: {
            /**
             * Format: uuid
             * @description The new passenger
             */
            passengerId: string;
        };
        HeadcountRequest: {
            /**
             * Format: uuid
             * @description Made by the device
             */
            id: string;
            stop: string;
            coach?: string;
            counted: number;
            /** Format: date-time */
            deviceAt: string;
        };
        HeadcountResultResponse: {
            expected: number;
            missing: number;
        };
        IncidentRequest: {
            /**
             * Format: uuid
             * @description Made by the device
             */
            id: string;
            /** @enum {string} */
            kind: "unwell" | "accident" | "breakdown" | "delay" | "missing" | "dispute" | "other";
            /** Format: uuid */
            passengerId?: string;
            place?: string;
            /** @description Who was told */
            told: ("bureau" | "destination_bureau" | "station" | "employer" | "family" | "police" | "ambulance" | "carrier")[];
            /** @description Words about health are not kept */
            words?: string;
            /** Format: date-time */
            deviceAt: string;
        };
        ArrangeBatchRequest: {
            insurance?: components["schemas"]["InsuranceRequest"];
            contacts?: components["schemas"]["BatchContactRequest"][];
        };
        ReceptionRequest: {
            /**
             * Format: date-time
             * @description Expected arrival
             */
            arrivesAt: string;
            place: string;
            /** @description The plant’s bus from there */
            shuttle?: string;
            contactName: string;
            contactPhone: string;
        };
        SignHandOverRequest: {
            /** Format: uuid */
            employerId: string;
            /** @description How many the signature takes over */
            persons: number;
            handedBy: string;
            /** @description Who signs for the company */
            signedBy: string;
            /** @description Where the signed paper is */
            evidence: string;
            /** Format: date */
            handedOn?: string;
        };
        HandOverResultResponse: {
            /** @description Arrived by the roll */
            expected: number;
        };
        FollowUpResponse: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "due" | "attempted" | "done" | "unreachable" | "escalated" | "lapsed";
            version: number;
            allowedTransitions: string[];
            /** @enum {string} */
            kind: "D7" | "D30" | "D90" | "D180";
            /** Format: uuid */
            placementId: string;
            name: string;
            employer: string | null;
            /** Format: date */
            startedOn: string;
            /**
             * Format: date
             * @description Working day the task is set for
             */
            dueOn: string;
            /** Format: date */
            opensOn: string;
            /** Format: date */
            closesOn: string;
            attempts: number;
            /** @description Different days without an answer; three go to the next rung */
            failedDays: number;
            /**
             * @description How to try next
             * @enum {string}
             */
            nextRung: "own_phone" | "family_phone" | "village_visit" | "employer";
            /**
             * Format: date
             * @description Suggested day of the next try
             */
            nextOn: string | null;
            /** @enum {string|null} */
            outcome: "in_post" | "left" | "unreachable" | null;
            /** Format: date */
            contactedOn: string | null;
            reportedBy: string | null;
            channel: string | null;
        };
        FollowUpPage: {
            nextCursor: string | null;
            items: components["schemas"]["FollowUpResponse"][];
        };
        FollowUpFigureResponse: {
            due: number;
            inPost: number;
            left: number;
            unreachable: number;
            unknown: number;
            /** @description Placement ids behind each number */
            lists: {
                [key: string]: string[];
            };
        };
        FollowUpFiguresResponse: {
            /** Format: date */
            asOf: string;
            D7: components["schemas"]["FollowUpFigureResponse"];
            D30: components["schemas"]["FollowUpFigureResponse"];
            D90: components["schemas"]["FollowUpFigureResponse"];
            D180: components["schemas"]["FollowUpFigureResponse"];
        };
        EvidenceFileResponse: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            media: "image/jpeg" | "image/png" | "application/pdf";
            bytes: number;
        };
        EvidenceResponse: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "wage" | "insurance" | "contract";
            /** Format: date */
            fromOn: string;
            /** Format: date */
            toOn: string;
            amount: number | null;
            reference: string | null;
            reportedBy: string;
            /**
             * @description The party’s own, typed for it, or of its workbook
             * @enum {string}
             */
            word: "own" | "typed_for" | "workbook";
            files: components["schemas"]["EvidenceFileResponse"][];
        };
        StabilityRuleResponse: {
            /** @description Changes with the rule */
            version: string;
            /** @description Longest time without evidence that is bridged, in days */
            gapDays: number;
            /** @description Days proven from the start on */
            evidencedDays: number | null;
            /** @description By days: until then it is not matured, which is no failure */
            maturesOn: {
                [key: string]: string;
            };
            /** Format: date */
            asOf: string;
        };
        AfterStartResponse: {
            followUps: components["schemas"]["FollowUpResponse"][];
            evidence: components["schemas"]["EvidenceResponse"][];
            /** @description By days: 30, 90, 180 */
            stability: {
                [key: string]: "met" | "not_met" | "not_matured" | "no_evidence";
            };
            stabilityRule: components["schemas"]["StabilityRuleResponse"];
        };
        RecordOutcomeRequest: {
            /** @enum {string} */
            reportedBy: "worker" | "caseworker" | "station" | "employer" | "clinic" | "escort" | "bureau" | "system";
            /** @enum {string} */
            channel: "account" | "in_person" | "phone" | "paper" | "chat";
            /**
             * Format: date
             * @description Day it happened; today when left out
             */
            occurredOn?: string;
            evidence?: string;
            /** @description Version last seen; another one is refused with 409 */
            expectedVersion?: number;
            /**
             * @description Unreachable is a call without an answer; the ladder says when it is over
             * @enum {string}
             */
            outcome: "in_post" | "left" | "unreachable";
            /**
             * Format: date
             * @description Leaving date as told; it ends nothing
             */
            leftOn?: string;
        };
        NoteCallRequest: {
            /** @enum {string} */
            reportedBy: "worker" | "caseworker" | "station" | "employer" | "clinic" | "escort" | "bureau" | "system";
            /** @enum {string} */
            channel: "account" | "in_person" | "phone" | "paper" | "chat";
            /**
             * Format: date
             * @description Day it happened; today when left out
             */
            occurredOn?: string;
            evidence?: string;
            /** @description Version last seen; another one is refused with 409 */
            expectedVersion?: number;
            /** @enum {string} */
            result: "no_answer" | "switched_off" | "wrong_number" | "not_at_home" | "not_known" | "call_back";
            /**
             * Format: date
             * @description The day the person asked for
             */
            callBackOn?: string;
        };
        CallNotedResponse: {
            /** @enum {string} */
            status: "due" | "attempted" | "done" | "unreachable" | "escalated" | "lapsed";
            version: number;
            attempts: number;
            /** @description Different days without an answer */
            failedDays: number;
            /**
             * @description Who or what is tried next
             * @enum {string}
             */
            rung: "own_phone" | "family_phone" | "village_visit" | "employer";
            /**
             * Format: date
             * @description Suggested day
             */
            nextOn: string | null;
            /** @description The employer did not know either */
            exhausted: boolean;
        };
        TransitionFollowUpRequest: {
            /** @enum {string} */
            reportedBy: "worker" | "caseworker" | "station" | "employer" | "clinic" | "escort" | "bureau" | "system";
            /** @enum {string} */
            channel: "account" | "in_person" | "phone" | "paper" | "chat";
            /**
             * Format: date
             * @description Day it happened; today when left out
             */
            occurredOn?: string;
            evidence?: string;
            /** @description Version last seen; another one is refused with 409 */
            expectedVersion?: number;
            /** @enum {string} */
            move: "attempt" | "give_up" | "escalate" | "reopen";
            reason?: string;
        };
        EvidenceListResponse: {
            items: components["schemas"]["EvidenceResponse"][];
        };
        RecordEvidenceRequest: {
            /** @enum {string} */
            kind: "wage" | "insurance" | "contract";
            /**
             * Format: date
             * @description First day it proves
             */
            fromOn: string;
            /**
             * Format: date
             * @description Last day it proves
             */
            toOn: string;
            /** @description Yuan, of a month’s wage */
            amount?: number;
            /** @description Number of the paper */
            reference?: string;
            /** @enum {string} */
            reportedBy: "worker" | "caseworker" | "station" | "employer" | "clinic" | "escort" | "bureau" | "system";
        };
        EvidenceRecordedResponse: {
            /** Format: uuid */
            id: string;
        };
        EvidenceReadingResponse: {
            /** Format: uuid */
            userId: string;
            name: string | null;
            role: string;
            /** Format: date-time */
            readAt: string;
        };
        EvidenceReadingsResponse: {
            items: components["schemas"]["EvidenceReadingResponse"][];
        };
        ConcernResponse: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "open" | "in_hand" | "resolved" | "withdrawn";
            version: number;
            allowedTransitions: string[];
            /** @enum {string} */
            kind: "wage" | "hours" | "injury" | "insurance" | "dormitory" | "safety" | "rights" | "family" | "other";
            /** @enum {string} */
            owner: "station" | "caseworker" | "bureau";
            /** Format: uuid */
            placementId: string;
            words: string | null;
            /** Format: date */
            raisedOn: string;
            /** Format: date */
            dueOn: string;
            /** Format: date */
            closedOn: string | null;
            /**
             * Format: date
             * @description The person says it is settled
             */
            confirmedOn: string | null;
        };
        ConcernPage: {
            nextCursor: string | null;
            items: components["schemas"]["ConcernResponse"][];
        };
        RaiseConcernRequest: {
            /** @enum {string} */
            reportedBy: "worker" | "caseworker" | "station" | "employer" | "clinic" | "escort" | "bureau" | "system";
            /** @enum {string} */
            channel: "account" | "in_person" | "phone" | "paper" | "chat";
            /**
             * Format: date
             * @description Day it happened; today when left out
             */
            occurredOn?: string;
            evidence?: string;
            /** @description Version last seen; another one is refused with 409 */
            expectedVersion?: number;
            /** Format: uuid */
            placementId: string;
            /** @enum {string} */
            kind: "wage" | "hours" | "injury" | "insurance" | "dormitory" | "safety" | "rights" | "family" | "other";
            /** @description Words on hepatitis B, pregnancy or HIV are not kept */
            words?: string;
            /**
             * @default station
             * @enum {string}
             */
            owner: "station" | "caseworker" | "bureau";
        };
        ConcernRaisedResponse: {
            /** Format: uuid */
            id: string;
        };
        TransitionConcernRequest: {
            /** @enum {string} */
            reportedBy: "worker" | "caseworker" | "station" | "employer" | "clinic" | "escort" | "bureau" | "system";
            /** @enum {string} */
            channel: "account" | "in_person" | "phone" | "paper" | "chat";
            /**
             * Format: date
             * @description Day it happened; today when left out
             */
            occurredOn?: string;
            evidence?: string;
            /** @description Version last seen; another one is refused with 409 */
            expectedVersion?: number;
            /** @enum {string} */
            move: "take" | "pass_on" | "resolve" | "withdraw" | "reopen";
            reason?: string;
            /** @enum {string} */
            owner?: "station" | "caseworker" | "bureau";
        };
        ConfirmConcernRequest: {
            /** @description Not settled: it is open again */
            settled: boolean;
            /** @enum {string} */
            channel: "account" | "in_person" | "phone" | "paper" | "chat";
            /** @description What stands behind it: when the call was, the paper, the screenshot */
            evidence?: string;
            /** Format: date */
            occurredOn?: string;
        };
        DutyResponse: {
            /** Format: uuid */
            placementId: string;
            /** @enum {string} */
            kind: "contract" | "insurance" | "filing";
            /** @description In Chinese and English */
            label: string;
            name: string | null;
            employer: string | null;
            /** Format: date */
            startedOn: string;
            /** Format: date */
            remindOn: string;
            /** Format: date */
            dueOn: string;
            /** Format: date */
            doneOn: string | null;
            reference: string | null;
            /** @enum {string} */
            state: "done" | "ahead" | "due_soon" | "overdue" | "dropped";
        };
        DutyPage: {
            nextCursor: string | null;
            items: components["schemas"]["DutyResponse"][];
        };
        WarningResponse: {
            /** Format: uuid */
            placementId: string;
            name: string | null;
            employer: string | null;
            /** Format: date */
            startedOn: string;
            warnings: ("missed_call" | "wage_below_promise" | "insurance_gap" | "companions_left")[];
        };
        WarningPage: {
            nextCursor: string | null;
            items: components["schemas"]["WarningResponse"][];
        };
        DutyDoneRequest: {
            /** @enum {string} */
            reportedBy: "worker" | "caseworker" | "station" | "employer" | "clinic" | "escort" | "bureau" | "system";
            /** @enum {string} */
            channel: "account" | "in_person" | "phone" | "paper" | "chat";
            /**
             * Format: date
             * @description Day it was done
             */
            doneOn: string;
            /** @description Contract number, month of enrolment, filing number */
            reference: string;
        };
        StartEchoRequest: {
            /** @description The worker says the same as the employer */
            confirms: boolean;
            /**
             * Format: date
             * @description The day the worker says it was
             */
            startOn?: string;
            /** @description In the worker’s words; words about health are not kept */
            words?: string;
            /**
             * Format: date
             * @description Day it was told; today when left out
             */
            toldOn?: string;
            /** @enum {string} */
            channel: "account" | "in_person" | "phone" | "paper" | "chat";
            /** @description What stands behind it: when the call was, the paper, the screenshot */
            evidence?: string;
        };
        EchoedResponse: {
            /**
             * Format: uuid
             * @description Opened by a contradiction
             */
            disputeId: string | null;
        };
        KnownPolicyName: {
            zh: string;
            en: string;
        };
        SubsidyAges: {
            from: number;
            to: number;
        };
        SubsidyWorkplace: {
            /** @description Provinces it must lie in */
            within: string[] | null;
            /** @description Provinces it must not lie in */
            outside: string[] | null;
        };
        SubsidyLength: {
            /** @enum {string} */
            unit: "months" | "days";
            count: number;
        };
        SubsidyAmount: {
            /** @enum {string} */
            way: "fixed" | "tickets" | "share_of_pay";
            /** @description Whole yuan, of a fixed amount */
            yuan?: number;
            /** @description Per cent of the pay on record */
            percent?: number;
            /** @description Most that is paid; tickets need one */
            cap?: number | null;
        };
        KnownSubsidyRules: {
            /** @enum {string} */
            household: "poor" | "poor_or_monitored" | "any";
            /** @description A household identified after the start counts from that day */
            laterIdentified: boolean;
            ages: components["schemas"]["SubsidyAges"] | null;
            workplace: components["schemas"]["SubsidyWorkplace"];
            /** @description Null: from the first day */
            length: components["schemas"]["SubsidyLength"] | null;
            /** @enum {string} */
            proof: "wage" | "insurance" | "wage_or_insurance";
            /** @description Days without proof that do not break the count */
            gapDays: number;
            /** @description The proof must go on up to the month before the claim */
            goingOn: boolean;
            /** @description Shortest contract, in months */
            contractMonths: number | null;
            papers: ("application_form" | "work_certificate" | "ticket" | "contract" | "poverty_proof" | "other_subsidy_declaration")[];
            exclusions: ("organised_ride" | "dispatch_firm")[];
            /** @enum {string} */
            oncePer: "person" | "year";
            /** @description Days a public notice stands */
            noticeDays: number;
            /** @description Null where the text gives none */
            amount: components["schemas"]["SubsidyAmount"] | null;
        };
        KnownSubsidyPolicyResponse: {
            code: string;
            /** @enum {string} */
            kind: "transport" | "work_reward" | "absorption";
            name: components["schemas"]["KnownPolicyName"];
            source: string;
            /** @description Place it was issued for */
            issuedFor: string;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validUntil: string | null;
            rules: components["schemas"]["KnownSubsidyRules"];
            /** @description Rules the text leaves open: the bureau decides them */
            open: string[];
        };
        KnownSubsidyPoliciesResponse: {
            items: components["schemas"]["KnownSubsidyPolicyResponse"][];
        };
        SubsidyRules: {
            /** @enum {string} */
            household: "poor" | "poor_or_monitored" | "any";
            /** @description A household identified after the start counts from that day */
            laterIdentified: boolean;
            ages: components["schemas"]["SubsidyAges"] | null;
            workplace: components["schemas"]["SubsidyWorkplace"];
            /** @description Null: from the first day */
            length: components["schemas"]["SubsidyLength"] | null;
            /** @enum {string} */
            proof: "wage" | "insurance" | "wage_or_insurance";
            /** @description Days without proof that do not break the count */
            gapDays: number;
            /** @description The proof must go on up to the month before the claim */
            goingOn: boolean;
            /** @description Shortest contract, in months */
            contractMonths: number | null;
            papers: ("application_form" | "work_certificate" | "ticket" | "contract" | "poverty_proof" | "other_subsidy_declaration")[];
            exclusions: ("organised_ride" | "dispatch_firm")[];
            /** @enum {string} */
            oncePer: "person" | "year";
            /** @description Days a public notice stands */
            noticeDays: number;
            amount: components["schemas"]["SubsidyAmount"];
        };
        SubsidyPolicyResponse: {
            /** Format: uuid */
            id: string;
            code: string;
            /** @description Counts changes; earlier ones stay on record */
            revision: number;
            /** @enum {string} */
            kind: "transport" | "work_reward" | "absorption";
            /** @description County or district whose bureau decides */
            place: string;
            name: string;
            source: string;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validUntil: string | null;
            rules: components["schemas"]["SubsidyRules"];
        };
        SubsidyPoliciesResponse: {
            items: components["schemas"]["SubsidyPolicyResponse"][];
        };
        SetSubsidyPolicyRequest: {
            /**
             * @description Names the policy, the same in every place
             * @example guangxi-transport-2021
             */
            code: string;
            /** @enum {string} */
            kind: "transport" | "work_reward" | "absorption";
            /** @description County or district of the bureau; its first when left out */
            place?: string;
            name: string;
            /** @description The text it stands on: number, day, where it was read */
            source: string;
            /**
             * Format: date
             * @description First day on which counting may begin
             */
            validFrom: string;
            /** Format: date */
            validUntil?: string | null;
            rules: components["schemas"]["SubsidyRules"];
        };
        EndSubsidyPolicyRequest: {
            /**
             * Format: date
             * @description Last day on which counting may begin
             */
            on: string;
        };
        SubsidyReasonText: {
            zh: string;
            en: string;
        };
        SubsidyReasonResponse: {
            code: string;
            text: components["schemas"]["SubsidyReasonText"];
            /** @description Paper that is missing */
            paper: string | null;
            /** @description Where it can be seen, or put right */
            link: string;
        };
        SubsidyRadarRowResponse: {
            /** @description Placement, policy and period */
            id: string;
            /** Format: uuid */
            placementId: string;
            /** Format: uuid */
            seekerId: string;
            name: string | null;
            areaCode: string;
            employer: string | null;
            policyCode: string;
            policyName: string;
            revision: number;
            /** @enum {string} */
            kind: "transport" | "work_reward" | "absorption";
            /** @description `once` or a calendar year */
            period: string;
            /** @enum {string} */
            state: "due" | "short" | "paper_missing" | "claimed" | "excluded";
            /** Format: date */
            startedOn: string;
            /** Format: date */
            countsFrom: string;
            /**
             * Format: date
             * @description First day on which the length is reached
             */
            reachedOn: string;
            /** @description Days to go; 0 when reached */
            daysShort: number;
            /** @description Whole yuan; null while it cannot be told */
            amount: number | null;
            reasons: components["schemas"]["SubsidyReasonResponse"][];
            /** Format: uuid */
            claimId: string | null;
            /** @enum {string|null} */
            claimStatus: "claimed" | "checked" | "posted" | "objected" | "approved" | "paid" | "rejected" | "withdrawn" | "recovered" | null;
        };
        SubsidyRadarPage: {
            nextCursor: string | null;
            items: components["schemas"]["SubsidyRadarRowResponse"][];
        };
        NoteSubsidyPaperRequest: {
            /** Format: uuid */
            placementId: string;
            /** @enum {string} */
            kind: "application_form" | "work_certificate" | "ticket" | "poverty_proof" | "other_subsidy_declaration";
            /**
             * Format: date
             * @description Day of the paper
             */
            onDay: string;
            /** @description Its number, or where it is filed */
            reference: string;
            /** @description Whole yuan, of a ticket */
            amount?: number;
            /** @enum {string} */
            reportedBy: "worker" | "caseworker" | "station" | "employer" | "clinic" | "escort" | "bureau" | "system";
            /** @enum {string} */
            channel: "account" | "in_person" | "phone" | "paper" | "chat";
        };
        ClaimSubsidyRequest: {
            /** @enum {string} */
            reportedBy: "worker" | "caseworker" | "station" | "employer" | "clinic" | "escort" | "bureau" | "system";
            /** @enum {string} */
            channel: "account" | "in_person" | "phone" | "paper" | "chat";
            /** @description Number or place of what it stands on */
            evidence?: string;
            /** Format: uuid */
            placementId: string;
            policyCode: string;
            /** @description `once` or a year; the first that is due when left out */
            period?: string;
        };
        SubsidyClaimedResponse: {
            /** Format: uuid */
            id: string;
        };
        SubsidyClaimResponse: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "claimed" | "checked" | "posted" | "objected" | "approved" | "paid" | "rejected" | "withdrawn" | "recovered";
            version: number;
            /** @description Moves this user may make now */
            allowedTransitions: string[];
            policyCode: string;
            /** @enum {string} */
            kind: "transport" | "work_reward" | "absorption";
            /** @description County or district whose bureau decides */
            place: string;
            /** Format: uuid */
            seekerId: string;
            name: string | null;
            /** Format: uuid */
            placementId: string;
            /** @description Company that claims */
            employer: string | null;
            /** @description `once` or a calendar year */
            period: string;
            /** Format: date */
            countsFrom: string;
            /** Format: date */
            reachedOn: string;
            /** @description Whole yuan */
            amount: number;
            /** Format: date */
            claimedOn: string;
            /** Format: uuid */
            noticeId: string | null;
            /** Format: date */
            noticeUntil: string | null;
            /** Format: date */
            paidOn: string | null;
        };
        SubsidyClaimPage: {
            nextCursor: string | null;
            items: components["schemas"]["SubsidyClaimResponse"][];
        };
        SubsidyClaimStepResponse: {
            seq: number;
            move: string;
            toStatus: string;
            /** Format: date */
            occurredOn: string;
            reportedBy: string;
            reason: string | null;
            evidence: string | null;
        };
        SubsidyClaimWithHistoryResponse: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "claimed" | "checked" | "posted" | "objected" | "approved" | "paid" | "rejected" | "withdrawn" | "recovered";
            version: number;
            /** @description Moves this user may make now */
            allowedTransitions: string[];
            policyCode: string;
            /** @enum {string} */
            kind: "transport" | "work_reward" | "absorption";
            /** @description County or district whose bureau decides */
            place: string;
            /** Format: uuid */
            seekerId: string;
            name: string | null;
            /** Format: uuid */
            placementId: string;
            /** @description Company that claims */
            employer: string | null;
            /** @description `once` or a calendar year */
            period: string;
            /** Format: date */
            countsFrom: string;
            /** Format: date */
            reachedOn: string;
            /** @description Whole yuan */
            amount: number;
            /** Format: date */
            claimedOn: string;
            /** Format: uuid */
            noticeId: string | null;
            /** Format: date */
            noticeUntil: string | null;
            /** Format: date */
            paidOn: string | null;
            history: components["schemas"]["SubsidyClaimStepResponse"][];
        };
        TransitionSubsidyClaimRequest: {
            /** @enum {string} */
            reportedBy: "worker" | "caseworker" | "station" | "employer" | "clinic" | "escort" | "bureau" | "system";
            /** @enum {string} */
            channel: "account" | "in_person" | "phone" | "paper" | "chat";
            /** @description Number or place of what it stands on */
            evidence?: string;
            /** @enum {string} */
            move: "check" | "object" | "overrule" | "approve" | "pay" | "reject" | "withdraw" | "recover";
            reason?: string;
            /** @description Version last seen; another one is refused with 409 */
            expectedVersion?: number;
        };
        PostSubsidyNoticeRequest: {
            /** @description Policy whose checked claims go up */
            policyCode: string;
        };
        SubsidyNoticePostedResponse: {
            /** Format: uuid */
            id: string;
            posted: number;
            /** @description Checked, but no longer due on the facts of now */
            leftOut: number;
        };
        SubsidyNoticeResponse: {
            /** Format: uuid */
            id: string;
            place: string;
            policyCode: string;
            /** @enum {string} */
            kind: "transport" | "work_reward" | "absorption";
            /** Format: date */
            postedOn: string;
            /**
             * Format: date
             * @description Last day it stands
             */
            untilOn: string;
        };
        SubsidyNoticePage: {
            nextCursor: string | null;
            items: components["schemas"]["SubsidyNoticeResponse"][];
        };
        WordsResponse: {
            zh: string;
            en: string;
        };
        StepResponse: {
            code: string;
            label: components["schemas"]["WordsResponse"];
            /** @description The command behind the button */
            operationId: string;
            /** @description Method and path under /api/v1; {id} is `aboutId` */
            route: string;
        };
        WaitResponse: {
            party: string;
            /** Format: date */
            until: string;
        };
        WorkRowResponse: {
            /** Format: uuid */
            placementId: string;
            /** Format: uuid */
            seekerId: string;
            name: string | null;
            place: string;
            employerName: string | null;
            job: string | null;
            state: string;
            /** @enum {string} */
            section: "overdue" | "due" | "soon" | "later" | "waiting";
            step: components["schemas"]["StepResponse"];
            /**
             * @description What the reader may open of it
             * @enum {string}
             */
            opens: "person" | "placement" | "check";
            /** @description Opens it */
            link: string;
            /** @enum {string} */
            about: "placement" | "check" | "batch" | "follow_up" | "dispute" | "concern" | "calendar";
            /** Format: uuid */
            aboutId: string;
            owner: string;
            /** Format: date */
            dueOn: string;
            /** @description Null for one’s own steps */
            waitsFor: components["schemas"]["WaitResponse"] | null;
            /**
             * Format: date
             * @description Day the step came up
             */
            sinceOn: string;
            /**
             * @description Who answers for the person
             * @enum {string}
             */
            responsible: "caseworker" | "station";
            /**
             * Format: date
             * @description Both have it on their lists until then
             */
            sharedUntil: string | null;
            /** @enum {string|null} */
            alarm: "START_UNCONFIRMED" | "CALENDAR_MISSING" | null;
        };
        WorkPage: {
            nextCursor: string | null;
            items: components["schemas"]["WorkRowResponse"][];
        };
        CountResponse: {
            code: string;
            count: number;
            /** @description Opens the list of exactly these rows */
            link: string;
        };
        WorkCountsResponse: {
            /** Format: date */
            today: string;
            sections: components["schemas"]["CountResponse"][];
            alarms: components["schemas"]["CountResponse"][];
        };
        SavedViewResponse: {
            /** Format: uuid */
            id: string;
            name: string;
            shared: boolean;
            mine: boolean;
            /** @enum {string} */
            list: "work" | "people" | "placements" | "vacancies" | "subsidies";
            filter: {
                [key: string]: string;
            };
            /** @description Opens the list */
            link: string;
        };
        ViewFilterRequest: {
            /** @enum {string} */
            section?: "overdue" | "due" | "soon" | "later" | "waiting";
            /** @enum {string} */
            step?: "answer_candidate" | "ask_person" | "order_exam" | "book_exam" | "rebook_exam" | "examine" | "conclude_exam" | "remind_recheck" | "review_conclusion" | "put_on_batch" | "tell_departure" | "call_roll" | "tell_arrival" | "tell_own_arrival" | "confirm_start" | "visit_for_start" | "follow_up" | "climb_ladder" | "await_follow_up" | "keep_contact" | "settle_dispute" | "answer_concern" | "load_calendar";
            /** @enum {string} */
            owner?: "bureau" | "caseworker" | "station" | "employer" | "clinic" | "escort";
            /** @enum {string} */
            state?: "proposed" | "intent" | "offered" | "accepted" | "medical" | "ready" | "batched" | "departed" | "arrived" | "started";
            /** @description Township (9 digits) or village (12 digits) */
            area?: string;
            /** Format: uuid */
            employerId?: string;
            /** @enum {string} */
            alarm?: "START_UNCONFIRMED" | "CALENDAR_MISSING";
            status?: string;
            fair?: string;
            /** Format: uuid */
            employer?: string;
            /** Format: uuid */
            vacancy?: string;
            policy?: string;
        };
        SaveViewRequest: {
            name: string;
            /** @description Everybody of the organisation may use it */
            shared: boolean;
            /**
             * @default work
             * @enum {string}
             */
            list: "work" | "people" | "placements" | "vacancies" | "subsidies";
            filter: components["schemas"]["ViewFilterRequest"];
        };
        HandOverRequest: {
            /** Format: uuid */
            fromUser: string;
            /** Format: uuid */
            toUser: string;
            /** @description Areas of the one who hands over, whole */
            areas?: string[];
            /** @description Single persons */
            seekers?: string[];
            /** @description Everything the first one has; areas and persons are then not named */
            whole?: boolean;
            /**
             * Format: date
             * @description Today when left out
             */
            fromOn?: string;
            note?: string;
        };
        HandOverResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            fromUser: string;
            /** Format: uuid */
            toUser: string;
            areas: string[];
            seekers: string[];
            /** Format: date */
            fromOn: string;
            /**
             * Format: date
             * @description Last day both see it
             */
            bothUntilOn: string;
            note: string | null;
        };
        RevokedOwnLinksResponse: {
            /** @description How many were open */
            revoked: number;
        };
        LateReportResponse: {
            /** Format: uuid */
            runId: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            /** @description A side has signed it */
            signed: boolean;
            /** @description Recorded after it was frozen, of its days */
            facts: number;
            /** @description Of these, since the caller’s side last said it has seen them */
            unseen: number;
            /** Format: date-time */
            lastAt: string;
            /** @description Sides that have seen all of them */
            seenBy: ("source" | "destination")[];
        };
        TouchedFigureResponse: {
            code: string;
            name: components["schemas"]["TextResponse"];
            unit: string;
            /** @description As frozen */
            then: number | null;
            /** @description The same question today */
            now: number | null;
            /** @enum {string} */
            change: "added" | "removed";
        };
        LateFactResponse: {
            aggregate: string;
            /** Format: uuid */
            aggregateId: string;
            step: string;
            /** Format: date */
            occurredOn: string;
            /** Format: date-time */
            recordedAt: string;
            reportedBy: string | null;
            /** @description Name of the account that typed it */
            enteredName: string | null;
            enteredRole: string | null;
            office: string | null;
            channel: string | null;
            name: string | null;
            /** @description Frozen figures it contradicts */
            figures: components["schemas"]["TouchedFigureResponse"][];
        };
        LateFactPage: {
            nextCursor: string | null;
            items: components["schemas"]["LateFactResponse"][];
        };
        DepartureSentenceResponse: {
            /** Format: date */
            asOf: string;
            /** Format: date */
            departureOn: string | null;
            departed: number;
            confirmed: number;
            pending: number;
            /** @description Pending for more than seven days */
            alarms: number;
            sentence: components["schemas"]["TextResponse"];
            alarmIds: string[];
        };
        CountReportRequest: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            /**
             * Format: date
             * @description Last day that counts; today when left out
             */
            asOf?: string;
            /** @description One of the caller’s cooperations; the first when left out */
            cooperation?: string;
        };
        WordPartResponse: {
            /**
             * @description How the words behind the number came
             * @enum {string}
             */
            source: "own" | "typed_for" | "unproven" | "workbook" | "ledger" | "service" | "unknown";
            value: number;
            /** @description Of these, recorded more than seven days after they happened */
            late: number;
        };
        RunFigureResponse: {
            code: string;
            name: components["schemas"]["TextResponse"];
            unit: string;
            of: string;
            /** @description Null where there is no source; never 0 instead */
            value: number | null;
            noSource: components["schemas"]["TextResponse"] | null;
            detail: {
                [key: string]: unknown;
            } | null;
            /** @description Adds up to the number; each part opens with `words` beside the code */
            words: components["schemas"]["WordPartResponse"][] | null;
            /** @description Opens the list; its length is the number */
            link: string | null;
        };
        RunResponse: {
            /** Format: uuid */
            id: string;
            cooperation: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            /** Format: date */
            asOf: string;
            /** Format: date-time */
            knownAt: string;
            ruleVersion: string;
            /** Format: date-time */
            frozenAt: string | null;
            figures: components["schemas"]["RunFigureResponse"][];
        };
        RunHeadResponse: {
            /** Format: uuid */
            id: string;
            cooperation: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            /** Format: date */
            asOf: string;
            /** Format: date-time */
            knownAt: string;
            ruleVersion: string;
            /** Format: date-time */
            frozenAt: string | null;
        };
        FigureLineResponse: {
            id: string;
            name: string | null;
            place: string | null;
            /** @description Community paired with the person’s village */
            community: string | null;
        };
        RunListResponse: {
            nextCursor: string | null;
            code: string;
            unit: string;
            of: string;
            value: number | null;
            items: components["schemas"]["FigureLineResponse"][];
        };
        CorrectionEventResponse: {
            aggregate: string;
            move: string;
            from: string | null;
            to: string;
            /** Format: date */
            occurredOn: string;
            /** Format: date-time */
            recordedAt: string;
            reportedBy: string;
            reason: string | null;
        };
        ExplainedMemberResponse: {
            id: string;
            name: string | null;
            place: string | null;
            /** @enum {string} */
            change: "added" | "removed";
            /** @description Recorded since the snapshot */
            events: components["schemas"]["CorrectionEventResponse"][];
        };
        CorrectionResponse: {
            code: string;
            name: components["schemas"]["TextResponse"];
            unit: string;
            then: number | null;
            now: number | null;
            /** @description More than eight per cent */
            mustBeExplained: boolean;
            /** @description Members whose change no event explains */
            unexplained: number;
            members: components["schemas"]["ExplainedMemberResponse"][];
        };
        FieldDifferenceResponse: {
            field: string;
            here: string;
            there: string;
        };
        PairedPersonResponse: {
            /** @description Of our list */
            id: string;
            /** @description Of their workbook, 1-based */
            row: number;
            /**
             * @description What the two were recognised by
             * @enum {string}
             */
            by: "id" | "name";
            differences: components["schemas"]["FieldDifferenceResponse"][];
        };
        ComparisonResponse: {
            here: number;
            there: number;
            /**
             * @description Whether the column of ID numbers was looked at: not where the reader’s side reads none, nor beyond a day’s limit; then by name and township alone
             * @enum {string}
             */
            numbers: "read" | "not_yours" | "limit";
            both: components["schemas"]["PairedPersonResponse"][];
            onlyHere: string[];
            /** @description Rows of their workbook */
            onlyThere: number[];
            /** @description Rows that name somebody a second time */
            twiceThere: number[];
            /** @description Of our side, by id; whom the reader’s side may not read is absent */
            names: {
                [key: string]: string;
            };
            /** @description Of their side, by row */
            rowNames: {
                [key: string]: string;
            };
        };
        SignatureResponse: {
            /** @enum {string} */
            side: "source" | "destination";
            /** Format: date-time */
            signedAt: string;
            digest: string;
        };
        PackResponse: {
            /** Format: uuid */
            id: string;
            cooperation: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            /** Format: date */
            asOf: string;
            /** Format: date-time */
            knownAt: string;
            ruleVersion: string;
            /** Format: date-time */
            frozenAt: string | null;
            figures: components["schemas"]["RunFigureResponse"][];
            /** @description What both sides sign: all figures with their lists */
            digest: string;
            signatures: components["schemas"]["SignatureResponse"][];
        };
        FormFieldResponse: {
            code: string;
            name: components["schemas"]["TextResponse"];
        };
        UnknownColumnResponse: {
            /** @example C */
            letter: string;
            header: string;
        };
        FormReadingResponse: {
            /** @description Of the template: what is taught about it is remembered by this */
            fingerprint: string;
            sheet: string;
            /** @description The last header row, 1-based */
            headerRow: number;
            /** @description Letter → field */
            columns: {
                [key: string]: string;
            };
            /** @description To be asked once */
            unknown: components["schemas"]["UnknownColumnResponse"][];
        };
        TeachFormRequest: {
            /** @description Header → field */
            answers: {
                [key: string]: string;
            };
        };
        IndicatorResponse: {
            /** @description Path of the figure; the list behind it opens by the same path */
            code: string;
            /** @description 人 people, 人次 person-times, 天 days, 家 firms, 个 posts, 项 items */
            unit: string;
            ruleVersion: string;
            /** Format: date */
            asOf: string;
            /** Format: date-time */
            knownAt: string;
            value: number;
            /** @description Adds up to the number */
            words: components["schemas"]["WordPartResponse"][] | null;
        };
        FigureListResponse: {
            nextCursor: string | null;
            path: string;
            unit: string;
            of: string;
            /** @description Length of the whole list */
            value: number;
            items: components["schemas"]["FigureLineResponse"][];
        };
        AssertionText: {
            zh: string;
            en: string;
        };
        AssertionResponse: {
            n: number;
            ok: boolean;
            value: number | boolean | number[];
            text: components["schemas"]["AssertionText"];
        };
        FigureCheckRequest: {
            /**
             * Format: date
             * @description Last day that counts
             */
            asOf: string;
            /**
             * Format: date-time
             * @description Counts what was recorded by this instant; now when left out
             */
            knownAt?: string;
            /** @description One of the caller’s cooperations; the first when left out */
            cooperation?: string;
            /** @enum {string} */
            unit: "persons" | "person_times";
            /** @enum {string} */
            population: "all" | "poor" | "non_poor";
            /** @enum {string} */
            scope: "fair" | "pool" | "first_batch" | "later_batches" | "past_fairs" | "other_channels" | "cooperation";
            /** @enum {string} */
            event: "intent" | "boarded" | "arrived" | "started";
            /** @description The number somebody wants to print; refused when it is another */
            value?: number;
        };
        FigureCheckResponse: {
            /** @description Path of the figure; the list behind it opens by the same path */
            code: string;
            /** @description 人 people, 人次 person-times, 天 days, 家 firms, 个 posts, 项 items */
            unit: string;
            ruleVersion: string;
            /** Format: date */
            asOf: string;
            /** Format: date-time */
            knownAt: string;
            value: number;
            /** @description Adds up to the number */
            words: components["schemas"]["WordPartResponse"][] | null;
            /** @description Says how much was typed for others, how much came in late */
            sentence: components["schemas"]["AssertionText"];
            ids: string[];
        };
        OutboxLagResponse: {
            /** @description How long the oldest due work waits to be handed to a queue */
            unsentSeconds: number;
            /** @description Due work nobody has picked up in time, sweeper included */
            overdue: number;
            overdueSeconds: number;
        };
        LatenessResponse: {
            /** @description Rows it is told of */
            rows: number;
            /** @description Seconds */
            p50: number;
            p99: number;
            max: number;
        };
        QueueResponse: {
            /** @enum {string} */
            queue: "imports" | "matching" | "fair-roster" | "offers" | "medical-check" | "follow-up" | "notifications" | "maintenance";
            /** @description Written and not done */
            open: number;
            /** @description Of the open ones: under way */
            active: number;
            /** @description Of the open ones: failed, to be tried again */
            retrying: number;
            /** @description Given up, waiting for an operator */
            dead: number;
            oldestSeconds: number;
            lateness: components["schemas"]["LatenessResponse"];
            /** @description Seconds since a worker last picked up a job, a canary at least; null when none is known to have */
            pickedUpSeconds: number | null;
        };
        TopicResponse: {
            topic: string;
            /** @enum {string} */
            queue: "imports" | "matching" | "fair-roster" | "offers" | "medical-check" | "follow-up" | "notifications" | "maintenance";
            open: number;
            active: number;
            retrying: number;
            dead: number;
            oldestSeconds: number;
        };
        QueuesResponse: {
            /** Format: date-time */
            asOf: string;
            /**
             * @description Where the queues keep their jobs
             * @enum {string}
             */
            backend: "postgres" | "redis";
            /** @description Worker processes heard of in the last minute */
            workers: number;
            outbox: components["schemas"]["OutboxLagResponse"];
            queues: components["schemas"]["QueueResponse"][];
            /** @description Topics with open or given-up work */
            topics: components["schemas"]["TopicResponse"][];
        };
        ErrorTextResponse: {
            zh: string;
            en: string;
        };
        DeadLetterResponse: {
            id: number;
            topic: string;
            /** @enum {string} */
            queue: "imports" | "matching" | "fair-roster" | "offers" | "medical-check" | "follow-up" | "notifications" | "maintenance";
            /** @description Ids and versions, never a value */
            effectKey: string;
            failures: number;
            /** @description Code or name of the last fault */
            lastError: string | null;
            /** @description The last fault in words, when it was a refusal of ours; else null */
            reason: components["schemas"]["ErrorTextResponse"] | null;
            /** Format: date-time */
            deadAt: string;
            /** @description How often it was opened again before */
            replays: number;
            allowedActions: "replay"[];
        };
        DeadLetterPage: {
            nextCursor: string | null;
            items: components["schemas"]["DeadLetterResponse"][];
        };
        ReplayDeadLetterRequest: {
            /** @description What was mended */
            reason: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listAreas: {
        parameters: {
            query?: {
                /** @description Code of the place whose places are asked for; the provinces when left out */
                parent?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AreaList"];
                };
            };
        };
    };
    listCodes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                list: "ethnic-groups" | "education" | "household-relations" | "sexes" | "disability-categories" | "labour-abilities" | "mandarin-levels" | "poverty-statuses" | "industries" | "occupation-classes";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeList"];
                };
            };
        };
    };
    listHazards: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HazardList"];
                };
            };
        };
    };
    showCalendar: {
        parameters: {
            query: {
                region: "guangxi" | "shenzhen";
                from: string;
                /** @description Included; at most 800 days after `from` */
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarResponse"];
                };
            };
        };
    };
    listMinimumWages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MinimumWageList"];
                };
            };
        };
    };
    loadCalendarSchedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scope: "national" | "guangxi" | "shenzhen";
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoadScheduleRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    loadMinimumWage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                area: "shenzhen" | "guangxi-1" | "guangxi-2" | "guangxi-3";
                from: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoadMinimumWageRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listApprovals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingApprovalList"];
                };
            };
        };
    };
    approveRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovedResponse"];
                };
            };
        };
    };
    declineRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    withdrawRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionResponse"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionResponse"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    setPin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PinDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    signInWithPin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PinSignInDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionResponse"];
                };
            };
        };
    };
    endOtherSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    showSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    proveAgain: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProofDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    beginSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorResponse"];
                };
            };
        };
    };
    confirmSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodesResponse"];
                };
            };
        };
    };
    registerDesk: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeskCodeDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    deviceKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeviceKeyDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceKeyResponse"];
                };
            };
        };
    };
    deviceState: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeviceKeyDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceStateResponse"];
                };
            };
        };
    };
    listDevices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceResponse"][];
                };
            };
        };
    };
    lockDevice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceResponse"];
                };
            };
        };
    };
    listOrganisations: {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationPage"];
                };
            };
        };
    };
    createOrganisation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateOrganisationDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationResponse"];
                };
            };
        };
    };
    listUsers: {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserPage"];
                };
            };
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
                "application/json": components["schemas"]["CreateUserDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserResponse"];
                };
            };
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingApprovalResponse"];
                };
            };
        };
    };
    changeUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeUserDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserResponse"];
                };
            };
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingApprovalResponse"];
                };
            };
        };
    };
    disableUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserResponse"];
                };
            };
        };
    };
    enableUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserResponse"];
                };
            };
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingApprovalResponse"];
                };
            };
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewPasswordResponse"];
                };
            };
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingApprovalResponse"];
                };
            };
        };
    };
    resetSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserResponse"];
                };
            };
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingApprovalResponse"];
                };
            };
        };
    };
    endUserSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserResponse"];
                };
            };
        };
    };
    listDesks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskList"];
                };
            };
        };
    };
    createDesk: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateDeskDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewDeskResponse"];
                };
            };
        };
    };
    removeDesk: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listSignedLinks: {
        parameters: {
            query: {
                /** @description Person, company or placement the links are for */
                subject: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedLinkResponse"][];
                };
            };
        };
    };
    revokeSignedLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listAuditEntries: {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Kind of thing, e.g. seeker */
                aggregate?: string;
                aggregateId?: string;
                userId?: string;
                /** @description e.g. seeker.revealed */
                action?: string;
                /** @description installation, organisation:<id> or cooperation:<id> */
                scope?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEntryPage"];
                };
            };
        };
    };
    listAuditAnchors: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnchorResponse"][];
                };
            };
        };
    };
    listExports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingExportResponse"][];
                };
            };
        };
    };
    decideExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideExportRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    linkExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportLinkResponse"];
                };
            };
        };
    };
    takeExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    listNotices: {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                status?: "queued" | "sending" | "sent" | "delivered" | "failed" | "unknown" | "done_by_hand" | "expired" | "cancelled";
                /** @description Only those a person has to pass on */
                byHand?: boolean;
                /** @description The placement, fair … it is about */
                aboutId?: string;
                recipientId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticePage"];
                };
            };
        };
    };
    countNotices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeCountsResponse"];
                };
            };
        };
    };
    readDevelopmentOutbox: {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DevelopmentOutboxPage"];
                };
            };
        };
    };
    getNotice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeDetailResponse"];
                };
            };
        };
    };
    decideNotice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideNoticeRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listInbox: {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                unread?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxPage"];
                };
            };
        };
    };
    countInbox: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxCountResponse"];
                };
            };
        };
    };
    markNoticeRead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    reportDelivery: {
        parameters: {
            query?: never;
            header: {
                "x-gateway-secret": string;
            };
            path: {
                gateway: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeliveryReportRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    takeReply: {
        parameters: {
            query?: never;
            header: {
                "x-gateway-secret": string;
            };
            path: {
                gateway: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IncomingReplyRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    openLinkCodePage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    confirmLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    [key: string]: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    listImports: {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPage"];
                };
            };
        };
    };
    uploadImport: {
        parameters: {
            query?: {
                /** @description Kind of ledger; read off the file name when left out */
                kind?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportResponse"];
                };
            };
        };
    };
    getImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReviewResponse"];
                };
            };
        };
    };
    correctImportRow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                seq: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectRowRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReviewResponse"];
                };
            };
        };
    };
    returnWorkbook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Too many persons for one alone: waits for a second person */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["WaitingExportResponse"];
                };
            };
        };
    };
    commitImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportResponse"];
                };
            };
        };
    };
    withdrawImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawImportRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listImportRows: {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                outcome?: "new" | "changed" | "same" | "conflict" | "error";
                /** @description Reason code */
                code?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRowPage"];
                };
            };
        };
    };
    revealImportRows: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevealImportRowsRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRowResponse"][];
                };
            };
        };
    };
    listImportShares: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportSharesResponse"];
                };
            };
        };
    };
    shareImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShareImportRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportSharedResponse"];
                };
            };
        };
    };
    endImportShare: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                shareId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listConsentRequests: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnansweredConsentResponse"][];
                };
            };
        };
    };
    askForConsents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskConsentsRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AskedConsentsResponse"];
                };
            };
        };
    };
    recordConsents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentsRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listLegalHolds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalHoldResponse"][];
                };
            };
        };
    };
    holdSeeker: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LegalHoldRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedResponse"];
                };
            };
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingApprovalResponse"];
                };
            };
        };
    };
    liftLegalHold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LiftLegalHoldRequest"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingApprovalResponse"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listRightsRequests: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RightsRequestResponse"][];
                };
            };
        };
    };
    receiveRightsRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RightsRequestOrder"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RightsRequestResponse"];
                };
            };
        };
    };
    refuseRightsRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseRightsRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    eraseSeeker: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getPersonRights: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RightsOverviewResponse"];
                };
            };
        };
    };
    copyPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    correctSeeker: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectionRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listSeekers: {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Area code prefix */
                area?: string;
                status?: "draft" | "verified" | "seeking" | "in_process" | "employed" | "not_seeking" | "frozen";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeekerPage"];
                };
            };
        };
    };
    registerSeeker: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterSeekerRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedResponse"];
                };
            };
        };
    };
    searchSeekers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SearchSeekersRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeekerPage"];
                };
            };
        };
    };
    getSeeker: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeekerResponse"];
                };
            };
        };
    };
    getSeekerPoverty: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PovertyPeriodResponse"][];
                };
            };
        };
    };
    transitionSeeker: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransitionSeekerRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    recordConsent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    refuseRanking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RankingRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    revealSeeker: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevealRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevealedResponse"];
                };
            };
        };
    };
    listEmployers: {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Part of the name, or a credit code */
                q?: string;
                status?: "submitted" | "vetted" | "suspended" | "expired";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmployerPage"];
                };
            };
        };
    };
    registerEmployer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterEmployerRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmployerCreatedResponse"];
                };
            };
        };
    };
    getEmployer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmployerResponse"];
                };
            };
        };
    };
    updateEmployer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateEmployerRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    transitionEmployer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransitionEmployerRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getVetting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VettingResponse"];
                };
            };
        };
    };
    checkEmployer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckEmployerRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    nameEmployerAgent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NameAgentRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    recordEmployerViolation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordViolationRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViolationRecordedResponse"];
                };
            };
        };
    };
    settleEmployerViolation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                violationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettleViolationRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getVacancy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VacancyResponse"];
                };
            };
        };
    };
    changeVacancy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeVacancyRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisionResponse"];
                };
            };
        };
    };
    resizeVacancy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResizeVacancyRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisionResponse"];
                };
            };
        };
    };
    copyVacancy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CopyVacancyRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VacancyCreatedResponse"];
                };
            };
        };
    };
    listVacancies: {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Part of the title */
                q?: string;
                status?: "draft" | "submitted" | "published" | "filled" | "closed" | "rejected" | "expired";
                employerId?: string;
                /** @description The plant where the work is, whoever employs there */
                hostEmployerId?: string;
                /** @description Only those with open offers whose employer is suspended or no longer vetted */
                offersInDoubt?: boolean;
                /** @description Number of the fair */
                fairCode?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VacancyPage"];
                };
            };
        };
    };
    registerVacancy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterVacancyRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VacancyCreatedResponse"];
                };
            };
        };
    };
    checkAdvert: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckAdvertRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdvertCheckResponse"];
                };
            };
        };
    };
    reachOfAdvert: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReachRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReachResponse"];
                };
            };
        };
    };
    rewriteVacancy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RewriteVacancyRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    transitionVacancy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransitionVacancyRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listPlacements: {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description One, or several parted by commas */
                status?: ("proposed" | "intent" | "offered" | "accepted" | "medical" | "ready" | "batched" | "departed" | "arrived" | "started" | "ended" | "declined" | "expired" | "withdrawn" | "barred" | "no_show")[];
                /** @description Code or id of a fair */
                fair?: string;
                vacancy?: string;
                employer?: string;
                seeker?: string;
                origin?: "plan" | "fair" | "pool" | "transfer" | "ledger";
                /** @description Follows another placement (re-match, transfer, later batch) */
                linked?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacementPage"];
                };
            };
        };
    };
    proposePlacement: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposePlacementRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacementCreatedResponse"];
                };
            };
        };
    };
    offerPlacements: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlacementIdsRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomesResponse"];
                };
            };
        };
    };
    acceptPlacements: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlacementIdsRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomesResponse"];
                };
            };
        };
    };
    getPlacement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacementWithHistoryResponse"];
                };
            };
        };
    };
    transitionPlacement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransitionPlacementRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacementMovedResponse"];
                };
            };
        };
    };
    reopenPlace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listDisputes: {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                status?: "open" | "answered" | "resolved" | "withdrawn";
                placement?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputePage"];
                };
            };
        };
    };
    getDispute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeWithWordsResponse"];
                };
            };
        };
    };
    openDispute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenDisputeRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeOpenedResponse"];
                };
            };
        };
    };
    transitionDispute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransitionDisputeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeResponse"];
                };
            };
        };
    };
    nameDisputeResolver: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NameResolverRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listWaitingForEmployer: {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description With it the answer carries `listVersion` */
                employer?: string;
                vacancy?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingPage"];
                };
            };
        };
    };
    answerForEmployer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmployerAnswersRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomesResponse"];
                };
            };
        };
    };
    answerOneForEmployer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                placementId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmployerAnswerRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacementMovedResponse"];
                };
            };
        };
    };
    issueAnswerLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueLinkRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedLinkResponse"];
                };
            };
        };
    };
    revokeAnswerLinks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listAnswerReasons: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReasonsResponse"];
                };
            };
        };
    };
    answerForSeeker: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeekerAnswerRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SinceResponse"];
                };
            };
        };
    };
    issueOfferLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueLinkRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedLinkResponse"];
                };
            };
        };
    };
    undoAnswer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UndoneResponse"];
                };
            };
        };
    };
    listCallAttempts: {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallAttemptPage"];
                };
            };
        };
    };
    logCallAttempt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LogCallRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallAttemptResponse"];
                };
            };
        };
    };
    getAnswerSetting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cooperation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerSettingResponse"];
                };
            };
        };
    };
    changeAnswerSetting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cooperation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerSettingRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerSettingResponse"];
                };
            };
        };
    };
    openAnswerLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkAnswersPage"];
                };
            };
        };
    };
    answerByLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkAnswersRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomesResponse"];
                };
            };
        };
    };
    undoByLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkUndoRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UndoneResponse"];
                };
            };
        };
    };
    openOfferLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferPageResponse"];
                };
            };
        };
    };
    answerOfferByLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkOfferAnswerRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SinceResponse"];
                };
            };
        };
    };
    undoOfferByLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UndoneResponse"];
                };
            };
        };
    };
    objectByLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeOpenedResponse"];
                };
            };
        };
    };
    withdrawObjectionByLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    showWorkerNumbers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkerNumbersRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkerNumbersResponse"];
                };
            };
        };
    };
    openAnswersPage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    answerOnPage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    [key: string]: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    openOfferPage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    answerOfferOnPage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["OfferFormRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    listAwaitedStarts: {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description One company; with it the version of its whole list is told */
                employer?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwaitedStartsPage"];
                };
            };
        };
    };
    confirmStarts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmStartsRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomesResponse"];
                };
            };
        };
    };
    issueStartLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueLinkRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedLinkResponse"];
                };
            };
        };
    };
    revokeStartLinks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    openStartLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkStartsPage"];
                };
            };
        };
    };
    confirmStartsByLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkStartsRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomesResponse"];
                };
            };
        };
    };
    undoStartByLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkUndoRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UndoneResponse"];
                };
            };
        };
    };
    openStartsPage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    confirmStartsOnPage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    [key: string]: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    listLeavings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeavingsResponse"];
                };
            };
        };
    };
    noteLeaving: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteLeavingRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeavingNotedResponse"];
                };
            };
        };
    };
    changeJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JobChangeRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacementCreatedResponse"];
                };
            };
        };
    };
    listCheckDays: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenDayResponse"][];
                };
            };
        };
    };
    bookMedicalCheck: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BookCheckRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentResponse"];
                };
            };
        };
    };
    releaseMedicalSlot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WordDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    assignMedicalSlots: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignSlotsRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignedListResponse"];
                };
            };
        };
    };
    listTownshipBlocks: {
        parameters: {
            query: {
                from: string;
                to: string;
                clinicId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlockResponse"][];
                };
            };
        };
    };
    reserveTownshipBlock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReserveBlockRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlockCreatedResponse"];
                };
            };
        };
    };
    fillTownshipBlock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FillBlockRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentResponse"][];
                };
            };
        };
    };
    giveBackTownshipBlock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GivenBackResponse"];
                };
            };
        };
    };
    listClinics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClinicResponse"][];
                };
            };
        };
    };
    registerClinic: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterClinicRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClinicCreatedResponse"];
                };
            };
        };
    };
    setClinicTerms: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClinicTermsRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listClinicDays: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClinicDayDto"][];
                };
            };
        };
    };
    setClinicDays: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetClinicDaysRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listResultColumns: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClinicHeaderDto"][];
                };
            };
        };
    };
    rememberResultColumns: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RememberHeadersRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listMedicalChecks: {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                status?: "ordered" | "booked" | "attended" | "provisional" | "concluded" | "recheck_due" | "missed" | "cancelled" | "lapsed";
                clinicId?: string;
                placementId?: string;
                /** @description Booked for this day */
                day?: string;
                /** @description Only those whose report is late */
                overdue?: boolean;
                /** @description Only those to be referred and not yet referred */
                referralDue?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MedicalCheckPage"];
                };
            };
        };
    };
    getMedicalCheck: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MedicalCheckResponse"];
                };
            };
        };
    };
    reportMedicalResult: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportResultRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportedResponse"];
                };
            };
        };
    };
    retractMedicalResult: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetractResultRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    referMedicalCheck: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReferCheckRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    assignMedicalCheck: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignClinicRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getMedicalForecast: {
        parameters: {
            query?: {
                /** @description Everybody of fairs and pools when left out */
                fairCode?: string;
                /** @description What if so many were seen a day */
                perDay?: number;
                from?: string;
                /** @description Last day that counts */
                finalAt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForecastResponse"];
                };
            };
        };
    };
    listMedicalForecasts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptForecastResponse"][];
                };
            };
        };
    };
    printExaminationSlip: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    getClinicDayList: {
        parameters: {
            query: {
                day: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayListResponse"];
                };
            };
        };
    };
    printClinicDayList: {
        parameters: {
            query: {
                day: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    getMedicalStatement: {
        parameters: {
            query: {
                month: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementResponse"];
                };
            };
        };
    };
    printMedicalStatement: {
        parameters: {
            query: {
                month: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    downloadMedicalStatement: {
        parameters: {
            query: {
                month: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    listOwnExaminations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnExaminationResponse"][];
                };
            };
        };
    };
    chooseExaminationDay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                checkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChooseDayRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentResponse"];
                };
            };
        };
    };
    listMatchPlans: {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                fairCode?: string;
                status?: "requested" | "running" | "ready" | "confirmed" | "superseded" | "failed" | "cancelled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchPlanPage"];
                };
            };
        };
    };
    requestMatchPlan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestMatchPlanRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchPlanCreatedResponse"];
                };
            };
        };
    };
    getMatchPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchPlanResponse"];
                };
            };
        };
    };
    listMatchPosts: {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchPostPage"];
                };
            };
        };
    };
    listMatchProposals: {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                vacancyId?: string;
                decision?: "open" | "confirmed" | "left_out" | "changed";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchProposalPage"];
                };
            };
        };
    };
    listMatchUnplaced: {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchUnplacedPage"];
                };
            };
        };
    };
    explainMatch: {
        parameters: {
            query: {
                seekerId: string;
                vacancyId: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PairExplainedResponse"];
                };
            };
        };
    };
    getMatchCertificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateResponse"];
                };
            };
        };
    };
    confirmMatchPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmMatchPlanRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfirmationResponse"];
                };
            };
        };
    };
    cancelMatchPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelMatchPlanRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getMatchSheet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketSheetResponse"];
                };
            };
        };
    };
    listUnseenProposals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnseenProposalResponse"][];
                };
            };
        };
    };
    compareMatchPlans: {
        parameters: {
            query: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description The plan to put beside it */
                with: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanComparisonPage"];
                };
            };
        };
    };
    tryMatchPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WhatIfRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlansComparedResponse"];
                };
            };
        };
    };
    rebaseMatchPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchPlanCreatedResponse"];
                };
            };
        };
    };
    followMatchPlan: {
        parameters: {
            query?: never;
            header: {
                "last-event-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
        };
    };
    rankPostsForSeeker: {
        parameters: {
            query?: {
                limit?: number;
                /** @description One of the organisation; its first when left out */
                cooperation?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RankedPostsResponse"];
                };
            };
        };
    };
    rankSeekersForVacancy: {
        parameters: {
            query?: {
                limit?: number;
                /** @description One of the organisation; its first when left out */
                cooperation?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RankedSeekersResponse"];
                };
            };
        };
    };
    listFairs: {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                status?: "planned" | "published" | "open" | "closed" | "reconciled" | "cancelled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FairPage"];
                };
            };
        };
    };
    planFair: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanFairRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FairCreatedResponse"];
                };
            };
        };
    };
    getFair: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FairResponse"];
                };
            };
        };
    };
    updateFair: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FairDetailsRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    transitionFair: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransitionFairRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getFairFigures: {
        parameters: {
            query?: {
                /** @description What was said and recorded by that day; today when left out */
                asOf?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FairFiguresResponse"];
                };
            };
        };
    };
    listRoster: {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                status?: "invited" | "registered" | "checked_in" | "no_show" | "cancelled";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterPage"];
                };
            };
        };
    };
    putOnRoster: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutOnRosterRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterEntriesResponse"];
                };
            };
        };
    };
    checkIn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonAtFairRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckInResponse"];
                };
            };
        };
    };
    walkIn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonAtFairRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckInResponse"];
                };
            };
        };
    };
    transitionRosterEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                entryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransitionRosterEntryRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listFairIntents: {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                origin?: "fair" | "pool";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FairIntentPage"];
                };
            };
        };
    };
    registerFairIntent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterIntentRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntentRegisteredResponse"];
                };
            };
        };
    };
    listArrivalSlots: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArrivalSlotsResponse"];
                };
            };
        };
    };
    lookUpRosterLines: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LookUpLinesRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterLookupResponse"];
                };
            };
        };
    };
    putRosterLines: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutLinesRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PutLinesResponse"];
                };
            };
        };
    };
    arrangeRosterEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                entryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArrangeEntryRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterEntryResponse"];
                };
            };
        };
    };
    getFairChecklist: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChecklistResponse"];
                };
            };
        };
    };
    tickFairCheck: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TickCheckRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listBooths: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoothsResponse"];
                };
            };
        };
    };
    fillBooths: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilledBoothsResponse"];
                };
            };
        };
    };
    putBooth: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutBoothRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    removeBooth: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listInvitationWaves: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WavesResponse"];
                };
            };
        };
    };
    planInvitations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanInvitationsRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WavesResponse"];
                };
            };
        };
    };
    listScans: {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScanPage"];
                };
            };
        };
    };
    takeScans: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeScansRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScanAnswersResponse"];
                };
            };
        };
    };
    registerWalkIn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterWalkInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WalkedInResponse"];
                };
            };
        };
    };
    hireAtBooth: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HireAtBoothRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HiredResponse"];
                };
            };
        };
    };
    getFairReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FairReportResponse"];
                };
            };
        };
    };
    getFairCounters: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveCountersResponse"];
                };
            };
        };
    };
    printFairRoster: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    printBadges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    printSlip: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                placementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    printFairReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    printPoster: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    exportFairIntents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Too many persons for one alone: waits for a second person */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["WaitingExportResponse"];
                };
            };
        };
    };
    exportFairPool: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Too many persons for one alone: waits for a second person */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["WaitingExportResponse"];
                };
            };
        };
    };
    listTrainings: {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                status?: "planned" | "held" | "cancelled";
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrainingPage"];
                };
            };
        };
    };
    planTraining: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanTrainingRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedResponse"];
                };
            };
        };
    };
    getTraining: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrainingResponse"];
                };
            };
        };
    };
    getTrainingRoster: {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Only who came, or only who did not */
                attended?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionRosterPage"];
                };
            };
        };
    };
    enrolInTraining: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnrolRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolledResponse"];
                };
            };
        };
    };
    transitionTraining: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransitionTrainingRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    markTrainingAttendance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarkAttendanceRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listOutsideWork: {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Two digits of the province */
                province?: string;
                seeker?: string;
                /** @description At work on this day */
                on?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutsideWorkPage"];
                };
            };
        };
    };
    recordOutsideWork: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordOutsideWorkRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedResponse"];
                };
            };
        };
    };
    endOutsideWork: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndOutsideWorkRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listAgreementTargets: {
        parameters: {
            query: {
                year: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TargetsResponse"];
                };
            };
        };
    };
    setAgreementTarget: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetTargetRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TargetSetResponse"];
                };
            };
        };
    };
    listPairings: {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PairingPage"];
                };
            };
        };
    };
    pairVillage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PairVillageRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedResponse"];
                };
            };
        };
    };
    endPairing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndPairingRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getPairingOfSeeker: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonPairingResponse"];
                };
            };
        };
    };
    listBatches: {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                status?: "planning" | "locked" | "boarding" | "en_route" | "arrived" | "reconciled" | "cancelled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchPage"];
                };
            };
        };
    };
    planBatch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanBatchRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchCreatedResponse"];
                };
            };
        };
    };
    listEscorts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EscortResponse"][];
                };
            };
        };
    };
    getBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchDetailResponse"];
                };
            };
        };
    };
    equipBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EquipBatchRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getBoardingList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardingLineResponse"][];
                };
            };
        };
    };
    listBatchCandidates: {
        parameters: {
            query?: {
                limit?: unknown;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidatesResponse"];
                };
            };
        };
    };
    transitionBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransitionBatchRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    printBatchRoster: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    printDepartureNotes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    exportBatchRoster: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Too many persons for one alone: waits for a second person */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["WaitingExportResponse"];
                };
            };
        };
    };
    addPassengers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddPassengersRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PassengerIdsResponse"];
                };
            };
        };
    };
    draftPassengers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftPassengersRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PassengerIdsResponse"];
                };
            };
        };
    };
    addOtherPassengers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddOthersRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PassengerIdsResponse"];
                };
            };
        };
    };
    removePassengers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PassengersRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    reserveSeats: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReserveSeatsRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptSeatsResponse"];
                };
            };
        };
    };
    releaseSeats: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleaseSeatsRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    seatPassenger: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                passengerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeSeatRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    callRoll: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RollCallRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    recordLeftEnRoute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PassengersRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getBatchRoad: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchRoadResponse"];
                };
            };
        };
    };
    syncRollCall: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RollMarksRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarkResultsResponse"];
                };
            };
        };
    };
    showPassengerPhones: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PassengerPhoneResponse"][];
                };
            };
        };
    };
    swapPassenger: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SwapPassengerRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SwappedResponse"];
                };
            };
        };
    };
    countHeads: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HeadcountRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeadcountResultResponse"];
                };
            };
        };
    };
    noteIncident: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IncidentRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    arrangeBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArrangeBatchRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    planReception: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                employerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceptionRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    handOverBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignHandOverRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandOverResultResponse"];
                };
            };
        };
    };
    listFollowUps: {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                status?: "due" | "attempted" | "done" | "unreachable" | "escalated" | "lapsed";
                /** @description Open ones due on this day or before */
                dueBy?: string;
                kind?: "D7" | "D30" | "D90" | "D180";
                /** @description Area code prefix */
                area?: string;
                employerId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpPage"];
                };
            };
        };
    };
    getFollowUpFigures: {
        parameters: {
            query: {
                asOf: string;
                /** @description Only placements that departed on this day */
                departedOn?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpFiguresResponse"];
                };
            };
        };
    };
    getAfterStart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                placementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AfterStartResponse"];
                };
            };
        };
    };
    getFollowUp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpResponse"];
                };
            };
        };
    };
    recordFollowUpOutcome: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordOutcomeRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    noteFollowUpCall: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteCallRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallNotedResponse"];
                };
            };
        };
    };
    transitionFollowUp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransitionFollowUpRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listEvidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                placementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceListResponse"];
                };
            };
        };
    };
    recordEvidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                placementId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordEvidenceRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceRecordedResponse"];
                };
            };
        };
    };
    addEvidenceFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceRecordedResponse"];
                };
            };
        };
    };
    readEvidenceFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                    "image/png": string;
                    "application/pdf": string;
                };
            };
        };
    };
    listEvidenceReadings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceReadingsResponse"];
                };
            };
        };
    };
    listConcerns: {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                status?: "open" | "in_hand" | "resolved" | "withdrawn";
                owner?: "station" | "caseworker" | "bureau";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConcernPage"];
                };
            };
        };
    };
    raiseConcern: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RaiseConcernRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConcernRaisedResponse"];
                };
            };
        };
    };
    transitionConcern: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransitionConcernRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    confirmConcern: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmConcernRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listStartDuties: {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Only what is neither done nor dropped */
                open?: boolean;
                dueBy?: string;
                placement?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyPage"];
                };
            };
        };
    };
    listEarlyWarnings: {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                warning?: "missed_call" | "wage_below_promise" | "insurance_gap" | "companions_left";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WarningPage"];
                };
            };
        };
    };
    recordStartDuty: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                placementId: string;
                kind: "contract" | "insurance" | "filing";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DutyDoneRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    echoStart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                placementId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartEchoRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EchoedResponse"];
                };
            };
        };
    };
    exportFilingRoster: {
        parameters: {
            query: {
                employer: string;
                /** @description First day of start */
                from: string;
                /** @description Last day of start */
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Too many persons for one alone: waits for a second person */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["WaitingExportResponse"];
                };
            };
        };
    };
    listKnownSubsidyPolicies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KnownSubsidyPoliciesResponse"];
                };
            };
        };
    };
    listSubsidyPolicies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubsidyPoliciesResponse"];
                };
            };
        };
    };
    setSubsidyPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetSubsidyPolicyRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubsidyPolicyResponse"];
                };
            };
        };
    };
    endSubsidyPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndSubsidyPolicyRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getSubsidyRadar: {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Code of one policy */
                policy?: string;
                kind?: "transport" | "work_reward" | "absorption";
                /** @description All but `excluded` when left out */
                state?: "due" | "short" | "paper_missing" | "claimed" | "excluded";
                /** @description Short by at most so many days */
                within?: number;
                /** @description Township or village */
                area?: string;
                employer?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubsidyRadarPage"];
                };
            };
        };
    };
    noteSubsidyPaper: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteSubsidyPaperRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listSubsidyClaims: {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                status?: "claimed" | "checked" | "posted" | "objected" | "approved" | "paid" | "rejected" | "withdrawn" | "recovered";
                /** @description Code of one policy */
                policy?: string;
                seeker?: string;
                notice?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubsidyClaimPage"];
                };
            };
        };
    };
    claimSubsidy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimSubsidyRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubsidyClaimedResponse"];
                };
            };
        };
    };
    getSubsidyClaim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubsidyClaimWithHistoryResponse"];
                };
            };
        };
    };
    transitionSubsidyClaim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransitionSubsidyClaimRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    printSubsidyPack: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    exportSubsidyPack: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Too many persons for one alone: waits for a second person */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["WaitingExportResponse"];
                };
            };
        };
    };
    listSubsidyNotices: {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubsidyNoticePage"];
                };
            };
        };
    };
    postSubsidyNotice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostSubsidyNoticeRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubsidyNoticePostedResponse"];
                };
            };
        };
    };
    printSubsidyNotice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    exportSubsidyNotice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Too many persons for one alone: waits for a second person */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["WaitingExportResponse"];
                };
            };
        };
    };
    listWork: {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                section?: "overdue" | "due" | "soon" | "later" | "waiting";
                step?: "answer_candidate" | "ask_person" | "order_exam" | "book_exam" | "rebook_exam" | "examine" | "conclude_exam" | "remind_recheck" | "review_conclusion" | "put_on_batch" | "tell_departure" | "call_roll" | "tell_arrival" | "tell_own_arrival" | "confirm_start" | "visit_for_start" | "follow_up" | "climb_ladder" | "await_follow_up" | "keep_contact" | "settle_dispute" | "answer_concern" | "load_calendar";
                owner?: "bureau" | "caseworker" | "station" | "employer" | "clinic" | "escort";
                state?: "proposed" | "intent" | "offered" | "accepted" | "medical" | "ready" | "batched" | "departed" | "arrived" | "started";
                /** @description Township (9 digits) or village (12 digits) */
                area?: string;
                employerId?: string;
                alarm?: "START_UNCONFIRMED" | "CALENDAR_MISSING";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkPage"];
                };
            };
        };
    };
    getWorkCounts: {
        parameters: {
            query?: {
                section?: "overdue" | "due" | "soon" | "later" | "waiting";
                step?: "answer_candidate" | "ask_person" | "order_exam" | "book_exam" | "rebook_exam" | "examine" | "conclude_exam" | "remind_recheck" | "review_conclusion" | "put_on_batch" | "tell_departure" | "call_roll" | "tell_arrival" | "tell_own_arrival" | "confirm_start" | "visit_for_start" | "follow_up" | "climb_ladder" | "await_follow_up" | "keep_contact" | "settle_dispute" | "answer_concern" | "load_calendar";
                owner?: "bureau" | "caseworker" | "station" | "employer" | "clinic" | "escort";
                state?: "proposed" | "intent" | "offered" | "accepted" | "medical" | "ready" | "batched" | "departed" | "arrived" | "started";
                /** @description Township (9 digits) or village (12 digits) */
                area?: string;
                employerId?: string;
                alarm?: "START_UNCONFIRMED" | "CALENDAR_MISSING";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkCountsResponse"];
                };
            };
        };
    };
    listSavedViews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewResponse"][];
                };
            };
        };
    };
    saveView: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveViewRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewResponse"];
                };
            };
        };
    };
    getSavedView: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewResponse"];
                };
            };
        };
    };
    changeSavedView: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveViewRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewResponse"];
                };
            };
        };
    };
    removeSavedView: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listHandOvers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandOverResponse"][];
                };
            };
        };
    };
    handOverCaseload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOverRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandOverResponse"];
                };
            };
        };
    };
    issueOwnPageLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueLinkRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedLinkResponse"];
                };
            };
        };
    };
    revokeOwnPageLinks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevokedOwnLinksResponse"];
                };
            };
        };
    };
    openOwnPage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    speakOnOwnPage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    [key: string]: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    listLateReports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LateReportResponse"][];
                };
            };
        };
    };
    listLateFacts: {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LateFactPage"];
                };
            };
        };
    };
    markLateFactsSeen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getDepartureSentence: {
        parameters: {
            query: {
                /** @description Last day that counts */
                asOf: string;
                /** @description Counts what was recorded by this instant; now when left out */
                knownAt?: string;
                /** @description One of the caller’s cooperations; the first when left out */
                cooperation?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartureSentenceResponse"];
                };
            };
        };
    };
    listReportRuns: {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Frozen ones only */
                frozen?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunHeadResponse"][];
                };
            };
        };
    };
    countReport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CountReportRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunResponse"];
                };
            };
        };
    };
    getReportRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunResponse"];
                };
            };
        };
    };
    openReportList: {
        parameters: {
            query: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Code of the figure */
                code: string;
                /** @description Only those whose word came this way, or came late */
                words?: "own" | "typed_for" | "unproven" | "workbook" | "ledger" | "service" | "unknown" | "late";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunListResponse"];
                };
            };
        };
    };
    freezeReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunResponse"];
                };
            };
        };
    };
    listCorrections: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionResponse"][];
                };
            };
        };
    };
    compareReportList: {
        parameters: {
            query: {
                /** @description Figure whose list is compared */
                code: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComparisonResponse"];
                };
            };
        };
    };
    getJointPack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackResponse"];
                };
            };
        };
    };
    signJointPack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackResponse"];
                };
            };
        };
    };
    printJointPack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    exportJointPack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description Too many persons for one alone: waits for a second person */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingExportResponse"];
                };
            };
        };
    };
    listFormFields: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormFieldResponse"][];
                };
            };
        };
    };
    inspectForm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormReadingResponse"];
                };
            };
        };
    };
    teachForm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fingerprint: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TeachFormRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    fillForm: {
        parameters: {
            query?: {
                /** @description A saved view */
                viewId?: string;
                /** @description A counted report, with `code` */
                runId?: string;
                /** @description Figure of that report */
                code?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description Too many persons for one alone: waits for a second person */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingExportResponse"];
                };
            };
        };
    };
    getFigures: {
        parameters: {
            query: {
                /** @description Last day that counts */
                asOf: string;
                /** @description Counts what was recorded by this instant; now when left out */
                knownAt?: string;
                /** @description One of the caller’s cooperations; the first when left out */
                cooperation?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listIndicators: {
        parameters: {
            query: {
                /** @description Last day that counts */
                asOf: string;
                /** @description Counts what was recorded by this instant; now when left out */
                knownAt?: string;
                /** @description One of the caller’s cooperations; the first when left out */
                cooperation?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndicatorResponse"][];
                };
            };
        };
    };
    getFigureList: {
        parameters: {
            query: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Last day that counts */
                asOf: string;
                /** @description Names of the figure joined by dots: batch1.boardedByChannel.fairPoor */
                path: string;
                /** @description Counts what was recorded by this instant; now when left out */
                knownAt?: string;
                /** @description One of the caller’s cooperations; the first when left out */
                cooperation?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FigureListResponse"];
                };
            };
        };
    };
    listAssertions: {
        parameters: {
            query: {
                /** @description Last day that counts */
                asOf: string;
                /** @description Counts what was recorded by this instant; now when left out */
                knownAt?: string;
                /** @description One of the caller’s cooperations; the first when left out */
                cooperation?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssertionResponse"][];
                };
            };
        };
    };
    checkFigure: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FigureCheckRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FigureCheckResponse"];
                };
            };
        };
    };
    listQueues: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueuesResponse"];
                };
            };
        };
    };
    listDeadLetters: {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetterPage"];
                };
            };
        };
    };
    replayDeadLetter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplayDeadLetterRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
