// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/spokenrows.h"

#include "models/threadlistmodel.h"
#include "ui/threadwords.h"

#include <QStringList>

#include <utility>

namespace tallylight::ui {

SpokenRows::SpokenRows(Clock clock, QObject* parent) : QIdentityProxyModel(parent), m_clock(std::move(clock)) {}

QVariant SpokenRows::data(const QModelIndex& index, int role) const
{
    if (role != Qt::AccessibleTextRole && role != Qt::AccessibleDescriptionRole) {
        return QIdentityProxyModel::data(index, role);
    }
    const auto* row = QIdentityProxyModel::data(index, models::ThreadListModel::RowRole).value<const models::ThreadRow*>();
    if (!row) {
        return {};
    }
    return role == Qt::AccessibleTextRole ? spoken(*row) : row->snippet;
}

QString SpokenRows::spoken(const models::ThreadRow& row) const
{
    const wire::Timestamp now = m_clock();
    QStringList parts{row.title, row.agentTitle, row.org.name, stateSpoken(row, now), timeSpoken(row, now)};
    parts.removeAll(QString());
    return parts.join(tr(", "));
}

} // namespace tallylight::ui
