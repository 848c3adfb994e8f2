# SPDX-FileCopyrightText: 2026 The Tallylight authors
# SPDX-License-Identifier: Apache-2.0

# tallylight_test(<name> LINK <libraries> [SOURCES <more files>] [LABELS <labels>])
#   One Qt Test program from <name>.cpp. Runs without a screen, in English; TALLYLIGHT_FIXTURES is the folder of recorded exchanges.
function(tallylight_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LINK;SOURCES;LABELS")
  add_executable(${name} ${name}.cpp ${arg_SOURCES})
  set_target_properties(${name} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
  target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
  target_compile_definitions(${name} PRIVATE TALLYLIGHT_FIXTURES="${PROJECT_SOURCE_DIR}/tests/fixtures")
  target_link_libraries(${name} PRIVATE tallylight_options Qt6::Test ${arg_LINK})
  tallylight_precompile(${name})
  add_test(NAME ${name} COMMAND ${name})
  # Without a runtime directory nothing is shared with the programs of whoever runs the tests. A test of sharing makes one. Pictures
  # are not kept among the person's own either.
  set_tests_properties(${name} PROPERTIES
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;XDG_CACHE_HOME=${CMAKE_BINARY_DIR}/tests/cache;LC_ALL=C.UTF-8;LANGUAGE="
    ENVIRONMENT_MODIFICATION "XDG_RUNTIME_DIR=unset:" LABELS "${arg_LABELS}")
endfunction()

# tallylight_test_on_postgresql(<name>)
#   The same program once more, with PostgreSQL beneath its hub.
function(tallylight_test_on_postgresql name)
  add_test(NAME ${name}_postgresql COMMAND ${name})
  get_test_property(${name} LABELS labels)
  get_test_property(${name} ENVIRONMENT environment)
  set_tests_properties(${name}_postgresql PROPERTIES
    ENVIRONMENT "${environment};TALLYLIGHT_TEST_DATABASE=postgresql"
    ENVIRONMENT_MODIFICATION "XDG_RUNTIME_DIR=unset:" LABELS "${labels}")
endfunction()
