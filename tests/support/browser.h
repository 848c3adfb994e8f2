// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "support/httpprobe.h"

#include <QByteArray>
#include <QJsonValue>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>
#include <QUrl>

namespace tallylight::test {

//! \brief A real headless Chromium, steered by chromedriver (WebDriver, https://www.w3.org/TR/webdriver2/). Aborts the test where it
//! does not start. Ends with the object.
class Browser
{
public:
    Browser();
    ~Browser();

    //! \brief Opens \a url and waits until it has loaded.
    void open(const QUrl& url);
    [[nodiscard]] QUrl url();
    //! \brief Runs \a script as the body of a function in the page. \return what it returns.
    QJsonValue evaluate(const QString& script);
    //! \brief Types into the first element that \a selector finds, as keys and not as a value.
    void type(const QString& selector, const QString& text);
    void click(const QString& selector);
    //! \brief The size of what is seen of a page, smaller than a window may be.
    void resize(int width, int height);
    //! \brief As if the person's system was dark.
    void setDark(bool isDark);
    //! \brief The window as PNG.
    [[nodiscard]] QByteArray screenshot();

private:
    void devTools(const QString& method, const QJsonObject& parameters);
    QJsonValue command(const QString& path, const QJsonObject& body);
    QJsonValue query(const QString& path);
    QString element(const QString& selector);

    QTemporaryDir m_profile;
    QProcess m_driver;
    HttpProbe m_probe;
    QString m_session;
};

} // namespace tallylight::test
