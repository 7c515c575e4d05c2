// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "argumentinput.h"

#include "argumentsamples.h"
#include "jsoninputs.h"
#include "textinputs.h"

namespace modulehost {

ArgumentInput *ArgumentInput::make(const ArgumentInfo &argument, const QString &serverName, QWidget *parent)
{
    const QString type = baseType(argument);
    const bool isText = type == u"str" || type == u"RoomAlias";
    if (argument.isSecret)
        return new SecretInput(!isText, parent);
    if (isText && !usualValues(argument.name).isEmpty())
        return new ChoiceInput(usualValues(argument.name), parent);
    if (isText)
        return new TextInput(parent);
    if (type == u"bool")
        return new BoolInput(parent);
    if (type == u"int")
        return new NumberInput(parent);
    if (type == u"ReadableFileWrapper")
        return new FileInput(parent);
    if (type == u"Event")
        return new EventInput(serverName, parent);
    return new JsonInput(parent);
}

} // namespace modulehost
