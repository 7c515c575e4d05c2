// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzztarget.h"

#include <configdocument.h>
#include <entryedits.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace modulehost;
using fuzz::require;

namespace {

constexpr ReadLimits limits {.bytes = 16 * 1024, .depth = 40, .nodes = 10'000};
constexpr qsizetype triedEntries = 4;

QByteArray bytesOf(const ConfigDocument &document) { return document.files().constFirst().bytes; }

//! What every edit promises. False when it is refused, which is always allowed.
bool checkEdit(const ConfigDocument &document, const EditProposal &proposal)
{
    if (proposal.isRefused())
        return false;
    const std::optional<ConfigDocument> edited = document.edited(proposal.edit);
    require(edited && bytesOf(*edited) == bytesOf(proposal.document), "an edit makes the document that it shows");
    require(proposal.document.isReadable(), "what an edit makes can be read");
    require(proposal.document.modules().size() == document.modules().size(), "no entry is lost or added");
    const std::optional<ConfigDocument> back = edited->edited(proposal.edit.inverse());
    require(back && bytesOf(*back) == bytesOf(document), "an edit can be taken back");
    return true;
}

void checkSwitching(const ConfigDocument &document, qsizetype position)
{
    if (document.modules().at(position).disabled) {
        checkEdit(document, enableEntry(document, position));
        return;
    }
    const EditProposal disabling = disableEntry(document, position);
    if (!checkEdit(document, disabling))
        return;
    require(disabling.document.modules().at(position).disabled, "a disabled entry is disabled");
    const EditProposal enabling = enableEntry(disabling.document, position);
    require(checkEdit(disabling.document, enabling), "what was disabled can be enabled");
    require(bytesOf(enabling.document) == bytesOf(document), "what was disabled becomes the same bytes again");
}

void checkMove(const ConfigDocument &document, qsizetype from, qsizetype to)
{
    const EditProposal there = moveEntry(document, from, to);
    if (!checkEdit(document, there))
        return;
    require(there.document.modules().at(to).path == document.modules().at(from).path, "an entry is where it was moved");
    const EditProposal back = moveEntry(there.document, to, from);
    require(checkEdit(there.document, back), "what was moved can be moved back");
    require(bytesOf(back.document) == bytesOf(document), "what was moved there and back is the same bytes again");
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const ConfigDocument document = ConfigDocument::fromBytes(bytes, u"fuzzed"_s, limits);
    const qsizetype entries = std::min(document.modules().size(), triedEntries);
    for (qsizetype position = 0; position < entries; ++position) {
        checkSwitching(document, position);
        for (qsizetype to = 0; to < entries; ++to)
            checkMove(document, position, to);
    }
    return 0;
}
