// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/look.h"
#include "wire/timestamp.h"

#include <QStyledItemDelegate>

#include <functional>

namespace tallylight::ui {

//! \brief Paints the rows of a models::HistoryModel.
//!
//!     16 | • ( ✓ ) 12  Title of the thread, one line                        5 min ago | 20
//!        |             Agent · Organization · took 12 min
//!
//! The dot says that nobody has looked yet, and the title is then in full ink. Mirrored for right-to-left.
class HistoryDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using Clock = std::function<wire::Timestamp()>;

    //! \param clock the wall clock.
    HistoryDelegate(Clock clock, QObject* parent);

    void setLook(const Look& look);

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QRect& card) const;
    void paintSign(QPainter& painter, const QRect& circle, bool hasFailed) const;

    Clock m_clock;
    Look m_look;
};

} // namespace tallylight::ui
