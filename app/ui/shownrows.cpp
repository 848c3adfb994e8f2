// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shownrows.h"

#include "models/scopefilter.h"

namespace tallylight::ui {

ShownRows::ShownRows(models::ScopeFilter& running, QObject* parent) : QObject(parent), m_running(running)
{
    m_running.setScope(m_scope, m_org);
    follow(m_running);
}

ShownRows::~ShownRows() = default;

void ShownRows::setHistory(QAbstractItemModel& history)
{
    m_history = std::make_unique<models::ScopeFilter>();
    m_history->setSourceModel(&history);
    m_history->setScope(m_scope, m_org);
    m_history->setText(m_text);
    follow(*m_history);
}

bool ShownRows::showHistory(bool isHistory)
{
    if (isHistory == m_isHistory || !m_history) {
        return false;
    }
    m_isHistory = isHistory;
    return true;
}

void ShownRows::setScope(wire::Scope scope, const store::OrgKey& org)
{
    m_scope = scope;
    m_org = org;
    m_running.setScope(scope, org);
    if (m_history) {
        m_history->setScope(scope, org);
    }
}

void ShownRows::setText(const QString& text)
{
    m_text = text;
    m_running.setText(text);
    if (m_history) {
        m_history->setText(text);
    }
}

void ShownRows::follow(models::ScopeFilter& rows)
{
    connect(&rows, &QAbstractItemModel::rowsInserted, this, &ShownRows::rowsChanged);
    connect(&rows, &QAbstractItemModel::rowsRemoved, this, &ShownRows::rowsChanged);
    connect(&rows, &QAbstractItemModel::modelReset, this, &ShownRows::rowsChanged);
}

} // namespace tallylight::ui
