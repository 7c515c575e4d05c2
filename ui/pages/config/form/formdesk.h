// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formschema.h"

#include <edits/editoperation.h>

namespace modulehost {

class FieldRow;

//! What the rows of a form ask for. User interface thread.
class FormDesk
{
public:
    virtual ~FormDesk() = default;
    //! Makes one step of \a operations; false when that is refused, and \a asker says why.
    virtual bool propose(const EditOperations &operations, FieldRow &asker) = 0;
    virtual const FormSchema &schema() const = 0;
    //! The person wants to see \a row in the text.
    virtual void showInText(const FieldRow &row) = 0;
    //! The row at \a pointer gets the focus when the next change is shown.
    virtual void focusNext(const JsonPointer &pointer) = 0;
    //! Rows came: the order of the Tab key is to be made again.
    virtual void noteNewRows() = 0;
};

} // namespace modulehost
