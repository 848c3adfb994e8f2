// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/looked.h"

#include <QComboBox>

namespace tallylight::ui {

//! \brief One of a few values, each with its words. As wide as the longest.
class ChoiceBox : public QComboBox, public Looked
{
    Q_OBJECT

public:
    explicit ChoiceBox(QWidget* parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

    void addChoice(const QString& words, int value);
    //! \brief The value chosen; -1 for none.
    [[nodiscard]] int value() const;
    //! \brief Nothing is chosen for a value that is not offered. Emits nothing.
    void setValue(int value);

    void setLook(const Look& look) override;

Q_SIGNALS:
    //! \brief By a person.
    void valueChosen(int value);

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    Look m_look;
};

} // namespace tallylight::ui
