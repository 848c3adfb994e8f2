# SPDX-FileCopyrightText: 2026 The Tallylight authors
# SPDX-License-Identifier: Apache-2.0

# Holds the includes of app/ to the direction of docs/architecture.md. Run: cmake -DAPP=<app folder> -P check_layers.cmake
#
# A file may include its own layer, the layers named for it here, and what no pattern below forbids it.

cmake_policy(SET CMP0057 NEW)

set(layers wire store net account models desktop ui tray ctl hub)

set(may_use_wire)
set(may_use_store wire)
set(may_use_net wire)
set(may_use_account wire store net)
set(may_use_models wire store)
set(may_use_desktop)
set(may_use_ui wire store models)
set(may_use_tray wire store net account models desktop ui)
set(may_use_ctl wire store net account)
set(may_use_hub wire)

# System headers that a layer must not see.
set(any_qt "Q[A-Z][A-Za-z0-9]*|Qt[A-Z][A-Za-z]*(/.*)?|qt6keychain/.*")
set(qt_network "QtNetwork(/.*)?|QNetwork[A-Za-z]*|QTcp[A-Za-z]*|QUdp[A-Za-z]*|QSsl[A-Za-z]*|QLocal(Server|Socket)|QAbstractSocket|QHost(Address|Info)|QHttp[A-Za-z0-9]*")
set(qt_widgets "QtWidgets(/.*)?|QWidget|QApplication|QListView|QMenu|QDialog|QPushButton|QLabel|QAbstractItemView|QStyledItemDelegate")
set(forbidden_wire "${any_qt}|boost/.*|soci/.*|sodium.*|spdlog/.*")
set(forbidden_store "${qt_network}|${qt_widgets}|QtGui(/.*)?|QDBus.*|boost/.*|simdjson.*")
set(forbidden_net "${qt_widgets}|QDBus.*|boost/.*|simdjson.*")
set(forbidden_account "${qt_widgets}|QtGui(/.*)?|QDBus.*|boost/.*|simdjson.*")
set(forbidden_models "${qt_network}|${qt_widgets}|QDBus.*|boost/.*|simdjson.*")
set(forbidden_desktop "${qt_network}|boost/.*|simdjson.*")
set(forbidden_ui "${qt_network}|QDBus.*|boost/.*|simdjson.*")
set(forbidden_tray "boost/.*|simdjson.*")
set(forbidden_ctl "${qt_widgets}|QtGui(/.*)?|QGuiApplication|QDBus.*|boost/.*|simdjson.*")
set(forbidden_hub "${any_qt}|simdjson.*")

# Within the hub the adapters depend on the core and never the reverse.
set(hub_core_must_not "hub/(storage|http|kv|broadcast|hub|config)(/.*)?")

set(faults)
set(count 0)
foreach(layer IN LISTS layers)
  file(GLOB_RECURSE files RELATIVE ${APP} ${APP}/${layer}/*.h ${APP}/${layer}/*.cpp)
  foreach(file IN LISTS files)
    math(EXPR count "${count} + 1")
    file(STRINGS ${APP}/${file} lines REGEX "^[ \t]*#[ \t]*include[ \t]*[<\"]")
    foreach(line IN LISTS lines)
      string(REGEX REPLACE "^[ \t]*#[ \t]*include[ \t]*[<\"]([^>\"]*)[>\"].*$" "\\1" header "${line}")
      string(REGEX MATCH "^[^/]*" first "${header}")
      if(first IN_LIST layers)
        if(NOT first STREQUAL layer AND NOT first IN_LIST may_use_${layer})
          list(APPEND faults "${file}: ${layer} must not include ${header}")
        endif()
      elseif(header MATCHES "^QDBus" AND file STREQUAL "net/secretservice.cpp")
        # The one look at the keyring that QtKeychain does not offer.
      elseif(header MATCHES "^(${forbidden_${layer}})$")
        list(APPEND faults "${file}: ${layer} must not include <${header}>")
      endif()
      if(file MATCHES "^hub/core/" AND header MATCHES "^(${hub_core_must_not})")
        list(APPEND faults "${file}: hub/core must not include ${header}")
      endif()
      # simdjson stays behind the decoders' private header and the UTF-8 check.
      if(header MATCHES "^simdjson" AND NOT file MATCHES "^wire/(json\\.h|utf8\\.cpp|decode.*\\.cpp)$")
        list(APPEND faults "${file}: simdjson is private to the decoders")
      endif()
      if(header STREQUAL "wire/json.h" AND NOT file MATCHES "^wire/.*\\.cpp$")
        list(APPEND faults "${file}: wire/json.h is private to wire")
      endif()
    endforeach()
  endforeach()
endforeach()

if(count EQUAL 0)
  message(FATAL_ERROR "no source found under ${APP}")
endif()
if(faults)
  list(JOIN faults "\n  " text)
  message(FATAL_ERROR "includes against the direction of the layers:\n  ${text}")
endif()
message(STATUS "${count} files keep to the layers")
