// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/threadrow.h"
#include "ui/iconpainter.h"
#include "ui/theme.h"
#include "ui/threadlayout.h"
#include "ui/typography.h"
#include "wire/timestamp.h"

#include <QStyledItemDelegate>

#include <functional>

namespace tallylight::ui {

class PictureBook;

//! \brief Paints a row of threads from its ThreadRow alone; where everything stands is for threadlayout to say.
class ThreadDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using Clock = std::function<wire::Timestamp()>;

    //! \param clock the wall clock, from which elapsed times are counted.
    //! \param icons,pictures must outlive the delegate.
    ThreadDelegate(Clock clock, IconPainter& icons, PictureBook& pictures, QObject* parent);

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] int rowHeight() const { return threadRowHeight(m_metrics); }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    //! \brief Fonts and colours for rows to come; the view repaints.
    void setLook(const Theme& theme, const Typography& fonts);
    //! \brief Whether rows say whose organization they are of: in the user's scope they do.
    void setShowsOrganization(bool shows) { m_showsOrganization = shows; }

private:
    //! The texts of a row that depend on the moment.
    struct Words {
        QString time;
        QString state;
    };

    [[nodiscard]] ThreadLayout layoutOf(const QStyleOptionViewItem& option, const models::ThreadRow& row, const Words& words) const;
    void paintGround(QPainter& painter, const QStyleOptionViewItem& option, const models::ThreadRow& row, const ThreadLayout& layout) const;
    void paintPictures(QPainter& painter, const QStyleOptionViewItem& option, const models::ThreadRow& row,
                       const ThreadLayout& layout) const;
    void paintWords(QPainter& painter, const QStyleOptionViewItem& option, const models::ThreadRow& row, const ThreadLayout& layout,
                    const QString& time) const;
    void paintState(QPainter& painter, const models::ThreadRow& row, const ThreadLayout& layout, const QString& text,
                    Qt::LayoutDirection direction) const;
    [[nodiscard]] QColor groundOf(const QStyleOptionViewItem& option) const;

    Clock m_clock;
    IconPainter& m_icons;
    PictureBook& m_pictures;
    Theme m_theme;
    Typography m_fonts;
    ThreadMetrics m_metrics;
    bool m_showsOrganization = true;
};

} // namespace tallylight::ui
