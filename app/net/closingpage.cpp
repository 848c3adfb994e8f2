// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/closingpage.h"

#include <QLocale>

namespace tallylight::net {

namespace {

constexpr auto kPage = R"html(<!DOCTYPE html>
<html lang="%1" dir="%2">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>%3 · Tallylight</title>
<style>
:root { color-scheme: light dark; --paper: #f4f5f7; --card: #fff; --ink: #1c1e21; --quiet: #5b6270; --edge: #dfe2e8; --off: #c3c8d1; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #15171a; --card: #202327; --ink: #eceef1; --quiet: #a3abb8; --edge: #32363d; --off: #4a505a; }
}
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: var(--paper); color: var(--ink);
       font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 26rem; margin: 1.5rem; padding: 2.5rem 2rem; text-align: center; background: var(--card);
       border: 1px solid var(--edge); border-radius: 16px; overflow-wrap: anywhere; }
.lamp { width: 56px; height: 56px; margin: 0 auto 1.25rem; border-radius: 50%; background: var(--off); }
.on { background: #e5484d; box-shadow: 0 0 0 8px rgb(229 72 77 / 18%); }
h1 { margin: 0 0 .5rem; font-size: 1.375rem; line-height: 1.3; }
p { margin: 0; color: var(--quiet); }
</style>
</head>
<body><main><div class="lamp %4"></div><h1>%3</h1><p>%5</p></main></body>
</html>
)html";

} // namespace

QByteArray closingPage(bool isSignedIn, const QString& title, const QString& text)
{
    const QLocale locale;
    // All at once: a later arg() would look for its place in an earlier one's text.
    return QString::fromUtf8(kPage)
        .arg(locale.bcp47Name(), locale.textDirection() == Qt::RightToLeft ? QStringLiteral("rtl") : QStringLiteral("ltr"),
             title.toHtmlEscaped(), isSignedIn ? QStringLiteral("on") : QString(), text.toHtmlEscaped())
        .toUtf8();
}

} // namespace tallylight::net
