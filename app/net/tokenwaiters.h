// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/tokensource.h"

#include <QByteArray>
#include <QObject>
#include <QPointer>

#include <vector>

namespace tallylight::net {

//! \brief Who waits for a token. Each is answered once, unless its context died before; what an answer asks for at once waits for the next.
class TokenWaiters
{
public:
    using Then = TokenProvider::Then;

    //! \param rejected the token that the server refused to it; empty: any will do.
    void add(QObject* context, Then then, const QByteArray& rejected);
    //! \brief The server has refused \a token to one of them.
    [[nodiscard]] bool isRejected(const QByteArray& token) const;

    void give(const QByteArray& token);
    void refuse(const wire::Error& error);
    //! \brief \a error to those to whom the server refused \a token, which helps all others.
    void giveOrRefuse(const QByteArray& token, const wire::Error& error);

private:
    struct Waiter {
        QPointer<QObject> context;
        Then then;
        QByteArray rejected;
    };

    std::vector<Waiter> m_waiters;
};

} // namespace tallylight::net
