# SPDX-FileCopyrightText: 2026 The Tallylight authors
# SPDX-License-Identifier: Apache-2.0

# tallylight_layer(<name> SOURCES <files> [LINK <public libraries>] [LINK_PRIVATE <libraries>] [QT] [SMALL])
#   A folder of app/ as a static library: target tallylight_<name>, alias tallylight::<name>. QT runs moc and rcc. SMALL for code that
#   waits for the network and for people: users get it optimized for size, for its pages count in every process that follows an account.
function(tallylight_layer name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "QT;SMALL" "" "SOURCES;LINK;LINK_PRIVATE")
  add_library(tallylight_${name} STATIC ${arg_SOURCES})
  add_library(tallylight::${name} ALIAS tallylight_${name})
  target_link_libraries(tallylight_${name} PUBLIC ${arg_LINK} PRIVATE tallylight_options ${arg_LINK_PRIVATE})
  if(arg_SMALL)
    target_compile_options(tallylight_${name} PRIVATE $<$<CONFIG:Release>:-Os>)
  endif()
  if(arg_QT)
    set_target_properties(tallylight_${name} PROPERTIES AUTOMOC ON AUTORCC ON)
    tallylight_precompile(tallylight_${name})
  endif()
endfunction()

# tallylight_program(<name> COMPONENT <package> SOURCES <files> LINK <libraries> [QT])
#   A thin executable: what has a branch stands in a layer.
function(tallylight_program name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "QT" "COMPONENT" "SOURCES;LINK")
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE tallylight_options ${arg_LINK})
  target_link_options(${name} PRIVATE -Wl,--as-needed)
  if(arg_QT)
    set_target_properties(${name} PROPERTIES AUTOMOC ON AUTORCC ON)
  endif()
  install(TARGETS ${name} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT ${arg_COMPONENT})
endfunction()
