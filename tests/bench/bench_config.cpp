// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <configdocument.h>
#include <edits/proposeedit.h>
#include <unifieddiff.h>

#include <benchmark/benchmark.h>

#include <QFile>

#include <yaml-cpp/yaml.h>

using namespace modulehost;
using namespace Qt::StringLiterals;

namespace {

//! A config of about 3,000 lines, commented like those that come with a homeserver.
QByteArray homeserverText()
{
    QFile file(QString::fromUtf8(MODULEHOST_BENCH_DATA_DIR) + "/homeserver.yaml"_L1);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

ConfigDocument homeserverDocument() { return ConfigDocument::fromBytes(homeserverText(), u"homeserver.yaml"_s); }

//! What an operator changes deep inside of a module.
EditOperations deepChange(const ConfigValue &value)
{
    const auto pointer = JsonPointer::parse(u"/modules/3/config/greeting"_s);
    return {SetValue {pointer.value(), value}};
}

//! From a key press to the problems: the whole text is read anew.
void configKeyPress(benchmark::State &state)
{
    QByteArray text = homeserverText();
    const qsizetype at = text.indexOf("greeting:") + 10;
    bool isLonger = false;
    for (auto _ : state) {
        isLonger = !isLonger;
        if (isLonger)
            text.insert(at, ' ');
        else
            text.remove(at, 1);
        const ConfigDocument document = ConfigDocument::fromBytes(text, u"homeserver.yaml"_s);
        benchmark::DoNotOptimize(document.problems().size());
        if (!document.isReadable() || document.modules().size() < 30)
            state.SkipWithError("the text was not read");
    }
    state.counters["limit"] = 3.5; // The text is read by yaml-cpp as well, to tell what it takes for something else.
    state.counters["limit_ms"] = 50;
}

//! From a value in a form to the text that has it.
void configFormEdit(benchmark::State &state)
{
    const ConfigDocument document = homeserverDocument();
    for (auto _ : state) {
        const OperationProposal proposal
            = proposeEdit(document, deepChange(ConfigValue::fromJson(u"Be kind, and brief."_s)));
        if (proposal.isRefused() || proposal.edit.isEmpty())
            state.SkipWithError("the edit was refused");
        benchmark::DoNotOptimize(proposal);
    }
    state.counters["limit"] = 3;
    state.counters["limit_ms"] = 20;
}

//! From two texts to the lines that differ.
void configDiff(benchmark::State &state)
{
    const QByteArray before = homeserverText();
    QByteArray after = before;
    after.replace("enabled: true", "enabled: yes").replace("per_second: 0.1", "per_second: 0.25");
    after.insert(after.indexOf("# Workers"), "new_setting: 1\n");
    for (auto _ : state) {
        const QByteArray diff = unifiedDiff(before, after, u"homeserver.yaml"_s);
        if (diff.size() < 100)
            state.SkipWithError("there is no difference");
        benchmark::DoNotOptimize(diff);
    }
    state.counters["limit"] = 1;
    state.counters["limit_ms"] = 50;
}

//! The same text read once by yaml-cpp.
void configBaseline(benchmark::State &state)
{
    const std::string text = homeserverText().toStdString();
    for (auto _ : state)
        benchmark::DoNotOptimize(YAML::Load(text));
}

} // namespace

BENCHMARK(configKeyPress)->Name("config/keyPress")->Unit(benchmark::kMillisecond);
BENCHMARK(configFormEdit)->Name("config/formEdit")->Unit(benchmark::kMillisecond);
BENCHMARK(configDiff)->Name("config/diff")->Unit(benchmark::kMillisecond);
BENCHMARK(configBaseline)->Name("config/baseline")->Unit(benchmark::kMillisecond);
