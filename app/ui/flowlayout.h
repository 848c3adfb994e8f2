// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace tallylight::ui {

//! \brief Parts in a line, and in further lines where one is too short for them. From the leading edge on.
class FlowLayout : public QLayout
{
    Q_OBJECT

public:
    FlowLayout(int spacing, QWidget* parent);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    //! \return the height. \param isTest only measures.
    int arrange(const QRect& rect, bool isTest) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace tallylight::ui
