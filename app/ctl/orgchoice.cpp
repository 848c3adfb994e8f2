// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ctl/orgchoice.h"

#include "net/whendone.h"

namespace tallylight::ctl {

namespace {

using Organizations = std::vector<wire::Organization>;

wire::Result<QString> onlyOne(const wire::Result<Organizations>& organizations)
{
    if (!organizations) {
        return tl::unexpected(organizations.error());
    }
    if (organizations->empty()) {
        return wire::failure(wire::ErrorCode::Forbidden, "the account is a member of no organization");
    }
    if (organizations->size() == 1) {
        return QString::fromStdString(organizations->front().slug);
    }
    std::string slugs;
    for (const wire::Organization& organization : *organizations) {
        slugs += (slugs.empty() ? "" : ", ") + organization.slug;
    }
    return wire::failure(wire::ErrorCode::Conflict, "which organization? Say --org with one of: " + slugs);
}

} // namespace

void findOrg(net::StudioApi& api, const QString& wanted, QObject* context, const std::function<void(const wire::Result<QString>&)>& then)
{
    if (!wanted.isEmpty()) {
        then(wanted);
        return;
    }
    net::whenDone(api.organizations(), context, [then](const wire::Result<Organizations>& answer) { then(onlyOne(answer)); });
}

} // namespace tallylight::ctl
