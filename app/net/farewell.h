// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/httpclient.h"

#include <QByteArray>
#include <QObject>

#include <functional>
#include <memory>

namespace tallylight::net {

//! \brief Ends a sign-in at the server, where that knows such a thing: before the credential is forgotten. One at a time.
class Farewell : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~Farewell() override;

    //! \brief Calls \a then once, later, with any answer and with none: nobody waits for more than a few seconds. Not where this dies, or
    //! says another farewell, before. \param options what they say of a token and a time-out is not used.
    void say(HttpOptions options, const QByteArray& token, const std::function<void()>& then);

private:
    std::unique_ptr<HttpClient> m_client;
};

} // namespace tallylight::net
