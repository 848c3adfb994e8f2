// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/httpclient.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>

#include <functional>
#include <utility>

//! Private to net.
namespace tallylight::net {

//! \brief Something asked for that takes one request or several, one after another. Its end, its cancellation and the death of its
//! parent all abort the request under way.
class ApiTask : public QObject
{
public:
    using Then = std::function<void(const wire::Result<HttpAnswer>&)>;

    ApiTask(HttpClient& client, QObject* parent) : QObject(parent), m_client(client) {}

    void call(HttpCall request, Then then)
    {
        const HttpExchange* exchange = m_client.send(std::move(request), this);
        connect(exchange, &HttpExchange::done, this, [this, then = std::move(then)](const wire::Result<HttpAnswer>& answer) {
            if (!m_isOver) {
                then(answer);
            }
        });
    }

protected:
    void endTask()
    {
        m_isOver = true;
        deleteLater();
    }

    bool m_isOver = false;

private:
    HttpClient& m_client;
};

template <class T>
class Task : public ApiTask
{
public:
    Task(HttpClient& client, QObject* parent) : ApiTask(client, parent)
    {
        m_promise.start();
        connect(&m_watcher, &QFutureWatcherBase::canceled, this, [this] {
            if (!m_isOver) {
                m_promise.finish();
                endTask();
            }
        });
        m_watcher.setFuture(m_promise.future());
    }

    [[nodiscard]] QFuture<wire::Result<T>> future() { return m_promise.future(); }

    void end(wire::Result<T> result)
    {
        if (!m_isOver) {
            endTask();
            m_promise.addResult(std::move(result));
            m_promise.finish();
        }
    }

private:
    QPromise<wire::Result<T>> m_promise;
    QFutureWatcher<wire::Result<T>> m_watcher;
};

//! \brief The body of a good answer read by \a decode, or why there is none.
template <class T, class Decode>
[[nodiscard]] wire::Result<T> readAnswer(const wire::Result<HttpAnswer>& answer, Decode decode)
{
    if (!answer) {
        return tl::unexpected(answer.error());
    }
    if (answer->refusal) {
        return tl::unexpected(*answer->refusal);
    }
    return decode(std::string_view(answer->body.constData(), static_cast<std::size_t>(answer->body.size())));
}

} // namespace tallylight::net
