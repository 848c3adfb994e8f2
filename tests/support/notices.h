// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tray/notice.h"

#include <string>

//! Literal notices.
namespace tallylight::test {

//! \brief Of thread \a id of account "a1" and organization "acme", titled "Title of <id>".
inline tray::Notice notice(const std::string& id, store::NoticeKind kind)
{
    tray::Notice notice;
    notice.key = {store::AccountId("a1"), {wire::OrgId("acme"), wire::ThreadId(id)}};
    notice.agent = wire::AgentId("vir_1");
    notice.kind = kind;
    notice.title = QStringLiteral("Title of ") + QString::fromStdString(id);
    notice.agentTitle = QStringLiteral("Copy Editor");
    notice.orgName = QStringLiteral("Acme");
    return notice;
}

} // namespace tallylight::test
