// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wire/event.h"

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QUrl>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

class QNetworkAccessManager;
class QNetworkReply;

namespace tallylight::test {

//! \brief An answer as it came.
struct HttpAnswer {
    //! 0 where none came.
    int status = 0;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;

    [[nodiscard]] QByteArray header(const QByteArray& name) const;
    //! \brief The body as an object; empty where it is none.
    [[nodiscard]] QJsonObject json() const;
};

//! \brief Plain requests against a server, with a bearer key. Follows no redirect and keeps no cookie.
class HttpProbe : public QObject
{
    Q_OBJECT

public:
    //! \param key empty: anonymous.
    explicit HttpProbe(QByteArray key);
    ~HttpProbe() override;

    //! \brief Waits for the answer.
    HttpAnswer get(const QUrl& url);
    HttpAnswer post(const QUrl& url, const QJsonObject& body);
    //! \brief DELETE.
    HttpAnswer remove(const QUrl& url);

private:
    HttpAnswer answer(QNetworkReply* reply);

    QByteArray m_key;
    std::unique_ptr<QNetworkAccessManager> m_manager;
};

//! \brief A watch stream read with nothing of the client but parser and decoder.
class StreamProbe : public QObject
{
    Q_OBJECT

public:
    StreamProbe(const QUrl& url, const QByteArray& key);
    ~StreamProbe() override;

    [[nodiscard]] const std::vector<wire::Event>& events() const { return m_events; }
    //! \brief The newest summary of \a scope.
    [[nodiscard]] std::optional<wire::SummaryEvent> summary(wire::Scope scope) const;
    //! \brief The titles of the newest summary of \a scope, sorted; a thread without one is "?".
    [[nodiscard]] QStringList titles(wire::Scope scope) const;
    [[nodiscard]] bool hasEnded() const { return m_hasEnded; }

Q_SIGNALS:
    void arrived();

private:
    void read();

    struct Private;
    std::unique_ptr<Private> d;
    std::vector<wire::Event> m_events;
    bool m_hasEnded = false;
};

} // namespace tallylight::test
