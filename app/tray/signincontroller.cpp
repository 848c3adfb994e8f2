// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/signincontroller.h"

#include "net/coredumps.h"
#include "net/origin.h"
#include "net/whendone.h"
#include "wire/plaintext.h"

#include <QGuiApplication>

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace tallylight::tray {

namespace {

using account::SignInWay;
using Step = account::SignIn::Step;
using Fault = account::SignIn::Fault;
using Problem = ui::SignInProblem;
using wire::ErrorCode;

//! A hub of this machine answers at once or not at all.
constexpr auto kLocalPatience = 1s;
constexpr std::size_t kDetailCodePoints = 300;

ui::SignInStep stepOf(const account::SignIn& signIn)
{
    switch (signIn.step()) {
    case Step::Address:
        return ui::SignInStep::Address;
    case Step::Probing:
        return ui::SignInStep::Probing;
    case Step::Ways: {
        const bool wasKey = signIn.error() && signIn.entry().way == SignInWay::Key;
        return wasKey || !signIn.server().hasBrowserSignIn ? ui::SignInStep::Key : ui::SignInStep::Ways;
    }
    case Step::Browser:
        return ui::SignInStep::Browser;
    case Step::Checking:
        return ui::SignInStep::Checking;
    case Step::Organization:
        return ui::SignInStep::Organization;
    case Step::Keyring:
        return ui::SignInStep::Keyring;
    case Step::Done:
        return ui::SignInStep::Done;
    }
    return ui::SignInStep::Address;
}

Problem keyringProblem(net::KeyringState state)
{
    switch (state) {
    case net::KeyringState::Locked:
        return Problem::KeyringLocked;
    case net::KeyringState::NoService:
        return Problem::KeyringAbsent;
    default:
        return Problem::KeyringDenied;
    }
}

//! What went wrong on the way by browser or key.
Problem wayProblem(ErrorCode code, SignInWay way)
{
    const bool isRefused = code == ErrorCode::Unauthorized || code == ErrorCode::Forbidden;
    if (code == ErrorCode::Cancelled) {
        return Problem::None;
    }
    if (way == SignInWay::Key) {
        return isRefused ? Problem::BadKey : Problem::ServerFailed;
    }
    if (isRefused) {
        return Problem::Refused;
    }
    return code == ErrorCode::Timeout ? Problem::TimedOut : (code == ErrorCode::NotFound ? Problem::NoRegistration : Problem::ServerFailed);
}

Problem problemOf(const account::SignIn& signIn)
{
    if (signIn.step() == Step::Keyring) {
        return keyringProblem(signIn.keyring());
    }
    switch (signIn.fault()) {
    case Fault::None:
        return Problem::None;
    case Fault::Address:
        return Problem::BadAddress;
    case Fault::CaFile:
        return Problem::BadCaFile;
    case Fault::NoStudio:
        return Problem::NoStudio;
    case Fault::Untrusted:
        return Problem::NotTrusted;
    case Fault::Organization:
        return Problem::BadSlug;
    case Fault::Other:
        break;
    }
    const ErrorCode code = signIn.error()->code;
    if (signIn.step() == Step::Address) {
        return code == ErrorCode::Network || code == ErrorCode::Timeout ? Problem::Unreachable : Problem::ServerFailed;
    }
    return wayProblem(code, signIn.entry().way);
}

} // namespace

ui::SignInState signInState(const account::SignIn& signIn, const ui::SignInState& before)
{
    ui::SignInState state = before;
    state.step = stepOf(signIn);
    state.problem = problemOf(signIn);
    state.detail.clear();
    if (state.problem != Problem::None && signIn.error()) {
        state.detail = QString::fromStdString(wire::plainLine(signIn.error()->message, kDetailCodePoints));
    }
    const account::AccountEntry& entry = signIn.entry();
    if (entry.origin.isValid()) {
        state.address = entry.origin.toString();
        state.caFile = entry.caFile;
        state.server = net::hostLabel(entry.origin);
    }
    state.offersBrowser = signIn.step() < Step::Ways || signIn.server().hasBrowserSignIn;
    state.link = signIn.browserPage().toString(QUrl::FullyEncoded);
    state.waitsUntil = signIn.step() == Step::Browser ? std::optional(signIn.browserDeadline()) : std::nullopt;
    state.person = account::accountLabel(entry);
    state.organizations.clear();
    for (const wire::Organization& organization : entry.organizations) {
        const std::string& name = organization.name.empty() ? organization.slug : organization.name;
        state.organizations.append(QString::fromStdString(wire::plainLine(name, kDetailCodePoints)));
    }
    state.isForSession = signIn.keyring() != net::KeyringState::Done;
    return state;
}

SignInController::SignInController(account::AccountBook& book, account::AccountTokens& tokens, ui::SignInDialog::Clock clock,
                                   QObject* parent)
    : QObject(parent),
      m_book(book),
      m_tokens(tokens),
      m_clock(std::move(clock))
{
    m_browser.setStart(&net::startDetached);
    connect(&m_browser, &desktop::BrowserLauncher::failed, this, [this] {
        m_hasNoBrowser = true;
        show();
    });
}

SignInController::~SignInController() = default;

void SignInController::open(const QString& address)
{
    if (m_dialog) {
        raise();
        return;
    }
    m_state = {};
    m_isAnew = false;
    if (address.isEmpty()) {
        findLocalHub();
    } else {
        m_state.address = address;
    }
    makeDialog();
    show();
    raise();
}

void SignInController::openFor(const account::AccountEntry& entry)
{
    if (m_dialog) {
        close();
    }
    m_state = {};
    m_state.isServerFixed = true;
    m_isAnew = entry.way == SignInWay::Browser;
    makeDialog();
    raise();
    m_signIn->begin(entry.origin.toString(), entry.caFile);
}

void SignInController::setPalette(const QPalette& palette)
{
    m_palette = palette;
    if (m_dialog) {
        m_dialog->setPalette(palette);
    }
}

void SignInController::setHasMotion(bool hasMotion)
{
    m_hasMotion = hasMotion;
    if (m_dialog) {
        m_dialog->setHasMotion(hasMotion);
    }
}

void SignInController::makeDialog()
{
    m_signIn = std::make_unique<account::SignIn>(m_book, m_tokens, account::SignIn::Options{});
    account::SignIn* const signIn = m_signIn.get();
    connect(signIn, &account::SignIn::changed, this, &SignInController::advance);
    connect(signIn, &account::SignIn::browserWanted, this, &SignInController::openBrowser);

    m_dialog = std::make_unique<ui::SignInDialog>(m_clock);
    ui::SignInDialog* const dialog = m_dialog.get();
    dialog->setPalette(m_palette);
    dialog->setHasMotion(m_hasMotion);
    connect(dialog, &ui::SignInDialog::addressEntered, signIn, &account::SignIn::begin);
    connect(dialog, &ui::SignInDialog::browserWanted, signIn, &account::SignIn::useBrowser);
    connect(dialog, &ui::SignInDialog::browserReopened, this, [this] { openBrowser(m_signIn->browserPage()); });
    connect(dialog, &ui::SignInDialog::keyEntered, signIn, &account::SignIn::useKey);
    connect(dialog, &ui::SignInDialog::slugEntered, signIn, &account::SignIn::useOrganization);
    connect(dialog, &ui::SignInDialog::keyringRetried, signIn, &account::SignIn::retryKeyring);
    connect(dialog, &ui::SignInDialog::sessionAccepted, signIn, &account::SignIn::acceptSession);
    connect(dialog, &ui::SignInDialog::stopped, this, [this] {
        m_isAnew = false; // the person wants to be asked
        m_signIn->stop();
    });
    connect(dialog, &ui::SignInDialog::cancelled, this, &SignInController::close);
    connect(dialog, &ui::SignInDialog::completed, this, &SignInController::close);
}

void SignInController::raise()
{
    m_dialog->show();
    // Without a screen nothing lies above anything, and Qt complains.
    if (QGuiApplication::platformName() != QLatin1StringView("offscreen")) {
        m_dialog->raise();
    }
    m_dialog->activateWindow();
}

void SignInController::findLocalHub()
{
    net::HttpOptions hub;
    hub.origin = net::localHub();
    hub.timeout = kLocalPatience;
    m_localHub = std::make_unique<net::ServerProbe>(std::move(hub));
    net::whenDone(m_localHub->ask(), m_localHub.get(), [this](const wire::Result<net::ServerFacts>& facts) {
        if (facts && m_dialog && m_signIn->step() == Step::Address) {
            m_state.localHub = facts->origin.toString();
            m_state.address = m_state.localHub;
            show();
        }
    });
}

void SignInController::advance()
{
    if (m_signIn->step() != Step::Browser) {
        m_hasNoBrowser = false;
    }
    const bool goesOn = m_isAnew && m_signIn->step() == Step::Ways && !m_signIn->error() && m_signIn->server().hasBrowserSignIn;
    if (goesOn) {
        m_isAnew = false;
        m_signIn->useBrowser();
    } else {
        show();
    }
}

void SignInController::show()
{
    if (!m_dialog) {
        return;
    }
    m_state = signInState(*m_signIn, m_state);
    if (m_hasNoBrowser && m_state.step == ui::SignInStep::Browser) {
        m_state.problem = Problem::NoBrowser;
    }
    m_dialog->setState(m_state);
}

void SignInController::openBrowser(const QUrl& page)
{
    m_hasNoBrowser = !m_browser.open(page, {});
    show();
}

void SignInController::close()
{
    if (!m_dialog) {
        return;
    }
    // We may stand in one of their signals.
    m_signIn->disconnect(this);
    m_signIn->stop();
    m_signIn.release()->deleteLater();
    m_dialog->disconnect();
    m_dialog->hide();
    m_dialog.release()->deleteLater();
    m_localHub.reset();
}

} // namespace tallylight::tray
