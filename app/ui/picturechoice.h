// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QImage>
#include <QWidget>

#include <functional>
#include <vector>

class QButtonGroup;

namespace tallylight::ui {

//! \brief One of a few values, each shown as it will look: radio buttons with pictures.
class PictureChoice : public QWidget
{
    Q_OBJECT

public:
    //! \brief Makes a picture of so many device pixels, for a dark ground or a light one.
    using Picture = std::function<QImage(int devicePixels, bool isDark)>;

    explicit PictureChoice(QWidget* parent);

    void addChoice(const QString& words, int value, Picture picture);
    [[nodiscard]] int value() const;
    //! \brief Emits nothing.
    void setValue(int value);

Q_SIGNALS:
    //! \brief By a person.
    void valueChosen(int value);

private:
    class Card;

    QButtonGroup* m_group;
};

} // namespace tallylight::ui
