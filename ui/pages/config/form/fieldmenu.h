// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

class QMenu;

namespace modulehost {

class FieldRow;
class FormDesk;

//! What can be done with the setting of \a row beside changing its value. Fills \a menu anew.
void fillFieldMenu(QMenu &menu, FieldRow &row, FormDesk &desk);

//! Each proposes a change and yields whether it was made.
bool changeVariant(FieldRow &row, FormDesk &desk, qsizetype variant);
bool bringBack(FieldRow &row, FormDesk &desk);
//! By \a by places within its list; nothing at the end of it.
bool moveItem(FieldRow &row, FormDesk &desk, int by);
bool duplicateItem(FieldRow &row, FormDesk &desk);
bool commentOutOrBack(FieldRow &row, FormDesk &desk);

} // namespace modulehost
