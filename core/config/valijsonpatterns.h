// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "schemapattern.h"

#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/adapters/std_string_adapter.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validation_visitor.hpp>

#include <string>
#include <utility>
#include <vector>

/*
 * valijson matches with std::regex, which calls itself for each character: a long text ends the process. It also sees
 * bytes instead of characters. Here Qt takes its place, at the two points where valijson meets a pattern. They cannot
 * be checked outside of it, as what they say decides about anyOf, not, if and additionalProperties.
 */
namespace valijson {

template<typename Adapter>
bool fitsPattern(const Adapter &target, const constraints::PatternConstraint &constraint)
{
    const std::string pattern = constraint.getPattern<std::string::allocator_type>();
    return !target.isString()
        || modulehost::schemaPattern(QString::fromStdString(pattern))
               .match(QString::fromStdString(target.asString()))
               .hasMatch();
}

template<>
inline bool ValidationVisitor<adapters::QtJsonAdapter>::visit(const constraints::PatternConstraint &constraint)
{
    const bool fits = fitsPattern(m_target, constraint);
    if (!fits && m_results)
        m_results->pushError(m_context, "Failed to match regex specified by 'pattern' constraint.");
    return fits;
}

//! For `propertyNames`.
template<>
inline bool ValidationVisitor<adapters::StdStringAdapter>::visit(const constraints::PatternConstraint &constraint)
{
    return fitsPattern(m_target, constraint);
}

template<>
template<typename StringType>
bool ValidationVisitor<adapters::QtJsonAdapter>::ValidatePatternPropertySubschemas::operator()(
    const StringType &patternProperty, const Subschema *subschema) const
{
    const std::string name(patternProperty.data(), patternProperty.size());
    const QRegularExpression pattern = modulehost::schemaPattern(QString::fromStdString(name));
    for (const adapters::QtJsonAdapter::ObjectMember member : m_object) {
        if (!pattern.match(QString::fromStdString(member.first)).hasMatch())
            continue;
        m_propertiesMatched->insert(member.first);
        std::vector<std::string> context = m_context;
        context.push_back("[" + member.first + "]");
        ValidationVisitor validator(member.second, std::move(context), m_strictTypes, m_results, m_regexesCache);
        if (validator.validateSchema(*subschema))
            continue;
        if (m_results)
            m_results->pushError(m_context,
                                 "Failed to validate against schema associated with pattern '" + name + "'.");
        *m_validated = false;
    }
    return true;
}

} // namespace valijson
