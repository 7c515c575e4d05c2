// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intendedconfig.h"

#include <yamlreader.h>

using namespace Qt::StringLiterals;

namespace plain {

using namespace modulehost;
using Outcome = IntendedConfig::Outcome;

Outcome IntendedConfig::done(const AddModule &operation)
{
    const qsizetype position = operation.position < 0 ? m_modules.size() : operation.position;
    if (position > m_modules.size())
        return Outcome::Impossible;
    Ptr entry = mapNode({{u"module"_s, textNode(operation.path)}});
    const ReadResult config = readYaml(operation.config, u"config"_s);
    if (config.error)
        return Outcome::Impossible;
    if (config.root->type != ConfigValue::Type::Null)
        entry->entries.append(entryOf(u"config"_s, valueOf(*config.root)));
    const Place list = find({{u"modules"_s}});
    if (m_modules.isEmpty() && (!list.exists() || list.slot.node->kind != Node::Kind::List) && list.exists())
        return Outcome::Open;
    m_modules.insert(position, {{entry, false}, false});
    writeModules();
    return Outcome::Done;
}

Outcome IntendedConfig::done(const RemoveModule &operation)
{
    if (operation.position < 0 || operation.position >= m_modules.size())
        return Outcome::Impossible;
    const Module module = m_modules.takeAt(operation.position);
    if (!module.disabled && !module.slot.isAlias && isUsedElsewhere(module.slot.node, true))
        return Outcome::Impossible;
    writeModules();
    return Outcome::Done;
}

Outcome IntendedConfig::done(const MoveModule &operation)
{
    const auto isThere = [&](qsizetype position) { return position >= 0 && position < m_modules.size(); };
    if (!isThere(operation.from) || !isThere(operation.to))
        return Outcome::Impossible;
    m_modules.move(operation.from, operation.to);
    writeModules();
    return Outcome::Done;
}

Outcome IntendedConfig::done(const DuplicateModule &operation)
{
    if (operation.position < 0 || operation.position >= m_modules.size())
        return Outcome::Impossible;
    Module copied = m_modules.at(operation.position);
    if (!copied.slot.isAlias)
        copied.slot.node = copyOf(copied.slot.node);
    m_modules.insert(operation.position + 1, copied);
    writeModules();
    return Outcome::Done;
}

Outcome IntendedConfig::done(const DisableModule &operation)
{
    const qsizetype position = operation.position;
    if (position < 0 || position >= m_modules.size() || m_modules.at(position).disabled)
        return Outcome::Impossible;
    const Slot slot = m_modules.at(position).slot;
    if (!slot.isAlias && isUsedElsewhere(slot.node, true))
        return Outcome::Impossible;
    m_modules[position].disabled = true;
    writeModules();
    return Outcome::Done;
}

Outcome IntendedConfig::done(const EnableModule &operation)
{
    const qsizetype position = operation.position;
    if (position < 0 || position >= m_modules.size() || !m_modules.at(position).disabled)
        return Outcome::Impossible;
    m_modules[position].disabled = false;
    writeModules();
    return Outcome::Done;
}

} // namespace plain
