// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/noticegather.h"

#include <utility>

namespace tallylight::tray {

NoticeGather::NoticeGather(std::chrono::milliseconds pause, std::chrono::milliseconds atMost, QObject* parent)
    : QObject(parent),
      m_pause(this),
      m_limit(this)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    m_limit.setSingleShot(true);
    m_limit.setInterval(atMost);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (!m_isHeld) {
            flush();
        }
    });
    connect(&m_limit, &QTimer::timeout, this, &NoticeGather::flush);
}

void NoticeGather::add(Notice notice)
{
    std::erase_if(m_notices, [&notice](const Notice& other) { return other.key == notice.key; });
    m_notices.push_back(std::move(notice));
    if (m_notices.size() >= kMaxNotices) {
        flush();
        return;
    }
    m_pause.start();
    if (!m_limit.isActive()) {
        m_limit.start();
    }
}

void NoticeGather::remove(const store::RowKey& key)
{
    std::erase_if(m_notices, [&key](const Notice& notice) { return notice.key == key; });
    restIfEmpty();
}

void NoticeGather::removeAccount(const store::AccountId& account)
{
    std::erase_if(m_notices, [&account](const Notice& notice) { return notice.key.account == account; });
    restIfEmpty();
}

void NoticeGather::setHeld(bool isHeld)
{
    if (std::exchange(m_isHeld, isHeld) && !isHeld && !m_notices.empty()) {
        m_pause.start();
    }
}

void NoticeGather::flush()
{
    m_pause.stop();
    m_limit.stop();
    const std::vector<Notice> notices = std::exchange(m_notices, {});
    if (!notices.empty()) {
        Q_EMIT gathered(notices);
    }
}

void NoticeGather::restIfEmpty()
{
    if (m_notices.empty()) {
        m_pause.stop();
        m_limit.stop();
    }
}

} // namespace tallylight::tray
