// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/accountkeys.h"
#include "wire/summary.h"

#include <QSortFilterProxyModel>
#include <QString>
#include <QStringList>

namespace tallylight::models {

struct ThreadRow;

//! \brief The word by which a chosen scope is kept in settings: "user" or "org".
[[nodiscard]] QString scopeToStored(wire::Scope scope);
//! \brief Only the stored value "org" selects the organization, anything else the user (docs/protocol.md, "Scopes").
[[nodiscard]] wire::Scope scopeFromStored(const QString& stored);

//! \brief The rows of a ThreadListModel that are in a scope and match what was typed, in the model's order.
//!
//! Scope::User shows what runs for the user in all organizations of all accounts, Scope::Org what runs in one of one account; both show
//! what waits for the user there, and what ended there unseen. Switching is local: nothing is fetched.
class ScopeFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit ScopeFilter(QObject* parent = nullptr);

    [[nodiscard]] wire::Scope scope() const { return m_scope; }
    [[nodiscard]] const store::OrgKey& org() const { return m_org; }
    [[nodiscard]] const QString& text() const { return m_text; }

    //! \brief The row behind an index of this proxy; null for an invalid one. Valid until control returns to the event loop.
    [[nodiscard]] const ThreadRow* row(const QModelIndex& proxyIndex) const;

    //! \brief \a org only matters for Scope::Org; an empty one shows nothing there.
    void setScope(wire::Scope scope, const store::OrgKey& org);
    //! \brief Keeps rows in whose title, agent, organization or snippet each word of \a text occurs, without regard to case.
    void setText(const QString& text);

protected:
    [[nodiscard]] bool filterAcceptsRow(int sourceRow, const QModelIndex& sourceParent) const override;

private:
    wire::Scope m_scope = wire::Scope::User;
    store::OrgKey m_org;
    QString m_text;
    //! In the locale's lower case.
    QStringList m_words;
};

} // namespace tallylight::models
