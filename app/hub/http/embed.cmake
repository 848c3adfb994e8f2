# SPDX-FileCopyrightText: 2026 The Tallylight authors
# SPDX-License-Identifier: Apache-2.0

# Writes the files of resources/hub as C++ strings. Run: cmake -DFOLDER=<folder> -DOUTPUT=<file.cpp> -P embed.cmake

set(constants)
set(all "")
foreach(file login.html consent.html done.html problem.html home.html org.html thread.html missing.html page.css live.js org.js thread.js icon.svg)
  file(READ ${FOLDER}/${file} text)
  string(APPEND all "${text}")
  string(REGEX REPLACE "[^A-Za-z]" "_" name ${file})
  string(APPEND constants "const std::string_view ${name} = R\"resource(${text})resource\";\n")
endforeach()
# Part of every address, so that a browser may keep a file for ever and still never mixes versions.
string(SHA256 version "${all}")
string(SUBSTRING ${version} 0 12 version)
file(WRITE ${OUTPUT} "#include \"hub/http/assets.h\"\n\nnamespace tallylight::hub::http::assets {\n\n${constants}const std::string_view version = \"${version}\";\n\n}\n")
