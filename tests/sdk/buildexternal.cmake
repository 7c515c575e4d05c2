# SPDX-FileCopyrightText: 2026 The Module Console authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Installs the SDK from TREE and builds the project in SOURCE and the example in README against it, all below WORK.

function(run)
  execute_process(COMMAND ${ARGV} COMMAND_ECHO STDOUT COMMAND_ERROR_IS_FATAL ANY)
endfunction()

file(REMOVE_RECURSE "${WORK}")
run("${CMAKE_COMMAND}" --install "${TREE}" --component modulehost --prefix "${WORK}/prefix")
# Only what was installed may be used: the sources are read from a copy, far from the tree.
file(COPY "${SOURCE}/" DESTINATION "${WORK}/source")
# Metadata of before: what is built again below has to see that it changed.
file(READ "${SOURCE}/external.json" metadata)
string(REPLACE "3.1" "3.0" before "${metadata}")
file(WRITE "${WORK}/source/external.json" "${before}")
set(launcher)
if(LAUNCHER)
  set(launcher "-DCMAKE_CXX_COMPILER_LAUNCHER=${LAUNCHER}")
endif()
run("${PYTHON}" "${CMAKE_CURRENT_LIST_DIR}/readmeexample.py" "${README}" "${WORK}/example")
foreach(project source example)
  run("${CMAKE_COMMAND}" -S "${WORK}/${project}" -B "${WORK}/build-${project}" -G "${GENERATOR}"
      "-DCMAKE_CXX_COMPILER=${COMPILER}" "-DCMAKE_BUILD_TYPE=${BUILD_TYPE}" "-DCMAKE_CXX_FLAGS=${CXX_FLAGS}"
      "-DCMAKE_PREFIX_PATH=${WORK}/prefix" "-DCMAKE_LIBRARY_OUTPUT_DIRECTORY=${WORK}/modules" ${launcher})
  run("${CMAKE_COMMAND}" --build "${WORK}/build-${project}")
endforeach()
file(WRITE "${WORK}/source/external.json" "${metadata}")
run("${CMAKE_COMMAND}" --build "${WORK}/build-source")
