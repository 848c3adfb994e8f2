// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/accountspage.h"

#include "ui/accountcard.h"
#include "ui/formlabel.h"
#include "ui/pillbutton.h"

#include <QVBoxLayout>

#include <algorithm>

namespace tallylight::ui {

AccountsPage::AccountsPage(QWidget* parent)
    : SettingsPage(tr("Accounts"), QStringLiteral("User"), parent),
      m_list(new QWidget(this)),
      m_none(new FormLabel(FormLabel::Kind::Body, tr("Sign in to a deco studio or a hub to see what your agents do."), this)),
      m_add(new PillButton(PillButton::Kind::Secondary, this))
{
    auto* list = new QVBoxLayout(m_list);
    list->setContentsMargins(0, 8, 0, 0);
    list->setSpacing(12);
    addPart(m_none);
    addPart(m_list);
    auto* foot = new QWidget(this);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 6, 0, 0);
    row->addWidget(m_add);
    row->addStretch(1);
    addPart(foot);
    m_add->setText(tr("A&dd an account…"));
    m_add->setObjectName(QStringLiteral("add-account"));
    connect(m_add, &QAbstractButton::clicked, this, &AccountsPage::addRequested);
    m_list->hide();
}

void AccountsPage::setAccounts(const std::vector<models::AccountRow>& accounts)
{
    const bool areSame = std::equal(accounts.begin(), accounts.end(), m_accounts.begin(), m_accounts.end(),
                                    [](const models::AccountRow& a, const models::AccountRow& b) { return a.id == b.id; });
    m_accounts = accounts;
    if (areSame) {
        // Changed in place: who stands on a card with the keyboard stays there.
        for (std::size_t i = 0; i < accounts.size(); ++i) {
            m_cards.at(i)->setAccount(accounts.at(i));
        }
        return;
    }
    qDeleteAll(m_cards);
    m_cards.clear();
    for (const models::AccountRow& account : accounts) {
        m_cards.push_back(makeCard(account));
        m_list->layout()->addWidget(m_cards.back());
    }
    m_none->setVisible(accounts.empty());
    m_list->setVisible(!accounts.empty());
}

void AccountsPage::setLook(const Look& look)
{
    m_look = look;
}

AccountCard* AccountsPage::makeCard(const models::AccountRow& account)
{
    auto* card = new AccountCard(account, m_look, m_list);
    const store::AccountId id = account.id;
    card->setObjectName(QStringLiteral("account/") + QString::fromStdString(id.value()));
    connect(card, &AccountCard::followWanted, this, [this, id](bool isFollowed) { Q_EMIT pauseWanted(id, !isFollowed); });
    connect(card, &AccountCard::signInRequested, this, [this, id] { Q_EMIT signInRequested(id); });
    connect(card, &AccountCard::refreshRequested, this, [this, id] { Q_EMIT refreshRequested(id); });
    connect(card, &AccountCard::caFileChosen, this, [this, id](const QString& path) { Q_EMIT caFileChosen(id, path); });
    connect(card, &AccountCard::removeRequested, this, [this, id] { Q_EMIT removeRequested(id); });
    return card;
}

} // namespace tallylight::ui
