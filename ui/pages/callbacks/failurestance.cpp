// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "failurestance.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

struct StanceText
{
    Q_DECLARE_TR_FUNCTIONS(FailureStance)
};

} // namespace

FailureStance failureStance(const CallbackInfo &callback)
{
    if (callback.exceptionPolicy == u"wrap_forbidden")
        return FailureStance::Denies;
    if (callback.exceptionPolicy != u"log_and_continue")
        return FailureStance::Error;
    return callback.policy == u"first_explicit_false_denies" ? FailureStance::Allows : FailureStance::GoesOn;
}

QString stanceText(FailureStance stance)
{
    switch (stance) {
    case FailureStance::Allows:
        return StanceText::tr("allows");
    case FailureStance::Denies:
        return StanceText::tr("denies");
    case FailureStance::Error:
        return StanceText::tr("error");
    case FailureStance::GoesOn:
        return StanceText::tr("goes on");
    }
    return {};
}

QString stanceIcon(FailureStance stance)
{
    switch (stance) {
    case FailureStance::Allows:
        return u"circle-check"_s;
    case FailureStance::Denies:
        return u"ban"_s;
    case FailureStance::Error:
        return u"circle-alert"_s;
    case FailureStance::GoesOn:
        return u"skip-forward"_s;
    }
    return {};
}

Tone stanceTone(FailureStance stance)
{
    switch (stance) {
    case FailureStance::Allows:
        return Tone::Good;
    case FailureStance::Denies:
        return Tone::Warning;
    case FailureStance::Error:
        return Tone::Bad;
    case FailureStance::GoesOn:
        break;
    }
    return Tone::Muted;
}

} // namespace modulehost
