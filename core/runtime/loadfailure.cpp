// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "loadfailure.h"

#include <errorinfo.h>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

//! The exception that \a error was thrown with, if any.
std::exception_ptr nestedIn(const std::exception_ptr &error)
{
    try {
        std::rethrow_exception(error);
    } catch (const std::nested_exception &outer) {
        return outer.nested_ptr();
    } catch (...) {
        return {};
    }
}

} // namespace

QString loadPhaseName(LoadPhase phase)
{
    switch (phase) {
    case LoadPhase::Find:
        return u"find"_s;
    case LoadPhase::Load:
        return u"load"_s;
    case LoadPhase::Schema:
        return u"schema"_s;
    case LoadPhase::ParseConfig:
        return u"parse_config"_s;
    case LoadPhase::Construct:
        return u"construct"_s;
    }
    return {};
}

QStringList exceptionTexts(const std::exception_ptr &error)
{
    QStringList texts;
    for (std::exception_ptr next = error; next; next = nestedIn(next))
        texts.append(describeException(next).message);
    return texts;
}

} // namespace modulehost
