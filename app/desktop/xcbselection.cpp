// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/xcbselection.h"

#include <QGuiApplication>

#include <cstdlib>
#include <cstring>
#include <memory>

namespace tallylight::desktop {

namespace {

template <class Reply>
using XReply = std::unique_ptr<Reply, decltype(&std::free)>;

} // namespace

xcb_connection_t* xcbConnection()
{
    const auto* x11 = qGuiApp->nativeInterface<QNativeInterface::QX11Application>();
    return x11 ? x11->connection() : nullptr;
}

std::uint32_t xcbAtom(xcb_connection_t* connection, const char* name)
{
    const auto cookie = xcb_intern_atom(connection, 0, static_cast<std::uint16_t>(std::strlen(name)), name);
    const XReply<xcb_intern_atom_reply_t> reply(xcb_intern_atom_reply(connection, cookie, nullptr), &std::free);
    return reply ? reply->atom : 0;
}

std::uint32_t xcbSelectionOwner(xcb_connection_t* connection, std::uint32_t selection)
{
    const auto cookie = xcb_get_selection_owner(connection, selection);
    const XReply<xcb_get_selection_owner_reply_t> reply(xcb_get_selection_owner_reply(connection, cookie, nullptr), &std::free);
    return reply ? reply->owner : 0;
}

} // namespace tallylight::desktop
