// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "yamlcursor.h"
#include "yamlscalars.h"
#include "yamltoken.h"

#include <QByteArrayView>
#include <QList>

#include <optional>
#include <vector>

namespace modulehost {

/*!
 * Cuts the text of a config into tokens, with the rules of YAML 1.1 as the homeserver's loader reads
 * them. The text has passed findBadCharacter(). Used once, on any one thread; errors are YamlError.
 */
class YamlScanner
{
public:
    YamlScanner(QByteArrayView text, int depthLimit);

    std::vector<YamlToken> scan();
    const QList<CommentRange> &comments() const noexcept { return m_comments; }

private:
    //! Where a mapping's key would begin if a `:` turns up behind it on the same line.
    struct PossibleKey
    {
        size_t token = 0;
        YamlMark mark;
        bool required = false;
    };

    void skipToToken();
    void scanToken();
    bool scanIndicator();
    bool startsPlainScalar() const;

    void openBlock(YamlToken::Kind kind, int column, size_t tokenIndex, const YamlMark &mark);
    void closeBlocks(int column);
    void scanStreamEnd();
    void scanDirective();
    void scanDocumentMarker();
    void openFlow(YamlToken::Kind kind);
    void closeFlow(YamlToken::Kind kind);
    void scanFlowEntry();
    void scanBlockEntry();
    void scanKey();
    void scanValue();
    void scanName(YamlToken::Kind kind);
    void scanTag();
    QString scanTagHandle();
    QString scanTagUri();
    QString scanWord();

    void rememberKey();
    void forgetKey();
    void dropStaleKey();
    std::optional<PossibleKey> &possibleKey() { return m_keys.back(); }
    bool inFlow() const noexcept { return m_keys.size() > 1; }

    void append(YamlToken::Kind kind, qsizetype length);
    void checkDepth() const;

    YamlCursor m_cursor;
    int m_depthLimit;
    std::vector<YamlToken> m_tokens;
    QList<CommentRange> m_comments;
    std::vector<int> m_indents {-1}; //!< Columns of the open block collections; the last is the current one.
    std::vector<std::optional<PossibleKey>> m_keys; //!< One for the blocks and one for each open flow collection.
    std::vector<YamlMark> m_brackets; //!< Of the open flow collections.
    bool m_keyAllowed = true;
};

} // namespace modulehost
