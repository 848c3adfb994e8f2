# SPDX-FileCopyrightText: 2026 The Tallylight authors
# SPDX-License-Identifier: Apache-2.0

# tallylight_embed_migrations(<output.cpp> <file.sql>...)
#   Compiles numbered SQL files in, as hub/storage/migrations.h declares them. A change of a file reconfigures.
function(tallylight_embed_migrations output)
  set(entries)
  foreach(file IN LISTS ARGN)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
    file(READ ${file} text)
    get_filename_component(name ${file} NAME_WE)
    string(REGEX MATCH "^[0-9]+" digits ${name})
    math(EXPR version "${digits}")
    string(APPEND entries "    {${version}, \"${name}\", R\"sql(${text})sql\"},\n")
  endforeach()
  file(CONFIGURE OUTPUT ${output} @ONLY CONTENT [[
#include "hub/storage/migrations.h"

#include <array>

namespace tallylight::hub {

std::span<const Migration> migrations()
{
    static constexpr std::array kMigrations = std::to_array<Migration>({
@entries@    });
    return kMigrations;
}

} // namespace tallylight::hub
]])
endfunction()
