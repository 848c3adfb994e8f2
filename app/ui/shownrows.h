// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/accountkeys.h"
#include "wire/summary.h"

#include <QObject>
#include <QString>

#include <memory>

class QAbstractItemModel;

namespace tallylight::models {
class ScopeFilter;
} // namespace tallylight::models

namespace tallylight::ui {

//! \brief Which rows a panel shows: what runs or the history, both of one scope and with one text looked for.
class ShownRows : public QObject
{
    Q_OBJECT

public:
    //! \param running must outlive it. It sets the scope and the text of it.
    ShownRows(models::ScopeFilter& running, QObject* parent);
    ~ShownRows() override;

    [[nodiscard]] models::ScopeFilter& shown() const { return m_isHistory ? *m_history : m_running; }
    [[nodiscard]] wire::Scope scope() const { return m_scope; }
    [[nodiscard]] const store::OrgKey& org() const { return m_org; }
    [[nodiscard]] bool hasHistory() const { return m_history != nullptr; }
    [[nodiscard]] bool isHistory() const { return m_isHistory; }

    //! \brief \a history has ThreadListModel's roles and outlives it.
    void setHistory(QAbstractItemModel& history);
    //! \return whether other rows are shown now. Without a history they never are.
    [[nodiscard]] bool showHistory(bool isHistory);
    void setScope(wire::Scope scope, const store::OrgKey& org);
    void setText(const QString& text);

Q_SIGNALS:
    //! \brief Rows came or went, of those that are shown or of the others.
    void rowsChanged();

private:
    void follow(models::ScopeFilter& rows);

    models::ScopeFilter& m_running;
    std::unique_ptr<models::ScopeFilter> m_history;
    bool m_isHistory = false;
    wire::Scope m_scope = wire::Scope::User;
    store::OrgKey m_org;
    QString m_text;
};

} // namespace tallylight::ui
