# SPDX-FileCopyrightText: 2026 The Module Console authors
# SPDX-License-Identifier: GPL-3.0-or-later

#[[
modulehost_add_module(NAME SOURCES… METADATA FILE.json)

Makes the plug-in NAME out of sources that export classes with MODULEHOST_EXPORT. FILE.json says what can be
known of them without running their code:

  { "modules": [ {
      "path": "department.DepartmentModule",   as homeserver.yaml names it; required, with a dot
      "version": "1.0",
      "description": "…", "author": "…", "licence": "GPL-3.0-or-later",
      "exclusive": false,                      true: stopped before its successor is constructed
      "schema": { … },                         JSON Schema (draft 7) of the config; checked before parseConfig
      "example": "…"                           a config in YAML
  } ] }

One object per exported class; all members but "path" may be left out. The file is checked while CMake
configures, and again whenever it has changed.
]]

# Ends the configure step with a sentence when the metadata is not what the host can read.
function(_modulehost_check_metadata name file)
  set(where "modulehost_add_module(${name}): ${file}")
  if(NOT EXISTS "${file}")
    message(FATAL_ERROR "${where}: no such file")
  endif()
  file(READ "${file}" text)
  string(JSON type ERROR_VARIABLE error TYPE "${text}" modules)
  if(error)
    message(FATAL_ERROR "${where}: expected a JSON object with a list \"modules\": ${error}")
  elseif(NOT type STREQUAL "ARRAY")
    message(FATAL_ERROR "${where}: \"modules\": expected a list")
  endif()
  string(JSON count LENGTH "${text}" modules)
  if(count EQUAL 0)
    message(FATAL_ERROR "${where}: \"modules\": expected at least one module")
  endif()
  math(EXPR last "${count} - 1")
  foreach(index RANGE ${last})
    string(JSON path ERROR_VARIABLE error GET "${text}" modules ${index} path)
    if(error OR NOT path MATCHES "^[^.].*\\.[^.]+$")
      message(FATAL_ERROR "${where}: modules[${index}].path: expected a module path such as "
                          "\"department.DepartmentModule\"")
    endif()
    foreach(member version:STRING description:STRING author:STRING licence:STRING exclusive:BOOLEAN schema:OBJECT
                   example:STRING)
      string(REPLACE ":" ";" member "${member}")
      list(POP_BACK member expected)
      string(JSON type ERROR_VARIABLE error TYPE "${text}" modules ${index} ${member})
      if(NOT error AND NOT type STREQUAL expected)
        string(TOLOWER "${expected}" expected)
        message(FATAL_ERROR "${where}: modules[${index}].${member}: expected JSON of type ${expected}")
      endif()
    endforeach()
  endforeach()
endfunction()

function(modulehost_add_module name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "METADATA" "")
  set(sources ${arg_UNPARSED_ARGUMENTS})
  if(NOT arg_METADATA)
    message(FATAL_ERROR "modulehost_add_module(${name}): METADATA with the name of a JSON file is missing")
  elseif(NOT sources)
    message(FATAL_ERROR "modulehost_add_module(${name}): no sources given")
  endif()

  get_filename_component(modulehost_metadata "${arg_METADATA}" ABSOLUTE BASE_DIR "${CMAKE_CURRENT_SOURCE_DIR}")
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${modulehost_metadata}")
  _modulehost_check_metadata(${name} "${modulehost_metadata}")

  set(modulehost_name "${name}")
  set(root "${CMAKE_CURRENT_BINARY_DIR}/${name}-plugin/moduleplugin.cpp")
  configure_file("${CMAKE_CURRENT_FUNCTION_LIST_DIR}/moduleplugin.cpp.in" "${root}" @ONLY)

  add_library(${name} MODULE ${sources} "${root}")
  target_link_libraries(${name} PRIVATE ModuleHost::modulehost)
  set_target_properties(${name} PROPERTIES
    PREFIX "" AUTOMOC ON CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON)
  target_compile_features(${name} PRIVATE cxx_std_20)
  target_compile_definitions(${name} PRIVATE QT_PLUGIN)
  # By itself also where the sources of a target are compiled together, whose object depends on no metadata.
  set_property(SOURCE "${root}" APPEND PROPERTY OBJECT_DEPENDS "${modulehost_metadata}")
  set_property(SOURCE "${root}" PROPERTY SKIP_UNITY_BUILD_INCLUSION ON)
endfunction()
