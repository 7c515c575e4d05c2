// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "problem.h"

#include <QByteArray>

#include <memory>
#include <optional>

namespace modulehost {

struct YamlNode;

/*!
 * A file once more, read with yaml-cpp as a stand-in for the other programs that read the same file (roll-out tools,
 * editors, linters). A large one is read on a thread of its own, beside what the caller does meanwhile; a small one
 * when it is asked for. One thread at a time.
 */
class OtherReading
{
public:
    explicit OtherReading(const QByteArray &bytes);
    //! Ends a reading that nobody has asked for.
    ~OtherReading();
    Q_DISABLE_COPY_MOVE(OtherReading)

    //! Takes note of what the homeserver sees: \a root, before its merge keys are applied; null for a file without
    //! content.
    void compareWith(const YamlNode *root);

    /*!
     * The first place where the two part: a hint, which does not show what a setting with the name of a secret holds;
     * nothing when they agree. Waits for the reading; once only.
     */
    std::optional<Problem> difference(const QString &fileName);

private:
    struct Reading;
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace modulehost
