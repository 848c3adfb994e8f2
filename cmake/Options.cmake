# SPDX-FileCopyrightText: 2026 The Tallylight authors
# SPDX-License-Identifier: Apache-2.0

# tallylight_options carries what every target of ours is compiled with; no global flags.
add_library(tallylight_options INTERFACE)
target_compile_features(tallylight_options INTERFACE cxx_std_20)
target_compile_options(tallylight_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wold-style-cast -Wconversion
  # Both are wrong about std::string under GCC 12's optimizer (GCC bugs 105651 and 105562).
  "$<$<AND:$<CXX_COMPILER_ID:GNU>,$<NOT:$<CONFIG:Debug>>>:-Wno-restrict;-Wno-maybe-uninitialized>"
  $<$<BOOL:${TALLYLIGHT_WERROR}>:-Werror>)
target_compile_definitions(tallylight_options INTERFACE
  QT_NO_KEYWORDS
  QT_NO_CAST_FROM_ASCII
  QT_NO_CAST_TO_ASCII
  QT_NO_CAST_FROM_BYTEARRAY
  QT_NO_URL_CAST_FROM_STRING
  QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
  QT_NO_FOREACH
  QT_STRICT_ITERATORS
  TALLYLIGHT_VERSION="${PROJECT_VERSION}"
  $<$<NOT:$<CONFIG:Release>>:_GLIBCXX_ASSERTIONS QT_FORCE_ASSERTS>)
target_include_directories(tallylight_options INTERFACE ${PROJECT_SOURCE_DIR}/app)

# A faster linker is used where it is there and never required; what users get is linked by the compiler's own.
find_program(MOLD mold)
if(MOLD)
  target_link_options(tallylight_options INTERFACE $<$<NOT:$<CONFIG:Release>>:-fuse-ld=mold>)
endif()

if(TALLYLIGHT_SANITIZE)
  target_compile_options(tallylight_options INTERFACE -fsanitize=${TALLYLIGHT_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(tallylight_options INTERFACE -fsanitize=${TALLYLIGHT_SANITIZE})
endif()

# Qt 6.4's moc cannot parse the <concepts> of libstdc++ 12, which <compare> brings in, nor <chrono>: told that it has seen them, it
# skips them.
set(CMAKE_AUTOMOC_MOC_OPTIONS -D_GLIBCXX_CONCEPTS=1 -D_GLIBCXX_CHRONO=1)

if(TALLYLIGHT_FUZZ)
  # Without the check of function types: with it clang 14 cannot assemble coroutines.
  target_compile_options(tallylight_options INTERFACE -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize=function
    -fno-sanitize-recover=all)
  target_link_options(tallylight_options INTERFACE -fsanitize=address,undefined)
endif()
