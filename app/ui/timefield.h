// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/looked.h"

#include <QTimeEdit>

#include <chrono>

namespace tallylight::ui {

//! \brief A time of day as the locale writes it.
class TimeField : public QTimeEdit, public Looked
{
    Q_OBJECT

public:
    explicit TimeField(QWidget* parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

    //! \brief Since midnight.
    [[nodiscard]] std::chrono::minutes minutes() const;
    //! \brief Emits nothing.
    void setMinutes(std::chrono::minutes minutes);

    void setLook(const Look& look) override;

Q_SIGNALS:
    //! \brief By a person.
    void minutesChosen(std::chrono::minutes minutes);

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    Look m_look;
};

} // namespace tallylight::ui
