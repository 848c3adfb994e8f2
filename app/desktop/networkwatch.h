// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <chrono>

class QSocketNotifier;

namespace tallylight::desktop {

//! \brief Says when the way to the internet is another: a cable, a wireless network, a VPN. Asks the kernel (rtnetlink), which every
//! desktop has; network managers are many, and Qt's hint loads only where one of two runs.
//!
//! Looks at default routes alone: links and addresses of containers come and go all day. The kernel does not tell which routes went with a
//! link, so that each event only leads to a look at the routes as they are. It is a hint; only a server's answer is a proof.
class NetworkWatch : public QObject
{
    Q_OBJECT

public:
    //! \param settling changes that follow each other within it are told as one.
    explicit NetworkWatch(std::chrono::milliseconds settling = std::chrono::milliseconds(1'000), QObject* parent = nullptr);
    ~NetworkWatch() override;

    //! \brief There is a way out, as far as is known.
    [[nodiscard]] bool isOnline() const { return !m_told.isEmpty() || !m_isKnown; }

Q_SIGNALS:
    //! \brief Other default routes than before.
    void changed(bool isOnline);

private:
    void askForRoutes();
    void take();
    void takeMessages(const QByteArray& bytes);
    void takeRoutes();
    //! \return whether it is up where it was down, or the other way round.
    [[nodiscard]] bool takeLink(int index, unsigned int flags);

    int m_socket = -1;
    QSocketNotifier* m_notifier = nullptr;
    //! As they come in; each as family, interface and gateway.
    QSet<QByteArray> m_routes;
    //! As they were when it was told last.
    QSet<QByteArray> m_told;
    QHash<int, unsigned int> m_links;
    QTimer m_settling;
    bool m_isKnown = false;
};

} // namespace tallylight::desktop
