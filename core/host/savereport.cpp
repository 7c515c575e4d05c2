// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "savereport.h"

namespace modulehost {

SaveReport saveReport(const SaveResult &result)
{
    SaveReport report;
    switch (result.outcome) {
    case SaveResult::Outcome::Saved:
        break;
    case SaveResult::Outcome::ChangedOnDisk:
        report.outcome = SaveReport::Outcome::ChangedOnDisk;
        break;
    case SaveResult::Outcome::Failed:
        report.outcome = SaveReport::Outcome::Failed;
        break;
    }
    report.file = result.file;
    report.message = result.message;
    report.onDisk = result.onDisk;
    report.remarks = result.remarks;
    report.couldWriteInPlace = result.couldWriteInPlace;
    report.couldCutLinks = result.couldCutLinks;
    report.couldCreate = result.couldCreate;
    for (const SaveResult::File &file : result.saved) {
        if (report.file.isEmpty())
            report.file = file.name;
        if (report.backup.isEmpty())
            report.backup = file.backup;
        report.saved.append(file.name);
    }
    return report;
}

} // namespace modulehost
