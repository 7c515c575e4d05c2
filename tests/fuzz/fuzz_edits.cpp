// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzztarget.h"

#include "editpromises.h"
#include "randomedit.h"

#include <entryedits.h>

#include <QCryptographicHash>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace modulehost;
using fuzz::require;

namespace {

constexpr ReadLimits limits {.bytes = 8 * 1024, .depth = 30, .nodes = 2'000};
constexpr qsizetype triedEntries = 3;

QByteArray bytesOf(const ConfigDocument &document) { return document.files().constFirst().bytes; }

//! The numbers that choose the edits: those behind the last 0xFF, which no config has in it, or else made of the text.
class Choices
{
public:
    Choices(const QByteArray &text, const QByteArray &numbers)
        : m_numbers(numbers.isEmpty() ? QCryptographicHash::hash(text, QCryptographicHash::Sha256) : numbers)
    {
    }

    int below(qsizetype bound)
    {
        const int first = next();
        return int((bound > 256 ? first * 256 + next() : first) % bound);
    }

private:
    int next() { return uchar(m_numbers.at(m_at++ % m_numbers.size())); }

    QByteArray m_numbers;
    qsizetype m_at = 0;
};

void requireEmpty(const QByteArray &broken, const EditOperation &operation, const QByteArray &text)
{
    if (!broken.isEmpty())
        std::fprintf(stderr, "%s\n---\n%s\n---\n", plain::textOf(operation).constData(), text.constData());
    require(broken.isEmpty(), broken.constData());
}

void checkEdits(const ConfigDocument &first, Choices &choices)
{
    ConfigDocument document = first;
    plain::IntendedConfig config(document);
    plain::RandomEdit random([&](qsizetype bound) { return choices.below(bound); });
    for (int step = 0; step < 6 && config.isExact(); ++step) {
        const EditOperation operation = random.operation(choices.below(plain::OperationKinds), config, document);
        const OperationProposal proposal = proposeEdit(document, {operation});
        requireEmpty(plain::brokenPromise(document, operation, proposal), operation, bytesOf(document));
        requireEmpty(plain::brokenMeaning(config, operation, proposal), operation, bytesOf(document));
        if (!proposal.isRefused())
            document = proposal.document;
    }
}

void checkSwitching(const ConfigDocument &document, qsizetype position)
{
    if (document.modules().at(position).disabled)
        return;
    const EditProposal disabling = disableEntry(document, position);
    if (disabling.isRefused())
        return;
    const EditProposal enabling = enableEntry(disabling.document, position);
    require(!enabling.isRefused(), "what was disabled can be enabled");
    require(bytesOf(enabling.document) == bytesOf(document), "what was disabled becomes the same bytes again");
}

void checkMove(const ConfigDocument &document, qsizetype from, qsizetype to)
{
    const EditProposal there = moveEntry(document, from, to);
    if (there.isRefused())
        return;
    require(there.document.modules().at(to).path == document.modules().at(from).path, "an entry is where it was moved");
    const EditProposal back = moveEntry(there.document, to, from);
    require(!back.isRefused(), "what was moved can be moved back");
    require(bytesOf(back.document) == bytesOf(document), "what was moved there and back is the same bytes again");
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const qsizetype separator = bytes.lastIndexOf('\xFF');
    const QByteArray text = separator < 0 ? bytes : bytes.first(separator);
    const ConfigDocument document = ConfigDocument::fromBytes(text, u"fuzzed"_s, limits);
    if (!document.isReadable() || !document.files().constFirst().isMapping)
        return 0;
    const qsizetype entries = std::min(document.modules().size(), triedEntries);
    for (qsizetype position = 0; position < entries; ++position) {
        checkSwitching(document, position);
        checkMove(document, position, (position + 1) % entries);
    }
    Choices choices(text, separator < 0 ? QByteArray() : bytes.sliced(separator + 1));
    checkEdits(document, choices);
    return 0;
}
