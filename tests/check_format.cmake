# SPDX-FileCopyrightText: 2026 The Tallylight authors
# SPDX-License-Identifier: Apache-2.0

# Every source is as .clang-format says. Run: cmake -DROOT=<repository> -DCLANG_FORMAT=<program> -P check_format.cmake

file(GLOB_RECURSE sources ${ROOT}/app/*.h ${ROOT}/app/*.cpp ${ROOT}/tests/*.h ${ROOT}/tests/*.cpp)
list(FILTER sources EXCLUDE REGEX "/fixtures/")
execute_process(COMMAND ${CLANG_FORMAT} --dry-run --Werror --style=file ${sources} RESULT_VARIABLE result ERROR_VARIABLE faults)
if(NOT result EQUAL 0)
  message(FATAL_ERROR "not formatted:\n${faults}")
endif()
