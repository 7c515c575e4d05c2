# SPDX-FileCopyrightText: 2026 The Module Console authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Configures a project whose module has the metadata of CASE and expects the sentence that goes with it.

set(notjson "{ \"modules\": [ }")
set(notjson_says "expected a JSON object with a list \"modules\"")
set(nomodules "{ \"modules\": [] }")
set(nomodules_says "\"modules\": expected at least one module")
set(badpath "{ \"modules\": [ { \"path\": \"a.B\" }, { \"path\": \"nodot\" } ] }")
set(badpath_says "modules[1].path: expected a module path")
set(badschema "{ \"modules\": [ { \"path\": \"a.B\", \"schema\": \"object\" } ] }")
set(badschema_says "modules[0].schema: expected JSON of type object")
set(nofile_says "no such file")

set(source "${WORK}/${CASE}")
file(REMOVE_RECURSE "${source}")
file(MAKE_DIRECTORY "${source}")
if(DEFINED ${CASE})
  file(WRITE "${source}/module.json" "${${CASE}}")
endif()
file(WRITE "${source}/CMakeLists.txt"
     "cmake_minimum_required(VERSION 3.25)\nproject(metadata LANGUAGES NONE)\ninclude(\"${MODULE}\")\n"
     "modulehost_add_module(metadata module.cpp METADATA module.json)\n")

execute_process(COMMAND "${CMAKE_COMMAND}" -S "${source}" -B "${source}/build" -G Ninja
                RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
# CMake wraps long messages: compare without the line ends.
string(REGEX REPLACE "[ \n]+" " " flat "${output}")
string(FIND "${flat}" "${${CASE}_says}" place)
if(result EQUAL 0 OR place EQUAL -1)
  message(FATAL_ERROR "expected a failure that says '${${CASE}_says}', got status ${result}:\n${output}")
endif()
