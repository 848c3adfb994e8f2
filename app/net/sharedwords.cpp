// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/sharedwords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QRandomGenerator>

#include <array>
#include <chrono>
#include <utility>

namespace tallylight::net {

namespace {

using std::chrono::milliseconds;

constexpr char kGreeting[] = "tallylight-share 1 ";
constexpr char kInterest[] = "interest ";
constexpr qsizetype kNonceText = 32;
constexpr qsizetype kMaxSlug = 200;
constexpr qsizetype kMaxMessage = 1000;
//! More than any store keeps.
constexpr qsizetype kMaxWaiting = 2000;

template <class T>
using Names = std::pair<T, const char*>;

constexpr std::array<Names<ShareRank>, 3> kRanks{{{ShareRank::Guest, "guest"}, {ShareRank::Watcher, "watcher"}, {ShareRank::Tray, "tray"}}};

constexpr std::array<Names<Interest>, 3> kInterests{
    {{Interest::Spare, "spare"}, {Interest::Active, "active"}, {Interest::Looked, "looked"}}};

constexpr std::array<Names<WatchPhase>, 7> kPhases{{{WatchPhase::Idle, "idle"},
                                                    {WatchPhase::Queued, "queued"},
                                                    {WatchPhase::Connecting, "connecting"},
                                                    {WatchPhase::Live, "live"},
                                                    {WatchPhase::Waiting, "waiting"},
                                                    {WatchPhase::Refused, "refused"},
                                                    {WatchPhase::Closed, "closed"}}};

constexpr std::array<Names<FailureKind>, 9> kKinds{{{FailureKind::Refused, "refused"},
                                                    {FailureKind::Busy, "busy"},
                                                    {FailureKind::Unreachable, "unreachable"},
                                                    {FailureKind::Untrusted, "untrusted"},
                                                    {FailureKind::Redirected, "redirected"},
                                                    {FailureKind::Protocol, "protocol"},
                                                    {FailureKind::Broken, "broken"},
                                                    {FailureKind::Silent, "silent"},
                                                    {FailureKind::TooLarge, "too-large"}}};

constexpr std::array<Names<wire::ErrorCode>, 12> kCodes{{{wire::ErrorCode::TooLarge, "too-large"},
                                                         {wire::ErrorCode::BadJson, "bad-json"},
                                                         {wire::ErrorCode::BadPayload, "bad-payload"},
                                                         {wire::ErrorCode::Network, "network"},
                                                         {wire::ErrorCode::Timeout, "timeout"},
                                                         {wire::ErrorCode::Unauthorized, "unauthorized"},
                                                         {wire::ErrorCode::Forbidden, "forbidden"},
                                                         {wire::ErrorCode::NotFound, "not-found"},
                                                         {wire::ErrorCode::Conflict, "conflict"},
                                                         {wire::ErrorCode::TooManyRequests, "too-many-requests"},
                                                         {wire::ErrorCode::Server, "server"},
                                                         {wire::ErrorCode::Cancelled, "cancelled"}}};

template <class T, std::size_t N>
QString nameOf(const std::array<Names<T>, N>& names, T value)
{
    for (const auto& [candidate, name] : names) {
        if (candidate == value) {
            return QString::fromLatin1(name);
        }
    }
    return {};
}

template <class T, std::size_t N>
std::optional<T> valueOf(const std::array<Names<T>, N>& names, const QString& wanted)
{
    for (const auto& [value, name] : names) {
        if (wanted == QLatin1StringView(name)) {
            return value;
        }
    }
    return std::nullopt;
}

bool isNonce(const QByteArray& text)
{
    return text.size() == kNonceText;
}

//! What both proofs are over besides the nonces.
QByteArray requestText(const FollowRequest& request)
{
    return nameOf(kRanks, request.rank).toLatin1() + ' ' + request.slug.toUtf8().toPercentEncoding();
}

QByteArray welcomeLine(const ShareKey& key, const QByteArray& serverNonce, const QByteArray& followerNonce)
{
    return "welcome " + shareProof(key, "server", serverNonce + followerNonce, {});
}

QJsonObject objectOf(std::string_view data)
{
    return QJsonDocument::fromJson(QByteArray::fromRawData(data.data(), static_cast<qsizetype>(data.size()))).object();
}

qint64 millisecondsOf(wire::Timestamp time)
{
    return time.time_since_epoch().count();
}

std::optional<wire::Timestamp> timeOf(const QJsonValue& value)
{
    return value.isDouble() ? std::optional(wire::Timestamp(milliseconds(value.toInteger()))) : std::nullopt;
}

std::optional<StreamFailure> failureOf(const QJsonObject& object)
{
    const auto kind = valueOf(kKinds, object.value(u"kind").toString());
    const auto code = valueOf(kCodes, object.value(u"code").toString());
    if (!kind || !code) {
        return std::nullopt;
    }
    StreamFailure failure;
    failure.kind = *kind;
    failure.error = {*code, object.value(u"message").toString().left(kMaxMessage).toStdString(), object.value(u"isRetryable").toBool()};
    failure.httpStatus = object.value(u"status").toInt();
    return failure;
}

} // namespace

QByteArray greetingLine(const QByteArray& serverNonce)
{
    return kGreeting + serverNonce;
}

std::optional<QByteArray> nonceOfGreeting(const QByteArray& line)
{
    const QByteArray nonce = line.mid(sizeof kGreeting - 1);
    return line.startsWith(kGreeting) && isNonce(nonce) ? std::optional(nonce) : std::nullopt;
}

QByteArray followLine(const FollowRequest& request, const ShareKey& key, const QByteArray& serverNonce, const QByteArray& followerNonce)
{
    const QByteArray text = requestText(request);
    return "follow " + text + ' ' + followerNonce + ' ' + shareProof(key, "follower", serverNonce + followerNonce, text);
}

std::optional<ProvenRequest> provenRequest(const QByteArray& line, const ShareKey& key, const QByteArray& serverNonce)
{
    const QList<QByteArray> words = line.split(' ');
    if (words.size() != 5 || words[0] != "follow" || !isNonce(words[3])) {
        return std::nullopt;
    }
    const auto rank = valueOf(kRanks, QString::fromLatin1(words[1]));
    const QString slug = QString::fromUtf8(QByteArray::fromPercentEncoding(words[2]));
    if (!rank || slug.isEmpty() || slug.size() > kMaxSlug) {
        return std::nullopt;
    }
    if (!isSameProof(words[4], shareProof(key, "follower", serverNonce + words[3], words[1] + ' ' + words[2]))) {
        return std::nullopt;
    }
    return ProvenRequest{{*rank, slug}, welcomeLine(key, serverNonce, words[3])};
}

bool isWelcome(const QByteArray& line, const ShareKey& key, const QByteArray& serverNonce, const QByteArray& followerNonce)
{
    return isSameProof(line, welcomeLine(key, serverNonce, followerNonce));
}

QByteArray interestLine(Interest interest)
{
    return kInterest + nameOf(kInterests, interest).toLatin1();
}

std::optional<Interest> interestOfLine(const QByteArray& line)
{
    return line.startsWith(kInterest) ? valueOf(kInterests, QString::fromLatin1(line.mid(qstrlen(kInterest)))) : std::nullopt;
}

QByteArray makeNonce()
{
    std::array<quint32, 4> random{};
    QRandomGenerator::system()->fillRange(random.data(), static_cast<qsizetype>(random.size()));
    QByteArray bytes;
    for (const quint32 word : random) {
        bytes += QByteArray::number(word, 16).rightJustified(8, '0');
    }
    return bytes;
}

std::string writeWaiting(const wire::WaitingEvent& event)
{
    QJsonArray threads;
    for (const wire::ThreadItem& item : event.threads) {
        QJsonObject thread{{QStringLiteral("id"), QString::fromStdString(item.id.value())},
                           {QStringLiteral("org"), QString::fromStdString(item.org.value())},
                           {QStringLiteral("agent"), QString::fromStdString(item.agent.value())},
                           {QStringLiteral("title"), QString::fromStdString(item.title)}};
        if (item.createdBy) {
            thread.insert(QStringLiteral("createdBy"), QString::fromStdString(item.createdBy->value()));
        }
        threads.append(thread);
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("threads"), threads}}).toJson(QJsonDocument::Compact).toStdString();
}

std::optional<wire::WaitingEvent> readWaiting(std::string_view data)
{
    const QJsonValue threads = objectOf(data).value(u"threads");
    if (!threads.isArray() || threads.toArray().size() > kMaxWaiting) {
        return std::nullopt;
    }
    wire::WaitingEvent event;
    for (const QJsonValue& thread : threads.toArray()) {
        wire::ThreadItem item;
        item.id = wire::ThreadId(thread[u"id"].toString().toStdString());
        item.org = wire::OrgId(thread[u"org"].toString().toStdString());
        item.agent = wire::AgentId(thread[u"agent"].toString().toStdString());
        item.title = thread[u"title"].toString().toStdString();
        item.status = wire::ThreadStatus::RequiresAction;
        if (const QJsonValue createdBy = thread[u"createdBy"]; createdBy.isString()) {
            item.createdBy = wire::UserId(createdBy.toString().toStdString());
        }
        if (item.id.isEmpty()) {
            return std::nullopt;
        }
        event.threads.push_back(std::move(item));
    }
    return event;
}

std::string writeLinkState(const WatchState& state)
{
    QJsonObject object{{QStringLiteral("phase"), nameOf(kPhases, state.phase)}, {QStringLiteral("since"), millisecondsOf(state.since)}};
    if (state.liveUntil) {
        object.insert(QStringLiteral("liveUntil"), millisecondsOf(*state.liveUntil));
    }
    if (state.retryAt) {
        object.insert(QStringLiteral("retryAt"), millisecondsOf(*state.retryAt));
    }
    if (state.failure) {
        object.insert(QStringLiteral("failure"),
                      QJsonObject{{QStringLiteral("kind"), nameOf(kKinds, state.failure->kind)},
                                  {QStringLiteral("code"), nameOf(kCodes, state.failure->error.code)},
                                  {QStringLiteral("message"), QString::fromStdString(state.failure->error.message)},
                                  {QStringLiteral("isRetryable"), state.failure->error.isRetryable},
                                  {QStringLiteral("status"), state.failure->httpStatus}});
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

std::optional<WatchState> readLinkState(std::string_view data)
{
    const QJsonObject object = objectOf(data);
    const auto phase = valueOf(kPhases, object.value(u"phase").toString());
    const auto since = timeOf(object.value(u"since"));
    if (!phase || !since) {
        return std::nullopt;
    }
    WatchState state;
    state.phase = *phase;
    state.since = *since;
    state.liveUntil = timeOf(object.value(u"liveUntil"));
    state.retryAt = timeOf(object.value(u"retryAt"));
    if (const QJsonValue failure = object.value(u"failure"); failure.isObject()) {
        state.failure = failureOf(failure.toObject());
        if (!state.failure) {
            return std::nullopt;
        }
    }
    return state;
}

} // namespace tallylight::net
