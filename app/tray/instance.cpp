// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/instance.h"

#include "desktop/buscall.h"
#include "desktop/busname.h"
#include "tray/instancesocket.h"

#include <utility>

using namespace std::chrono_literals;

namespace tallylight::tray {

namespace {

//! Between two looks at a socket whose owner is just starting or just ending.
constexpr auto kRetry = 50ms;

//! The name of a wish as an action on the bus and as a word on the socket.
QString wordOf(Instance::Wish wish)
{
    switch (wish) {
    case Instance::Wish::Show:
        return QStringLiteral("show");
    case Instance::Wish::Toggle:
        return QStringLiteral("toggle");
    case Instance::Wish::Stay:
        return QStringLiteral("stay");
    case Instance::Wish::Quit:
        return QStringLiteral("quit");
    }
    Q_UNREACHABLE();
}

} // namespace

Instance::Instance(Setup setup, QObject* parent) : QObject(parent), m_setup(std::move(setup)), m_service(m_setup.id, m_setup.bus)
{
    connect(&m_service, &desktop::ApplicationService::claimed, this, &Instance::takeClaimed);
    connect(&m_service, &desktop::ApplicationService::taken, this, &Instance::takeTaken);
    connect(&m_service, &desktop::ApplicationService::unavailable, this, &Instance::tryPlace);
    connect(&m_service, &desktop::ApplicationService::activated, this,
            [this](const QByteArray& activationToken) { whenPrimary([this, activationToken] { Q_EMIT showRequested(activationToken); }); });
    // No kind of address is ours: whoever hands one over wants to see something all the same.
    connect(&m_service, &desktop::ApplicationService::opened, this, [this](const QStringList&, const QByteArray& activationToken) {
        whenPrimary([this, activationToken] { Q_EMIT showRequested(activationToken); });
    });
    connect(&m_service, &desktop::ApplicationService::actionActivated, this,
            [this](const QString& action, const QByteArray& activationToken) {
                whenPrimary([this, action, activationToken] { takeAction(action, activationToken); });
            });
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &Instance::tryPlace);
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this,
            [this] { end(1, QStringLiteral("Tallylight is running but does not answer. End it, then start it again.")); });
}

Instance::~Instance() = default;

void Instance::start()
{
    m_deadline.start(m_setup.patience);
    m_service.claim();
}

void Instance::takeClaimed()
{
    m_otherOnBus.reset();
    if (m_isDecided) {
        return;
    }
    if (m_setup.wish == Wish::Quit) {
        tryPlace(); // perhaps one runs that has no bus
        return;
    }
    bePrimary();
}

void Instance::takeTaken()
{
    if (m_setup.doesReplace) {
        replaceOnBus();
        return;
    }
    if (m_setup.wish == Wish::Stay) {
        end(0, {});
        return;
    }
    const QDBusMessage call = m_setup.wish == Wish::Show ? m_service.activateCall(m_setup.activationToken)
                                                         : m_service.actionCall(wordOf(m_setup.wish), m_setup.activationToken);
    desktop::askBus(m_setup.bus, call, m_setup.patience, this, [this](const QDBusMessage& answer) {
        if (answer.type() == QDBusMessage::ReplyMessage) {
            end(0, {});
        } else {
            end(1, QStringLiteral("Tallylight is running but did not answer: %1").arg(answer.errorMessage()));
        }
    });
}

void Instance::replaceOnBus()
{
    if (m_otherOnBus) {
        return; // a third one took the name in between: its end is awaited too
    }
    m_otherOnBus = std::make_unique<desktop::BusName>(m_setup.bus, m_setup.id);
    connect(m_otherOnBus.get(), &desktop::BusName::ownerChanged, this, [this](const QString&, const QString& owner) {
        if (owner.isEmpty()) {
            m_service.claim();
        } else if (owner != m_setup.bus.baseService()) {
            m_setup.bus.send(m_service.actionCall(wordOf(Wish::Quit), {}));
        }
    });
}

void Instance::tryPlace()
{
    const auto place = net::sharePlace(m_setup.runtimeFolder, QByteArrayLiteral("instance"));
    if (!place) {
        bePrimary();
        return;
    }
    m_place = *place;
    if (m_lock.tryAcquire(m_place.lockPath)) {
        bePrimary();
    } else {
        callPlace();
    }
}

void Instance::callPlace()
{
    const Wish wish = m_setup.doesReplace ? Wish::Quit : m_setup.wish;
    m_call = std::make_unique<InstanceCall>(m_place.socketPath, wordOf(wish).toLatin1(), m_setup.activationToken);
    // Nobody listens yet, or no more: the lock says who it is, in a moment.
    connect(m_call.get(), &InstanceCall::failed, this, [this] { m_retry.start(kRetry); });
    if (m_setup.doesReplace) {
        connect(m_call.get(), &InstanceCall::ended, this, [this] { m_retry.start(kRetry); });
    } else {
        connect(m_call.get(), &InstanceCall::answered, this, [this] { end(0, {}); });
    }
}

void Instance::bePrimary()
{
    if (std::exchange(m_isDecided, true)) {
        return;
    }
    m_deadline.stop();
    m_retry.stop();
    if (m_setup.wish == Wish::Quit) {
        Q_EMIT ended(0, QStringLiteral("Tallylight is not running."));
        return;
    }
    listen();
    Q_EMIT becamePrimary();
    if (m_setup.wish == Wish::Toggle) {
        Q_EMIT showRequested(m_setup.activationToken);
    }
    m_isPrimary = true;
    for (const auto& request : std::exchange(m_early, {})) {
        request();
    }
}

void Instance::listen()
{
    if (!m_lock.isHeld()) {
        const auto place = net::sharePlace(m_setup.runtimeFolder, QByteArrayLiteral("instance"));
        if (!place) {
            qWarning("launches without a session bus cannot find this one: %s", place.error().message.c_str());
            return;
        }
        if (!m_lock.tryAcquire(place->lockPath)) {
            return; // by the bus we are the one; launches without a bus are those of another, of another bus
        }
        m_place = *place;
    }
    m_server = std::make_unique<InstanceServer>();
    connect(m_server.get(), &InstanceServer::requested, this,
            [this](const QByteArray& word, const QByteArray& activationToken) { takeAction(QString::fromLatin1(word), activationToken); });
    if (!m_server->listen(m_place.socketPath)) {
        m_server.reset();
    }
}

//! A bus that started us for a call delivers it before it says that the name is ours.
void Instance::whenPrimary(std::function<void()> request)
{
    if (m_isPrimary) {
        request();
    } else {
        m_early.push_back(std::move(request));
    }
}

void Instance::takeAction(const QString& action, const QByteArray& activationToken)
{
    if (action == wordOf(Wish::Show)) {
        Q_EMIT showRequested(activationToken);
    } else if (action == wordOf(Wish::Toggle)) {
        Q_EMIT toggleRequested(activationToken);
    } else if (action == wordOf(Wish::Quit)) {
        Q_EMIT quitRequested();
    } else if (action == QLatin1StringView("mute")) {
        Q_EMIT muteRequested();
    } else if (action == QLatin1StringView("settings")) {
        Q_EMIT settingsRequested(activationToken);
    }
}

void Instance::end(int exitCode, const QString& line)
{
    if (!std::exchange(m_isDecided, true)) {
        m_deadline.stop();
        m_retry.stop();
        Q_EMIT ended(exitCode, line);
    }
}

QByteArray takeActivationToken()
{
    QByteArray token;
    for (const char* name : {"XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID"}) {
        if (token.isEmpty()) {
            token = qgetenv(name);
        }
        qunsetenv(name);
    }
    return token;
}

} // namespace tallylight::tray
