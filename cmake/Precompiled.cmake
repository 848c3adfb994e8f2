# SPDX-FileCopyrightText: 2026 The Tallylight authors
# SPDX-License-Identifier: Apache-2.0

# What nearly every Qt file of ours includes, compiled once for all of them: it halves the time of such a file. The release preset turns
# it off, so that a file which forgets an include of its own is found.
file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/precompiled.cpp @ONLY CONTENT "")
add_library(tallylight_precompiled OBJECT ${CMAKE_BINARY_DIR}/precompiled.cpp)
target_link_libraries(tallylight_precompiled PRIVATE tallylight_options Qt6::Core)
target_precompile_headers(tallylight_precompiled PRIVATE
  <algorithm> <chrono> <functional> <map> <memory> <optional> <string> <unordered_map> <variant> <vector>
  <QByteArray> <QDateTime> <QHash> <QList> <QObject> <QString> <QTimer> <QUrl> <QVariant>)

# tallylight_precompile(<target>)
#   Only for a target that links Qt6::Core, whose flags make the precompiled header fit.
function(tallylight_precompile target)
  target_precompile_headers(${target} REUSE_FROM tallylight_precompiled)
endfunction()
