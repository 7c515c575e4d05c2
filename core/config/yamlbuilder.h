// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lineorigin.h"
#include "problem.h"
#include "readlimits.h"
#include "yamlnode.h"

#include <QHash>
#include <QList>
#include <QString>

namespace modulehost {

/*!
 * Makes config nodes of what stands in the text: tags become types, merge keys are applied, of equal
 * keys the last one counts, as Python's loader does it. Used once, on any one thread; errors are YamlError.
 */
class YamlBuilder
{
public:
    //! \a lines tells where the lines of a text stand that was taken out of a file; none when it is the file.
    YamlBuilder(const QString &fileName, const ReadLimits &limits, const QList<LineOrigin> &lines = {});

    ConfigNode::Ptr build(YamlNode &root);
    //! Keys that stand twice in one mapping.
    const QList<Problem> &problems() const noexcept { return m_problems; }

private:
    using Result = std::shared_ptr<ConfigNode>;

    ConfigNode::Ptr node(YamlNode &source);
    Result scalar(YamlNode &source);
    Result mapping(YamlNode &source);
    Result sequence(YamlNode &source);
    Result set(YamlNode &source);
    Result pairs(YamlNode &source);
    void flatten(YamlNode &mapping);
    QString keyIdentity(const YamlNode &source, const ConfigNode &key);
    void reportDuplicate(const ConfigNode &first, const ConfigNode &second);
    void addWeight(YamlNode &source, const YamlNode &part);
    void checkBudget(qsizetype nodes, const YamlMark &mark) const;
    YamlMark markInFile(const YamlMark &mark) const;
    SourceRange range(const YamlMark &begin, const YamlMark &end) const;

    QString m_fileName;
    ReadLimits m_limits;
    QList<LineOrigin> m_lines;
    QStringList m_path;
    QList<Problem> m_problems;
    qsizetype m_mergedNodes = 0;
    qsizetype m_notANumberKeys = 0;
};

} // namespace modulehost
