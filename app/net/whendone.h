// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wire/result.h"

#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace tallylight::net {

//! \brief Waits for a future on behalf of its parent, and cancels it when that dies first.
template <class T>
class Delivery : public QFutureWatcher<wire::Result<T>>
{
public:
    using QFutureWatcher<wire::Result<T>>::QFutureWatcher;
    Delivery(const Delivery&) = delete;
    Delivery& operator=(const Delivery&) = delete;
    ~Delivery() override
    {
        if (!this->isFinished()) {
            this->cancel();
        }
    }
};

//! \brief Calls \a handler with the result of \a future, on the thread of \a context, unless the context died before: then the
//! request is cancelled and the handler never called. A future that ends without a result gives ErrorCode::Cancelled.
//!
//! Stands in for QFuture::then(context, …), which in Qt 6.4 asserts when the context is gone, and cancels nothing.
template <class T, class Handler>
void whenDone(const QFuture<wire::Result<T>>& future, QObject* context, Handler handler)
{
    auto* delivery = new Delivery<T>(context);
    QObject::connect(delivery, &QFutureWatcherBase::finished, context, [delivery, handler = std::move(handler)]() mutable {
        delivery->deleteLater();
        const QFuture<wire::Result<T>> done = delivery->future();
        handler(done.resultCount() > 0 ? done.result() : wire::Result<T>(wire::failure(wire::ErrorCode::Cancelled, "given up", true)));
    });
    delivery->setFuture(future);
}

} // namespace tallylight::net
