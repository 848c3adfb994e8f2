// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "support/httpprobe.h"

#include "wire/decode.h"
#include "wire/sseparser.h"

#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSignalSpy>

#include <algorithm>

namespace tallylight::test {

namespace {

constexpr int kPatience = 20'000;

QNetworkRequest requestFor(const QUrl& url, const QByteArray& key)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    if (!key.isEmpty()) {
        request.setRawHeader("Authorization", "Bearer " + key);
    }
    return request;
}

} // namespace

QByteArray HttpAnswer::header(const QByteArray& name) const
{
    for (const auto& [key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0) {
            return value;
        }
    }
    return {};
}

QJsonObject HttpAnswer::json() const
{
    return QJsonDocument::fromJson(body).object();
}

HttpProbe::HttpProbe(QByteArray key) : m_key(std::move(key)), m_manager(std::make_unique<QNetworkAccessManager>()) {}

HttpProbe::~HttpProbe() = default;

HttpAnswer HttpProbe::get(const QUrl& url)
{
    return answer(m_manager->get(requestFor(url, m_key)));
}

HttpAnswer HttpProbe::post(const QUrl& url, const QJsonObject& body)
{
    QNetworkRequest request = requestFor(url, m_key);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    return answer(m_manager->post(request, QJsonDocument(body).toJson(QJsonDocument::Compact)));
}

HttpAnswer HttpProbe::remove(const QUrl& url)
{
    return answer(m_manager->deleteResource(requestFor(url, m_key)));
}

HttpAnswer HttpProbe::answer(QNetworkReply* reply)
{
    const std::unique_ptr<QNetworkReply> owned(reply);
    QSignalSpy finished(reply, &QNetworkReply::finished);
    if (!reply->isFinished() && !finished.wait(kPatience)) {
        return {};
    }
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->rawHeaderPairs(), reply->readAll()};
}

struct StreamProbe::Private {
    QNetworkAccessManager manager;
    std::unique_ptr<QNetworkReply> reply;
    wire::SseParser parser;
    wire::Decoder decoder;
};

StreamProbe::StreamProbe(const QUrl& url, const QByteArray& key) : d(std::make_unique<Private>())
{
    d->reply.reset(d->manager.get(requestFor(url, key)));
    connect(d->reply.get(), &QNetworkReply::readyRead, this, &StreamProbe::read);
    connect(d->reply.get(), &QNetworkReply::finished, this, [this] {
        read();
        m_hasEnded = true;
        Q_EMIT arrived();
    });
}

StreamProbe::~StreamProbe()
{
    d->reply->disconnect(this);
}

std::optional<wire::SummaryEvent> StreamProbe::summary(wire::Scope scope) const
{
    const auto newest = std::find_if(m_events.rbegin(), m_events.rend(), [scope](const wire::Event& event) {
        const auto* summary = std::get_if<wire::SummaryEvent>(&event);
        return summary != nullptr && summary->scope == scope;
    });
    return newest == m_events.rend() ? std::nullopt : std::optional(std::get<wire::SummaryEvent>(*newest));
}

QStringList StreamProbe::titles(wire::Scope scope) const
{
    QStringList titles;
    const auto newest = summary(scope);
    if (!newest) {
        return {QStringLiteral("no summary")};
    }
    for (const wire::RunningThread& thread : newest->threads) {
        titles << QString::fromStdString(thread.title.value_or("?"));
    }
    titles.sort();
    return titles;
}

void StreamProbe::read()
{
    const QByteArray bytes = d->reply->readAll();
    const auto fed = d->parser.feed({bytes.constData(), static_cast<std::size_t>(bytes.size())}, [this](const wire::SseEvent& frame) {
        auto event = d->decoder.decode(frame.type, frame.data);
        if (!event) {
            qFatal("the stream brought what cannot be decoded: %s", event.error().message.c_str());
        }
        m_events.push_back(std::move(*event));
    });
    if (!fed) {
        qFatal("the stream brought what cannot be parsed: %s", fed.error().message.c_str());
    }
    Q_EMIT arrived();
}

} // namespace tallylight::test
