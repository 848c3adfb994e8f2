// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/rowactions.h"

#include <QCoreApplication>

namespace tallylight::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RowActions)
};

} // namespace

std::vector<RowAction> actionsOf(const models::ThreadRow& row)
{
    std::vector<RowAction> actions;
    if (row.isOpenable()) {
        actions.insert(actions.end(), {RowAction::Open, RowAction::CopyLink});
    }
    // What others started is theirs to stop.
    if (row.isRunning() && row.isMine && row.isOpenable()) {
        actions.push_back(RowAction::Stop);
    }
    if (row.needsYou() || row.isUnseen) {
        actions.push_back(RowAction::MarkSeen);
    }
    return actions;
}

QString actionText(RowAction action, const models::ThreadRow& row)
{
    switch (action) {
    case RowAction::Open:
        return Words::tr("Open in browser");
    case RowAction::CopyLink:
        return Words::tr("Copy link");
    case RowAction::Stop:
        return Words::tr("Stop…");
    case RowAction::MarkSeen:
        return row.isOver() ? Words::tr("Dismiss") : Words::tr("Mark as seen");
    }
    return {};
}

QKeySequence actionKey(RowAction action)
{
    switch (action) {
    case RowAction::Open:
        return QKeySequence(Qt::Key_Return);
    case RowAction::CopyLink:
        return QKeySequence(QKeySequence::Copy);
    case RowAction::Stop:
        return QKeySequence(Qt::CTRL | Qt::Key_Period);
    case RowAction::MarkSeen:
        return QKeySequence(Qt::Key_Delete);
    }
    return {};
}

} // namespace tallylight::ui
