# SPDX-FileCopyrightText: 2026 The Tallylight authors
# SPDX-License-Identifier: Apache-2.0

# One Debian package per component.

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME tallylight)
set(CPACK_PACKAGE_VENDOR "The Tallylight authors")
set(CPACK_PACKAGE_CONTACT "The Tallylight authors <tallylight@users.noreply.github.com>")
set(CPACK_PACKAGE_HOMEPAGE_URL "https://github.com/tallylight/tallylight")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_COMPONENTS_ALL tallylight tallylight-hub)
set(CPACK_COMPONENTS_GROUPING IGNORE)
set(CPACK_STRIP_FILES ON)

set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_ENABLE_COMPONENT_DEPENDS OFF)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

set(CPACK_DEBIAN_TALLYLIGHT_PACKAGE_NAME tallylight)
set(CPACK_DEBIAN_TALLYLIGHT_PACKAGE_SECTION net)
set(CPACK_COMPONENT_TALLYLIGHT_DESCRIPTION "On-air light for AI agents, in the tray
 A badge says how many agents work on how many tasks in every organization
 of its user, a list shows their threads, and notifications tell what
 finished or waits for an answer. tallylightctl is the same for terminals,
 scripts and status bars.")
# Plugins and libraries that are loaded at run time, which no linker sees.
set(CPACK_DEBIAN_TALLYLIGHT_PACKAGE_DEPENDS "libqt6svg6, libsecret-1-0, xdg-utils")
set(CPACK_DEBIAN_TALLYLIGHT_PACKAGE_RECOMMENDS
    "qt6-wayland, gnome-keyring | kwalletmanager, default-dbus-session-bus | dbus-session-bus, fonts-noto-core, fonts-noto-cjk, qt6-translations-l10n")

set(CPACK_DEBIAN_TALLYLIGHT-HUB_PACKAGE_NAME tallylight-hub)
set(CPACK_DEBIAN_TALLYLIGHT-HUB_PACKAGE_SECTION net)
set(CPACK_COMPONENT_TALLYLIGHT-HUB_DESCRIPTION "Server for the on-air light of AI agents
 Keeps what agents report about their runs and streams it to the members of
 an organization, whose trays show it. Needs nothing but a file for its
 database.")
set(CPACK_DEBIAN_TALLYLIGHT-HUB_PACKAGE_DEPENDS "adduser")
set(debian ${CMAKE_CURRENT_SOURCE_DIR}/debian)
set(CPACK_DEBIAN_TALLYLIGHT-HUB_PACKAGE_CONTROL_EXTRA ${debian}/conffiles ${debian}/postinst ${debian}/prerm ${debian}/postrm)

include(CPack)
