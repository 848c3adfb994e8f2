// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QObject>
#include <QUrl>

#include <functional>
#include <utility>

class QProcess;

namespace tallylight::desktop {

//! \brief Opens a page in the person's browser, by xdg-open; never through a shell. Only to be called for something a person did.
class BrowserLauncher : public QObject
{
    Q_OBJECT

public:
    explicit BrowserLauncher(QObject* parent = nullptr);

    //! \brief How a child is started that outlives us; QProcess::startDetached() where nobody says.
    void setStart(std::function<bool(QProcess& child)> start) { m_start = std::move(start); }

    //! \brief An address a browser may be given: http or https, a host, no user or password in it.
    [[nodiscard]] static bool isOpenable(const QUrl& url);

    //! \param activationToken lets the browser come to the front (xdg-activation); may be empty. It reaches this one child only.
    //! \return false where nothing was started; failed() has said why.
    bool open(const QUrl& url, const QByteArray& activationToken);

Q_SIGNALS:
    //! \brief Nothing was opened. \c reason is for a person, and says what they can do.
    void failed(const QUrl& url, const QString& reason);

private:
    std::function<bool(QProcess& child)> m_start;
};

} // namespace tallylight::desktop
