// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wire/entities.h"
#include "wire/snippet.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <unordered_map>

namespace tallylight::net {

class StudioApi;

//! \brief The slug of an organization; empty for one that the account does not know.
using SlugOf = std::function<QString(const wire::OrgId&)>;

struct SnippetOptions {
    //! Requests at once.
    int concurrency = 4;
    //! A snippet is not asked for again sooner than this.
    std::chrono::milliseconds freshness{5'000};
    //! Rows waiting for their turn; beyond it the oldest wish is forgotten.
    std::size_t queueBound = 200;
};

//! \brief Fetches what rows on the screen show of their threads: the newest words, and where nobody knows it the start of the run.
//! Asks only for rows that are wanted, and stops at once when the list closes. Lives on the thread of its api, which must outlive it.
class SnippetLoader : public QObject
{
    Q_OBJECT

public:
    SnippetLoader(StudioApi& api, SlugOf slugOf, SnippetOptions options, QObject* parent = nullptr);
    ~SnippetLoader() override;

    //! \brief The row came into view. Again and again is fine.
    //! \param isStartUnknown also ask when the run began.
    void want(const wire::ThreadKey& key, bool isStartUnknown);
    //! \brief The row left the view; a request under way is cancelled.
    void unwant(const wire::ThreadKey& key);
    //! \brief The thread made progress: its snippet, if wanted, is fetched again as soon as that is due.
    void invalidate(const wire::ThreadKey& key);
    //! \brief The list closed: nothing is wanted any more, all requests are cancelled, no timer runs.
    void close();

    //! \brief Requests under way.
    [[nodiscard]] int activeCount() const { return m_active; }

Q_SIGNALS:
    //! \brief Nothing where no assistant has said anything yet.
    void snippetLoaded(const tallylight::wire::ThreadKey& key, const std::optional<tallylight::wire::Snippet>& snippet);
    void startLoaded(const tallylight::wire::ThreadKey& key, tallylight::wire::Timestamp started);

private:
    using Clock = std::chrono::steady_clock;

    struct Row {
        bool isStartWanted = false;
        bool isQueued = false;
        //! Progress since the last fetch.
        bool isOld = false;
        std::optional<Clock::time_point> asked;
        //! Lives while a request does; its death cancels the request.
        std::unique_ptr<QObject> request;
    };

    void enqueue(const wire::ThreadKey& key, Row& row);
    void pump();
    void fetch(const wire::ThreadKey& key, Row& row, const QString& slug);
    void fetchStart(const wire::ThreadKey& key, const QString& slug);
    void finish(const wire::ThreadKey& key);
    void refreshDue();
    [[nodiscard]] bool isFresh(const Row& row) const;

    StudioApi& m_api;
    SlugOf m_slugOf;
    SnippetOptions m_options;
    std::unordered_map<wire::ThreadKey, Row> m_rows;
    //! When rows that are wanted no more were asked for: scrolling back and forth costs nothing.
    std::unordered_map<wire::ThreadKey, Clock::time_point> m_recent;
    std::deque<wire::ThreadKey> m_queue;
    QTimer m_refresh;
    int m_active = 0;
};

} // namespace tallylight::net
