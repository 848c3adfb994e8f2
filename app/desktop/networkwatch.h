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
struct nlmsghdr;

namespace tallylight::desktop {

//! \brief Says when the way to the internet is another: a cable, a wireless network, a VPN. Asks the kernel (rtnetlink), which every
//! desktop has; network managers are many, and Qt's hint loads only where one of two runs.
//!
//! Looks at wide routes, at the rules that choose among them, and at the addresses of the interfaces that they lead to: links and addresses
//! of containers come and go all day. The kernel does not tell which routes went with a link, so that each event only leads to a look at
//! how all is. It is a hint; only a server's answer is a proof.
class NetworkWatch : public QObject
{
    Q_OBJECT

public:
    //! \param settling changes that follow each other within it are told as one.
    explicit NetworkWatch(std::chrono::milliseconds settling = std::chrono::milliseconds(1'000), QObject* parent = nullptr);
    ~NetworkWatch() override;

    //! \brief There is a way out, as far as is known.
    [[nodiscard]] bool isOnline() const { return m_hasRoute || !m_isKnown; }

    //! \brief The kernel has answered for the first time; what happens from now on is news.
    [[nodiscard]] bool isKnown() const { return m_isKnown; }

Q_SIGNALS:
    //! \brief Another way than before.
    void changed(bool isOnline);

private:
    //! What the kernel is asked for, in this order.
    enum class Question { None, Routes, Rules, Addresses };

    void look();
    void ask(Question question);
    void askNext();
    void take();
    void takeMessages(const QByteArray& bytes);
    void takeMessage(const nlmsghdr& message);
    void takeError(const nlmsghdr& message);
    void takeAnswers();
    //! \return whether it is up where it was down, or the other way round.
    [[nodiscard]] bool takeLink(int index, unsigned int flags);

    int m_socket = -1;
    QSocketNotifier* m_notifier = nullptr;
    Question m_question = Question::None;
    //! As they come in.
    //! \{
    QSet<QByteArray> m_facts;
    QSet<int> m_ways;
    //! \}
    //! As they were when it was told last.
    QSet<QByteArray> m_told;
    bool m_hasRoute = false;
    QHash<int, unsigned int> m_links;
    QTimer m_settling;
    bool m_isKnown = false;
};

} // namespace tallylight::desktop
