// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/glyphs.h"

#include <QByteArray>
#include <QPainter>
#include <QSvgRenderer>

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

namespace tallylight::ui {

namespace {

struct Glyph {
    std::string_view name;
    //! SVG elements; stroked with round ends, filled only where the element says so.
    std::string_view body;
    //! False for the signs of our own interface.
    bool isForAgents = true;
};

//! Sorted by name: the search and the choice by hash rely on it.
constexpr std::array kGlyphs{
    Glyph{"AlertTriangle", R"(<path d="M12 4 21 20H3Z"/><path d="M12 10v4"/><path d="M12 17v.01"/>)"},
    Glyph{"Archive", R"(<path d="M3 5h18v4H3Z"/><path d="M5 9v10h14V9"/><path d="M10 13h4"/>)"},
    Glyph{"ArrowUpLeft", R"(<path d="M16 8H8v8"/><path d="m8 8 9 9"/>)", false},
    Glyph{"ArrowUpRight", R"(<path d="M8 8h8v8"/><path d="M16 8 7 17"/>)", false},
    Glyph{"Beaker", R"(<path d="M9 3h6"/><path d="M10 3v6L5 18a2 2 0 0 0 2 3h10a2 2 0 0 0 2-3l-5-9V3"/><path d="M7.5 15h9"/>)"},
    Glyph{"Bell", R"(<path d="M6 17V11a6 6 0 0 1 12 0v6l1.5 1.5h-15Z"/><path d="M10.5 21h3"/>)"},
    Glyph{"Book", R"(<path d="M12 6c-2-1.5-5-2-9-2v14c4 0 7 .5 9 2 2-1.5 5-2 9-2V4c-4 0-7 .5-9 2Z"/><path d="M12 6v14"/>)"},
    Glyph{
        "Bot",
        R"(<rect x="4" y="8" width="16" height="12" rx="4"/><path d="M12 8V4.5"/><circle cx="12" cy="3.5" r="1"/><path d="M9 13v2"/><path d="M15 13v2"/>)"},
    Glyph{"Briefcase", R"(<rect x="3" y="8" width="18" height="12" rx="2"/><path d="M9 8V5h6v3"/><path d="M3 13h18"/>)"},
    Glyph{"Calendar", R"(<rect x="4" y="5" width="16" height="16" rx="2"/><path d="M4 10h16"/><path d="M8 3v4"/><path d="M16 3v4"/>)"},
    Glyph{"Camera", R"(<path d="M3 8h4l2-3h6l2 3h4v11H3Z"/><circle cx="12" cy="13" r="3.5"/>)"},
    Glyph{"Chart", R"(<path d="M4 4v16h16"/><path d="M9 16v-4"/><path d="M13 16V8"/><path d="M17 16v-6"/>)"},
    Glyph{"Check", R"(<path d="m5 13 4.5 4.5L19 7"/>)", false},
    Glyph{"CheckCircle", R"(<circle cx="12" cy="12" r="9"/><path d="m8 12.5 3 3 5-6"/>)"},
    Glyph{"ChevronDown", R"(<path d="m7 10 5 5 5-5"/>)", false},
    Glyph{"ChevronLeft", R"(<path d="m14 7-5 5 5 5"/>)", false},
    Glyph{"ChevronRight", R"(<path d="m10 7 5 5-5 5"/>)", false},
    Glyph{"Clock", R"(<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3.5 2"/>)"},
    Glyph{"Close", R"(<path d="m7 7 10 10"/><path d="M17 7 7 17"/>)", false},
    Glyph{"Cloud", R"(<path d="M7 18a4 4 0 0 1-.5-8A6 6 0 0 1 18 10.5a3.8 3.8 0 0 1-.5 7.5Z"/>)"},
    Glyph{"Code", R"(<path d="m8 7-5 5 5 5"/><path d="m16 7 5 5-5 5"/><path d="m13.5 5-3 14"/>)"},
    Glyph{"Compass", R"(<circle cx="12" cy="12" r="9"/><path d="m15.5 8.5-2 5-5 2 2-5Z"/>)"},
    Glyph{"CreditCard", R"(<rect x="3" y="5" width="18" height="14" rx="2"/><path d="M3 10h18"/><path d="M7 15h3"/>)"},
    Glyph{"Cube", R"(<path d="m12 3 8 4.5v9L12 21l-8-4.5v-9Z"/><path d="m4 7.5 8 4.5 8-4.5"/><path d="M12 12v9"/>)"},
    Glyph{
        "Database",
        R"(<ellipse cx="12" cy="6" rx="8" ry="3"/><path d="M4 6v12c0 1.7 3.600 3 8 3s8-1.3 8-3V6"/><path d="M4 12c0 1.7 3.600 3 8 3s8-1.3 8-3"/>)"},
    Glyph{"Diamond", R"(<path d="M12 2.5 21.500 12 12 21.500 2.500 12Z"/><path d="M12 8v4.500"/><path d="M12 16v.01"/>)", false},
    Glyph{"Edit", R"(<path d="M12 5H5v14h14v-7"/><path d="m18 3 3 3-8.5 8.5-4 1 1-4Z"/>)"},
    Glyph{"Eye", R"(<path d="M2 12c2.5-4.5 6-7 10-7s7.5 2.5 10 7c-2.5 4.5-6 7-10 7s-7.5-2.5-10-7Z"/><circle cx="12" cy="12" r="3"/>)"},
    Glyph{"File", R"(<path d="M6 3h8l5 5v13H6Z"/><path d="M14 3v5h5"/><path d="M9 13h6"/><path d="M9 17h4"/>)"},
    Glyph{"Flag", R"(<path d="M5 21V4"/><path d="M5 4c5-2 8 2 14 0v10c-6 2-9-2-14 0"/>)"},
    Glyph{"Folder", R"(<path d="M3 6h7l2 3h9v10H3Z"/>)"},
    Glyph{
        "Gift",
        R"(<path d="M4 12v9h16v-9"/><path d="M3 8h18v4H3Z"/><path d="M12 8v13"/><path d="M12 8C8 8 7 6.5 7 5.3 7 3 11 2.5 12 8Z"/><path d="M12 8c4 0 5-1.5 5-2.7C17 3 13 2.5 12 8Z"/>)"},
    Glyph{"Globe", R"(<circle cx="12" cy="12" r="9"/><path d="M3 12h18"/><path d="M12 3c5 5 5 13 0 18-5-5-5-13 0-18Z"/>)"},
    Glyph{"Heart", R"(<path d="M12 20C5 15 3 12 3 8.8 3 4.5 9 2.8 12 7.5c3-4.7 9-3 9 1.3 0 3.2-2 6.2-9 11.2Z"/>)"},
    Glyph{"Home", R"(<path d="m3 11 9-8 9 8"/><path d="M5 10v11h14V10"/><path d="M10 21v-6h4v6"/>)"},
    Glyph{"Image",
          R"(<rect x="3" y="4" width="18" height="16" rx="2"/><circle cx="8.5" cy="9.5" r="1.5"/><path d="m5 19 6-6 3 3 2-2 4 4"/>)"},
    Glyph{"Key", R"(<circle cx="8" cy="16" r="4"/><path d="m11 13 9-9"/><path d="m16 8 3 3"/>)"},
    Glyph{"Layers", R"(<path d="m12 3 9 5-9 5-9-5Z"/><path d="m3 12.5 9 5 9-5"/><path d="m3 16.5 9 5 9-5"/>)"},
    Glyph{"Lightbulb", R"(<path d="M9 17c0-2.5-3-3.5-3-7.5a6 6 0 0 1 12 0c0 4-3 5-3 7.5Z"/><path d="M10 21h4"/>)"},
    Glyph{"Link",
          R"(<path d="M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7L12 7"/><path d="M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7L12 17"/>)"},
    Glyph{"Lock", R"(<rect x="5" y="11" width="14" height="10" rx="2"/><path d="M8 11V8a4 4 0 0 1 8 0v3"/>)"},
    Glyph{"Mail", R"(<rect x="3" y="5" width="18" height="14" rx="2"/><path d="m4 7.5 8 6 8-6"/>)"},
    Glyph{"Map", R"(<path d="m3 6 6-2 6 2 6-2v14l-6 2-6-2-6 2Z"/><path d="M9 4v14"/><path d="M15 6v14"/>)"},
    Glyph{"Megaphone", R"(<path d="M4 10v4h4l9 5V5l-9 5Z"/><path d="M20 10.5v3"/><path d="m8 14 1 6h2"/>)"},
    Glyph{"Message", R"(<path d="M4 5h16v12h-9l-5 4v-4H4Z"/>)"},
    Glyph{"Mic", R"(<rect x="9" y="3" width="6" height="11" rx="3"/><path d="M6 11a6 6 0 0 0 12 0"/><path d="M12 17v4"/>)"},
    Glyph{"Moon", R"(<path d="M20 14.5A8.5 8.5 0 1 1 9.5 4a7 7 0 0 0 10.5 10.5Z"/>)"},
    Glyph{"More", R"(<circle cx="5" cy="12" r=".6"/><circle cx="12" cy="12" r=".6"/><circle cx="19" cy="12" r=".6"/>)", false},
    Glyph{"Music", R"(<circle cx="7" cy="18" r="3"/><circle cx="17" cy="16" r="3"/><path d="M10 18V6l10-2v12"/>)"},
    Glyph{"Package", R"(<path d="m12 3 8 4v10l-8 4-8-4V7Z"/><path d="m4 7 8 4 8-4"/><path d="m8 5 8 4v4"/><path d="M12 11v10"/>)"},
    Glyph{
        "Palette",
        R"(<path d="M12 3a9 9 0 0 0 0 18c1.5 0 2-1 1.5-2-.8-1.8.3-3 2-3H18c2 0 3-1.5 3-4 0-5-4-9-9-9Z"/><path d="M7.5 12v.01"/><path d="M10 8v.01"/><path d="M15 8v.01"/>)"},
    Glyph{"Pen", R"(<path d="m4 20 1-5L16 4l4 4L9 19Z"/><path d="m13.5 6.5 4 4"/>)"},
    Glyph{
        "Phone",
        R"(<path d="M5 4h4l2 5-2.5 1.5a12 12 0 0 0 5 5L15 13l5 2v4a1.5 1.5 0 0 1-1.5 1.5C10.5 20.5 3.5 13.5 3.5 5.5A1.5 1.5 0 0 1 5 4Z"/>)"},
    Glyph{"Question",
          R"(<path d="M3 4h18v13H11l-5 4v-4H3Z"/><path d="M9.8 8.6a2.2 2.2 0 1 1 2.9 2.1c-.5.2-.7.5-.7 1"/><path d="M12 14v.01"/>)", false},
    Glyph{
        "Rocket",
        R"(<path d="M12 15 9 12c1-5 5-8.5 11-8-.5 5-3 9-8 11Z"/><path d="M9 12H5l2-4h4"/><path d="M12 15v4l4-2v-4"/><path d="M6 15c-2 1-2.5 3-2.5 5.5 2.5 0 4.5-.5 5.5-2.5"/>)"},
    Glyph{"Search", R"(<circle cx="11" cy="11" r="7"/><path d="m16 16 5 5"/>)"},
    Glyph{"Send", R"(<path d="M21 3 3 10l7 4 4 7Z"/><path d="m10 14 11-11"/>)"},
    Glyph{
        "Server",
        R"(<rect x="3" y="4" width="18" height="7" rx="2"/><rect x="3" y="13" width="18" height="7" rx="2"/><path d="M7 7.5v.01"/><path d="M7 16.5v.01"/>)"},
    Glyph{
        "Settings",
        R"(<path d="M4 7h9"/><path d="M17 7h3"/><circle cx="15" cy="7" r="2"/><path d="M4 17h3"/><path d="M11 17h9"/><circle cx="9" cy="17" r="2"/>)"},
    Glyph{"Shield", R"(<path d="M12 3 4.5 6v6c0 4.5 3 7.5 7.5 9 4.5-1.5 7.5-4.5 7.5-9V6Z"/><path d="m9 12 2.2 2.2L15 10"/>)"},
    Glyph{"ShoppingCart", R"(<path d="M2 4h3l2.5 11h10L20 8H6"/><circle cx="9" cy="19" r="1.5"/><circle cx="16" cy="19" r="1.5"/>)"},
    Glyph{
        "Sparkles",
        R"(<path d="M10 4c.8 4.5 2.5 6.2 7 7-4.5.8-6.2 2.5-7 7-.8-4.5-2.5-6.2-7-7 4.5-.8 6.2-2.5 7-7Z"/><path d="M18 3v4"/><path d="M16 5h4"/><path d="M19 17v3"/>)"},
    Glyph{"Star", R"(<path d="m12 3 2.7 5.8 6.3.8-4.600 4.400 1.2 6.3L12 17.2l-5.600 3.100L7.600 14 3 9.600l6.3-.8Z"/>)"},
    Glyph{
        "Sun",
        R"(<circle cx="12" cy="12" r="4"/><path d="M12 2v2.5"/><path d="M12 19.5V22"/><path d="M2 12h2.5"/><path d="M19.5 12H22"/><path d="m5 5 1.7 1.7"/><path d="m17.3 17.3 1.7 1.7"/><path d="m5 19 1.7-1.7"/><path d="M17.3 6.7 19 5"/>)"},
    Glyph{"Tag", R"(<path d="M3 4h8l10 10-7 7L3 11Z"/><path d="M7.5 8.5v.01"/>)"},
    Glyph{"Target", R"(<circle cx="12" cy="12" r="9"/><circle cx="12" cy="12" r="5"/><path d="M12 12v.01"/>)"},
    Glyph{"Terminal", R"(<rect x="3" y="4" width="18" height="16" rx="2"/><path d="m7 9 3 3-3 3"/><path d="M13 15h4"/>)"},
    Glyph{"Tool", R"(<path d="M14.5 6.5a4 4 0 0 1 5-3L17 6l1 1 2.5-2.5a4 4 0 0 1-5 5L7 18a2 2 0 0 1-3-3l8.5-8.5"/>)"},
    Glyph{"TrendUp", R"(<path d="m3 17 6-6 4 4 8-9"/><path d="M15 6h6v6"/>)"},
    Glyph{"Truck",
          R"(<path d="M2 6h12v11H2Z"/><path d="M14 10h4l4 4v3h-8"/><circle cx="7" cy="18" r="2"/><circle cx="17" cy="18" r="2"/>)"},
    Glyph{"User", R"(<circle cx="12" cy="8" r="4"/><path d="M4 21c0-4.5 3.5-6.5 8-6.5s8 2 8 6.5"/>)"},
    Glyph{
        "Users",
        R"(<circle cx="9" cy="8" r="4"/><path d="M2 20c0-4 3-6 7-6s7 2 7 6"/><path d="M16 4.5a4 4 0 0 1 0 7"/><path d="M18.5 14.5c2.3.7 3.5 2.600 3.5 5.5"/>)"},
    Glyph{"Video", R"(<rect x="2" y="6" width="13" height="12" rx="2"/><path d="m15 11 7-4v10l-7-4Z"/>)"},
    Glyph{"Wallet", R"(<path d="M4 7h15v13H4Z"/><path d="M4 7 16 3v4"/><path d="M19 12h-4v3h4"/>)"},
    Glyph{"Zap", R"(<path d="M13 2 5 13.5h6L10 22l9-12h-6Z"/>)"},
};

static_assert(std::is_sorted(kGlyphs.begin(), kGlyphs.end(), [](const Glyph& a, const Glyph& b) { return a.name < b.name; }));

const Glyph* findGlyph(QStringView name)
{
    const auto isLess = [](const Glyph& glyph, QStringView wanted) {
        return QLatin1StringView(glyph.name.data(), static_cast<qsizetype>(glyph.name.size())) < wanted;
    };
    const auto found = std::lower_bound(kGlyphs.begin(), kGlyphs.end(), name, isLess);
    const bool isFound =
        found != kGlyphs.end() && QLatin1StringView(found->name.data(), static_cast<qsizetype>(found->name.size())) == name;
    return isFound ? &*found : nullptr;
}

} // namespace

void paintGlyph(QPainter& painter, QStringView name, const QRectF& rect, const QColor& ink)
{
    const Glyph* glyph = findGlyph(name);
    if (!glyph) {
        return;
    }
    QByteArray svg = R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><g fill="none" stroke-width="2" )"
                     R"(stroke-linecap="round" stroke-linejoin="round" stroke=")";
    svg += ink.name(QColor::HexRgb).toLatin1() + R"(">)";
    svg += QByteArray(glyph->body.data(), static_cast<qsizetype>(glyph->body.size())) + "</g></svg>";
    QSvgRenderer(svg).render(&painter, rect);
}

bool hasGlyph(QStringView name)
{
    return findGlyph(name) != nullptr;
}

const QStringList& agentGlyphNames()
{
    static const QStringList names = [] {
        QStringList result;
        for (const Glyph& glyph : kGlyphs) {
            if (glyph.isForAgents) {
                result.append(QString::fromUtf8(glyph.name.data(), static_cast<qsizetype>(glyph.name.size())));
            }
        }
        return result;
    }();
    return names;
}

} // namespace tallylight::ui
