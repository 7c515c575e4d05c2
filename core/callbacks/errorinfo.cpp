// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "errorinfo.h"

#include <modulehost/errors.h>

using namespace Qt::StringLiterals;

namespace modulehost {

QJsonObject ErrorInfo::toJson() const
{
    QJsonObject json {{u"type"_s, type}, {u"message"_s, message}};
    if (status)
        json.insert(u"status"_s, *status);
    if (errcode)
        json.insert(u"errcode"_s, *errcode);
    return json;
}

ErrorInfo describeException(const std::exception_ptr &error)
{
    try {
        std::rethrow_exception(error);
    } catch (const SynapseError &e) {
        return {u"SynapseError"_s, e.message(), e.status(), e.errcode()};
    } catch (const ModuleFailed &e) {
        return {u"ModuleFailed"_s, e.message()};
    } catch (const TypeError &e) {
        return {u"TypeError"_s, e.message()};
    } catch (const AssertionError &e) {
        return {u"AssertionError"_s, e.message()};
    } catch (const RuntimeError &e) {
        return {u"RuntimeError"_s, e.message()};
    } catch (const ConfigError &e) {
        return {u"ConfigError"_s, e.message()};
    } catch (const Cancelled &e) {
        return {u"cancelled"_s, e.message()};
    } catch (const Error &e) {
        return {u"other"_s, e.message()};
    } catch (const std::exception &e) {
        return {u"other"_s, QString::fromUtf8(e.what())};
    } catch (...) {
        return {u"other"_s, u"an exception of an unknown type"_s};
    }
}

} // namespace modulehost
