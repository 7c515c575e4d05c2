// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/confignode.h>

#include <QByteArray>
#include <QByteArrayList>
#include <QList>

//! What PyYAML makes of a text: the tree in the notation of pyyaml_trees.py, or a refusal.
struct PyYamlAnswer
{
    bool refused = false;
    int line = 0; //!< Of a refusal that names one.
    QByteArray tree;
};

enum class Scanner : quint8 { Python, C };

/*!
 * Asks PyYAML about all of \a texts in one process. Empty when no interpreter on this machine has
 * PyYAML, or when it did not answer for each text. Scanner::C is several times as fast and differs in a few rare texts.
 */
QList<PyYamlAnswer> askPyYaml(const QByteArrayList &texts, Scanner scanner = Scanner::Python);

//! A tree of ours in the notation of pyyaml_trees.py.
QByteArray notation(const modulehost::ConfigNode &node);
