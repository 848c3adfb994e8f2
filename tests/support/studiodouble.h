// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "support/scriptedserver.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QPointer>
#include <QString>
#include <QUrl>

#include <functional>
#include <string>

namespace tallylight::test {

//! \brief A deco studio server in the test's own process: behaves as the one of May 2026 that was recorded in tests/fixtures, its quirks
//! included. Heads, refusals, `connected` and the answers that carry no threads are the recorded bytes; events and rows are made in
//! their shape (tst_studiodouble compares them).
//!
//! The rows below are what the server stores. Commands that say "silently" change a row and tell no stream of it.
class StudioDouble
{
public:
    //! Who signed in, as recorded; and somebody else.
    static constexpr auto kAlice = "GCI80GNcK5hQV8FBeMpvLdUayCK8QSvO";
    static constexpr auto kBob = "BobBobBobBobBobBobBobBobBobBob00";
    //! The organizations that are there from the start: `acme-lab` and `globex-lab`.
    static constexpr auto kAcme = "i4isXgfJULSQK24WfCDIUPchzuYTOWkS";
    static constexpr auto kGlobex = "icnVwbpygIqPkHeZnYsHW7PZihD6KHbo";
    static constexpr auto kAgent = "vir_mrIsmj4605D5ZFCGwzuoI";

    struct Thread {
        QByteArray id;
        QByteArray slug;
        QByteArray agent = kAgent;
        QByteArray title;
        QByteArray owner = kAlice;
        QByteArray status = "completed";
        bool isHidden = false;
        //! No progress for half an hour: shown as expired while it is stored as running.
        bool isExpired = false;
        //! The stored time is none; the server then refuses to list the row.
        bool hasBadTime = false;
        //! A larger one was updated later.
        int updated = 0;
    };

    StudioDouble();

    // What the server is. As it stands here: of May 2026.
    //! Sends running summaries, on connect and after each transition.
    bool hasSummaries = false;
    //! Offers tools on their plain endpoint, as servers since June 2026 do.
    bool hasRestTools = false;
    //! The statuses name owner and title, as since June 2026.
    bool namesOwner = false;
    //! The credential is an OAuth token: the sign-in part refuses it.
    bool isOAuth = false;
    //! Says whose the credential is.
    bool tellsSession = true;
    //! Its streams are refused, as where single sign-on is demanded; it is listed all the same.
    QByteArray closedOrg;
    //! Streams per organization.
    int streamLimit = 50;
    //! Each list call ends in a failure of the server.
    bool failsLists = false;

    [[nodiscard]] ScriptedServer& server() { return m_server; }
    [[nodiscard]] QUrl origin() const { return m_server.origin(); }

    void addOrg(const QByteArray& slug, const QByteArray& id);
    void removeOrg(const QByteArray& slug);
    //! \brief A thread in which nothing runs. The reference holds until the next addThread().
    Thread& addThread(const QByteArray& slug, const QByteArray& id, const QByteArray& title);
    [[nodiscard]] Thread& thread(const QByteArray& id);

    // Runs, as the server tells of them.
    void start(const QByteArray& id);
    void step(const QByteArray& id, int count);
    //! \param status completed, requires_action or failed.
    void finish(const QByteArray& id, const QByteArray& status);
    void cancel(const QByteArray& id);
    //! \brief One event alone; the row stays.
    void tellStatus(const QByteArray& id, const QByteArray& status);
    void tellFinish(const QByteArray& id, const QByteArray& status);
    void setSilently(const QByteArray& id, const QByteArray& status);
    void keepalive(const QByteArray& slug);
    void tellSummaries(const QByteArray& slug);
    //! \brief Tells the recorded events of a stream to all streams of an organization, byte for byte.
    void play(const QByteArray& slug, const std::string& recording);

    //! \brief As on SIGTERM: the sockets close without a last chunk, and nobody answers.
    void shutDown();
    //! \brief Answers again, with the rows as they were.
    void restart();
    //! \brief What the server does ten seconds after its start: runs that were going on go on.
    void resumeRuns();

    //! \brief Answers of tools are made and kept back, until release().
    void hold() { m_isHolding = true; }
    [[nodiscard]] int heldCount() const { return static_cast<int>(m_held.size()); }
    void release();

    //! \brief Calls of a tool so far; \a containing: whose arguments contain that.
    [[nodiscard]] int callCount(const QByteArray& tool, const QByteArray& containing = {}) const;
    //! \brief How often a path that does not exist was asked for.
    [[nodiscard]] int missCount() const { return m_missCount; }
    //! \brief How often a stream of closedOrg was refused.
    [[nodiscard]] int refusalCount() const { return m_refusalCount; }
    //! \brief Streams that are open now.
    [[nodiscard]] int streamCount(const QByteArray& slug) const;
    [[nodiscard]] int streamCount() const;
    //! \brief The most that were open at once.
    [[nodiscard]] int mostStreams() const { return m_mostStreams; }

private:
    struct Call {
        QByteArray tool;
        QByteArray arguments;
    };

    void answer(const HttpRequest& request, HttpConnection& socket);
    void answerOrganizations(const HttpRequest& request, HttpConnection& socket);
    void openStream(const HttpRequest& request, HttpConnection& socket, const QByteArray& slug);
    void answerTool(const HttpRequest& request, HttpConnection& socket, const QByteArray& slug, const QByteArray& name);
    void send(HttpConnection& socket, const QByteArray& bytes);
    [[nodiscard]] QJsonObject listed(const QByteArray& slug, const QJsonObject& arguments, bool& hasBadTime) const;
    [[nodiscard]] QJsonObject row(const Thread& thread) const;
    [[nodiscard]] QByteArray summaryFrame(const QByteArray& slug, bool isUser) const;
    [[nodiscard]] QByteArray statusFrame(const Thread& thread, const QByteArray& status) const;
    void tell(const QByteArray& slug, const QByteArray& frame);

    ScriptedServer m_server;
    //! Slug to id, and the slugs in the server's order.
    QMap<QByteArray, QByteArray> m_orgs;
    QList<QByteArray> m_slugs;
    QList<Thread> m_threads;
    QMap<QByteArray, QList<QPointer<HttpConnection>>> m_streams;
    QList<Call> m_calls;
    QList<std::function<void()>> m_held;
    bool m_isHolding = false;
    int m_missCount = 0;
    int m_refusalCount = 0;
    int m_mostStreams = 0;
    int m_clock = 0;
};

} // namespace tallylight::test
