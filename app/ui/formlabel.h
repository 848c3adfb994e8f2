// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/looked.h"

#include <QLabel>

#include <cstdint>

namespace tallylight::ui {

//! \brief Words of a dialog: plain text that wraps and is never cut. A word that is longer than a line, as an address may be, is broken.
class FormLabel : public QLabel, public Looked
{
    Q_OBJECT

public:
    enum class Kind : std::uint8_t {
        //! The title of a page.
        Headline,
        //! The title of a group.
        Group,
        //! What a control is called, and plain text.
        Body,
        //! What more there is to say about it.
        Hint,
        //! What went wrong, on a ground of Theme::needsYouTint.
        Problem,
        //! What more there is to say about that.
        ProblemHint,
    };

    FormLabel(Kind kind, QWidget* parent);
    FormLabel(Kind kind, const QString& text, QWidget* parent);

    void setIsCentred(bool isCentred);
    void setLook(const Look& look) override;

    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void align();
    //! A word does not fit into so many pixels.
    [[nodiscard]] bool isTight(int width) const;
    [[nodiscard]] int flags(int width) const;

    Kind m_kind;
    bool m_isCentred = false;
};

} // namespace tallylight::ui
