// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wire/result.h"

#include <QByteArray>
#include <QObject>
#include <QPointer>

#include <concepts>
#include <functional>
#include <type_traits>
#include <utility>

namespace tallylight::net {

//! \brief Keeps the bearer token of one account, and may have to fetch or renew it before it can give it. Used on its own thread only.
class TokenProvider : public QObject
{
    Q_OBJECT

public:
    //! \brief Gets the token; empty for a request without one. Errors: Unauthorized where a person has to sign in; Network, Timeout and
    //! Server (retryable) where the token could not be renewed now.
    using Then = std::function<void(const wire::Result<QByteArray>&)>;

    using QObject::QObject;

    //! \brief Calls \a then once: before it returns where a good token is at hand, else later from the event loop; never after
    //! \a context died.
    virtual void request(QObject* context, Then then) = 0;
    //! \brief The server said 401 to \a rejected. Calls \a then, always later, with another token.
    virtual void renew(const QByteArray& rejected, QObject* context, Then then) = 0;
};

//! \brief Where requests get the bearer token from. A value that options carry about; what it refers to may go at any time, and then
//! every request is refused as Unauthorized.
class TokenSource
{
public:
    using Then = TokenProvider::Then;

    //! \brief Requests without a token.
    TokenSource() = default;

    //! \brief A key that needs no renewing; \a read is asked before each request.
    template <std::invocable Read>
    requires std::is_convertible_v<std::invoke_result_t<Read>, QByteArray> TokenSource(Read read)
        : m_read(std::move(read)) // NOLINT(google-explicit-constructor): options take a lambda
    {
    }

    //! \param provider need not outlive this.
    explicit TokenSource(TokenProvider& provider) : m_provider(&provider), m_hasProvider(true) {}

    //! \brief As TokenProvider's.
    void request(QObject* context, Then then) const;
    //! \brief As TokenProvider's; only where isRenewable().
    void renew(const QByteArray& rejected, QObject* context, Then then) const;
    //! \brief A 401 may mean no more than that the token is old.
    [[nodiscard]] bool isRenewable() const { return m_hasProvider; }

private:
    std::function<QByteArray()> m_read;
    QPointer<TokenProvider> m_provider;
    bool m_hasProvider = false;
};

} // namespace tallylight::net
