// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QCache>
#include <QColor>
#include <QImage>
#include <QPixmap>
#include <QString>

#include <cstdint>

namespace tallylight::ui {

//! \brief The two colours of an agent without a picture (docs/protocol.md, "Agents").
struct AgentColors {
    QColor background;
    QColor foreground;
};

//! \brief What to draw for an agent without a picture.
struct AgentGlyph {
    //! One of agentGlyphNames().
    QString name;
    //! Index into the sixteen colours of the protocol.
    int color = 0;

    friend bool operator==(const AgentGlyph&, const AgentGlyph&) = default;
};

//! \brief The sixteen colours in the protocol's order; \a index is from 0 to 15.
[[nodiscard]] AgentColors agentColors(int index, bool isDark);

//! \brief Reads `icon://Name?color=c`. A glyph that we do not have is chosen by hash of its name; a colour that is unknown is red, one
//! that is missing blue; without such an icon both are chosen by \a nameHash, the wire::nameHash() of the agent's name.
[[nodiscard]] AgentGlyph agentGlyph(const QString& icon, std::uint64_t nameHash);

//! \brief Background and text of an organization's initials. \a hue in degrees, as wire::orgHue() gives it.
[[nodiscard]] AgentColors orgColors(int hue);

//! \brief How large a picture is to be.
struct IconSize {
    //! Width and height in logical pixels.
    int pixels = 0;
    double devicePixelRatio = 1;
    bool isDark = false;
};

//! \brief Paints the pictures of organizations and agents, and keeps the ones painted last. GUI thread.
class IconPainter
{
public:
    //! \param maxPictures how many are kept, whatever their size.
    explicit IconPainter(int maxPictures = 256);

    //! \brief The logo with rounded corners, or else \a initials on their \a hue.
    //! \param logo may be null.
    [[nodiscard]] QPixmap orgIcon(const QString& initials, int hue, const QImage& logo, const IconSize& size);

    //! \brief The picture with rounded corners, or else a glyph.
    //! \param icon the agent's icon string; only read where \a picture is null.
    [[nodiscard]] QPixmap agentAvatar(const QString& icon, std::uint64_t nameHash, const QImage& picture, const IconSize& size);

    [[nodiscard]] int count() const { return static_cast<int>(m_pictures.count()); }

private:
    template <class Paint>
    QPixmap cached(const QString& what, const IconSize& size, Paint paint);

    QCache<QString, QPixmap> m_pictures;
};

} // namespace tallylight::ui
