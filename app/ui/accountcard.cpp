// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/accountcard.h"

#include "models/threadrow.h"
#include "ui/formlabel.h"
#include "ui/glyphs.h"
#include "ui/menubutton.h"
#include "ui/pillbutton.h"
#include "ui/settingrow.h"
#include "ui/settingscard.h"
#include "ui/switchbox.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

#include <cstddef>

namespace tallylight::ui {

namespace {

constexpr int kFace = 40;
//! Before the face; after the menu, whose sign has room around it.
constexpr int kStart = 16;
constexpr int kEnd = 10;
constexpr int kGap = 12;
constexpr std::size_t kReasonCodePoints = 300;

//! A glyph for each state: nobody has to tell colours apart.
QStringView glyphOf(const models::AccountRow& account)
{
    switch (account.feed.state) {
    case store::FeedState::SignedOut:
        return u"Key";
    case store::FeedState::Connecting:
        return u"Clock";
    case store::FeedState::Live:
        return u"CheckCircle";
    case store::FeedState::Stale:
    case store::FeedState::Offline:
        return u"Cloud";
    case store::FeedState::Refused:
    case store::FeedState::TooManyConnections:
        return u"AlertTriangle";
    case store::FeedState::Paused:
        return u"Moon";
    }
    return u"AlertTriangle";
}

} // namespace

QString accountStateWords(const models::AccountRow& account)
{
    const auto count = static_cast<int>(account.orgs.size());
    const QString orgs = count == 1 ? AccountCard::tr("1 organization") : AccountCard::tr("%n organizations", "", count);
    switch (account.feed.state) {
    case store::FeedState::SignedOut:
        return AccountCard::tr("Signed out");
    case store::FeedState::Connecting:
        return AccountCard::tr("Connecting");
    case store::FeedState::Live:
        return account.isForSession ? AccountCard::tr("Live · %1 · signed in until you quit", "3 organizations").arg(orgs)
                                    : AccountCard::tr("Live · %1", "3 organizations").arg(orgs);
    case store::FeedState::Stale:
        return AccountCard::tr("Not live, reconnecting");
    case store::FeedState::Offline:
        return AccountCard::tr("The server cannot be reached");
    case store::FeedState::Refused:
        return AccountCard::tr("The server refuses this account");
    case store::FeedState::TooManyConnections:
        return AccountCard::tr("The server has too many connections");
    case store::FeedState::Paused:
        return AccountCard::tr("Paused");
    }
    return {};
}

bool needsSignIn(const models::AccountRow& account)
{
    return account.feed.state == store::FeedState::SignedOut;
}

//! The state's glyph in a circle.
class AccountCard::Face : public QWidget, public Looked
{
public:
    explicit Face(QWidget* parent) : QWidget(parent) { setFixedSize(kFace, kFace); }

    void setAccount(const models::AccountRow& account)
    {
        m_glyph = glyphOf(account).toString();
        m_isTrouble = needsSignIn(account);
        update();
    }
    void setLook(const Look& look) override { m_look = look; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(outlinePen(m_look.theme));
        painter.setBrush(m_isTrouble ? m_look.theme.needsYouTint : m_look.theme.track);
        painter.drawEllipse(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
        paintGlyph(painter, m_glyph, QRectF(rect()).adjusted(10, 10, -10, -10),
                   m_isTrouble ? m_look.theme.needsYouInk : m_look.theme.secondaryText);
    }

private:
    Look m_look;
    QString m_glyph;
    bool m_isTrouble = false;
};

AccountCard::AccountCard(const models::AccountRow& account, const Look& look, QWidget* parent)
    : QWidget(parent),
      m_card(new SettingsCard(this)),
      m_face(new Face(m_card)),
      m_name(new FormLabel(FormLabel::Kind::Group, m_card)),
      m_server(new FormLabel(FormLabel::Kind::Hint, m_card)),
      m_state(new FormLabel(FormLabel::Kind::Hint, m_card)),
      m_menu(new MenuButton(m_card)),
      m_signIn(new PillButton(PillButton::Kind::Primary, m_card)),
      m_follow(new SwitchBox(m_card))
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_card);

    auto* head = new QWidget(m_card);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(kEnd, 12, kEnd, 12);
    row->setSpacing(0);
    // Spacers, unlike margins, are mirrored with the interface.
    row->addSpacing(kStart - kEnd);
    row->addWidget(m_face, 0, Qt::AlignTop);
    row->addSpacing(kGap);
    auto* words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(m_name);
    words->addWidget(m_server);
    words->addWidget(m_state);
    row->addLayout(words, 1);
    row->addSpacing(kGap);
    row->addWidget(m_menu, 0, Qt::AlignTop);
    m_card->addRow(head);

    m_signIn->setText(tr("Sign in again"));
    m_signInRow = new SettingRow(tr("You need to sign in again"), {}, m_signIn, m_card);
    m_signIn->setAccessibleName(m_signIn->text());
    m_card->addRow(m_signInRow);
    m_sessionRow = new SettingRow(tr("Not kept in the keyring"), {}, nullptr, m_card);
    m_card->addRow(m_sessionRow);
    m_followRow = new SettingRow(tr("Follow this account"), tr("A paused account stays signed in, and asks nothing of its server."),
                                 m_follow, m_card);
    m_card->addRow(m_followRow);
    m_caRow = new SettingRow(tr("Trusts a CA file"), {}, nullptr, m_card);
    m_card->addRow(m_caRow);

    auto* answers = new QWidget(m_card);
    auto* line = new QHBoxLayout(answers);
    line->setContentsMargins(0, 0, 0, 0);
    auto* remove = new PillButton(PillButton::Kind::Primary, answers);
    auto* keep = new PillButton(PillButton::Kind::Secondary, answers);
    remove->setText(tr("Remove"));
    keep->setText(tr("Keep"));
    line->addWidget(remove);
    line->addWidget(keep);
    m_removeRow = new SettingRow(tr("Remove this account?"), tr("Its sign-in is deleted from this machine. Nothing changes on the server."),
                                 answers, m_card);
    m_card->addRow(m_removeRow);
    m_removeRow->hide();

    buildMenu();
    connect(m_follow, &QAbstractButton::clicked, this, &AccountCard::followWanted);
    connect(m_signIn, &QAbstractButton::clicked, this, &AccountCard::signInRequested);
    connect(remove, &QAbstractButton::clicked, this, &AccountCard::removeRequested);
    connect(keep, &QAbstractButton::clicked, this, [this] { setIsAsking(false); });
    setAccount(account);
    applyLook(*this, look);
}

void AccountCard::setAccount(const models::AccountRow& account)
{
    m_account = account;
    m_name->setText(isolated(account.name));
    m_server->setText(isolated(account.server));
    m_server->setVisible(account.server != account.name);
    m_state->setText(accountStateWords(account));
    m_face->setAccount(account);
    m_menu->setAccessibleName(tr("More for %1", "an account").arg(isolated(account.name)));
    m_menu->setVisible(account.canSignIn);
    m_signIn->setVisible(account.canSignIn);
    m_signInRow->setVisible(needsSignIn(account));
    const QString reason = models::displayText(account.feed.reason, kReasonCodePoints);
    m_signInRow->setHint(reason.isEmpty() ? reason : isolated(reason));
    m_sessionRow->setVisible(account.isForSession && !account.sessionReason.isEmpty());
    m_sessionRow->setHint(account.sessionReason.isEmpty() ? QString() : isolated(account.sessionReason));
    m_follow->setChecked(account.feed.state != store::FeedState::Paused);
    m_follow->setAccessibleName(tr("Follow %1", "an account").arg(isolated(account.name)));
    m_caRow->setVisible(!account.caFile.isEmpty());
    m_caRow->setHint(account.caFile.isEmpty() ? QString() : isolated(account.caFile));
    m_systemCa->setVisible(!account.caFile.isEmpty());
    m_card->setAccessibleName(account.name);
    m_card->setAccessibleDescription(accountStateWords(account));
}

void AccountCard::buildMenu()
{
    auto* menu = new QMenu(m_menu);
    connect(menu->addAction(tr("&Refresh organizations")), &QAction::triggered, this, &AccountCard::refreshRequested);
    connect(menu->addAction(tr("&Sign in again")), &QAction::triggered, this, &AccountCard::signInRequested);
    menu->addSeparator();
    connect(menu->addAction(tr("Use a &CA file…")), &QAction::triggered, this, &AccountCard::chooseCaFile);
    m_systemCa = menu->addAction(tr("Use the system’s certificates &alone"));
    connect(m_systemCa, &QAction::triggered, this, [this] { Q_EMIT caFileChosen({}); });
    menu->addSeparator();
    connect(menu->addAction(tr("Re&move this account…")), &QAction::triggered, this, [this] { setIsAsking(true); });
    m_menu->setMenu(menu);
}

void AccountCard::chooseCaFile()
{
    auto* dialog = new QFileDialog(this, tr("Choose a CA file"), m_account.caFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Certificates (*.pem *.crt *.cer)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &AccountCard::caFileChosen);
    dialog->open();
}

void AccountCard::setIsAsking(bool isAsking)
{
    m_removeRow->setVisible(isAsking);
    if (isAsking) {
        // The answer that changes nothing is the one that Return gives.
        const auto answers = m_removeRow->findChildren<PillButton*>();
        answers.last()->setFocus(Qt::OtherFocusReason);
    } else {
        m_menu->setFocus(Qt::OtherFocusReason);
    }
}

} // namespace tallylight::ui
