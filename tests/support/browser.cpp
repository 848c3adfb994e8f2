// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "support/browser.h"

#include <QElapsedTimer>
#include <QJsonArray>

namespace tallylight::test {

namespace {

constexpr int kPatience = 30'000;

QJsonObject capabilities(const QString& profile)
{
    // No sandbox: the tests may run as root. The rest keeps the browser from talking to anybody but the page's server.
    const QJsonArray arguments{QStringLiteral("--headless"),
                               QStringLiteral("--no-sandbox"),
                               QStringLiteral("--disable-gpu"),
                               QStringLiteral("--disable-dev-shm-usage"),
                               QStringLiteral("--disable-quic"),
                               QStringLiteral("--no-first-run"),
                               QStringLiteral("--disable-background-networking"),
                               QStringLiteral("--disable-component-update"),
                               QStringLiteral("--disable-sync"),
                               QStringLiteral("--window-size=900,700"),
                               QStringLiteral("--user-data-dir=") + profile};
    const QJsonObject options{{QStringLiteral("args"), arguments}, {QStringLiteral("binary"), QStringLiteral("/usr/bin/chromium")}};
    const QJsonObject always{{QStringLiteral("browserName"), QStringLiteral("chrome")}, {QStringLiteral("goog:chromeOptions"), options}};
    return {{QStringLiteral("capabilities"), QJsonObject{{QStringLiteral("alwaysMatch"), always}}}};
}

QString startedAt(QProcess& driver)
{
    QElapsedTimer timer;
    timer.start();
    QByteArray output;
    while (timer.elapsed() < kPatience) {
        driver.waitForReadyRead(kPatience);
        output += driver.readAllStandardOutput();
        const QByteArray mark = "started successfully on port ";
        if (const auto at = output.indexOf(mark); at >= 0 && output.indexOf('.', at) > at) {
            const auto begin = at + mark.size();
            return QStringLiteral("http://127.0.0.1:") + QString::fromLatin1(output.mid(begin, output.indexOf('.', begin) - begin));
        }
    }
    qFatal("chromedriver did not start: %s", output.constData());
}

} // namespace

Browser::Browser() : m_probe({})
{
    m_driver.start(QStringLiteral("chromedriver"), {QStringLiteral("--port=0")});
    const QString driver = startedAt(m_driver);
    const HttpAnswer answer = m_probe.post(QUrl(driver + QStringLiteral("/session")), capabilities(m_profile.path()));
    const QString id = answer.json().value(QStringLiteral("value")).toObject().value(QStringLiteral("sessionId")).toString();
    if (id.isEmpty()) {
        qFatal("Chromium did not start: %s", answer.body.constData());
    }
    m_session = driver + QStringLiteral("/session/") + id;
}

Browser::~Browser()
{
    m_probe.remove(QUrl(m_session));
    m_driver.kill();
    m_driver.waitForFinished();
}

void Browser::open(const QUrl& url)
{
    command(QStringLiteral("/url"), {{QStringLiteral("url"), url.toString(QUrl::FullyEncoded)}});
}

QUrl Browser::url()
{
    return QUrl(query(QStringLiteral("/url")).toString());
}

QJsonValue Browser::evaluate(const QString& script)
{
    return command(QStringLiteral("/execute/sync"), {{QStringLiteral("script"), script}, {QStringLiteral("args"), QJsonArray()}});
}

void Browser::type(const QString& selector, const QString& text)
{
    command(QStringLiteral("/element/%1/value").arg(element(selector)), {{QStringLiteral("text"), text}});
}

void Browser::click(const QString& selector)
{
    command(QStringLiteral("/element/%1/click").arg(element(selector)), {});
}

void Browser::resize(int width, int height)
{
    devTools(QStringLiteral("Emulation.setDeviceMetricsOverride"), {{QStringLiteral("width"), width},
                                                                    {QStringLiteral("height"), height},
                                                                    {QStringLiteral("deviceScaleFactor"), 1},
                                                                    {QStringLiteral("mobile"), false}});
}

void Browser::setDark(bool isDark)
{
    const QJsonObject scheme{{QStringLiteral("name"), QStringLiteral("prefers-color-scheme")},
                             {QStringLiteral("value"), isDark ? QStringLiteral("dark") : QStringLiteral("light")}};
    devTools(QStringLiteral("Emulation.setEmulatedMedia"), {{QStringLiteral("features"), QJsonArray{scheme}}});
}

void Browser::devTools(const QString& method, const QJsonObject& parameters)
{
    command(QStringLiteral("/goog/cdp/execute"), {{QStringLiteral("cmd"), method}, {QStringLiteral("params"), parameters}});
}

QByteArray Browser::screenshot()
{
    return QByteArray::fromBase64(query(QStringLiteral("/screenshot")).toString().toLatin1());
}

QJsonValue Browser::command(const QString& path, const QJsonObject& body)
{
    const HttpAnswer answer = m_probe.post(QUrl(m_session + path), body);
    if (answer.status != 200) {
        qFatal("WebDriver %s: %s", qPrintable(path), answer.body.constData());
    }
    return answer.json().value(QStringLiteral("value"));
}

QJsonValue Browser::query(const QString& path)
{
    const HttpAnswer answer = m_probe.get(QUrl(m_session + path));
    if (answer.status != 200) {
        qFatal("WebDriver %s: %s", qPrintable(path), answer.body.constData());
    }
    return answer.json().value(QStringLiteral("value"));
}

QString Browser::element(const QString& selector)
{
    const QJsonObject found = command(QStringLiteral("/element"),
                                      {{QStringLiteral("using"), QStringLiteral("css selector")}, {QStringLiteral("value"), selector}})
                                  .toObject();
    return found.begin().value().toString();
}

} // namespace tallylight::test
