# SPDX-FileCopyrightText: 2026 The Tallylight authors
# SPDX-License-Identifier: Apache-2.0

# The languages of the interface. English is one of them, for its plurals.
set(TALLYLIGHT_LANGUAGES en pt_BR es de fr ja ar)
# Where the interface's texts stand. tallylightctl and the hub speak English.
set(TALLYLIGHT_TEXT_FOLDERS ui tray models desktop net account store)

set(TALLYLIGHT_CATALOGS)
foreach(language IN LISTS TALLYLIGHT_LANGUAGES)
  list(APPEND TALLYLIGHT_CATALOGS ${PROJECT_SOURCE_DIR}/translations/tallylight_${language}.ts)
endforeach()
list(TRANSFORM TALLYLIGHT_TEXT_FOLDERS PREPEND ${PROJECT_SOURCE_DIR}/app/ OUTPUT_VARIABLE text_folders)

# What lupdate gets before -ts. Without places, so that a catalog changes only with its texts.
set(TALLYLIGHT_LUPDATE_OPTIONS ${text_folders} -I ${PROJECT_SOURCE_DIR}/app -recursive -locations none -no-obsolete)

# Brings the catalogs in line with the texts in the source; what is new is marked unfinished, and tests/translations fails until it is not.
add_custom_target(update_translations
  COMMAND Qt6::lupdate ${TALLYLIGHT_LUPDATE_OPTIONS} -ts ${TALLYLIGHT_CATALOGS}
  COMMENT "Updating the translations"
  VERBATIM)

# tallylight_embed_translations(<variable>)
#   Sets <variable> to a source file that holds the compiled catalogs as the resource "tallylight_translations", below :/i18n. A static
#   library's resources stay out of a program that does not ask for them by Q_INIT_RESOURCE.
#   Not qt_add_translations: of Qt 6.4, it empties a catalog that was missing when CMake ran.
function(tallylight_embed_translations variable)
  set(folder ${CMAKE_CURRENT_BINARY_DIR}/translations)
  set(compiled)
  set(entries)
  foreach(catalog IN LISTS TALLYLIGHT_CATALOGS)
    get_filename_component(name ${catalog} NAME_WE)
    add_custom_command(OUTPUT ${folder}/${name}.qm
      COMMAND Qt6::lrelease -silent ${catalog} -qm ${folder}/${name}.qm
      DEPENDS ${catalog}
      VERBATIM)
    list(APPEND compiled ${folder}/${name}.qm)
    string(APPEND entries "<file>${name}.qm</file>")
  endforeach()
  file(CONFIGURE OUTPUT ${folder}/tallylight_translations.qrc @ONLY CONTENT [[
<RCC><qresource prefix="/i18n">@entries@</qresource></RCC>
]])
  add_custom_command(OUTPUT ${folder}/tallylight_translations.cpp
    COMMAND Qt6::rcc --name tallylight_translations -o ${folder}/tallylight_translations.cpp ${folder}/tallylight_translations.qrc
    DEPENDS ${compiled} ${folder}/tallylight_translations.qrc
    VERBATIM)
  set_source_files_properties(${folder}/tallylight_translations.cpp PROPERTIES SKIP_AUTOGEN ON)
  set(${variable} ${folder}/tallylight_translations.cpp PARENT_SCOPE)
endfunction()
