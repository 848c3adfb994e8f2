// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/signindialog.h"

#include "ui/labelledfield.h"
#include "ui/looked.h"
#include "ui/signinaddressform.h"
#include "ui/signinpage.h"
#include "ui/textfield.h"
#include "ui/waitline.h"

#include <QClipboard>
#include <QEvent>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QPainter>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace tallylight::ui {

namespace {

constexpr QSize kSize{440, 600};

std::size_t indexOf(SignInStep step)
{
    return static_cast<std::size_t>(step);
}

//! Grows with the font, and fits the screen.
QSize sizeFor(const QWidget& dialog)
{
    const double factor = std::max(1.0, QFontMetrics(dialog.font()).height() / 20.0);
    const QSize room = dialog.screen()->availableGeometry().size() * 0.95;
    return (QSizeF(kSize) * factor).toSize().boundedTo(room);
}

} // namespace

SignInDialog::SignInDialog(Clock clock, QWidget* parent)
    : QDialog(parent),
      m_stack(new QStackedWidget(this)),
      m_address(new SignInAddressForm(this)),
      m_key(new LabelledField(tr("API &key"), tr("It goes to the keyring, and is shown nowhere again."), this)),
      m_slug(new LabelledField(tr("Or&ganization"), tr("Its short name as it stands in addresses, or the address of one of its pages."),
                               this)),
      m_wait(new WaitLine(std::move(clock), this))
{
    setWindowTitle(tr("Sign in – Tallylight"));
    buildPages();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    applyLook();
    setState({});
    setMinimumSize(sizeFor(*this).boundedTo(QSize(360, 400)));
    resize(sizeFor(*this));
}

SignInDialog::~SignInDialog() = default;

SignInStep SignInDialog::page() const
{
    return static_cast<SignInStep>(m_stack->currentIndex());
}

void SignInDialog::setState(const SignInState& state)
{
    const bool isSameStep = state.step == m_state.step;
    m_state = state;
    m_address->suggestAddress(state.address);
    m_address->setLocalHub(state.localHub);
    m_address->setCaFile(state.caFile);
    m_wait->setEnd(state.waitsUntil);
    refreshPages();
    if (!isSameStep || page() != state.step) {
        showPage(state.step);
    }
}

void SignInDialog::setHasMotion(bool hasMotion)
{
    m_hasMotion = hasMotion;
    applyLook();
}

void SignInDialog::reject()
{
    const bool isDone = m_state.step == SignInStep::Done;
    // Nobody who looks over a shoulder later finds it.
    m_key->field().clear();
    QDialog::reject();
    if (isDone) {
        Q_EMIT completed();
    } else {
        Q_EMIT cancelled();
    }
}

void SignInDialog::changeEvent(QEvent* event)
{
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::FontChange:
    case QEvent::StyleChange:
    case QEvent::LayoutDirectionChange:
        applyLook();
        break;
    default:
        break;
    }
    QDialog::changeEvent(event);
}

void SignInDialog::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), Theme::fromPalette(palette()).surface);
}

void SignInDialog::buildPages()
{
    m_key->field().setIsSecret(true);
    m_key->field().setObjectName(QStringLiteral("api-key"));
    m_slug->field().setObjectName(QStringLiteral("organization"));
    for (std::size_t i = 0; i < kSignInSteps; ++i) {
        QWidget* part = nullptr;
        QWidget* first = nullptr;
        switch (static_cast<SignInStep>(i)) {
        case SignInStep::Address:
            part = m_address;
            first = &m_address->field();
            break;
        case SignInStep::Browser:
            part = m_wait;
            break;
        case SignInStep::Key:
            part = m_key;
            first = &m_key->field();
            break;
        case SignInStep::Organization:
            part = m_slug;
            first = &m_slug->field();
            break;
        default:
            break;
        }
        auto* page = new SignInPage(part, m_stack);
        page->setFirst(first);
        connect(page, &SignInPage::actionChosen, this, &SignInDialog::act);
        m_stack->addWidget(page);
        m_pages.at(i) = page;
    }
}

void SignInDialog::showPage(SignInStep step)
{
    if (page() == SignInStep::Key && step != SignInStep::Key) {
        m_key->field().clear();
    }
    m_stack->setCurrentIndex(static_cast<int>(indexOf(step)));
    pageOf(step)->focusFirst();
}

void SignInDialog::refreshPages()
{
    for (std::size_t i = 0; i < kSignInSteps; ++i) {
        const auto step = static_cast<SignInStep>(i);
        pageOf(step)->setWords(signInWords(m_state, step));
    }
    const SignInProblem problem = m_state.problem;
    const bool isAboutCaFile = problem == SignInProblem::NotTrusted || problem == SignInProblem::BadCaFile;
    m_address->field().setHasFault(m_state.step == SignInStep::Address && problem != SignInProblem::None && !isAboutCaFile);
    m_key->field().setHasFault(problem == SignInProblem::BadKey);
    m_slug->field().setHasFault(problem == SignInProblem::BadSlug);
    if (isAboutCaFile) {
        m_address->showAdvanced();
    }
}

void SignInDialog::act(SignInAction action)
{
    switch (action) {
    case SignInAction::Submit:
        if (page() == SignInStep::Address) {
            enterAddress();
        } else if (page() == SignInStep::Key) {
            enterKey();
        } else if (page() == SignInStep::Organization) {
            enterSlug();
        }
        break;
    case SignInAction::Browser:
        Q_EMIT browserWanted();
        break;
    case SignInAction::KeyInstead:
        showPage(SignInStep::Key);
        break;
    case SignInAction::Back:
        showPage(page() == SignInStep::Key && m_state.offersBrowser ? SignInStep::Ways : SignInStep::Address);
        break;
    case SignInAction::OpenAgain:
        Q_EMIT browserReopened();
        break;
    case SignInAction::CopyLink:
        QGuiApplication::clipboard()->setText(m_state.link);
        break;
    case SignInAction::Stop:
        Q_EMIT stopped();
        break;
    case SignInAction::TryKeyring:
        Q_EMIT keyringRetried();
        break;
    case SignInAction::AcceptSession:
        Q_EMIT sessionAccepted();
        break;
    case SignInAction::Cancel:
    case SignInAction::Finish:
        reject();
        break;
    }
}

void SignInDialog::enterAddress()
{
    if (m_address->address().isEmpty()) {
        m_address->field().setFocus(Qt::OtherFocusReason);
        return;
    }
    Q_EMIT addressEntered(m_address->address(), m_address->caFile());
}

void SignInDialog::enterKey()
{
    const QByteArray key = m_key->field().text().trimmed().toUtf8();
    if (key.isEmpty()) {
        m_key->field().setFocus(Qt::OtherFocusReason);
        return;
    }
    m_key->field().clear();
    Q_EMIT keyEntered(key);
}

void SignInDialog::enterSlug()
{
    const QString slug = m_slug->field().text().trimmed();
    if (slug.isEmpty()) {
        m_slug->field().setFocus(Qt::OtherFocusReason);
        return;
    }
    Q_EMIT slugEntered(slug);
}

void SignInDialog::applyLook()
{
    ui::applyLook(*this, {Theme::fromPalette(palette()), Typography::fromFont(font()), m_hasMotion});
}

SignInPage* SignInDialog::pageOf(SignInStep step) const
{
    return m_pages.at(indexOf(step));
}

} // namespace tallylight::ui
