// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/httpclient.h"
#include "net/studioapi.h"
#include "wire/decodeauth.h"
#include "wire/entities.h"
#include "wire/result.h"

#include <QFuture>
#include <QObject>
#include <QPointer>
#include <QStringList>

#include <memory>
#include <vector>

namespace tallylight::net {

//! \brief Finds the organizations of an account, also where the list is closed to OAuth tokens (docs/protocol.md, "Organizations"): then
//! a key is made that lives ten minutes, asked with, once, and deleted.
class OrganizationFinder : public QObject
{
    Q_OBJECT

public:
    using Answer = QFuture<wire::Result<std::vector<wire::Organization>>>;

    explicit OrganizationFinder(HttpOptions account, QObject* parent = nullptr);
    ~OrganizationFinder() override;

    //! \brief Take the result with whenDone(); cancelling it stops the search. One search at a time: another one cancels the first.
    //! \param slugs organizations of the account that are known, as paths to the server's tools; tried in this order.
    //! Errors: Conflict where the server gives the list only to those who name one of their organizations, and none of \a slugs is; else
    //! as StudioApi's.
    [[nodiscard]] Answer find(const QStringList& slugs);

private:
    class Search;

    HttpOptions m_account;
    HttpClient m_client;
    StudioApi m_studio;
    QPointer<Search> m_search;
};

} // namespace tallylight::net
